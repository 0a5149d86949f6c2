// Something of a known size beside the piece, to scale: what makes sense there, where it stands, how much must be in sight. Boxes are in
// the picture's units, rooms on the screen in pixels.
import { things, type Thing } from "./things";
import type { Box } from "./zoom";

/** The stage on the screen. */
export interface Room {
  width: number;
  height: number;
}

/** Pixels kept free on each side. */
export interface Margins {
  above: number;
  below: number;
  before: number;
  after: number;
}

/** What of a picture is the piece: all that can be tapped. Where that is next to nothing, the picture itself. */
export function pieceOf(covered: Box | undefined, frame: Box): Box {
  if (!covered) return frame;
  const x = Math.max(covered.x, frame.x);
  const y = Math.max(covered.y, frame.y);
  const width = Math.min(covered.x + covered.width, frame.x + frame.width) - x;
  const height = Math.min(covered.y + covered.height, frame.y + frame.height) - y;
  return width * 3 < frame.width && height * 3 < frame.height ? frame : { x, y, width, height };
}

/** What helps to judge a piece of this size; `unit`: millimetres of one of the picture's units, 0 where nobody knows. */
export function sensible(piece: Box, unit: number): readonly Thing[] {
  const longest = Math.max(piece.width, piece.height) * unit;
  return longest > 0 ? things.filter(({ beside }) => longest >= beside.from && longest <= beside.to) : [];
}

/** Where a thing stands: after the piece, on the same floor, a step away. */
export function standing(thing: Thing, piece: Box, unit: number): Box {
  const [width, height] = [thing.width / unit, thing.height / unit];
  const step = Math.max(width, piece.width) * 0.08;
  return { x: piece.x + piece.width + step, y: piece.y + piece.height - height, width, height };
}

export function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The same box, but for a hair on each side. */
export function alike(a: Box, b: Box, hair: number): boolean {
  const off = [a.x - b.x, a.y - b.y, a.x + a.width - b.x - b.width, a.y + a.height - b.y - b.height];
  return off.every((by) => Math.abs(by) <= hair);
}

/** Pixels of a unit where a box is shown as large as the room allows. */
export function scale(box: Box, room: Room): number {
  return Math.min(room.width / box.width, room.height / box.height);
}

/** The box that fills the room and shows what must be seen as large as it goes within the margins. */
export function framed(seen: Box, room: Room, margins: Margins): Box {
  const free = {
    width: room.width - margins.before - margins.after,
    height: room.height - margins.above - margins.below,
  };
  if (free.width <= 0 || free.height <= 0) return seen;
  const pixels = scale(seen, free);
  const spare = { x: (free.width / pixels - seen.width) / 2, y: (free.height / pixels - seen.height) / 2 };
  return {
    x: seen.x - margins.before / pixels - spare.x,
    y: seen.y - margins.above / pixels - spare.y,
    width: room.width / pixels,
    height: room.height / pixels,
  };
}
