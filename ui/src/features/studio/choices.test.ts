import { expect, test } from "vitest";
import type { ChoiceView } from "../../generated";
import { isDark, spoken, stop } from "./choices";

const choice = (more: Partial<ChoiceView>): ChoiceView => ({
  value: "v",
  label: "Label",
  help: "",
  price: "",
  colour: "",
  photo: "",
  until: "",
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
  const mint = { label: "Mint", until: "until 31 March 2027" };
  expect(spoken(choice(mint), "closed")).toBe("Mint, until 31 March 2027");
  expect(spoken(choice({ ...mint, open: false, reason: "Only offered until 31 Mar 2027." }), "closed")).toBe("Mint, closed, Only offered until 31 Mar 2027.");
});

test("a tick is light on dark and dark on light", () => {
  expect([isDark("#23262a"), isDark("#efe6d0")]).toEqual([true, false]);
});
