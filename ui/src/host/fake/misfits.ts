// Answers of the fake that can't be had any more: kept, told, and left out of the piece.
import type { MisfitView } from "../../generated";
import { options, type Choice } from "./bag";
import type { Answers } from "./design";
import { l, say } from "./words";

export const soldOut = l("Sold out.", "Ausverkauft.");

function wanted([option, values]: [string, string[]]): Choice[] {
  const choices = options.find((one) => one.id === option)?.choices ?? [];
  return choices.filter((choice) => values.includes(choice.id));
}

export function isGone(answer: [string, string[]]): boolean {
  return wanted(answer).some((choice) => choice.gone);
}

/** The answers that can be had. */
export function fitting(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter((answer) => !isGone(answer)));
}

export function misfits(answers: Answers): MisfitView[] {
  return Object.entries(answers)
    .filter(isGone)
    .map((answer) => {
      const [path] = answer;
      const label = options.find((option) => option.id === path)?.label ?? l(path, path);
      const named = wanted(answer).map((choice) => say(choice.label));
      return { path, answer: `${say(label)}: ${named.join(", ")}`, reason: say(soldOut) };
    });
}
