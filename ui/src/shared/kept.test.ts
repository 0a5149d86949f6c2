import { expect, test } from "vitest";
import { keepSame } from "./kept";

const view = () => ({ name: "Bag", price: { total: "9.00" }, sections: [{ id: "a", tiles: [1, 2] }, { id: "b", tiles: [] as number[] }] });

test("an answer as before is the one before", () => {
  const before = view();
  expect(keepSame(before, view())).toBe(before);
});

test("what changed is new up to the top, everything beside it stays", () => {
  const before = view();
  const now = keepSame(before, { ...view(), sections: [{ id: "a", tiles: [1, 3] }, { id: "b", tiles: [] }] });
  expect(now).toEqual({ ...view(), sections: [{ id: "a", tiles: [1, 3] }, { id: "b", tiles: [] }] });
  expect(now).not.toBe(before);
  expect(now.sections[0]).not.toBe(before.sections[0]);
  expect([now.price, now.sections[1]]).toEqual([before.price, before.sections[1]]);
  expect(now.price).toBe(before.price);
  expect(now.sections[1]).toBe(before.sections[1]);
});

test.each([
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [{ a: 1 }, { b: 1 }],
  [[1, 2], [1]],
  [{ 0: 1 }, [1]],
  [null, { a: 1 }],
  [{ a: 1 }, null],
  [{ a: undefined }, { b: undefined }],
])("%j is not taken for %j", (before, now) => {
  const kept = keepSame(before, structuredClone(now));
  expect(kept).toEqual(now);
  expect(kept).not.toBe(before);
});
