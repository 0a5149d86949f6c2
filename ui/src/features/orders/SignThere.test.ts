import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi, type Mock } from "vitest";
import type { DesignView, OrderView } from "../../generated";
import { call, setHost, type Host } from "../../host";
import { fake } from "../../host/fake";
import { find, press, shown, stage, type } from "../../host/fake/stage";
import { counter, showCustomer, watchCustomer } from "../../shared/customer.svelte";
import { forgetUnsent } from "../../shared/unsent.svelte";
import { typing } from "./signing.svelte";
import TakeOrder from "./TakeOrder.svelte";

let mounted: ReturnType<typeof mount> | undefined;
let view: DesignView;
let taken: Mock<(order: OrderView) => void>;
/** What the shell does when the customer did something. */
let tell = (): void => undefined;
/** Commands whose answer takes its time. */
let holding = new Map<string, Promise<void>>();
let called: string[] = [];
const stroke = [100, 100, 1000, 500];

function hold(command: string): () => void {
  let come = (): void => undefined;
  holding.set(command, new Promise((done) => (come = done)));
  return come;
}
const page = async (): Promise<string> => (await call("counter_view", {})).stands.signing;
/** A field is left alone for long enough. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, typing + 100));

beforeEach(async () => {
  stage();
  forgetUnsent();
  const host = fake();
  [holding, called] = [new Map(), []];
  const slow: Host["call"] = async (command, args) => (called.push(command), await holding.get(command), host.call(command, args));
  setHost({ ...host, call: slow, follow: (event, told) => void (event === "counter" && (tell = told)) });
  await call("workshop_look_around", { sample: "bag" });
  watchCustomer();
  view = await call("design_start", { template: "messenger-bag", preset: "commuter" });
  await showCustomer(view.id);
  taken = vi.fn();
  open();
});
afterEach(close);

function open(): void {
  mounted = mount(TakeOrder, { target: document.body, props: { view, svg: "", workshop: { terms: "Half in advance.", sign: true }, onclose: vi.fn(), ontaken: taken } });
  flushSync();
  type("order-customer", "Ada Brandt");
}

function close(): void {
  if (mounted) void unmount(mounted);
  mounted = undefined;
}
async function askThere(): Promise<string> {
  press("sign-there");
  await shown("sign-back");
  return (await call("counter_view", {})).stands.signing;
}

test("signed on the customer's screen it is shown, and goes with the order that the maker takes", async () => {
  const page = await askThere();
  expect(page).not.toBe("");
  expect(find("signature")).toBeNull();
  // Whoever is just signing isn't overtaken.
  press("order-submit");
  expect(document.activeElement).toBe(find("sign-back"));
  expect(taken).not.toHaveBeenCalled();
  await call("counter_signed", { page, name: "", strokes: [stroke] });
  tell();
  const drawn = await shown("signed-there");
  expect(drawn.querySelector("path")?.getAttribute("d")).toBe("M100 100L1000 500");
  expect(taken).not.toHaveBeenCalled();
  press("order-submit");
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  expect(taken.mock.lastCall?.[0].agreement).toMatchObject({ told: "Terms agreed today by Ada Brandt", signature: "M100 100L1000 500" });
});

test("what changes afterwards makes it lapse and says so; put back it holds again", async () => {
  const page = await askThere();
  await call("counter_signed", { page, name: "Bo", strokes: [] });
  tell();
  expect((await shown<HTMLElement>("signed-there")).textContent).toBe("Bo");
  press("take-deposit-percent");
  expect((await shown<HTMLElement>("sign-said")).textContent).toContain("no longer holds");
  expect(find("signature")).not.toBeNull();
  press("take-deposit-");
  await shown("signed-there");
});

test("what is half typed changes nothing on the page, and what can be read only once the field is left alone", async () => {
  const first = await askThere();
  for (const typed of ["18.", "18.1", "18.12.20"]) {
    type("order-due", typed);
    if (typed !== "18.1") await settled();
    expect(await page(), typed).toBe(first);
  }
  type("order-due", "18.12.2099");
  expect(await page()).toBe(first);
  const second = await vi.waitFor(async () => {
    expect(await page()).not.toBe(first);
    return page();
  }, 2 * typing);
  press("take-deposit-amount");
  await settled();
  expect(await page(), "no sum yet").toBe(second);
  type("take-deposit-value", "2");
  type("take-deposit-value", "20");
  await settled();
  expect(Number(await page()), "once for both keys").toBe(Number(second) + 1);
  // What can't be read isn't asked to be signed: the field is shown instead.
  press("sign-back");
  await shown("sign-there");
  type("take-deposit-value", "");
  press("sign-there");
  expect(document.activeElement).toBe(find("take-deposit-value"));
  expect(await page()).toBe("");
});

test("who leaves before the page has come up leaves none behind", async () => {
  for (const slow of ["counter_open", "sign_there"]) {
    await call("counter_close", {});
    tell();
    await vi.waitFor(() => expect(counter().open).toBe(false));
    const come = hold(slow);
    press("sign-there");
    await vi.waitFor(() => expect(counter().open).toBe(slow === "sign_there"));
    close();
    come();
    await new Promise((done) => setTimeout(done, 20));
    expect(await page(), slow).toBe("");
    expect(called.includes("sign_there"), slow).toBe(slow === "sign_there");
    open();
  }
  // Somebody else's page, asked for meanwhile, stays.
  const come = hold("sign_there");
  press("sign-there");
  close();
  open();
  come();
  await askThere();
  await new Promise((done) => setTimeout(done, 20));
  expect(await page()).not.toBe("");
});

test("a piece doesn't go into another order while somebody signs for it, and it says why", async () => {
  const open = await askThere();
  type("order-customer", "Mara");
  (await shown("order-customer-0")).click();
  press((await shown("add-to-W-1042")).dataset["testid"] ?? "");
  expect((await shown<HTMLElement>("sign-there-said")).textContent).toContain("Take the page back first");
  press("order-submit");
  expect(document.activeElement).toBe(find("sign-back"));
  expect(taken).not.toHaveBeenCalled();
  await call("counter_signed", { page: open, name: "Bo", strokes: [] });
  tell();
  await vi.waitFor(() => expect(find<HTMLElement>("sign-there-said")?.textContent).toContain("isn’t kept"));
  press("sign-back");
  await vi.waitFor(() => expect(find("sign-there-box")).toBeNull());
  press("order-submit");
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
});

test("the page follows what the maker changes, and “not yet” comes back to them", async () => {
  const page = await askThere();
  press("take-deposit-percent");
  const next = await vi.waitFor(async () => {
    const { signing } = (await call("counter_view", {})).stands;
    expect(signing).not.toBe(page);
    return signing;
  });
  await expect(call("counter_signed", { page, name: "", strokes: [stroke] })).rejects.toMatchObject({ code: "signing.changed" });
  await call("counter_not_yet", { page: next });
  tell();
  expect((await shown<HTMLElement>("sign-said")).textContent).toContain("not yet");
  expect(find("sign-there")).not.toBeNull();
});

test("a name written before it was asked there agrees to nothing when they don't sign", async () => {
  press("sign-by-name");
  type("sign-name", "Bo");
  await call("counter_not_yet", { page: await askThere() });
  tell();
  await shown("sign-said");
  press("order-submit");
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  expect(taken.mock.lastCall?.[0].agreement).toMatchObject({ told: "", signature: "" });
});

test("taken back, and when the order's page goes, nothing is left on the customer's screen", async () => {
  await askThere();
  press("sign-back");
  await shown("sign-there");
  expect((await call("counter_view", {})).stands.signing).toBe("");
  await askThere();
  close();
  await vi.waitFor(async () => expect((await call("counter_view", {})).stands.signing).toBe(""));
});

test("the key that shows the customer their screen opens it with this page", async () => {
  await call("counter_close", {});
  tell();
  await vi.waitFor(async () => expect((await call("counter_state", {})).open).toBe(false));
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "F11" }));
  await shown("sign-back");
  expect((await call("counter_state", {})).open).toBe(true);
});
