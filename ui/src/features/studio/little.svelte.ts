// The piece for a small place: a dialog, a cell of a table. Browsers shrink a large picture by looking at a few of its pixels, which turns
// cloth into stripes, so it is drawn for that place, and only while there is one.
import type { PictureView } from "../../generated";
import { loaded } from "../../shared/load.svelte";

/** Pixels across that such a place has at most. */
const place = 520;

/** Its first side; until it is drawn the large one stands there, so that nothing moves when it comes. Call it while a component starts. */
export function little(
  open: () => boolean,
  large: () => readonly PictureView[] | undefined,
  draw: (across: number) => Promise<readonly PictureView[]>,
): { readonly svg: string } {
  const drawn = loaded(async () => (open() ? draw(Math.round(place * window.devicePixelRatio)) : []));
  return {
    get svg() {
      return (drawn.value?.[0] ?? large()?.[0])?.svg ?? "";
    },
  };
}
