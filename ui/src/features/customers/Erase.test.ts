import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { find, press, stage } from "../../host/fake/stage";
import Erase from "./Erase.svelte";

let mounted: ReturnType<typeof mount>;

beforeEach(stage);
afterEach(() => void unmount(mounted));

function open(waiting: string[]) {
  const props = { name: "Ada", waiting, erased: undefined, onerase: vi.fn(), onrenew: vi.fn(), onclose: vi.fn(), onorder: vi.fn() };
  mounted = mount(Erase, { target: document.body, props });
  flushSync();
  return props;
}

test("nobody is erased while something is to be made for them", () => {
  const { onclose, onorder } = open(["W-1042", "W-1040"]);
  expect(document.body.textContent).toContain("W-1042, W-1040 are still under way");
  expect(find("erase-do")).toBeNull();
  press("erase-order-W-1040");
  expect(onorder).toHaveBeenCalledWith("W-1040");
  press("erase-close");
  expect(onclose).toHaveBeenCalledOnce();
});

test("with nothing under way the card can go for good", () => {
  const { onerase } = open([]);
  press("erase-do");
  expect(onerase).toHaveBeenCalledOnce();
});
