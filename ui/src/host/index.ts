// Chooses the host once. The fake is for developing and for tests; a built window holds only the shell's.
import type { ErrorView, WorkView } from "../generated";
import type { Answer, Args, Command, Host } from "./commands";
import { tauri } from "./tauri";

export type { Answer, Args, Command, FileKind, Host } from "./commands";

let chosen: Host | undefined;

async function choose(): Promise<Host> {
  // Not fetched when it is needed: the first screen waits for its first answer.
  if (import.meta.env.MODE === "production" || "__TAURI_INTERNALS__" in window) return tauri;
  return (await import("./fake")).fake();
}

/** Puts a host in place by hand (tests). */
export function setHost(host: Host): void {
  chosen = host;
}

/** Hears what goes wrong in the background, from now on. */
export async function hear(trouble: (error: ErrorView) => void): Promise<void> {
  chosen ??= await choose();
  chosen.hear(trouble);
}

/** Hears how far long work is, from now on. */
export async function watch(work: (view: WorkView) => void): Promise<void> {
  chosen ??= await choose();
  chosen.watch(work);
}

/** Hears of what happens at the other window, from now on. */
export async function follow(event: "changed" | "counter", told: () => void): Promise<void> {
  chosen ??= await choose();
  chosen.follow(event, told);
}

/** Asks the shell. What is refused comes back as a thrown ErrorView. */
export async function call<C extends Command>(command: C, args: Args<C>): Promise<Answer<C>> {
  chosen ??= await choose();
  return chosen.call(command, args);
}
