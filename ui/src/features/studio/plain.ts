// Plain decimal numbers as people type them, for the quick checks while typing. Exact reading is the engine's.

/** "110", "110,5", "110 cm" with the option's own unit → a number; anything else is left to the engine. */
export function plain(typed: string, unit: string): number | undefined {
  const text = typed.trim();
  const bare = unit && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(",", ".")) : undefined;
}

const millimetres: Record<string, number> = { mm: 1, cm: 10, m: 1000, in: 25.4, ft: 304.8 };

/** About how much was typed, in the option's unit, with fractions and other units of length: for stepping and drawing. */
export function about(typed: string, unit: string): number | undefined {
  const match = /^(-?\d+(?:[.,]\d+)?)(?:\s+(\d+)\/(\d+))?\s*(\p{L}*)$/u.exec(typed.trim());
  if (!match) return undefined;
  const [, whole = "", over, under, written] = match;
  const value = Number(whole.replace(",", ".")) + (over && under ? Number(over) / Number(under) : 0);
  if (!written || written === unit) return value;
  const from = millimetres[written];
  const to = millimetres[unit];
  return from && to ? (value * from) / to : undefined;
}

function decimals(text: string): number {
  return (text.split(".")[1] ?? "").length;
}

/** Whether all that can be had are whole numbers. */
export function isWhole(limits: { from: string; step: string }): boolean {
  return [limits.from, limits.step].every((text) => Number.isInteger(Number(text)));
}

/** One step on or back from what is typed, held between the ends; the text to type instead. */
export function stepped(typed: string, by: 1 | -1, limits: { from: string; to: string; step: string; unit: string }): string {
  const from = Number(limits.from);
  const to = Number(limits.to);
  const step = Number(limits.step) || 1;
  const exact = plain(typed, limits.unit);
  const now = exact ?? Math.round((about(typed, limits.unit) ?? from) / step) * step;
  const places = Math.max(decimals(limits.step), exact === undefined ? 0 : decimals(String(exact)));
  return Math.min(to, Math.max(from, now + by * step)).toFixed(places);
}

export type Fit = "fits" | "low" | "high" | "unknown";

/** Whether a plain number lies within the limits that hold now. */
export function fit(typed: string, limits: { from: string; to: string; unit: string }): Fit {
  const value = plain(typed, limits.unit);
  if (value === undefined || limits.from === "" || limits.to === "") return "unknown";
  if (value < Number(limits.from)) return "low";
  return value > Number(limits.to) ? "high" : "fits";
}

/** Where a value stands on a tape from `from` to `to`, 0 to 100. */
export function along(typed: string, limits: { from: string; to: string; unit: string }): number | undefined {
  const value = about(typed, limits.unit);
  const length = Number(limits.to) - Number(limits.from);
  if (value === undefined || !(length > 0)) return undefined;
  return Math.min(100, Math.max(0, ((value - Number(limits.from)) / length) * 100));
}

/** A price that is nothing, as Rust gives it back ("0.00"), or not typed at all. */
export function addsNothing(price: string): boolean {
  return /^[-−+]?[0.,]*$/.test(price.trim());
}
