import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DesignView } from "../generated";
import { call, setHost } from "../host";
import { fake } from "../host/fake";
import { counter, hideCustomer, showCustomer } from "../shared/customer.svelte";
import Customer from "./Customer.svelte";

let mounted: ReturnType<typeof mount>;
let piece: DesignView;
const onopen = vi.fn();
const find = (testid: string): HTMLElement | null => document.querySelector(`[data-testid="${testid}"]`);
const strip = (): string => find("customer-strip")?.textContent ?? "";

beforeEach(async () => {
  onopen.mockReset();
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  piece = await call("design_start", { template: "messenger-bag", preset: "" });
  await showCustomer(piece.id);
});
afterEach(() => unmount(mounted));

/** The maker is back at the one screen that there is. */
async function back(here = ""): Promise<void> {
  await hideCustomer();
  mounted = mount(Customer, { target: document.body, props: { here, onopen } });
  flushSync();
}

test("what was on the only screen is told when it is closed, and opened", async () => {
  await back();
  expect(strip()).toContain("Messenger bag, just left");
  find("counter-open-left")?.click();
  expect(onopen).toHaveBeenCalledExactlyOnceWith(piece.id);
  await vi.waitFor(() => expect(counter().left).toBeNull());
});

test("the card of what was kept stays until it is put away", async () => {
  const { code } = await call("counter_keep", {});
  await back();
  find("counter-open-left")?.click();
  flushSync();
  expect(find("counter-card")?.textContent).toContain(code);
  find("counter-forget")?.click();
  await vi.waitFor(() => expect(counter()).toEqual({ open: false, piece: "", left: null, kept: null }));
});

test("a piece that is in front needs no button that opens it", async () => {
  await call("counter_keep", {});
  await back(piece.id);
  expect(find("counter-open-left")).toBeNull();
  expect(strip()).toContain("Kept on the customer’s screen: Messenger bag");
});
