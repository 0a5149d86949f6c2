// A card's plain logic: contacts are lines of a text, the first the one to use.
import type { CustomerCard, CustomerView } from "../../generated";

/** The lines of a text that say something. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** All contacts in one line. */
export const inOneLine = (contact: string): string => lines(contact).join(" · ");

export function cardOf({ row, address, allergies, note }: CustomerView): CustomerCard {
  return { id: row.id, name: row.name, contact: row.contact, address, allergies, note };
}

export const newCard = (): CustomerCard => ({ id: "", name: "", contact: "", address: "", allergies: "", note: "" });

/** What to search for when a second card of the same person may be about: the last word of the name. */
export function likely(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? "";
}
