// Where a line of the palette leads.
import type { HitView } from "../generated";
import { attempt } from "../shared/ask.svelte";
import { go } from "./nav.svelte";

/** Starts a piece from a template, or from one of its picks, and opens it. */
export async function startPiece(template: string, preset: string): Promise<void> {
  const design = await attempt("design_start", { template, preset });
  if (design) go({ at: "design", id: design.id });
}

/** Opens the piece that was kept under a code. */
async function openCode(code: string): Promise<void> {
  const design = await attempt("design_coded", { code });
  if (design) go({ at: "design", id: design.id });
}

export function openHit(hit: HitView): void {
  if (hit.kind === "order") go({ at: "order", number: hit.id });
  else if (hit.kind === "customer") go({ at: "customer", id: hit.id });
  else if (hit.kind === "design") go({ at: "design", id: hit.id });
  else if (hit.kind === "code") void openCode(hit.id);
  else void startPiece(hit.id, "");
}
