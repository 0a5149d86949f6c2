import { beforeEach, describe, expect, test } from "vitest";
import type { AnswerInput, DesignView, KindView } from "../../generated";
import { call, setHost, type Host } from "../../host";
import { fake } from "../../host/fake";
import { studio, type Studio } from "./studio.svelte";

let host: Host;
let piece: Studio;

function kind<K extends KindView["kind"]>(view: DesignView, path: string, wanted: K): Extract<KindView, { kind: K }> {
  const found = view.sections.flatMap((section) => section.options).find((option) => option.path === path)?.kind;
  if (found?.kind !== wanted) throw new Error(`${path} is no ${wanted}`);
  return found as Extract<KindView, { kind: K }>;
}
const chosen = (path: string): string | undefined =>
  kind(piece.view, path, "one").choices.find((choice) => choice.chosen)?.value;

beforeEach(async () => {
  host = fake();
  setHost(host);
  await call("workshop_look_around", { sample: "bag" });
  piece = studio(await call("design_start", { template: "messenger-bag", preset: "commuter" }));
});

test("a choice is taken and the price follows", async () => {
  const before = piece.view.price.total_minor;
  await piece.choose("size", { kind: "one", value: "l" });
  expect(chosen("size")).toBe("l");
  expect(piece.view.price.total_minor).toBe(before + 1200);
});

/** What the picture's left panel is filled with. */
const left = (): string | undefined => piece.view.paint.find((paint) => paint.node === "left")?.value;
function colour(open: boolean): { value: string; colour: string } {
  const found = kind(piece.view, "left", "one").choices.find((choice) => !choice.chosen && choice.open === open);
  if (!found) throw new Error("no such colour");
  return found;
}

test("a tapped colour is on the picture before the answer is there", async () => {
  const other = colour(true);
  const answered = piece.choose("left", { kind: "one", value: other.value });
  expect(left()).toBe(other.colour);
  await answered;
  expect([left(), chosen("left")]).toEqual([other.colour, other.value]);
});

test("what was tapped last stays on the picture while an earlier tap is answered", async () => {
  const other = colour(true);
  const [first, last] = [piece.choose("left", { kind: "one", value: other.value }), piece.choose("left", { kind: "one", value: chosen("left") ?? "" })];
  const shown = left();
  expect(shown).not.toBe(other.colour);
  await first;
  expect(left()).toBe(shown);
  await last;
  expect(left()).toBe(shown);
});

test("a look that was overtaken on its way by a later answer isn't shown", async () => {
  const look = await call("design_open", { id: piece.view.id });
  await piece.choose("size", { kind: "one", value: "l" });
  piece.show(look);
  expect(chosen("size")).toBe("l");
  piece.show(await call("design_open", { id: piece.view.id }));
  await call("design_choose", { id: piece.view.id, path: "size", answer: { kind: "one", value: "m" } });
  piece.show(await call("design_open", { id: piece.view.id }));
  expect(chosen("size")).toBe("m");
});

test("a colour whose answer was overtaken leaves the picture to the later one", async () => {
  const mine = colour(true).value;
  const theirs = chosen("left") ?? "";
  const answered = piece.choose("left", { kind: "one", value: mine });
  // The other window's tap comes later, and is shown before one's own answer is there.
  await new Promise((soon) => setTimeout(soon));
  const { id } = piece.view;
  await call("design_choose", { id, path: "left", answer: { kind: "one", value: theirs } });
  piece.show(await call("design_open", { id }));
  await answered;
  expect(chosen("left")).toBe(theirs);
  expect(left()).toBe(kind(piece.view, "left", "one").choices.find(({ value }) => value === theirs)?.colour);
});

test("a colour that can't be kept leaves the picture again", async () => {
  const before = left();
  setHost({
    hear: () => undefined,
    watch: () => undefined,
    follow: () => undefined,
    call: () => Promise.reject(new Error("the disk is full")),
  });
  const answered = piece.choose("left", { kind: "one", value: colour(true).value });
  expect(left()).not.toBe(before);
  await answered;
  expect(left()).toBe(before);
});

test("a closed choice changes nothing and tells why", async () => {
  await piece.choose("size", { kind: "one", value: "xs" });
  expect(chosen("size")).toBe("m");
  expect(piece.conflict?.reason).toBe("A laptop doesn’t fit an XS.");
  piece.closeConflict();
  expect(piece.conflict).toBeUndefined();
});

test("a way round opens it", async () => {
  await piece.choose("size", { kind: "one", value: "xs" });
  const answers = piece.conflict?.ways[0]?.answers ?? "";
  expect(await piece.change("design_take_way", { id: piece.view.id, answers })).toBe(true);
  expect(chosen("size")).toBe("xs");
});

test("quick taps are answered in the order they were made", async () => {
  setHost({
    hear: () => undefined,
    watch: () => undefined,
    follow: () => undefined,
    async call(command, args) {
      const slow = command === "design_choose" && JSON.stringify(args).includes('"l"');
      await new Promise((done) => setTimeout(done, slow ? 20 : 0));
      return host.call(command, args);
    },
  });
  void piece.choose("size", { kind: "one", value: "l" });
  void piece.choose("size", { kind: "one", value: "s" });
  await piece.settled();
  expect(chosen("size")).toBe("s");
});

test("a limit of the option itself is said at its field", async () => {
  setHost({
    hear: () => undefined,
    watch: () => undefined,
    follow: () => undefined,
    async call(command, args) {
      const conflict = { wanted: "5 cm", reason: "At least 70 cm.", because: [], ways: [] };
      return (command === "design_choose" ? { outcome: "closed", conflict } : await host.call(command, args)) as never;
    },
  });
  await piece.choose("strap", { kind: "number", typed: "5" });
  expect(piece.problem("strap")).toBe("At least 70 cm.");
  expect(piece.conflict).toBeUndefined();
});

test("a number that can't be read is said at its field, and forgotten with the next", async () => {
  await piece.choose("strap", { kind: "number", typed: "long" });
  expect(piece.problem("strap")).toContain("is no length");
  await piece.choose("strap", { kind: "number", typed: "120" });
  expect(piece.problem("strap")).toBe("");
  expect(kind(piece.view, "strap", "number").value).toBe("120 cm");
});

describe("an answer that can't be had any more", () => {
  beforeEach(async () => {
    piece = studio(await call("design_open", { id: "waiting" }));
  });

  test("is told, and the order waits for it", () => {
    expect(piece.view.misfits).toEqual([{ path: "left", answer: "Left panel: Plum", reason: "Sold out." }]);
    expect(piece.view.complete).toBe(false);
    expect(chosen("left")).toBe("pine");
  });

  test("stays when something else is chosen", async () => {
    await piece.choose("size", { kind: "one", value: "l" });
    expect(piece.view.misfits).toHaveLength(1);
  });

  test.each<[string, AnswerInput]>([
    ["answered", { kind: "one", value: "pine" }],
    ["cleared", { kind: "clear" }],
  ])("goes when its option is %s", async (_, answer) => {
    await piece.choose("left", answer);
    expect(piece.view.misfits).toEqual([]);
    expect(piece.view.complete).toBe(true);
  });
});

describe("what no choice says", () => {
  const otherOf = (path: string) =>
    piece.view.sections.flatMap((section) => section.options).find((option) => option.path === path)?.other;

  test("is agreed on beside the choice, and adds to the price", async () => {
    const before = piece.view.price.total_minor;
    expect(await piece.agree("size", { words: "42 cm wide", price: "15", material: "" })).toBe("");
    expect(otherOf("size")).toMatchObject({ words: "42 cm wide", price: "15.00" });
    expect(chosen("size")).toBe("m");
    expect(piece.view.price.total_minor).toBe(before + 1500);
    await piece.agree("size", { words: "", price: "", material: "" });
    expect(otherOf("size")).toBeNull();
    expect(piece.view.price.total_minor).toBe(before);
  });

  test("comes back in words when its price is no sum", async () => {
    expect(await piece.agree("size", { words: "42 cm wide", price: "a lot", material: "" })).toContain("is no sum");
    expect(otherOf("size")).toBeNull();
  });
});
