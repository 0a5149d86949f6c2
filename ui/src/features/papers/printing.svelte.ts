// How this computer prints: kept as it is changed. What is refused comes back in words, for its field.
import type { ErrorView, PrintingInput, PrintingView } from "../../generated";
import { ask } from "../../shared/ask.svelte";
import { loaded } from "../../shared/load.svelte";
import { told } from "../../shared/told";

export interface Printing {
  readonly view: PrintingView | undefined;
  readonly error: ErrorView | undefined;
  /** Empty: it is kept. */
  set(part: Partial<PrintingInput>): Promise<string>;
}

export function printing(): Printing {
  const held = loaded(() => ask("printing", {}));
  return {
    get view() {
      return held.value;
    },
    get error() {
      return held.error;
    },
    async set(part) {
      const { printer = "", across = "", down = "" } = held.value ?? {};
      try {
        held.set(await ask("printing_set", { printing: { printer, across, down, ...part } }));
        return "";
      } catch (thrown) {
        return told(thrown);
      }
    },
  };
}
