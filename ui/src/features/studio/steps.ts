// A design as one question after another. What is measured on one figure is asked together; a note goes with the question it stands before.
import type { OptionView, SectionView } from "../../generated";
import { runs } from "./measured";

export interface Step {
  /** The path of its question, or of the first of those that are measured together. */
  id: string;
  /** What it is asked under; empty where the template has no headings. */
  section: string;
  label: string;
  /** What they are measured on; empty: one question. */
  figure: string;
  options: readonly OptionView[];
  /** What was answered, in words; empty: nothing yet. */
  answer: string;
}

function step(section: string, figure: string, notes: readonly OptionView[], questions: readonly OptionView[]): Step {
  const [first] = questions.length ? questions : notes;
  return {
    id: first?.path ?? "",
    section,
    label: figure ? section : (first?.label ?? ""),
    figure,
    options: [...notes, ...questions],
    answer: questions.map(({ answer }) => answer).filter(Boolean).join(", "),
  };
}

export function steps(sections: readonly SectionView[]): Step[] {
  return sections.flatMap(({ label, options }) => {
    const made: Step[] = [];
    let notes: OptionView[] = [];
    for (const run of runs(options)) {
      if (run.figure) {
        // Measures are drawn by themselves: a note before them is read first.
        if (notes.length) made.push(step(label, "", notes, []));
        made.push(step(label, run.figure, [], run.options));
        notes = [];
        continue;
      }
      for (const option of run.options) {
        if (option.kind.kind === "note") notes.push(option);
        else {
          made.push(step(label, "", notes, [option]));
          notes = [];
        }
      }
    }
    const last = made.at(-1);
    if (notes.length && last && !last.figure) made.splice(-1, 1, { ...last, options: [...last.options, ...notes] });
    else if (notes.length) made.push(step(label, "", notes, []));
    return made;
  });
}

/** Where a question stands now; where it is gone, what took its place. `before`: where it stood. */
export function stands(all: readonly Step[], id: string, before: number): number {
  const at = all.findIndex((one) => one.id === id);
  return at >= 0 ? at : Math.max(0, Math.min(before, all.length - 1));
}
