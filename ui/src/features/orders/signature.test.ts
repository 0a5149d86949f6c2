import { expect, test } from "vitest";
import { agreedOf, box, drawn, inBox, isFull, isSigned, most, nobodyYet, points, thinned, withStroke, type Stroke } from "./signature";

const straight = (count: number): Stroke => Array.from({ length: count }, (_, at) => [at * 10, 500]).flat();
const zigzag = (count: number): Stroke => Array.from({ length: count }, (_, at) => [at % 3000, at % 2 ? 900 : 100]).flat();

test("of a straight line its ends stay, of a corner the corner too", () => {
  expect(thinned(straight(50))).toEqual([0, 500, 490, 500]);
  expect(thinned([0, 0, 100, 2, 200, 0, 200, 300])).toEqual([0, 0, 200, 0, 200, 300]);
  expect(thinned([7, 8])).toEqual([7, 8]);
  expect(thinned([0, 0, 300, 300, 0, 0])).toEqual([0, 0, 300, 300, 0, 0]);
});

test("a long stroke of thousands of points is thinned without running out of stack", () => {
  expect(thinned(zigzag(3000)).length).toBeGreaterThan(5900);
});

test("a point beside the box is on its edge, in whole numbers", () => {
  const seen = { left: 10, top: 20, width: 300, height: 100 };
  expect(inBox(160, 70, seen)).toEqual([1500, 500]);
  expect(inBox(-50, 500, seen)).toEqual([0, box.height]);
  expect(inBox(10.123, 20.321, seen)).toEqual([1, 3]);
});

test("never more than the host keeps", () => {
  let strokes: Stroke[] = [];
  for (let at = 0; at < most.strokes + 20; at += 1) strokes = withStroke(strokes, [at, 0]);
  expect(strokes).toHaveLength(most.strokes);
  expect(isFull(strokes)).toBe(true);
  strokes = withStroke(withStroke([], zigzag(2800)), zigzag(2800));
  expect(points(strokes)).toBe(most.points);
  expect(withStroke(strokes, [1, 1])).toBe(strokes);
});

test("a touch is no signature", () => {
  expect(isSigned([])).toBe(false);
  expect(isSigned([[100, 100], [200, 200, 210, 210]])).toBe(false);
  expect(isSigned([[100, 100, 400, 300]])).toBe(true);
});

test("who agrees: by signing, by a typed name, by a tick where no signature is asked for", () => {
  const signed = [[0, 0, 500, 500]];
  expect(agreedOf(nobodyYet(), true)).toBeNull();
  expect(agreedOf({ ...nobodyYet(), strokes: signed }, true)).toEqual({ name: "", strokes: signed, there: false });
  expect(agreedOf({ ...nobodyYet(), byName: true, name: " Ada " }, true)).toEqual({ name: "Ada", strokes: [], there: false });
  expect(agreedOf({ ...nobodyYet(), byName: true, name: " ", strokes: signed }, true)).toBeNull();
  expect(agreedOf({ ...nobodyYet(), ticked: true }, false)).toEqual({ name: "", strokes: [], there: false });
  expect(agreedOf({ ...nobodyYet(), ticked: true }, true)).toBeNull();
  expect(agreedOf({ ...nobodyYet(), strokes: signed }, true, true)).toEqual({ name: "", strokes: [], there: true });
  expect(agreedOf(nobodyYet(), false, true)).toBeNull();
});

test("a dot is drawn", () => {
  expect(drawn([[5, 6], [0, 0, 10, 10], [0, 0, 10, 0, 10, 10]])).toBe("M5 6L5 6M0 0L10 10M0 0Q10 0 10 5L10 10");
});
