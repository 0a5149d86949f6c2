import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import DateInput from "./DateInput.svelte";

let mounted: ReturnType<typeof mount>;
afterEach(() => unmount(mounted));

function show(value: string, problem = "") {
  const ondate = vi.fn(async () => undefined);
  const kind = { kind: "date" as const, value, limits: "" };
  mounted = mount(DateInput, { target: document.body, props: { path: "day", kind, problem, ondate } });
  flushSync();
  const input = document.querySelector("input") as HTMLInputElement;
  const type = (text: string): void => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
    flushSync();
  };
  return { ondate, input, type };
}

test("a day goes over as it is written, once", () => {
  const { ondate, type } = show("");
  type(" 14 Feb ");
  expect(ondate).toHaveBeenCalledExactlyOnceWith("14 Feb");
});

test("the same day as before is not sent again", () => {
  const { ondate, type } = show("14 February 2027");
  type("14 February 2027");
  expect(ondate).not.toHaveBeenCalled();
});

test("emptied after a refusal it takes the refusal away", () => {
  const { ondate, type } = show("", "This is not a date.");
  type("");
  expect(ondate).toHaveBeenCalledExactlyOnceWith("");
});

test("Escape goes back to the day that is kept, and takes a refusal away", () => {
  const { ondate, input, type } = show("14 February 2027", "This is not a date.");
  type("soon");
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect(ondate).toHaveBeenLastCalledWith("14 February 2027");
});
