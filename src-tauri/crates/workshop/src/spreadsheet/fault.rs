//! What can be wrong with a row, by code.

use domain::line::title_of;

use super::columns::Column;

/// Something that is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub column: Option<Column>,
    /// What.
    pub kind: FaultKind,
    /// What stands there; of a long text the beginning.
    pub text: String,
}

/// What can be wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// Nobody is named.
    NameMissing,
    /// There is a price, a payment or a day, but not for what.
    WordsMissing,
    /// No sum of money of the workshop's currency, or one that is too large or below nought.
    Price,
    /// No number of pieces.
    Quantity,
    /// No day.
    Date,
    /// Longer than can be kept.
    TooLong,
    /// What one costs and what all cost together don't agree.
    Sums,
    /// The order is there already; the text is its number.
    There,
}

impl FaultKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::NameMissing,
        Self::WordsMissing,
        Self::Price,
        Self::Quantity,
        Self::Date,
        Self::TooLong,
        Self::Sums,
        Self::There,
    ];

    /// Its code; `words` has a sentence for each.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NameMissing => "import.name_missing",
            Self::WordsMissing => "import.words_missing",
            Self::Price => "import.price",
            Self::Quantity => "import.quantity",
            Self::Date => "import.date",
            Self::TooLong => "import.too_long",
            Self::Sums => "import.sums",
            Self::There => "import.there",
        }
    }
}

impl Fault {
    /// Something in a column.
    pub(super) fn new(column: Column, kind: FaultKind, text: &str) -> Self {
        Self {
            column: Some(column),
            kind,
            text: title_of(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_are_told_apart() {
        let codes: BTreeSet<_> = FaultKind::ALL.into_iter().map(FaultKind::code).collect();
        assert_eq!(codes.len(), FaultKind::ALL.len());
    }
}
