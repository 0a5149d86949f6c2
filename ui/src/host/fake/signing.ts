// Signing on the customer's screen, in the fake: one page at a time, compared by what was asked for.
import type { AgreedInput, AheadView, DesignView, PictureView, SigningView, SignInput, WorkshopView } from "../../generated";
import type { Answer, Args, Command } from "../commands";
import { agreement } from "./agreement";
import { l, say, type Label } from "./words";

interface Here {
  view: (id: string) => DesignView;
  ahead: (input: SignInput) => AheadView;
  pictures: () => PictureView[];
  terms: () => WorkshopView["terms"];
  refuse: (code: string, message: Label) => never;
  /** The piece comes onto the customer's screen. */
  show: (id: string) => unknown;
}

type Commands = "sign_there" | "sign_back" | "sign_state" | "counter_sign_page" | "counter_signed" | "counter_not_yet";
type Handlers = { [C in Extract<Command, Commands>]: (args: Args<C>) => Answer<C> };

export interface SigningDesk {
  handlers: Handlers;
  /** The name of the page that is open, or empty. */
  page: () => string;
  /** What was signed for this order. */
  signed: (input: SignInput) => AgreedInput;
  /** The screen was closed or cleared. */
  gone: () => void;
}

export function signing({ view, ahead, pictures, terms, refuse, show }: Here): SigningDesk {
  let pages = 0;
  let asked: { input: SignInput; page: string; came: "waiting" | "signed" | "not_yet" | "gone"; agreed: AgreedInput } | null = null;

  const nobody: AgreedInput = { name: "", strokes: [], there: true };
  const words = (input: SignInput): string => JSON.stringify([input.due, ahead(input), view(input.design).sections, terms()]);
  const page = (): string => (asked?.came === "waiting" ? `${pages}` : "");
  const meant = (named: string): NonNullable<typeof asked> =>
    asked && named === page() && named ? asked : refuse("signing.changed", l("Something about this order has just changed.", "An diesem Auftrag hat sich gerade etwas geändert."));
  function state(input: SignInput): SigningView {
    const none = { state: "none", said: "", name: "", signature: "" };
    if (asked?.input.design !== input.design) return none;
    if (asked.came === "waiting" && asked.page !== words(input)) {
      asked = { ...asked, input, page: words(input) };
      pages += 1;
    }
    if (asked.came === "not_yet") return { ...none, state: "not_yet", said: say(l("Your customer says: not yet.", "Dein Kunde sagt: noch nicht.")) };
    if (asked.came === "gone") return { ...none, state: "gone", said: say(l("The customer’s screen was cleared before anybody signed.", "Der Bildschirm wurde geräumt, bevor jemand unterschrieben hat.")) };
    if (asked.came === "waiting") return { ...none, state: "waiting" };
    if (asked.page !== words(input)) return { ...none, state: "lapsed", said: say(l("The signature no longer holds: the order has changed since.", "Die Unterschrift gilt nicht mehr: der Auftrag ist seitdem ein anderer.")) };
    return { ...none, state: "signed", name: asked.agreed.name, signature: agreement("", asked.agreed, "").signature };
  }
  return {
    page,
    gone: () => {
      if (asked?.came === "waiting") asked.came = "gone";
    },
    signed: (input) => {
      const held = state(input).state === "signed" ? asked?.agreed : undefined;
      asked = null;
      return held ?? refuse("signing.lapsed", l("The signature no longer holds.", "Die Unterschrift gilt nicht mehr."));
    },
    handlers: {
      sign_there: ({ asked: input }) => {
        show(input.design);
        pages += 1;
        asked = { input, page: words(input), came: "waiting", agreed: nobody };
        return state(input);
      },
      sign_back: () => (asked = null),
      sign_state: ({ asked: input }) => state(input),
      counter_sign_page: () => {
        const { input } = meant(page());
        const day = input.due || "Fri 18 December 2026";
        return { page: page(), piece: view(input.design), svg: pictures()[0]?.svg ?? "", ahead: ahead(input), day, terms: terms() };
      },
      counter_signed: ({ page: named, name, strokes }) => {
        Object.assign(meant(named), { came: "signed", agreed: { name, strokes, there: true } });
        return null;
      },
      counter_not_yet: ({ page: named }) => {
        meant(named).came = "not_yet";
        return null;
      },
    },
  };
}
