// Where an order stands on its way, for the tape. Plain.

export const way = ["new", "agreed", "making", "ready", "delivered"] as const;

/** The station of a status on the way, or -1 for one that lies beside it (cancelled). */
export function station(status: string): number {
  return way.findIndex((code) => code === status);
}
