import { expect, test } from "vitest";
import { between, dragged, enlarged, middle, times, zoomed, LARGEST } from "./zoom";

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

test("so many times as large, about a point, with room around what is smaller than the whole", () => {
  const near = enlarged(whole, 20, { x: 200, y: 100 });
  expect(times(near, whole)).toBe(20);
  expect(middle(near)).toEqual({ x: 200, y: 100 });
  expect(enlarged(whole, 2, { x: 0, y: 0 })).toEqual({ x: 0, y: 0, width: 200, height: 150 });
  expect(enlarged(whole, 0.5, { x: 0, y: 0 })).toEqual({ x: -200, y: -150, width: 800, height: 600 });
});

test("what is smaller than the window stays in its middle", () => {
  const far = enlarged(whole, 0.5, middle(whole));
  expect(dragged(far, whole, { x: 90, y: -40 })).toEqual(far);
});

test("from one box to another there is a way", () => {
  const near = enlarged(whole, 2, middle(whole));
  expect(between(whole, near, 0)).toEqual(whole);
  expect(between(whole, near, 0.5)).toEqual({ x: 50, y: 37.5, width: 300, height: 225 });
  expect(between(whole, near, 1)).toEqual(near);
});
