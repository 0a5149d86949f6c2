// A value from the host that follows what it depends on. A later question wins over a slower earlier one.
import { asError } from "./notices.svelte";
import { changes } from "./ask.svelte";
import type { ErrorView } from "../generated";

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: ErrorView | undefined;
  set(value: T): void;
}

/** Loads now, again when a state read in `load` changes, and after undo and redo. Call it while a component starts. */
export function loaded<T>(load: () => Promise<T>): Loaded<T> {
  // An answer is shown as it came: nothing in it changes by itself, and watching every part of it would cost more than drawing.
  let value = $state.raw<T>();
  let error = $state.raw<ErrorView>();
  let latest = 0;

  $effect(() => {
    changes();
    const mine = ++latest;
    load().then(
      (answer) => {
        if (mine === latest) [value, error] = [answer, undefined];
      },
      (thrown: unknown) => {
        if (mine === latest) error = asError(thrown);
      },
    );
  });

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    set(now: T) {
      latest += 1;
      [value, error] = [now, undefined];
    },
  };
}
