// The way from one part of a picture to another, so that the eye keeps hold of the piece. Who wants no motion gets none.
import { between, type Box } from "./zoom";

const lasts = 240;

/** Shows the boxes between, then undefined: `to` is reached. What comes back ends it early. */
export function glide(from: Box, to: () => Box, show: (box: Box | undefined) => void): () => void {
  if (!window.matchMedia?.("(prefers-reduced-motion: no-preference)").matches) return () => undefined;
  let began: number | undefined;
  let frame = requestAnimationFrame(step);
  show(from);

  function step(now: number): void {
    began ??= now;
    const part = (now - began) / lasts;
    show(part < 1 ? between(from, to(), 1 - (1 - part) ** 3) : undefined);
    if (part < 1) frame = requestAnimationFrame(step);
  }
  return () => {
    cancelAnimationFrame(frame);
    show(undefined);
  };
}
