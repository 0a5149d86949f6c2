import { expect, test } from "vitest";
import type { DesignView, OptionView } from "../../generated";
import { recap } from "./recap";

const option = (path: string, answer: string, words = ""): OptionView =>
  ({ path, label: path, answer, other: words ? { words, price: "", material: "", told: "" } : null }) as OptionView;

test("what is made otherwise stands in place of what comes nearest; what says nothing is left out", () => {
  const options = [option("size", "M"), option("closing", "Two buckles", "a toggle of horn"), option("text", ""), option("strap", "", "rope")];
  const sections = [{ options }] as DesignView["sections"];
  expect(recap({ sections }).map(({ label, answer }) => [label, answer])).toEqual([
    ["size", "M"],
    ["closing", "a toggle of horn"],
    ["strap", "rope"],
  ]);
});
