// For whom an order is, as it is being written. Plain.
import type { CustomerRow, TakeOrder } from "../../generated";

export interface Whom {
  name: string;
  customer: CustomerRow | undefined;
  contact: string;
  /** The number of the order that it is added to; empty: a new one. */
  addTo: string;
  note: string;
}

/** Somebody known, as they are led along from one screen to the next. */
export interface Person {
  id: string;
  name: string;
}

/** Nothing was asked while it was written down. */
export const nothingAgreed = { deposit: { kind: "", value: "" }, agreed: null, papers: null };

export const nobody = (): Whom => ({ name: "", customer: undefined, contact: "", addTo: "", note: "" });

/** The fields that somebody known fills in. Whether they have open orders is looked up then. */
export function known(person: Person | undefined): Partial<Whom> {
  if (!person) return {};
  return { name: person.name, customer: { ...person, contact: "", orders: 1, latest: "" } };
}

/** Somebody known by their card, somebody new by what was typed. */
export function buyer({ name, customer, contact }: Whom): Pick<TakeOrder, "customer_id" | "customer_name" | "customer_contact"> {
  if (customer) return { customer_id: customer.id, customer_name: "", customer_contact: "" };
  return { customer_id: "", customer_name: name.trim(), customer_contact: contact.trim() };
}
