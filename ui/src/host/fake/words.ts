// The fake words what Rust words in truth, in two languages.

export interface Label {
  en: string;
  de: string;
}

let spoken: "en" | "de" = "en";

export function speak(language: string): void {
  spoken = language === "de" ? "de" : "en";
}

export const l = (en: string, de: string): Label => ({ en, de });

export function say(label: Label): string {
  return label[spoken];
}

export function language(): string {
  return spoken;
}

export function money(cents: number): string {
  const text = (cents / 100).toFixed(2);
  const [whole = "", minor = ""] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, spoken === "de" ? "." : ",");
  return spoken === "de" ? `${grouped},${minor} €` : `€${grouped}.${minor}`.replace("€-", "-€");
}

export function extra(cents: number): string {
  return cents === 0 ? "" : `${cents > 0 ? "+" : "−"}${money(Math.abs(cents))}`;
}

export function change(cents: number): string {
  return cents === 0 ? say(l("same price", "gleicher Preis")) : extra(cents);
}

/** A part of a long list, as the host tells it. */
export function part<T>(all: T[], from: number): { rows: T[]; count: number; more: boolean } {
  return { rows: all.slice(from, from + 100), count: all.length, more: false };
}
