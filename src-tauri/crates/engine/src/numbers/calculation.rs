//! Calculations that are no polynomials: roundings, tables, quotients, the smaller of two. Estimated within bounds, exact where
//! every number is fixed.

use quantity::{Number, Quantity};

use super::{Span, Truth};
use crate::model::{EvalError, Evaluated, Value, value};
use crate::rule::{Comparison, Extreme, Operator, Rounding};
use crate::template::Table;

/// A calculation over some numbers. What is absent is known to be so.
#[derive(Clone, Debug)]
pub(crate) enum Calculation {
    /// Known, or known to have no value.
    Known(Evaluated),
    /// A number: what it is at nought, and the step.
    Grid(u8, Quantity, Number),
    /// Terms times factors, and a constant.
    Sum(Vec<(Calculation, Quantity)>, Quantity),
    /// `a * b`
    Product(Box<[Calculation; 2]>),
    /// `a / b`
    Quotient(Box<[Calculation; 2]>),
    /// To a multiple.
    Round(Box<[Calculation; 2]>, Rounding),
    /// In a table.
    Lookup(Box<Calculation>, Table),
    /// The smaller or larger.
    Extreme(Box<[Calculation; 2]>, Extreme),
}

/// What a calculation can give within some bounds.
struct Estimate {
    /// At least and at most; `None`: it has no value anywhere.
    range: Option<(Number, Number)>,
    /// It may have no value here and there.
    may_fail: bool,
}

impl Estimate {
    fn sure(lo: Number, hi: Number) -> Self {
        Self {
            range: Some((lo, hi)),
            may_fail: false,
        }
    }

    const NEVER: Self = Self {
        range: None,
        may_fail: true,
    };
}

impl Calculation {
    /// Whether it compares so with nought, false where it has no value.
    pub(crate) fn compare(&self, comparison: Comparison, bounds: &[Span]) -> Truth {
        if self
            .numbers()
            .iter()
            .all(|n| bounds[*n as usize].0 == bounds[*n as usize].1)
        {
            let holds = value::compare(&self.value(bounds), comparison, &Ok(Value::bare(0)));
            return if holds { Truth::Always } else { Truth::Never };
        }
        let Some(estimate) = self.estimate(bounds) else {
            return Truth::Open;
        };
        let Some((lo, hi)) = estimate.range else {
            return Truth::Never;
        };
        let at = |n: &Number| value::sign_passes(n, comparison);
        let (never, always) = match comparison {
            Comparison::Less | Comparison::AtMost => (!at(&lo), at(&hi)),
            Comparison::More | Comparison::AtLeast => (!at(&hi), at(&lo)),
            Comparison::Equal => (lo.is_positive() || hi.is_negative(), lo.is_zero() && hi.is_zero()),
            Comparison::NotEqual => (lo.is_zero() && hi.is_zero(), lo.is_positive() || hi.is_negative()),
        };
        match (never, always && !estimate.may_fail) {
            (true, _) => Truth::Never,
            (_, true) => Truth::Always,
            _ => Truth::Open,
        }
    }

    /// Its numbers, rising.
    pub(crate) fn numbers(&self) -> Vec<u8> {
        let mut numbers = Vec::new();
        self.gather(&mut numbers);
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    fn gather(&self, numbers: &mut Vec<u8>) {
        match self {
            Self::Known(_) => {}
            Self::Grid(number, ..) => numbers.push(*number),
            Self::Sum(terms, _) => terms.iter().for_each(|(term, _)| term.gather(numbers)),
            Self::Product(two) | Self::Quotient(two) | Self::Round(two, _) | Self::Extreme(two, _) => {
                two.iter().for_each(|one| one.gather(numbers));
            }
            Self::Lookup(of, _) => of.gather(numbers),
        }
    }

    /// Its value where every number is fixed.
    fn value(&self, bounds: &[Span]) -> Evaluated {
        let two = |two: &[Self; 2]| (two[0].value(bounds), two[1].value(bounds));
        match self {
            Self::Known(value) => value.clone(),
            Self::Grid(number, from, step) => Ok(Value::Quantity(Quantity {
                value: &from.value + step * Number::from(bounds[*number as usize].0),
                dimension: from.dimension,
            })),
            Self::Sum(terms, constant) => {
                let mut total = Ok(Value::Quantity(constant.clone()));
                for (term, factor) in terms {
                    let factor = Ok(Value::Quantity(factor.clone()));
                    let term = value::operate(term.value(bounds), Operator::Multiply, factor);
                    total = value::operate(total, Operator::Add, term);
                }
                total
            }
            Self::Product(of) => {
                let (a, b) = two(of);
                value::operate(a, Operator::Multiply, b)
            }
            Self::Quotient(of) => {
                let (a, b) = two(of);
                value::operate(a, Operator::Divide, b)
            }
            Self::Round(of, rounding) => {
                let (a, step) = two(of);
                value::round(a, *rounding, step)
            }
            Self::Lookup(of, table) => value::lookup(table, of.value(bounds)),
            Self::Extreme(of, kind) => {
                let (a, b) = two(of);
                value::extreme(*kind, a, b)
            }
        }
    }

    /// What it can give; `None`: no telling. Measures are taken to fit together, as the reader of templates sees to.
    fn estimate(&self, bounds: &[Span]) -> Option<Estimate> {
        match self {
            Self::Known(Ok(Value::Quantity(q))) => Some(Estimate::sure(q.value.clone(), q.value.clone())),
            Self::Known(Ok(Value::Word(_))) => None,
            Self::Known(Err(_)) => Some(Estimate::NEVER),
            Self::Grid(number, from, step) => {
                let (lo, hi) = bounds[*number as usize];
                let at = |position: i64| &from.value + step * Number::from(position);
                Some(Estimate::sure(at(lo), at(hi)))
            }
            Self::Sum(terms, constant) => {
                let mut sum = Estimate::sure(constant.value.clone(), constant.value.clone());
                for (term, factor) in terms {
                    sum = sum.with(term.estimate(bounds)?, |a, b| {
                        let (x, y) = (&b.0 * &factor.value, &b.1 * &factor.value);
                        (&a.0 + &x.clone().min(y.clone()), &a.1 + &x.max(y))
                    });
                }
                Some(sum)
            }
            Self::Product(two) => Some(two[0].estimate(bounds)?.with(two[1].estimate(bounds)?, corners)),
            Self::Quotient(two) => {
                let mut by = two[1].estimate(bounds)?;
                let Some((lo, hi)) = &by.range else {
                    return Some(Estimate::NEVER);
                };
                if !lo.is_positive() && !hi.is_negative() {
                    return None;
                }
                let one = Number::one();
                by.range = Some((one.checked_div(hi)?, one.checked_div(lo)?));
                Some(two[0].estimate(bounds)?.with(by, corners))
            }
            Self::Round(two, rounding) => {
                let Self::Known(Ok(Value::Quantity(step))) = &two[1] else {
                    return None;
                };
                let mode = value::rounding_mode(*rounding);
                let of = two[0].estimate(bounds)?;
                let rounded = |n: &Number| n.round_to(&step.value, mode);
                let range = match &of.range {
                    Some((lo, hi)) => Some((rounded(lo)?, rounded(hi)?)),
                    None => None,
                };
                Some(Estimate { range, ..of })
            }
            Self::Lookup(of, table) => {
                let of = of.estimate(bounds)?;
                let Some((lo, hi)) = &of.range else {
                    return Some(Estimate::NEVER);
                };
                let unit = table.input.factor();
                let row = |n: &Number| table.rows.partition_point(|(up_to, _)| up_to * &unit < *n);
                let (first, last) = (row(lo), row(hi));
                let factor = value::output_factor(table);
                let results = table
                    .rows
                    .iter()
                    .take(last + 1)
                    .skip(first)
                    .filter_map(|(_, results)| Some(results.first()? * &factor));
                let (least, most) = (results.clone().min(), results.max());
                let Some(range) = least.zip(most) else {
                    return Some(Estimate::NEVER);
                };
                Some(Estimate {
                    range: Some(range),
                    may_fail: of.may_fail || last >= table.rows.len(),
                })
            }
            Self::Extreme(two, kind) => {
                let better = |a: &Number, b: &Number| match kind {
                    Extreme::Min => a.min(b).clone(),
                    Extreme::Max => a.max(b).clone(),
                };
                let both = |a: &(Number, Number), b: &(Number, Number)| (better(&a.0, &b.0), better(&a.1, &b.1));
                Some(two[0].estimate(bounds)?.with(two[1].estimate(bounds)?, both))
            }
        }
    }

    /// Known to have no value because something in it is absent.
    pub(crate) fn is_absent(&self) -> bool {
        match self {
            Self::Known(value) => value::is_absent(value),
            Self::Grid(..) => false,
            Self::Sum(terms, _) => terms.iter().any(|(term, _)| term.is_absent()),
            Self::Product(two) | Self::Quotient(two) | Self::Round(two, _) | Self::Extreme(two, _) => {
                two.iter().any(Self::is_absent)
            }
            Self::Lookup(of, _) => of.is_absent(),
        }
    }

    /// `… or 0`
    pub(crate) fn or_zero(self) -> Self {
        if self.is_absent() {
            Self::Known(Ok(Value::bare(0)))
        } else {
            self
        }
    }

    /// Without a value.
    pub(crate) fn failed(error: EvalError) -> Self {
        Self::Known(Err(error))
    }
}

impl Estimate {
    fn with(self, other: Self, join: impl Fn(&(Number, Number), &(Number, Number)) -> (Number, Number)) -> Self {
        let range = match (&self.range, &other.range) {
            (Some(a), Some(b)) => Some(join(a, b)),
            _ => None,
        };
        Self {
            range,
            may_fail: self.may_fail || other.may_fail,
        }
    }
}

fn corners(a: &(Number, Number), b: &(Number, Number)) -> (Number, Number) {
    let all = [&a.0 * &b.0, &a.0 * &b.1, &a.1 * &b.0, &a.1 * &b.1];
    let least = all.iter().min().cloned().unwrap_or_default();
    let most = all.into_iter().max().unwrap_or_default();
    (least, most)
}
