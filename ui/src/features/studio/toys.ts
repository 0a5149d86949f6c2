// Playing with a piece: the same for both windows, but the maker's says with which piece and the customer's knows one only.
import type { CompareView, MatchView } from "../../generated";
import { ask } from "../../shared/ask.svelte";
import type { Studio } from "./studio.svelte";

export interface Toys {
  /** Another piece at random: its colours alone, or everything that is tapped. False: that failed, and was said. */
  surprise(colours: boolean): Promise<boolean>;
  goesWell(): Promise<MatchView[]>;
  /** Keeps an eye on what one costs; empty: no longer. */
  under(total: string): Promise<boolean>;
  putBeside(): Promise<boolean>;
  compare(): Promise<CompareView>;
  takeBeside(at: number): Promise<boolean>;
  dropBeside(at: number): Promise<boolean>;
}

/** At the maker's window. */
export function makersToys(piece: Studio): Toys {
  const id = (): string => piece.view.id;
  return {
    surprise: (colours) => piece.run(() => ask("design_surprise", { id: id(), colours })),
    goesWell: () => ask("design_goes_well", { id: id() }),
    under: (total) => piece.run(() => ask("design_under", { id: id(), total })),
    putBeside: () => piece.run(() => ask("design_beside", { id: id() })),
    compare: () => ask("design_compare", { id: id() }),
    takeBeside: (at) => piece.run(() => ask("design_take_beside", { id: id(), at })),
    dropBeside: (at) => piece.run(() => ask("design_drop_beside", { id: id(), at })),
  };
}

/** At the customer's. */
export function customersToys(design: Studio): Toys {
  const piece = (): string => design.view.id;
  return {
    surprise: (colours) => design.run(() => ask("counter_surprise", { piece: piece(), colours })),
    goesWell: () => ask("counter_goes_well", {}),
    under: (total) => design.run(() => ask("counter_under", { piece: piece(), total })),
    putBeside: () => design.run(() => ask("counter_put_beside", { piece: piece() })),
    compare: () => ask("counter_compare", {}),
    takeBeside: (at) => design.run(() => ask("counter_take_beside", { piece: piece(), at })),
    dropBeside: (at) => design.run(() => ask("counter_drop_beside", { piece: piece(), at })),
  };
}
