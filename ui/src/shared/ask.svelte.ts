// Asking the host from a screen: slow answers show the busy line, refusals are shown, nothing is swallowed.
import { call, hear, type Answer, type Args, type Command } from "../host";
import { complain } from "./notices.svelte";

const patience = 200;
const state = $state({ slow: 0, changes: 0 });

/** Something takes longer than 200 ms. */
export function busy(): boolean {
  return state.slow > 0;
}

/** Counts undo and redo: whoever reads it while loading loads again. */
export function changes(): number {
  return state.changes;
}

export function changed(): void {
  state.changes += 1;
}

/** Answers that came with another one. Each is given once. */
const first = new Map<Command, unknown>();

/** The next question of this kind is answered with this, without asking. */
export function keepFirst<C extends Command>(command: C, answer: Answer<C>): void {
  first.set(command, answer);
}

/** Calls the host and throws what it refuses. */
export async function ask<C extends Command>(command: C, args: Args<C>): Promise<Answer<C>> {
  if (first.has(command)) {
    const answer = first.get(command) as Answer<C>;
    first.delete(command);
    return answer;
  }
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    state.slow += 1;
  }, patience);
  try {
    return await call(command, args);
  } finally {
    clearTimeout(timer);
    if (slow) state.slow -= 1;
  }
}

/** Calls the host; a refusal is shown and comes back as undefined. */
export async function attempt<C extends Command>(command: C, args: Args<C>): Promise<Answer<C> | undefined> {
  try {
    return await ask(command, args);
  } catch (thrown) {
    complain(thrown);
    return undefined;
  }
}

/** From now on what goes wrong in the background is shown like any refusal. */
export function hearTrouble(): void {
  void hear(complain);
}
