//! What a quantity measures.

use serde::{Deserialize, Serialize};

/// Exponents of length, mass, time and money: an area is length 2, a rate in EUR/cm is money 1, length -1. All nought: a
/// bare number or a count of pieces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Dimension {
    /// Millimetres.
    pub length: i8,
    /// Grams.
    pub mass: i8,
    /// Minutes.
    pub time: i8,
    /// Units of the template's currency.
    pub money: i8,
}

impl Dimension {
    /// A bare number.
    pub const NONE: Self = Self {
        length: 0,
        mass: 0,
        time: 0,
        money: 0,
    };
    /// A length.
    pub const LENGTH: Self = Self {
        length: 1,
        ..Self::NONE
    };
    /// An area.
    pub const AREA: Self = Self {
        length: 2,
        ..Self::NONE
    };
    /// A volume.
    pub const VOLUME: Self = Self {
        length: 3,
        ..Self::NONE
    };
    /// A mass.
    pub const MASS: Self = Self { mass: 1, ..Self::NONE };
    /// A duration.
    pub const TIME: Self = Self { time: 1, ..Self::NONE };
    /// An amount of money.
    pub const MONEY: Self = Self { money: 1, ..Self::NONE };

    /// Of a product; `None` beyond all reason (exponents above 127).
    pub fn times(self, other: Self) -> Option<Self> {
        Some(Self {
            length: self.length.checked_add(other.length)?,
            mass: self.mass.checked_add(other.mass)?,
            time: self.time.checked_add(other.time)?,
            money: self.money.checked_add(other.money)?,
        })
    }

    /// Of a quotient; `None` beyond all reason.
    pub fn over(self, other: Self) -> Option<Self> {
        Some(Self {
            length: self.length.checked_sub(other.length)?,
            mass: self.mass.checked_sub(other.mass)?,
            time: self.time.checked_sub(other.time)?,
            money: self.money.checked_sub(other.money)?,
        })
    }

    /// True for a bare number.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }
}
