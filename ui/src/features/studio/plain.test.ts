import { expect, test } from "vitest";
import { about, addsNothing, along, fit, isWhole, plain, stepped } from "./plain";

const limits = { from: "70", to: "150", step: "1", unit: "cm" };

test.each([
  ["110", 110],
  ["110 cm", 110],
  ["110,5", 110.5],
  ["43 1/4 in", undefined],
  ["1.1 m", undefined],
  ["", undefined],
])("%s is read as %s", (typed, wanted) => {
  expect(plain(typed, "cm")).toBe(wanted);
});

test.each([
  ["1.3 m", 130],
  ["43 1/4 in", 109.855],
  ["1300 mm", 130],
  ["110", 110],
  ["2 kg", undefined],
  ["long", undefined],
])("%s is about %s cm", (typed, wanted) => {
  const found = about(typed, "cm");
  if (wanted === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(wanted);
});

test("says too little and too much; leaves other units to the engine", () => {
  expect(["69", "70", "150 cm", "151", "43 in"].map((typed) => fit(typed, limits))).toEqual([
    "low",
    "fits",
    "fits",
    "high",
    "unknown",
  ]);
});

test("steps stay within the ends and keep their places", () => {
  expect(stepped("110 cm", 1, limits)).toBe("111");
  expect(stepped("150", 1, limits)).toBe("150");
  expect(stepped("nonsense", -1, limits)).toBe("70");
  expect(stepped("1.2", 1, { from: "0.5", to: "3", step: "0.1", unit: "mm" })).toBe("1.3");
  expect(stepped("110.5", -1, limits)).toBe("109.5");
  expect(stepped("1.3 m", 1, limits)).toBe("131");
  expect(stepped("43 1/4 in", 1, limits)).toBe("111");
});

test("stands on the tape between the ends", () => {
  expect(along("110", limits)).toBe(50);
  expect(along("500", limits)).toBe(100);
  expect(along("110", { from: "70", to: "70", unit: "cm" })).toBeUndefined();
});

test.each([
  ["0.00", true],
  ["0,00", true],
  ["", true],
  ["-0.50", false],
  ["15", false],
])("%j adds nothing: %s", (typed, wanted) => {
  expect(addsNothing(typed)).toBe(wanted);
});

test("whole numbers are those whose first and whose steps are", () => {
  const whole = (from: string, step: string): boolean => isWhole({ from, step });
  expect([whole("20", "2"), whole("20", "0.5"), whole("0.5", "1"), whole("", "1")]).toEqual([true, false, false, true]);
});
