//! What is on the small papers about a design that isn't ordered: the card to take home, and the picture to show around.
//!
//! Neither has a field for a customer or for what a piece costs to make, so none can get on it. [`ShareCard`] has none for a price.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Colour;
use super::labels::CardLabels;
use super::order::Fact;
use crate::hash::Hash;

/// Days that a price on a card holds. A month: long enough to sleep on it and ask at home, short enough that leather and
/// day prices haven't run away from it.
pub const OFFER_DAYS: u64 = 30;

/// The last day on which a price told `today` holds.
pub fn valid_until(today: NaiveDate) -> NaiveDate {
    // The calendar ends in the year 262142.
    today.checked_add_days(Days::new(OFFER_DAYS)).unwrap_or(NaiveDate::MAX)
}

/// A card about a design, to take home and to open it again by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DesignCard {
    /// The paper's language as a BCP 47 tag ("en", "de").
    pub language: String,
    /// Fixed words in that language.
    pub labels: CardLabels,
    /// The workshop's name.
    pub workshop: String,
    /// The workshop's address, a line each.
    pub address: Vec<String>,
    /// The workshop's logo (PNG or JPEG).
    pub logo: Option<Hash>,
    /// The maker's colour, dark enough to be read; none: black.
    pub colour: Option<Colour>,
    /// The maker's second colour, for a line and nothing that is read; none: the line has the first.
    #[serde(default)]
    pub second: Option<Colour>,
    /// The piece's name, else what it is: "4 × Messenger bag".
    pub title: String,
    /// What it is, where the title is a name; empty: the title says it.
    pub under: String,
    /// The picture of the piece (PNG or JPEG).
    pub picture: Option<Hash>,
    /// What was chosen, the first that fit are printed.
    pub facts: Vec<Fact>,
    /// What all of it costs: "€134.50".
    pub price: String,
    /// "Price valid until 12 July 2026", or that something is still to be chosen.
    pub valid: String,
    /// What is read aloud and typed to open it again: "K7M 4F6"; empty: no piece can be made as it stands.
    pub code: String,
    /// The code of its choices, where `code` is another one; empty: none.
    pub choices: String,
    /// What the QR code says; empty prints none.
    pub qr: String,
}

/// A picture of a piece with the maker's name on it, to show around.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareCard {
    /// Its language as a BCP 47 tag ("en", "de").
    pub language: String,
    /// The workshop's name.
    pub workshop: String,
    /// The workshop's logo (PNG or JPEG).
    pub logo: Option<Hash>,
    /// The maker's colour, dark enough to be read; none: black.
    pub colour: Option<Colour>,
    /// The maker's second colour, for a line and nothing that is read; none: the line has the first.
    #[serde(default)]
    pub second: Option<Colour>,
    /// The piece's name, else what it is.
    pub title: String,
    /// What it is, where the title is a name; empty: the title says it.
    pub under: String,
    /// The picture of the piece (PNG or JPEG).
    pub picture: Option<Hash>,
    /// The maker's web address as people read it; empty: none.
    pub web: String,
    /// The code of its choices; empty: no piece can be made as it stands.
    pub code: String,
    /// What the QR code says; empty prints none.
    pub qr: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_holds_for_thirty_days_over_the_ends_of_months_and_years() {
        for (told, last) in [
            ("2026-01-31", "2026-03-02"),
            ("2026-12-15", "2027-01-14"),
            ("2028-02-01", "2028-03-02"),
        ] {
            let told: NaiveDate = told.parse().unwrap();
            assert_eq!(valid_until(told).to_string(), last);
        }
        assert_eq!(valid_until(NaiveDate::MAX), NaiveDate::MAX);
    }
}
