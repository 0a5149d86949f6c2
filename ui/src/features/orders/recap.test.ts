import { expect, test } from "vitest";
import type { DesignView, OptionView } from "../../generated";
import { priced, recap } from "./recap";

const option = (path: string, answer: string, words = ""): OptionView =>
  ({ path, label: path, kind: { kind: "text" }, answer, other: words ? { words, price: "", material: "", told: "" } : null }) as OptionView;

test("what is made otherwise stands in place of what comes nearest; what says nothing is left out", () => {
  const options = [option("size", "M"), option("closing", "Two buckles", "a toggle of horn"), option("text", ""), option("strap", "", "rope")];
  const sections = [{ options }] as DesignView["sections"];
  expect(recap({ sections }).map(({ label, answer }) => [label, answer])).toEqual([
    ["size", "M"],
    ["closing", "a toggle of horn"],
    ["strap", "rope"],
  ]);
});

test("what a choice adds to the price stands beside it, and what nobody chose before it", () => {
  const line = (path: string, amount: string) => ({ path, label: path || "Bag", amount });
  const lines = [line("", "€90.00"), line("size", "€4.00"), line("extras", "€2.00"), line("extras", "€3.00"), line("hidden", "€1.00")];
  const price = { lines } as DesignView["price"];
  const sections = [{ options: [option("size", "M"), option("extras", "D-ring, pocket"), option("text", "")] }] as DesignView["sections"];
  const { base, rows } = priced({ sections, price });
  expect(base.map(({ amount }) => amount)).toEqual(["€90.00", "€1.00"]);
  expect(rows.map(({ path, adds }) => [path, ...adds.map(({ amount }) => amount)])).toEqual([
    ["size", "€4.00"],
    ["extras", "€2.00", "€3.00"],
  ]);
});
