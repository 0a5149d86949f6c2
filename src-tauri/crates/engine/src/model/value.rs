//! What expressions give, and the arithmetic that rules and formulas share.
//!
//! Nought is nought of anything: adding it to a length changes nothing. Without that, `x or 0` would need to know what x
//! measures. What is absent outweighs every other mistake in the same calculation, whatever the order of evaluation, so
//! that `or 0` means the same wherever it stands.

use std::cmp::Ordering;

use quantity::{Dimension, Number, Quantity, RoundingMode, Unit};

use crate::rule::{Comparison, Extreme, Operator, Rounding};
use crate::slug::Slug;
use crate::template::Table;

/// The result of an expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number, measure or amount of money.
    Quantity(Quantity),
    /// A word, for comparing.
    Word(Box<str>),
}

/// Why an expression has no value for a piece.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum EvalError {
    /// An option in it is hidden or, for text, has no answer. `or 0` catches this one.
    #[error("[{0}] is not part of this piece")]
    Absent(Slug),
    /// The chosen value doesn't have the attribute.
    #[error("the value chosen for [{0}] has no `{1}`")]
    NoAttribute(Slug, Slug),
    /// No option, derived value or table of that name, or one of a kind that gives no such value.
    #[error("`{0}` can't be calculated with")]
    Unknown(Slug),
    /// A word where a number is needed.
    #[error("a word can't be calculated with")]
    Word,
    /// Unlike quantities added, compared, or given where another kind is due.
    #[error("the units don't fit together")]
    Dimension,
    /// Division by nought, or rounding to multiples of nothing.
    #[error("division by zero")]
    DivideByZero,
    /// Beyond the last row of a table.
    #[error("`{0}` has no row for it")]
    OutsideTable(Slug),
    /// A count that is not a whole number of at least nought.
    #[error("a count must be a whole number")]
    NotWhole,
    /// A result beyond all reason.
    #[error("the result is too large")]
    TooLarge,
    /// Derived values that need each other.
    #[error("`{0}` needs itself")]
    Circular(Slug),
}

/// An expression's value, or why there is none.
pub type Evaluated = Result<Value, EvalError>;

/// Most bits of a result: far beyond any workshop, small enough that no formula can hang the program.
const MOST_BITS: u64 = 4_096;

impl Value {
    /// A bare number.
    pub fn bare(number: impl Into<Number>) -> Self {
        Self::Quantity(Quantity::bare(number))
    }

    /// A word.
    pub fn word(text: &str) -> Self {
        Self::Word(text.into())
    }

    /// The quantity it is; an error for a word.
    pub fn quantity(self) -> Result<Quantity, EvalError> {
        match self {
            Self::Quantity(q) => Ok(q),
            Self::Word(_) => Err(EvalError::Word),
        }
    }
}

/// True for what `or 0` catches.
pub(crate) fn is_absent(value: &Evaluated) -> bool {
    matches!(value, Err(EvalError::Absent(_)))
}

/// Both values, or the error that outweighs.
pub(crate) fn both(a: Evaluated, b: Evaluated) -> Result<(Value, Value), EvalError> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(a), Err(b)) => Err(
            if matches!(b, EvalError::Absent(_)) && !matches!(a, EvalError::Absent(_)) {
                b
            } else {
                a
            },
        ),
        (Err(e), Ok(_)) | (Ok(_), Err(e)) => Err(e),
    }
}

/// `a + b`, `a - b`, `a * b`, `a / b`.
pub(crate) fn operate(a: Evaluated, operator: Operator, b: Evaluated) -> Evaluated {
    let (a, b) = both(a, b)?;
    let (a, b) = (a.quantity()?, b.quantity()?);
    let result = match operator {
        Operator::Add => add(&a, &b),
        Operator::Subtract => add(&a, &negated(&b)),
        Operator::Multiply => multiply(&a, &b),
        Operator::Divide => divide(&a, &b),
    };
    result.map(Value::Quantity)
}

/// The sum of like quantities; nought is like anything.
pub(crate) fn add(a: &Quantity, b: &Quantity) -> Result<Quantity, EvalError> {
    if a.dimension == b.dimension {
        bounded(Quantity {
            value: &a.value + &b.value,
            dimension: a.dimension,
        })
    } else if b.value.is_zero() {
        Ok(a.clone())
    } else if a.value.is_zero() {
        Ok(b.clone())
    } else {
        Err(EvalError::Dimension)
    }
}

/// The product.
pub(crate) fn multiply(a: &Quantity, b: &Quantity) -> Result<Quantity, EvalError> {
    bounded(a.checked_mul(b).ok_or(EvalError::TooLarge)?)
}

/// The quotient.
pub(crate) fn divide(a: &Quantity, b: &Quantity) -> Result<Quantity, EvalError> {
    if b.value.is_zero() {
        return Err(EvalError::DivideByZero);
    }
    bounded(a.checked_div(b).ok_or(EvalError::TooLarge)?)
}

/// `-a`
pub(crate) fn negated(a: &Quantity) -> Quantity {
    Quantity {
        value: -&a.value,
        dimension: a.dimension,
    }
}

fn bounded(quantity: Quantity) -> Result<Quantity, EvalError> {
    if quantity.value.bits() > MOST_BITS {
        Err(EvalError::TooLarge)
    } else {
        Ok(quantity)
    }
}

/// `a round to step`. A bare step counts in the base units of `a`.
pub(crate) fn round(a: Evaluated, rounding: Rounding, step: Evaluated) -> Evaluated {
    let (a, step) = both(a, step)?;
    let (a, step) = (a.quantity()?, step.quantity()?);
    let alike = a.dimension == step.dimension || step.dimension.is_none() || a.value.is_zero();
    if !alike {
        return Err(EvalError::Dimension);
    }
    let value = a
        .value
        .round_to(&step.value, rounding_mode(rounding))
        .ok_or(EvalError::DivideByZero)?;
    Ok(Value::Quantity(Quantity {
        value,
        dimension: a.dimension,
    }))
}

/// Which way to round.
pub(crate) fn rounding_mode(rounding: Rounding) -> RoundingMode {
    match rounding {
        Rounding::Nearest => RoundingMode::Nearest,
        Rounding::Up => RoundingMode::Up,
        Rounding::Down => RoundingMode::Down,
    }
}

/// `a or 0`
pub(crate) fn or_zero(a: Evaluated) -> Evaluated {
    if is_absent(&a) { Ok(Value::bare(0)) } else { a }
}

/// `min(a, b)`, `max(a, b)`.
pub(crate) fn extreme(kind: Extreme, a: Evaluated, b: Evaluated) -> Evaluated {
    let (a, b) = both(a, b)?;
    let (a, b) = (a.quantity()?, b.quantity()?);
    let order = add(&a, &negated(&b))?.value.cmp(&Number::zero());
    let first = match kind {
        Extreme::Min => order != Ordering::Greater,
        Extreme::Max => order != Ordering::Less,
    };
    Ok(Value::Quantity(if first { a } else { b }))
}

/// `a at most b` and its like; false when either side has no value or they can't be compared.
pub(crate) fn compare(a: &Evaluated, comparison: Comparison, b: &Evaluated) -> bool {
    match (a, b) {
        (Ok(Value::Word(a)), Ok(Value::Word(b))) => match comparison {
            Comparison::Equal => a == b,
            Comparison::NotEqual => a != b,
            _ => false,
        },
        (Ok(Value::Quantity(a)), Ok(Value::Quantity(b))) => {
            add(a, &negated(b)).is_ok_and(|difference| sign_passes(&difference.value, comparison))
        }
        _ => false,
    }
}

/// Without its sign.
pub(crate) fn abs(value: Evaluated) -> Evaluated {
    let quantity = value?.quantity()?;
    let other = negated(&quantity);
    Ok(Value::Quantity(if other.value > quantity.value {
        other
    } else {
        quantity
    }))
}

/// Does `difference` compare so with nought?
pub(crate) fn sign_passes(difference: &Number, comparison: Comparison) -> bool {
    let order = difference.cmp(&Number::zero());
    match comparison {
        Comparison::Equal => order == Ordering::Equal,
        Comparison::NotEqual => order != Ordering::Equal,
        Comparison::Less => order == Ordering::Less,
        Comparison::AtMost => order != Ordering::Greater,
        Comparison::More => order == Ordering::Greater,
        Comparison::AtLeast => order != Ordering::Less,
    }
}

/// `lookup table of a`: the result of the first row whose bound is not below `a`.
pub(crate) fn lookup(table: &Table, a: Evaluated) -> Evaluated {
    looked_up(table, a, None)
}

/// `lookup table of a by b`
pub(crate) fn lookup_by(table: &Table, a: Evaluated, b: Evaluated) -> Evaluated {
    looked_up(table, a, Some(b))
}

fn looked_up(table: &Table, a: Evaluated, b: Option<Evaluated>) -> Evaluated {
    let outside = || EvalError::OutsideTable(table.id.clone());
    let input = |given: Evaluated, unit: Unit| {
        let given = given?.quantity()?;
        if given.value.is_zero() {
            return Ok(Number::zero());
        }
        given.in_unit(unit).ok_or(EvalError::Dimension)
    };
    let a = input(a, table.input);
    let column = match (&table.across, b) {
        (Some(across), Some(b)) => {
            let b = input(b, across.unit);
            // What is absent outweighs what is outside.
            if let (Ok(_), Err(error)) = (&a, &b) {
                return Err(error.clone());
            }
            b.map(|b| table.between.pick(across.bounds.iter(), &b))
        }
        (None, None) => Ok(Some(0)),
        _ => return Err(EvalError::Unknown(table.id.clone())),
    };
    let row = table.between.pick(table.rows.iter().map(|row| &row.0), &a?);
    let (row, column) = row.zip(column?).ok_or_else(outside)?;
    let result = table.rows[row].1.get(column).ok_or_else(outside)?;
    Ok(Value::Quantity(Quantity {
        value: result * output_factor(table),
        dimension: match &table.output {
            crate::template::TableOutput::Money => Dimension::MONEY,
            crate::template::TableOutput::Unit(unit) => unit.dimension(),
        },
    }))
}

/// What a table's results are multiplied with to stand in base units.
pub(crate) fn output_factor(table: &Table) -> Number {
    match &table.output {
        crate::template::TableOutput::Money => Number::one(),
        crate::template::TableOutput::Unit(unit) => unit.factor(),
    }
}

/// Money per one of a unit, in base units.
pub(crate) fn rate(amount: &Number, unit: Unit) -> Evaluated {
    let per = Quantity {
        value: unit.factor(),
        dimension: unit.dimension(),
    };
    let money = Quantity {
        value: amount.clone(),
        dimension: Dimension::MONEY,
    };
    divide(&money, &per).map(Value::Quantity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use quantity::Measure;

    fn q(text: &str) -> Evaluated {
        Ok(Value::Quantity(Measure::parse(text).expect("a measure").quantity()))
    }

    #[test]
    fn arithmetic_as_a_table() {
        let absent = || Err(EvalError::Absent(Slug::new("x").expect("a slug")));
        let cases: Vec<(Evaluated, Operator, Evaluated, Evaluated)> = vec![
            (q("2 cm"), Operator::Add, q("5 mm"), q("25 mm")),
            (q("2 cm"), Operator::Add, q("0"), q("2 cm")),
            (q("2 cm"), Operator::Add, q("1"), Err(EvalError::Dimension)),
            (q("2 cm"), Operator::Divide, q("0 cm"), Err(EvalError::DivideByZero)),
            (
                q("2 cm"),
                Operator::Multiply,
                Ok(Value::word("w")),
                Err(EvalError::Word),
            ),
            (Err(EvalError::DivideByZero), Operator::Add, absent(), absent()),
            (absent(), Operator::Add, Err(EvalError::DivideByZero), absent()),
            (q("1 m"), Operator::Divide, q("1 in"), q("5000/127")),
        ];
        for (a, operator, b, expected) in cases {
            assert_eq!(
                operate(a.clone(), operator, b.clone()),
                expected,
                "{a:?} {operator:?} {b:?}"
            );
        }
    }

    #[test]
    fn what_has_no_value_compares_as_false() {
        let absent = Err(EvalError::Absent(Slug::new("x").expect("a slug")));
        for comparison in [
            Comparison::Equal,
            Comparison::NotEqual,
            Comparison::Less,
            Comparison::AtLeast,
        ] {
            assert!(!compare(&absent, comparison, &q("1")));
            assert!(!compare(&q("1 cm"), comparison, &q("1 g")));
        }
        assert!(compare(&q("1 in"), Comparison::Equal, &q("2.54 cm")));
        assert!(compare(&q("1 in"), Comparison::More, &q("0")));
        assert!(compare(
            &Ok(Value::word("warm")),
            Comparison::NotEqual,
            &Ok(Value::word("cold"))
        ));
    }
}
