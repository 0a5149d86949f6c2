import { expect, test } from "vitest";
import { dragged, middle, times, zoomed, LARGEST } from "./zoom";

const whole = { x: 0, y: 0, width: 400, height: 300 };

test("the point under the hand stays where it is", () => {
  const at = { x: 100, y: 200 };
  const near = zoomed(whole, whole, 2, at);
  expect(times(near, whole)).toBe(2);
  expect((at.x - near.x) / near.width).toBeCloseTo(0.25);
  expect((at.y - near.y) / near.height).toBeCloseTo(2 / 3);
});

test("nothing beyond the picture comes into sight", () => {
  const corner = zoomed(whole, whole, 4, { x: 0, y: 0 });
  expect(dragged(corner, whole, { x: 50, y: 50 })).toEqual(corner);
  const far = dragged(corner, whole, { x: -9999, y: -9999 });
  expect([far.x + far.width, far.y + far.height]).toEqual([400, 300]);
});

test("it goes from the whole to eight times, and back to the very whole", () => {
  const nearest = zoomed(whole, whole, 1000, middle(whole));
  expect(times(nearest, whole)).toBe(LARGEST);
  expect(zoomed(nearest, whole, 0.001, { x: 390, y: 10 })).toEqual(whole);
});
