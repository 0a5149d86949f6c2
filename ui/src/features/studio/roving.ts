// Arrow keys among the choices of one group: they move the focus and choose nothing, so that a closed choice can be
// read without being asked for. Enter or Space picks. Up and Down go by rows and leave the group at its edges.
import { on } from "svelte/events";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function middle(box: Box): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The item above (-1) or below (1) the one at `from`, nearest sideways; undefined at the edge. */
export function inNextRow(boxes: readonly Box[], from: number, by: 1 | -1): number | undefined {
  const own = boxes[from];
  if (!own) return undefined;
  const here = middle(own);
  const beyond = boxes
    .map((box, index) => ({ index, at: middle(box) }))
    .filter(({ at }) => (at.y - here.y) * by > own.height / 2);
  const row = Math.min(...beyond.map(({ at }) => Math.abs(at.y - here.y)));
  return beyond
    .filter(({ at }) => Math.abs(at.y - here.y) < row + own.height / 2)
    .sort((a, b) => Math.abs(a.at.x - here.x) - Math.abs(b.at.x - here.x))[0]?.index;
}

function target(items: HTMLElement[], at: number, key: string, rightToLeft: boolean): number | undefined {
  const onward = rightToLeft ? "ArrowLeft" : "ArrowRight";
  const backward = rightToLeft ? "ArrowRight" : "ArrowLeft";
  if (key === onward) return Math.min(at + 1, items.length - 1);
  if (key === backward) return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return items.length - 1;
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const boxes = items.map((item) => item.getBoundingClientRect());
  return inNextRow(boxes, at, key === "ArrowDown" ? 1 : -1);
}

/** Attachment for the group's element; its items are the buttons inside. */
export function roving(group: HTMLElement): () => void {
  const move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const items = [...group.querySelectorAll<HTMLElement>("[data-choice]")];
    const at = items.findIndex((item) => item === event.target);
    if (at < 0) return;
    const to = target(items, at, event.key, getComputedStyle(group).direction === "rtl");
    if (to === undefined) return;
    event.preventDefault();
    items[to]?.focus();
    items[to]?.scrollIntoView?.({ block: "nearest" });
  };
  return on(group, "keydown", move);
}
