// A piece in words, or out of the articles, as it is being written; the days one may type for it. Plain.
import type { LineInput, LineView, TaxView } from "../../generated";
import { isBefore, isoDay, pastDay, plainDay, readDay, type Day } from "../../shared/dates";

export interface Draft {
  /** Out of the articles, not in words. */
  ready: boolean;
  article: string;
  words: string;
  quantity: number;
  price: string;
  /** By place; `null`: the one that was agreed, which is none of today's. */
  rate: number | null;
  /** How the rate read when it was picked; empty: nobody has picked one. */
  rateName: string;
  due: string;
}

/** What stands in the form at first: an empty piece, or the one to be changed. */
export function draftOf(line: LineView | undefined, language: string): Draft {
  if (!line) return { ready: false, article: "", words: "", quantity: 1, price: "", rate: 0, rateName: "", due: "" };
  const { words, quantity, price_typed: price, rate } = line;
  return { ready: false, article: "", words, quantity, price, rate, rateName: "", due: plainDay(line.due_day, language) };
}

export function inputOf(draft: Draft, due: string): LineInput {
  const { quantity } = draft;
  if (draft.ready) return { article: draft.article, words: "", quantity, price: "", rate: draft.rate, due: "" };
  return { article: "", words: draft.words.trim(), quantity, price: draft.price.trim(), rate: draft.rate, due };
}

/** The fields that still need something. */
export function missing(draft: Draft): ("words" | "price" | "article")[] {
  if (draft.ready) return draft.article ? [] : ["article"];
  return [...(draft.words.trim() ? [] : ["words" as const]), ...(draft.price.trim() ? [] : ["price" as const])];
}

export interface TypedDay {
  /** `2026-06-12`, or empty. */
  iso: string;
  day: Day | undefined;
  fault: "" | "unreadable" | "past" | "ahead";
}

/** A day that is to come. `kept` is the one that stood there before: it may stay though it has passed. */
export function comingDay(typed: string, today: Day, language: string, kept = ""): TypedDay {
  const day = readDay(typed, today, language);
  const iso = day ? isoDay(day) : "";
  if (!day) return { iso, day, fault: typed.trim() ? "unreadable" : "" };
  return { iso, day, fault: iso !== kept && isBefore(day, today) ? "past" : "" };
}

/** A day that has been, with what is wrong with it. */
export function earlierDay(typed: string, today: Day, language: string): TypedDay {
  const day = pastDay(typed, today, language);
  if (!day) return { iso: "", day, fault: typed.trim() ? "unreadable" : "" };
  return { iso: isoDay(day), day, fault: isBefore(today, day) ? "ahead" : "" };
}

/** A rate as it is read: "VAT 19 %". */
export function taxName(tax: TaxView): string {
  return `${tax.label} ${tax.percent} %`.trim();
}

const agreed = "agreed";

/** The choice that a rate stands for. A place beyond the last is none; an older one stays as it was agreed. */
export function rateChosen(rate: number | null, taxes: readonly TaxView[]): string {
  return rate === null ? agreed : String(Math.min(rate, taxes.length));
}

/** Where the rate that was picked stands now: the rates may have changed while the form was put away. One that is gone is none. */
export function rateNow({ rate, rateName }: Draft, taxes: readonly TaxView[]): number | null {
  if (rate === null || !rateName) return rate;
  const names = taxes.map(taxName);
  if (names[rate] === rateName) return rate;
  const at = names.indexOf(rateName);
  return at < 0 ? taxes.length : at;
}

export function rateOf(choice: string): number | null {
  return choice === agreed ? null : Number(choice);
}

/** The field of a form that a refusal belongs to; empty: to none of them. */
export function fieldOf(code: string): "sum" | "reason" | "words" | "day" | "" {
  if (/^(input\.(money|number|percent)|money\..+|discount\.percent|deposit\.too_large|payment\.nothing)$/.test(code)) return "sum";
  if (code === "discount.reason_missing") return "reason";
  if (code === "order.words_missing" || code === "order.words_too_long") return "words";
  return code === "payment.ahead" || code === "order.due_past" ? "day" : "";
}

/** True for a sum as typed that is more than nothing. */
export function isSome(typed: string): boolean {
  return /[1-9]/.test(typed);
}

/** What may be done with a piece. In an order that is over, one like it can be made; the last piece of an open one stays. */
export function doingsOf(line: LineView, pieces: number, open: boolean): ("again" | "change" | "design" | "discount" | "remove")[] {
  const again = line.kind === "design" ? (["again"] as const) : [];
  if (!open) return [...again];
  return [
    ...again,
    ...(line.kind === "free" ? (["change", "design"] as const) : []),
    "discount",
    ...(pieces > 1 ? (["remove"] as const) : []),
  ];
}
