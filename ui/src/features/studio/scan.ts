// A scanner is a keyboard that types faster than anybody: what it read arrives letter by letter and ends with Enter. A swatch's tag
// holds `swatch:` and the swatch's permanent name. Plain, but for listening.
import { on } from "svelte/events";
import type { ChoiceView, DesignView, OptionView } from "../../generated";
import { isWriting } from "../../shared/keys";

/** Nobody's fingers are as quick, in milliseconds from key to key. */
const quick = 50;
/** How long a scanner without a cable stumbles, and a computer that is busy with the picture. */
const patient = 600;
const start = "swatch:";
const tag = /^swatch:([a-z0-9][a-z0-9-]{0,39})$/;
/** The longest that can become a tag. */
const most = 47;

/** Puts keys together into what was scanned. */
export class ScanReader {
  private read = "";
  private last = Number.NEGATIVE_INFINITY;

  /**
   * The swatch whose tag ends with this key; "" when the key is the tag's and nobody else's; undefined: it may be somebody typing.
   * Only where text is being written do slow letters have to be somebody's: elsewhere they are nothing, and a tag is waited for.
   */
  key(key: string, at: number, writing: boolean): string | undefined {
    const pause = at - this.last;
    const begun = this.read.startsWith(start);
    const follows = pause <= (writing && !begun ? quick : patient);
    const ours = !writing || begun || pause <= quick;
    this.last = at;
    if (!follows) this.read = "";
    if (key === "Enter") {
      const swatch = tag.exec(this.read)?.[1];
      this.read = "";
      return swatch;
    }
    // Shift comes by itself before a colon on many keyboards.
    if (key === "Shift") return this.read && ours ? "" : undefined;
    if (key.length !== 1) {
      this.read = "";
      return undefined;
    }
    this.read += key.toLowerCase();
    const may = this.read.length <= most && (this.read.startsWith(start) || start.startsWith(this.read));
    if (!may) this.read = "";
    return may && this.read.length > 1 && ours ? "" : undefined;
  }
}

/** Hears tags in the whole window, before anything else hears their letters; what comes back stops it. */
export function scanning(onswatch: (swatch: string) => void): () => void {
  const reader = new ScanReader();
  const down = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const swatch = reader.key(event.key, event.timeStamp, isWriting(event.target));
    if (swatch === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (swatch) onswatch(swatch);
  };
  return on(window, "keydown", down, { capture: true });
}

export interface Place {
  option: OptionView;
  choice: ChoiceView;
}

/** Where a piece can have this swatch, the part in focus alone if it is one of them. */
export function places(view: DesignView, swatch: string, focused: string): Place[] {
  const all = view.sections.flatMap(({ options }) => options).flatMap((option) => {
    const choice = option.kind.kind === "one" ? option.kind.choices.find(({ value }) => value === swatch) : undefined;
    return choice ? [{ option, choice }] : [];
  });
  const here = all.filter(({ option }) => option.path === focused);
  return here.length ? here : all;
}

/** The open choice whose colour comes nearest; undefined: none is open. */
export function nearestOf({ option, choice }: Place): ChoiceView | undefined {
  if (option.kind.kind !== "one") return undefined;
  const open = option.kind.choices.filter((one) => one.open && one.value !== choice.value && one.colour);
  const far = (one: ChoiceView): number => distance(one.colour, choice.colour);
  return open.reduce<ChoiceView | undefined>((best, one) => (best && far(best) <= far(one) ? best : one), undefined);
}

/**
 * How differently two colours look: luma and chroma (ITU-R BT.709), luma with half the weight, for to somebody who likes a green a
 * darker green is nearer than a grey as light. The engine's ways round a closed choice reckon the same.
 */
function distance(one: string, other: string): number {
  const [a, b] = [parts(one), parts(other)];
  return Math.hypot((a.luma - b.luma) / 2, a.blue - b.blue, a.red - b.red);
}

function parts(hex: string): { luma: number; blue: number; red: number } {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const [r, g, b] = [part(1), part(3), part(5)];
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return { luma, blue: (b - luma) / 1.8556, red: (r - luma) / 1.5748 };
}
