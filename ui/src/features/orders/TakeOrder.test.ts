import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DesignView } from "../../generated";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import { find, press, shown, stage, type } from "../../host/fake/stage";
import { forgetUnsent } from "../../shared/unsent.svelte";
import TakeOrder from "./TakeOrder.svelte";

let mounted: ReturnType<typeof mount> | undefined;
const begin = (preset: string): Promise<DesignView> => call("design_start", { template: "messenger-bag", preset });

beforeEach(async () => {
  stage();
  forgetUnsent();
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
});
afterEach(close);

const svg = "<svg xmlns='http://www.w3.org/2000/svg'/>";
const asking = { terms: "Half in advance.", sign: true };

function open(view: DesignView, workshop = asking, onprintable?: () => Promise<boolean>) {
  const ontaken = vi.fn();
  mounted = mount(TakeOrder, { target: document.body, props: { view, svg, workshop, onprintable, onclose: vi.fn(), ontaken } });
  flushSync();
  return ontaken;
}
function close(): void {
  if (mounted) void unmount(mounted);
  mounted = undefined;
}

test("for an order that is there neither day nor note is asked: nobody would keep them", async () => {
  open(await begin("commuter"));
  type("order-customer", "Mara");
  (await shown("order-customer-0")).click();
  await shown("add-to-W-1042");
  press("add-to-W-1042");
  expect(find("order-note")).toBeNull();
  expect(find("order-due")).toBeNull();
});

test("what was typed for a piece is there again for just that piece, until the order is taken", async () => {
  const [one, other] = [await begin("commuter"), await begin("")];
  open(one);
  type("order-customer", "Ada Brandt");
  type("order-note", "for a birthday");
  close();
  open(other);
  expect(find("order-customer")?.value).toBe("");
  close();
  const taken = open(one);
  expect(find("resumed")).not.toBeNull();
  expect(find("order-note")?.value).toBe("for a birthday");
  press("order-submit");
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  expect(taken.mock.lastCall?.[0]).toMatchObject({ note: "for a birthday" });
  close();
  open(one);
  expect(find("resumed")).toBeNull();
});

/** Draws a line across the box to sign in. */
function draw(): void {
  const pad = find<HTMLElement>("signature");
  if (!pad) throw new Error("there is no box to sign in");
  pad.getBoundingClientRect = () => ({ left: 0, top: 0, width: 300, height: 100 }) as DOMRect;
  for (const [type, x, y] of [["pointerdown", 10, 10], ["pointermove", 100, 50], ["pointerup", 100, 50]] as const) {
    const event = new MouseEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0 });
    pad.dispatchEvent(Object.assign(event, { pointerId: 1 }));
    flushSync();
  }
}

test("every choice is told with what it adds, and what all of it comes to", async () => {
  const view = await begin("commuter");
  open(view);
  const page = await shown<HTMLElement>("take-order-dialog");
  const rows = [...page.querySelectorAll(".ordered tr")].map((row) => row.textContent ?? "");
  for (const line of view.price.lines) expect(rows.filter((row) => row.includes(line.amount)).length, line.label).toBeGreaterThan(0);
  await vi.waitFor(() => expect(find("order-total")?.textContent).toContain(view.price.grand_total));
});

test("what is signed goes with the order, and a cleared box signs nothing", async () => {
  const taken = open(await begin("commuter"));
  type("order-customer", "Ada Brandt");
  draw();
  expect(find("signature-ink")?.getAttribute("d")).toBe("M100 100L1000 500");
  press("signature-clear");
  expect(find("signature-ink")?.getAttribute("d")).toBe("");
  draw();
  press("order-submit");
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  expect(taken.mock.lastCall?.[0].agreement).toMatchObject({ told: "Terms agreed today by Ada Brandt", signature: "M100 100L1000 500" });
});

test("without a pen a name agrees; without either the order is taken all the same", async () => {
  const [one, other] = [await begin("commuter"), await begin("")];
  const taken = open(one);
  type("order-customer", "Ada Brandt");
  press("sign-by-name");
  type("sign-name", "Bo Brandt");
  press("order-submit");
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  expect(taken.mock.lastCall?.[0].agreement).toMatchObject({ told: "Terms agreed today by Bo Brandt", signature: "" });
  close();
  const again = open(other);
  type("order-customer", "Cy");
  press("order-submit");
  await vi.waitFor(() => expect(again).toHaveBeenCalledOnce());
  expect(again.mock.lastCall?.[0].agreement.told).toBe("");
});

test("who asks for neither terms nor signature sees nothing of them", async () => {
  open(await begin("commuter"), { terms: "", sign: false });
  expect(find("signature")).toBeNull();
  expect(find("order-terms")).toBeNull();
  close();
  open(await begin(""), { terms: "Half in advance.", sign: false });
  expect(find("signature")).toBeNull();
  expect(find("terms-agreed")).not.toBeNull();
});

test("the deposit is read back, and what can't be asked keeps the order from being taken", async () => {
  const taken = open(await begin("commuter"));
  type("order-customer", "Ada Brandt");
  press("take-deposit-percent");
  await vi.waitFor(() => expect(find("take-deposit-told")?.textContent).toMatch(/now, .* later/));
  press("take-deposit-amount");
  press("order-submit");
  expect(find("take-deposit-told")?.className).toContain("error");
  type("take-deposit-value", "20");
  await vi.waitFor(() => expect(find("take-deposit-told")?.textContent).toContain("20.00"));
  press("order-submit");
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  expect(taken.mock.lastCall?.[0].bill.deposit).toEqual({ kind: "amount", value: "20" });
});

test("the papers that are wanted are asked about before the order is taken, and told after it", async () => {
  const may = vi.fn(async () => false);
  const taken = open(await begin("commuter"), asking, may);
  type("order-customer", "Ada Brandt");
  press("print-after-bench");
  press("print-after-customer");
  press("order-submit");
  await vi.waitFor(() => expect(may).toHaveBeenCalledWith(["customer", "bench"]));
  expect(taken).not.toHaveBeenCalled();
  may.mockResolvedValue(true);
  await vi.waitFor(() => {
    press("order-submit");
    expect(taken).toHaveBeenCalledOnce();
  });
  expect(taken.mock.lastCall?.[2]).toEqual(["customer", "bench"]);
});
