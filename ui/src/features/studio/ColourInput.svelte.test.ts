import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import ColourInput from "./ColourInput.svelte";

let mounted: ReturnType<typeof mount>;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unmount(mounted);
  vi.useRealTimers();
});

function show(value = "", chosen = value !== "") {
  const props = $state({ path: "tint", kind: { kind: "colour" as const, value }, problem: "", chosen });
  const oncolour = vi.fn(async (typed: string) => {
    props.kind = { kind: "colour", value: typed };
    props.chosen = typed !== "";
  });
  mounted = mount(ColourInput, {
    target: document.body,
    props: {
      get path() {
        return props.path;
      },
      get kind() {
        return props.kind;
      },
      get problem() {
        return props.problem;
      },
      get chosen() {
        return props.chosen;
      },
      labelled: { label: "l", help: undefined },
      oncolour,
    },
  });
  flushSync();
  const find = (id: string) => document.querySelector(`[data-testid="${id}"]`) as HTMLInputElement;
  const slide = (part: string, value: string): void => {
    const slider = find(`colour-tint-${part}`);
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    slider.dispatchEvent(new Event("change", { bubbles: true }));
    flushSync();
  };
  const type = (text: string): void => {
    const field = find("colour-tint");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    flushSync();
  };
  return { props, oncolour, find, slide, type };
}

test("several presses of a slider go over as one colour, after a pause", async () => {
  const { oncolour, find, slide } = show("#ff0000");
  slide("light", "51");
  await vi.advanceTimersByTimeAsync(100);
  slide("light", "52");
  await vi.advanceTimersByTimeAsync(100);
  slide("light", "60");
  expect(find("colour-tint").value).toBe("#ff3333");
  expect(oncolour).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(oncolour).toHaveBeenCalledExactlyOnceWith("#ff3333");
});

test("another colour from outside takes the place of what was mixed", async () => {
  const { props, find, slide } = show("#ff0000");
  slide("light", "60");
  await vi.advanceTimersByTimeAsync(1000);
  props.kind = { kind: "colour", value: "#0000ff" };
  flushSync();
  await tick();
  expect(find("colour-tint").value).toBe("#0000ff");
  expect(find("colour-tint-hue").value).toBe("240");
});

test("a grey keeps the hue that was set for it", async () => {
  const { find, slide } = show("#00ff00");
  slide("vivid", "0");
  await vi.advanceTimersByTimeAsync(1000);
  expect(find("colour-tint").value).toBe("#808080");
  expect(find("colour-tint-hue").value).toBe("120");
});

test("what was refused can be taken away again", async () => {
  const { props, oncolour, type } = show();
  props.problem = "This is not a colour.";
  flushSync();
  type("");
  await vi.advanceTimersByTimeAsync(0);
  expect(oncolour).toHaveBeenCalledWith("");
});

test("a colour of the maker's default is not taken back", () => {
  show("#0e5c4d", false);
  expect(document.querySelectorAll("button")).toHaveLength(0);
});
