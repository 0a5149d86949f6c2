//! What of a workshop's settings an action changed.

use serde::{Deserialize, Serialize};

/// One of the things that a workshop decides once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// What the workshop is called.
    Name,
    /// Its address.
    Address,
    /// The paper in its printers.
    Paper,
    /// The language of its papers.
    Language,
    /// Working days from order to hand-over.
    Days,
    /// Its rates of tax, and whether prices hold them.
    Tax,
    /// What totals are rounded to.
    Rounding,
    /// The colour of customers' papers.
    Colour,
    /// What its trade calls things.
    Nouns,
    /// The views of the orders that its maker keeps.
    Views,
    /// Its logo.
    Logo,
    /// How its customer's screen behaves.
    Counter,
    /// The PIN of its customer's screen.
    Pin,
    /// The terms it takes orders on, and whether it asks for a signature.
    Terms,
}

impl Setting {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Name,
        Self::Address,
        Self::Paper,
        Self::Language,
        Self::Days,
        Self::Tax,
        Self::Rounding,
        Self::Colour,
        Self::Nouns,
        Self::Views,
        Self::Logo,
        Self::Counter,
        Self::Pin,
        Self::Terms,
    ];

    /// Its code in files and in the catalogues.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Paper => "paper",
            Self::Language => "language",
            Self::Days => "days",
            Self::Tax => "tax",
            Self::Rounding => "rounding",
            Self::Colour => "colour",
            Self::Nouns => "nouns",
            Self::Views => "views",
            Self::Logo => "logo",
            Self::Counter => "counter",
            Self::Pin => "pin",
            Self::Terms => "terms",
        }
    }
}
