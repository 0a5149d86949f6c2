import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import TextInput from "./TextInput.svelte";

const kind = { kind: "text" as const, value: "", max_chars: 5, max_lines: 1, allowed: "Letters", price: "" };
let mounted: ReturnType<typeof mount>;

function show(problem = "") {
  const ontext = vi.fn(async () => undefined);
  mounted = mount(TextInput, { target: document.body, props: { path: "name", kind, problem, ontext } });
  flushSync();
  const input = document.querySelector("input") as HTMLInputElement;
  const type = (text: string): void => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    flushSync();
  };
  return { ontext, input, type };
}
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unmount(mounted);
  vi.useRealTimers();
});

test("goes over once, after a pause", () => {
  const { ontext, type } = show();
  type("A");
  type("Ad");
  type("Ada");
  expect(ontext).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(ontext).toHaveBeenCalledExactlyOnceWith("Ada");
});

test("counts characters as people do, and says what is too long", () => {
  const { ontext, type, input } = show();
  type("Zoë 👜");
  expect(document.body.textContent).toContain("5 of 5");
  type("Ada & Tim");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(document.body.textContent).toContain("5 characters at most. This has 9.");
  vi.advanceTimersByTime(1000);
  expect(ontext).not.toHaveBeenCalled();
});

test("what was not taken gives way to what the engine has", async () => {
  const { type, input } = show();
  type("Ada");
  await vi.advanceTimersByTimeAsync(1000);
  await tick();
  expect(input.value).toBe("");
});

test("what can't be read stays to be mended", async () => {
  const { type, input } = show("Only letters.");
  type("A7");
  await vi.advanceTimersByTimeAsync(1000);
  await tick();
  expect(input.value).toBe("A7");
  expect(document.body.textContent).toContain("Only letters.");
});
