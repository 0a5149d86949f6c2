import { flushSync, mount, tick, unmount, type ComponentProps } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import TextInput from "./TextInput.svelte";

const kind = { kind: "text" as const, value: "", max_chars: 5, max_lines: 1, allowed: "Letters", price: "" };
let mounted: ReturnType<typeof mount>;

function show(problem = "", limits: Partial<ComponentProps<typeof TextInput>["kind"]> = {}) {
  const ontext = vi.fn(async () => undefined);
  mounted = mount(TextInput, { target: document.body, props: { path: "name", kind: { ...kind, ...limits }, problem, ontext } });
  flushSync();
  const input = document.querySelector(".input") as HTMLInputElement;
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

const back = (): HTMLElement | null => document.querySelector("[data-testid=letters-name]");
const cells = (): string[] => [...document.querySelectorAll("[data-testid=letters-name] .letter:not(.next)")].map((cell) => cell.textContent || cell.className.split(" ")[1] || "");

test("what is typed is read back letter by letter, spaces and all", () => {
  const { input, type } = show("", { max_chars: 15 });
  expect(back()?.querySelector(".next"), "its place is there before, so that nothing moves when the field is left").toBeNull();
  input.focus();
  flushSync();
  expect(back()?.querySelectorAll(".next")).toHaveLength(1);
  type("Zoë l’I");
  expect(cells()).toEqual(["Z", "o", "ë", "space", "l", "’", "I"]);
  expect(document.body.textContent).toContain("7 of 15");
  input.blur();
  flushSync();
  expect(back()?.querySelector(".next")).toBeNull();
  expect(cells()).toHaveLength(7);
});

test("what is read from the right is read back from the right", () => {
  const { type } = show("", { max_chars: 15 });
  type("שלום");
  expect(back()?.querySelector("p")?.getAttribute("dir")).toBe("rtl");
});

test("every line is a line, and what is too much is marked", () => {
  const { input, type } = show("", { max_chars: 4, max_lines: 2 });
  expect(input.tagName).toBe("TEXTAREA");
  type("Ada\nTim");
  expect(document.querySelectorAll("[data-testid=letters-name] p")).toHaveLength(2);
  expect(document.querySelectorAll("[data-testid=letters-name] .over")).toHaveLength(2);
  expect(document.body.textContent).toContain("4 characters at most. This has 6.");
});

test("it is spelled for those who listen, once nobody types any more", () => {
  const { type } = show("", { max_chars: 15 });
  const said = (): string => document.querySelector("[data-testid=letters-name-said]")?.textContent ?? "";
  type("Mü");
  vi.advanceTimersByTime(1000);
  type("Mü l");
  vi.advanceTimersByTime(1000);
  flushSync();
  expect(said()).toBe("");
  vi.advanceTimersByTime(1000);
  flushSync();
  expect(said()).toBe("M, ü, space, l");
  expect(back()?.getAttribute("aria-hidden")).toBe("true");
});

test("a name that was there before isn’t spelled, and a note isn’t read back", () => {
  show("", { value: "Ada" });
  vi.advanceTimersByTime(5000);
  flushSync();
  expect(cells()).toEqual(["A", "d", "a"]);
  expect(document.querySelector("[data-testid=letters-name-said]")?.textContent).toBe("");
  unmount(mounted);
  const { input, type } = show("", { max_chars: 400, max_lines: 8 });
  input.focus();
  type("Please wrap it.");
  expect(back()).toBeNull();
});
