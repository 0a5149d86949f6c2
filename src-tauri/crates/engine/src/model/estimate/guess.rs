//! Sets of results: few one by one, many as a stretch.

use std::cmp::Ordering;

use quantity::{Dimension, Number, Quantity};

use super::super::value::{self, EvalError, Evaluated, Value};
use crate::template::Table;

/// Most results that are told one by one.
pub(super) const FEW: usize = 48;
/// Most cells of a table that are looked through for one result.
const MOST_CELLS: usize = 40_000;

/// What a formula can give.
#[derive(Clone, Debug)]
pub(super) enum Guess {
    /// One of these.
    Few(Vec<Evaluated>),
    /// Anything between.
    Between(Stretch),
    /// Nothing is known.
    Any,
}

/// From one quantity to another.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) lo: Quantity,
    pub(super) hi: Quantity,
    /// It may be absent.
    pub(super) absent: bool,
    /// It may fail in another way.
    pub(super) fails: bool,
}

impl Guess {
    /// As a stretch; `None` where that is unknown, words are among them, or nothing has a value.
    pub(super) fn stretch(self) -> Option<Stretch> {
        let values = match self {
            Self::Between(stretch) => return Some(stretch),
            Self::Any => return None,
            Self::Few(values) => values,
        };
        let mut stretch: Option<Stretch> = None;
        let (mut absent, mut fails) = (false, false);
        for value in values {
            match value {
                Ok(Value::Quantity(q)) => {
                    stretch = Some(match stretch {
                        None => Stretch::of(q),
                        Some(known) => known.wider(&Stretch::of(q))?,
                    });
                }
                Ok(Value::Word(_)) => return None,
                Err(EvalError::Absent(_)) => absent = true,
                Err(_) => fails = true,
            }
        }
        stretch.map(|stretch| Stretch {
            absent,
            fails,
            ..stretch
        })
    }

    /// Of each by itself, or of the stretch.
    pub(super) fn through(
        self,
        each: impl Fn(Evaluated) -> Evaluated,
        all: impl Fn(&Stretch) -> Option<Stretch>,
    ) -> Self {
        match self {
            Self::Few(values) => Self::Few(distinct(values.into_iter().map(each))),
            Self::Between(stretch) => match all(&stretch) {
                Some(result) => Self::Between(result.after(&stretch)),
                None => Self::Any,
            },
            Self::Any => Self::Any,
        }
    }

    /// Of each two, or of both stretches.
    pub(super) fn with(
        self,
        other: Self,
        each: impl Fn(Evaluated, Evaluated) -> Evaluated,
        all: impl Fn(&Stretch, &Stretch) -> Option<Stretch>,
    ) -> Self {
        match (self, other) {
            (Self::Few(a), Self::Few(b)) if a.len() * b.len() <= FEW * FEW / 8 => {
                let pairs = a.iter().flat_map(|a| b.iter().map(|b| each(a.clone(), b.clone())));
                Self::Few(distinct(pairs))
            }
            (a, b) => {
                let (Some(a), Some(b)) = (a.stretch(), b.stretch()) else {
                    return Self::Any;
                };
                match all(&a, &b) {
                    Some(result) => Self::Between(result.after(&a).after(&b)),
                    None => Self::Any,
                }
            }
        }
    }

    /// The one or the other.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Few(a), Self::Few(b)) => Self::Few(distinct(a.into_iter().chain(b))),
            (a, b) => match (a.stretch(), b.stretch()) {
                (Some(a), Some(b)) => a.wider(&b).map_or(Self::Any, Self::Between),
                _ => Self::Any,
            },
        }
    }
}

impl Stretch {
    pub(super) fn of(q: Quantity) -> Self {
        Self {
            lo: q.clone(),
            hi: q,
            absent: false,
            fails: false,
        }
    }

    /// Both and what lies between; `None` when they aren't alike.
    pub(super) fn wider(&self, other: &Self) -> Option<Self> {
        let alike = |a: &Quantity, b: &Quantity| a.dimension == b.dimension || a.value.is_zero() || b.value.is_zero();
        let all = [&self.lo, &self.hi, &other.lo, &other.hi];
        if !all.iter().all(|a| all.iter().all(|b| alike(a, b))) {
            return None;
        }
        let smaller = |a: &Quantity, b: &Quantity| if b.value < a.value { b.clone() } else { a.clone() };
        let larger = |a: &Quantity, b: &Quantity| if b.value > a.value { b.clone() } else { a.clone() };
        Some(Self {
            lo: smaller(&self.lo, &other.lo),
            hi: larger(&self.hi, &other.hi),
            absent: self.absent || other.absent,
            fails: self.fails || other.fails,
        })
    }

    /// From the smallest to the largest result at the ends, for what rises or falls with each of the two.
    pub(super) fn corners(&self, other: &Self, result: impl Fn(Value, Value) -> Evaluated) -> Option<Self> {
        let mut all: Option<Self> = None;
        for a in [&self.lo, &self.hi] {
            for b in [&other.lo, &other.hi] {
                let result = result(Value::Quantity(a.clone()), Value::Quantity(b.clone()));
                let result = Self::of(result.ok()?.quantity().ok()?);
                all = Some(match all {
                    None => result,
                    Some(all) => all.wider(&result)?,
                });
            }
        }
        all
    }

    pub(super) fn mapped(&self, result: impl Fn(&Quantity) -> Option<Quantity>) -> Option<Self> {
        Self::of(result(&self.lo)?).wider(&Self::of(result(&self.hi)?))
    }

    pub(super) fn abs(&self) -> Self {
        let (a, b) = (value::negated(&self.lo), value::negated(&self.hi));
        let (lo, hi) = match (self.lo.value.is_negative(), self.hi.value.is_negative()) {
            (false, _) => (self.lo.clone(), self.hi.clone()),
            (true, true) => (b, a),
            (true, false) => {
                let nought = Quantity {
                    value: Number::zero(),
                    dimension: self.lo.dimension,
                };
                let far = match a.value.cmp(&self.hi.value) {
                    Ordering::Greater => a,
                    _ => self.hi.clone(),
                };
                (nought, far)
            }
        };
        Self {
            lo,
            hi,
            absent: self.absent,
            fails: self.fails,
        }
    }

    /// May fail where what it was made of may.
    pub(super) fn after(mut self, of: &Self) -> Self {
        self.absent |= of.absent;
        self.fails |= of.fails;
        self
    }

    pub(super) fn or_zero(self) -> Option<Self> {
        if !self.absent {
            return Some(self);
        }
        let nought = Self::of(Quantity::bare(0));
        let wider = self.wider(&nought)?;
        Some(Self { absent: false, ..wider })
    }

    /// One by one where there is only one.
    pub(super) fn simple(self) -> Guess {
        match self.lo == self.hi && !self.absent && !self.fails {
            true => Guess::Few(vec![Ok(Value::Quantity(self.lo))]),
            false => Guess::Between(self),
        }
    }
}

/// From so many to so many.
pub(super) fn whole(from: usize, to: usize) -> Guess {
    if to - from <= FEW {
        return Guess::Few((from..=to).map(|many| Ok(Value::bare(many as i64))).collect());
    }
    let at = |many: usize| Quantity::bare(many as i64);
    Guess::Between(Stretch {
        lo: at(from),
        hi: at(to),
        absent: false,
        fails: false,
    })
}

/// What stands in a table from one bound to another.
pub(super) fn looked_up(table: &Table, of: &Stretch, by: Option<&Stretch>) -> Option<Stretch> {
    let rows: Vec<&Number> = table.rows.iter().map(|row| &row.0).collect();
    let (first, last, mut fails) = picked(table, &rows, of, table.input)?;
    let (mut left, mut right) = (0, 0);
    match (&table.across, by) {
        (Some(across), Some(by)) => {
            let bounds: Vec<&Number> = across.bounds.iter().collect();
            let (from, to, outside) = picked(table, &bounds, by, across.unit)?;
            (left, right) = (from, to);
            fails |= outside;
        }
        (None, None) => {}
        _ => return None,
    }
    if (last - first + 1) * (right - left + 1) > MOST_CELLS {
        return None;
    }
    let cells = table.rows[first..=last].iter().map(|row| row.1.get(left..=right));
    let cells: Vec<&Number> = cells.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect();
    let factor = value::output_factor(table);
    let dimension = match &table.output {
        crate::template::TableOutput::Money => Dimension::MONEY,
        crate::template::TableOutput::Unit(unit) => unit.dimension(),
    };
    let at = |value: &Number| Quantity {
        value: value * &factor,
        dimension,
    };
    let (least, most) = (cells.iter().min()?, cells.iter().max()?);
    Some(Stretch {
        lo: at(least),
        hi: at(most),
        absent: false,
        fails,
    })
}

/// The first and the last bound that serve between two inputs, and whether some of these lie outside.
fn picked(table: &Table, bounds: &[&Number], of: &Stretch, unit: quantity::Unit) -> Option<(usize, usize, bool)> {
    let input = |q: &Quantity| match q.value.is_zero() {
        true => Some(Number::zero()),
        false => q.in_unit(unit),
    };
    let (lo, hi) = (input(&of.lo)?, input(&of.hi)?);
    let pick = |input: &Number| table.between.pick(bounds.iter().copied(), input);
    let last = bounds.len().checked_sub(1)?;
    match table.between {
        crate::template::Between::Up => Some((pick(&lo)?, pick(&hi).unwrap_or(last), pick(&hi).is_none())),
        crate::template::Between::Down => Some((pick(&lo).unwrap_or(0), pick(&hi)?, pick(&lo).is_none())),
        crate::template::Between::Exact => {
            let first = bounds.iter().position(|bound| **bound >= lo)?;
            let last = bounds.iter().rposition(|bound| **bound <= hi)?;
            (first <= last).then_some((first, last, true))
        }
    }
}

/// Each once.
pub(super) fn distinct(values: impl Iterator<Item = Evaluated>) -> Vec<Evaluated> {
    let mut different: Vec<Evaluated> = Vec::new();
    for value in values {
        if !different.contains(&value) {
            different.push(value);
        }
    }
    different
}
