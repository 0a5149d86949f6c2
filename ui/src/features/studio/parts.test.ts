import { expect, test } from "vitest";
import { nearest } from "./parts";

/** A part in the middle of a circle, and one to the right of it. */
function at(x: number, y: number): string | undefined {
  if (Math.hypot(x - 100, y - 100) < 20) return "flap";
  return x > 160 ? "strap" : undefined;
}

test("a tap on a part is that part", () => {
  expect(nearest(100, 100, at)).toBe("flap");
});

test("a tap beside one takes the nearest", () => {
  expect(nearest(100, 126, at)).toBe("flap");
  expect(nearest(150, 100, at)).toBe("strap");
});

test("far from everything nothing is meant", () => {
  expect(nearest(-400, 100, at)).toBeUndefined();
});
