//! The book as the workshop keeps it: one entry at a time.

use engine::slug::Slug;
use quantity::Number;

/// One fact that changes from day to day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookEntry {
    /// One value of one option is sold out.
    SoldOut {
        /// The engine's key for it (see [`engine::book::Book::sold_out`]).
        key: String,
        /// Until when, as a date; may be empty.
        until: String,
    },
    /// A swatch can't be had, wherever it is offered.
    SoldOutSwatch(Slug),
    /// A day price or cost.
    Price(Slug, Number),
}
