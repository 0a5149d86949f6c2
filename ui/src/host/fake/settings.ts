// What the fake's workshop decides once: its settings, articles, printing and templates.
import type { ArticleView, PrintingView, ShelfView, TaxView, WorkshopView } from "../../generated";
import type { Answer, Args } from "../commands";
import { cents, typed } from "./bill";
import { l, money, say, type Label } from "./words";

type Setting =
  | "workshop_change" | "workshop_logo" | "articles" | "article_keep" | "printing" | "printing_set" | "printing_test"
  | "templates_shelf" | "template_release" | "template_drop_draft" | "template_offer";
type Handlers = { [C in Setting]: (args: Args<C>) => Answer<C> };

interface House {
  workshop(): WorkshopView;
  set(workshop: WorkshopView): void;
  /** Designs in the Studio. */
  designs(): number;
}

function refuse(code: string, message: Label, hint: Label): never {
  throw { code, message: say(message), hint: say(hint) };
}

function number(percent: string): void {
  if (!/^\d{1,2}([.,]\d+)?\s*%?$/.test(percent.trim())) {
    refuse("input.number", l(`“${percent}” is no number.`, `„${percent}“ ist keine Zahl.`), l("Try 19 or 8.1.", "Zum Beispiel 19 oder 8,1."));
  }
}

function measured(side: string): void {
  const off = Math.abs(Number(side.replace(",", ".")) - 100);
  if (side && !(off <= 10)) {
    refuse(
      "test_square.measured",
      l(`“${side}” can’t be a side of the square.`, `„${side}“ kann keine Seite des Quadrats sein.`),
      l("Measure again in millimetres, such as 99.2.", "Miss noch einmal in Millimetern, zum Beispiel 99,2."),
    );
  }
}

const firstArticles: [string, Label, string, number][] = [
  ["balm", l("Leather balm, 50 ml", "Lederbalsam, 50 ml"), "LB-50", 1200],
  ["thread", l("Linen thread, 25 m", "Leinenzwirn, 25 m"), "LT-25", 650],
  ["mount", l("Belt punch", "Lochzange"), "", 1890],
];

export function settings(house: House): Handlers {
  let articles: Omit<ArticleView, "price">[] = firstArticles.map(([id, name, code, price]) => ({
    id,
    name: say(name),
    code,
    price_typed: typed(price),
    rate: 0,
    stopped: false,
  }));
  let printing: PrintingView = { printers: ["Brother_HL_L2350DW", "Workshop_A3"], printer: "", asked: false, papers: [], across: "", down: "" };
  let shelf = { number: 3, offered: true, waiting: true };

  const list = (): ArticleView[] =>
    [...articles]
      .sort((a, b) => Number(a.stopped) - Number(b.stopped) || a.name.localeCompare(b.name))
      .map((one) => ({ ...one, price: money(cents(one.price_typed)) }));
  const templates = (): ShelfView[] => [
    {
      id: "messenger-bag",
      label: say(l("Messenger bag", "Kuriertasche")),
      number: shelf.number,
      offered: shelf.offered,
      waiting: shelf.waiting
        ? {
            number: shelf.number + 1,
            changes: [
              l("Closing: new choice “Two buckles”", "Verschluss: neue Möglichkeit „Zwei Schnallen“"),
              l("Signal orange now costs €6.00 instead of €4.00", "Signalorange kostet jetzt 6,00 € statt 4,00 €"),
              l("One rule is new", "Eine Regel ist neu"),
            ].map(say),
            designs: house.designs(),
          }
        : null,
    },
    { id: "card-case", label: say(l("Card case", "Kartenetui")), number: 1, offered: false, waiting: null },
  ];
  function turn(part: Partial<typeof shelf>): ShelfView[] {
    shelf = { ...shelf, ...part };
    return templates();
  }

  return {
    workshop_change: ({ workshop }) => {
      workshop.taxes.forEach(({ percent }: TaxView) => number(percent));
      house.set({ ...house.workshop(), ...workshop });
      return house.workshop();
    },
    workshop_logo: ({ path }) => {
      house.set({ ...house.workshop(), logo: path && "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'/>" });
      return house.workshop();
    },
    articles: list,
    article_keep: ({ article: { price: _, ...article } }) => {
      cents(article.price_typed);
      const known = articles.some(({ id }) => id === article.id);
      articles = known
        ? articles.map((one) => (one.id === article.id ? article : one))
        : [...articles, { ...article, id: `article-${articles.length}` }];
      return list();
    },
    printing: () => printing,
    printing_set: ({ printing: set }) => {
      measured(set.across);
      measured(set.down);
      return (printing = { ...printing, ...set, asked: true });
    },
    printing_test: () => ({
      waits: false,
      path: "Papers/Test square.pdf",
      message: say(l("The test square is at the printer.", "Das Prüfquadrat ist beim Drucker.")),
    }),
    templates_shelf: templates,
    template_release: () => turn({ number: shelf.number + 1, waiting: false }),
    template_drop_draft: () => turn({ waiting: false }),
    template_offer: ({ id, offered }) => (id === "messenger-bag" ? turn({ offered }) : templates()),
  };
}
