// A signature while it is drawn: strokes in a box, thinned to what a hand meant, never more than can be kept. Plain.
import type { AgreedInput } from "../../generated";

/** The box that strokes are counted in; the host knows the same. */
export const box = { width: 3000, height: 1000 };
/** As many strokes and points as the host keeps. */
export const most = { strokes: 200, points: 4000 };
/** How far a line may pass from a point that is left out: a tenth of a millimetre on paper. */
const near = 4;
/** A pen that only touched the box signed nothing. */
const least = 150;

/** x, y, x, y … */
export type Stroke = number[];

/** How somebody agrees, as it stands in the form. */
export interface Agreeing {
  strokes: Stroke[];
  /** They type their name instead of signing. */
  byName: boolean;
  name: string;
  /** Where no signature is asked for: the terms are agreed. */
  ticked: boolean;
}

export const nobodyYet = (): Agreeing => ({ strokes: [], byName: false, name: "", ticked: false });

/**
 * Who agrees, for the order; `null`: nobody did. Without a name of their own it is the customer. `there`: they signed on the
 * customer's screen, and what they gave there holds.
 */
export function agreedOf({ strokes, byName, name, ticked }: Agreeing, sign: boolean, there = false): AgreedInput | null {
  if (!sign) return ticked ? { name: "", strokes: [], there: false } : null;
  if (there) return { name: "", strokes: [], there };
  if (byName) return name.trim() ? { name: name.trim(), strokes: [], there } : null;
  return isSigned(strokes) ? { name: "", strokes, there } : null;
}

/** A point of the screen in the box; outside it, on its edge. */
export function inBox(x: number, y: number, seen: { left: number; top: number; width: number; height: number }): [number, number] {
  const within = (part: number, whole: number): number => Math.min(Math.max(Math.round(part * whole), 0), whole);
  return [within((x - seen.left) / (seen.width || 1), box.width), within((y - seen.top) / (seen.height || 1), box.height)];
}

/** The stroke with fewer points (Douglas and Peucker): those stay that the line would pass at a distance. */
export function thinned(stroke: Stroke, distance = near): Stroke {
  const count = stroke.length / 2;
  const kept = new Set([0, count - 1]);
  const parts: [number, number][] = [[0, count - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    let [furthest, off] = [-1, distance];
    for (let at = from + 1; at < to; at += 1) {
      const away = awayFrom(stroke, at, from, to);
      if (away > off) [furthest, off] = [at, away];
    }
    if (furthest < 0) continue;
    kept.add(furthest);
    parts.push([from, furthest], [furthest, to]);
  }
  return stroke.filter((_, place) => kept.has(place >> 1));
}

/** How far a point lies from the stretch between two others. */
function awayFrom(stroke: Stroke, at: number, from: number, to: number): number {
  const ax = stroke[2 * from] ?? 0;
  const ay = stroke[2 * from + 1] ?? 0;
  const dx = (stroke[2 * to] ?? 0) - ax;
  const dy = (stroke[2 * to + 1] ?? 0) - ay;
  const x = (stroke[2 * at] ?? 0) - ax;
  const y = (stroke[2 * at + 1] ?? 0) - ay;
  const length = dx * dx + dy * dy;
  const along = length ? Math.min(Math.max((x * dx + y * dy) / length, 0), 1) : 0;
  return Math.hypot(x - along * dx, y - along * dy);
}

export const points = (strokes: readonly Stroke[]): number => strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0);

/** Nothing more can be kept. */
export function isFull(strokes: readonly Stroke[]): boolean {
  return strokes.length >= most.strokes || points(strokes) >= most.points;
}

/** One stroke more, thinned, and cut where there is no more room. */
export function withStroke(strokes: Stroke[], stroke: Stroke): Stroke[] {
  if (isFull(strokes) || stroke.length < 2) return strokes;
  return [...strokes, thinned(stroke).slice(0, 2 * (most.points - points(strokes)))];
}

/** It is more than a touch. */
export function isSigned(strokes: readonly Stroke[]): boolean {
  let way = 0;
  for (const stroke of strokes) {
    for (let at = 2; at + 1 < stroke.length; at += 2) {
      way += Math.hypot((stroke[at] ?? 0) - (stroke[at - 2] ?? 0), (stroke[at + 1] ?? 0) - (stroke[at - 1] ?? 0));
    }
  }
  return way >= least;
}

/** The `d` of a path, smooth through the middles between points. A dot is a line of no length, which a round pen draws. */
export function drawn(strokes: readonly Stroke[]): string {
  return strokes.map(line).join("");
}

function line(stroke: Stroke): string {
  const [x = 0, y = 0] = stroke;
  if (stroke.length < 4) return `M${x} ${y}L${x} ${y}`;
  let path = `M${x} ${y}`;
  for (let at = 2; at + 3 < stroke.length; at += 2) {
    const [cx = 0, cy = 0, nx = 0, ny = 0] = stroke.slice(at, at + 4);
    path += `Q${cx} ${cy} ${(cx + nx) / 2} ${(cy + ny) / 2}`;
  }
  return `${path}L${stroke.at(-2)} ${stroke.at(-1)}`;
}
