// Fields that are kept as they are changed: what was refused, each at its field, and a quiet word when all is kept.
import { told } from "../../shared/told";

export interface Saving<T> {
  /** The last change is kept. */
  readonly saved: boolean;
  problem(field: string): string;
  /** True: it is kept. */
  save(field: string, change: T): Promise<boolean>;
  /** Says what is wrong before anything is asked. */
  refuse(field: string, problem: string): void;
}

export function saving<T>(write: (change: T) => Promise<void>): Saving<T> {
  const state = $state<{ saved: boolean; problems: Record<string, string> }>({ saved: false, problems: {} });
  return {
    get saved() {
      return state.saved;
    },
    problem: (field) => state.problems[field] ?? "",
    async save(field, change) {
      state.saved = false;
      try {
        await write(change);
        delete state.problems[field];
        state.saved = true;
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
