// Fields that are filled in advance.
import { on } from "svelte/events";

/** Attachment for a field: coming to it selects all of it, so that what one types takes its place. */
export function selectsAll(field: HTMLInputElement): () => void {
  let coming = false;
  const ends = [
    on(field, "focus", () => {
      coming = true;
      field.select();
    }),
    // The press that brought the focus has put the caret somewhere; part of it that was marked by hand stays marked.
    on(field, "pointerup", () => {
      if (coming && field.selectionStart === field.selectionEnd) field.select();
      coming = false;
    }),
    on(field, "blur", () => (coming = false)),
    on(field, "keydown", () => (coming = false)),
  ];
  return () => ends.forEach((end) => end());
}
