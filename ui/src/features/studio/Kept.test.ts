import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { DesignView } from "../../generated";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import Kept from "./Kept.svelte";

let view: DesignView;
let mounted: ReturnType<typeof mount>;
const find = (testid: string): HTMLElement | null => document.querySelector(`[data-testid="${testid}"]`);
const said = (): string => find("kept-done")?.textContent ?? "";
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = () => undefined;
  writeText.mockReset().mockResolvedValue(undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
  const begun = await call("design_start", { template: "messenger-bag", preset: "" });
  view = await call("design_keep", { id: begun.id });
  mounted = mount(Kept, { target: document.body, props: { kept: { name: view.name || view.template_label, code: view.code }, onclose: vi.fn() } });
  flushSync();
});
afterEach(() => unmount(mounted));

test("tells the code and until when the price holds", async () => {
  expect(find("kept-code-large")?.textContent).toBe(view.code);
  await vi.waitFor(() => expect(find("kept-price")?.textContent).toContain("Price valid until"));
  expect(find("kept-price")?.textContent).toContain(view.price.grand_total);
});

test("prints the card and leads to the file", async () => {
  find("kept-print")?.click();
  await vi.waitFor(() => expect(said()).toContain("The card is printed"));
  const { code } = view;
  expect(find("kept-open")?.dataset.path).toBe(`Papers/${code.replace(" ", "")} card A4.pdf`);
});

test("saves the picture as one that messengers take", async () => {
  find("kept-save")?.click();
  await vi.waitFor(() => expect(said()).toContain("picture.png"));
});

test("copies the code", async () => {
  find("kept-copy")?.click();
  await vi.waitFor(() => expect(said()).toBe(`Copied: ${view.code}`));
  expect(writeText).toHaveBeenCalledWith(view.code);
});

test("without a clipboard the code is marked", async () => {
  writeText.mockRejectedValue(new Error("no clipboard"));
  find("kept-copy")?.click();
  await vi.waitFor(() => expect(getSelection()?.toString()).toBe(view.code));
});

test("without a mail program the text is copied and stays to be read", async () => {
  find("kept-send")?.click();
  await vi.waitFor(() => expect(said()).toContain("No mail program"));
  const text = (find("kept-text") as HTMLTextAreaElement | null)?.value ?? "";
  expect(text).toContain(view.code);
  expect(writeText).toHaveBeenCalledWith(text);
  find("kept-save")?.click();
  await vi.waitFor(() => expect(find("kept-text")).toBeNull());
});
