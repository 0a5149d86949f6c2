// Options that are measured on a person stand together, with the person drawn beside them.
import type { OptionView } from "../../generated";

export interface Run {
  /** What they are measured on; empty: these are no measures. */
  figure: string;
  options: OptionView[];
}

/** The options in their order, neighbours that are measured on the same figure together. */
export function runs(options: readonly OptionView[]): Run[] {
  const all: Run[] = [];
  for (const option of options) {
    const figure = option.kind.kind === "number" ? (option.measure?.figure ?? "") : "";
    const last = all.at(-1);
    if (last?.figure === figure) last.options.push(option);
    else all.push({ figure, options: [option] });
  }
  return all;
}
