import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PhotoView } from "../generated";
import { setHost } from "../host";
import { find, press, stage, type } from "../host/fake/stage";
import { clearNotices, notices } from "../shared/notices.svelte";
import Photo from "./Photo.svelte";

const photo: PhotoView = { id: "f1", name: "a.jpg", caption: "The old one", bench: false, small: "data:image/png;base64,", told: "" };
let mounted: ReturnType<typeof mount> | undefined;

/** `answers` are those to changes, one after the other: true is taken, false refused. */
function show(...answers: boolean[]) {
  const changes: unknown[] = [];
  const call = vi.fn(async (command: string, args: unknown) => {
    if (command !== "photo_change") return null;
    changes.push(args);
    if (answers.shift() === false) throw { code: "busy", message: "The disk is full.", hint: "" };
    return null;
  });
  setHost({ hear: () => undefined, watch: () => undefined, follow: () => undefined, call: call as never });
  const onchange = vi.fn();
  mounted = mount(Photo, { target: document.body, props: { photo, bench: true, onchange, onclose: vi.fn() } });
  flushSync();
  return { changes, onchange };
}
function write(text: string): void {
  type("photo-caption", text);
  find("photo-caption")?.dispatchEvent(new Event("change", { bubbles: true }));
}
function close(): void {
  if (mounted) void unmount(mounted);
  mounted = undefined;
}

beforeEach(stage);
afterEach(() => {
  close();
  clearNotices();
});

test("a caption that was refused is tried once more when the photo is put away", async () => {
  const { changes, onchange } = show(false, true);
  write("The new one");
  await vi.waitFor(() => expect(notices()).toHaveLength(1));
  expect(find("photo-caption")?.value).toBe("The new one");
  expect(onchange).not.toHaveBeenCalled();
  close();
  await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
  expect(changes[1]).toEqual({ id: "f1", caption: "The new one", bench: false });
});

test("what is on its way is not sent twice", async () => {
  const { changes, onchange } = show(true);
  write("The new one");
  close();
  await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
  expect(changes).toHaveLength(1);
});

test("a tick that was refused is taken back", async () => {
  const { onchange } = show(false);
  press("photo-bench");
  expect(find("photo-bench")?.checked).toBe(true);
  await vi.waitFor(() => expect(find("photo-bench")?.checked).toBe(false));
  expect(onchange).not.toHaveBeenCalled();
});
