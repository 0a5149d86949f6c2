//! What every room uses: refusals and prices.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A refusal or failure: a code for programs, a message for people, what they can do, and what is safe.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ErrorView {
    /// Dotted code, stable (`workshop.in_use`).
    pub code: String,
    /// One sentence for a person.
    pub message: String,
    /// What to do about it; empty when there is nothing.
    pub hint: String,
}

/// A price.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceView {
    /// The lines in reading order.
    pub lines: Vec<PriceLineView>,
    /// Price of one piece, for reading.
    pub total: String,
    /// Price of all pieces, for reading.
    pub grand_total: String,
    /// Price of one piece in the smallest coin.
    pub total_minor: i64,
    /// ISO 4217.
    pub currency: String,
}

/// One line of a price.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceLineView {
    /// What it is for.
    pub label: String,
    /// The amount, for reading.
    pub amount: String,
    /// The option it comes from, or empty.
    pub path: String,
}
