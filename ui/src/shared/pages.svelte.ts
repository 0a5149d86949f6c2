// A long list from the host in parts: those in sight are asked for, the rest is only counted.
import { asError } from "./notices.svelte";
import { changes } from "./ask.svelte";
import type { ErrorView } from "../generated";

/** What the host answers: the rows from a place on, and how long the whole is. */
export interface Part<T> {
  rows: T[];
  count: number;
  more: boolean;
}

export interface Pages<T> {
  /** Rows of the whole list; undefined until the first part came. */
  readonly count: number | undefined;
  /** A search found more than the list holds. */
  readonly more: boolean;
  readonly error: ErrorView | undefined;
  /** The row at a place, once it is there. */
  at(index: number): T | undefined;
  /** Sees to it that the rows from one place to another come. */
  want(first: number, last: number): void;
}

/** Rows that a part holds; the host's own number. */
export const size = 100;

/** Loads the first part now, again when a state read in `load` changes, and after undo and redo. Call it while a component starts. */
export function pages<T>(load: (from: number) => Promise<Part<T>>): Pages<T> {
  const state = $state<{ count: number | undefined; more: boolean; error: ErrorView | undefined }>({
    count: undefined,
    more: false,
    error: undefined,
  });
  let rows = $state.raw<ReadonlyMap<number, readonly T[]>>(new Map());
  let round = 0;
  let asked = new Set<number>();
  let sight: [number, number] = [0, 0];

  /** A part; the first of a round takes the place of all that stood here before. */
  function part(page: number, fresh: boolean): void {
    const mine = round;
    asked.add(page);
    load(page * size).then(
      (found) => {
        if (mine !== round) return;
        rows = new Map([...(fresh ? [] : rows), [page, found.rows]]);
        Object.assign(state, { count: found.count, more: found.more, error: undefined });
        if (fresh) want(...sight);
      },
      (thrown: unknown) => {
        if (mine !== round) return;
        asked.delete(page);
        Object.assign(state, { error: asError(thrown) });
      },
    );
  }
  function want(first: number, last: number): void {
    sight = [first, last];
    const count = state.count ?? 0;
    for (let page = Math.floor(first / size); page * size <= last && page * size < count; page += 1) {
      if (!asked.has(page)) part(page, false);
    }
  }

  $effect(() => {
    changes();
    round += 1;
    asked = new Set();
    part(0, true);
  });

  return {
    get count() {
      return state.count;
    },
    get more() {
      return state.more;
    },
    get error() {
      return state.error;
    },
    at: (index) => rows.get(Math.floor(index / size))?.[index % size],
    want,
  };
}
