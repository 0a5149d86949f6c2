import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LineView } from "../../generated";
import { call, setHost, type Host } from "../../host";
import { fake } from "../../host/fake";
import { find, press, stage } from "../../host/fake/stage";
import Agreed from "./Agreed.svelte";

let bag: LineView;
let asked: ReturnType<typeof vi.fn>;
let mounted: ReturnType<typeof mount> | undefined;
const large = (): string | null | undefined => document.querySelector('[role="img"]')?.getAttribute("aria-label");
const picked = (): string | undefined => document.querySelector<HTMLInputElement>('[data-testid="sides"] :checked')?.value;

beforeEach(async () => {
  stage();
  const host: Host = fake();
  asked = vi.fn(host.call.bind(host));
  setHost({ ...host, call: asked as never });
  await call("workshop_look_around", { sample: "bag" });
  const { lines } = await call("order", { number: "W-1042" });
  bag = lines.find(({ kind }) => kind === "design")!;
});
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = undefined;
});

function open(line: LineView): void {
  mounted = mount(Agreed, { target: document.body, props: { line } });
  flushSync();
}

test("another side takes the large picture's place, and the first comes back without being asked for", async () => {
  open(bag);
  expect(large()).toContain("Front");
  expect(picked()).toBe("front");
  press("side-inside");
  await vi.waitFor(() => expect(large()).toContain("Inside"));
  expect(asked).toHaveBeenCalledWith("line_picture", { line: bag.id, side: "inside" });
  asked.mockClear();
  press("side-front");
  await vi.waitFor(() => expect(large()).toContain("Front"));
  expect(asked).not.toHaveBeenCalled();
});

test("a side that can't be had leaves the picture and what is picked as they were", async () => {
  open(bag);
  asked.mockRejectedValueOnce({ code: "workshop.damaged", message: "It is lost.", hint: "" });
  press("side-inside");
  await vi.waitFor(() => expect(picked()).toBe("front"));
  expect(large()).toContain("Front");
});

test("a piece with one side has nothing to choose", () => {
  open({ ...bag, sides: [] });
  expect(find("sides")).toBeNull();
  expect(large()).toBe("Picture of " + bag.name);
});
