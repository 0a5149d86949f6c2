//! A comparison that hangs on one level, as the set of positions that pass.

use quantity::{Number, Quantity};

use super::arena::{Arena, Cond, Expr, ExprId, Values};
use super::level::LevelId;
use super::positions::Positions;
use super::value::{self, Value};
use crate::rule::Comparison;

/// Domains larger than this are not walked position by position just to fold a condition.
const MOST_WALKED: u32 = 20_000;

impl Arena<'_> {
    /// The positions of `level` at which a comparison that hangs on it alone holds; `None` where that is too long a walk.
    pub(super) fn passing(&self, cond: &Cond, level: LevelId) -> Option<Positions> {
        let size = self.sizes[level as usize];
        match cond {
            Cond::Sign(e, comparison) => {
                if let Some(positions) = self.threshold(*e, *comparison) {
                    return Some(positions);
                }
                let zero = Ok(Value::bare(0));
                (size <= MOST_WALKED)
                    .then(|| Positions::filter(size, |p| value::compare(&self.value_at(*e, p), *comparison, &zero)))
            }
            Cond::Pair(a, comparison, b) => (size <= MOST_WALKED).then(|| {
                Positions::filter(size, |p| {
                    value::compare(&self.value_at(*a, p), *comparison, &self.value_at(*b, p))
                })
            }),
            _ => None,
        }
    }

    /// The same for a factor times a grid plus a constant, by one division.
    fn threshold(&self, id: ExprId, comparison: Comparison) -> Option<Positions> {
        let bare = Quantity::bare(1);
        let zero = Quantity::bare(0);
        let (leaf, factor, constant) = match self.expr(id) {
            Expr::Leaf(_, table) => (*table, &bare, &zero),
            Expr::Sum(terms, constant) => match &**terms {
                [(term, factor)] => match self.expr(*term) {
                    Expr::Leaf(_, table) => (*table, factor, constant),
                    _ => return None,
                },
                _ => return None,
            },
            _ => return None,
        };
        let Values::Grid(from, step, count, _) = self.table(leaf) else {
            return None;
        };
        let alike = factor.dimension.times(from.dimension)? == constant.dimension || constant.value.is_zero();
        if !alike || *count == 0 {
            return None;
        }
        let slope = step * &factor.value;
        let base = &from.value * &factor.value + &constant.value;
        Some(line(&slope, &base, comparison, *count))
    }
}

/// The positions below `count` at which `slope * position + base` compares so with nought.
fn line(slope: &Number, base: &Number, comparison: Comparison, count: u32) -> Positions {
    let last = count - 1;
    let Some(root) = (-base).checked_div(slope) else {
        return if value::sign_passes(base, comparison) {
            Positions::all(count)
        } else {
            Positions::default()
        };
    };
    let rising = slope.is_positive();
    let clamp = |n: Number| {
        n.to_integer()
            .map_or(if root.is_negative() { -1 } else { i64::from(count) }, |n| n)
    };
    let below = |strict: bool| {
        let end = if strict {
            clamp(root.ceil()) - 1
        } else {
            clamp(root.floor())
        };
        if end < 0 {
            Positions::default()
        } else {
            Positions::span(0, u32::try_from(end).unwrap_or(last).min(last))
        }
    };
    let above = |strict: bool| below(!strict).complement(count);
    match comparison {
        Comparison::Less => {
            if rising {
                below(true)
            } else {
                above(true)
            }
        }
        Comparison::AtMost => {
            if rising {
                below(false)
            } else {
                above(false)
            }
        }
        Comparison::More => {
            if rising {
                above(true)
            } else {
                below(true)
            }
        }
        Comparison::AtLeast => {
            if rising {
                above(false)
            } else {
                below(false)
            }
        }
        Comparison::Equal => below(false).intersect(&above(false)),
        Comparison::NotEqual => below(false).intersect(&above(false)).complement(count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_agree_with_walking() {
        let all = [
            Comparison::Equal,
            Comparison::NotEqual,
            Comparison::Less,
            Comparison::AtMost,
            Comparison::More,
            Comparison::AtLeast,
        ];
        for slope in -3..=3 {
            for base in -20..=20 {
                for comparison in all {
                    let (s, b) = (Number::from(slope), Number::from(base));
                    let walked = Positions::filter(6, |p| value::sign_passes(&(&s * Number::from(p) + &b), comparison));
                    assert_eq!(
                        line(&s, &b, comparison, 6),
                        walked,
                        "{slope} * p + {base} {comparison:?}"
                    );
                }
            }
        }
    }
}
