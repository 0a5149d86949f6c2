import { expect, test } from "vitest";
import { figure } from "../../components/figure";
import type { OptionView } from "../../generated";
import { runs } from "./measured";

const number = { kind: "number", value: "", unit: "cm", from: "30", to: "52", step: "0.5", limits: "", rows: false } as const;
const option = (path: string, on = ""): OptionView => ({
  path,
  label: path,
  help: "",
  kind: number,
  answer: "",
  set_for_you: false,
  needed_by: null,
  reminders: [],
  hotspot: "",
  other: null,
  measure: on ? { figure: on, landmark: path, how: "", made: "" } : null,
});

test("neighbours that are measured on one figure stand together", () => {
  const all = [option("fit"), option("neck", "shirt"), option("chest", "shirt"), option("waist", "trousers"), option("note")];
  expect(runs(all).map((run) => [run.figure, run.options.map((one) => one.path)])).toEqual([
    ["", ["fit"]],
    ["shirt", ["neck", "chest"]],
    ["trousers", ["waist"]],
    ["", ["note"]],
  ]);
});

test("what is measured on a person and is no number is asked as ever", () => {
  const text = { ...option("neck", "shirt"), kind: { kind: "note" } } as OptionView;
  expect(runs([text])[0]?.figure).toBe("");
});

test("a figure shows the tape of the landmarks that it knows", () => {
  const drawn = figure("shirt", ["neck", "across-back", "tail"]);
  expect(drawn?.lines.map((line) => [line.name, line.at])).toEqual([
    ["neck", 42],
    ["across-back", 128],
  ]);
  expect(figure("glove", ["wrist"])).toBeUndefined();
});
