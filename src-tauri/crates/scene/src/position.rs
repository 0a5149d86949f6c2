//! Places and outlines that follow the answers: `[width] / 2` where a number stands, `{[width]}` in the midst of a path.

use engine::model::{Model, Scope};
use engine::rule::Expression;
use quantity::{Quantity, Unit};

/// Farthest that anything is drawn from the corner of a view, in its units.
const FARTHEST: f64 = 100_000.0;

/// A number of the view.
#[derive(Clone, Debug)]
pub(crate) enum Position {
    /// As it stands.
    Fixed(f64),
    /// Calculated: millimetres of a length, or a bare number.
    Of(Expression),
}

impl Position {
    /// Reads a calculation.
    pub fn read(text: &str, model: &Model) -> Result<Self, String> {
        model.calculation(text).map(Self::Of)
    }

    /// The number for these answers; nought where nothing can be calculated, because something in it is hidden.
    pub fn at(&self, scope: &Scope<'_>) -> f64 {
        match self {
            Self::Fixed(number) => *number,
            Self::Of(expression) => scope.quantity(expression).map_or(0.0, |found| plain(&found)),
        }
    }

    /// Does it hang on answers?
    pub fn follows(&self) -> bool {
        matches!(self, Self::Of(_))
    }
}

/// Millimetres, or the bare number, rounded to a thousandth.
fn plain(quantity: &Quantity) -> f64 {
    let number = quantity.in_unit(Unit::Mm).unwrap_or_else(|| quantity.value.clone());
    let number: f64 = number.to_decimal(3).parse().unwrap_or(0.0);
    number.clamp(-FARTHEST, FARTHEST)
}

/// Path data.
#[derive(Clone, Debug)]
pub(crate) enum Outline {
    /// As it stands.
    Fixed(String),
    /// With calculations in it.
    Of(Vec<Piece>),
}

/// A stretch of path data.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    /// As it stands.
    Plain(String),
    /// A number.
    At(Position),
}

impl Outline {
    /// Reads path data; says what is wrong with it.
    pub fn read(text: &str, model: &Model) -> Result<Self, String> {
        let wrong = || "`path` must be SVG path data beginning with M".to_owned();
        // Commands and numbers only, so it can stand in an attribute as it is.
        let plain = |part: &str| {
            let fits = part
                .chars()
                .all(|c| c.is_ascii_digit() || "MmLlHhVvCcSsQqTtAaZz .,+-eE".contains(c));
            if fits { Ok(part.to_owned()) } else { Err(wrong()) }
        };
        if !text.starts_with(['M', 'm']) {
            return Err(wrong());
        }
        if !text.contains('{') {
            return plain(text).map(Self::Fixed);
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (calculation, more) = after.split_once('}').ok_or_else(wrong)?;
            pieces.push(Piece::Plain(plain(before)?));
            pieces.push(Piece::At(Position::read(calculation, model)?));
            rest = more;
        }
        pieces.push(Piece::Plain(plain(rest)?));
        Ok(Self::Of(pieces))
    }

    /// Does it hang on answers?
    pub fn follows(&self) -> bool {
        matches!(self, Self::Of(_))
    }

    /// The path data for these answers.
    pub fn at(&self, scope: &Scope<'_>) -> String {
        match self {
            Self::Fixed(path) => path.clone(),
            Self::Of(pieces) => pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Plain(text) => text.clone(),
                    // Apart from what stands before it, whatever that ends with.
                    Piece::At(position) => format!(" {} ", short(position.at(scope))),
                })
                .collect(),
        }
    }
}

/// To a hundredth of a unit, so that the text is short and the same everywhere; never `-0`.
pub(crate) fn short(value: f64) -> f64 {
    (value * 100.0).round() / 100.0 + 0.0
}
