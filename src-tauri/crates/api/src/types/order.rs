//! Orders and their pieces.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::common::PriceView;
use super::trade::{BillView, ChoiceLabel, DiscountView, LineInput, PhotoView};

/// A part of the orders, and how many there are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrdersListed {
    /// Those of the part.
    pub rows: Vec<OrderRow>,
    /// How many there are in the whole list.
    pub count: u32,
    /// A search found more than the list holds.
    pub more: bool,
}

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
    /// What is left to pay, for reading; empty when nothing is.
    pub to_pay: String,
    /// Since when it stands where it stands: "since Tuesday".
    pub since: String,
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
    /// The order's note, for the bench.
    pub note: String,
    /// The maker's own note.
    pub private: String,
    /// What must not touch the customer, one a line, or empty.
    pub allergies: String,
    /// Its pieces and its money may still change.
    pub open: bool,
    /// Its money.
    pub bill: BillView,
    /// The ways of paying.
    pub ways: Vec<ChoiceLabel>,
    /// Photographs of the order as a whole.
    pub photos: Vec<PhotoView>,
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
    /// `design`, `free` or `article`.
    pub kind: String,
    /// The piece's name, or what it is.
    pub name: String,
    /// A free line's words, as typed.
    pub words: String,
    /// How many.
    pub quantity: u32,
    /// Every answer ("Size", "M").
    pub answers: Vec<AnswerView>,
    /// The price as agreed.
    pub price: PriceView,
    /// Price of one, as it would be typed.
    pub price_typed: String,
    /// Price of all of them, after what was taken off, for reading.
    pub total: String,
    /// What is taken off it.
    pub discount: DiscountView,
    /// Which of the workshop's rates of tax, by place; beyond the last: none; `null`: one of another day.
    pub rate: Option<u32>,
    /// A day of its own, in words, or empty.
    pub due: String,
    /// `2026-06-12`, or empty.
    pub due_day: String,
    /// Its photographs.
    pub photos: Vec<PhotoView>,
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
    /// The design; empty: `line` says what it is.
    pub design: String,
    /// Words or an article, when `design` is empty.
    pub line: Option<LineInput>,
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
