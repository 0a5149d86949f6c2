//! What a sum can be at least and at most, whatever is chosen.

use quantity::{Dimension, Number, Quantity};

use super::arena::{Arena, Expr, ExprId, TableId, Values};
use super::value::{self, Value};
use crate::rule::Comparison;

/// Smallest and largest value of a leaf.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    lo: Number,
    hi: Number,
    dimension: Option<Dimension>,
    /// Every position has a value.
    total: bool,
}

impl Arena<'_> {
    /// Whether the sum compares so with nought whatever is chosen, as far as the bounds of its terms tell.
    pub(super) fn bounded_sign(&self, id: ExprId, comparison: Comparison) -> Option<bool> {
        let Expr::Sum(terms, constant) = self.expr(id) else {
            return None;
        };
        if terms.len() < 2 {
            return None;
        }
        let mut sum = Bounds {
            lo: constant.value.clone(),
            hi: constant.value.clone(),
            dimension: (!constant.value.is_zero()).then_some(constant.dimension),
            total: true,
        };
        for (term, factor) in terms {
            match self.expr(*term) {
                Expr::Known(Err(_)) => return Some(false),
                Expr::Leaf(_, table) => sum.add(self.bounds(*table)?, factor)?,
                _ => return None,
            }
        }
        sum.sign(comparison)
    }

    fn bounds(&self, table: TableId) -> Option<&Bounds> {
        self.leaf_bounds(table).as_ref()
    }
}

impl Bounds {
    /// Of a leaf; `None` where words or unlike quantities are among its values.
    pub(super) fn of(values: &Values, size: u32) -> Option<Self> {
        match values {
            Values::Grid(from, step, count, _) => Some(Self {
                lo: from.value.clone(),
                hi: &from.value + step * Number::from(count.saturating_sub(1)),
                dimension: Some(from.dimension),
                total: size == *count,
            }),
            Values::Listed(list) => {
                let mut bounds: Option<Self> = None;
                for value in list.iter() {
                    match value {
                        Ok(Value::Word(_)) => return None,
                        Ok(Value::Quantity(q)) => match &mut bounds {
                            None => bounds = Some(Self::point(q)),
                            Some(b) => b.stretch(q)?,
                        },
                        Err(_) => {}
                    }
                }
                let total = list.iter().all(Result::is_ok);
                bounds.map(|b| Self { total, ..b })
            }
        }
    }

    fn point(q: &Quantity) -> Self {
        let dimension = (!q.value.is_zero()).then_some(q.dimension);
        Self {
            lo: q.value.clone(),
            hi: q.value.clone(),
            dimension,
            total: true,
        }
    }

    fn stretch(&mut self, q: &Quantity) -> Option<()> {
        let more = Self::point(q);
        self.dimension = common(self.dimension, more.dimension)?;
        self.lo = self.lo.clone().min(more.lo);
        self.hi = self.hi.clone().max(more.hi);
        Some(())
    }

    fn add(&mut self, leaf: &Self, factor: &Quantity) -> Option<()> {
        let dimension = match leaf.dimension {
            Some(d) if !factor.value.is_zero() => Some(d.times(factor.dimension)?),
            _ => None,
        };
        self.dimension = common(self.dimension, dimension)?;
        let (a, b) = (&leaf.lo * &factor.value, &leaf.hi * &factor.value);
        self.lo += &a.clone().min(b.clone());
        self.hi += &a.max(b);
        self.total &= leaf.total;
        Some(())
    }

    fn sign(&self, comparison: Comparison) -> Option<bool> {
        let at = |n: &Number| value::sign_passes(n, comparison);
        let (lo, hi) = (at(&self.lo), at(&self.hi));
        let never = match comparison {
            Comparison::Less | Comparison::AtMost => !lo,
            Comparison::More | Comparison::AtLeast => !hi,
            Comparison::Equal => self.lo.is_positive() || self.hi.is_negative(),
            Comparison::NotEqual => self.lo.is_zero() && self.hi.is_zero(),
        };
        let always = match comparison {
            Comparison::Less | Comparison::AtMost => hi,
            Comparison::More | Comparison::AtLeast => lo,
            Comparison::Equal => self.lo.is_zero() && self.hi.is_zero(),
            Comparison::NotEqual => self.lo.is_positive() || self.hi.is_negative(),
        };
        match (never, always && self.total) {
            (true, _) => Some(false),
            (_, true) => Some(true),
            _ => None,
        }
    }
}

/// One dimension for both, if they don't contradict; outer `None` when they do.
#[allow(
    clippy::option_option,
    reason = "the outer is failure, the inner is nought without a dimension"
)]
fn common(a: Option<Dimension>, b: Option<Dimension>) -> Option<Option<Dimension>> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => None,
        (a, b) => Some(a.or(b)),
    }
}
