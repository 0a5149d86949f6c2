// What of a picture is in sight: a box in the picture's own units, never beyond the picture, by hand never smaller than an eighth.
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

/** Where a stretch begins that lies within another, or has it in its middle where it is the longer one. */
function held(from: number, length: number, least: number, room: number): number {
  return length >= room ? least + (room - length) / 2 : Math.min(Math.max(from, least), least + room - length);
}

function within(box: Box, whole: Box): Box {
  const x = held(box.x, box.width, whole.x, whole.width);
  const y = held(box.y, box.height, whole.y, whole.height);
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

/** So many times as large as the whole, about a point. Below 1 there is room around it. */
export function enlarged(whole: Box, by: number, about: Point): Box {
  const [width, height] = [whole.width / by, whole.height / by];
  return within({ x: about.x - width / 2, y: about.y - height / 2, width, height }, whole);
}

/** Between two boxes; 0 is the first, 1 the second. */
export function between(a: Box, b: Box, part: number): Box {
  const mixed = (from: number, to: number): number => from + (to - from) * part;
  return { x: mixed(a.x, b.x), y: mixed(a.y, b.y), width: mixed(a.width, b.width), height: mixed(a.height, b.height) };
}

export function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
