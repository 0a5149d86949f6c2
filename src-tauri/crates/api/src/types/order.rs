//! Orders and their pieces.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::common::PriceView;
use super::trade::{BillView, ChoiceLabel, DepositView, DiscountView, LineInput, PhotoView, SumView};

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
    /// The terms it was taken on.
    pub agreement: AgreementView,
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
    /// The picture as agreed, plain SVG: the side that stands for the piece.
    pub picture: String,
    /// Its sides that differ, that one first; empty where it has no other.
    pub sides: Vec<SideView>,
}

/// One side of an ordered piece.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SideView {
    /// Its name in the template.
    pub id: String,
    /// What people call it.
    pub label: String,
    /// A small picture on white, as a `data:` address.
    pub small: String,
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
    /// The option's path where the answer is the customer's own picture, or empty.
    pub upload: String,
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
    /// What is agreed while it is taken.
    #[serde(default)]
    pub closing: ClosingInput,
}

/// What is agreed while an order is taken.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ClosingInput {
    /// What is to be paid in advance.
    pub deposit: DepositView,
    /// Who agrees to the terms; `null`: nobody was asked.
    pub agreed: Option<AgreedInput>,
    /// The papers that are printed afterwards (`bench`, `counter`, `customer`): this computer remembers them. Left out: nobody was
    /// asked.
    pub papers: Option<Vec<String>>,
}

/// Somebody who agrees to the terms.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct AgreedInput {
    /// Their name; empty: the customer's.
    pub name: String,
    /// What they drew in a box 3000 wide and 1000 high: of each stroke x, y, x, y; none: agreed by name.
    pub strokes: Vec<Vec<i32>>,
    /// They agreed on the customer's screen: what they gave there holds, and nothing else of this.
    #[serde(default)]
    pub there: bool,
}

/// What an order would come to if it were taken now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AheadView {
    /// From the piece to the total, in reading order.
    pub sums: Vec<SumView>,
    /// The total, for reading.
    pub total: String,
    /// What is to be paid in advance, for reading; empty: nothing.
    pub deposit: String,
    /// What is left then, for reading; empty where nothing is asked in advance.
    pub rest: String,
}

/// The terms that an order was taken on, and who agreed to them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AgreementView {
    /// The terms as they stood; empty: none.
    pub terms: String,
    /// "Terms agreed on 2 June 2026 by Ada Lovelace"; empty: nobody was asked.
    pub told: String,
    /// What was drawn, as the `d` of a path in a box 3000 wide and 1000 high; empty: nothing.
    pub signature: String,
}
