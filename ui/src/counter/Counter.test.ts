import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, setHost } from "../host";
import { fake } from "../host/fake";
import { press, shown, stage } from "../host/fake/stage";
import { clearNotices } from "../shared/notices.svelte";
import Counter from "./Counter.svelte";

let mounted: ReturnType<typeof mount>;

beforeEach(async () => {
  stage();
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  const { id } = await call("design_start", { template: "messenger-bag", preset: "commuter" });
  await call("counter_open", { id });
  mounted = mount(Counter, { target: document.body });
  await shown("keep");
});
afterEach(() => {
  clearNotices();
  void unmount(mounted);
});

test("what is said about a piece stands in its bar, and over no button", async () => {
  press("compare-do");
  await shown("toast-done");
  const toasts = [...document.querySelectorAll(".toast")];
  expect(toasts.length).toBe(1);
  expect(toasts.every((toast) => toast.closest("footer .said"))).toBe(true);
  expect(document.querySelector(".corner")).toBeNull();
  expect(document.querySelector(".said [data-testid=keep], .said [data-testid=counter-back]")).toBeNull();
});

test("a number is written on figures, a name on letters", async () => {
  const keys = (): string => [...document.querySelectorAll<HTMLElement>("[data-key]")].map((key) => key.dataset["key"]).join("");
  document.querySelector<HTMLElement>("[data-testid=number-strap]")?.focus();
  await shown("key-done");
  expect(keys()).toBe("1234567890");
  press("key-done");
  document.querySelector<HTMLElement>("[data-testid=piece-name]")?.focus();
  await shown("key-side");
  expect(keys().toLowerCase()).toContain("qwertyuiop");
});

test("a sum is kept under with the keyboard's own button, and not forgotten by it", async () => {
  press("play");
  const done = async (keys: string): Promise<void> => {
    (await shown("under-sum")).focus();
    await shown("key-done");
    for (const key of keys) document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
    press("key-done");
  };
  await done("90");
  await shown("under-forget");
  // A hasty second tap is passed over by itself.
  await new Promise((settled) => setTimeout(settled, 450));
  await done("");
  await new Promise((settled) => setTimeout(settled, 50));
  expect(document.querySelector("[data-testid=under-forget]")).not.toBeNull();
});

test("the pick that the piece is stands out, until something else is chosen", async () => {
  const picked = (): (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>(".picks [aria-pressed=true]")].map((pick) => pick.dataset["testid"]);
  expect(picked()).toEqual(["preset-commuter"]);
  press("choice-size-l");
  await vi.waitFor(() => expect(picked()).toEqual([]));
});

test("what is kept is shown at once, and again by the same button", async () => {
  press("keep");
  expect((await shown("kept-code")).textContent).not.toBe("");
  press("kept-on");
  await vi.waitFor(() => expect(document.querySelector("[data-testid=kept]")).toBeNull());
  press("keep");
  await shown("kept-code");
});

test("a tap beside the keyboard arrives before the page makes room for what lay under it", async () => {
  document.querySelector<HTMLElement>("[data-testid=piece-name]")?.focus();
  await shown("key-done");
  const tile = await shown("choice-size-l");
  tile.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  await new Promise((settled) => setTimeout(settled, 20));
  expect(document.querySelector("[data-testid=key-done]"), "nothing moves under the finger").not.toBeNull();
  tile.dispatchEvent(new Event("pointerup", { bubbles: true }));
  tile.click();
  await vi.waitFor(() => expect(document.querySelector("[data-testid=key-done]")).toBeNull());
  await vi.waitFor(() => expect(document.querySelector("[data-testid=choice-size-l]")?.getAttribute("aria-checked")).toBe("true"));
});

test("what is dragged away puts the keyboard away as well", async () => {
  document.querySelector<HTMLElement>("[data-testid=piece-name]")?.focus();
  await shown("key-done");
  document.querySelector("main")?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  window.dispatchEvent(new Event("pointercancel"));
  await vi.waitFor(() => expect(document.querySelector("[data-testid=key-done]")).toBeNull());
});

test("a piece that is changed after it was kept isn't the kept one any more", async () => {
  press("keep");
  await shown("kept-on");
  press("kept-on");
  await vi.waitFor(() => expect(document.querySelector("[data-testid=keep]")?.textContent).toContain("Kept"));
  const { kept } = await call("counter_state", {});
  press("choice-size-l");
  await vi.waitFor(() => expect(document.querySelector("[data-testid=keep]")?.textContent).toContain("Keep it"));
  expect((await call("counter_state", {})).kept, "its card can be printed").toEqual(kept);
});

test("what is written on the screen's keyboard is in the piece that a tap beside it keeps", async () => {
  document.querySelector<HTMLInputElement>("[data-testid=number-strap]")?.focus();
  await shown("key-done");
  for (const key of "125") document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
  const keep = await shown("keep");
  keep.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  keep.dispatchEvent(new Event("pointerup", { bubbles: true }));
  keep.click();
  await shown("kept-code");
  const { piece } = await call("counter_view", {});
  const strap = piece?.sections.flatMap((section) => section.options).find(({ path }) => path === "strap");
  expect([strap?.answer, piece?.kept]).toEqual(["125 cm", true]);
});

test("who is done is thanked, and the next one begins by a tap", async () => {
  press("counter-done");
  expect((await shown("sign-thanks")).textContent).toContain("Your piece is with us.");
  expect(document.body.textContent).not.toContain("€");
  press("sign-thanks-on");
  await shown("begin-messenger-bag-commuter");
  expect(document.querySelector("[data-testid=sign-thanks]")).toBeNull();
});

test("what can't be on the piece is said where it is kept, and nothing is kept without it", async () => {
  const field = await shown<HTMLInputElement>("number-strap");
  field.focus();
  field.value = "abc";
  for (const told of ["input", "change"]) field.dispatchEvent(new Event(told, { bubbles: true }));
  press("keep");
  expect((await shown("toast-error")).textContent).toContain("abc");
  expect((await call("counter_view", {})).piece?.kept).toBe(false);
});
