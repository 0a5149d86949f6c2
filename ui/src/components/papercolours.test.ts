import { expect, test } from "vitest";
import { readColour } from "./papercolours";

test.each([
  ["#0E5C4D", "#0e5c4d"],
  [" 0e5c4d ", "#0e5c4d"],
  ["#abc", "#aabbcc"],
  ["", undefined],
  ["green", undefined],
  ["#12345", undefined],
])("%s is read as %s", (typed, read) => expect(readColour(typed)).toBe(read));
