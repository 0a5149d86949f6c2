import { expect, test } from "vitest";
import { exampleDay, isBefore, isoDay, longDay, pastDay, plainDay, readDay } from "./dates";

const today = { year: 2026, month: 11, day: 22 };
const read = (typed: string, language = "en"): string | undefined => {
  const day = readDay(typed, today, language);
  return day && isoDay(day);
};

test.each([
  ["2026-12-24", "2026-12-24"],
  ["24.12.", "2026-12-24"],
  ["24.12", "2026-12-24"],
  ["24.12.27", "2027-12-24"],
  ["24/12/2026", "2026-12-24"],
  ["24 December", "2026-12-24"],
  ["24 dec", "2026-12-24"],
  ["December 24, 2026", "2026-12-24"],
  [" 5.1. ", "2027-01-05"],
  ["22.11.", "2026-11-22"],
  ["21.11.", "2027-11-21"],
  ["31.2.", undefined],
  ["3.15.", undefined],
  ["2026-13-01", undefined],
  ["soon", undefined],
  ["", undefined],
])("%s → %s", (typed, wanted) => {
  expect(read(typed)).toBe(wanted);
});

test("months in the language of the window", () => {
  expect(read("24. Dezember", "de")).toBe("2026-12-24");
  expect(read("3. märz 2027", "de")).toBe("2027-03-03");
});

test("reads back in words", () => {
  expect(longDay({ year: 2026, month: 12, day: 24 }, "en")).toMatch(/^Thursday,? 24 December 2026$/);
  expect(longDay({ year: 2026, month: 12, day: 24 }, "de")).toBe("Donnerstag, 24. Dezember 2026");
});

test("knows what has passed", () => {
  expect(isBefore({ year: 2026, month: 9, day: 30 }, today)).toBe(true);
  expect(isBefore(today, today)).toBe(false);
});

test.each(["en", "de"])("the example can be typed as it stands (%s)", (language) => {
  const example = exampleDay(new Date(2026, 10, 22), language);
  expect(read(example, language)).toBe("2026-12-13");
});

// 22 November 2026 is a Sunday.
test.each([
  ["tomorrow", "en", "2026-11-23"],
  ["Today", "en", "2026-11-22"],
  ["Friday", "en", "2026-11-27"],
  ["fri", "en", "2026-11-27"],
  ["Sunday", "en", "2026-11-29"],
  ["18th December", "en", "2026-12-18"],
  ["morgen", "de", "2026-11-23"],
  ["Übermorgen", "de", "2026-11-24"],
  ["Freitag", "de", "2026-11-27"],
  ["12/24", "en", "2026-12-24"],
  ["24/12", "en", "2026-12-24"],
  ["next Friday", "en", "2026-11-27"],
  ["nächsten Freitag", "de", "2026-11-27"],
  ["this Friday", "en", "2026-11-27"],
  ["am Freitag", "de", "2026-11-27"],
  ["in 2 weeks", "en", "2026-12-06"],
  ["in zwei Wochen", "de", "2026-12-06"],
  ["in 3 Tagen", "de", "2026-11-25"],
  ["in a week", "en", "2026-11-29"],
  ["Do", "de", "2026-11-26"],
])("%s (%s)", (typed, language, expected) => {
  expect(read(typed, language)).toBe(expected);
});

// 25 November 2026 is a Wednesday.
test.each([
  ["Friday", "en", "2026-11-27"],
  ["next Friday", "en", "2026-12-04"],
  ["on next Friday", "en", "2026-12-04"],
  ["kommenden Montag", "de", "2026-11-30"],
  ["kommenden Freitag", "de", "2026-11-27"],
  ["am kommenden Freitag", "de", "2026-11-27"],
  ["am nächsten Freitag", "de", "2026-12-04"],
  ["in 0 Tagen", "de", "2026-11-25"],
])("%s, said on a Wednesday (%s)", (typed, language, expected) => {
  const day = readDay(typed, { year: 2026, month: 11, day: 25 }, language);
  expect(day && isoDay(day)).toBe(expected);
});

test.each(["en", "de"])("a day that is shown can be typed as it stands (%s)", (language) => {
  expect(read(plainDay("2027-03-05", language), language)).toBe("2027-03-05");
  expect(plainDay("", language)).toBe("");
});

// A Friday.
const friday = { year: 2026, month: 11, day: 27 };
test.each([
  ["2.6.", "2026-06-02"],
  ["24 December", "2025-12-24"],
  ["2027-01-05", "2027-01-05"],
  ["Thursday", "2026-11-26"],
  ["today", "2026-11-27"],
])("a day that has been: %s", (typed, wanted) => {
  const day = pastDay(typed, friday, "en");
  expect(day && isoDay(day)).toBe(wanted);
});
