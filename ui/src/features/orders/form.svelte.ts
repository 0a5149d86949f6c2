// A form that asks the host once at a time and keeps what was refused, so that it is told where it belongs.
import { tick } from "svelte";
import type { ErrorView } from "../../generated";
import { asError } from "../../shared/notices.svelte";
import { fieldOf } from "./lines";

export interface Form {
  /** What was refused and belongs to no field. */
  readonly refused: ErrorView | undefined;
  /** What was refused about a field, or empty. */
  at(field: ReturnType<typeof fieldOf>): string;
  send<T>(work: () => Promise<T>): Promise<T | undefined>;
}

/** Takes the focus to the first field that something is wrong with. */
export async function visitFault(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('dialog[open] :is([aria-invalid="true"], [data-fault])')?.focus();
}

/** `fields` are those that the form has: a refusal about any other is told at its foot. */
export function form(fields: readonly ReturnType<typeof fieldOf>[]): Form {
  const state = $state<{ error: ErrorView | undefined }>({ error: undefined });
  let working = false;
  const field = (): ReturnType<typeof fieldOf> => {
    const found = state.error ? fieldOf(state.error.code) : "";
    return fields.includes(found) ? found : "";
  };
  return {
    get refused() {
      return field() ? undefined : state.error;
    },
    at(wanted) {
      const { error } = state;
      return error && field() === wanted ? `${error.message} ${error.hint}`.trim() : "";
    },
    async send(work) {
      if (working) return undefined;
      working = true;
      state.error = undefined;
      try {
        return await work();
      } catch (thrown) {
        state.error = asError(thrown);
        void visitFault();
        return undefined;
      } finally {
        working = false;
      }
    },
  };
}
