import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DesignView } from "../generated";
import { call, setHost } from "../host";
import { fake } from "../host/fake";
import Kept from "./Kept.svelte";

let view: DesignView;
let mounted: ReturnType<typeof mount>;
const onclose = vi.fn();
const find = (testid: string): HTMLElement | null => document.querySelector(`[data-testid="${testid}"]`);

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = () => undefined;
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  await call("counter_open", { id: "" });
  await call("counter_begin", { template: "messenger-bag", preset: "" });
  view = await call("counter_keep", {});
  mounted = mount(Kept, { target: document.body, props: { view, svg: "", thanks: "Come back soon.", onclose } });
  flushSync();
});
afterEach(() => unmount(mounted));

test("what was kept can be taken home by eye and by camera", async () => {
  expect(find("kept-code")?.textContent).toBe(view.code);
  await vi.waitFor(() => expect(find("kept-price")?.textContent).toContain(view.price.grand_total));
  expect(find("kept-price")?.textContent).toContain("valid until");
  const [side, path] = [find("kept-qr")?.getAttribute("viewBox"), find("kept-qr")?.querySelector("path")];
  expect([side, path?.getAttribute("d")]).toEqual(["0 0 29 29", "M4 4h21v21h-21z"]);
  expect(find("kept")?.textContent).toContain("Come back soon.");
});

test("one goes on playing", () => {
  find("kept-on")?.click();
  expect(onclose).toHaveBeenCalledOnce();
});

test("the maker hears of it, with its code for the card", async () => {
  const { kept } = await call("counter_state", {});
  expect(kept).toEqual({ name: "Messenger bag", code: view.code });
});
