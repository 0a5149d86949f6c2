import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { ChoiceView, SwatchPhoto } from "../../generated";
import { Photos, covering, key } from "./photos.svelte";
import Swatches from "./Swatches.svelte";
import Tiles from "./Tiles.svelte";

const linen = { photo: "a1", address: "data:image/jpeg;base64,TElORU4=" };
const choice = (value: string, more: Partial<ChoiceView> = {}): ChoiceView => ({
  value,
  label: value,
  help: "",
  price: "",
  colour: "#d8c8a8",
  photo: "",
  until: "",
  chosen: false,
  quantity: 0,
  max: 1,
  open: true,
  reason: "",
  over: false,
  ...more,
});
const choices = [choice("linen", { photo: "a1", until: "until 31 March 2027", chosen: true }), choice("wool", { colour: "#404048" })];
let mounted: ReturnType<typeof mount>;
afterEach(() => mounted && unmount(mounted));

async function show(of: typeof Swatches | typeof Tiles): Promise<HTMLElement[]> {
  const photos = new Photos(() => Promise.resolve([linen]));
  const props = { path: "cloth", choices, labelled: { label: "l", help: undefined }, onchoose: vi.fn() };
  mounted = mount(of, { target: document.body, props, context: new Map([[key, photos]]) });
  await vi.waitFor(() => expect(document.body.innerHTML).toContain(linen.address));
  return [...document.querySelectorAll<HTMLElement>("[role=radio]")];
}

test("a photo is asked for once, with all that are wanted at a time", async () => {
  const load = vi.fn((): Promise<SwatchPhoto[]> => Promise.resolve([linen]));
  const photos = new Photos(load);
  expect([photos.address("a1"), photos.address("b2"), photos.address("")]).toEqual(["", "", ""]);
  await vi.waitFor(() => expect(photos.address("a1")).toBe(linen.address));
  expect(photos.address("b2")).toBe("");
  await Promise.resolve();
  expect(load).toHaveBeenCalledTimes(1);
  photos.address("c3");
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
});

test("many are asked for some at a time, those first that are shown first", async () => {
  const asked: number[] = [];
  const load = (photos: readonly string[]): Promise<SwatchPhoto[]> => {
    asked.push(photos.length);
    return Promise.resolve(photos.map((photo) => ({ photo, address: `of ${photo}` })));
  };
  const photos = new Photos(load);
  const names = Array.from({ length: 60 }, (_, i) => `p${i}`);
  names.forEach((name) => photos.address(name));
  await vi.waitFor(() => expect(photos.address("p0")).toBe("of p0"));
  await vi.waitFor(() => expect(photos.address("p59")).toBe("of p59"));
  expect(asked).toEqual([24, 24, 12]);
});

test("what can't be had leaves the colour, and is asked for again a few times", async () => {
  vi.useFakeTimers();
  try {
    let closed = true;
    const load = vi.fn((): Promise<SwatchPhoto[]> => (closed ? Promise.reject(new Error("closed")) : Promise.resolve([linen])));
    const photos = new Photos(load);
    expect(covering(photos, choice("linen", { photo: "a1" }))).toBe("#d8c8a8");
    await vi.advanceTimersByTimeAsync(400);
    expect(load).toHaveBeenCalledTimes(1);
    expect(covering(photos, choice("linen", { photo: "a1" }))).toBe("#d8c8a8");
    expect(covering(photos, choice("none", { colour: "" }))).toBeUndefined();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(load, "not for ever").toHaveBeenCalledTimes(4);
    // Shown once more, it is wanted once more.
    closed = false;
    photos.address("a1");
    await vi.advanceTimersByTimeAsync(0);
    expect(photos.address("a1")).toBe(linen.address);
    expect(load).toHaveBeenCalledTimes(5);
  } finally {
    vi.useRealTimers();
  }
});

test("a question that fails once is answered the next time", async () => {
  vi.useFakeTimers();
  try {
    const load = vi.fn((): Promise<SwatchPhoto[]> => Promise.resolve([linen])).mockRejectedValueOnce(new Error("busy"));
    const photos = new Photos(load);
    photos.address("a1");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(photos.address("a1")).toBe(linen.address);
  } finally {
    vi.useRealTimers();
  }
});

test("a chip shows the stuff where there is a photo, else its colour, and says until when", async () => {
  const [withPhoto, plain] = await show(Swatches);
  expect(withPhoto?.style.getPropertyValue("--photo")).toBe(`url("${linen.address}")`);
  expect(plain?.style.getPropertyValue("--photo")).toBe("");
  expect(plain?.style.getPropertyValue("--chip")).toBe("#404048");
  expect(withPhoto?.getAttribute("aria-label")).toBe("linen, until 31 March 2027");
  expect(document.querySelector(".told")?.textContent).toContain("until 31 March 2027");
});

test("so does a tile", async () => {
  const [withPhoto, plain] = await show(Tiles);
  expect(withPhoto?.querySelector<HTMLElement>(".photo")?.style.getPropertyValue("--photo")).toBe(`url("${linen.address}")`);
  expect(withPhoto?.textContent).toContain("until 31 March 2027");
  expect(plain?.querySelector(".photo")).toBeNull();
});
