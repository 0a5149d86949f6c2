//! Money, free lines and articles, photographs: what hangs on orders.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A sum with what it is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SumView {
    /// What it is: "Total".
    pub label: String,
    /// How much, for reading.
    pub amount: String,
    /// One that people look for.
    pub strong: bool,
}

/// Something to choose by its code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChoiceLabel {
    /// Its code.
    pub code: String,
    /// What people read.
    pub label: String,
}

/// What is taken off, as it is typed and as it is told.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct DiscountView {
    /// `percent`, `amount`, `to` (one piece costs this instead), or empty: nothing is taken off.
    pub kind: String,
    /// How much, as it would be typed.
    pub value: String,
    /// Why.
    pub reason: String,
}

/// What was asked for in advance, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DepositView {
    /// `percent`, `amount`, or empty: nothing.
    pub kind: String,
    /// How much, as it would be typed.
    pub value: String,
}

/// A payment that was noted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaymentView {
    /// Its id.
    pub id: String,
    /// How much, for reading; below nought: given back.
    pub amount: String,
    /// How, in words.
    pub way: String,
    /// When, in words.
    pub day: String,
    /// What else is to be known, or empty.
    pub note: String,
}

/// A payment to note.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaymentInput {
    /// How much, as typed; below nought: given back.
    pub amount: String,
    /// `cash`, `card`, `transfer` or `other`.
    pub way: String,
    /// `2026-06-12`; empty: today.
    pub day: String,
    /// What else is to be known, or empty.
    pub note: String,
}

/// An order's money.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BillView {
    /// From the pieces to what is left to pay, in reading order.
    pub sums: Vec<SumView>,
    /// What is left to pay, for reading; empty when nothing is. "€20.00 to give back" when too much was paid.
    pub to_pay: String,
    /// The same, as it would be typed: what a payment of all that is left is.
    pub to_pay_typed: String,
    /// What of the deposit is still to come, for reading, or empty.
    pub deposit_open: String,
    /// The same, as it would be typed.
    pub deposit_open_typed: String,
    /// What is taken off the whole.
    pub discount: DiscountView,
    /// What was asked for in advance.
    pub deposit: DepositView,
    /// What was paid.
    pub payments: Vec<PaymentView>,
}

/// A line that is no design: words, or an article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LineInput {
    /// The article's id; empty: a free line.
    pub article: String,
    /// What is made, for a free line; lines may be broken.
    pub words: String,
    /// How many.
    pub quantity: u32,
    /// Price of one free line's piece, as typed.
    pub price: String,
    /// Which rate of tax, by place; beyond the last: none; `null`: the usual one, and of a line that is there already the one it
    /// has.
    pub rate: Option<u32>,
    /// `2026-06-12`, or empty for the order's day.
    pub due: String,
}

/// A ready-made article.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArticleView {
    /// Its id; empty for a new one.
    pub id: String,
    /// What people read.
    pub name: String,
    /// The maker's or supplier's code, or empty.
    pub code: String,
    /// What one costs, for reading. Ignored when it comes from the window.
    pub price: String,
    /// What one costs, as typed.
    pub price_typed: String,
    /// Which rate of tax, by place; beyond the last: none.
    pub rate: u32,
    /// No longer offered.
    pub stopped: bool,
}

/// A photograph.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PhotoView {
    /// Its id.
    pub id: String,
    /// The name of the file it came from, or empty.
    pub name: String,
    /// What is written under it, or empty.
    pub caption: String,
    /// The bench gets it.
    pub bench: bool,
    /// The small picture as a `data:` address.
    pub small: String,
    /// "1600 × 1200, sharp up to 27 cm".
    pub told: String,
}

/// A photograph that comes in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PhotoInput {
    /// `order` (with the order's number), `line` or `customer` (with their ids).
    pub of: String,
    /// The order's number, or the id.
    pub id: String,
    /// The name of the file; empty: it was pasted.
    pub name: String,
    /// Its bytes in base64.
    pub data: String,
    /// All its pixels are kept, not four million at most.
    pub full: bool,
}
