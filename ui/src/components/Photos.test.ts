import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { PhotoView } from "../generated";
import { setHost } from "../host";
import { clearNotices, notices } from "../shared/notices.svelte";
import Photos from "./Photos.svelte";

const photo: PhotoView = { id: "f1", name: "a.jpg", caption: "The old one", bench: true, small: "data:image/png;base64,", told: "" };
let mounted: ReturnType<typeof mount>[] = [];

function show(more: { id?: string; main?: boolean; photos?: PhotoView[] } = {}) {
  const call = vi.fn(async () => null);
  setHost({ hear: () => undefined, watch: () => undefined, follow: () => undefined, call: call as never });
  const onchange = vi.fn();
  mounted.push(mount(Photos, { target: document.body, props: { of: "order", id: "W-1", photos: [], onchange, ...more } }));
  flushSync();
  return { call, onchange };
}
function file(name: string, type: string): File {
  const made = new File(["x"], name, { type });
  made.arrayBuffer = async () => new Uint8Array([1, 2, 3]).buffer;
  return made;
}
function bring(event: string, files: File[], target: EventTarget = document.body): void {
  const data = { files, types: ["Files"] };
  target.dispatchEvent(Object.assign(new Event(event, { bubbles: true, cancelable: true }), { clipboardData: data, dataTransfer: data }));
}
afterEach(() => {
  for (const one of mounted) void unmount(one);
  mounted = [];
  clearNotices();
});

test("a picture that is pasted goes to the photographs of the screen, without a name", async () => {
  const { call, onchange } = show({ main: true });
  bring("paste", [file("image.png", "image/png")]);
  await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
  const wanted = { of: "order", id: "W-1", name: "", data: "AQID", full: false };
  expect(call).toHaveBeenCalledExactlyOnceWith("photo_add", { photo: wanted });
});

test("others take it only while the focus is in them", async () => {
  const { call, onchange } = show();
  bring("paste", [file("image.png", "image/png")]);
  expect(call).not.toHaveBeenCalled();
  document.querySelector<HTMLElement>('[data-testid="photo-add"]')?.focus();
  bring("paste", [file("image.png", "image/png")]);
  await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
});

test("what is dropped and is no picture is told by name", async () => {
  const { call, onchange } = show();
  bring("drop", [file("list.pdf", "application/pdf"), file("b.jpg", "image/jpeg")], document.querySelector("[data-photos]") as Element);
  await vi.waitFor(() => expect(onchange).toHaveBeenCalledOnce());
  expect(call).toHaveBeenCalledOnce();
  expect(notices().map(({ message }) => message)).toContain("list.pdf is no picture that can be read here.");
});

test("a small picture is a button with its caption as its name", () => {
  show({ photos: [photo] });
  expect(document.querySelector('[data-testid="photo-0"]')?.getAttribute("aria-label")).toBe("The old one");
});
