// Pieces and money of the fake's orders.
import type { BillView, ChoiceLabel, DepositView, DiscountView, LineView, PhotoView, SideView } from "../../generated";
import { options } from "./bag";
import { answerText, price, withDefaults, type Answers } from "./design";
import { inside, paint, picture } from "./picture";
import { l, language, money, say } from "./words";

export interface Piece {
  id: string;
  kind: "design" | "free" | "article";
  answers: Answers;
  name: string;
  words: string;
  quantity: number;
  cents: number;
  rate: number | null;
  due: string;
  off: DiscountView;
}

export interface Money {
  off: DiscountView;
  deposit: DepositView;
  payments: { id: string; cents: number; way: string; day: string; note: string }[];
}

export interface Photo extends PhotoView {
  of: string;
  to: string;
  full: string;
}

interface Charged {
  pieces: Piece[];
  money: Money;
}

const nothingOff = (): DiscountView => ({ kind: "", value: "", reason: "" });
export const noMoney = (): Money => ({ off: nothingOff(), deposit: { kind: "", value: "" }, payments: [] });

export function designPiece(id: string, answers: Answers, name: string, quantity: number): Piece {
  return { id, kind: "design", answers, name, words: "", quantity, cents: 0, rate: 0, due: "", off: nothingOff() };
}

export function freePiece(id: string, words: string, quantity: number, cents: number): Piece {
  return { id, kind: "free", answers: {}, name: "", words, quantity, cents, rate: 0, due: "", off: nothingOff() };
}

/** Cents as typed: "12", "12.50", "12,50 €"; refused when nobody can tell. */
export function cents(typed: string): number {
  const plain = typed.replace(/[€\s]/g, "").replace(",", ".").replace("−", "-");
  if (/^-?\d+(\.\d{1,2})?$/.test(plain)) return Math.round(Number(plain) * 100);
  throw { code: "typed.money", message: say(l(`“${typed}” is no sum.`, `„${typed}“ ist kein Betrag.`)), hint: say(l("Try 134.50.", "Zum Beispiel 134,50.")) };
}

export function typed(sum: number): string {
  const plain = (sum / 100).toFixed(2);
  return language() === "de" ? plain.replace(".", ",") : plain;
}

function one(piece: Piece): number {
  return piece.kind === "design" ? price(piece.answers, 1).total_minor : piece.cents;
}

function less(sum: number, { kind, value }: DiscountView | DepositView): number {
  if (kind === "percent") return Math.round((sum * Number(value.replace(",", "."))) / 100);
  return kind === "amount" ? cents(value) : 0;
}

function sumOf(piece: Piece): number {
  if (piece.off.kind === "to") return cents(piece.off.value) * piece.quantity;
  const sum = one(piece) * piece.quantity;
  return sum - less(sum, piece.off);
}

export function pieceName(piece: Piece): string {
  if (piece.kind !== "design") return piece.words.split("\n")[0] ?? "";
  const left = options.find((option) => option.id === "left");
  return piece.name || `${say(l("Messenger bag", "Kuriertasche"))}, ${left ? answerText(left, piece.answers) : ""}`;
}

export function total({ pieces, money: { off } }: Charged): number {
  const sum = pieces.reduce((all, piece) => all + sumOf(piece), 0);
  return sum - less(sum, off);
}

const paid = ({ money: { payments } }: Charged): number => payments.reduce((all, payment) => all + payment.cents, 0);

export function toPay(order: Charged): string {
  const left = total(order) - paid(order);
  if (left < 0) return say(l(`${money(-left)} to give back`, `${money(-left)} zurückzugeben`));
  return left ? money(left) : "";
}

export function ways(): ChoiceLabel[] {
  const all = { cash: l("Cash", "Bar"), card: l("Card", "Karte"), transfer: l("Transfer", "Überweisung"), other: l("Another way", "Anders") };
  return Object.entries(all).map(([code, label]) => ({ code, label: say(label) }));
}

export function bill(order: Charged): BillView {
  const { off, deposit, payments } = order.money;
  const sum = order.pieces.reduce((all, piece) => all + sumOf(piece), 0);
  const left = total(order) - paid(order);
  const open = Math.max(0, Math.min(left, less(total(order), deposit) - paid(order)));
  const part = (label: string, amount: number, strong = false) => ({ label, amount: money(amount), strong });
  return {
    sums: [
      ...(off.kind ? [part(say(l("Pieces", "Stücke")), sum), part(off.reason, -less(sum, off))] : []),
      part(say(l("Total", "Summe")), total(order), true),
      part(say(l("VAT 19 % in it", "darin MwSt. 19 %")), Math.round((total(order) * 19) / 119)),
    ],
    to_pay: toPay(order),
    to_pay_typed: typed(Math.max(0, left)),
    deposit_open: open ? money(open) : "",
    deposit_open_typed: open ? typed(open) : "",
    discount: off,
    deposit,
    payments: payments.map((payment) => ({
      id: payment.id,
      amount: money(payment.cents),
      way: ways().find(({ code }) => code === payment.way)?.label ?? "",
      day: payment.day,
      note: payment.note,
    })),
  };
}

export function photosOf(photos: Photo[], of: string, to: string): PhotoView[] {
  const own = photos.filter((photo) => photo.of === of && photo.to === to);
  return own.map(({ id, name, caption, bench, small, told }) => ({ id, name, caption, bench, small, told }));
}

function painted(answers: Answers): string {
  const root = new DOMParser().parseFromString(picture(), "image/svg+xml");
  for (const { node, attribute, value } of paint(withDefaults(answers))) {
    root.getElementById(node)?.setAttribute(attribute, value);
  }
  return new XMLSerializer().serializeToString(root);
}

/** A side of an ordered bag. */
export function sideOf(answers: Answers, side: string): string {
  return side === "inside" ? inside() : painted(answers);
}

function sidesOf(answers: Answers): SideView[] {
  const small = (side: string): string => `data:image/svg+xml,${encodeURIComponent(sideOf(answers, side))}`;
  return [
    { id: "front", label: say(l("Front", "Vorn")), small: small("front") },
    { id: "inside", label: say(l("Inside", "Innen")), small: small("inside") },
  ];
}

export function lineView(piece: Piece, photos: Photo[]): LineView {
  const all = withDefaults(piece.answers);
  const design = piece.kind === "design";
  const bare = { lines: [], total: money(piece.cents), grand_total: money(piece.cents * piece.quantity), total_minor: piece.cents, currency: "EUR" };
  return {
    id: piece.id,
    kind: piece.kind,
    name: design ? piece.name || say(l("Messenger bag", "Kuriertasche")) : pieceName(piece),
    words: piece.kind === "free" ? piece.words : "",
    quantity: piece.quantity,
    answers: options
      .filter((option) => design && option.kind !== "note")
      .map((option) => ({
        label: say(option.label),
        answer: answerText(option, piece.answers) || "–",
        colour: option.choices?.find((choice) => choice.id === all[option.id]?.[0])?.colour ?? "",
        upload: "",
      })),
    price: design ? price(piece.answers, piece.quantity) : bare,
    price_typed: typed(one(piece)),
    total: money(sumOf(piece)),
    discount: piece.off,
    rate: piece.rate,
    due: piece.due,
    due_day: piece.due,
    photos: photosOf(photos, "line", piece.id),
    picture: design ? painted(piece.answers) : "",
    sides: design ? sidesOf(piece.answers) : [],
  };
}
