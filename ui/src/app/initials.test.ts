import { expect, test } from "vitest";
import { initials } from "./initials";

test.each([
  ["Harbour Street Bags", "HS"],
  ["Østergård & Søn", "ØS"],
  ["atelier", "A"],
  ["", "A"],
])("%s → %s", (name, wanted) => {
  expect(initials(name)).toBe(wanted);
});
