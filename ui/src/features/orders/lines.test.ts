import { expect, test } from "vitest";
import type { LineView } from "../../generated";
import { comingDay, doingsOf, draftOf, fieldOf, inputOf, isSome, missing, earlierDay, rateChosen, rateNow, rateOf } from "./lines";

const today = { year: 2026, month: 11, day: 22 };

test("a piece in words needs words and a price, one of the articles only itself", () => {
  const draft = draftOf(undefined, "en");
  expect(missing(draft)).toEqual(["words", "price"]);
  expect(missing({ ...draft, words: " belt ", price: "0" })).toEqual([]);
  expect(missing({ ...draft, ready: true })).toEqual(["article"]);
});

test("what was typed for the other way is left behind", () => {
  const draft = { ...draftOf(undefined, "en"), words: " belt ", price: " 68 ", article: "balm" };
  expect(inputOf(draft, "2026-12-12")).toEqual({ article: "", words: "belt", quantity: 1, price: "68", rate: 0, due: "2026-12-12" });
  expect(inputOf({ ...draft, ready: true }, "")).toMatchObject({ article: "balm", words: "", price: "" });
});

test("a rate that is none of today's stays what it is", () => {
  const draft = draftOf({ words: "Belt", quantity: 1, price_typed: "68", rate: null, due_day: "" } as LineView, "en");
  expect(inputOf({ ...draft, words: "Belt, 4 cm" }, "").rate).toBeNull();
  const taxes = [{ label: "VAT", percent: "19" }];
  expect(rateOf(rateChosen(null, taxes))).toBeNull();
  expect([0, 1, 7].map((rate) => rateOf(rateChosen(rate, taxes)))).toEqual([0, 1, 1]);
});

test.each([
  ["VAT 7 %", 1, 2],
  ["VAT 19 %", 0, 1],
  ["VAT 5 %", 0, 3],
  ["none", 2, 3],
  ["", 0, 0],
])("%s, picked at place %i, stands at %i once another rate comes first", (rateName, rate, now) => {
  const taxes = ["21", "19", "7"].map((percent) => ({ label: "VAT", percent }));
  expect(rateNow({ ...draftOf(undefined, "en"), rate, rateName }, taxes)).toBe(now);
});

test.each([
  ["20.11.", "2026-11-20", ""],
  ["22.11.", "2026-11-22", ""],
  ["24.12.", "2025-12-24", ""],
  ["24.12.2026", "2026-12-24", "ahead"],
  ["tomorrow", "2026-11-23", "ahead"],
  ["", "", ""],
  ["soon", "", "unreadable"],
])("paid on %s", (typed, iso, fault) => {
  expect(earlierDay(typed, today, "en")).toMatchObject({ iso, fault });
});

test("a day to come may not have passed, unless it stood there before", () => {
  expect(comingDay("2026-11-20", today, "en").fault).toBe("past");
  expect(comingDay("2026-11-20", today, "en", "2026-11-20").fault).toBe("");
  expect(comingDay("12.12.", today, "en")).toMatchObject({ iso: "2026-12-12", fault: "" });
});

test("a refusal is told at its field", () => {
  expect(fieldOf("input.money")).toBe("sum");
  expect(fieldOf("input.percent")).toBe("sum");
  expect(fieldOf("deposit.too_large")).toBe("sum");
  expect(fieldOf("discount.reason_missing")).toBe("reason");
  expect(fieldOf("order.closed")).toBe("");
});

test.each([
  ["0.00", false],
  ["", false],
  ["0,50", true],
])("%s is some: %s", (typed, some) => expect(isSome(typed)).toBe(some));

test("only words are changed and designed; the last piece can't be taken out", () => {
  const line = (kind: string): LineView => ({ kind }) as LineView;
  expect(doingsOf(line("free"), 2, true)).toEqual(["change", "design", "discount", "remove"]);
  expect(doingsOf(line("design"), 2, false)).toEqual(["again"]);
  expect(doingsOf(line("free"), 2, false)).toEqual([]);
  expect(doingsOf(line("design"), 1, true)).toEqual(["again", "discount"]);
  expect(doingsOf(line("article"), 3, true)).toEqual(["discount", "remove"]);
});
