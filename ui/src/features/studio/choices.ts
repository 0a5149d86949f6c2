// What the choice groups share. Plain.
import type { ChoiceView } from "../../generated";

export interface Labelled {
  /** Id of the option's heading. */
  label: string;
  /** Id of its help, if it has one. */
  help: string | undefined;
}

/** The one item of a group that Tab stops at: where the focus is, else the chosen one, else the first open one. */
export function stop(choices: readonly ChoiceView[], focused: number): number {
  if (focused >= 0) return focused;
  const chosen = choices.findIndex((choice) => choice.chosen);
  if (chosen >= 0) return chosen;
  return Math.max(0, choices.findIndex((choice) => choice.open));
}

/** What a screen reader says for a choice of which only a chip is seen. */
export function spoken(choice: ChoiceView, closed: string): string {
  const parts = [choice.label, choice.price, choice.open ? choice.until : "", choice.help];
  if (!choice.open) parts.push(closed, choice.reason);
  return parts.filter(Boolean).join(", ");
}

/** A tick at a choice that only fits a dark or a light one. */
export function isDark(colour: string): boolean {
  const value = Number.parseInt(colour.slice(1), 16);
  const light = 0.299 * ((value >> 16) & 255) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
  return light < 140;
}
