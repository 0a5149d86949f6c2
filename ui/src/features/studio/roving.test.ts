import { expect, test } from "vitest";
import { inNextRow } from "./roving";

// Two rows of three, the third row of one: what a group of chips looks like.
const box = (x: number, y: number) => ({ x: x * 50, y: y * 50, width: 44, height: 44 });
const chips = [box(0, 0), box(1, 0), box(2, 0), box(0, 1), box(1, 1), box(2, 1), box(0, 2)];

test.each([
  [0, 1, 3],
  [2, 1, 5],
  [5, 1, 6],
  [4, -1, 1],
  [6, -1, 3],
  [6, 1, undefined],
  [1, -1, undefined],
] as const)("from %i by %i to %s", (from, by, wanted) => {
  expect(inNextRow(chips, from, by)).toBe(wanted);
});
