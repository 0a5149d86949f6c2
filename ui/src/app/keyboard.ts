// Listens to the keys of the whole window and runs what the registry says. Knows no action itself.
import { on } from "svelte/events";
import { isPlain, isWriting, KeyReader } from "../shared/keys";
import { undoesItself } from "../shared/undo";
import type { Action } from "./shortcuts";

function dialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

function allowed(action: Action, keys: string, event: KeyboardEvent): boolean {
  if (action.possible && !action.possible()) return false;
  if ((action.id === "undo" || action.id === "redo") && undoesItself(event.target)) return false;
  if (dialogOpen()) return false;
  return !isWriting(event.target) || (action.whileTyping === true && !isPlain(keys));
}

/** Starts listening; what comes back stops it. `leave` is what Esc does on a page. */
export function listen(actions: readonly Action[], leave: () => void): () => void {
  const reader = new KeyReader();
  const all = actions.flatMap((action) => action.keys.map((keys) => ({ keys, action })));
  const bindings = all.map(({ keys }) => keys);

  const down = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.key === "Escape" && !dialogOpen()) {
      event.preventDefault();
      leave();
      return;
    }
    const keys = reader.read(event, bindings, event.timeStamp);
    const found = all.find((binding) => binding.keys === keys);
    if (!found) return;
    // A web view's own print and search never come up, whether our action is possible here or not.
    if (!isPlain(found.keys) && !undoesItself(event.target)) event.preventDefault();
    if (!allowed(found.action, found.keys, event)) return;
    event.preventDefault();
    found.action.run();
  };
  return on(window, "keydown", down);
}
