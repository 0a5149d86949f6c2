import { expect, test } from "vitest";
import { contrast, inkOn, readableOn, tokens } from "./brand";

const loud = ["#ffd700", "#ffffff", "#000000", "#e3a82b", "#0e5c4d", "#808080", "#777777", "#ff00ff", "#00ffff", "#7fb2d9", "#16201c", "#8a2148"];
const [light, dark] = ["#f4f6f2", "#1e2a25"];
const plain = { colour: "", second: "", letters: "house" };
/** What of a `light-dark(a, b)` counts in each theme. */
const themes = (value = ""): string[] => /^light-dark\((.+), (.+)\)$/.exec(value)?.slice(1) ?? [];

test("contrast is what WCAG says", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 1);
});

test.each(loud)("%s: on it, and in it, everything can be read in both themes", (colour) => {
  expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  const dressed = tokens({ ...plain, colour });
  const [mat, on] = [themes(dressed["--mat"]), themes(dressed["--on-mat"])];
  const hover = themes(dressed["--mat-hover"]);
  [light, dark].forEach((ground, at) => {
    expect(contrast(mat[at] ?? "", ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(on[at] ?? "", mat[at] ?? "")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(on[at] ?? "", hover[at] ?? "")).toBeGreaterThanOrEqual(4.5);
  });
});

test("a colour that can be read stays as it is, another keeps its hue", () => {
  expect(readableOn("#0e5c4d", light)).toBe("#0e5c4d");
  const gold = readableOn("#ffd700", light);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(gold.slice(at, at + 2), 16));
  expect(red).toBeGreaterThan(green);
  expect(green).toBeGreaterThan(blue);
  // No darker than it has to be.
  expect(contrast(gold, light)).toBeLessThan(4.9);
});

test("a second colour writes where it can be read, and dresses edges everywhere", () => {
  const pale = tokens({ ...plain, second: "#e3a82b" });
  expect(pale["--edge"]).toBe("#e3a82b");
  expect(themes(pale["--figure"])).toEqual(["var(--ink)", "#e3a82b"]);
  expect(themes(tokens({ ...plain, second: "#8a2148" })["--figure"])).toEqual(["#8a2148", "var(--ink)"]);
});

test("without a brand the house's dress stays, and letters are chosen by themselves", () => {
  expect(tokens(plain)).toEqual({});
  expect(Object.keys(tokens({ ...plain, letters: "classic" }))).toEqual(["--title", "--figures"]);
  expect(tokens({ ...plain, letters: "script" })["--title"]).toMatch(/^"Script", "Bricolage/);
});
