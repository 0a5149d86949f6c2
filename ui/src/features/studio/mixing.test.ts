import { expect, test } from "vitest";
import { colourOf, mixOf } from "./mixing";

test.each([
  ["#ff0000", { hue: 0, vivid: 100, light: 50 }],
  ["#00ff00", { hue: 120, vivid: 100, light: 50 }],
  ["#0000ff", { hue: 240, vivid: 100, light: 50 }],
  ["#ffffff", { hue: 0, vivid: 0, light: 100 }],
  ["#000000", { hue: 0, vivid: 0, light: 0 }],
  ["#ff00ff", { hue: 300, vivid: 100, light: 50 }],
])("%s is mixed of its parts, there and back", (colour, mix) => {
  expect(mixOf(colour)).toEqual(mix);
  expect(colourOf(mix)).toBe(colour);
});

test("what is no colour has no mix", () => {
  for (const text of ["", "#fff", "red", "#0e5c4g"]) expect(mixOf(text)).toBeUndefined();
});

test("a colour mixed again is near to itself", () => {
  for (let whole = 0; whole < 0x1000000; whole += 98_765) {
    const colour = `#${whole.toString(16).padStart(6, "0")}`;
    const mix = mixOf(colour);
    expect(mix).toBeDefined();
    const back = Number.parseInt(colourOf(mix as NonNullable<typeof mix>).slice(1), 16);
    for (const shift of [16, 8, 0]) {
      expect(Math.abs(((whole >> shift) & 255) - ((back >> shift) & 255))).toBeLessThanOrEqual(5);
    }
  }
});
