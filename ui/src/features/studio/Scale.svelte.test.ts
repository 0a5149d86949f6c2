// A piece's size changes with a tap: what stands beside it stays as large as it is, and the piece takes its own size.
import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DesignView } from "../../generated";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import { find, press, stage } from "../../host/fake/stage";
import Stage from "./Stage.svelte";

let mounted: ReturnType<typeof mount>;

beforeEach(() => {
  stage();
  setHost(fake());
});
afterEach(() => {
  unmount(mounted);
  vi.unstubAllGlobals();
});

async function settle(): Promise<void> {
  flushSync();
  await tick();
  flushSync();
}
/** The bag on the stage; `choose` taps one of its sizes, `as` shows it with other units. */
async function show() {
  await call("workshop_look_around", { sample: "bag" });
  const view = await call("design_open", { id: "waiting" });
  const pictures = await call("design_picture", { id: "waiting", across: 1000 });
  const props = $state({ view, pictures, onpart: () => undefined, onnear: () => undefined });
  mounted = mount(Stage, { target: document.body, props });
  await settle();
  async function as(next: DesignView): Promise<void> {
    props.view = next;
    await settle();
  }
  async function choose(value: string): Promise<void> {
    const choice = await call("design_choose", { id: "waiting", path: "size", answer: { kind: "one", value } });
    if (choice.outcome !== "taken") expect.fail(choice.outcome);
    await as(choice.design);
  }
  return { view, as, choose };
}
/** Units of the picture that a millimetre of the person takes. */
function scale(): number {
  const drawn = find<HTMLElement>("beside-person")?.querySelector("g")?.getAttribute("transform") ?? "";
  return Number(/scale\(([\d.]+)\)/.exec(drawn)?.[1]);
}

test("a larger bag makes the person beside it smaller in the picture", async () => {
  const { choose } = await show();
  press("beside");
  await settle();
  press("beside-with-person");
  await choose("xs");
  const small = scale();
  expect(small).toBeCloseTo(1 / 0.9);
  await choose("xl");
  expect(scale()).toBeLessThan(small);
});

test("with its size unknown the tools go, the open menu too, and come back with it", async () => {
  const { view, as } = await show();
  press("beside");
  await settle();
  press("beside-with-person");
  press("beside");
  await settle();
  await as({ ...view, units: [0, 0] });
  for (const gone of ["beside", "beside-menu", "beside-person", "true-size"]) expect(find(gone), gone).toBeNull();
  await as(view);
  expect(find("beside-person")).not.toBeNull();
});

test("each side has a scale of its own", async () => {
  const { view, as } = await show();
  await as({ ...view, units: [1.2, 0] });
  expect(find("true-size")).not.toBeNull();
  press("side-inside");
  await settle();
  expect(find("true-size")).toBeNull();
});
