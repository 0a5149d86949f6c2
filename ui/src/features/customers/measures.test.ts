import { expect, test } from "vitest";
import type { MeasureSetView, TakenView } from "../../generated";
import { allowance, bare, blamed, byFigure, fields, handOver, landmarks, unitOf } from "./measures";

const row = (landmark: string, typed: string, body = typed): TakenView => ({ landmark, label: landmark || "Biceps", typed, body, finished: "", difference: "" });
const set = (id: string, figure: string, rows: TakenView[] = []): MeasureSetView => ({
  id,
  figure,
  figure_label: figure.toUpperCase(),
  taken: "",
  taken_day: "",
  note: "",
  rows,
  questions: [],
  compared_with: "",
});

test("sets stand by figure, the one measured last first", () => {
  const groups = byFigure([set("c", "foot"), set("b", "shirt"), set("a", "foot")]);
  expect(groups.map(({ label, sets }) => [label, sets.map(({ id }) => id)])).toEqual([
    ["FOOT", ["c", "a"]],
    ["SHIRT", ["b"]],
  ]);
});

test.each([
  ["42 cm +8 cm", "42 cm", "+8 cm"],
  ["42 cm −2 cm", "42 cm", "−2 cm"],
  ["42 cm", "42 cm", ""],
])("%s: added is what follows the body", (typed, body, added) => {
  expect(allowance(row("chest", typed, body))).toBe(added);
});

test.each([
  ["42 cm +8 cm", "cm", "42+8"],
  ["42,5 cm −2 cm", "cm", "42,5−2"],
  ["16 1/2 in +1 in", "in", "16 1/2+1"],
  ["42 cm +8 mm", "cm", "42+8 mm"],
  ["42 cm", "in", "42 cm"],
])("%s in a form of %s is typed as %s", (typed, unit, wanted) => {
  expect(bare(typed, unit)).toBe(wanted);
});

test("a set comes back as it was typed, in its unit", () => {
  const kept = set("a", "shirt", [row("neck", "16 in +1 in", "16 in"), row("", "12 in")]);
  expect(unitOf(kept)).toBe("in");
  expect(unitOf(undefined)).toBe("cm");
  const mixed = set("b", "shirt", [row("neck", "42 cm"), row("chest", "38 in"), row("waist", "31 1/2 in")]);
  expect(unitOf(mixed)).toBe("in");
  expect(fields(mixed, "in").typed).toEqual({ neck: "42 cm", chest: "38", waist: "31 1/2" });
  expect(fields(kept, "in")).toEqual({ typed: { neck: "16+1" }, own: [{ own: "Biceps", typed: "12" }] });
});

test("what the figure lacks and the set has is asked for too", () => {
  const figure = { name: "shirt", label: "Shirt", landmarks: [{ name: "neck", label: "Neck", how: "" }] };
  const marks = landmarks(figure, set("a", "shirt", [row("neck", "1 cm"), row("calf", "2 cm"), row("", "3 cm")]));
  expect(marks.map(({ name }) => name)).toEqual(["neck", "calf"]);
  expect(handOver(marks, { calf: " 40 ", chest: "9" }, [{ own: "Biceps", typed: "31" }, { own: "", typed: " " }])).toEqual([
    { landmark: "calf", own: "", typed: "40" },
    { landmark: "", own: "Biceps", typed: "31" },
  ]);
});

test("a refusal finds its field by the landmark and what was typed", () => {
  const rows = [
    { label: "Chest", typed: "" },
    { label: "Waist", typed: "a lot" },
  ];
  expect(blamed("Waist: “a lot” can’t be read.", rows)).toBe(1);
  expect(blamed("Nothing is measured here yet.", rows)).toBe(-1);
});
