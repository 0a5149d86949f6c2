//! Money that changed hands for an order.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use quantity::Money;
use serde::{Deserialize, Serialize};

use crate::id::{OrderId, PaymentId};

/// How money changed hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Coins and notes.
    Cash,
    /// A card, or a telephone that stands for one.
    Card,
    /// From account to account.
    Transfer,
    /// Any other way.
    Other,
}

/// The text names no way of paying.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no way of paying")]
pub struct NotAWay {
    /// What was given.
    pub text: String,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Cash, Self::Card, Self::Transfer, Self::Other];

    /// Its code in files and between programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Card => "card",
            Self::Transfer => "transfer",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Way {
    type Err = NotAWay;
    fn from_str(text: &str) -> Result<Self, NotAWay> {
        let found = Self::ALL.into_iter().find(|way| way.code() == text);
        found.ok_or_else(|| NotAWay { text: text.to_owned() })
    }
}

/// A payment that was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Permanent name.
    pub id: PaymentId,
    /// For which order.
    pub order: OrderId,
    /// How much; below nought: given back.
    pub amount: Money,
    /// How.
    pub way: Way,
    /// On which day of the workshop's calendar.
    pub day: NaiveDate,
    /// What else is to be known; may be empty.
    pub note: String,
}
