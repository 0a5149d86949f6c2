// Customers' own pictures: how each window puts them on a piece and shows them. Plain.
import { getContext, setContext } from "svelte";
import type { DesignView, LaidView, UploadInput } from "../../generated";
import { ask } from "../../shared/ask.svelte";
import { saveUpload } from "../../shared/upload";
import type { Studio } from "./studio.svelte";

/** How a picture lies in its place; see `LaidView`. */
export type Placing = Pick<LaidView, "size" | "turn" | "across" | "down">;

/** For the options of a piece, however deep they stand below it. */
export interface Uploads {
  /** The picture that is there, small, as an address. */
  shown(path: string): Promise<string>;
  /** Puts one on; left out: only the maker can. */
  put?(path: string, upload: UploadInput): Promise<void>;
  /** Writes it into a file; left out: only the maker can. */
  save?(path: string): Promise<void>;
}

const key = Symbol("uploads");

export function provideUploads(uploads: Uploads): void {
  setContext(key, uploads);
}

/** What is provided above; undefined: no picture can be had here. */
export function providedUploads(): Uploads | undefined {
  return getContext<Uploads | undefined>(key);
}

/** In the maker's Studio. */
export function makersUploads(piece: Studio): Uploads {
  return {
    shown: (path) => ask("design_upload_shown", { id: piece.view.id, path }),
    put: (path, upload) => piece.offer(() => ask("design_upload", { id: piece.view.id, path, upload })),
    save: (path) => saveUpload(piece.view.id, path),
  };
}

/** On the customer's screen: no file is opened from there. */
export const customersUploads: Uploads = {
  shown: (path) => ask("counter_upload", { path }),
};

/** Whole, upright, in the middle. */
export const whole: Placing = { size: 1000, turn: 0, across: 0, down: 0 };

const limits: Record<keyof Placing, readonly [number, number]> = {
  size: [50, 5000],
  turn: [-180, 180],
  across: [-1000, 1000],
  down: [-1000, 1000],
};

/** The same with other parts, as far as it can be had. */
export function moved(from: Placing, parts: Partial<Placing>): Placing {
  const next = { ...from, ...parts };
  const within = (part: keyof Placing): number => {
    const [least, most] = limits[part];
    return Math.min(most, Math.max(least, Math.round(next[part])));
  };
  return { size: within("size"), turn: within("turn"), across: within("across"), down: within("down") };
}

export function alike(one: Placing, other: Placing): boolean {
  return one.size === other.size && one.turn === other.turn && one.across === other.across && one.down === other.down;
}

/** Which pictures a piece has, and about how large: where that changes, its drawing is another, or wants more pixels. */
export function picturesOf(view: Pick<DesignView, "sections">): string {
  const kinds = view.sections.flatMap((section) => section.options).map((option) => option.kind);
  return kinds.flatMap((kind) => (kind.kind === "upload" && kind.picture ? [`${kind.picture.picture} ${sharp(kind.picture.size)}`] : [])).join(" ");
}

/** How many times larger than whole it is drawn, at most. */
function sharp(size: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(size, 1000) / 1000));
}

/** How much of the place's width a picture takes where it shows whole. */
export function breadth(place: { width: number; height: number }, picture: { width: number; height: number }): number {
  const fits = Math.min(place.width / picture.width, place.height / picture.height);
  return (picture.width * fits) / place.width;
}
