// Orders and people of the fake.
import type { CustomerRow, CustomerView, LineView, OrderRow, OrderView } from "../../generated";
import { options, presets } from "./bag";
import { answerText, price, withDefaults, type Answers } from "./design";
import { paint, picture } from "./picture";
import { l, money, say, type Label } from "./words";

export interface Person {
  id: string;
  name: string;
  contact: string;
  note: string;
}

export interface Order {
  number: string;
  person: string;
  status: string;
  due: string;
  overdue: boolean;
  answers: Answers;
  name: string;
  quantity: number;
  note: string;
  history: { when: string; what: Label; undone: boolean }[];
  papers: Label[];
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
  new: ["agreed", "cancelled"],
  agreed: ["making", "cancelled"],
  making: ["ready", "cancelled"],
  ready: ["delivered"],
  delivered: [],
  cancelled: [],
};

const names: [string, string, string][] = [
  ["Mara Lindqvist", "mara.lindqvist@example.org", "Collects on Saturdays, likes a call before."],
  ["Tom Becker", "+49 170 5550143", ""],
  ["Aylin Demir", "aylin@example.com", ""],
  ["Jonas Østergård", "+45 20 55 01 87", "Left-handed."],
  ["Claire Dubois", "claire.dubois@example.net", ""],
  ["Friedrich Müller-Lüdenscheidt", "", ""],
];

export function people(): Person[] {
  return names.map(([name, contact, note], i) => ({ id: `p${i + 1}`, name, contact, note }));
}

const states = ["making", "agreed", "making", "ready", "new", "delivered", "delivered", "cancelled"];
const dues = ["20 November", "24 November", "26 November", "28 November", "3 December", "10 November", "2 November", ""];

export function orders(): Order[] {
  return states.map((status, i) => ({
    number: `W-${1042 - i}`,
    person: `p${(i % names.length) + 1}`,
    status,
    due: dues[i] ?? "",
    overdue: i === 0,
    answers: presets[i % presets.length]?.answers ?? {},
    name: i === 2 ? "Aylin’s everyday" : "",
    quantity: i === 4 ? 2 : 1,
    note: i === 0 ? "A birthday present: no name on the outside, please." : "",
    history: [
      { when: "14 November, 10:12", what: l("Status: new → agreed", "Status: neu → vereinbart"), undone: false },
      { when: "14 November, 10:08", what: l("Order taken", "Auftrag angenommen"), undone: false },
    ],
    papers: i < 2 ? [l("Bench sheet printed 14 November, 10:20", "Laufzettel gedruckt 14. November, 10:20")] : [],
  }));
}

export function orderRow(order: Order, everyone: Person[]): OrderRow {
  const left = options.find((option) => option.id === "left");
  const bag = say(l("Messenger bag", "Kuriertasche"));
  return {
    number: order.number,
    customer: everyone.find((person) => person.id === order.person)?.name ?? "",
    what: order.name || `${bag}, ${left ? answerText(left, order.answers) : ""}`,
    status: order.status,
    status_label: say(labels[order.status] ?? l(order.status, order.status)),
    due: order.due,
    overdue: order.overdue && order.status !== "ready",
    total: money(price(order.answers, order.quantity).total_minor * order.quantity),
  };
}

function painted(answers: Answers): string {
  const root = new DOMParser().parseFromString(picture(), "image/svg+xml");
  for (const { node, attribute, value } of paint(withDefaults(answers))) {
    root.getElementById(node)?.setAttribute(attribute, value);
  }
  return new XMLSerializer().serializeToString(root);
}

function line(order: Order): LineView {
  const all = withDefaults(order.answers);
  return {
    id: `${order.number}-1`,
    name: order.name || say(l("Messenger bag", "Kuriertasche")),
    quantity: order.quantity,
    answers: options
      .filter((option) => option.kind !== "note")
      .map((option) => ({
        label: say(option.label),
        answer: answerText(option, order.answers) || "–",
        colour: option.choices?.find((choice) => choice.id === all[option.id]?.[0])?.colour ?? "",
      })),
    price: price(order.answers, order.quantity),
    picture: painted(order.answers),
  };
}

export function orderView(order: Order, everyone: Person[]): OrderView {
  return {
    row: orderRow(order, everyone),
    customer_id: order.person,
    due_day: "",
    taken: "14 November",
    note: order.note,
    lines: [line(order)],
    next: (moves[order.status] ?? []).map((code) => ({ code, label: say(labels[code] ?? l(code, code)) })),
    papers: order.papers.map(say),
    history: order.history.map(({ when, what, undone }) => ({ when, what: say(what), undone })),
  };
}

export function customerRow(person: Person, all: Order[]): CustomerRow {
  const own = all.filter((order) => order.person === person.id);
  const [latest] = own;
  return {
    id: person.id,
    name: person.name,
    contact: person.contact,
    orders: own.length,
    latest: latest ? `${latest.number} · ${say(labels[latest.status] ?? l("", ""))}` : "",
  };
}

export function customerView(person: Person, all: Order[], everyone: Person[]): CustomerView {
  const own = all.filter((order) => order.person === person.id);
  return { row: customerRow(person, all), note: person.note, orders: own.map((order) => orderRow(order, everyone)) };
}
