// What of a picture is in sight: a box in the picture's own units, never beyond the picture, never smaller than an eighth.
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Times that a part can be enlarged. */
export const LARGEST = 8;

function within(box: Box, whole: Box): Box {
  const x = Math.min(Math.max(box.x, whole.x), whole.x + whole.width - box.width);
  const y = Math.min(Math.max(box.y, whole.y), whole.y + whole.height - box.height);
  return { ...box, x, y };
}

/** How many times as large as at first. */
export function times(box: Box, whole: Box): number {
  return whole.width / box.width;
}

/** Enlarged (or, below 1, made smaller) by a factor; the point stays where it is. */
export function zoomed(box: Box, whole: Box, by: number, at: Point): Box {
  const now = times(box, whole);
  const wanted = Math.min(Math.max(now * by, 1), LARGEST);
  const factor = now / wanted;
  const next = {
    x: at.x - (at.x - box.x) * factor,
    y: at.y - (at.y - box.y) * factor,
    width: box.width * factor,
    height: box.height * factor,
  };
  return within(next, whole);
}

/** Moved under the hand: to the right shows what lies on the left. */
export function dragged(box: Box, whole: Box, by: Point): Box {
  return within({ ...box, x: box.x - by.x, y: box.y - by.y }, whole);
}

export function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
