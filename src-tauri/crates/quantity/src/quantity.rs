//! Measures as typed, and quantities to calculate with.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Dimension, Number, NumberError, Unit};

/// A number with its unit, as a person typed it: `110 cm` stays `110 cm`. The derived order only serves for sorting; to
/// compare amounts, compare [`Measure::quantity`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Measure {
    /// How many.
    pub value: Number,
    /// Of what.
    pub unit: Unit,
}

/// The text is not a measure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeasureError {
    /// The number in it can't be read.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// The unit behind the number is not known.
    #[error("`{0}` is not a unit")]
    Unit(String),
}

impl Measure {
    /// A measure of `value` `unit`s.
    pub fn new(value: impl Into<Number>, unit: Unit) -> Self {
        Self {
            value: value.into(),
            unit,
        }
    }

    /// Reads `110 cm`, `43 1/4 in`, `43 1/4"`, `110`, and feet with inches (`5 ft 3 1/2 in`, kept in inches).
    pub fn parse(text: &str) -> Result<Self, MeasureError> {
        let (number, unit) = split(text);
        if let Some(unit) = Unit::parse(unit) {
            let value = Number::parse(number)?;
            return Ok(Self { value, unit });
        }
        match feet_and_inches(number, unit)? {
            Some((feet, inches)) => Ok(Self::new(feet * Number::from(12) + inches, Unit::In)),
            None => Err(MeasureError::Unit(unit.to_owned())),
        }
    }

    /// The same amount in base units, exactly.
    pub fn quantity(&self) -> Quantity {
        Quantity {
            value: &self.value * self.unit.factor(),
            dimension: self.unit.dimension(),
        }
    }

    /// The same amount in another unit, exactly; `None` when that measures something else.
    pub fn in_unit(&self, unit: Unit) -> Option<Measure> {
        if unit == self.unit {
            return Some(self.clone());
        }
        self.quantity().in_unit(unit).map(|value| Measure { value, unit })
    }
}

/// Divides `43 1/4 in` before the unit.
fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    let part_of_number = |c: char| !c.is_alphabetic() && !matches!(c, '"' | '″' | '”' | '\'' | '′' | '’' | '²');
    let end = text.find(|c| !part_of_number(c)).unwrap_or(text.len());
    (text[..end].trim_end(), &text[end..])
}

/// `5` and `ft 3 1/2 in` make feet and inches; anything else makes none.
fn feet_and_inches(number: &str, rest: &str) -> Result<Option<(Number, Number)>, MeasureError> {
    let unit_length = rest
        .find(|c: char| c.is_ascii_digit() || c.is_whitespace())
        .unwrap_or(rest.len());
    let (feet_unit, inches) = rest.split_at(unit_length);
    if inches.trim().is_empty() || Unit::parse(feet_unit) != Some(Unit::Ft) {
        return Ok(None);
    }
    let (inches, inch_unit) = split(inches);
    if Unit::parse(inch_unit) != Some(Unit::In) {
        return Err(MeasureError::Unit(rest.to_owned()));
    }
    let (feet, inches) = (Number::parse(number)?, Number::parse(inches)?);
    let malformed = feet.is_negative() || inches.is_negative() || !feet.is_integer();
    if malformed {
        Err(MeasureError::Unit(rest.to_owned()))
    } else {
        Ok(Some((feet, inches)))
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.unit, inch_fraction(&self.value)) {
            (Unit::One, _) => write!(f, "{}", self.value),
            (Unit::In, Some(fraction)) => write!(f, "{fraction} in"),
            _ => write!(f, "{} {}", self.value, self.unit),
        }
    }
}

/// Inches in halves to 64ths, as rules and tapes have them: `43 1/4`. `None` for whole numbers and anything finer.
fn inch_fraction(value: &Number) -> Option<String> {
    let (n, d) = value.small_parts()?;
    if !matches!(d, 2 | 4 | 8 | 16 | 32 | 64) {
        return None;
    }
    let sign = if n < 0 { "-" } else { "" };
    let (n, d) = (n.unsigned_abs(), d.unsigned_abs());
    Some(if n < d {
        format!("{sign}{n}/{d}")
    } else {
        format!("{sign}{} {}/{d}", n / d, n % d)
    })
}

impl FromStr for Measure {
    type Err = MeasureError;
    fn from_str(text: &str) -> Result<Self, MeasureError> {
        Measure::parse(text)
    }
}

impl TryFrom<String> for Measure {
    type Error = MeasureError;
    fn try_from(text: String) -> Result<Self, MeasureError> {
        Measure::parse(&text)
    }
}

impl From<Measure> for String {
    fn from(measure: Measure) -> String {
        measure.to_string()
    }
}

/// An amount in base units (mm, g, min, currency units) with what it measures. Only like compares with like.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quantity {
    /// In base units.
    pub value: Number,
    /// Of what.
    pub dimension: Dimension,
}

impl Quantity {
    /// A bare number.
    pub fn bare(value: impl Into<Number>) -> Self {
        Self {
            value: value.into(),
            dimension: Dimension::NONE,
        }
    }

    /// An amount of money in currency units.
    pub fn money(value: impl Into<Number>) -> Self {
        Self {
            value: value.into(),
            dimension: Dimension::MONEY,
        }
    }

    /// How many of `unit` it is; `None` when that measures something else.
    pub fn in_unit(&self, unit: Unit) -> Option<Number> {
        if unit.dimension() != self.dimension {
            return None;
        }
        self.value.checked_div(&unit.factor())
    }

    /// The sum; `None` for unlike quantities.
    pub fn checked_add(&self, other: &Quantity) -> Option<Quantity> {
        let alike = self.dimension == other.dimension;
        alike.then(|| Quantity {
            value: &self.value + &other.value,
            dimension: self.dimension,
        })
    }

    /// The difference; `None` for unlike quantities.
    pub fn checked_sub(&self, other: &Quantity) -> Option<Quantity> {
        let alike = self.dimension == other.dimension;
        alike.then(|| Quantity {
            value: &self.value - &other.value,
            dimension: self.dimension,
        })
    }

    /// The product; `None` only beyond all reason (see [`Dimension::times`]).
    pub fn checked_mul(&self, other: &Quantity) -> Option<Quantity> {
        let dimension = self.dimension.times(other.dimension)?;
        Some(Quantity {
            value: &self.value * &other.value,
            dimension,
        })
    }

    /// The quotient; `None` when dividing by nought.
    pub fn checked_div(&self, other: &Quantity) -> Option<Quantity> {
        let dimension = self.dimension.over(other.dimension)?;
        Some(Quantity {
            value: self.value.checked_div(&other.value)?,
            dimension,
        })
    }
}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.dimension == other.dimension).then(|| self.value.cmp(&other.value))
    }
}
