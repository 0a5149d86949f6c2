import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { setHost } from "../../host";
import { fake } from "../../host/fake";
import { press, shown } from "../../host/fake/stage";
import { notices } from "../../shared/notices.svelte";
import { goHome, route } from "../nav.svelte";
import { lookAround } from "../session.svelte";
import TodayScreen from "./TodayScreen.svelte";

let mounted: ReturnType<typeof mount>;
afterEach(() => unmount(mounted));

test("all sheets of today are printed in one go", async () => {
  setHost(fake());
  await lookAround("bag");
  mounted = mount(TodayScreen, { target: document.body });
  await shown("today-print");
  press("today-print");
  await vi.waitFor(() => expect(notices().at(-1)?.message).toContain("Sheets of 2 orders"));
});

test("an order can be written down from here, beside starting a piece", async () => {
  goHome();
  setHost(fake());
  mounted = mount(TodayScreen, { target: document.body });
  await shown("start-piece");
  press("today-write");
  expect(route()).toEqual({ at: "orders", fresh: true });
});
