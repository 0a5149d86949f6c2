// Photographs on their way in: which files are pictures, and their bytes as base64. Plain.

/** The largest file that is taken. */
export const largest = 40 * 1024 * 1024;
const pictures = ["image/png", "image/jpeg"];

export interface Sorted {
  fit: File[];
  /** Names of those that are too large. */
  large: string[];
  /** Names of those that are no picture we can read. */
  other: string[];
}

/** What of the files can be taken, and what is wrong with the rest. */
export function sorted(files: Iterable<File>): Sorted {
  const found: Sorted = { fit: [], large: [], other: [] };
  for (const file of files) {
    if (!pictures.includes(file.type)) found.other.push(file.name);
    else if (file.size > largest) found.large.push(file.name);
    else found.fit.push(file);
  }
  return found;
}

/** The files that a paste or a drop brings. */
export function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}

const chunk = 0x6000;

/** Bytes as base64, a piece at a time: a whole photograph as arguments would overflow the stack. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  // A multiple of three, so that the pieces can be put together.
  for (let at = 0; at < bytes.length; at += chunk) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  }
  return text;
}

/** What is pasted has no name of its own: a web view calls it "image.png". */
export function nameOf(file: File, pasted: boolean): string {
  return pasted && /^image\.\w+$/.test(file.name) ? "" : file.name;
}
