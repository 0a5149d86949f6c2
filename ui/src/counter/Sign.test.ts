import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DesignView, SignInput, SigningView } from "../generated";
import { call, setHost } from "../host";
import { fake } from "../host/fake";
import { find, press, shown, stage, type } from "../host/fake/stage";
import Counter from "./Counter.svelte";

let mounted: ReturnType<typeof mount>;
let view: DesignView;
/** What the shell does when the maker did something. */
let tell = (): void => undefined;
const order = (due = "2026-12-18"): SignInput => ({ design: view.id, due, deposit: { kind: "percent", value: "50" } });
const state = (asked = order()): Promise<SigningView> => call("sign_state", { asked });

beforeEach(async () => {
  stage();
  const host = fake();
  setHost({ ...host, follow: (event, told) => void (event === "changed" && (tell = told)) });
  await call("workshop_look_around", { sample: "bag" });
  view = await call("design_start", { template: "messenger-bag", preset: "commuter" });
  await call("counter_open", { id: view.id });
  await call("sign_there", { asked: order() });
  mounted = mount(Counter, { target: document.body });
  await shown("sign-page-do");
});
afterEach(() => unmount(mounted));

/** Draws a line across the box to sign in. */
function draw(): void {
  const pad = find<HTMLElement>("signature");
  if (!pad) throw new Error("there is no box to sign in");
  pad.getBoundingClientRect = () => ({ left: 0, top: 0, width: 300, height: 100 }) as DOMRect;
  for (const [kind, x, y] of [["pointerdown", 10, 10], ["pointermove", 100, 50], ["pointerup", 100, 50]] as const) {
    const event = new MouseEvent(kind, { bubbles: true, clientX: x, clientY: y, button: 0 });
    pad.dispatchEvent(Object.assign(event, { pointerId: 1 }));
    flushSync();
  }
}
const ink = (): string | null | undefined => find("signature-ink")?.getAttribute("d");

test("every choice, the sums, the day and the terms stand on it, and it goes with the signature and a word of thanks", async () => {
  const page = find<HTMLElement>("sign-page")?.textContent ?? "";
  const { ahead, day, terms } = await call("counter_sign_page", {});
  for (const told of [ahead.total, ahead.deposit, day, terms.split("\n")[0] ?? "", ...view.price.lines.map(({ amount }) => amount)]) expect(page).toContain(told);
  expect(find("piece-name")).toBeNull();
  expect(find("sign-page-do")?.disabled).toBe(true);
  draw();
  press("sign-page-again");
  expect(ink()).toBe("");
  draw();
  press("sign-page-do");
  await shown("sign-thanks");
  expect(await state()).toMatchObject({ state: "signed", signature: "M100 100L1000 500" });
  press("sign-thanks-on");
  await shown("piece-name");
  expect(document.body.innerHTML).not.toContain("M100 100L1000 500");
});

test("without a hand for it a name is typed, on the keyboard of the screen", async () => {
  press("sign-page-turn");
  find("sign-page-name")?.focus();
  await vi.waitFor(() => expect(document.querySelector("[data-keyboard]")).not.toBeNull());
  for (const key of ["B", "o"]) document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click(), flushSync();
  expect(find("sign-page-name")?.value).toBe("Bo");
  press("key-done");
  expect(document.querySelector("[data-keyboard]")).toBeNull();
  press("sign-page-do");
  await shown("sign-thanks");
  expect(await state()).toMatchObject({ state: "signed", name: "Bo" });
});

test("a stroke that is begun while the page changes isn't on the new one, and what changed comes into view", async () => {
  const pad = find<HTMLElement>("signature");
  const at = (on: Element | null | undefined, kind: string, x: number): void => {
    on?.dispatchEvent(Object.assign(new MouseEvent(kind, { bubbles: true, clientX: x, clientY: 5, button: 0 }), { pointerId: 1 }));
    flushSync();
  };
  if (pad) pad.getBoundingClientRect = () => ({ left: 0, top: 0, width: 300, height: 100 }) as DOMRect;
  at(pad, "pointerdown", 10);
  at(pad, "pointermove", 100);
  expect(ink()).not.toBe("");
  await state(order("2027-01-08"));
  tell();
  const note = await shown<HTMLElement>("sign-page-changed");
  await vi.waitFor(() => expect(vi.mocked(Element.prototype.scrollIntoView).mock.contexts).toContain(note));
  for (const one of [pad, find("signature")]) at(one, "pointermove", 200), at(one, "pointerup", 200);
  expect(ink()).toBe("");
  expect(find("sign-page-do")?.disabled).toBe(true);
});

test("its headings follow each other, and no two of its parts are called alike", () => {
  const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map((one) => Number(one.tagName[1]));
  expect(levels[0]).toBe(1);
  levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
  const called = (one: Element): string => one.getAttribute("aria-label") ?? document.getElementById(one.getAttribute("aria-labelledby") ?? "")?.textContent ?? "";
  const parts = [...document.querySelectorAll("section, [role=region]")].map(called);
  expect(new Set(parts).size).toBe(parts.length);
});

test("a piece that is asked for is the one that whoever has signed is led back to", async () => {
  const other = await call("design_start", { template: "messenger-bag", preset: "" });
  await call("counter_open", { id: other.id });
  await call("sign_there", { asked: order() });
  expect((await call("counter_view", {})).stands.piece).toBe(view.id);
});

test("what was begun goes when the page says something else, and it says so", async () => {
  draw();
  await state(order("2027-01-08"));
  tell();
  await shown("sign-page-changed");
  expect(find("sign-page-day")?.textContent).toBe("2027-01-08");
  expect(ink()).toBe("");
});

test("“not yet” and taken back lead to the piece, with nothing left", async () => {
  draw();
  press("sign-page-not-yet");
  await shown("piece-name");
  expect((await state()).state).toBe("not_yet");
  expect(find("sign-thanks")).toBeNull();
  await call("sign_there", { asked: order() });
  tell();
  await shown("sign-page-do");
  expect(ink()).toBe("");
  press("sign-page-turn");
  type("sign-page-name", "Ada");
  await call("sign_back", {});
  tell();
  await shown("piece-name");
  expect(document.body.textContent).not.toContain("Ada");
});
