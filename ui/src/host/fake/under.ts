// What a sum leaves of a piece, in the fake: one way, whatever stands on it.
import type { UnderView } from "../../generated";
import { change, l, money, say } from "./words";

export function underView(most: number | undefined, costs: number, answers: Record<string, string[]>): UnderView | null {
  if (!most) return null;
  const apart = most - costs;
  const [plain, sum] = [money(Math.abs(apart)), money(most)];
  const fits = apart >= 0;
  const said = fits ? l(`${plain} to spare below ${sum}.`, `Noch ${plain} Luft bis ${sum}.`) : l(`${plain} above ${sum}.`, `${plain} über ${sum}.`);
  const way = { changes: [say(l("Name inside: none", "Name innen: keiner"))], price: change(apart), answers: JSON.stringify({ ...answers, inside: [] }) };
  return { total: sum, typed: String(most / 100), fits, said: say(said), ways: fits ? [] : [way] };
}
