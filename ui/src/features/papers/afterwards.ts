// The papers that print once an order is taken. The order stands whatever becomes of them; what isn't on paper is told, with
// another try.
import type { PrintedView } from "../../generated";
import { ask, attempt } from "../../shared/ask.svelte";
import { asError, trouble } from "../../shared/notices.svelte";
import { t } from "../../shared/text.svelte";

/** Prints them one after another; gives how many are on paper. */
export async function printAll(number: string, papers: readonly string[], size: string): Promise<number> {
  const waiting: string[] = [];
  const why: string[] = [];
  const files: string[] = [];
  for (const audience of papers) {
    try {
      const printed: PrintedView = await ask("paper_print", { number, audience, paper: size });
      if (printed.waits) {
        waiting.push(audience);
        why.push(printed.message);
        if (printed.path) files.push(printed.path);
      }
    } catch (thrown) {
      const { message, hint } = asError(thrown);
      waiting.push(audience);
      why.push(`${message} ${hint}`.trim());
    }
  }
  if (waiting.length) {
    const open = (): void => files.forEach((path) => void attempt("paper_open", { path }));
    const again = { label: t("print-again"), run: () => void printAll(number, waiting, size) };
    // Without a printer they are files, to be opened and printed from there.
    const actions = files.length ? [{ label: t("papers-open", { count: files.length }), run: open, stays: true }, again] : [again];
    trouble(t("print-waits", { number }), [...new Set(why)].join(" "), actions);
  }
  return papers.length - waiting.length;
}
