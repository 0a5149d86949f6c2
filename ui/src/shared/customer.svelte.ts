// The customer's screen, as the maker's window knows it.
import type { CounterState } from "../generated";
import { ask, attempt } from "./ask.svelte";
import { follow } from "./other";

const closed: CounterState = { open: false, piece: "", left: null, kept: null };
const state = $state<{ counter: CounterState; told: number }>({ counter: closed, told: 0 });

/** How often "left 2 min ago" is counted on. */
const minute = 60_000;

/** Is it open, which piece is on it, and which was left there? */
export function counter(): CounterState {
  return state.counter;
}

/** Counts what the customer does: whoever reads it while loading loads again. */
export function customerDid(): number {
  return state.told;
}

async function look(): Promise<void> {
  try {
    state.counter = await ask("counter_state", {});
  } catch {
    // Without a workshop there is no customer's screen.
    state.counter = closed;
  }
}

/** Follows the customer's screen, from now on. */
export function watchCustomer(): void {
  void look();
  follow("counter", () => {
    state.told += 1;
    void look();
  });
  setInterval(() => state.counter.left && void look(), minute);
}

/** Opens it, with a piece on it unless the id is empty. */
export async function showCustomer(id: string): Promise<void> {
  state.counter = (await attempt("counter_open", { id })) ?? state.counter;
}

export async function hideCustomer(): Promise<void> {
  state.counter = (await attempt("counter_close", {})) ?? state.counter;
}

/** What is told of it after it was closed is put away. */
export async function forgetCustomer(): Promise<void> {
  state.counter = (await attempt("counter_forget", {})) ?? state.counter;
}

/** What was left comes back on it. */
export async function bringBack(): Promise<void> {
  state.counter = (await attempt("counter_bring_back", {})) ?? state.counter;
}
