// Codes that kept pieces open by ("K7M 4FX"), told from other words while someone types. Plain.

/** Six of the letters and digits that nobody takes for another, spaces and hyphens allowed. */
const code = /^(?:[ -]*[2-9ACDEFGHJKMNPRTVWXY]){6}[ -]*$/i;

/** The code as it is read aloud, or empty when this can't be one. */
export function codeIn(typed: string): string {
  if (!code.test(typed)) return "";
  const plain = typed.replace(/[ -]/g, "").toUpperCase();
  return `${plain.slice(0, 3)} ${plain.slice(3)}`;
}
