// Measures while they are being taken: what stands in the fields, and turning them into another unit.
import type { FigureView, MeasureSetView } from "../../generated";
import { plainDay } from "../../shared/dates";
import { language } from "../../shared/text.svelte";
import { unsent, type Unsent } from "../../shared/unsent.svelte";
import { fields, unitOf, type Own } from "./measures";
import { turned, type Origin } from "./units";

export interface Taking {
  figure: string;
  unit: string;
  when: string;
  typed: Record<string, string>;
  own: Own[];
  note: string;
  /** By field, what was typed before the unit was turned. */
  origins: Record<string, Origin>;
}

/** What stands in the form at first: the set to be changed, or nothing, in the figure and unit of the last one. */
function begun(figures: readonly FigureView[], last: MeasureSetView | undefined, set: MeasureSetView | undefined): Taking {
  const like = set ?? last;
  const unit = unitOf(like);
  return {
    figure: like?.figure ?? figures[0]?.name ?? "",
    unit,
    when: plainDay(set?.taken_day ?? "", language()),
    ...fields(set, unit),
    note: set?.note ?? "",
    origins: {},
  };
}

export interface Measuring extends Unsent<Taking> {
  turn(unit: string): void;
}

/** New ones of a customer are taken up again where they were left; a set to be changed shows what is kept. */
export function measuring(
  customer: string,
  figures: readonly FigureView[],
  last: MeasureSetView | undefined,
  set: MeasureSetView | undefined,
): Measuring {
  const sheet = unsent(set ? "" : `measures ${customer}`, () => begun(figures, last, set));
  const taking = sheet.value;

  function turn(unit: string): void {
    const into = (field: string, text: string): string => {
      const origin = turned(taking.origins[field], text, taking.unit, unit, language());
      taking.origins[field] = origin;
      return origin.made;
    };
    for (const [name, text] of Object.entries(taking.typed)) taking.typed[name] = into(name, text);
    for (const [at, row] of taking.own.entries()) row.typed = into(`own ${at} ${row.own}`, row.typed);
    taking.unit = unit;
  }
  return Object.assign(sheet, { turn });
}
