import { mount, unmount } from "svelte";
import { expect, test, vi } from "vitest";
import Keyboard from "./Keyboard.svelte";
import { commit, figures, isNumber, rows, rub, write } from "./keys";

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

test("what stands is told like anything typed", () => {
  const input = field("Ada");
  let told = 0;
  input.addEventListener("change", () => (told += 1));
  commit(input);
  expect(told).toBe(1);
});

test("each language has its own letters, and capitals of them", () => {
  expect(rows("de", "letters", false)[1]?.join("")).toBe("qwertzuiopü");
  expect(rows("en", "letters", true)[1]?.join("")).toBe("QWERTYUIOP");
  expect(rows("de", "letters", true)[0]).toContain("ß");
});

test("a number has the keys that it can have, with its language's mark", () => {
  const asked = (mode: string, minus = false): HTMLInputElement => {
    const input = field("");
    input.inputMode = mode;
    if (minus) input.dataset["minus"] = "";
    return input;
  };
  expect(figures(asked("numeric"), "en").map((row) => row.join(""))).toEqual(["123", "456", "789", "0"]);
  expect(figures(asked("decimal"), "en")[3]).toEqual(["", "0", "."]);
  expect(figures(asked("decimal", true), "de")[3]).toEqual(["-", "0", ","]);
  expect([isNumber(asked("numeric")), isNumber(asked("decimal")), isNumber(asked("text"))]).toEqual([true, true, false]);
});

test("a number is written on figures alone", () => {
  const input = field("38");
  input.inputMode = "decimal";
  input.select();
  const onclose = vi.fn();
  const board = mount(Keyboard, { target: document.body, props: { field: input, onclose } });
  const key = (name: string): HTMLElement | null => document.querySelector(name);
  expect([...document.querySelectorAll("[data-key]")].map((one) => one.textContent).join("")).toBe("1234567890.");
  expect(key("[data-testid=key-space], [data-testid=key-side]")).toBeNull();
  for (const figure of ["4", "1", ".", "5", "5"]) key(`[data-key="${figure}"]`)?.click();
  key("[data-testid=key-rub]")?.click();
  expect(input.value).toBe("41.5");
  key("[data-testid=key-done]")?.click();
  expect(onclose).toHaveBeenCalledOnce();
  void unmount(board);
  const text = mount(Keyboard, { target: document.body, props: { field: field(""), onclose } });
  expect(document.querySelectorAll("[data-key]").length).toBeGreaterThan(30);
  void unmount(text);
});
