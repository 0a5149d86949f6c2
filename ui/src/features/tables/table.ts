// A table on its way in, the plain part: what a paste or a drop brings, and which columns of a preview say something.
import type { TablePreview, TableRowView } from "../../generated";
import { base64 } from "../../components/files";

/** What is handed over: the name of the file, empty when it was pasted, and its bytes in base64. */
export interface Bytes {
  name: string;
  data: string;
}

export const accepted = ".csv,.tsv,.txt,.xlsx";
/** The largest file that is read. */
export const largest = 20 * 1024 * 1024;

export function ofText(text: string): Bytes {
  return { name: "", data: base64(new TextEncoder().encode(text)) };
}

export async function ofFile(file: File): Promise<Bytes> {
  return { name: file.name, data: base64(new Uint8Array(await file.arrayBuffer())) };
}

/** The file or the text that a paste or a drop brings. Cells come as both text and picture: the text is meant. */
export function brought(data: DataTransfer | null): File | string {
  const text = data?.getData("text/plain") ?? "";
  return text.trim() ? text : (data?.files[0] ?? "");
}

export type Cell = keyof TableRowView;

/** The columns of understood rows in which something stands. The name always does. */
export function told(rows: readonly TableRowView[]): Cell[] {
  const all: Cell[] = ["name", "contact", "what", "price", "due"];
  return all.filter((cell) => cell === "name" || rows.some((row) => row[cell] !== ""));
}

/** More rows can be read than can't. */
export function mostlyUsable({ good, faulty }: TablePreview): boolean {
  return good > faulty;
}

/** Cells of an example, out of one message: "Mara; Belt; 89". */
export function cells(text: string): string[] {
  return text.split(";").map((cell) => cell.trim());
}
