import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi, type Mock } from "vitest";
import type { DesignView, OrderView } from "../../generated";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import { find, press, shown, stage, type } from "../../host/fake/stage";
import { showCustomer, watchCustomer } from "../../shared/customer.svelte";
import { forgetUnsent } from "../../shared/unsent.svelte";
import TakeOrder from "./TakeOrder.svelte";

let mounted: ReturnType<typeof mount> | undefined;
let view: DesignView;
let taken: Mock<(order: OrderView) => void>;
/** What the shell does when the customer did something. */
let tell = (): void => undefined;
const stroke = [100, 100, 1000, 500];

beforeEach(async () => {
  stage();
  forgetUnsent();
  const host = fake();
  setHost({ ...host, follow: (event, told) => void (event === "counter" && (tell = told)) });
  await call("workshop_look_around", { sample: "bag" });
  watchCustomer();
  view = await call("design_start", { template: "messenger-bag", preset: "commuter" });
  await showCustomer(view.id);
  taken = vi.fn();
  mounted = mount(TakeOrder, { target: document.body, props: { view, svg: "", workshop: { terms: "Half in advance.", sign: true }, onclose: vi.fn(), ontaken: taken } });
  flushSync();
  type("order-customer", "Ada Brandt");
});
afterEach(close);

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
  type("take-deposit-value", "");
  await shown("signed-there");
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
