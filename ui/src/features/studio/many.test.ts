import { expect, test } from "vitest";
import type { ChoiceView } from "../../generated";
import { found, sharedReasons } from "./many";

function choice(label: string, reason = "", chosen = false): ChoiceView {
  return { value: label, label, help: "", price: "", colour: "", photo: "", until: "", chosen, quantity: Number(chosen), max: 1, open: reason === "", reason, over: false };
}

test("words are found in any order, case and accent", () => {
  const all = ["Candied violets", "Rose petals", "Kandierte Veilchen", "Crème brûlée"].map((label) => choice(label));
  expect(found(all, "violets cand").map((one) => one.label)).toEqual(["Candied violets"]);
  expect(found(all, "BRULEE").map((one) => one.label)).toEqual(["Crème brûlée"]);
  expect(found(all, " ")).toHaveLength(4);
});

test("what closes many is said once, the commonest first", () => {
  const nuts = ["a", "b", "c", "d", "e"].map((label) => choice(label, "It holds nuts."));
  const milk = ["f", "g", "h", "i"].map((label) => choice(label, "It holds milk."));
  const rare = [choice("j", "Sold out."), choice("k"), choice("l", "It holds milk.", true)];
  expect(sharedReasons([...milk, ...rare, ...nuts])).toEqual([
    { reason: "It holds nuts.", count: 5 },
    { reason: "It holds milk.", count: 4 },
  ]);
});
