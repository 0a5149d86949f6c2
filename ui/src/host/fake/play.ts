// Playing with a piece, in the fake: the next colours in turn instead of a surprise, and one match.
import type { CompareView, DesignView, MatchView } from "../../generated";
import type { Answer, Args, Command } from "../commands";
import { options } from "./bag";
import { answerText, choose, total, withDefaults, type Design } from "./design";
import { paint } from "./picture";
import { change, l, money, say, type Label } from "./words";

interface Here {
  design: (id: string) => Design;
  touch: (id: string, what: Label, work: (one: Design) => void) => DesignView;
}

type Toys = "surprise" | "goes_well" | "under" | "beside" | "compare" | "take_beside" | "drop_beside";
type Play = { [C in Extract<Command, `design_${Toys}`>]: (args: Args<C>) => Answer<C> };

function compareView(design: Design): CompareView {
  const all = [design.answers, ...(design.beside ?? [])];
  const differs = options.filter((option) => new Set(all.map((answers) => answerText(option, answers))).size > 1);
  return {
    pieces: all.map((answers, i) => ({
      price: money(total(answers)),
      difference: i ? change(total(answers) - total(design.answers)) : "",
      paint: paint(withDefaults(answers)),
    })),
    rows: differs.map((option) => ({ option: say(option.label), answers: all.map((answers) => answerText(option, answers)) })),
  };
}

export function play({ design, touch }: Here): Play {
  const matches = (id: string): MatchView[] => {
    const brass = options.find((option) => option.id === "left")?.choices?.find((choice) => !choice.gone);
    if (!brass || withDefaults(design(id).answers).left?.[0] === brass.id) return [];
    const what = say(l(`Left panel: ${say(brass.label)}`, `Linkes Feld: ${say(brass.label)}`));
    return [{ path: "left", answer: { kind: "one", value: brass.id }, what, why: say(l("7 of 9 with Size: M", "7 von 9 mit Größe: M")), colour: brass.colour ?? "" }];
  };
  return {
    design_surprise: ({ id }) =>
      touch(id, l("Surprise", "Überraschung"), (one) => {
        for (const path of ["left", "centre", "right"]) {
          const values = (options.find((option) => option.id === path)?.choices ?? []).filter((choice) => !choice.gone);
          const at = values.findIndex((choice) => choice.id === withDefaults(one.answers)[path]?.[0]);
          one.answers = choose(one.answers, path, { kind: "one", value: values[(at + 1) % values.length]?.id ?? "" });
        }
      }),
    design_goes_well: ({ id }) => matches(id),
    design_under: ({ id, total }) => touch(id, l("Sum set", "Betrag gesetzt"), (one) => (one.under = Math.round(Number.parseFloat(total || "0") * 100))),
    design_beside: ({ id }) => touch(id, l("Put beside", "Danebengelegt"), (one) => (one.beside = [...(one.beside ?? []), one.answers])),
    design_compare: ({ id }): CompareView => compareView(design(id)),
    design_take_beside: ({ id, at }) =>
      touch(id, l("Taken", "Genommen"), (one) => {
        const beside = [...(one.beside ?? [])];
        const taken = beside[at] ?? one.answers;
        beside[at] = one.answers;
        [one.answers, one.beside] = [taken, beside];
      }),
    design_drop_beside: ({ id, at }) => touch(id, l("Put away", "Weggelegt"), (one) => (one.beside = one.beside?.filter((_, i) => i !== at))),
  };
}
