// What was typed into a form that was put away unsent: it stands there again when the form opens, until it is sent.
// In memory only, so that it goes with the workshop and with the program.
import { untrack } from "svelte";

const drafts = new Map<string, { value: object; empty: string }>();

export interface Unsent<T> {
  /** What stands in the form; the same object for good. */
  readonly value: T;
  /** It was typed before the form was put away. */
  readonly resumed: boolean;
  /** Empties the form. */
  again(): void;
  /** It was sent: the next form starts empty. */
  done(): void;
}

/** Only looked at: whoever opens a form doesn't follow it. */
const text = (value: object): string => untrack(() => JSON.stringify(value));

/** The draft under a key. Without a key nothing is kept: a form that changes something shows what is kept already. */
export function unsent<T extends object>(key: string, empty: () => T): Unsent<T> {
  const before = drafts.get(key);
  const touched = before !== undefined && text(before.value) !== before.empty;
  const made = $state(empty());
  const value = (touched ? before.value : made) as T;
  const state = $state({ resumed: touched });
  if (key && !touched) drafts.set(key, { value, empty: text(value) });
  return {
    value,
    get resumed() {
      return state.resumed;
    },
    again() {
      Object.assign(value, empty());
      state.resumed = false;
    },
    done() {
      drafts.delete(key);
    },
  };
}

/** Forgets all of them: they are of another workshop, or of somebody who is to be forgotten. */
export function forgetUnsent(): void {
  drafts.clear();
}
