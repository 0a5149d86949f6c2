import { mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import { setHost } from "../../host";
import { fake } from "../../host/fake";
import { press, shown } from "../../host/fake/stage";
import { goHome, route } from "../nav.svelte";
import TodayScreen from "./TodayScreen.svelte";

let mounted: ReturnType<typeof mount>;
afterEach(() => unmount(mounted));

test("an order can be written down from here, beside starting a piece", async () => {
  goHome();
  setHost(fake());
  mounted = mount(TodayScreen, { target: document.body });
  await shown("start-piece");
  press("today-write");
  expect(route()).toEqual({ at: "orders", fresh: true });
});
