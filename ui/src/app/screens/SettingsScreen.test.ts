import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setHost } from "../../host";
import { fake } from "../../host/fake";
import { changeWorkshop, lookAround, session } from "../session.svelte";
import SettingsScreen from "./SettingsScreen.svelte";

let mounted: ReturnType<typeof mount>;
const find = (testid: string): HTMLElement | null => document.querySelector(`[data-testid="${testid}"]`);
const type = (testid: string, text: string): void => {
  const field = find(testid) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

beforeEach(async () => {
  setHost(fake());
  await lookAround("bag");
  await changeWorkshop({ taxes: [] });
  mounted = mount(SettingsScreen, {
    target: document.body,
    props: {
      get workshop() {
        return session.workshop!;
      },
      onhelp: vi.fn(),
    },
  });
});
afterEach(() => unmount(mounted));

test("a change is kept at once; what can't be read stands at its field", async () => {
  type("workshop-days", "21");
  await vi.waitFor(() => expect(session.workshop?.lead_days).toBe(21));
  type("workshop-days", "soon");
  await vi.waitFor(() => expect(find("workshop-days")?.getAttribute("aria-invalid")).toBe("true"));
  expect(session.workshop?.lead_days).toBe(21);
});

test("taxes are no matter until the first one is added", async () => {
  expect(find("taxes-inclusive")).toBeNull();
  find("tax-add")?.click();
  await vi.waitFor(() => expect(find("tax-label-0")).not.toBeNull());
  type("tax-label-0", "VAT");
  await vi.waitFor(() => expect((find("tax-label-0") as HTMLInputElement).dataset.committed).toBe("VAT"));
  expect(session.workshop?.taxes).toEqual([]);
  type("tax-percent-0", "19");
  await vi.waitFor(() => expect(session.workshop?.taxes).toEqual([{ label: "VAT", percent: "19" }]));
  await vi.waitFor(() => expect(find("taxes-inclusive")).not.toBeNull());
});
