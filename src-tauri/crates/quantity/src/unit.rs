//! Units of measure, and how many base units each holds.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Dimension, Number};

/// A unit. Base units are the millimetre, the gram and the minute; a millilitre is 1,000 mm³.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Unit {
    /// None: a bare number.
    One,
    /// Pieces; compares with bare numbers.
    Piece,
    /// Millimetre.
    Mm,
    /// Centimetre.
    Cm,
    /// Metre.
    M,
    /// Inch, 25.4 mm.
    In,
    /// Foot, 12 inches.
    Ft,
    /// Yard, 3 feet.
    Yd,
    /// Square millimetre.
    SquareMm,
    /// Square centimetre.
    SquareCm,
    /// Square metre.
    SquareM,
    /// Square inch.
    SquareIn,
    /// Square foot, in which leather is sold.
    SquareFt,
    /// Millilitre.
    Ml,
    /// Litre.
    L,
    /// Gram.
    G,
    /// Kilogram.
    Kg,
    /// Ounce, 28.349523125 g.
    Oz,
    /// Pound, 16 ounces.
    Lb,
    /// Troy ounce, 31.1034768 g.
    TroyOz,
    /// Carat of stones, 0.2 g.
    Ct,
    /// Minute.
    Minute,
    /// Hour.
    Hour,
}

/// The text names no unit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a unit")]
pub struct UnitError(pub String);

impl Unit {
    /// All units, by kind and size.
    pub const ALL: [Unit; 23] = [
        Unit::One,
        Unit::Piece,
        Unit::Mm,
        Unit::Cm,
        Unit::M,
        Unit::In,
        Unit::Ft,
        Unit::Yd,
        Unit::SquareMm,
        Unit::SquareCm,
        Unit::SquareM,
        Unit::SquareIn,
        Unit::SquareFt,
        Unit::Ml,
        Unit::L,
        Unit::G,
        Unit::Kg,
        Unit::Oz,
        Unit::Lb,
        Unit::TroyOz,
        Unit::Ct,
        Unit::Minute,
        Unit::Hour,
    ];

    /// How files and people write it; empty for bare numbers.
    pub fn symbol(self) -> &'static str {
        match self {
            Unit::One => "",
            Unit::Piece => "piece",
            Unit::Mm => "mm",
            Unit::Cm => "cm",
            Unit::M => "m",
            Unit::In => "in",
            Unit::Ft => "ft",
            Unit::Yd => "yd",
            Unit::SquareMm => "mm2",
            Unit::SquareCm => "cm2",
            Unit::SquareM => "m2",
            Unit::SquareIn => "in2",
            Unit::SquareFt => "ft2",
            Unit::Ml => "ml",
            Unit::L => "l",
            Unit::G => "g",
            Unit::Kg => "kg",
            Unit::Oz => "oz",
            Unit::Lb => "lb",
            Unit::TroyOz => "ozt",
            Unit::Ct => "ct",
            Unit::Minute => "min",
            Unit::Hour => "h",
        }
    }

    /// Reads a symbol, or a form that people also write (`"`, `inches`, `m²`, `pcs`).
    pub fn parse(text: &str) -> Option<Unit> {
        let text = text.trim();
        let also = match text {
            "pieces" | "pc" | "pcs" => Unit::Piece,
            "\"" | "″" | "”" | "inch" | "inches" => Unit::In,
            "'" | "′" | "’" | "foot" | "feet" => Unit::Ft,
            "yard" | "yards" => Unit::Yd,
            "mm²" => Unit::SquareMm,
            "cm²" => Unit::SquareCm,
            "m²" | "sqm" => Unit::SquareM,
            "in²" => Unit::SquareIn,
            "ft²" | "sqft" => Unit::SquareFt,
            "mL" => Unit::Ml,
            "L" => Unit::L,
            "minute" | "minutes" => Unit::Minute,
            "hour" | "hours" => Unit::Hour,
            _ => return Unit::ALL.into_iter().find(|unit| unit.symbol() == text),
        };
        Some(also)
    }

    /// What it measures.
    pub fn dimension(self) -> Dimension {
        match self {
            Unit::One | Unit::Piece => Dimension::NONE,
            Unit::Mm | Unit::Cm | Unit::M | Unit::In | Unit::Ft | Unit::Yd => Dimension::LENGTH,
            Unit::SquareMm | Unit::SquareCm | Unit::SquareM | Unit::SquareIn | Unit::SquareFt => Dimension::AREA,
            Unit::Ml | Unit::L => Dimension::VOLUME,
            Unit::G | Unit::Kg | Unit::Oz | Unit::Lb | Unit::TroyOz | Unit::Ct => Dimension::MASS,
            Unit::Minute | Unit::Hour => Dimension::TIME,
        }
    }

    /// How many base units one of it is, exactly.
    pub fn factor(self) -> Number {
        let (numerator, denominator) = match self {
            Unit::One | Unit::Piece | Unit::Mm | Unit::SquareMm | Unit::G | Unit::Minute => (1, 1),
            Unit::Cm => (10, 1),
            Unit::M | Unit::Ml | Unit::Kg => (1_000, 1),
            Unit::In => (127, 5),
            Unit::Ft => (1_524, 5),
            Unit::Yd => (4_572, 5),
            Unit::SquareCm => (100, 1),
            Unit::SquareM | Unit::L => (1_000_000, 1),
            Unit::SquareIn => (16_129, 25),
            Unit::SquareFt => (2_322_576, 25),
            Unit::Oz => (45_359_237, 1_600_000),
            Unit::Lb => (45_359_237, 100_000),
            Unit::TroyOz => (311_034_768, 10_000_000),
            Unit::Ct => (1, 5),
            Unit::Hour => (60, 1),
        };
        Number::ratio(numerator, denominator).unwrap_or_default()
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol())
    }
}

impl TryFrom<String> for Unit {
    type Error = UnitError;
    fn try_from(text: String) -> Result<Self, UnitError> {
        Unit::parse(&text).ok_or(UnitError(text))
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> String {
        unit.symbol().to_owned()
    }
}
