// What is read once more before an order is taken. Plain.
import type { DesignView } from "../../generated";

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
