// Arrow keys walk through what can be focused, so that Enter, Esc and arrows alone get through an order.
// Listeners go through Svelte's `on`, which runs the handlers of the components inside first.
import { on } from "svelte/events";

const stops = [
  "a[href]",
  "button:not([disabled])",
  "input:not([disabled])",
  "textarea:not([disabled])",
  "[tabindex]",
].join(",");

function visible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** Everything inside that Tab would stop at, in order. */
export function tabStops(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(stops)].filter((element) => element.tabIndex >= 0 && visible(element));
}

function keepsArrows(target: HTMLElement): boolean {
  return target.matches("textarea, select, [data-own-arrows]");
}

/** Moves the focus one stop on or back; false at the ends. */
export function step(root: ParentNode, from: Element | null, by: 1 | -1): boolean {
  const all = tabStops(root);
  const at = all.findIndex((element) => element === from);
  // Focus on a heading (no stop itself): go on from where it stands in the page.
  const next = at >= 0 ? all[at + by] : nearest(all, from, by);
  if (!next) return false;
  next.focus();
  next.scrollIntoView?.({ block: "nearest" });
  return true;
}

function nearest(all: HTMLElement[], from: Element | null, by: 1 | -1): HTMLElement | undefined {
  if (!from) return by > 0 ? all[0] : all.at(-1);
  const side = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const candidates = all.filter((element) => from.compareDocumentPosition(element) & side);
  return by > 0 ? candidates[0] : candidates.at(-1);
}

/** Whether a press at `target` is this container's: a dialog's own, or, where nothing has the focus, the page's. */
function belongs(root: HTMLElement, target: HTMLElement): boolean {
  const dialog = document.querySelector("dialog[open]");
  if (dialog && dialog !== root) return false;
  return root.contains(target) || (target === document.body && root.matches("main, dialog"));
}

/** Attachment for a container: Up and Down that nobody else has used walk through its stops. */
export function arrowWalk(root: HTMLElement): () => void {
  const walk = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const target = event.target as HTMLElement;
    if (!by || keepsArrows(target) || !belongs(root, target)) return;
    if (step(root, target === document.body ? null : target, by)) event.preventDefault();
  };
  return on(window, "keydown", walk);
}
