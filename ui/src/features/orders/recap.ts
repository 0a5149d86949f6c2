// What is read once more before an order is taken. Plain.
import type { DesignView, OptionView, PriceLineView } from "../../generated";

export interface Told {
  path: string;
  label: string;
  answer: string;
}

/** Every option that says something; what is made otherwise stands in place of the choice that only comes nearest. */
export function recap(view: Pick<DesignView, "sections">): Told[] {
  return view.sections
    .flatMap((section) => section.options)
    .map(({ path, label, answer, other }) => ({ path, label, answer: other?.words || answer }))
    .filter(({ answer }) => answer !== "");
}

export interface Priced extends Told {
  /** `#rrggbb`, or empty. */
  colour: string;
  /** What it adds to the price. */
  adds: PriceLineView[];
}

/** The same with what each adds to the price; what the price has besides stands before it. */
export function priced(view: Pick<DesignView, "sections" | "price">): { base: PriceLineView[]; rows: Priced[] } {
  const options = new Map(view.sections.flatMap((section) => section.options).map((option) => [option.path, option]));
  const rows = recap(view).map((told) => ({
    ...told,
    colour: colourOf(options.get(told.path)),
    adds: view.price.lines.filter(({ path }) => path === told.path),
  }));
  const paths = new Set(rows.map(({ path }) => path));
  return { base: view.price.lines.filter(({ path }) => !paths.has(path)), rows };
}

/** The colour of the one swatch that was chosen. What is made otherwise has none. */
function colourOf(option: OptionView | undefined): string {
  if (option?.kind.kind !== "one" || option.kind.show !== "swatch" || option.other?.words) return "";
  return option.kind.choices.find(({ chosen }) => chosen)?.colour ?? "";
}
