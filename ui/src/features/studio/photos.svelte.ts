// Photos of swatches on their chips. A photo is always the same for its name, so a window asks for those of its piece once.
import { getContext, setContext } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import type { ChoiceView, SwatchPhoto } from "../../generated";

type Shown = Pick<ChoiceView, "photo" | "colour">;

export class Photos {
  readonly #load: () => Promise<readonly SwatchPhoto[]>;
  readonly #known = new SvelteMap<string, string>();
  /** Asked for, whether or not they came. */
  readonly #asked = new Set<string>();
  #waiting = false;

  /** `load`: the photos that can be had for the piece as it stands. */
  constructor(load: () => Promise<readonly SwatchPhoto[]>) {
    this.#load = load;
  }

  /** A photo as an address; empty: there is none, or not yet. */
  address(photo: string): string {
    if (photo && !this.#known.has(photo)) this.#want(photo);
    return this.#known.get(photo) ?? "";
  }

  /** One question for all that are wanted at a time; what doesn't come stays a colour. */
  #want(photo: string): void {
    if (this.#asked.has(photo)) return;
    this.#asked.add(photo);
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      void this.#load().then(
        (photos) => photos.forEach((one) => this.#known.set(one.photo, one.address)),
        () => undefined,
      );
    });
  }
}

/** Under which they are provided. */
export const key = Symbol("photos");

export function providePhotos(load: () => Promise<readonly SwatchPhoto[]>): void {
  setContext(key, new Photos(load));
}

/** What a choice's photo is shown by, for the options of a piece; where none are provided, colours stand for them. */
export function providedPhotos(): Photos {
  return getContext<Photos | undefined>(key) ?? new Photos(() => Promise.resolve([]));
}

/** A photo as an image of CSS; undefined: the colour stands for it. */
export function imageOf(photos: Photos, choice: Shown): string | undefined {
  const address = photos.address(choice.photo);
  return address ? `url("${address}")` : undefined;
}

/** What covers a chip: the photo, else the colour. */
export function covering(photos: Photos, choice: Shown): string | undefined {
  const image = imageOf(photos, choice);
  return image ? `${image} center / cover` : choice.colour || undefined;
}
