// Where a line of the palette leads.
import type { HitView } from "../generated";
import { attempt } from "../shared/ask.svelte";
import { say } from "../shared/notices.svelte";
import { t } from "../shared/text.svelte";
import { go } from "./nav.svelte";

/** Starts a piece from a template, or from one of its picks, and opens it. */
export async function startPiece(template: string, preset: string): Promise<void> {
  const design = await attempt("design_start", { template, preset });
  if (design) go({ at: "design", id: design.id });
}

/** The code of choices alone: longer than one that a piece is kept under, and no QR code's. */
function isChoices(code: string): boolean {
  return !/^\s*atelier:/i.test(code) && code.replace(/[^\p{L}\p{N}]/gu, "").length > 6;
}

/** Opens the piece that a code means. */
async function openCode(code: string): Promise<void> {
  const design = await attempt("design_coded", { code });
  if (!design) return;
  go({ at: "design", id: design.id });
  // What it can't say nobody would miss before it is made.
  if (isChoices(code)) say(t("code-choices"));
}

/** A measure in another unit is taken along. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(t("copied", { text }));
  } catch {
    // Where the system gives no clipboard, it stays to be read.
    say(text);
  }
}

export function openHit(hit: HitView): void {
  if (hit.kind === "order") go({ at: "order", number: hit.id });
  else if (hit.kind === "customer") go({ at: "customer", id: hit.id });
  else if (hit.kind === "design") go({ at: "design", id: hit.id });
  else if (hit.kind === "code") void openCode(hit.id);
  else if (hit.kind === "conversion") void copy(hit.id);
  else void startPiece(hit.id, "");
}
