import { expect, test } from "vitest";
import { inUnit, turned } from "./units";

test.each([
  ["38.5", "cm", "in", "15 1/8"],
  ["38,5", "cm", "in", "15 1/8"],
  ["40", "cm", "in", "15 3/4"],
  ["1.27", "cm", "in", "1/2"],
  ["61", "cm", "in", "24"],
  ["15", "in", "cm", "38.1"],
  ["15.125", "in", "cm", "38.42"],
  ["38.5", "cm", "mm", "385"],
  ["385", "mm", "cm", "38.5"],
  ["", "cm", "in", ""],
])("%s %s in %s is %s", (typed, from, to, wanted) => {
  expect(inUnit(typed, from, to, "en")).toBe(wanted);
});

test("a number is written as the language has it", () => {
  expect(inUnit("15.5", "in", "cm", "de")).toBe("39,37");
  expect(inUnit("1500", "cm", "mm", "de")).toBe("15000");
});

test.each([
  ["38 1/2", "in", "cm", "38 1/2 in"],
  ["1/2", "in", "cm", "1/2 in"],
  ["42+8", "cm", "in", "42 cm+8 cm"],
  ["42 cm+8", "in", "cm", "42+8 in"],
  ["42+8 mm", "cm", "in", "42 cm+8 mm"],
  ["42 cm", "in", "cm", "42"],
  ["36-1/2", "in", "cm", "36-1/2 in"],
  ["36 - 1/2", "in", "cm", "36 in−1/2 in"],
  ["36 in - 1/2", "cm", "in", "36−1/2 cm"],
  ["38 1/2+1-1/4", "in", "cm", "38 1/2 in+1-1/4 in"],
  ["38½", "in", "cm", "38½ in"],
  [".5", "in", "cm", ".5 in"],
  ["38\"", "in", "cm", "38\""],
  ["92−1/2", "cm", "in", "92 cm−1/2 cm"],
  ["a lot", "cm", "in", "a lot"],
  ["0.1", "cm", "in", "0.1 cm"],
])("%s typed in %s stays what it is in a form of %s: %s", (typed, from, to, wanted) => {
  expect(inUnit(typed, from, to, "en")).toBe(wanted);
});

test("turned to and fro a field is what was typed", () => {
  const inches = turned(undefined, "38.4", "cm", "in", "en");
  expect(inches.made).toBe("15 1/8");
  const millimetres = turned(inches, "15 1/8", "in", "mm", "en");
  expect(millimetres.made).toBe("384");
  expect(turned(millimetres, "384", "mm", "cm", "en").made).toBe("38.4");
});

test("what was typed anew meanwhile counts", () => {
  const inches = turned(undefined, "38.5", "cm", "in", "en");
  expect(turned(inches, "16", "in", "cm", "en").made).toBe("40.64");
  expect(turned(inches, "", "in", "cm", "en").made).toBe("");
  expect(turned(inches, "15 1/8", "cm", "in", "en").made).toBe("15 1/8 cm");
});
