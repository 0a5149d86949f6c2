//! Playing with a piece: comparing it, what goes well with it, what a sum leaves.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::studio::{AnswerInput, Paint, WayView};

/// Pieces side by side, with what they differ in and nothing else.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CompareView {
    /// The piece as it is now, then those put beside it.
    pub pieces: Vec<ComparedView>,
    /// What they differ in, in the template's order.
    pub rows: Vec<ComparedRow>,
}

/// One of the pieces that are compared.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ComparedView {
    /// Price of one, for reading.
    pub price: String,
    /// What it costs more or less than the piece as it is now ("+€12.00"); empty for that one.
    pub difference: String,
    /// Its picture, as changes to the template's picture.
    pub paint: Vec<Paint>,
}

/// What the pieces say to one option.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ComparedRow {
    /// The option's label.
    pub option: String,
    /// The answer of each piece, in their order; empty: it isn't asked there.
    pub answers: Vec<String>,
}

/// What earlier pieces had beside what is chosen.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MatchView {
    /// The option's path.
    pub path: String,
    /// What would be chosen.
    pub answer: AnswerInput,
    /// What goes well ("Binding: Red tape").
    pub what: String,
    /// How many had it, and beside what.
    pub why: String,
    /// Its colour as `#rrggbb`, or empty.
    pub colour: String,
}

/// What a sum leaves of a piece.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UnderView {
    /// The sum, for reading.
    pub total: String,
    /// The sum, as one would type it.
    pub typed: String,
    /// The piece as it stands costs no more.
    pub fits: bool,
    /// How things stand, in one sentence.
    pub said: String,
    /// What brings it there, the least given up first.
    pub ways: Vec<WayView>,
}
