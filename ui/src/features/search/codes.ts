// Codes that pieces open by, told from other words while someone types: the one a piece was kept under ("K7M 4FX"), the one
// of its choices ("2E9T-2K03-WE5K-9CS"), and what a card's QR code says, which a scanner types. Plain.

/** Six of the letters and digits that nobody takes for another, spaces and hyphens allowed. */
const code = /^(?:[ -]*[2-9ACDEFGHJKMNPRTVWXY]){6}[ -]*$/i;

/** In groups of four as it is printed (an O is taken for a nought), at least one letter in it: without either it could be a telephone number. */
const choices = /^(?=.*[A-Z])[02-9A-HJKMN-TV-Z]{4}(?:-[02-9A-HJKMN-TV-Z]{4})*-[02-9A-HJKMN-TV-Z]{1,4}$/i;

/** All of a piece, the code of its choices in front. */
const card = /^atelier:([02-9A-HJKMN-TV-Z]{4}-[02-9A-HJKMN-TV-Z-]+)(?:[/?#]\S*)?$/i;

/** The code to open by, or empty when this can't be one. */
export function codeIn(typed: string): string {
  const plain = typed.trim();
  if (card.test(plain)) return plain;
  if (choices.test(plain)) return plain.toUpperCase();
  if (!code.test(typed)) return "";
  const signs = typed.replace(/[ -]/g, "").toUpperCase();
  return `${signs.slice(0, 3)} ${signs.slice(3)}`;
}

/** A code as people read it: of a card that of its choices. */
export function shownCode(code: string): string {
  return card.exec(code)?.[1]?.toUpperCase() ?? code;
}
