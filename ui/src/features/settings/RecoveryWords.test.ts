import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setHost, type Host } from "../../host";
import { fake } from "../../host/fake";
import { find, press, shown, stage } from "../../host/fake/stage";
import RecoveryWords from "./RecoveryWords.svelte";

const words = "kofa rimo telo basi nado";
let mounted: ReturnType<typeof mount>;
let asked: [string, unknown][] = [];
const onclose = vi.fn();

beforeEach(() => {
  stage();
  const host: Host = fake();
  asked = [];
  const call = (command: string, args: unknown) => (asked.push([command, args]), host.call(command as never, args as never));
  setHost({ ...host, call: call as never });
  mounted = mount(RecoveryWords, { target: document.body, props: { words, onclose } });
  flushSync();
});
afterEach(() => unmount(mounted));

test("the words can be read, and the slip for the printer bears the very same", async () => {
  expect(find("pin-words-text")?.textContent).toBe(words);
  const slip = await shown<HTMLElement>("pin-words-slip");
  expect(slip.querySelector("svg")?.textContent).toContain(words);
});

test("printing says what became of it", async () => {
  press("pin-words-print");
  await tick();
  await vi.waitFor(() => expect(find("pin-words-said")?.textContent).toContain("printed"));
  expect(asked).toContainEqual(["counter_words_print", { words }]);
  press("pin-words-done");
  expect(onclose).toHaveBeenCalled();
});
