import { expect, test } from "vitest";
import { isPlain, KeyReader, type Press } from "./keys";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const bindings = ["n", "g t", "Ctrl+z", "Ctrl+Shift+z", "?", "/"];

test.each([
  ["a letter", press("n"), "n"],
  ["a letter with Shift is another key", press("N", { shiftKey: true }), undefined],
  ["a sign, with the Shift it needs", press("?", { shiftKey: true }), "?"],
  ["Ctrl", press("z", { ctrlKey: true }), "Ctrl+z"],
  ["the command key serves as Ctrl", press("z", { metaKey: true }), "Ctrl+z"],
  ["Ctrl and Shift", press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+z"],
  ["Alt is not ours", press("n", { altKey: true }), undefined],
])("%s", (_what, pressed, wanted) => {
  expect(new KeyReader().read(pressed, bindings, 0)).toBe(wanted);
});

test("two keys one after the other", () => {
  const reader = new KeyReader();
  expect(reader.read(press("g"), bindings, 2000)).toBeUndefined();
  expect(reader.read(press("t"), bindings, 2400)).toBe("g t");
});

test("the second key must come soon", () => {
  const reader = new KeyReader();
  reader.read(press("g"), bindings, 2000);
  expect(reader.read(press("t"), bindings, 4000)).toBeUndefined();
});

test("within a pair the second key means nothing else", () => {
  const reader = new KeyReader();
  reader.read(press("g"), bindings, 2000);
  expect(reader.read(press("n"), bindings, 2100)).toBeUndefined();
});

test("plain keys belong to the field while someone types", () => {
  expect(["n", "g t", "?", "Ctrl+z"].map(isPlain)).toEqual([true, true, true, false]);
  expect(isPlain("F11"), "a function key writes nothing: the customer's screen opens from a field too").toBe(false);
});
