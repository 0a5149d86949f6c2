import { expect, test, vi } from "vitest";
import { setHost, type Host } from "../host";
import { fake } from "../host/fake";
import { ask, keepFirst } from "./ask.svelte";

test("an answer that came with another one is given once; then the host is asked again", async () => {
  const host: Host = fake();
  const call = vi.fn(host.call.bind(host));
  setHost({ ...host, call: call as never });
  const today = await ask("today", {});
  keepFirst("today", { ...today, date: "that came along" });
  expect((await ask("today", {})).date).toBe("that came along");
  expect(call).toHaveBeenCalledTimes(1);
  expect((await ask("today", {})).date).toBe(today.date);
});
