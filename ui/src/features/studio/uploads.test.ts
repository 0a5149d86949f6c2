import { expect, test } from "vitest";
import type { DesignView, OptionView } from "../../generated";
import { alike, breadth, moved, picturesOf, whole } from "./uploads";

test("a picture is moved as far as it can be, in whole steps", () => {
  expect(moved(whole, { across: 12.6, size: 1200 })).toEqual({ size: 1200, turn: 0, across: 13, down: 0 });
  expect(moved(whole, { size: 1, turn: 270, across: -5000, down: 1001 })).toEqual({ size: 50, turn: 180, across: -1000, down: 1000 });
  expect(alike(moved(whole, { turn: 0.2 }), whole)).toBe(true);
  expect(alike(moved(whole, { down: 1 }), whole)).toBe(false);
});

test("a wide picture takes the whole width of its place, a high one less", () => {
  const place = { width: 16, height: 8 };
  expect(breadth(place, { width: 400, height: 100 })).toBe(1);
  expect(breadth(place, { width: 100, height: 100 })).toBe(0.5);
});

test("another picture is another drawing, the same laid otherwise isn't", () => {
  const view = (picture: string, turn: number): Pick<DesignView, "sections"> => {
    const kind = {
      kind: "upload",
      place_width: 1,
      place_height: 1,
      shows: true,
      told: "",
      warning: "",
      picture: { picture, width: 1, height: 1, size: 1000, turn, across: 0, down: 0 },
    } as const;
    return { sections: [{ id: "", label: "", options: [{ kind } as unknown as OptionView] }] };
  };
  expect(picturesOf(view("a", 0))).toBe(picturesOf(view("a", 90)));
  expect(picturesOf(view("a", 0))).not.toBe(picturesOf(view("b", 0)));
});
