import { expect, test, vi } from "vitest";
import { noTax, rateChoices, rateChosen, readDays } from "./plain";
import { saving } from "./saving.svelte";

test.each([
  ["14", 14],
  [" 0 ", 0],
  ["365", 365],
  ["366", undefined],
  ["two weeks", undefined],
  ["1.5", undefined],
  ["", undefined],
])("%j are %s days", (typed, wanted) => {
  expect(readDays(typed)).toBe(wanted);
});

test("a rate beyond the last is none", () => {
  const taxes = [{ label: "VAT", percent: "19" }];
  expect(rateChoices(taxes, "no tax").map(({ label }) => label)).toEqual(["VAT 19 %", "no tax"]);
  expect([rateChosen(0, taxes), rateChosen(1, taxes)]).toEqual(["0", String(noTax)]);
});

test("what is refused stands at its field until it is kept", async () => {
  const write = vi.fn(async (name: string) => {
    if (!name) throw { code: "workshop.name_missing", message: "A workshop needs a name.", hint: "" };
  });
  const form = saving(write);
  expect(await form.save("name", "")).toBe(false);
  expect([form.saved, form.problem("name"), form.problem("other")]).toEqual([false, "A workshop needs a name.", ""]);
  expect(await form.save("name", "Own")).toBe(true);
  expect([form.saved, form.problem("name")]).toEqual([true, ""]);
});
