// A signature that is asked for on the customer's screen, as the order's page knows it. It goes when that page goes.
import { untrack } from "svelte";
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

/** Milliseconds that a field is left alone until what was typed counts: a page that is read doesn't change with every key. */
export const typing = 600;

/** Who asked last: only their page is there to be taken back. */
let last: object | undefined;

/**
 * Follows it while a component is there. `order`: what the order would say now; `undefined` while that can't be read, half typed
 * maybe: until it can, all stays as it is. `onunread`: it is asked for, and can't be read.
 */
export function signingThere(order: () => SignInput | undefined, onunread: () => void): SigningThere {
  let settled = $state.raw(untrack(order));
  let begun = false;
  $effect(() => {
    const next = order();
    const known = !begun;
    begun = true;
    if (!next || known) return;
    const timer = setTimeout(() => (settled = next), typing);
    return () => clearTimeout(timer);
  });
  const stands = loaded(async () => {
    customerDid();
    return settled ? ask("sign_state", { asked: settled }) : none;
  });
  const view = $derived(stands.value ?? none);
  const me = {};
  let [asked, left] = [false, false];
  /** Nobody waits for it any more. */
  function forget(): void {
    left = true;
    // Without a workshop there is nothing to take back either.
    if (asked && last === me) void ask("sign_back", {}).catch(() => undefined);
  }
  $effect(() => forget);
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
      const wanted = order();
      if (!wanted) return onunread();
      last = me;
      if (!counter().open) await showCustomer(wanted.design);
      // Whoever has left meanwhile asks for nothing any more.
      if (left) return;
      const shown = await attempt("sign_there", { asked: wanted });
      if (!shown) return;
      asked = true;
      if (left) return forget();
      settled = wanted;
      stands.set(shown);
    },
    async back() {
      const taken = await attempt("sign_back", {});
      if (taken !== undefined) stands.set(none);
    },
  };
}
