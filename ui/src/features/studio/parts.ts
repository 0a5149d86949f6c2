// Finding the part of a picture that was meant.

/** How far around a tap a part is looked for, in pixels, nearest first. */
const rings = [10, 20, 32, 48, 72];
const directions = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);

type At = (x: number, y: number) => string | undefined;

/** The part at a point, or the nearest one around it. `at` tells the part at a point. */
export function nearest(x: number, y: number, at: At): string | undefined {
  const here = at(x, y);
  if (here) return here;
  for (const far of rings) {
    for (const direction of directions) {
      const there = at(x + far * Math.cos(direction), y + far * Math.sin(direction));
      if (there) return there;
    }
  }
  return undefined;
}

/** What a part covers on the screen, all its pieces together; undefined where nothing of it shows. Without a part: all of them. */
export function extent(svg: Element, hotspot?: string): DOMRect | undefined {
  const wanted = hotspot === undefined ? "[data-hotspot]" : `[data-hotspot="${CSS.escape(hotspot)}"]`;
  const pieces = [...svg.querySelectorAll(wanted)]
    .map((piece) => piece.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  if (pieces.length === 0) return undefined;
  const left = Math.min(...pieces.map((piece) => piece.left));
  const top = Math.min(...pieces.map((piece) => piece.top));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const bottom = Math.max(...pieces.map((piece) => piece.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
