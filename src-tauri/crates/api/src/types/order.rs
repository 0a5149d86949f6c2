//! Orders, their pieces, and the people they are for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::common::PriceView;

/// One order in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderRow {
    /// "W-1042".
    pub number: String,
    /// The customer's name.
    pub customer: String,
    /// What it is ("Messenger bag, blue").
    pub what: String,
    /// Status code (`new`, `agreed`, `making`, `ready`, `delivered`, `cancelled`).
    pub status: String,
    /// Status in words.
    pub status_label: String,
    /// Due date in words, or empty.
    pub due: String,
    /// Past its date and not ready.
    pub overdue: bool,
    /// Total, for reading.
    pub total: String,
}

/// One order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderView {
    /// The row.
    pub row: OrderRow,
    /// The customer's id.
    pub customer_id: String,
    /// `2026-06-12`; empty: no day promised.
    pub due_day: String,
    /// Taken when, in words.
    pub taken: String,
    /// The order's note.
    pub note: String,
    /// Its pieces.
    pub lines: Vec<LineView>,
    /// Statuses it can go to, code and label, the usual next one first.
    pub next: Vec<StatusView>,
    /// The papers that are out ("Bench sheet printed 14:02").
    pub papers: Vec<String>,
    /// What happened, latest first.
    pub history: Vec<HistoryView>,
}

/// A status.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StatusView {
    /// Its code.
    pub code: String,
    /// Its label.
    pub label: String,
}

/// One piece of an order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LineView {
    /// Its id.
    pub id: String,
    /// The piece's name, or the template's label.
    pub name: String,
    /// How many.
    pub quantity: u32,
    /// Every answer ("Size", "M").
    pub answers: Vec<AnswerView>,
    /// The price as agreed.
    pub price: PriceView,
    /// The picture as agreed, plain SVG.
    pub picture: String,
}

/// One answer, worded.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnswerView {
    /// The option's label.
    pub label: String,
    /// The answer.
    pub answer: String,
    /// `#rrggbb`, or empty.
    pub colour: String,
}

/// One thing that happened.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HistoryView {
    /// When, in words.
    pub when: String,
    /// What ("Status: new → agreed").
    pub what: String,
    /// Taken back later.
    pub undone: bool,
}

/// What taking an order asks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TakeOrder {
    /// The design.
    pub design: String,
    /// An existing customer's id, or empty.
    pub customer_id: String,
    /// A new customer's name, when `customer_id` is empty.
    pub customer_name: String,
    /// Telephone or mail of a new customer, or empty.
    pub customer_contact: String,
    /// `2026-06-12`, or empty for the date that the lead time gives.
    pub due: String,
    /// For the order.
    pub note: String,
}

/// One customer in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerRow {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Telephone or mail.
    pub contact: String,
    /// How many orders.
    pub orders: u32,
    /// Their latest order in words, or empty.
    pub latest: String,
}

/// One customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerView {
    /// The row.
    pub row: CustomerRow,
    /// Inner notes.
    pub note: String,
    /// Their orders, newest first.
    pub orders: Vec<OrderRow>,
}

/// What a customer's card says.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerCard {
    /// Their id.
    pub id: String,
    /// As they want to be called.
    pub name: String,
    /// Telephone or mail; may be empty.
    pub contact: String,
    /// The maker's own notes.
    pub note: String,
}

/// What came of erasing a customer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ErasedView {
    /// What was done, a sentence each.
    pub told: Vec<String>,
    /// How many copies still hold the person.
    pub copies: u32,
}
