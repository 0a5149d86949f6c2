//! What can be demanded of some numbers.

use super::Span;
use super::calculation::Calculation;
use super::polynomial::Polynomial;
use crate::model::positions::Positions;
use crate::rule::Comparison;

/// One demand.
#[derive(Clone, Debug)]
pub(crate) enum Constraint {
    /// Nought at most.
    AtMost(Polynomial),
    /// Not nought.
    NotNought(Polynomial),
    /// The number takes one of these positions.
    Within(u8, Positions),
    /// Whether a calculation that is no polynomial compares so with nought.
    Compared(Box<Calculation>, Comparison, bool),
}

/// Whether something holds within some bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
    /// Here and there, or it can't be told.
    Open,
}

/// Halvings that one look at a calculation may cost.
const SHAVINGS: u32 = 24;

impl Constraint {
    /// Whether it holds everywhere within the bounds. Never open where every number of it is fixed.
    pub(crate) fn truth(&self, bounds: &[Span]) -> Truth {
        let told = |always: bool, never: bool| match (always, never) {
            (true, _) => Truth::Always,
            (_, true) => Truth::Never,
            _ => Truth::Open,
        };
        match self {
            Self::AtMost(polynomial) => {
                let (least, most) = polynomial.range(bounds);
                told(most <= 0, least > 0)
            }
            Self::NotNought(polynomial) => {
                let (least, most) = polynomial.range(bounds);
                told(least > 0 || most < 0, least == 0 && most == 0)
            }
            Self::Within(number, positions) => {
                let (lo, hi) = bounds[*number as usize];
                let (lo, hi) = (lo as u32, hi as u32);
                let inside = |s: &(u32, u32)| s.0 <= lo && hi <= s.1;
                told(positions.stretches().iter().any(inside), !positions.meets(lo, hi))
            }
            Self::Compared(calculation, comparison, so) => match (calculation.compare(*comparison, bounds), so) {
                (Truth::Always, true) | (Truth::Never, false) => Truth::Always,
                (Truth::Never, true) | (Truth::Always, false) => Truth::Never,
                (Truth::Open, _) => Truth::Open,
            },
        }
    }

    /// Narrows the bounds to what can keep it; tells by `changed`. False: nothing can.
    pub(crate) fn narrow(&self, bounds: &mut [Span], changed: &mut bool) -> bool {
        match self {
            Self::AtMost(polynomial) => polynomial.narrow(bounds, changed),
            Self::NotNought(polynomial) => {
                if let Some((number, root)) = polynomial.root(bounds) {
                    let (lo, hi) = &mut bounds[number as usize];
                    *changed |= *lo == root || *hi == root;
                    *lo += i64::from(*lo == root);
                    *hi -= i64::from(*hi == root);
                }
                self.truth(bounds) != Truth::Never
            }
            Self::Within(number, positions) => {
                let (lo, hi) = &mut bounds[*number as usize];
                let (from, to) = (*lo as u32, *hi as u32);
                let mut here = positions.stretches().iter().filter(|s| s.0 <= to && s.1 >= from);
                let (Some(first), last) = (here.next(), here.next_back()) else {
                    return false;
                };
                let (from, to) = (first.0.max(from), last.unwrap_or(first).1.min(to));
                *changed |= (i64::from(from), i64::from(to)) != (*lo, *hi);
                (*lo, *hi) = (from.into(), to.into());
                true
            }
            Self::Compared(calculation, ..) => {
                match self.truth(bounds) {
                    Truth::Always => return true,
                    Truth::Never => return false,
                    Truth::Open => {}
                }
                for number in calculation.numbers() {
                    self.shave(number, bounds, changed);
                }
                true
            }
        }
    }

    /// Cuts off halves of a number's stretch where it never holds.
    fn shave(&self, number: u8, bounds: &mut [Span], changed: &mut bool) {
        let at = number as usize;
        for _ in 0..SHAVINGS {
            let (lo, hi) = bounds[at];
            if lo == hi {
                return;
            }
            let middle = lo + (hi - lo) / 2;
            let mut never = |half: Span| {
                bounds[at] = half;
                self.truth(bounds) == Truth::Never
            };
            bounds[at] = if never((lo, middle)) {
                (middle + 1, hi)
            } else if never((middle + 1, hi)) {
                (lo, middle)
            } else {
                bounds[at] = (lo, hi);
                return;
            };
            *changed = true;
        }
    }

    /// The numbers it is about, each at least once.
    pub(crate) fn numbers(&self) -> Vec<u8> {
        match self {
            Self::AtMost(polynomial) | Self::NotNought(polynomial) => polynomial.numbers().collect(),
            Self::Within(number, _) => vec![*number],
            Self::Compared(calculation, ..) => calculation.numbers(),
        }
    }

    /// Which way a number is better kept small (below nought), large (above) or either (nought); `None`: it depends.
    pub(crate) fn leaning(&self, number: u8, bounds: &[Span]) -> Option<i8> {
        match self {
            Self::AtMost(polynomial) => match polynomial.slope(number, bounds)? {
                (0, 0) => Some(0),
                (lo, _) if lo >= 0 => Some(-1),
                (_, hi) if hi <= 0 => Some(1),
                _ => None,
            },
            other => (!other.numbers().contains(&number)).then_some(0),
        }
    }
}
