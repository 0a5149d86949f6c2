import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LineView, WorkshopView } from "../../generated";
import { call, setHost, type Host } from "../../host";
import { fake } from "../../host/fake";
import { find, press, shown, stage, type } from "../../host/fake/stage";
import { forgetUnsent } from "../../shared/unsent.svelte";
import LineForm from "./LineForm.svelte";

let workshop: WorkshopView;
let belt: LineView;
let asked: ReturnType<typeof vi.fn>;
let mounted: ReturnType<typeof mount> | undefined;
const checked = (): string | undefined => document.querySelector<HTMLInputElement>('[data-testid^="line-tax-"] :checked')?.value;

beforeEach(async () => {
  stage();
  forgetUnsent();
  const host: Host = fake();
  asked = vi.fn(host.call.bind(host));
  setHost({ ...host, call: asked as never });
  workshop = await call("workshop_look_around", { sample: "bag" });
  const { lines } = await call("order", { number: "W-1042" });
  belt = lines.find(({ kind }) => kind === "free")!;
});
afterEach(close);

function open(line?: LineView) {
  const ondone = vi.fn();
  mounted = mount(LineForm, { target: document.body, props: { number: "W-1042", line, workshop, onclose: vi.fn(), ondone } });
  flushSync();
  return ondone;
}
function close(): void {
  if (mounted) void unmount(mounted);
  mounted = undefined;
}

test("a rate of another day stays as it was agreed while words and price change", async () => {
  const done = open({ ...belt, rate: null });
  expect(find("line-tax-agreed")?.textContent).toContain("As agreed");
  expect(checked()).toBe("agreed");
  type("line-words", "Belt, 4 cm");
  type("line-price", "75");
  press("line-form-do");
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  const [, args] = asked.mock.lastCall!;
  expect(args.input).toMatchObject({ words: "Belt, 4 cm", price: "75", rate: null });
});

test("another rate may be picked, and the agreed one once more", () => {
  open({ ...belt, rate: null });
  press("line-tax-1");
  expect(checked()).toBe("1");
  press("line-tax-agreed");
  expect(checked()).toBe("agreed");
});

test("a line with one of today's rates is offered no other", () => {
  open(belt);
  expect(find("line-tax-agreed")).toBeNull();
  expect(checked()).toBe("0");
});

test("a piece that is added is there again after Not yet; one that is changed is what it is", async () => {
  open();
  type("line-words", "Key fob");
  close();
  open(belt);
  expect(find("resumed")).toBeNull();
  expect(find("line-words")?.value).toBe(belt.words);
  type("line-words", "Something else");
  close();
  open();
  expect(find("line-words")?.value).toBe("Key fob");
  await shown("line-kind-words");
  type("line-price", "9");
  press("line-form-do");
  await vi.waitFor(() => expect(asked.mock.lastCall?.[0]).toBe("order_add_line"));
});
