// Fields that are kept as they are changed: what was refused, each at its field, and a quiet word when all is kept.
import { changes } from "../../shared/ask.svelte";
import { told } from "../../shared/told";

export interface Saving<T> {
  /** The last change of all is one of these, is kept and wasn't taken back. */
  readonly saved: boolean;
  problem(field: string): string;
  /** True: it is kept. */
  save(field: string, change: T): Promise<boolean>;
  /** Says what is wrong before anything is asked. */
  refuse(field: string, problem: string): void;
}

/** How many changes were kept, whichever part they are of. */
const kept = $state({ count: 0 });

export function saving<T>(write: (change: T) => Promise<void>): Saving<T> {
  const state = $state<{ saved: boolean; mark: number; turned: number; problems: Record<string, string> }>({
    saved: false,
    mark: 0,
    turned: 0,
    problems: {},
  });
  return {
    get saved() {
      return state.saved && state.mark === kept.count && state.turned === changes();
    },
    problem: (field) => state.problems[field] ?? "",
    async save(field, change) {
      state.saved = false;
      try {
        await write(change);
        delete state.problems[field];
        kept.count += 1;
        Object.assign(state, { saved: true, mark: kept.count, turned: changes() });
      } catch (thrown) {
        state.problems[field] = told(thrown);
      }
      return state.saved;
    },
    refuse(field, problem) {
      state.saved = false;
      state.problems[field] = problem;
    },
  };
}
