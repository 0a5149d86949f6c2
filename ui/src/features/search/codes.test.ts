import { expect, test } from "vitest";
import { codeIn } from "./codes";

test.each([
  ["K7M 4FX", "K7M 4FX"],
  ["k7m4fx", "K7M 4FX"],
  [" k7m-4fx ", "K7M 4FX"],
  ["K7M 4F", ""],
  ["K7M 4FXX", ""],
  ["W-1042", ""],
  ["orders", ""],
  ["K0M 4FX", ""],
  ["", ""],
])("%j is %j", (typed, wanted) => {
  expect(codeIn(typed)).toBe(wanted);
});
