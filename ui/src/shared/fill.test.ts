import { afterEach, expect, test } from "vitest";
import { selectsAll } from "./fill";

const field = document.createElement("input");
field.value = "50";
document.body.append(field);
let end = selectsAll(field);
const marked = (): string => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);

afterEach(() => {
  field.blur();
  end();
  end = selectsAll(field);
});

test("coming to the field selects all of it", () => {
  field.focus();
  expect(marked()).toBe("50");
});

test("also with a press, which puts the caret somewhere; the next press may place it", () => {
  field.focus();
  field.setSelectionRange(1, 1);
  field.dispatchEvent(new Event("pointerup"));
  expect(marked()).toBe("50");
  field.setSelectionRange(1, 1);
  field.dispatchEvent(new Event("pointerup"));
  expect(marked()).toBe("");
});

test("a part that was marked by hand stays marked", () => {
  field.focus();
  field.setSelectionRange(0, 1);
  field.dispatchEvent(new Event("pointerup"));
  expect(marked()).toBe("5");
});
