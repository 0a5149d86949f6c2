// A customer's own picture, written into a file for whoever engraves or prints it.
import { attempt } from "./ask.svelte";
import { say } from "./notices.svelte";

/** Writes the picture that a piece, ordered or not, has at an option; where it lies is said. */
export async function saveUpload(id: string, path: string): Promise<void> {
  const written = await attempt("design_upload_out", { id, path });
  if (written) say(written.message);
}
