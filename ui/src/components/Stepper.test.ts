import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import Stepper from "./Stepper.svelte";

let mounted: ReturnType<typeof mount>;
const onstep = vi.fn();
afterEach(() => {
  onstep.mockReset();
  void unmount(mounted);
});

function show(typed: boolean): HTMLInputElement | null {
  mounted = mount(Stepper, { target: document.body, props: { label: "Quantity", value: 3, min: 1, max: 999, testid: "many", typed, onstep } });
  flushSync();
  return document.querySelector("input");
}
function write(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

test("fifty are typed and not tapped", () => {
  const field = show(true);
  if (!field) throw new Error("there is a field");
  write(field, " 50 ");
  expect(onstep).toHaveBeenCalledExactlyOnceWith(50);
});

test("what can't be goes back to what it was", () => {
  const field = show(true);
  if (!field) throw new Error("there is a field");
  for (const text of ["0", "1000", "five", "2.5", ""]) {
    write(field, text);
    expect(field.value).toBe("3");
  }
  expect(onstep).not.toHaveBeenCalled();
});

test("a few are stepped through", () => {
  expect(show(false)).toBeNull();
  document.querySelector<HTMLElement>("[data-testid=many-more]")?.click();
  expect(onstep).toHaveBeenCalledExactlyOnceWith(4);
});
