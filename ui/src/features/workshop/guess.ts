// What the first-run form holds before anything is typed.
import type { NewWorkshop } from "../../generated";

export const currencies = ["EUR", "CHF", "GBP", "USD"];

/** By the country of the system's language. A computer's clock may be set to anywhere. */
const byCountry: Partial<Record<string, string>> = { CH: "CHF", LI: "CHF", GB: "GBP", US: "USD" };

const byZone: [RegExp, string][] = [
  [/^Europe\/Zurich$/, "CHF"],
  [/^Europe\/London$/, "GBP"],
  [/^America\//, "USD"],
];

/** Currency and paper by the computer's time zone and, where that tells nothing, the country of its language (`en-GB`); the maker
 * may change both. */
export function firstGuess(language: string, timeZone: string, system = ""): NewWorkshop {
  const anywhere = !timeZone || /^(?:UTC|GMT|Etc\/.*)$/.test(timeZone);
  const country = (anywhere && /-([A-Z]{2})\b/.exec(system)?.[1]) || "";
  const currency = byZone.find(([zone]) => zone.test(timeZone))?.[1] ?? byCountry[country] ?? "EUR";
  return {
    name: "",
    folder: "",
    currency,
    paper: timeZone.startsWith("America/") || country === "US" ? "letter" : "a4",
    logo_path: "",
    colour: "",
    copies_folder: "",
    language,
    time_zone: timeZone || "UTC",
  };
}
