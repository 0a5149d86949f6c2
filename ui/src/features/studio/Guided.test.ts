import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import { find, press, stage } from "../../host/fake/stage";
import type { DesignView } from "../../generated";
import Guided from "./Guided.svelte";
import { steps } from "./steps";

let mounted: ReturnType<typeof mount>;
let view: DesignView;
const ondone = vi.fn();
let refused = false;
const onanswer = vi.fn(async () => undefined);

beforeEach(async () => {
  refused = false;
  stage();
  vi.clearAllMocks();
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  view = await call("design_open", { id: "waiting" });
  mounted = mount(Guided, { target: document.body, props: { view, problem: (path: string) => (refused ? `no ${path}` : ""), onanswer, onmeasures: async () => undefined, ondone, settled: () => Promise.resolve() } });
  flushSync();
});
afterEach(() => unmount(mounted));

const asked = (): string[] => [...document.querySelectorAll<HTMLElement>("[data-option]")].map((block) => block.dataset["option"] ?? "");
const now = (): string | null | undefined => document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow");
async function go(testid: string): Promise<void> {
  press(testid);
  // What is written is handed over first.
  await new Promise((done) => setTimeout(done, 10));
  flushSync();
}

test("one question at a time, on and back, and its heading has the focus", async () => {
  const all = steps(view.sections);
  expect(asked()).toEqual([all[0]?.id]);
  expect(find<HTMLButtonElement>("guided-back")?.disabled).toBe(true);
  await go("guided-next");
  expect(asked()).toEqual([all[1]?.id]);
  expect(now()).toBe("2");
  expect((document.activeElement as HTMLElement).dataset["testid"]).toBe("guided-heading");
  await go("guided-back");
  expect(asked()).toEqual([all[0]?.id]);
});

test("the list jumps to any question and tells what is answered", async () => {
  press("guided-list");
  expect(find("guided-to-centre")?.textContent).toContain("Cream");
  expect(find("guided-to-inside")?.textContent).toContain("not chosen yet");
  await go("guided-to-inside");
  expect(asked()).toContain("inside");
  expect(find("guided-list")?.getAttribute("aria-expanded")).toBe("false");
});

test("Esc closes the list, and the focus goes back to what opened it", () => {
  press("guided-list");
  find("guided-to-inside")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  flushSync();
  expect(find("guided-to-inside")).toBeNull();
  expect((document.activeElement as HTMLElement).dataset["testid"]).toBe("guided-list");
});

test("after the last question it is done", async () => {
  const last = steps(view.sections).at(-1);
  press("guided-list");
  await go(`guided-to-${last?.id}`);
  expect(find("guided-next")?.textContent).toContain("Done");
  await go("guided-next");
  expect(ondone).toHaveBeenCalledOnce();
});

test("what was refused is mended before anything else is asked", async () => {
  refused = true;
  press("guided-list");
  await go("guided-to-inside");
  await go("guided-next");
  expect(asked()).toContain("inside");
  expect(ondone).not.toHaveBeenCalled();
  expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
});
