import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import PaperScreen from "./PaperScreen.svelte";

let mounted: ReturnType<typeof mount>;
const find = (testid: string): HTMLElement | null => document.querySelector(`[data-testid="${testid}"]`);
const shown = (testid: string) => vi.waitFor(() => expect(find(testid)).not.toBeNull());

beforeEach(async () => {
  // jsdom knows no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  setHost(fake());
  await call("workshop_look_around", { sample: "bag" });
});
afterEach(() => unmount(mounted));

function show(number: string): void {
  mounted = mount(PaperScreen, { target: document.body, props: { number, paper: "a4" } });
}

test("the first print asks once how this computer prints, and goes on", async () => {
  show("W-1041");
  await shown("paper-pages");
  find("paper-print")?.click();
  await shown("first-print");
  expect(find("paper-message")).toBeNull();
  find("first-print-do")?.click();
  await shown("paper-message");
  expect((await call("printing", {})).asked).toBe(true);
  find("reader-counter")?.querySelector("input")?.click();
  await vi.waitFor(() => expect(find("paper-message")).toBeNull());
  find("paper-print")?.click();
  await shown("paper-message");
  expect(find("first-print")).toBeNull();
});

test("what is refused stands in place of the pages, and leads on to another paper", async () => {
  for (const line of ["W-1042-1", "W-1042-2"]) await call("line_remove", { number: "W-1042", line });
  show("W-1042");
  await shown("paper-refused");
  expect(find("paper-print")?.getAttribute("aria-disabled")).toBe("true");
  find("paper-customer")?.click();
  await shown("paper-pages");
});
