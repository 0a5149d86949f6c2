// A believable workshop in memory, for developing the screens and for tests. Never part of a built window.
import type { OrderRow, PictureView, SettingsView, TemplateCard, WorkshopView } from "../../generated";
import type { Answer, Args, Command, Commands, Host } from "../commands";
import { ahead, terms } from "./agreement";
import { presets, swatches } from "./bag";
import { copies } from "./copies";
import { counter } from "./counter";
import { customerRow, customers, customerView, people, type Person } from "./customers";
import { choose, conflict, designView, presetCards, price, type Design } from "./design";
import { fitting } from "./misfits";
import { paper, printed } from "./paper";
import { inside, picture } from "./picture";
import { begun, codedAmong, leftBehind, pieces } from "./pieces";
import { settings as house } from "./settings";
import { play } from "./play";
import { signing } from "./signing";
import { photosOf, type Photo } from "./bill";
import { labels, orderRow, orders, orderView, photos, type Order } from "./shop";
import { trade } from "./trade";
import { table } from "./table";
import { l, money, part, say, speak, type Label } from "./words";

interface World {
  designs: Design[];
  orders: Order[];
  people: Person[];
  photos: Photo[];
  next: number;
}

type Handlers = { [C in Command]: (args: Args<C>) => Answer<C> };

/** Begun when plum could still be had. */
const waiting = (): Design => ({
  id: "waiting",
  name: "",
  quantity: 1,
  kept: true,
  code: "K7M 4FX",
  answers: { left: ["plum"], centre: ["cream"], right: ["rose"] },
  saved: "09:12",
});

/** Is this order in the view? */
function seen(view: string, row: OrderRow): boolean {
  if (view === "open") return !["delivered", "cancelled"].includes(row.status);
  if (view === "due") return row.overdue;
  return view === "all" || row.status === view;
}

function fresh(sample: boolean): World {
  return { designs: sample ? [waiting(), ...begun()] : [], orders: sample ? orders() : [], people: sample ? people() : [], photos: sample ? photos() : [], next: 1043 };
}

function refuse(code: string, message: Label, hint: Label = l("", "")): never {
  throw { code, message: say(message), hint: say(hint) };
}

function has(text: string, wanted: string): boolean {
  const folded = (one: string): string => one.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return folded(text).includes(folded(wanted));
}

const clock = (): string => new Date().toTimeString().slice(0, 5);

function handlers(): Handlers {
  let settings: SettingsView = { language: "en", theme: "system" };
  let workshop: WorkshopView | null = null;
  let world = fresh(false);
  let past: { world: World; what: Label }[] = [];
  let future: { world: World; what: Label }[] = [];

  function act<T>(what: Label, work: () => T): T {
    const before = structuredClone(world);
    const made = work();
    past.push({ world: before, what });
    future = [];
    return made;
  }
  function open(name: string, sample: boolean): WorkshopView {
    world = fresh(sample);
    past = [];
    workshop = { name, address: sample ? "Kirwans Lane 4\nGalway" : "", path: `${name}.atelier`, currency: "EUR", paper: "a4", sample, logo: "", lead_days: 14, language: settings.language, taxes: sample ? [{ label: say(l("VAT", "MwSt.")), percent: "19" }, { label: say(l("VAT", "MwSt.")), percent: "7" }] : [], inclusive: true, step: 1, colour: "", colour_told: "", nouns: ["piece", "sheet", "order", "customer", "template", "bench"].map((code) => ({ code, one: "", many: "" })), views: [], ...terms(sample) };
    return workshop;
  }
  function design(id: string): Design {
    return world.designs.find((one) => one.id === id) ?? refuse("design.gone", l("This piece is not there any more.", "Dieses Stück gibt es nicht mehr."));
  }
  function order(number: string): Order {
    return world.orders.find((one) => one.number === number) ?? refuse("order.gone", l("There is no such order.", "Diesen Auftrag gibt es nicht."));
  }
  function touch(id: string, what: Label, work: (one: Design) => void) {
    return act(what, () => {
      const one = design(id);
      const before = structuredClone(one);
      work(one);
      world.designs.push(...leftBehind(before, one));
      one.saved = clock();
      return designView(one);
    });
  }
  function turn(from: typeof past, to: typeof past, none: Label) {
    const last = from.pop();
    if (!last) return refuse("undo.nothing", none);
    to.push({ world, what: last.what });
    world = last.world;
    return { message: say(last.what), about: "workshop", id: "" };
  }
  function card(person: Person) {
    const own = world.orders.filter((one) => one.person === person.id).map((one) => orderRow(one, world.people));
    const row = customerRow(person, world.orders, (one) => `${one.number} ${orderRow(one, world.people).what}`);
    return customerView(person, row, own, photosOf(world.photos, "customer", person.id));
  }
  function begin(preset: string) {
    return act(l("Piece started", "Stück angefangen"), () => {
      const answers = presets.find((one) => one.id === preset)?.answers ?? {};
      const made = { id: `d${past.length + 1}`, name: "", quantity: 1, kept: false, answers, saved: clock() };
      world.designs.push(made);
      return designView(made);
    });
  }
  const cards = (): TemplateCard[] => [
      {
        id: "messenger-bag",
        label: say(bag),
        about: say(l("Three panels, one flap, made to be used every day.", "Drei Felder, eine Klappe, für jeden Tag gemacht.")),
        from: money(7900),
        plain: price({}, 1).total,
        count: say(l("1,469,664,000", "1.469.664.000")),
        presets: presetCards(),
        picture: picture(),
      },
    ];
  const sides = (): PictureView[] => [
    { id: "front", label: say(l("Front", "Vorn")), svg: picture(), width: 400, height: 300 },
    { id: "inside", label: say(l("Inside", "Innen")), svg: inside(), width: 400, height: 300 },
  ];
  const rows = () => world.orders.map((one) => orderRow(one, world.people));
  const bag = l("Messenger bag", "Kuriertasche");

  const desk = signing({
    view: (id) => designView(design(id)),
    ahead: ({ design: id, deposit }) => ahead(design(id), deposit),
    pictures: sides,
    terms: () => workshop?.terms ?? "",
    refuse,
    show: (id) => screen.counter_open({ id }),
  });
  const screen = counter({ design, coded: (code) => codedAmong(world.designs, code), touch, begin: (preset) => begin(preset), workshop: () => workshop ?? open("Own", false), offer: cards, pictures: sides, refuse, desk });

  return {
    app_start: () => ({ workshop, today: null, problem: null, settings, version: "0.1.0" }),
    workshop: () => workshop ?? refuse("workshop.none", l("No workshop is open.", "Keine Werkstatt ist offen.")),
    settings_set: (args) => {
      speak(args.settings.language);
      return (settings = args.settings);
    },
    workshop_look_around: () => open(say(l("Harbour Street Bags", "Taschen am Hafen")), true),
    workshop_create: (args) => open(args.new.name, false),
    workshop_open: (args) => open(args.path, false),
    workshop_close: () => (workshop = null),
    file_ask: ({ kind }) => (kind === "logo" ? "logo.png" : kind === "folder" ? "Workshop" : "Own.atelier"),
    today: () => {
      const by = (...codes: string[]) => rows().filter((row) => codes.includes(row.status));
      return {
        date: say(l("Sunday, 22 November", "Sonntag, 22. November")),
        due: by("agreed", "making").slice(0, 2),
        making: by("making"),
        next: by("new", "agreed").slice(2, 4),
        next_count: by("new", "agreed").slice(2).length,
        waiting: [],
        sheets: 2,
        ready: by("ready"),
        off: null,
        designs: [...world.designs].reverse().map((one) => ({
          id: one.id,
          name: one.name || say(bag),
          template: say(bag),
          price: price(fitting(one.answers), 1).total,
          when: say(l(`today, ${one.saved}`, `heute, ${one.saved}`)),
          kept: one.kept,
          code: one.code ?? "",
        })),
      };
    },
    templates: cards,
    template_take: () => null,
    template_out: ({ id, path }) => ({ waits: false, path: `${path}/${id}`, message: say(l(`Written: ${path}/${id}`, `Geschrieben: ${path}/${id}`)) }),
    template_take_sample: () => null,
    design_start: ({ preset }) => begin(preset),
    design_open: ({ id }) => designView(design(id)),
    design_picture: sides,
    design_swatches: swatches,
    // The bag takes no picture.
    design_upload: ({ path }) => refuse("input.unknown", l(`${path} takes no picture.`, `${path} nimmt kein Bild.`)),
    design_upload_shown: () => "",
    design_upload_out: () => ({ path: "", message: "", waits: false }),
    design_choose: ({ id, path, answer }) => {
      const closed = conflict(design(id).answers, path, answer);
      if (closed) return { outcome: "closed", conflict: closed };
      const view = touch(id, l("Choice changed", "Auswahl geändert"), (one) => (one.answers = choose(one.answers, path, answer)));
      return { outcome: "taken", design: view };
    },
    design_why: ({ id, path, answer }) =>
      conflict(design(id).answers, path, answer) ?? refuse("design.open", l("This can be had.", "Das geht.")),
    design_take_way: ({ id, answers }) =>
      touch(id, l("Choices changed", "Auswahl geändert"), (one) => (one.answers = JSON.parse(answers))),
    design_preset: ({ id, preset }) =>
      touch(id, l("Maker’s pick taken", "Empfehlung genommen"), (one) => {
        one.answers = { ...(presets.find((pick) => pick.id === preset)?.answers ?? {}) };
      }),
    design_quantity: ({ id, quantity }) => touch(id, l("Number changed", "Anzahl geändert"), (one) => (one.quantity = quantity)),
    design_name: ({ id, name }) => touch(id, l("Piece named", "Stück benannt"), (one) => (one.name = name)),
    design_drop: ({ id }) =>
      act(l("Piece put away", "Stück weggelegt"), () => {
        world.designs = world.designs.filter((one) => one.id !== id);
        return null;
      }),
    ...play({ design, touch }),
    ...trade({ stock: () => world, act, order, design, signed: desk.signed }),
    ...pieces({ stock: () => world, act, order, design }),
    ...house({ workshop: () => workshop ?? open("Own", false), set: (now) => (workshop = now), designs: () => world.designs.length }),
    orders: ({ view, search, from }) =>
      part(rows().filter((row) => seen(view, row) && has(`${row.number} ${row.customer} ${row.what}`, search)), from),
    order: ({ number }) => orderView(order(number), world.people, world.photos),
    order_status: ({ number, status }) =>
      act(l(`${number} moved`, `${number} bewegt`), () => {
        const one = order(number);
        const label = labels[status] ?? l(status, status);
        one.status = status;
        one.history.unshift({ when: clock(), what: l(`Status: ${label.en}`, `Status: ${label.de}`), undone: false });
        return orderView(one, world.people, world.photos);
      }),
    ...customers({ world: () => world, act, refuse, has, view: card }),
    ...table({ world: () => world, act, refuse }),
    customer_erase: ({ id }) => {
      world.people = world.people.filter((one) => one.id !== id);
      return { told: [say(l("Erased.", "Gelöscht."))], copies: 2 };
    },
    copies_renew: () => null,
    order_ahead: ({ design: id, deposit }) => ahead(design(id), deposit),
    paper: ({ number, audience, paper: size }) => paper(orderView(order(number), world.people, world.photos), size, audience),
    paper_print: ({ number, audience, paper: size }) => {
      order(number).papers.unshift(l(`Bench sheet printed ${clock()}`, `Laufzettel gedruckt ${clock()}`));
      return printed(number, audience, size);
    },
    today_print: () => ({ message: say(l("Sheets of 2 orders printed.", "Laufzettel von 2 Aufträgen gedruckt.")), path: "Today.pdf", waits: false }),
    paper_open: () => null,
    ...copies(() => workshop ?? open("Own", false)),
    ...screen,
    ...desk.handlers,
    undo: () => turn(past, future, l("Nothing to undo.", "Nichts rückgängig zu machen.")),
    redo: () => turn(future, past, l("Nothing to redo.", "Nichts zu wiederholen.")),
    work_stop: () => null,
    search: ({ text }) => [
      ...rows()
        .filter((row) => has(`${row.number} ${row.customer} ${row.what}`, text))
        .map((row) => ({ kind: "order", id: row.number, title: `${row.number} ${row.customer}`, detail: row.what })),
      ...world.people
        .filter((one) => has(one.name, text))
        .map((one) => ({ kind: "customer", id: one.id, title: one.name, detail: one.contact })),
      ...world.designs
        .filter((one) => one.code && has(one.code.replace(" ", ""), text.replace(" ", "")))
        .map((one) => ({ kind: "design", id: one.id, title: one.name || say(bag), detail: one.code ?? "" })),
      ...(has(say(bag), text) ? [{ kind: "template", id: "messenger-bag", title: say(bag), detail: "" }] : []),
    ],
  };
}

/** A new fake host. `delay` in milliseconds stands in for the way to the shell and back. */
export function fake(delay = 0): Host {
  const all = handlers();
  return {
    hear: () => undefined,
    watch: () => undefined,
    follow: () => undefined,
    async call<C extends Command>(command: C, args: Args<C>): Promise<Answer<C>> {
      await new Promise((done) => setTimeout(done, delay));
      const handler = all[command] as (args: Args<C>) => Commands[C][1];
      return structuredClone(handler(args));
    },
  };
}
