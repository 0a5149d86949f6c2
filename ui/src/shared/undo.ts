// Undo and redo are the workshop's own: they survive a restart, and the screens load again what they show.
import type { UndoView } from "../generated";
import { attempt, changed } from "./ask.svelte";
import { say, type NoticeAction } from "./notices.svelte";
import { t } from "./text.svelte";

async function turn(command: "undo" | "redo"): Promise<UndoView | undefined> {
  const view = await attempt(command, {});
  if (!view) return undefined;
  changed();
  say(view.message, command === "undo" ? { label: t("redo"), run: () => void redo() } : undoAction());
  return view;
}

export const undo = (): Promise<UndoView | undefined> => turn("undo");
export const redo = (): Promise<UndoView | undefined> => turn("redo");

/** What a toast offers after something has been done. */
export function undoAction(): NoticeAction {
  return { label: t("undo"), run: () => void undo() };
}

/** A field with unsaved typing undoes its own letters first. */
export function undoesItself(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (target.type === "radio" || target.type === "checkbox") return false;
  return target.dataset.committed === undefined ? target.value !== "" : target.value !== target.dataset.committed;
}
