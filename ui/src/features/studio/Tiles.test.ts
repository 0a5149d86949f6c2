import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { ChoiceView } from "../../generated";
import Tiles from "./Tiles.svelte";

const choice = (value: string, more: Partial<ChoiceView> = {}): ChoiceView => ({
  value,
  label: value.toUpperCase(),
  help: "",
  price: "",
  colour: "",
  photo: "",
  until: "",
  chosen: false,
  quantity: 0,
  max: 1,
  open: true,
  reason: "",
  over: false,
  ...more,
});
const choices = [
  choice("xs", { open: false, reason: "A laptop doesn’t fit.", over: false }),
  choice("s"),
  choice("m", { chosen: true }),
];
let mounted: ReturnType<typeof mount>;

function show() {
  const onchoose = vi.fn();
  const props = { path: "size", choices, labelled: { label: "l", help: undefined }, onchoose };
  mounted = mount(Tiles, { target: document.body, props });
  flushSync();
  const radios = [...document.querySelectorAll<HTMLButtonElement>("[role=radio]")];
  return { onchoose, radios };
}
const press = (element: Element, key: string): void => {
  element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  flushSync();
};
afterEach(() => unmount(mounted));

test("one stop for Tab, at the chosen tile", () => {
  const { radios } = show();
  expect(radios.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
});

test("arrows move the focus, closed tiles too, and choose nothing", () => {
  const { onchoose, radios } = show();
  radios[2]?.focus();
  press(radios[2] as Element, "ArrowLeft");
  press(radios[1] as Element, "ArrowLeft");
  expect(document.activeElement).toBe(radios[0]);
  expect(radios.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  expect(onchoose).not.toHaveBeenCalled();
});

test("a closed tile keeps its place, says why and can be asked for", () => {
  const { onchoose, radios } = show();
  expect(radios[0]?.getAttribute("aria-disabled")).toBe("true");
  expect(radios[0]?.textContent).toContain("A laptop doesn’t fit.");
  radios[0]?.click();
  expect(onchoose).toHaveBeenCalledWith("xs");
});
