// Photos of swatches on their chips. A photo is always the same for its name, so a window asks for each once, some at a time.
import { getContext, setContext } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import type { ChoiceView, SwatchPhoto } from "../../generated";

type Shown = Pick<ChoiceView, "photo" | "colour">;
/** The photos of these names, as far as there are any. */
type Load = (photos: readonly string[]) => Promise<readonly SwatchPhoto[]>;

/** As many as are in sight: those that are shown first come first, and none waits for all. */
const many = 24;
/** Milliseconds until it is asked again after nothing came, each time longer. */
const pauses = [500, 2_000, 8_000];

export class Photos {
  readonly #load: Load;
  readonly #known = new SvelteMap<string, string>();
  /** Asked for, or waiting to be. */
  readonly #asked = new Set<string>();
  /** How often nothing came. */
  readonly #failed = new Map<string, number>();
  #next: string[] = [];
  #busy = false;

  constructor(load: Load) {
    this.#load = load;
  }

  /** A photo as an address; empty: there is none, or not yet. */
  address(photo: string): string {
    if (photo && !this.#known.has(photo) && !this.#asked.has(photo)) {
      this.#asked.add(photo);
      this.#want([photo]);
    }
    return this.#known.get(photo) ?? "";
  }

  #want(photos: readonly string[]): void {
    this.#next.push(...photos);
    if (this.#busy) return;
    this.#busy = true;
    // All that are wanted at a time go together.
    queueMicrotask(() => void this.#ask());
  }

  async #ask(): Promise<void> {
    while (this.#next.length) {
      const some = this.#next.splice(0, many);
      try {
        for (const one of await this.#load(some)) this.#known.set(one.photo, one.address);
      } catch {
        this.#later(some);
      }
    }
    this.#busy = false;
  }

  /** Asks again after a while, a few times; then whoever shows them anew may. */
  #later(photos: readonly string[]): void {
    const pause = pauses[Math.max(...photos.map((photo) => this.#failed.get(photo) ?? 0))];
    for (const photo of photos) {
      if (pause === undefined) {
        this.#asked.delete(photo);
        this.#failed.delete(photo);
      } else this.#failed.set(photo, (this.#failed.get(photo) ?? 0) + 1);
    }
    if (pause !== undefined) setTimeout(() => this.#want(photos), pause);
  }
}

/** Under which they are provided. */
export const key = Symbol("photos");

export function providePhotos(load: Load): void {
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
