import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { WorkshopView } from "../../generated";
import { call, setHost, type Host } from "../../host";
import { fake } from "../../host/fake";
import { find, press, shown, stage, type } from "../../host/fake/stage";
import { forgetUnsent } from "../../shared/unsent.svelte";
import WriteOrder from "./WriteOrder.svelte";

let workshop: WorkshopView;
let asked: ReturnType<typeof vi.fn>;
let mounted: ReturnType<typeof mount> | undefined;

beforeEach(async () => {
  stage();
  forgetUnsent();
  const host: Host = fake();
  asked = vi.fn(host.call.bind(host));
  setHost({ ...host, call: asked as never });
  workshop = await call("workshop_look_around", { sample: "bag" });
});
afterEach(close);

function open() {
  const ontaken = vi.fn();
  mounted = mount(WriteOrder, { target: document.body, props: { workshop, onclose: vi.fn(), ontaken } });
  flushSync();
  return ontaken;
}
function close(): void {
  if (mounted) void unmount(mounted);
  mounted = undefined;
}
/** Somebody who has an order that is still open. */
async function pickMara(): Promise<void> {
  type("order-customer", "Mara");
  (await shown("order-customer-0")).click();
  await shown("add-to-W-1042");
}

test("a piece that goes to an order that is there has no note: nobody would keep it", async () => {
  const taken = open();
  await pickMara();
  type("order-note", "for a birthday");
  press("add-to-W-1042");
  expect(find("order-note")).toBeNull();
  type("line-words", "Key fob");
  type("line-price", "9");
  press("write-order-do");
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  expect(taken.mock.lastCall?.[1]).toBe(true);
  expect(JSON.stringify(asked.mock.lastCall)).not.toContain("birthday");
});

test("what was typed is there again after Not yet, to the order that it goes to", async () => {
  open();
  await pickMara();
  type("order-note", "for a birthday");
  type("line-words", "Key fob");
  press("add-to-W-1042");
  close();
  open();
  expect(find("resumed")).not.toBeNull();
  expect(find("order-customer")?.value).toBe("Mara Lindqvist");
  expect(find("line-words")?.value).toBe("Key fob");
  const radio = (await shown("add-to-W-1042")).querySelector("input");
  await vi.waitFor(() => expect(radio?.checked).toBe(true));
  press("add-to-new");
  expect(find("order-note")?.value).toBe("for a birthday");
});

test("somebody else has no part in the order that was picked", async () => {
  open();
  await pickMara();
  press("add-to-W-1042");
  type("order-customer", "Somebody new");
  expect(find("add-to-W-1042")).toBeNull();
  expect(find("order-note")).not.toBeNull();
});

test("a known name typed whole is the known person, unless one says that it is somebody else", async () => {
  open();
  type("order-customer", "mara lindqvist ");
  find("order-customer")?.dispatchEvent(new Event("blur"));
  await shown("add-to-W-1042");
  expect(find("order-customer")?.value).toBe("Mara Lindqvist");
  expect(find("order-contact")).toBeNull();
  press("order-customer-other");
  expect(find("add-to-W-1042")).toBeNull();
  find("order-customer")?.dispatchEvent(new Event("blur"));
  flushSync();
  expect(find("order-contact")).not.toBeNull();
});

test("it can be emptied, and is empty after the order is taken", async () => {
  open();
  type("order-customer", "Ada");
  close();
  open();
  press("resumed-again");
  expect(find("order-customer")?.value).toBe("");
  type("order-customer", "Ada Brandt");
  type("line-words", "Key fob");
  type("line-price", "a lot");
  press("write-order-do");
  await vi.waitFor(() => expect(find("refusal")?.textContent).toContain("no sum"));
  close();
  const taken = open();
  expect(find("line-price")?.value).toBe("a lot");
  type("line-price", "9");
  press("write-order-do");
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  close();
  open();
  expect(find("resumed")).toBeNull();
  expect(find("order-customer")?.value).toBe("");
});
