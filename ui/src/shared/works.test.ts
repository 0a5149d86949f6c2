import { expect, test } from "vitest";
import type { WorkView } from "../generated";
import { secondsLeft, tell, works } from "./works.svelte";

const view = (more: Partial<WorkView>): WorkView => ({ id: 1, kind: "copy", done: 0, total: 100, took: 0, over: false, ...more });

test("a work is there while it is told of, and gone when it is over", () => {
  tell(view({ done: 10 }));
  tell(view({ id: 2, kind: "print", done: 1 }));
  tell(view({ done: 30 }));
  expect(works().map(({ kind, done }) => [kind, done])).toEqual([["copy", 30], ["print", 1]]);
  tell(view({ over: true }));
  tell(view({ id: 2, over: true }));
  expect(works()).toEqual([]);
});

test("what is left goes by what was done so far", () => {
  expect(secondsLeft({ done: 25, total: 100, took: 10_000 })).toBe(30);
  expect(secondsLeft({ done: 100, total: 100, took: 10_000 })).toBe(0);
  expect(secondsLeft({ done: 0, total: 100, took: 5000 })).toBeUndefined();
  expect(secondsLeft({ done: 5, total: 100, took: 500 }), "too early to say").toBeUndefined();
});
