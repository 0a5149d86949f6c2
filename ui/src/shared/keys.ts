// Reads key combinations ("Ctrl+Shift+Z", "G T", "?") and matches what is pressed. Plain; knows no action.

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

interface Combo {
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  key: string;
}

function combo(text: string): Combo {
  const words = text.split("+");
  const key = (words.pop() || "+").toLowerCase();
  return { ctrl: words.includes("Ctrl"), shift: words.includes("Shift"), alt: words.includes("Alt"), key };
}

function presses(wanted: Combo, press: Press): boolean {
  const ctrl = press.ctrlKey || press.metaKey;
  // A sign such as "?" needs Shift on most keyboards; only letters and named keys tell Shift apart.
  const shiftFits = /^[a-z]$|^.{2,}$/.test(wanted.key) ? press.shiftKey === wanted.shift : true;
  return press.key.toLowerCase() === wanted.key && ctrl === wanted.ctrl && press.altKey === wanted.alt && shiftFits;
}

/** A key without Ctrl or Alt that could write something: it belongs to the field while someone types. */
export function isPlain(keys: string): boolean {
  return !/Ctrl\+|Alt\+|^F\d+$/.test(keys);
}

/** Follows a stream of presses and says which of the bindings has been completed. */
export class KeyReader {
  private pending = "";
  private since = 0;

  /** `now` in milliseconds; a first key waits a second and a half for its second. */
  read(press: Press, bindings: readonly string[], now: number): string | undefined {
    const first = now - this.since < 1500 ? this.pending : "";
    this.pending = "";
    for (const binding of bindings) {
      const [one = "", two] = binding.split(" ");
      if (two === undefined) {
        if (!first && presses(combo(one), press)) return binding;
      } else if (first === one && presses(combo(two), press)) return binding;
    }
    const starts = bindings.map((binding) => binding.split(" ")).find(([one = "", two]) => two && presses(combo(one), press));
    if (starts?.[0]) {
      this.pending = starts[0];
      this.since = now;
    }
    return undefined;
  }
}

/** Whether letters at this target are being written somewhere. */
export function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox";
}
