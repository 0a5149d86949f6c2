import { expect, test } from "vitest";
import { forgetUnsent, unsent } from "./unsent.svelte";

const empty = () => ({ name: "", rows: [] as string[] });

test("what was typed stands there again, until it is sent", () => {
  const first = unsent("order", empty);
  expect(first.resumed).toBe(false);
  first.value.rows.push("belt");
  const again = unsent("order", empty);
  expect(again.resumed).toBe(true);
  expect(again.value).toEqual({ name: "", rows: ["belt"] });
  again.done();
  expect(unsent("order", empty).value).toEqual(empty());
});

test("a form that nobody has typed into is new each time", () => {
  unsent("plain", empty);
  const again = unsent("plain", () => ({ name: "by now", rows: [] }));
  expect(again.resumed).toBe(false);
  expect(again.value.name).toBe("by now");
});

test("it can be emptied", () => {
  unsent("emptied", empty).value.name = "Mara";
  const again = unsent("emptied", empty);
  again.again();
  expect(again.resumed).toBe(false);
  expect(again.value).toEqual(empty());
});

test("each key has its own, no key has none, and all of them can be forgotten", () => {
  unsent("a", empty).value.name = "Mara";
  unsent("", empty).value.name = "Tom";
  expect(unsent("b", empty).resumed).toBe(false);
  expect(unsent("", empty).resumed).toBe(false);
  forgetUnsent();
  expect(unsent("a", empty).resumed).toBe(false);
});
