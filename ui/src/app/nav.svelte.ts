// Where the window is. Plain state with a way back; no addresses, since a window has no address bar.

export type Route =
  | { at: "today" }
  | { at: "studio" }
  | { at: "design"; id: string; /** For whom it was begun. */ whom?: { id: string; name: string } }
  | { at: "orders"; fresh?: boolean }
  | { at: "order"; number: string }
  | { at: "customers"; fresh?: boolean }
  | { at: "customer"; id: string }
  | { at: "table" }
  | { at: "paper"; number: string }
  | { at: "templates" }
  | { at: "settings" }
  | { at: "copies" };

export type Place = "today" | "studio" | "orders" | "customers" | "templates" | "settings";

const state = $state<{ route: Route; past: Route[] }>({ route: { at: "today" }, past: [] });
const remembered = 50;

export function route(): Route {
  return state.route;
}

export function go(to: Route): void {
  if (JSON.stringify(to) === JSON.stringify(state.route)) return;
  state.past = [...state.past.slice(-remembered), state.route];
  state.route = to;
}

/** Goes on without a way back to here: what stood here is no more. */
export function goInstead(to: Route): void {
  state.route = to;
}

/** Starts over at Today, as after opening another workshop. */
export function goHome(): void {
  state.past = [];
  state.route = { at: "today" };
}

const above: Partial<Record<Route["at"], Route>> = {
  design: { at: "studio" },
  order: { at: "orders" },
  customer: { at: "customers" },
  table: { at: "customers" },
  copies: { at: "settings" },
};

/** Back to where one came from; from a page below to the one above it. */
export function back(): void {
  const before = state.past.at(-1);
  state.past = state.past.slice(0, -1);
  state.route = before ?? above[state.route.at] ?? { at: "today" };
}

/** Goes back only from a page that lies below another. */
export function canLeave(): boolean {
  return !["today", "studio", "orders", "customers", "templates"].includes(state.route.at);
}

/** The rail's entry that the page belongs to. */
export function place(at: Route["at"]): Place {
  if (at === "design") return "studio";
  if (at === "order" || at === "paper") return "orders";
  if (at === "copies") return "settings";
  if (at === "customer" || at === "table") return "customers";
  return at;
}
