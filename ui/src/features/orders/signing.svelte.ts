// A signature that is asked for on the customer's screen, as the order's page knows it. It goes when that page goes.
import type { SigningView, SignInput } from "../../generated";
import { ask, attempt } from "../../shared/ask.svelte";
import { counter, customerDid, showCustomer } from "../../shared/customer.svelte";
import { loaded } from "../../shared/load.svelte";

export interface SigningThere {
  /** How it stands. */
  readonly view: SigningView;
  /** The customer has the page before them. */
  readonly waiting: boolean;
  /** They signed, and it is what the order says now. */
  readonly signed: boolean;
  /** Shows them the page. Where the customer's screen isn't open, it opens: on the only screen this one is turned round. */
  ask(): Promise<void>;
  /** Takes the page back, and what was signed on it. */
  back(): Promise<void>;
}

const none: SigningView = { state: "none", said: "", name: "", signature: "" };

/** Follows it while a component is there. `order`: what the order would say now. */
export function signingThere(order: () => SignInput): SigningThere {
  const stands = loaded(() => {
    customerDid();
    return ask("sign_state", { asked: order() });
  });
  const view = $derived(stands.value ?? none);
  let asked = false;
  $effect(() => () => {
    // Nobody waits for it any more. Without a workshop there is nothing to take back either.
    if (asked) void ask("sign_back", {}).catch(() => undefined);
  });
  return {
    get view() {
      return view;
    },
    get waiting() {
      return view.state === "waiting";
    },
    get signed() {
      return view.state === "signed";
    },
    async ask() {
      if (!counter().open) await showCustomer(order().design);
      const shown = await attempt("sign_there", { asked: order() });
      if (!shown) return;
      asked = true;
      stands.set(shown);
    },
    async back() {
      const taken = await attempt("sign_back", {});
      if (taken !== undefined) stands.set(none);
    },
  };
}
