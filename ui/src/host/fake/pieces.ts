// What the fake's Studio does besides choosing: codes, what no choice says, newer versions, the place of a free line.
import type { InsteadView, KeepsakeView, OtherView, OutdatedView, PriceView } from "../../generated";
import type { Answer, Args } from "../commands";
import { cents, designPiece, typed } from "./bill";
import { options } from "./bag";
import { designView, price, type Answers, type Design } from "./design";
import type { Desk } from "./trade";
import { cardPaper } from "./paper";
import { orderView } from "./shop";
import { extra, l, money, say } from "./words";

type Piecing = "design_keep" | "design_measured" | "design_measures" | "design_other" | "design_update" | "design_coded" | "design_keepsake" | "design_card" | "design_card_print" | "design_share" | "design_send" | "swatch_tags" | "swatch_tags_print" | "line_again" | "line_design" | "line_fit";
type Handlers = { [C in Piecing]: (args: Args<C>) => Answer<C> };

/** What is taken home of a design. Its QR code is a square. */
export function keepsake(one: Design): KeepsakeView {
  const { grand_total: price } = designView(one).price;
  const valid = say(l("Price valid until 22 December 2026", "Preis gültig bis 22. Dezember 2026"));
  return { code: one.code ?? choicesCode, choices: one.code ? choicesCode : "", price, valid, qr: { side: 29, path: "M4 4h21v21h-21z" } };
}

/** What a design may have besides its answers. */
export interface Besides {
  code?: string;
  others?: Record<string, { words: string; cents: number; material: string }>;
  older?: boolean;
  instead?: { number: string; line: string; words: string; cents: number };
}

const clear = "23456789ACDEFGHJKMNPRTVWXY";

function freshCode(taken: number): string {
  const sign = (at: number): string => clear[(taken * 7 + at * 11 + 3) % clear.length] ?? "";
  return `${[0, 1, 2].map(sign).join("")} ${[3, 4, 5].map(sign).join("")}`;
}

/** Every piece of the fake has the same choices as far as its code goes. */
const choicesCode = "2E9T-2K03-WE5K-9CS";

/** The piece that was put aside under a code. */
export function codedAmong(designs: readonly Design[], code: string): Design {
  const plain = (typed = ""): string => typed.replace(" ", "");
  const found = designs.find((one) => one.code && plain(one.code) === plain(code));
  if (found) return found;
  const message = say(l(`No piece was put aside under “${code}”.`, `Unter „${code}“ ist kein Stück zurückgelegt.`));
  throw { code: "code.unknown", message, hint: say(l("Read it once more.", "Lies ihn noch einmal.")) };
}

/** A kept piece that became another one stays behind under its code, and this goes on without. */
export function leftBehind(before: Design, one: Design): Design[] {
  const what = (of: Design): string => JSON.stringify([of.answers, of.others]);
  if (!before.code || what(before) === what(one)) return [];
  one.kept = false;
  delete one.code;
  return [{ ...before, id: `k-${before.code}` }];
}

function fileName(design: Design): string {
  return design.code?.replace(" ", "") ?? design.id;
}

/** The sample's: one of an earlier version, one for the belt of W-1042. */
export function begun(): Design[] {
  const words = "Belt like last year, 3 cm\nBrass buckle, holes for 92 cm. The strap of the old one is in the drawer.";
  const plain = { name: "", quantity: 1, kept: false, saved: "08:40" };
  return [
    { ...plain, id: "older", answers: { left: ["sand"], centre: ["cream"], right: ["sand"] }, older: true },
    { ...plain, id: "belt", answers: { size: ["s"] }, instead: { number: "W-1042", line: "W-1042-2", words, cents: 6800 } },
  ];
}

export function outdated(design: Design, answers: Answers): OutdatedView | null {
  if (!design.older) return null;
  const now = price(answers, 1).total_minor;
  return {
    number: 4,
    changes: [say(l("Closing: hook and loop → two buckles", "Verschluss: Klett → zwei Schnallen"))],
    from: money(now),
    to: money(now + 900),
  };
}

export function insteadOf({ instead }: Design): InsteadView | null {
  return instead ? { number: instead.number, words: instead.words, price: money(instead.cents) } : null;
}

export function otherOf({ others }: Design, path: string): OtherView | null {
  const other = others?.[path];
  return other ? { words: other.words, price: typed(other.cents), material: other.material, told: other.cents === 0 ? "" : extra(other.cents) } : null;
}

export function priceWith(design: Design, answers: Answers): PriceView {
  const plain = price(answers, design.quantity);
  const others = Object.entries(design.others ?? {}).filter(([, other]) => other.cents !== 0);
  const sum = others.reduce((all, [, other]) => all + other.cents, plain.total_minor);
  const lines = others.map(([path, other]) => {
    const label = options.find((option) => option.id === path)?.label ?? l(path, path);
    return { label: `${say(label)}: ${other.words}`, amount: extra(other.cents), path };
  });
  return { ...plain, lines: [...plain.lines, ...lines], total_minor: sum, total: money(sum), grand_total: money(sum * design.quantity) };
}

export function pieces({ stock, act, order, design }: Omit<Desk, "signed">): Handlers {
  const coded = (code: string): Design => codedAmong(stock().designs, code);
  return {
    design_keep: ({ id }) =>
      act(l("Piece kept", "Stück zurückgelegt"), () => {
        const one = design(id);
        return designView(Object.assign(one, { kept: true, code: one.code ?? freshCode(stock().designs.length) }));
      }),
    // The bag isn't measured on anybody.
    design_measured: () => [],
    design_measures: ({ id }) => ({ design: designView(design(id)), said: "", left: "" }),
    design_other: ({ id, path, other }) =>
      act(l("Made otherwise", "Anders gemacht"), () => {
        const one = design(id);
        const { [path]: _, ...rest } = one.others ?? {};
        const { words, material } = other;
        one.others = words.trim() ? { ...rest, [path]: { words, material, cents: other.price.trim() ? cents(other.price) : 0 } } : rest;
        return designView(one);
      }),
    design_update: ({ id }) =>
      act(l("Brought up to date", "Auf den neuesten Stand gebracht"), () => {
        const one = design(id);
        return designView(Object.assign(one, { older: false, answers: { ...one.answers, closing: ["buckle"] } }));
      }),
    design_coded: ({ code }) => designView(coded(code)),
    design_keepsake: ({ code }) => keepsake(coded(code)),
    design_card: ({ id, paper }) => cardPaper(design(id).name || designView(design(id)).template_label, design(id).code ?? choicesCode, paper || "a4"),
    design_card_print: ({ code, paper }) => {
      const size = { a4: "A4", a5: "A5", letter: "Letter" }[paper || "a4"] ?? paper;
      const message = say(l("The card is printed, twice: one to take home, one to keep here.", "Die Karte ist gedruckt, zweimal: eine zum Mitnehmen, eine bleibt hier."));
      return { waits: false, path: `Papers/${fileName(coded(code))} card ${size}.pdf`, message };
    },
    design_share: ({ code, form }) => {
      const file = `${fileName(coded(code))} picture.${form}`;
      return { waits: false, path: `Papers/${file}`, message: say(l(`The picture is saved as ${file}.`, `Das Bild ist gespeichert als ${file}.`)) };
    },
    design_send: ({ code }) => {
      const one = coded(code);
      const file = `${fileName(one)} picture.png`;
      const view = designView(one);
      const text = [view.name || view.template_label, view.price.grand_total, `${say(l("To open it again", "Zum Wiederöffnen"))}: ${one.code ?? choicesCode}`].join("\n\n");
      // A browser has no mail program to hand it to.
      const message = say(l(`No mail program took the message. Copy its text; the picture is saved as ${file}.`, `Kein Mailprogramm hat die Nachricht angenommen. Kopiere den Text; das Bild ist gespeichert als ${file}.`));
      return { drafted: false, text, path: `Papers/${file}`, message };
    },
    swatch_tags: ({ template, swatches, paper }) => cardPaper(template, swatches.join(", "), paper || "a4"),
    swatch_tags_print: ({ template }) => ({ waits: false, path: `Papers/${template} swatches A4.pdf`, message: say(l("The tags are printed.", "Die Schildchen sind gedruckt.")) }),
    line_again: ({ line }) =>
      act(l("Piece started", "Stück angefangen"), () => {
        const like = stock().orders.flatMap((one) => one.pieces).find(({ id }) => id === line);
        const plain = { name: "", kept: false, saved: "09:30" };
        const made: Design = { ...plain, id: `a-${line}`, quantity: like?.quantity ?? 1, answers: like?.answers ?? {} };
        stock().designs = [...stock().designs.filter(({ id }) => id !== made.id), made];
        return designView(made);
      }),
    line_design: ({ line }) =>
      act(l("Piece started", "Stück angefangen"), () => {
        const of = stock().orders.find((one) => one.pieces.some(({ id }) => id === line));
        const free = of?.pieces.find(({ id }) => id === line);
        const instead = { number: of?.number ?? "", line, words: free?.words ?? "", cents: free?.cents ?? 0 };
        const made: Design = { id: `d-${line}`, name: "", quantity: free?.quantity ?? 1, kept: false, answers: {}, saved: "09:30", instead };
        stock().designs = [...stock().designs.filter(({ id }) => id !== made.id), made];
        return designView(made);
      }),
    line_fit: ({ id }) =>
      act(l("Put into the order", "In den Auftrag gesetzt"), () => {
        const { instead, answers, name, quantity } = design(id);
        const of = order(instead?.number ?? "");
        of.pieces = of.pieces.map((one) => (one.id === instead?.line ? designPiece(one.id, answers, name, quantity) : one));
        stock().designs = stock().designs.filter((one) => one.id !== id);
        return orderView(of, stock().people, stock().photos);
      }),
  };
}
