//! Customers: cards, consents, measures; tables that come in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::order::OrderRow;
use super::trade::{ChoiceLabel, PhotoView};

/// A part of the customers, and how many there are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomersListed {
    /// Those of the part.
    pub rows: Vec<CustomerRow>,
    /// How many there are in the whole list.
    pub count: u32,
    /// A search found more than the list holds.
    pub more: bool,
}

/// One customer in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerRow {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Telephones and mail addresses, one a line, the one to use first.
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
    /// Where they live, or empty.
    pub address: String,
    /// What must not touch them, one a line, or empty.
    pub allergies: String,
    /// Inner notes.
    pub note: String,
    /// What they may allow, all kinds.
    pub consents: Vec<ConsentView>,
    /// The names on cards that were joined to this one.
    pub joined: Vec<String>,
    /// What they still have to pay over all orders, or empty.
    pub to_pay: String,
    /// Their measures, the latest first.
    pub measures: Vec<MeasureSetView>,
    /// Their photographs.
    pub photos: Vec<PhotoView>,
    /// Their orders, newest first.
    pub orders: Vec<OrderRow>,
}

/// Something that a customer may allow.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConsentView {
    /// Its code.
    pub code: String,
    /// What it is, in words.
    pub label: String,
    /// They allow it now.
    pub allowed: bool,
    /// Since when, or when it was taken back; empty: never asked.
    pub told: String,
}

/// What a customer's card says.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CustomerCard {
    /// Their id; empty for a new card.
    pub id: String,
    /// As they want to be called.
    pub name: String,
    /// Telephones and mail addresses, one a line; may be empty.
    pub contact: String,
    /// Where they live; may be empty.
    pub address: String,
    /// What must not touch them, one a line; may be empty.
    pub allergies: String,
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

/// What a craft measures.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FigureView {
    /// Its name.
    pub name: String,
    /// What people read.
    pub label: String,
    /// Its landmarks, in the order they are taken.
    pub landmarks: Vec<LandmarkView>,
}

/// Where something is measured.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LandmarkView {
    /// Its name.
    pub name: String,
    /// What people read.
    pub label: String,
    /// How it is taken.
    pub how: String,
}

/// What was measured of one customer on one day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeasureSetView {
    /// Its id.
    pub id: String,
    /// The figure's name.
    pub figure: String,
    /// What people read.
    pub figure_label: String,
    /// The day, in words.
    pub taken: String,
    /// `2026-06-12`.
    pub taken_day: String,
    /// What else was seen, or empty.
    pub note: String,
    /// The measures.
    pub rows: Vec<TakenView>,
    /// What asks for a second look, a sentence each.
    pub questions: Vec<String>,
    /// The day of the earlier set of the same figure that `difference` compares with, in words, or empty.
    pub compared_with: String,
}

/// One measure.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TakenView {
    /// The landmark's name; empty for the maker's own.
    pub landmark: String,
    /// What people read.
    pub label: String,
    /// As it was typed: "42+8 cm".
    pub typed: String,
    /// What the tape said: "42 cm".
    pub body: String,
    /// What is made: "50 cm".
    pub finished: String,
    /// Against the earlier set: "+1.5 cm", "as before", or empty.
    pub difference: String,
}

/// Measures to keep.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeasuresInput {
    /// The set's id; empty for a new one.
    pub id: String,
    /// The customer's id.
    pub customer: String,
    /// The figure's name.
    pub figure: String,
    /// `2026-06-12`; empty: today.
    pub taken: String,
    /// The unit of what is typed without one: `cm`, `mm` or `in`.
    pub unit: String,
    /// The measures; those with nothing typed are left out.
    pub rows: Vec<TakenInput>,
    /// What else was seen.
    pub note: String,
}

/// One measure to keep.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TakenInput {
    /// The landmark's name; empty: the maker's own.
    pub landmark: String,
    /// The maker's own words for it, when `landmark` is empty.
    pub own: String,
    /// As typed: "42+8", "16 1/2 in".
    pub typed: String,
}

/// A table that came in, with its columns guessed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TableView {
    /// The name of the file; empty: it was pasted.
    pub file: String,
    /// Its columns.
    pub columns: Vec<TableColumnView>,
    /// What a column may be.
    pub kinds: Vec<ChoiceLabel>,
    /// What would come of it with these columns.
    pub preview: TablePreview,
}

/// A column of a table.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TableColumnView {
    /// What it says at the top, or its place in letters.
    pub title: String,
    /// Its first cells.
    pub cells: Vec<String>,
    /// What it is taken for; empty: left out.
    pub kind: String,
}

/// What would come of a table.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TablePreview {
    /// What would be made, in a sentence.
    pub told: String,
    /// How many rows can be taken in.
    pub good: u32,
    /// Rows that can't be read, a sentence each with the row's number, at most a hundred.
    pub faults: Vec<String>,
    /// How many rows can't be read.
    pub faulty: u32,
    /// Rows that tell of an order that is there already, a sentence each, at most a hundred. They are left out.
    pub there: Vec<String>,
    /// How many of them there are.
    pub known: u32,
    /// The first rows as they were understood.
    pub rows: Vec<TableRowView>,
}

/// A row as it was understood.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TableRowView {
    /// The name.
    pub name: String,
    /// Telephone and mail.
    pub contact: String,
    /// What is made, or empty.
    pub what: String,
    /// Price, for reading, or empty.
    pub price: String,
    /// The day, in words, or empty.
    pub due: String,
}
