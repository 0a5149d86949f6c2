import { describe, expect, test } from "vitest";
import type { ChoiceView, DesignView, OptionView } from "../../generated";
import nearest from "../../../../tests/tables/nearest-colours.json";
import { nearestOf, places, ScanReader } from "./scan";

/** What came of each key, `every` milliseconds apart, where text is being written or not. */
function typed(text: string, every: number, writing = true): (string | undefined)[] {
  const reader = new ScanReader();
  return [...text].map((sign, i) => reader.key(sign === "\n" ? "Enter" : sign, i * every, writing));
}

describe("keys", () => {
  test("a tag that is scanned is the swatch it names", () => {
    expect(typed("swatch:sail-ember\n", 8).at(-1)).toBe("sail-ember");
  });
  test("of what is scanned nothing but the first letter reaches anything else", () => {
    const [first, ...rest] = typed("swatch:oak\n", 8);
    expect(first).toBeUndefined();
    expect(rest.slice(0, -1)).toEqual(Array(9).fill(""));
  });
  test("capitals of a scanner with a stuck lock are small again", () => {
    expect(typed("SWATCH:OAK\n", 8).at(-1)).toBe("oak");
  });
  test("a scanner that stumbles after the tag has begun is heard out, but not for ever", () => {
    const stumbling = (pause: number): string | undefined => {
      const reader = new ScanReader();
      let at = 0;
      return [..."swatch:oak\n"].map((sign, i) => reader.key(sign === "\n" ? "Enter" : sign, (at += i === 8 ? pause : 8), true)).at(-1);
    };
    expect(stumbling(300)).toBe("oak");
    expect(stumbling(900)).toBeUndefined();
  });
  test("what somebody writes is theirs", () => {
    expect(typed("swatch:oak\n", 120)).toEqual(Array(11).fill(undefined));
  });
  test("where nothing is written a tag is heard from a scanner as slow as a busy computer makes it", () => {
    const keys = typed("swatch:oak\n", 120, false);
    expect(keys.at(-1)).toBe("oak");
    // A letter more and it is no key of the window's: "w" would begin an order.
    expect(keys.slice(0, -1)).toEqual([undefined, ...Array<string>(9).fill("")]);
    expect(typed("swatch:oak\n", 700, false)).toEqual(Array(11).fill(undefined));
  });
  test("other words are nobody's business, however quick", () => {
    expect(typed("W-1042\n", 8)).toEqual(Array(7).fill(undefined));
    expect(typed("swing\n", 8).at(-1)).toBeUndefined();
  });
});

const choice = (value: string, colour: string, open = true): ChoiceView => ({
  value,
  label: value,
  help: "",
  price: "",
  colour,
  photo: "",
  until: "",
  chosen: false,
  quantity: 0,
  max: 1,
  open,
  reason: "",
  over: false,
});
const option = (path: string, choices: ChoiceView[]): OptionView =>
  ({ path, label: path, kind: { kind: "one", show: "swatch", choices } }) as OptionView;
const body = option("body", [choice("plum", "#5a2a4a", false), choice("wine", "#6a2038"), choice("sky", "#8fbfe0")]);
const flap = option("flap", [choice("plum", "#5a2a4a"), choice("sky", "#8fbfe0")]);
const view = { sections: [{ id: "", label: "", options: [body, flap, option("tape", [choice("grey", "#777777")])] }] } as unknown as DesignView;

describe("places", () => {
  test("everywhere that has the swatch, the part in focus first and alone", () => {
    expect(places(view, "plum", "").map(({ option: one }) => one.path)).toEqual(["body", "flap"]);
    expect(places(view, "plum", "flap").map(({ option: one }) => one.path)).toEqual(["flap"]);
    expect(places(view, "plum", "tape").map(({ option: one }) => one.path)).toEqual(["body", "flap"]);
    expect(places(view, "oak", "")).toEqual([]);
  });
  test("a darker green is nearer to a green than a grey as light", () => {
    const moss = choice("moss", "#5b6238", false);
    const part = option("body", [moss, choice("slate", "#56656f"), choice("forest", "#29492f")]);
    expect(nearestOf({ option: part, choice: moss })?.value).toBe("forest");
  });
  test.each(nearest)("$why, as the engine says", ({ of, among, nearest }) => {
    const sought = choice("sought", of, false);
    const part = option("body", [sought, ...among.map((colour) => choice(colour, colour))]);
    expect(nearestOf({ option: part, choice: sought })?.value).toBe(nearest);
  });
  test("the nearest is the one that looks most like it and can be had", () => {
    const [place] = places(view, "plum", "body");
    expect(place && nearestOf(place)?.value).toBe("wine");
  });
});
