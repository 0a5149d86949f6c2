import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { arrowWalk, step, tabStops } from "./walk";

let end: () => void;

// jsdom lays nothing out: every element counts as visible unless it is hidden.
beforeEach(() => {
  vi.spyOn(Element.prototype, "getClientRects").mockImplementation(function (this: Element) {
    return (this.closest("[hidden]") ? [] : [{}]) as unknown as DOMRectList;
  });
  document.body.innerHTML = `<main>
    <h1 tabindex="-1">Title</h1><button id="a"></button><button hidden></button><input id="b">
    <textarea id="c"></textarea><button id="d" tabindex="-1"></button><button id="e"></button>
  </main>`;
  end = arrowWalk(document.querySelector("main") as HTMLElement);
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

const press = (key: string): void => {
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );
};
const at = (): string | undefined => document.activeElement?.id;

test("only what Tab stops at counts", () => {
  expect(tabStops(document).map(({ id }) => id)).toEqual(["a", "b", "c", "e"]);
});

test("walks from the heading, on and back, and stays at the ends", () => {
  document.querySelector("h1")?.focus();
  press("ArrowDown");
  expect(at()).toBe("a");
  press("ArrowDown");
  expect(at()).toBe("b");
  press("ArrowUp");
  press("ArrowUp");
  expect(at()).toBe("a");
});

test("with nothing in focus the page is walked from its start", () => {
  press("ArrowDown");
  expect(at()).toBe("a");
});

test("a text of several lines keeps its arrows", () => {
  document.getElementById("c")?.focus();
  press("ArrowDown");
  expect(at()).toBe("c");
});

test("an open dialog keeps the walk to itself", () => {
  document.body.insertAdjacentHTML("beforeend", "<dialog open></dialog>");
  press("ArrowDown");
  expect(at()).toBe("");
});

test("a step beyond the end is none", () => {
  const main = document.querySelector("main") as HTMLElement;
  expect(step(main, document.getElementById("e"), 1)).toBe(false);
});
