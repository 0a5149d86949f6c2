// One design in the Studio: what is shown, and the taps on it, one after the other in the order they were made.
import { untrack } from "svelte";
import type { AnswerInput, ChooseView, ConflictView, DesignView, MeasuresTakenView, OtherInput, Paint } from "../../generated";
import type { Answer, Args, Command } from "../../host";
import { ask } from "../../shared/ask.svelte";
import { asError, complain } from "../../shared/notices.svelte";
import { drawn } from "../../shared/frame";
import { keepSame } from "../../shared/kept";
import { told } from "../../shared/told";

/** Commands that answer with the design as it is afterwards. */
type Changes =
  | "design_take_way"
  | "design_preset"
  | "design_quantity"
  | "design_name"
  | "design_keep"
  | "design_open"
  | "design_other"
  | "design_update";

export interface Studio {
  readonly view: DesignView;
  /** The closed choice that was asked for, until its dialog is put away. */
  readonly conflict: ConflictView | undefined;
  /** Why the last answer to a path was refused, in words. */
  problem(path: string): string;
  choose(path: string, answer: AnswerInput): Promise<void>;
  change<C extends Changes>(command: C, args: Args<C>): Promise<boolean>;
  /** Asks for something that may be closed, as a choice may. */
  offer(work: () => Promise<ChooseView>): Promise<void>;
  /** The same for whatever answers with the design as it is afterwards. */
  run(work: () => Promise<DesignView>): Promise<boolean>;
  /** Agrees on something that no choice says. Comes back with what was refused, in words; empty: it is agreed. */
  agree(path: string, other: OtherInput): Promise<string>;
  /** Takes the measures of a card over; undefined: that failed, and was said. */
  measure(set: string): Promise<MeasuresTakenView | undefined>;
  closeConflict(): void;
  /** The first option whose last entry was refused; what stands in its field is not what it says. */
  readonly refused: string;
  /** Resolves when every tap so far has been answered. */
  settled(): Promise<void>;
  show(view: DesignView): void;
}

function typed(answer: AnswerInput): boolean {
  return ["number", "text", "date", "colour"].includes(answer.kind);
}

/** A colour that is on the picture already, before anybody said that it can be had. */
interface Hope {
  path: string;
  colour: string;
}

/** What a tap on an open colour will make of the picture; undefined: that isn't known before the answer. */
function hoped(view: DesignView, path: string, answer: AnswerInput): Hope | undefined {
  if (answer.kind !== "one") return undefined;
  const kind = view.sections.flatMap((section) => section.options).find((option) => option.path === path)?.kind;
  const choice = kind?.kind === "one" ? kind.choices.find(({ value }) => value === answer.value) : undefined;
  return choice?.open && choice.colour ? { path, colour: choice.colour } : undefined;
}

/** Nothing else is to blame and no other choice would help: the option's own limit, which is said at its field. */
function isLimit(conflict: ConflictView): boolean {
  return conflict.because.length === 0 && conflict.ways.length === 0;
}

/** How a choice is asked for: the maker's window says of which piece, the customer's knows one only. */
export type Choosing = (id: string, path: string, answer: AnswerInput) => Promise<ChooseView>;

const byMaker: Choosing = (id, path, answer) => ask("design_choose", { id, path, answer });

export function studio(first: DesignView, choosing: Choosing = byMaker): Studio {
  // Each answer is a whole new view: nothing in it changes by itself, and watching every part of it would cost more than drawing.
  let view = $state.raw(first);
  /** Colours that were tapped and aren't answered yet, in their order, over the picture as it was answered last. */
  const hopes = new Set<Hope>();
  let { turn, paint: answered } = first;
  function paint(): Paint[] {
    return [...hopes].reduce((painted, { path, colour }) => painted.map((one) => (one.of === path ? { ...one, value: colour } : one)), answered);
  }
  /** Most of an answer is as before; only what isn't is drawn. What was overtaken on its way by something newer isn't shown at all. */
  function put(answer: DesignView): void {
    if (answer.id !== first.id) return;
    if (answer.turn < turn) {
      // What was hoped of it is over.
      untrack(repaint);
      return;
    }
    ({ turn, paint: answered } = answer);
    // Whoever shows another view must not be told to show it again whenever this one changes. The turn is kept beside it: a view that
    // says nothing new stays the very same.
    const before = untrack(() => view);
    view = keepSame(before, { ...answer, turn: before.turn, paint: paint() });
  }
  function repaint(): void {
    view = { ...view, paint: paint() };
  }
  let conflict = $state.raw<ConflictView>();
  const problems = $state<Record<string, string>>({});
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = queue.then(work);
    queue = mine.catch(() => undefined);
    return mine;
  }
  async function tell<C extends Command>(command: C, args: Args<C>): Promise<Answer<C>> {
    return inTurn(() => ask(command, args));
  }

  async function run(work: () => Promise<DesignView>): Promise<boolean> {
    try {
      put(await inTurn(work));
      return true;
    } catch (thrown) {
      complain(thrown);
      return false;
    }
  }

  return {
    get view() {
      return view;
    },
    get conflict() {
      return conflict;
    },
    problem: (path) => problems[path] ?? "",
    get refused() {
      return view.sections.flatMap((section) => section.options).find((option) => problems[option.path])?.path ?? "";
    },
    async choose(path, answer) {
      delete problems[path];
      const hope = hoped(view, path, answer);
      if (hope) {
        hopes.add(hope);
        repaint();
      }
      try {
        // The tap itself is seen first: with the answer comes a picture, which takes longer to draw.
        const seen = drawn();
        const outcome = await inTurn(async () => (await Promise.all([choosing(view.id, path, answer), seen]))[0]);
        if (hope) hopes.delete(hope);
        if (outcome.outcome === "taken") {
          put(outcome.design);
          return;
        }
        if (hope) repaint();
        if (typed(answer) && isLimit(outcome.conflict)) problems[path] = outcome.conflict.reason;
        else conflict = outcome.conflict;
      } catch (thrown) {
        if (hope) {
          hopes.delete(hope);
          repaint();
        }
        const { message, hint } = asError(thrown);
        if (typed(answer)) problems[path] = [message, hint].filter(Boolean).join(" ");
        else complain(thrown);
      }
    },
    async offer(work) {
      try {
        const outcome = await inTurn(work);
        if (outcome.outcome === "taken") put(outcome.design);
        else conflict = outcome.conflict;
      } catch (thrown) {
        complain(thrown);
      }
    },
    change: (command, args) => run(() => ask(command, args)),
    run,
    async agree(path, other) {
      try {
        put(await tell("design_other", { id: view.id, path, other }));
        return "";
      } catch (thrown) {
        return told(thrown);
      }
    },
    async measure(set) {
      try {
        const taken = await tell("design_measures", { id: view.id, set });
        put(taken.design);
        for (const path of Object.keys(problems)) delete problems[path];
        return taken;
      } catch (thrown) {
        complain(thrown);
        return undefined;
      }
    },
    closeConflict() {
      conflict = undefined;
    },
    async settled() {
      await queue;
    },
    show(shown) {
      put(shown);
    },
  };
}
