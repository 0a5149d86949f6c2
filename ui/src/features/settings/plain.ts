// Plain logic of the settings.
import type { TaxView } from "../../generated";

const mostDays = 365;

/** Working days as they are typed; undefined: that is no number of days. */
export function readDays(typed: string): number | undefined {
  const text = typed.trim();
  const days = /^\d{1,3}$/.test(text) ? Number(text) : mostDays + 1;
  return days <= mostDays ? days : undefined;
}

/** Marks that no tax is charged: beyond every rate that may still come. */
export const noTax = 4_000_000_000;

/** The rates to choose from, and none. */
export function rateChoices(taxes: readonly TaxView[], none: string): { value: string; label: string }[] {
  const rates = taxes.map(({ label, percent }, i) => ({ value: String(i), label: `${label} ${percent} %` }));
  return [...rates, { value: String(noTax), label: none }];
}

/** The choice that a rate stands for: a place beyond the last is none. */
export function rateChosen(rate: number, taxes: readonly TaxView[]): string {
  return String(rate < taxes.length ? rate : noTax);
}
