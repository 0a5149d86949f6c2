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

function open(view: DesignView) {
  const ontaken = vi.fn();
  mounted = mount(TakeOrder, { target: document.body, props: { view, svg: "<svg xmlns='http://www.w3.org/2000/svg'/>", onclose: vi.fn(), ontaken } });
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
