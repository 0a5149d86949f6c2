// Where an order stands on its way, for the tape; whether something is still to be paid. Plain.
import type { OrderRow } from "../../generated";

export const way = ["new", "agreed", "making", "ready", "delivered"] as const;

/** The station of a status on the way, or -1 for one that lies beside it (cancelled). */
export function station(status: string): number {
  return way.findIndex((code) => code === status);
}

/** Something is still to be done about it: pieces can be added. */
export function isOpen(status: string): boolean {
  return status !== "delivered" && status !== "cancelled";
}

/** Whether all of it, a part of it or nothing is still to be paid. What was cancelled asks for nothing. */
export function owing(row: OrderRow): "" | "all" | "part" {
  if (!row.to_pay || row.status === "cancelled") return "";
  return row.to_pay === row.total ? "all" : "part";
}
