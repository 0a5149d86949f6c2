// How much room an element has on the screen, in pixels, now and whenever it changes.
import type { Room } from "./beside";

/** Attachment: tells once it is laid out, and then each time. */
export function room(tell: (room: Room) => void): (element: HTMLElement) => (() => void) | undefined {
  return (element) => {
    if (!("ResizeObserver" in window)) return undefined;
    const observer = new ResizeObserver(() => tell({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  };
}
