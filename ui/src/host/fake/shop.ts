// Orders of the fake.
import type { AgreementView, OrderRow, OrderView } from "../../generated";
import { unsigned } from "./agreement";
import { presets } from "./bag";
import { bill, designPiece, freePiece, lineView, noMoney, photosOf, pieceName, toPay, total, ways, type Money, type Photo, type Piece } from "./bill";
import type { Person } from "./customers";
import { l, money, say, type Label } from "./words";

export interface Order {
  number: string;
  person: string;
  status: string;
  due: string;
  overdue: boolean;
  pieces: Piece[];
  note: string;
  private: string;
  money: Money;
  history: { when: string; what: Label; undone: boolean }[];
  papers: Label[];
  agreement?: AgreementView;
}

export const labels: Record<string, Label> = {
  new: l("New", "Neu"),
  agreed: l("Agreed", "Vereinbart"),
  making: l("In the making", "In Arbeit"),
  ready: l("Ready", "Fertig"),
  delivered: l("Handed over", "Übergeben"),
  cancelled: l("Cancelled", "Storniert"),
};

const moves: Record<string, string[]> = {
  new: ["agreed", "making", "cancelled"],
  agreed: ["making", "new", "cancelled"],
  making: ["ready", "agreed", "cancelled"],
  ready: ["delivered", "making", "cancelled"],
  delivered: ["ready"],
  cancelled: ["new"],
};

const states = ["making", "agreed", "making", "ready", "new", "delivered", "delivered", "cancelled"];
const dues = ["20 November", "24 November", "26 November", "28 November", "3 December", "10 November", "2 November", ""];

function moneyOf(i: number): Money {
  const payment = { id: `pay${i}`, cents: i === 0 ? 6000 : 0, way: i === 0 ? "cash" : "card", day: "14 November", note: "" };
  if (i !== 0) return i === 5 || i === 6 ? { ...noMoney(), payments: [payment] } : noMoney();
  return { off: { kind: "percent", value: "10", reason: "Second bag" }, deposit: { kind: "percent", value: "50" }, payments: [payment] };
}

const belt = "Belt like last year, 3 cm\nBrass buckle, holes for 92 cm. The strap of the old one is in the drawer.";

function pieces(i: number): Piece[] {
  const number = `W-${1042 - i}`;
  const first = designPiece(`${number}-1`, presets[i % presets.length]?.answers ?? {}, i === 2 ? "Aylin’s everyday" : "", i === 4 ? 2 : 1);
  if (i !== 0) return [first];
  return [first, freePiece(`${number}-2`, belt, 1, 6800), { ...freePiece(`${number}-3`, "Leather balm, 50 ml", 2, 1200), kind: "article" }];
}

export function orders(): Order[] {
  const made = states.map((status, i): Order => ({
    number: `W-${1042 - i}`,
    person: `p${(i % 7) + 1}`,
    status,
    due: dues[i] ?? "",
    overdue: i === 0,
    pieces: pieces(i),
    note: i === 0 ? "A birthday present: no name on the outside, please." : "",
    private: i === 0 ? "Lives next door to Tom: not a word to him." : "",
    money: moneyOf(i),
    history: [
      { when: "14 November, 10:12", what: l("Status: new → agreed", "Status: neu → vereinbart"), undone: false },
      { when: "14 November, 10:08", what: l("Order taken", "Auftrag angenommen"), undone: false },
    ],
    papers: i < 2 ? [l("Bench sheet printed 14 November, 10:20", "Laufzettel gedruckt 14. November, 10:20")] : [],
  }));
  for (const order of made) for (const payment of order.money.payments) payment.cents ||= total(order);
  return made;
}

const drawn = (fill: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 120" width="1600" height="1200"><rect width="160" height="120" fill="#d9d2c3"/><rect x="-10" y="44" width="180" height="30" rx="3" fill="${fill}" transform="rotate(-12 80 60)"/><circle cx="110" cy="52" r="4" fill="#2a2019"/><circle cx="130" cy="47" r="4" fill="#2a2019"/></svg>`)}`;

export function photos(): Photo[] {
  const photo = (id: string, of: string, to: string, caption: string, fill: string): Photo => {
    const told = say(l("1600 × 1200, sharp up to 27 cm", "1600 × 1200, scharf bis 27 cm"));
    return { id, of, to, name: `${id}.jpg`, caption, bench: true, small: drawn(fill), full: drawn(fill), told };
  };
  return [photo("old-belt", "line", "W-1042-2", "The old one, for the holes", "#7a4a2b"), photo("lining", "order", "W-1042", "", "#31504a")];
}

export function orderRow(order: Order, everyone: Person[]): OrderRow {
  return {
    number: order.number,
    customer: everyone.find((person) => person.id === order.person)?.name ?? "",
    what: order.pieces.map(pieceName).join(", "),
    status: order.status,
    status_label: say(labels[order.status] ?? l(order.status, order.status)),
    due: order.due,
    overdue: order.overdue && order.status !== "ready",
    total: money(total(order)),
    to_pay: toPay(order),
    since: say(l("since Tuesday", "seit Dienstag")),
  };
}

export function orderView(order: Order, everyone: Person[], pictures: Photo[] = []): OrderView {
  return {
    row: orderRow(order, everyone),
    customer_id: order.person,
    due_day: /^\d{4}-/.test(order.due) ? order.due : "",
    taken: "14 November",
    note: order.note,
    private: order.private,
    allergies: everyone.find((person) => person.id === order.person)?.allergies ?? "",
    agreement: order.agreement ?? unsigned,
    open: !["delivered", "cancelled"].includes(order.status),
    bill: bill(order),
    ways: ways(),
    photos: photosOf(pictures, "order", order.number),
    lines: order.pieces.map((piece) => lineView(piece, pictures)),
    next: (moves[order.status] ?? []).map((code) => ({ code, label: say(labels[code] ?? l(code, code)) })),
    papers: order.papers.map(say),
    history: order.history.map(({ when, what, undone }) => ({ when, what: say(what), undone })),
  };
}
