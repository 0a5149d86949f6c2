import { expect, test } from "vitest";
import { inOneLine, likely, lines } from "./card";

test("contacts are the lines that say something", () => {
  expect(lines(" 0170 1 \n\n m@x.org")).toEqual(["0170 1", "m@x.org"]);
  expect(lines("")).toEqual([]);
  expect(inOneLine("0170 1\nm@x.org")).toBe("0170 1 · m@x.org");
});

test("a second card is looked for by the last word of the name", () => {
  expect(likely(" Mara Lindqvist ")).toBe("Lindqvist");
  expect(likely("")).toBe("");
});
