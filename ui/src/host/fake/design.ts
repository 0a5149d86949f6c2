// A design of the fake: answers, prices, what is closed and the ways round it.
import type { AnswerInput, ChoiceView, ConflictView, DesignView, KindView, OptionView, PriceView, WayView } from "../../generated";
import { options, presets, rules, sections, type Choice, type Option } from "./bag";
import { fitting, isGone, misfits, soldOut } from "./misfits";
import { drawn, paint } from "./picture";
import { insteadOf, otherOf, outdated, priceWith, type Besides } from "./pieces";
import { underView } from "./under";
import { change, extra, l, money, say } from "./words";

export type Answers = Record<string, string[]>;

export interface Design extends Besides {
  id: string;
  name: string;
  quantity: number;
  kept: boolean;
  answers: Answers;
  saved: string;
  beside?: Answers[];
  /** In cents. */
  under?: number;
}

const base = 8900;

export function withDefaults(answers: Answers): Answers {
  const initial = options.filter((option) => option.initial).map((option) => [option.id, [option.initial ?? ""]]);
  return { ...(Object.fromEntries(initial) as Answers), ...answers };
}

function answered(answers: Answers, [option, value]: [string, string]): boolean {
  return answers[option]?.includes(value) ?? false;
}

/** The rules that an answer would break, with the other side of each. */
function against(answers: Answers, wanted: [string, string]): { other: [string, string]; because: string }[] {
  return rules.flatMap(({ one, other, because }) => {
    const sides = [
      { mine: one, theirs: other },
      { mine: other, theirs: one },
    ];
    return sides
      .filter(({ mine, theirs }) => mine.join() === wanted.join() && answered(answers, theirs))
      .map(({ theirs }) => ({ other: theirs, because: say(because) }));
  });
}

function find(path: string): Option {
  const option = options.find((one) => one.id === path);
  if (!option) throw { code: "design.no_option", message: `No option ${path}.`, hint: "" };
  return option;
}

function labelOf(option: Option, value: string): string {
  const choice = option.choices?.find((one) => one.id === value);
  return choice ? say(choice.label) : value;
}

function lines(answers: Answers): { label: string; cents: number; path: string }[] {
  const all = withDefaults(answers);
  const found = [{ label: say(l("Messenger bag", "Kuriertasche")), cents: base, path: "" }];
  for (const option of options) {
    for (const value of all[option.id] ?? []) {
      const choice = option.choices?.find((one) => one.id === value);
      const cents = option.kind === "switch" ? (option.cents ?? 0) : (choice?.cents ?? 0);
      const on = option.kind !== "switch" || value === "on";
      if (cents && on) {
        const label = choice ? `${say(option.label)}: ${say(choice.label)}` : say(option.label);
        found.push({ label, cents, path: option.id });
      }
    }
  }
  const over = Math.max(0, Number.parseFloat(all.strap?.[0] ?? "0") - 120);
  if (over) found.push({ label: say(l("Long strap", "Langer Gurt")), cents: Math.ceil((over * 12) / 50) * 50, path: "strap" });
  const letters = [...(all.inside?.[0] ?? "")].length;
  if (letters) found.push({ label: say(l("Name inside", "Name innen")), cents: letters * 150, path: "inside" });
  return found;
}

export function total(answers: Answers): number {
  return lines(answers).reduce((sum, line) => sum + line.cents, 0);
}

export function price(answers: Answers, quantity: number): PriceView {
  const sum = total(answers);
  return {
    lines: lines(answers).map((line, i) => ({ label: line.label, path: line.path, amount: i ? extra(line.cents) : money(line.cents) })),
    total: money(sum),
    grand_total: money(sum * quantity),
    total_minor: sum,
    currency: "EUR",
  };
}

function choiceView(option: Option, choice: Choice, answers: Answers): ChoiceView {
  const all = withDefaults(answers);
  const [closed] = against(answers, [option.id, choice.id]);
  const quantity = (all[option.id] ?? []).filter((value) => value === choice.id).length;
  return {
    value: choice.id,
    label: say(choice.label),
    help: choice.help ? say(choice.help) : "",
    price: extra(choice.cents ?? 0),
    ...{ colour: choice.colour ?? "", photo: choice.photo ?? "", until: choice.until ? say(choice.until) : "" },
    chosen: quantity > 0,
    quantity,
    max: choice.max ?? 1,
    open: !closed && !choice.gone,
    reason: choice.gone ? say(soldOut) : (closed?.because ?? ""),
    over: false,
  };
}

function kindView(option: Option, answers: Answers): KindView {
  const all = withDefaults(answers);
  const choices = (option.choices ?? []).map((choice) => choiceView(option, choice, answers));
  const value = all[option.id]?.[0] ?? "";
  switch (option.kind) {
    case "one":
      return { kind: "one", show: option.show ?? "tile", choices };
    case "several":
      return { kind: "several", show: "tile", min: 0, max: option.max ?? 0, choices };
    case "switch":
      return { kind: "switch", on: value === "on", open: true, reason: "", price: extra(option.cents ?? 0), over: false };
    case "number": {
      const from = answers.pad?.[0] === "on" ? "100" : "70";
      const limits = say(l(`${from} to 150 cm`, `${from} bis 150 cm`));
      return { kind: "number", value, unit: "cm", from, to: "150", step: "1", limits, rows: false };
    }
    case "text":
      return {
        kind: "text",
        value,
        max_chars: 12,
        max_lines: 1,
        allowed: say(l("Letters, digits and spaces", "Buchstaben, Ziffern und Leerzeichen")),
        price: say(l(`${money(150)} a character`, `${money(150)} je Zeichen`)),
      };
    default:
      return { kind: "note" };
  }
}

export function answerText(option: Option, answers: Answers): string {
  const values = withDefaults(answers)[option.id] ?? [];
  if (option.kind === "switch") return values[0] === "on" ? say(l("yes", "ja")) : say(l("no", "nein"));
  const counted = [...new Set(values)].map((value) => {
    const times = values.filter((one) => one === value).length;
    return `${times > 1 ? `${times} × ` : ""}${labelOf(option, value)}`;
  });
  return counted.join(", ");
}

function optionView(option: Option, answers: Answers, design: Design): OptionView {
  const chosen = withDefaults(answers)[option.id] ?? [];
  const reminders = (option.choices ?? []).filter((choice) => choice.reminder && chosen.includes(choice.id));
  return {
    path: option.id,
    label: say(option.label),
    help: option.help ? say(option.help) : "",
    kind: kindView(option, answers),
    answer: option.kind === "note" ? "" : answerText(option, answers),
    set_for_you: !(option.id in answers) && option.initial !== undefined,
    needed_by: null,
    reminders: reminders.map((choice) => (choice.reminder ? say(choice.reminder) : "")),
    hotspot: option.hotspot ?? "",
    other: otherOf(design, option.id),
    measure: null,
  };
}

export function presetCards(now?: Answers) {
  return presets.map((preset) => ({
    id: preset.id,
    ...{ label: say(preset.label), about: say(preset.about) },
    price: money(total(preset.answers)),
    paint: paint(withDefaults(preset.answers)),
    taken: now !== undefined && JSON.stringify(withDefaults(preset.answers)) === JSON.stringify(withDefaults(now)),
  }));
}

let turn = 0;

export function designView(design: Design): DesignView {
  const answers = fitting(design.answers);
  const lost = misfits(design.answers);
  return {
    id: design.id,
    turn: ++turn,
    template: "messenger-bag",
    template_label: say(l("Messenger bag", "Kuriertasche")),
    name: design.name,
    quantity: design.quantity,
    sections: sections.map((section) => ({
      id: section.id,
      label: say(section.label),
      options: options.filter((option) => option.section === section.id).map((option) => optionView(option, answers, design)),
    })),
    price: priceWith(design, answers),
    ready_about: say(l("about 12 December", "etwa am 12. Dezember")),
    misfits: lost,
    complete: lost.length === 0,
    missing: [],
    count: say(l("1,469,664,000", "1.469.664.000")),
    advice:
      answers.extras?.includes("laptop") && answers.pad?.[0] !== "on"
        ? [say(l("With a laptop, a shoulder pad is kinder to you.", "Mit Laptop trägt es sich mit Polster leichter."))]
        : [],
    ...drawn(withDefaults(answers)),
    presets: presetCards(answers),
    saved: say(l(`Saved on this computer ${design.saved}`, `Auf diesem Computer gespeichert ${design.saved}`)),
    kept: design.kept,
    code: design.code ?? "",
    beside: design.beside?.length ?? 0,
    under: underView(design.under, total(answers), answers),
    outdated: outdated(design, answers),
    instead_of: insteadOf(design),
  };
}

function valuesAfter(answers: Answers, path: string, answer: AnswerInput): string[] {
  const before = withDefaults(answers)[path] ?? [];
  switch (answer.kind) {
    case "one":
      return [answer.value];
    case "quantity": {
      const others = before.filter((value) => value !== answer.value);
      return [...others, ...Array.from({ length: answer.quantity }, () => answer.value)];
    }
    case "switch":
      return [answer.on ? "on" : "off"];
    case "number":
      return [number(answer.typed)];
    case "text":
      return answer.text ? [answer.text] : [];
    default:
      return [];
  }
}

function number(typed: string): string {
  const value = Number.parseFloat(typed.replace(",", "."));
  if (Number.isNaN(value)) {
    const message = say(l(`“${typed}” is no length.`, `„${typed}“ ist keine Länge.`));
    throw { code: "answer.number", message, hint: say(l("Try 110 cm or 43 1/4 in.", "Zum Beispiel 110 cm.")) };
  }
  return `${value} cm`;
}

function ways(answers: Answers, path: string, answer: AnswerInput, blocking: [string, string][]): WayView[] {
  const [first] = blocking;
  if (!first) return [];
  const option = find(first[0]);
  const now = total(answers);
  const others: (string | undefined)[] =
    option.kind === "several" ? [undefined] : (option.choices ?? []).map((choice) => choice.id).filter((id) => id !== first[1]);
  return others
    .map((other) => {
      const next = { ...answers, [option.id]: (answers[option.id] ?? []).filter((value) => value !== first[1]) };
      if (other) next[option.id] = [other];
      next[path] = valuesAfter(next, path, answer);
      return { next, to: other ? labelOf(option, other) : "–", fits: !other || !against(next, [option.id, other]).length };
    })
    .filter(({ fits }) => fits)
    .slice(0, 3)
    .map(({ next, to }) => ({
      changes: [`${say(option.label)}: ${labelOf(option, first[1])} → ${to}`],
      price: change(total(next) - now),
      answers: JSON.stringify(next),
    }));
}

/** Why an answer is closed, or undefined when it can be had. */
export function conflict(answers: Answers, path: string, answer: AnswerInput): ConflictView | undefined {
  const wanted = answer.kind === "one" || (answer.kind === "quantity" && answer.quantity > 0) ? answer.value : "";
  const found = wanted ? against(answers, [path, wanted]) : [];
  const [reason] = found;
  const option = find(path);
  if (wanted && isGone([path, [wanted]])) {
    return { wanted: `${say(option.label)}: ${labelOf(option, wanted)}`, reason: say(soldOut), because: [], ways: [] };
  }
  if (!reason) return undefined;
  return {
    wanted: option.kind === "several" ? labelOf(option, wanted) : `${say(option.label)}: ${labelOf(option, wanted)}`,
    reason: reason.because,
    because: found.map(({ other }) => `${say(find(other[0]).label)}: ${labelOf(find(other[0]), other[1])}`),
    ways: ways(answers, path, answer, found.map(({ other }) => other)),
  };
}

export function choose(answers: Answers, path: string, answer: AnswerInput): Answers {
  if (answer.kind === "clear") return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== path));
  return { ...answers, [path]: valuesAfter(answers, path, answer) };
}
