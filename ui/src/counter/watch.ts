// Whether the customer is there: every touch counts, and what takes its time is told.
import { on } from "svelte/events";

/** Milliseconds between two looks. */
const beat = 1000;

export interface Watching {
  /** Something is open that takes its time. */
  held: () => boolean;
  /** Called once a second: did anything happen since? */
  ontick: (touched: boolean) => void;
}

/** Watches until the end that comes back is called. */
export function watching({ held, ontick }: Watching): () => void {
  let touched = false;
  let last = false;
  const touch = (): void => {
    touched = true;
  };
  const ends = ["pointerdown", "pointermove", "keydown", "wheel"].map((event) => on(window, event, touch, { passive: true }));
  const timer = setInterval(() => {
    // What has just been closed counts as a touch: it took as long as it took.
    const now = held();
    ontick(touched || now !== last);
    [touched, last] = [false, now];
  }, beat);
  return () => {
    clearInterval(timer);
    ends.forEach((end) => end());
  };
}
