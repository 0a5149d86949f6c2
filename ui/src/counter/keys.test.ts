import { expect, test } from "vitest";
import { finish, rows, rub, write } from "./keys";

function field(value: string, from = value.length, to = from): HTMLInputElement {
  const input = document.body.appendChild(document.createElement("input"));
  input.value = value;
  input.setSelectionRange(from, to);
  return input;
}

test("letters go where the mark stands, and the field hears of it", () => {
  const input = field("Aa", 1);
  let heard = 0;
  input.addEventListener("input", () => (heard += 1));
  write(input, "d");
  write(input, "d");
  expect(input.value).toBe("Adda");
  expect(heard).toBe(2);
  const marked = field("Adda", 1, 3);
  write(marked, "n");
  expect(marked.value).toBe("Ana");
});

test("nothing is written beyond what the field takes", () => {
  const input = field("abc");
  input.maxLength = 3;
  write(input, "d");
  expect(input.value).toBe("abc");
  input.setSelectionRange(0, 1);
  write(input, "x");
  expect(input.value).toBe("xbc");
});

test("a letter goes whole, whatever it is made of", () => {
  const input = field("Zoe\u0308");
  rub(input, "en");
  expect(input.value).toBe("Zo");
  rub(field("", 0), "en");
  const marked = field("Quill", 1, 4);
  rub(marked, "en");
  expect(marked.value).toBe("Ql");
});

test("what is done with is told like anything typed", () => {
  const input = field("Ada");
  input.focus();
  let told = 0;
  input.addEventListener("change", () => (told += 1));
  finish(input);
  expect(told).toBe(1);
  expect(document.activeElement).not.toBe(input);
});

test("each language has its own letters, and capitals of them", () => {
  expect(rows("de", "letters", false)[1]?.join("")).toBe("qwertzuiopü");
  expect(rows("en", "letters", true)[1]?.join("")).toBe("QWERTYUIOP");
  expect(rows("de", "letters", true)[0]).toContain("ß");
});
