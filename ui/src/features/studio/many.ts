// A long list of choices: what of it is looked for, and reasons that many of it share. Plain.
import type { ChoiceView } from "../../generated";

/** Lists longer than this get a field to look for something, and columns. */
export const LONG = 24;
/** A reason that so many share is said once above the list. */
const SHARED = 4;

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The choices whose label has all words of `wanted`, in any case and without accents. */
export function found(choices: readonly ChoiceView[], wanted: string): ChoiceView[] {
  const words = folded(wanted).split(/\s+/u).filter(Boolean);
  return choices.filter((choice) => words.every((word) => folded(choice.label).includes(word)));
}

export interface SharedReason {
  reason: string;
  count: number;
}

/** Why many are closed at once, the commonest first. */
export function sharedReasons(choices: readonly ChoiceView[]): SharedReason[] {
  const counts = new Map<string, number>();
  for (const choice of choices) {
    if (!choice.open && !choice.chosen && choice.reason) counts.set(choice.reason, (counts.get(choice.reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .filter(({ count }) => count >= SHARED)
    .sort((a, b) => b.count - a.count);
}
