import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ErrorView } from "../generated";
import { find, stage } from "../host/fake/stage";
import Refusal from "./Refusal.svelte";

let mounted: ReturnType<typeof mount>;
const refused = (): ErrorView => ({ code: "order.closed", message: "That order is closed.", hint: "Take a new one." });

beforeEach(stage);
afterEach(() => unmount(mounted));

test("a refusal comes into sight and is announced, and so is the same one once more", () => {
  const props = $state({ error: undefined as ErrorView | undefined });
  mounted = mount(Refusal, { target: document.body, props });
  flushSync();
  expect(find("refusal")).toBeNull();
  props.error = refused();
  flushSync();
  const first = find("refusal");
  expect(first?.getAttribute("role")).toBe("alert");
  expect(first?.scrollIntoView).toHaveBeenLastCalledWith({ block: "nearest" });
  props.error = refused();
  flushSync();
  expect(find("refusal")).not.toBe(first);
  expect(first?.scrollIntoView).toHaveBeenCalledTimes(2);
});
