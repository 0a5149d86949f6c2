// The customer's screen in the fake: one piece at a time, nothing timed.
import type { CounterSettingsView, CounterState, CounterView, DesignView, PictureView, StandsView, TemplateCard, WorkshopView } from "../../generated";
import type { Answer, Args, Command } from "../commands";
import { swatches } from "./bag";
import { choose, conflict, designView, type Design } from "./design";
import { keepsake } from "./pieces";
import { play } from "./play";
import type { SigningDesk } from "./signing";
import { l, say, type Label } from "./words";

interface Here {
  design: (id: string) => Design;
  coded: (code: string) => Design;
  touch: (id: string, what: Label, work: (one: Design) => void) => DesignView;
  begin: (preset: string) => DesignView;
  workshop: () => WorkshopView;
  offer: () => TemplateCard[];
  pictures: () => PictureView[];
  refuse: (code: string, message: Label) => never;
  desk: SigningDesk;
}

type Counter = { [C in Exclude<Extract<Command, `counter_${string}`>, keyof SigningDesk["handlers"]>]: (args: Args<C>) => Answer<C> };

export function counter({ design, coded, touch, begin, workshop, offer, pictures, refuse, desk }: Here): Counter {
  let [open, piece, left, keptLast] = [false, "", "", ""];
  let past: Design["answers"][] = [];
  const toys = play({ design, touch });
  let settings: CounterSettingsView = { greeting: "", thanks: "", guided: false, seconds: 120, second: "", letters: "house", locked: false };

  const on = (): string => piece || refuse("counter.closed", l("There is no piece here.", "Hier ist kein Stück."));
  const stands = (): StandsView => ({ attention: piece ? "there" : "waiting", seconds: 0, piece, back: past.length > 0, signing: desk.page() });
  const kept = (code: string): CounterState["kept"] => (code ? { name: coded(code).name || "Messenger bag", code } : null);
  const state = (): CounterState => ({
    open,
    piece,
    kept: kept(keptLast),
    left: left ? { id: left, name: designView(design(left)).name || "Messenger bag", when: say(l("just left", "eben verlassen")) } : null,
  });
  const view = (): CounterView => ({
    maker: workshop().name,
    logo: "",
    colour: workshop().colour,
    second: settings.second,
    letters: settings.letters,
    language: "en",
    greeting: settings.greeting,
    thanks: settings.thanks,
    guided: settings.guided,
    stands: stands(),
    offer: piece ? [] : offer(),
    piece: piece ? designView(design(piece)) : null,
  });
  function show(id: string): void {
    [open, piece] = [true, id || piece];
    if (left === piece) left = "";
    past = [];
  }
  function change(what: Label, work: (one: Design) => void): DesignView {
    past.push(structuredClone(design(on()).answers));
    return touch(on(), what, work);
  }
  return {
    counter_open: ({ id }) => (show(id), state()),
    counter_close: () => (desk.gone(), ([open, left, piece] = [false, piece || left, ""]), state()),
    counter_forget: () => (([left, keptLast] = ["", ""]), state()),
    counter_state: state,
    counter_beside: () => null,
    counter_bring_back: () => (show(left), state()),
    counter_view: view,
    counter_tick: stands,
    counter_begin: ({ preset }) => (show(begin(preset).id), view()),
    counter_pictures: pictures,
    counter_upload: () => "",
    counter_swatches: swatches,
    counter_choose: ({ path, answer }) => {
      const closed = conflict(design(on()).answers, path, answer);
      if (closed) return { outcome: "closed", conflict: closed };
      return { outcome: "taken", design: change(l("Choice changed", "Auswahl geändert"), (one) => (one.answers = choose(one.answers, path, answer))) };
    },
    counter_why: ({ path, answer }) => conflict(design(on()).answers, path, answer) ?? refuse("design.open", l("This can be had.", "Das geht.")),
    counter_take_way: ({ answers }) => change(l("Choices changed", "Auswahl geändert"), (one) => (one.answers = JSON.parse(answers))),
    counter_preset: () => change(l("Pick taken", "Empfehlung genommen"), () => undefined),
    counter_name: ({ name }) => touch(on(), l("Piece named", "Stück benannt"), (one) => (one.name = name)),
    counter_keep: () =>
      touch(on(), l("Kept", "Gemerkt"), (one) => {
        one.kept = true;
        one.code ??= "M3P 8QZ";
        keptLast = one.code;
      }),
    counter_keepsake: () => keepsake(coded(keptLast)),
    counter_surprise: () => {
      past.push(structuredClone(design(on()).answers));
      return toys.design_surprise({ id: on(), colours: true });
    },
    counter_goes_well: () => toys.design_goes_well({ id: on() }),
    counter_under: ({ total }) => toys.design_under({ id: on(), total }),
    counter_put_beside: () => toys.design_beside({ id: on() }),
    counter_compare: () => toys.design_compare({ id: on() }),
    counter_take_beside: ({ at }) => {
      past.push(structuredClone(design(on()).answers));
      return toys.design_take_beside({ id: on(), at });
    },
    counter_drop_beside: ({ at }) => toys.design_drop_beside({ id: on(), at }),
    counter_back: () => {
      const answers = past.pop();
      return answers ? touch(on(), l("Back", "Zurück"), (one) => (one.answers = answers)) : designView(design(on()));
    },
    counter_done: () => {
      desk.gone();
      [left, piece] = [piece, ""];
      past = [];
      return null;
    },
    counter_leave: () => {
      desk.gone();
      [open, piece] = [false, ""];
      return { left: true, said: "", wait: 0 };
    },
    counter_settings: () => settings,
    counter_change: (args) => (settings = args.settings),
    counter_words: ({ words }) => ({
      pages: [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><path d="M37 12h136v100H37z" fill="none" stroke="#777" stroke-width=".3"/><text x="45" y="70" font-size="8">${words}</text></svg>`,
      ],
      width_mm: 210,
      height_mm: 297,
      warnings: [],
    }),
    counter_words_print: () => ({ message: say(l("The slip is printed. It is in no file.", "Der Zettel ist gedruckt. In einer Datei steht er nicht.")), path: "", waits: false }),
    counter_pin: ({ pin }) => {
      settings = { ...settings, locked: pin !== "" };
      return pin ? "kofa rimo telo basi nado" : "";
    },
  };
}
