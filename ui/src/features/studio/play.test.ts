// Playing with a piece, with the fake: the panel above the choices and the pieces side by side.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import { find, press, shown, stage, type } from "../../host/fake/stage";
import Compare from "./Compare.svelte";
import PlayPanel from "./PlayPanel.svelte";
import { studio, type Studio } from "./studio.svelte";
import { makersToys, type Toys } from "./toys";

let piece: Studio;
let toys: Toys;
let mounted: ReturnType<typeof mount> | undefined;

beforeEach(async () => {
  stage();
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  piece = studio(await call("design_start", { template: "messenger-bag", preset: "" }));
  toys = makersToys(piece);
});
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = undefined;
});

const left = (): string | undefined => piece.view.paint.find((paint) => paint.node === "left")?.value;

function play(): void {
  mounted = mount(PlayPanel, {
    target: document.body,
    props: {
      get view() {
        return piece.view;
      },
      toys,
      onanswer: piece.choose,
      onway: () => undefined,
      onclose: () => undefined,
    },
  });
}

test("a surprise changes the colours", async () => {
  play();
  const before = left();
  press("surprise-colours");
  await vi.waitFor(() => expect(left()).not.toBe(before));
});

test("what goes well is chosen with one tap, and is gone then", async () => {
  await piece.choose("left", { kind: "one", value: "ink" });
  play();
  const match = await shown("match-left");
  const what = match.querySelector("strong")?.textContent ?? "";
  match.click();
  await vi.waitFor(() => {
    const option = piece.view.sections.flatMap((section) => section.options).find(({ path }) => path === "left");
    expect(what).toBe(`${option?.label}: ${option?.answer}`);
  });
  await vi.waitFor(() => {
    flushSync();
    expect(find("match-left")).toBeNull();
  });
});

test("a sum is watched until it is forgotten", async () => {
  play();
  type("under-sum", "50");
  find("under-sum")?.form?.requestSubmit();
  await vi.waitFor(() => expect(piece.view.under?.fits).toBe(false));
  flushSync();
  expect(find("under-said")?.textContent).toContain("above €50.00. This would do it:");
  expect(find("under-way-0")).not.toBeNull();
  // A hasty second tap forgets nothing.
  press("under-forget");
  expect(piece.view.under).not.toBeNull();
  await vi.waitFor(() => {
    find("under-forget")?.click();
    expect(piece.view.under).toBeNull();
  });
});

test("pieces side by side: what differs, and the other one taken", async () => {
  await toys.putBeside();
  await piece.choose("size", { kind: "one", value: "l" });
  const close = vi.fn();
  mounted = mount(Compare, {
    target: document.body,
    props: {
      get view() {
        return piece.view;
      },
      svg: "",
      toys,
      onclose: close,
    },
  });
  await shown("compare-take-1");
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([["Size", "L", "M"]]);
  expect(find("compare-price-0")?.textContent).toBe(piece.view.price.total);
  expect(find("compare-more")).not.toBeNull();
  press("compare-take-1");
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
  const size = piece.view.sections.flatMap((section) => section.options).find(({ path }) => path === "size");
  expect(size?.answer).toBe("M");
});
