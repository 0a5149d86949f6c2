import { afterEach, expect, test, vi } from "vitest";
import { counted, direction, letters, readBack, readsBack, spelled } from "./letters";

const say = { space: "space", unseen: "hidden", line: "new line" };
const shape = (text: string, max = 0): string[][] => readBack(text, max).map((line) => line.map((word) => word.map((letter) => letter.text).join("|")));

afterEach(() => vi.unstubAllGlobals());

const cut: [string, string[]][] = [
  ["Müller", ["M", "ü", "l", "l", "e", "r"]],
  ["Zoe\u0308", ["Z", "o", "e\u0308"]],
  ["👩🏽‍🎨 🇩🇪", ["👩🏽‍🎨", " ", "🇩🇪"]],
  ["שלום", ["ש", "ל", "ו", "ם"]],
  ["", []],
];

test.each(cut)("%s is cut where people see letters", (text, wanted) => {
  expect(letters(text)).toEqual(wanted);
});

test.each(cut)("%s is cut alike where the web view has no segmenter", (text, wanted) => {
  vi.stubGlobal("Intl", {});
  expect(letters(text)).toEqual(wanted);
});

test("the ends of lines are no letters", () => {
  expect(counted("Ada\nund Tim\r\n")).toBe(10);
});

test("each line, each word, each space is by itself", () => {
  expect(shape("Ada  &\nTim")).toEqual([["A|d|a", " ", " ", "&"], ["T|i|m"]]);
  expect(shape("")).toEqual([[]]);
});

test("what is written joined stays joined", () => {
  expect(shape("سلام A1")).toEqual([["سلام", " ", "A|1"]]);
  expect(shape("שלום")).toEqual([["ש|ל|ו|ם"]]);
});

test("a line begins where its first letter says", () => {
  const from = (text: string): string => direction(readBack(text, 0)[0] ?? []);
  expect(["12 שלום A", "سلام", "Abשלום", "& 12", ""].map(from)).toEqual(["rtl", "rtl", "ltr", "ltr", "ltr"]);
});

test("spaces and what hides are told from what is seen", () => {
  const kinds = readBack("a \u00a0\u200b’", 0)[0]?.flat().map((letter) => letter.kind);
  expect(kinds).toEqual(["seen", "space", "space", "unseen", "seen"]);
});

test("letters beyond the limit are marked, over all lines together", () => {
  const over = readBack("Ada\nTim", 4).flat(2).filter((letter) => letter.over);
  expect(over.map((letter) => letter.text)).toEqual(["i", "m"]);
});

test("short texts are read back, notes are not", () => {
  expect(readsBack({ max_chars: 15, max_lines: 1 })).toBe(true);
  expect(readsBack({ max_chars: 40, max_lines: 4 })).toBe(true);
  expect(readsBack({ max_chars: 41, max_lines: 1 })).toBe(false);
  expect(readsBack({ max_chars: 30, max_lines: 5 })).toBe(false);
  expect(readsBack({ max_chars: 0, max_lines: 1 })).toBe(false);
});

test("it is spelled with words for what has no sound", () => {
  expect(spelled("Müller", say)).toBe("M, ü, l, l, e, r");
  expect(spelled("A b\nc", say)).toBe("A, space, b, new line, c");
});
