import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import { find, press, shown, stage } from "../../host/fake/stage";
import Stage from "./Stage.svelte";

let mounted: ReturnType<typeof mount>;
let onnear = vi.fn<(times: number) => void>();
let screens = 0;
const size = { width: 800, height: 600 };

/** jsdom lays nothing out: every element has this room. */
class Observer {
  constructor(private readonly told: () => void) {}
  observe(element: Element): void {
    Object.defineProperties(element, {
      clientWidth: { value: size.width, configurable: true },
      clientHeight: { value: element.classList.contains("tools") ? 50 : size.height, configurable: true },
    });
    queueMicrotask(this.told);
  }
  disconnect(): void {}
}

beforeEach(() => {
  stage();
  // Each test has a screen of its own: what was measured is remembered.
  vi.stubGlobal("devicePixelRatio", (screens += 1));
  vi.stubGlobal("ResizeObserver", Observer);
  setHost(fake());
});
afterEach(() => {
  unmount(mounted);
  vi.unstubAllGlobals();
});

async function show(unit = 1.2): Promise<void> {
  await call("workshop_look_around", { sample: "bag" });
  const view = { ...(await call("design_open", { id: "waiting" })), units: [unit, unit] };
  const pictures = await call("design_picture", { id: "waiting", across: 1000 });
  onnear = vi.fn();
  mounted = mount(Stage, { target: document.body, props: { view, pictures, onpart: () => undefined, onnear } });
  flushSync();
  await tick();
  flushSync();
}
function box(): { x: number; y: number; width: number; height: number } {
  const [x = 0, y = 0, width = 0, height = 0] = (document.querySelector("[data-testid=stage] svg")?.getAttribute("viewBox") ?? "").split(" ").map(Number);
  return { x, y, width, height };
}
function key(name: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  flushSync();
}
const focused = (): string => (document.activeElement as HTMLElement).dataset["testid"] ?? "";
async function menu(): Promise<string[]> {
  press("beside");
  await tick();
  return [...(find("beside-menu")?.querySelectorAll<HTMLElement>("button") ?? [])].map((item) => item.dataset["testid"]?.slice("beside-with-".length) ?? "");
}

test("where nobody knows the scale there is nothing to compare", async () => {
  await show(0);
  expect(find("zoom-in")).not.toBeNull();
  expect(find("beside")).toBeNull();
  expect(find("true-size")).toBeNull();
});

test("beside the piece stands what helps to judge it", async () => {
  await show();
  expect(await menu()).toEqual(["none", "a4", "laptop", "person"]);
  press("beside-with-a4");
  expect(find("beside-menu")).toBeNull();
  expect(find("beside-a4")?.getAttribute("aria-label")).toBe("Beside it, to scale: A4 sheet, 29.7 cm");
  // The picture is 400 by 300; the sheet stands to the right of it, and both are in sight above the tools.
  const { x, y, width, height } = box();
  expect(x).toBeLessThan(0);
  expect(x + width).toBeGreaterThan(400 + 210 / 1.2);
  expect(y + height).toBeGreaterThan(300 + 50 * (height / size.height));
  expect(width / height).toBeCloseTo(size.width / size.height);
  await menu();
  press("beside-with-none");
  expect(find("beside-a4")).toBeNull();
  expect(box()).toEqual({ x: 0, y: 0, width: 400, height: 300 });
});

test("the drawing is as large as the piece’s scale says", async () => {
  await show();
  await menu();
  press("beside-with-person");
  const drawn = find<HTMLElement>("beside-person")?.querySelector("g")?.getAttribute("transform") ?? "";
  const [, scale = "0"] = /scale\(([\d.]+)\)/.exec(drawn) ?? [];
  expect(Number(scale)).toBeCloseTo(1 / 1.2);
});

test("the menu by keys: where one is, on, round, and out", async () => {
  await show();
  await menu();
  expect(focused()).toBe("beside-with-none");
  key("ArrowDown");
  expect(focused()).toBe("beside-with-a4");
  key("ArrowUp");
  key("ArrowUp");
  expect(focused()).toBe("beside-with-person");
  key("ArrowDown");
  expect(focused()).toBe("beside-with-none");
  key("End");
  expect(focused()).toBe("beside-with-person");
  key("Escape");
  expect(find("beside-menu")).toBeNull();
  expect(focused()).toBe("beside");
  expect(find("beside")?.getAttribute("aria-expanded")).toBe("false");
});

test("the first true size asks for a card, and the next one knows the screen", async () => {
  await show();
  press("true-size");
  const card = await shown<HTMLElement>("screen-card");
  expect(Number.parseFloat(card.style.inlineSize)).toBeCloseTo((85.6 * 96) / 25.4, 0);
  for (let i = 0; i < 40; i += 1) press("screen-wider");
  press("screen-narrower");
  expect(Number.parseFloat(card.style.inlineSize)).toBeCloseTo((85.6 * 96) / 25.4 + 19.5, 0);
  press("screen-fits");
  expect(find("screen-size")).toBeNull();
  // So many pixels for each unit of the picture as the card says.
  const perUnit = (Number.parseFloat(card.style.inlineSize) / 85.6) * 1.2;
  expect(size.height / box().height).toBeCloseTo(perUnit);
  expect(find("true-size")?.getAttribute("aria-pressed")).toBe("true");
  expect(onnear).toHaveBeenLastCalledWith(expect.closeTo((400 * perUnit) / 800));
  press("true-size-end");
  expect(box()).toEqual({ x: 0, y: 0, width: 400, height: 300 });
  press("true-size");
  expect(find("screen-size")).toBeNull();
  expect(size.height / box().height).toBeCloseTo(perUnit);
});

test("a screen that nobody measured leaves the piece as it was", async () => {
  await show();
  press("true-size");
  const dialog = await shown<HTMLElement>("screen-size");
  dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
  flushSync();
  expect(find("screen-size")).toBeNull();
  expect(find("true-size")?.getAttribute("aria-pressed")).toBe("false");
  expect(box()).toEqual({ x: 0, y: 0, width: 400, height: 300 });
});

test("zooming leaves true size, and the thing beside stays", async () => {
  await show();
  await menu();
  press("beside-with-laptop");
  press("true-size");
  await shown("screen-size");
  press("screen-fits");
  expect(find("true-size-end")).not.toBeNull();
  press("zoom-out");
  expect(find("true-size-end")).toBeNull();
  expect(find("beside-laptop")).not.toBeNull();
});
