// What hands do on a picture: tap, drag, pinch with two fingers, swipe, turn the wheel with Ctrl.
import { on } from "svelte/events";
import type { Point } from "./zoom";

interface Acts {
  ontap: (at: Point) => void;
  /** By a factor, about a place on the screen. */
  onzoom: (by: number, at: Point) => void;
  /** From one place on the screen to another; false when there is nothing to drag. */
  ondrag: (from: Point, to: Point) => boolean;
  /** 1: on to the next, -1: back. */
  onswipe: (by: 1 | -1) => void;
}

/** A hand that moves less than this has stayed. */
const still = 8;
/** A swipe is at least so long, and at most so far from level. */
const swipe = { long: 60, high: 40 };

interface Hand {
  from: Point;
  at: Point;
  moved: boolean;
  dragged: boolean;
}

function point(event: PointerEvent | WheelEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

function between(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Attachment for the element that holds the picture. */
export function hands(acts: Acts): (element: HTMLElement) => () => void {
  return (element) => {
    const down = new Map<number, Hand>();

    function press(event: PointerEvent): void {
      if (event.button !== 0) return;
      down.set(event.pointerId, { from: point(event), at: point(event), moved: false, dragged: false });
    }
    function move(event: PointerEvent): void {
      const hand = down.get(event.pointerId);
      if (!hand) return;
      const to = point(event);
      const other = [...down.values()].find((one) => one !== hand);
      if (other) {
        const was = between(hand.at, other.at);
        const is = between(to, other.at);
        const middle = { x: (to.x + other.at.x) / 2, y: (to.y + other.at.y) / 2 };
        if (was > 0 && is > 0) acts.onzoom(is / was, middle);
        hand.moved = other.moved = hand.dragged = other.dragged = true;
      } else if (hand.moved || between(hand.from, to) > still) {
        hand.moved = true;
        hand.dragged = acts.ondrag(hand.at, to) || hand.dragged;
      }
      hand.at = to;
    }
    function lift(event: PointerEvent): void {
      const hand = down.get(event.pointerId);
      down.delete(event.pointerId);
      if (!hand || event.type !== "pointerup") return;
      const [x, y] = [hand.at.x - hand.from.x, hand.at.y - hand.from.y];
      if (!hand.moved) acts.ontap(hand.at);
      else if (!hand.dragged && Math.abs(x) > swipe.long && Math.abs(y) < swipe.high) acts.onswipe(x < 0 ? 1 : -1);
    }
    function wheel(event: WheelEvent): void {
      if (!event.ctrlKey) return;
      event.preventDefault();
      acts.onzoom(Math.exp(-event.deltaY / 300), point(event));
    }

    const ends = [
      on(element, "pointerdown", press),
      on(window, "pointermove", move),
      on(window, "pointerup", lift),
      on(window, "pointercancel", lift),
      on(element, "wheel", wheel, { passive: false }),
    ];
    return () => ends.forEach((end) => end());
  };
}
