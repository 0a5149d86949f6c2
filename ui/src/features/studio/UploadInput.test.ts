import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AnswerInput, LaidView, UploadInput as Upload } from "../../generated";
import UploadInput from "./UploadInput.svelte";

const laid: LaidView = { picture: "5f", width: 400, height: 100, size: 1000, turn: 0, across: 0, down: 0 };
let mounted: ReturnType<typeof mount>;

function show(picture: LaidView | null, puts = true) {
  const onput = vi.fn(async (_: Upload) => undefined);
  const onanswer = vi.fn(async (_: AnswerInput) => undefined);
  const kind = { kind: "upload" as const, place_width: 16, place_height: 8, shows: true, picture, told: "", warning: "" };
  mounted = mount(UploadInput, {
    target: document.body,
    props: {
      path: "logo",
      kind,
      labelled: { label: "l", help: undefined },
      shown: async () => "data:image/png;base64,",
      onput: puts ? onput : undefined,
      onanswer,
    },
  });
  flushSync();
  return { onput, onanswer };
}
const at = (name: string): HTMLElement | null => document.querySelector(`[data-testid="${name}"]`);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unmount(mounted);
  vi.useRealTimers();
});

test("a file is put on, and nothing that is no picture", async () => {
  const { onput } = show(null);
  const input = at("upload-file-logo") as HTMLInputElement;
  const choose = async (file: File): Promise<void> => {
    // The test's browser knows no bytes of files.
    file.arrayBuffer = async () => new TextEncoder().encode("abc").buffer as ArrayBuffer;
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(10);
  };
  await choose(new File(["x"], "logo.pdf", { type: "application/pdf" }));
  expect(onput).not.toHaveBeenCalled();
  await choose(new File(["abc"], "logo.png", { type: "image/png" }));
  expect(onput).toHaveBeenCalledExactlyOnceWith({ name: "logo.png", data: "YWJj" });
});

test("arrows and sliders move it, and one change goes over", async () => {
  const { onanswer } = show(laid);
  const place = at("upload-place-logo") as HTMLElement;
  for (const key of ["ArrowRight", "ArrowRight", "ArrowUp"]) {
    place.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    flushSync();
  }
  const turn = at("upload-turn-logo") as HTMLInputElement;
  turn.value = "90";
  turn.dispatchEvent(new Event("input", { bubbles: true }));
  expect(onanswer).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(400);
  expect(onanswer).toHaveBeenCalledExactlyOnceWith({ kind: "laid", picture: "5f", size: 1000, turn: 90, across: 20, down: -10 });
});

test("what is moved back before the answer came goes over too", async () => {
  const { onanswer } = show(laid);
  let answered = (): void => undefined;
  onanswer.mockImplementationOnce(() => new Promise<undefined>((resolve) => (answered = () => resolve(undefined))));
  const size = at("upload-size-logo") as HTMLInputElement;
  for (const value of ["1500", "1000"]) {
    size.value = value;
    size.dispatchEvent(new Event("input", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(400);
  }
  answered();
  await vi.advanceTimersByTimeAsync(10);
  expect(onanswer.mock.calls.map(([answer]) => answer.kind === "laid" && answer.size)).toEqual([1500, 1000]);
});

test("on the customer's screen it is moved and taken off, but none is put on", async () => {
  const { onanswer } = show(laid, false);
  expect(at("upload-choose-logo")).toBeNull();
  at("upload-off-logo")?.click();
  await tick();
  expect(onanswer).toHaveBeenCalledExactlyOnceWith({ kind: "clear" });
});
