import { expect, test, vi } from "vitest";
import { entries, fits, type PaletteAction } from "./entries";

const action = (id: string, more: Partial<PaletteAction> = {}): PaletteAction => ({
  id,
  label: id,
  keys: ["x"],
  run: vi.fn(),
  ...more,
});
const words = (id: string): string => ({ go: "Go to the orders", print: "Print the sheet", "kind-order": "Order", "find-go": "jobs überzahlt", "find-print": "paper" })[id] ?? id;

test.each([
  ["Go to the orders", "ord", true],
  ["Go to the orders", "go ord", true],
  ["Go to the orders", "rders", false],
  ["Zu den Aufträgen", "auftrag", true],
  ["anything", "", true],
])("%s fits %s: %s", (title, typed, wanted) => {
  expect(fits(title, typed)).toBe(wanted);
});

test("actions first, then what was found", () => {
  const hit = { kind: "order", id: "W-1", title: "W-1 Mara", detail: "Bag" };
  const list = entries([action("go"), action("print")], [hit], "or", words);
  expect(list.map(({ key }) => key)).toEqual(["action-go", "order-W-1"]);
  expect(list[1]?.detail).toBe("Order · Bag");
});

test("an action is found by other words too, behind what was found by its own", () => {
  const hit = { kind: "order", id: "W-1", title: "W-1 Jobst", detail: "Bag" };
  const keys = (typed: string): string[] => entries([action("go"), action("print")], [hit], typed, words).map(({ key }) => key);
  expect(keys("job")).toEqual(["order-W-1", "action-go"]);
  expect(keys("go job")).toEqual(["order-W-1", "action-go"]);
  expect(keys("uberzahlt")).toEqual(["order-W-1", "action-go"]);
  expect(keys("jo")).toEqual(["order-W-1"]);
});

test("hidden and impossible actions are left out", () => {
  const list = entries([action("go", { hidden: true }), action("print", { possible: () => false })], [], "", words);
  expect(list).toEqual([]);
});

test("what looks like a code can be opened, unless the search has found it", () => {
  const list = entries([], [], "k7m4fx", (id, args) => `${id} ${args?.code}`);
  expect(list).toEqual([
    { key: "code-K7M 4FX", title: "open-code K7M 4FX", detail: "", hit: { kind: "code", id: "K7M 4FX", title: "open-code K7M 4FX", detail: "" } },
  ]);
  const hit = { kind: "design", id: "d1", title: "Bag", detail: "K7M 4FX · today" };
  expect(entries([], [hit], "K7M 4FX", words).map(({ key }) => key)).toEqual(["design-d1"]);
});
