import { expect, test } from "vitest";
import { alike, around, framed, pieceOf, scale, sensible, standing } from "./beside";
import { card, things } from "./things";

const frame = { x: 0, y: 0, width: 400, height: 300 };
const box = (width: number, height: number) => ({ x: 50, y: 20, width, height });
const names = (width: number, height: number, unit: number): string[] => sensible(box(width, height), unit).map(({ id }) => id);
const thing = (id: string) => things.find((one) => one.id === id) ?? expect.fail(id);
const none = { above: 0, below: 0, before: 0, after: 0 };

test.each<[string, number, number, number, string[]]>([
  ["a ring", 200, 200, 0.1, ["card", "hand"]],
  ["a purse", 200, 120, 0.6, ["card", "hand", "a4", "laptop"]],
  ["a bag", 296, 220, 1.2, ["a4", "laptop", "person"]],
  ["a wardrobe", 200, 300, 7, ["person"]],
  ["a piece of no known size", 200, 200, 0, []],
])("beside %s stands what helps to judge it", (_, width, height, unit, wanted) => {
  expect(names(width, height, unit)).toEqual(wanted);
});

test("a thing stands on the piece’s floor, beside it, at its scale", () => {
  const piece = box(300, 200);
  const a4 = standing(thing("a4"), piece, 1.5);
  expect(a4).toMatchObject({ width: 140, height: 198 });
  expect(a4.y + a4.height).toBe(piece.y + piece.height);
  expect(a4.x).toBeGreaterThan(piece.x + piece.width);
});

test("what can be tapped is the piece, as far as it is in the picture", () => {
  expect(pieceOf({ x: -30, y: 40, width: 500, height: 200 }, frame)).toEqual({ x: 0, y: 40, width: 400, height: 200 });
  expect(pieceOf({ x: 180, y: 120, width: 40, height: 20 }, frame)).toEqual(frame);
  expect(pieceOf(undefined, frame)).toEqual(frame);
});

test("piece and thing are both in sight, within the margins, as large as it goes", () => {
  const seen = around(box(300, 200), standing(thing("person"), box(300, 200), 1.2));
  const room = { width: 600, height: 400 };
  const margins = { above: 10, below: 70, before: 20, after: 50 };
  const shown = framed(seen, room, margins);
  const pixels = scale(shown, room);
  const at = { x: (seen.x - shown.x) * pixels, y: (seen.y - shown.y) * pixels };
  expect(shown.width / shown.height).toBeCloseTo(1.5);
  expect(at.y).toBeCloseTo(10);
  expect(seen.height * pixels).toBeCloseTo(320);
  expect(at.x).toBeGreaterThanOrEqual(20);
  expect(at.x + seen.width * pixels).toBeLessThanOrEqual(550);
});

test("a stage without room shows what there is", () => {
  expect(framed(frame, { width: 0, height: 0 }, none)).toEqual(frame);
  expect(framed(frame, { width: 100, height: 40 }, { ...none, below: 60 })).toEqual(frame);
});

test("every drawing is as large as it says, and the card is a card", () => {
  expect(card).toEqual({ width: 85.6, height: 53.98 });
  for (const { width, height, strokes } of things) {
    const [outline = ""] = strokes;
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
    expect(outline).toMatch(/^M.*z$/);
  }
});

test("a hair makes no other box, a finger does", () => {
  const piece = box(300, 200);
  expect(alike(piece, { ...piece, x: piece.x + 0.4 }, 1)).toBe(true);
  expect(alike(piece, { ...piece, height: piece.height + 3 }, 1)).toBe(false);
});
