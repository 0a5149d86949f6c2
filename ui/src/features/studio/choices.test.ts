import { expect, test } from "vitest";
import type { ChoiceView } from "../../generated";
import { isDark, spoken, stop } from "./choices";

const choice = (more: Partial<ChoiceView>): ChoiceView => ({
  value: "v",
  label: "Label",
  help: "",
  price: "",
  colour: "",
  chosen: false,
  quantity: 0,
  max: 1,
  open: true,
  reason: "",
  over: false,
  ...more,
});

test("Tab stops at the focus, else the chosen, else the first that is open", () => {
  const choices = [choice({ open: false }), choice({}), choice({ chosen: true })];
  expect(stop(choices, 1)).toBe(1);
  expect(stop(choices, -1)).toBe(2);
  expect(stop(choices.slice(0, 2), -1)).toBe(1);
  expect(stop([choice({ open: false })], -1)).toBe(0);
});

test("a closed chip says so, and why", () => {
  const closed = choice({ label: "Cream", price: "+€6.00", open: false, reason: "It catches fluff.", over: false });
  expect(spoken(closed, "closed")).toBe("Cream, +€6.00, closed, It catches fluff.");
  expect(spoken(choice({ label: "Black" }), "closed")).toBe("Black");
});

test("a tick is light on dark and dark on light", () => {
  expect([isDark("#23262a"), isDark("#efe6d0")]).toEqual([true, false]);
});
