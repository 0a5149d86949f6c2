import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DesignView } from "../../generated";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import Foot from "./Foot.svelte";

let view: DesignView;
let mounted: ReturnType<typeof mount>;
const find = (testid: string): HTMLElement | null => document.querySelector(`[data-testid="${testid}"]`);

beforeEach(async () => {
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  view = await call("design_open", { id: "belt" });
});
afterEach(() => unmount(mounted));

function show(shown: DesignView) {
  const onfit = vi.fn();
  mounted = mount(Foot, { target: document.body, props: { view: shown, onquantity: vi.fn(), onkeep: vi.fn(), onorder: vi.fn(), onfit } });
  flushSync();
  return onfit;
}

test("goes into its order at the price that was agreed, unless the new one is asked for", () => {
  const onfit = show(view);
  expect(find("take-order")).toBeNull();
  find("line-fit")?.click();
  expect(onfit).toHaveBeenLastCalledWith(false);
  find("fit-price-new")?.querySelector("input")?.click();
  flushSync();
  find("line-fit")?.click();
  expect(onfit).toHaveBeenLastCalledWith(true);
});

test("where both prices are the same there is nothing to choose", () => {
  const instead = view.instead_of;
  const onfit = show({ ...view, instead_of: instead && { ...instead, price: view.price.total } });
  expect(find("fit-price-new")).toBeNull();
  find("line-fit")?.click();
  expect(onfit).toHaveBeenLastCalledWith(false);
});
