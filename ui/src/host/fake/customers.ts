// People of the fake: their cards, what they allow, joining two cards, their measures.
import type { ConsentView, CustomerRow, CustomerView, PhotoView } from "../../generated";
import type { Answer, Args, Command } from "../commands";
import { day, figures, keep, setViews, type Kept } from "./measures";
import type { Order } from "./shop";
import { l, money, part, say, type Label } from "./words";

export interface Person {
  id: string;
  name: string;
  contact: string;
  note: string;
  address?: string;
  allergies?: string;
  consents?: Record<string, { on: boolean; day: string }>;
  joined?: string[];
  measures?: Kept[];
}

interface World {
  people: Person[];
  orders: Order[];
  next: number;
}

interface Needs {
  world: () => World;
  act: <T>(what: Label, work: () => T) => T;
  refuse: (code: string, message: Label, hint?: Label) => never;
  has: (text: string, wanted: string) => boolean;
  view: (person: Person) => CustomerView;
}

const names: [string, string, string, Partial<Person>?][] = [
  [
    "Mara Lindqvist",
    "+49 171 5550143\nmara.lindqvist@example.org",
    "Collects on Saturdays, likes a call before.",
    {
      address: "Hafenstraße 12\n20457 Hamburg",
      allergies: "Nickel",
      consents: { measures: { on: true, day: "2026-03-02" }, news: { on: false, day: "2026-09-14" } },
    },
  ],
  ["Tom Becker", "+49 170 5550143", ""],
  ["Aylin Demir", "aylin@example.com", ""],
  ["Jonas Østergård", "+45 20 55 01 87", "Left-handed."],
  ["Claire Dubois", "claire.dubois@example.net", ""],
  ["Friedrich Müller-Lüdenscheidt", "", ""],
  ["M. Lindqvist", "+46 70 555 01 43", "", { address: "Storgatan 4, Lund" }],
];

export function people(): Person[] {
  return names.map(([name, contact, note, more], i) => ({ id: `p${i + 1}`, name, contact, note, ...more, ...(i === 0 && { measures: kept() }) }));
}

function kept(): Kept[] {
  const set = (id: string, taken: string, typed: Record<string, string>, note = ""): Kept => ({
    id,
    figure: "shirt",
    taken,
    note,
    rows: Object.entries(typed).map(([landmark, text]) => ({ landmark, own: "", typed: text, unit: "cm" })),
  });
  return [
    set("m2", "2026-06-02", { neck: "37+2", shoulders: "42", chest: "96+8", waist: "78.5+6", "upper-arm": "31+4", wrist: "33" }, "Left shoulder a little lower."),
    set("m1", "2025-04-11", { neck: "37+2", shoulders: "42", chest: "94.5+8", waist: "80+6" }),
  ];
}

const allowed: [string, Label][] = [
  ["pictures", l("Pictures of their pieces may be shown", "Bilder der Stücke dürfen gezeigt werden")],
  ["news", l("News may be sent to them", "Neuigkeiten dürfen geschickt werden")],
  ["measures", l("Their measures may be kept", "Maße dürfen aufbewahrt werden")],
];

function consents(person: Person): ConsentView[] {
  return allowed.map(([code, label]) => {
    const found = person.consents?.[code];
    const told = found && (found.on ? l(`since ${day(found.day)}`, `seit ${day(found.day)}`) : l(`taken back on ${day(found.day)}`, `zurückgenommen am ${day(found.day)}`));
    return { code, label: say(label), allowed: found?.on ?? false, told: told ? say(told) : "" };
  });
}

export function customerRow(person: Person, all: Order[], latestOf: (order: Order) => string): CustomerRow {
  const own = all.filter((order) => order.person === person.id);
  return { id: person.id, name: person.name, contact: person.contact, orders: own.length, latest: own[0] ? latestOf(own[0]) : "" };
}

/** A card but for its orders and photographs. */
export function customerView(person: Person, row: CustomerRow, orders: CustomerView["orders"], photos: PhotoView[]): CustomerView {
  const cents = orders.reduce((sum, order) => sum + Number((order.to_pay ?? "").replace(/\D/g, "")), 0);
  return {
    row,
    address: person.address ?? "",
    allergies: person.allergies ?? "",
    note: person.note,
    consents: consents(person),
    joined: person.joined ?? [],
    to_pay: cents ? money(cents) : "",
    measures: setViews(person.measures ?? []),
    photos,
    orders,
  };
}

type Mine = "customers" | "customer" | "customer_edit" | "customer_consent" | "customer_join" | "figures" | "measures_keep" | "measures_remove";

export function customers({ world, act, refuse, has, view }: Needs): { [C in Extract<Command, Mine>]: (args: Args<C>) => Answer<C> } {
  const find = (id: string): Person =>
    world().people.find((one) => one.id === id) ?? refuse("customer.gone", l("Nobody here.", "Niemand da."));
  const today = new Date().toISOString().slice(0, 10);
  const lines = (text: string): string => text.split("\n").map((line) => line.trim()).filter(Boolean).join("\n");

  return {
    customers: ({ search, from }) => {
      const found = world().people.filter((one) => has([one.name, one.contact, ...(one.joined ?? [])].join(" "), search));
      return part(found.map((one) => view(one).row), from);
    },
    customer: ({ id }) => view(find(id)),
    customer_edit: ({ card }) =>
      act(l(`${card.name}: card changed`, `${card.name}: Karte geändert`), () => {
        const filled = { name: card.name, contact: lines(card.contact), address: lines(card.address), allergies: lines(card.allergies), note: card.note };
        const made: Person = card.id ? find(card.id) : { id: `p${world().people.length + 1}-${Date.now()}`, ...filled };
        if (!card.id) world().people.unshift(made);
        return view(Object.assign(made, filled));
      }),
    customer_consent: ({ id, what, allowed: on }) =>
      act(l(`${find(id).name}: what they allow changed`, `${find(id).name}: Erlaubnis geändert`), () => {
        const person = find(id);
        person.consents = { ...person.consents, [what]: { on, day: today } };
        return view(person);
      }),
    customer_join: ({ id, other }) =>
      act(l(`Two cards joined: ${find(id).name}`, `Zwei Karten zusammengelegt: ${find(id).name}`), () => {
        const [person, gone] = [find(id), find(other)];
        if (id === other) refuse("customer.joined_to_itself", l("These are not two cards but one and the same.", "Das sind nicht zwei Karten, sondern ein und dieselbe."));
        person.contact = [...new Set([...person.contact.split("\n"), ...gone.contact.split("\n")])].filter(Boolean).join("\n");
        person.address ||= gone.address;
        person.joined = [...(person.joined ?? []), gone.name, ...(gone.joined ?? [])];
        person.measures = [...(person.measures ?? []), ...(gone.measures ?? [])];
        for (const order of world().orders) if (order.person === other) order.person = id;
        world().people = world().people.filter((one) => one.id !== other);
        return view(person);
      }),
    figures: () => figures(),
    measures_keep: ({ measures }) =>
      act(l("Measures kept", "Maße notiert"), () => {
        const person = find(measures.customer);
        const set = keep(measures, today, refuse);
        const others = (person.measures ?? []).filter((one) => one.id !== set.id);
        person.measures = [set, ...others].sort((one, other) => other.taken.localeCompare(one.taken));
        return view(person);
      }),
    measures_remove: ({ customer, id }) =>
      act(l("Measures taken out", "Maße herausgenommen"), () => {
        const person = find(customer);
        person.measures = (person.measures ?? []).filter((one) => one.id !== id);
        return view(person);
      }),
  };
}
