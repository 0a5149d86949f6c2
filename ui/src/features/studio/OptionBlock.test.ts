import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OptionView } from "../../generated";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import OptionBlock from "./OptionBlock.svelte";

let mounted: ReturnType<typeof mount>;
let option: OptionView;
const checked = (): string[] =>
  [...document.querySelectorAll("[role=radio][aria-checked=true]")].map((tile) => (tile as HTMLElement).dataset["testid"] ?? "");

beforeEach(async () => {
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  const view = await call("design_start", { template: "messenger-bag", preset: "commuter" });
  option = view.sections.flatMap((section) => section.options).find(({ path }) => path === "size")!;
});
afterEach(() => unmount(mounted));

test("a tap shows at once, and a refused one goes back", async () => {
  let answer: () => void = () => {};
  const onanswer = (): Promise<void> => new Promise((resolve) => (answer = resolve));
  mounted = mount(OptionBlock, { target: document.body, props: { option, problem: "", onanswer, onother: () => {}, ontakeback: () => {} } });
  flushSync();
  expect(checked()).toEqual(["choice-size-m"]);
  document.querySelector<HTMLElement>("[data-testid=choice-size-l]")?.click();
  flushSync();
  expect(checked(), "before the answer is there").toEqual(["choice-size-l"]);
  answer();
  await tick();
  flushSync();
  expect(checked(), "the answer is what counts").toEqual(["choice-size-m"]);
});

test("what is asked for by another choice says so, and that one can be let go", () => {
  const onlet = vi.fn();
  const needed_by = { paths: ["name-thread", "name-place"], list: "Thread and Place" };
  mounted = mount(OptionBlock, { target: document.body, props: { option: { ...option, needed_by }, problem: "", onanswer: async () => {}, onlet } });
  expect(document.querySelector("[data-testid=needed-size]")?.textContent).toContain("This is needed for: Thread and Place");
  document.querySelector<HTMLElement>("[data-testid=let-go]")?.click();
  expect(onlet).toHaveBeenCalledExactlyOnceWith(["name-thread", "name-place"]);
});
