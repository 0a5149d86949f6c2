// A piece in words while it is written: what stands in the fields, what is understood, what is wrong with it.
import type { ArticleView, LineView } from "../../generated";
import { ask } from "../../shared/ask.svelte";
import { dayOf, longDay } from "../../shared/dates";
import { loaded } from "../../shared/load.svelte";
import { language, t } from "../../shared/text.svelte";
import { form, visitFault, type Form } from "./form.svelte";
import { comingDay, missing, type Draft } from "./lines";

export interface Drafting {
  readonly draft: Draft;
  /** The piece has a rate of tax that is none of today's; it may be kept. */
  readonly agreedRate: boolean;
  readonly articles: readonly ArticleView[];
  readonly sheet: Form;
  /** `2026-06-12`, or empty. */
  readonly due: string;
  /** The day read back, or empty. */
  readonly dueTold: string;
  readonly faults: { words: string; price: string; article: string; due: string };
  /** True when nothing is missing; else the first field to be filled takes the focus. */
  ready(alsoNeeded?: boolean): boolean;
}

/** Call it while a component starts. `line` is the one to be changed; it stays one in words. */
export function drafting(draft: () => Draft, line?: LineView): Drafting {
  const sheet = form(["words", "sum", "day"]);
  const state = $state({ tried: false });
  const articles = loaded(async () => (line ? [] : (await ask("articles", {})).filter((article) => !article.stopped)));
  const day = $derived(comingDay(draft().due, dayOf(new Date()), language(), line?.due_day));
  const lacking = $derived(state.tried ? missing(draft()) : []);
  const faults = $derived({
    words: lacking.includes("words") ? t("line-words-missing") : sheet.at("words"),
    price: lacking.includes("price") ? t("line-price-missing") : sheet.at("sum"),
    article: lacking.includes("article") ? t("article-missing") : "",
    due: day.fault && (state.tried || day.fault === "past") ? t(`due-${day.fault}`) : sheet.at("day"),
  });
  return {
    get draft() {
      return draft();
    },
    agreedRate: line?.rate === null,
    get articles() {
      return articles.value ?? [];
    },
    sheet,
    get due() {
      return day.iso;
    },
    get dueTold() {
      return day.day ? longDay(day.day, language()) : "";
    },
    get faults() {
      return faults;
    },
    ready(alsoNeeded = true) {
      state.tried = true;
      const fine = alsoNeeded && !missing(draft()).length && !day.fault;
      if (!fine) void visitFault();
      return fine;
    },
  };
}
