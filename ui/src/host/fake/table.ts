// A table that comes in, as the fake reads it: columns guessed by their heads, rows understood or at fault.
import type { ChoiceLabel, TablePreview, TableView } from "../../generated";
import type { Answer, Args } from "../commands";
import type { Person } from "./customers";
import { l, money, say, type Label } from "./words";

interface Needs {
  world: () => { people: Person[] };
  act: <T>(what: Label, work: () => T) => T;
  refuse: (code: string, message: Label, hint?: Label) => never;
}

const kinds: [string, Label, RegExp][] = [
  ["name", l("Name", "Name"), /name|kund|customer|client/i],
  ["contact", l("Telephone or mail", "Telefon oder E-Mail"), /tel|phone|mail|kontakt|contact/i],
  ["address", l("Address", "Adresse"), /adr|address|stra|street|ort|city|plz|zip/i],
  ["note", l("Note", "Notiz"), /not|bemerk|comment/i],
  ["allergies", l("Allergies", "Allergien"), /allerg/i],
  ["what", l("What is made", "Was gemacht wird"), /what|was|item|article|artikel|order|auftrag/i],
  ["price", l("Price of one", "Preis für eines"), /price|preis/i],
  ["quantity", l("How many", "Wie viele"), /qty|quantity|menge|anzahl/i],
  ["due", l("Day promised", "Versprochener Tag"), /due|fällig|date|datum|termin/i],
  ["paid", l("Paid already", "Schon bezahlt"), /paid|bezahlt|anzahlung/i],
  ["number", l("Your own number", "Deine Nummer"), /^(nr|no|number|nummer)/i],
];

const count = (n: number, one: Label, more: Label): string => `${n} ${say(n === 1 ? one : more)}`;

export function table({ world, act, refuse }: Needs): {
  table_read: (args: Args<"table_read">) => Answer<"table_read">;
  table_preview: (args: Args<"table_preview">) => Answer<"table_preview">;
  table_take: (args: Args<"table_take">) => Answer<"table_take">;
  table_out: (args: Args<"table_out">) => Answer<"table_out">;
} {
  let cells: string[][] = [];
  let head = false;
  const body = (): string[][] => (head ? cells.slice(1) : cells);

  function understood(wanted: string[]) {
    const cell = (row: string[], kind: string): string =>
      row.filter((_, at) => wanted[at] === kind).join(kind === "name" ? " " : "\n").trim();
    return body().map((row, at) => {
      const price = cell(row, "price").replace(/[€\s]/g, "").replace(",", ".");
      const fault = !cell(row, "name")
        ? l("no name stands there", "da steht kein Name")
        : price && Number.isNaN(Number(price))
          ? l(`“${cell(row, "price")}” is no price`, `„${cell(row, "price")}“ ist kein Preis`)
          : undefined;
      return {
        number: at + (head ? 2 : 1),
        fault,
        row: { name: cell(row, "name"), contact: cell(row, "contact"), what: cell(row, "what"), price: price && !fault ? money(Number(price) * 100) : "", due: cell(row, "due") },
        card: { address: cell(row, "address"), allergies: cell(row, "allergies"), note: cell(row, "note") },
      };
    });
  }
  function preview(wanted: string[]): TablePreview {
    const rows = understood(wanted);
    const good = rows.filter(({ fault }) => !fault);
    const faults = rows.filter(({ fault }) => fault);
    const orders = good.filter(({ row }) => row.what).length;
    const people = new Set(good.map(({ row }) => row.name)).size;
    return {
      told: good.length
        ? say(l(`${count(people, l("new customer", ""), l("new customers", ""))} and ${count(orders, l("order", ""), l("orders", ""))} would be made.`, `${count(people, l("", "neue Karte"), l("", "neue Karten"))} und ${count(orders, l("", "Auftrag"), l("", "Aufträge"))} kämen dazu.`))
        : say(l("Nothing would be made of this yet.", "Daraus würde noch nichts.")),
      good: good.length,
      faults: faults.slice(0, 100).map(({ number, fault }) => say(l(`Row ${number}: ${fault?.en}.`, `Zeile ${number}: ${fault?.de}.`))),
      faulty: faults.length,
      there: [],
      known: 0,
      rows: good.slice(0, 5).map(({ row }) => row),
    };
  }
  return {
    table_read: ({ name, data }): TableView => {
      const text = new TextDecoder().decode(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
      if (text.startsWith("PK")) cells = [["Name", "Mail"], ["Ada Brandt", "ada@example.org"]];
      else {
        const lines = text.split(/\r?\n/).filter((line) => line.trim());
        const between = ["\t", ";", ","].find((sign) => lines[0]?.includes(sign)) ?? "\t";
        cells = lines.map((line) => line.split(between).map((one) => one.trim().replace(/^"|"$/g, "")));
      }
      if (!cells.length) refuse("import.unreadable", l("There is no table in it.", "Darin ist keine Tabelle."), l("Copy the cells with their heads and paste them here.", "Kopier die Zellen mit ihren Überschriften und füg sie hier ein."));
      const wide = Math.max(...cells.map((row) => row.length));
      const guess = (title: string): string => kinds.find(([, , known]) => known.test(title))?.[0] ?? "";
      head = (cells[0] ?? []).filter(guess).length > 0;
      const columns = Array.from({ length: wide }, (_, at) => ({
        title: head ? (cells[0]?.[at] ?? "") : String.fromCharCode(65 + at),
        cells: body().slice(0, 4).map((row) => row[at] ?? ""),
        kind: head ? guess(cells[0]?.[at] ?? "") : at === 0 ? "name" : "",
      }));
      const labels: ChoiceLabel[] = kinds.map(([code, label]) => ({ code, label: say(label) }));
      return { file: name, columns, kinds: labels, preview: preview(columns.map(({ kind }) => kind)) };
    },
    table_preview: (args) => preview(args.kinds),
    table_out: ({ what }) => ({ waits: false, path: `${what}.csv`, message: `${what}.csv` }),
    table_take: (args) => {
      const rows = understood(args.kinds);
      const faulty = rows.filter(({ fault }) => fault).length;
      if (faulty && !args.leaveOut) refuse("import.faulty", l(`${faulty} rows can’t be read.`, `${faulty} Zeilen sind nicht zu lesen.`));
      return act(l("Table taken in", "Tabelle übernommen"), () => {
        const good = rows.filter(({ fault }) => !fault);
        for (const [at, { row, card }] of good.entries()) world().people.push({ id: `t${Date.now()}-${at}`, name: row.name, contact: row.contact, ...card });
        return say(l(`From the table: ${good.length} new customers`, `Aus der Tabelle: ${good.length} neue Karten`));
      });
    },
  };
}
