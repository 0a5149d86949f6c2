// What of the orders is looked at. It is still so when one comes back from an order.

export const ordersViews = ["all", "open", "due", "making", "ready"] as const;
type View = (typeof ordersViews)[number];

let view = $state<View>("all");

export const ordersView = (): View => view;

export function lookAt(name: string): void {
  view = ordersViews.find((known) => known === name) ?? "all";
}
