import { expect, test } from "vitest";
import type { OptionView } from "../../generated";
import { stands, steps } from "./steps";

function option(path: string, kind = "text", more: Partial<OptionView> = {}): OptionView {
  return { path, label: path.toUpperCase(), answer: "", measure: null, kind: { kind }, ...more } as unknown as OptionView;
}
const measured = (path: string): OptionView => option(path, "number", { measure: { figure: "shirt" } as OptionView["measure"], answer: path });
const shape = (...options: OptionView[]): string[] => steps([{ id: "s", label: "Section", options }]).map(({ options: asked }) => asked.map(({ path }) => path).join("+"));

test("each question is a step", () => {
  expect(shape(option("a"), option("b", "one"), option("c", "number"))).toEqual(["a", "b", "c"]);
});

test("what is measured on one figure is asked together, under its heading", () => {
  const [, body] = steps([{ id: "s", label: "Measures", options: [option("a"), measured("chest"), measured("neck")] }]);
  expect(body).toMatchObject({ id: "chest", figure: "shirt", label: "Measures", answer: "chest, neck" });
});

test("a note goes with the next question, or with the last one", () => {
  expect(shape(option("n", "note"), option("a"), option("b"), option("care", "note"))).toEqual(["n+a", "b+care"]);
  expect(shape(option("n", "note"), measured("chest"), option("m", "note"))).toEqual(["n", "chest", "m"]);
  expect(shape(option("n", "note"))).toEqual(["n"]);
  expect(steps([{ id: "s", label: "", options: [option("n", "note"), option("a", "text", { answer: "Ada" })] }])[0]).toMatchObject({ id: "a", label: "A", answer: "Ada" });
});

test("a question that is gone gives its place to the next", () => {
  const all = steps([{ id: "s", label: "", options: [option("a"), option("b"), option("c")] }]);
  expect(stands(all, "c", 0)).toBe(2);
  expect(stands(all, "gone", 1)).toBe(1);
  expect(stands(all, "gone", 9)).toBe(2);
  expect(stands([], "a", 3)).toBe(0);
});
