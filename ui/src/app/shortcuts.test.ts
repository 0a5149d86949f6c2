import { expect, test, vi } from "vitest";
import { actions, type Doings } from "./shortcuts";

const doings = new Proxy({} as Doings, { get: () => vi.fn() });

test("no key is given twice, and no first key of a pair stands alone", () => {
  const keys = actions(doings).flatMap((action) => action.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const firsts = keys.filter((key) => key.includes(" ")).map((key) => key.split(" ")[0]);
  expect(keys.filter((key) => firsts.includes(key))).toEqual([]);
});

test("every action has a name of its own", () => {
  const ids = actions(doings).map((action) => action.id);
  expect(new Set(ids).size).toBe(ids.length);
});
