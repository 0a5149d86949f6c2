import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { call, setHost } from "../../host";
import { fake } from "../../host/fake";
import { shown, stage } from "../../host/fake/stage";
import StudioScreen from "./StudioScreen.svelte";

let mounted: ReturnType<typeof mount>;
let asked: ReturnType<typeof vi.fn>;

beforeEach(async () => {
  stage();
  const host = fake();
  asked = vi.fn(host.call.bind(host));
  setHost({ ...host, call: asked as never });
  await call("workshop_look_around", { sample: "bag" });
  mounted = mount(StudioScreen, { target: document.body, props: { id: "older" } });
});
afterEach(() => unmount(mounted));

test("a design that is brought up to date is drawn anew", async () => {
  const pictures = (): number => asked.mock.calls.filter(([command]) => command === "design_picture").length;
  const button = await shown<HTMLElement>("design-update");
  expect(pictures()).toBe(1);
  button.click();
  await vi.waitFor(() => expect(pictures()).toBe(2));
});
