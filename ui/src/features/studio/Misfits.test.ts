import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DesignView } from "../../generated";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import Foot from "./Foot.svelte";
import Misfits from "./Misfits.svelte";

let view: DesignView;
let mounted: ReturnType<typeof mount>;
const find = (testid: string): HTMLElement | null => document.querySelector(`[data-testid="${testid}"]`);

beforeEach(async () => {
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  view = await call("design_open", { id: "waiting" });
});
afterEach(() => unmount(mounted));

function show(shown: DesignView) {
  const props = { view: shown, onvisit: vi.fn(), onleave: vi.fn() };
  mounted = mount(Misfits, { target: document.body, props });
  flushSync();
  return props;
}

test("says what it was and why, and leads to the option or lets it go", () => {
  const { onvisit, onleave } = show(view);
  expect(find("misfit-left")?.textContent).toContain("No longer to be had: Left panel: Plum. Sold out.");
  find("misfit-again-left")?.click();
  expect(onvisit).toHaveBeenCalledWith("left");
  find("misfit-leave-left")?.click();
  expect(onleave).toHaveBeenCalledWith("left");
});

test("an option that isn't asked for this piece can only be left out", () => {
  show({ ...view, sections: [] });
  expect(find("misfit-again-left")).toBeNull();
  expect(find("misfit-leave-left")).not.toBeNull();
});

test("nothing is said when all can be had", () => {
  show({ ...view, misfits: [] });
  expect(find("misfits")).toBeNull();
});

test("the button for the order says why it waits", () => {
  mounted = mount(Foot, { target: document.body, props: { view, onquantity: vi.fn(), onkeep: vi.fn(), onorder: vi.fn(), onfit: vi.fn() } });
  flushSync();
  const button = find("take-order");
  expect(button?.getAttribute("aria-disabled")).toBe("true");
  const why = document.getElementById(button?.getAttribute("aria-describedby") ?? "");
  expect(why?.textContent).toContain("Left panel: Plum");
});
