// What the first-run form holds before anything is typed.
import type { NewWorkshop } from "../../generated";

export const currencies = ["EUR", "CHF", "GBP", "USD"];

const byZone: [RegExp, string][] = [
  [/^Europe\/Zurich$/, "CHF"],
  [/^Europe\/London$/, "GBP"],
  [/^America\//, "USD"],
];

/** Currency and paper by the time zone of the computer; the maker may change both. */
export function firstGuess(language: string, timeZone: string): NewWorkshop {
  const currency = byZone.find(([zone]) => zone.test(timeZone))?.[1] ?? "EUR";
  return {
    name: "",
    folder: "",
    currency,
    paper: timeZone.startsWith("America/") ? "letter" : "a4",
    logo_path: "",
    colour: "",
    copies_folder: "",
    language,
    time_zone: timeZone || "UTC",
  };
}
