// What was refused, in words for the field it belongs to: what happened and what helps.
import { asError } from "./notices.svelte";

export function told(thrown: unknown): string {
  const { message, hint } = asError(thrown);
  return [message, hint].filter(Boolean).join(" ");
}
