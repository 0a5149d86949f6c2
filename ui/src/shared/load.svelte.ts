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
  const state = $state<{ value: T | undefined; error: ErrorView | undefined }>({ value: undefined, error: undefined });
  let latest = 0;

  $effect(() => {
    changes();
    const mine = ++latest;
    load().then(
      (value) => {
        if (mine === latest) Object.assign(state, { value, error: undefined });
      },
      (thrown: unknown) => {
        if (mine === latest) Object.assign(state, { error: asError(thrown) });
      },
    );
  });

  return {
    get value() {
      return state.value as T | undefined;
    },
    get error() {
      return state.error;
    },
    set(value: T) {
      latest += 1;
      Object.assign(state, { value, error: undefined });
    },
  };
}
