//! Which positions of a level make a difference at all.

use std::rc::Rc;

use super::arena::{Arena, Cond, CondId, Expr, ExprId, Values};
use super::level::LevelId;
use super::positions::Positions;

/// Positions at which something may change its mind: begins of stretches that behave alike.
#[derive(Clone, Debug)]
pub(crate) enum Cuts {
    /// Rising.
    At(Rc<[u32]>),
    /// Everywhere.
    Everywhere,
}

impl Arena<'_> {
    /// The positions of `level` that a condition leaves by naming them; all, where it names none.
    pub(crate) fn own_positions(&self, id: CondId, level: LevelId) -> Positions {
        let own = |id: &CondId| match self.cond(*id) {
            Cond::In(of, positions) if *of == level => Some(positions.clone()),
            _ => None,
        };
        let named = match self.cond(id) {
            Cond::All(parts) => parts.iter().find_map(own),
            _ => own(&id),
        };
        named.unwrap_or_else(|| Positions::all(self.size(level)))
    }

    /// Where something in `id` changes with the position of `level`, the first it hangs on.
    pub(crate) fn cuts(&mut self, id: CondId, level: LevelId) -> Cuts {
        if self.span(id).first != level {
            return Cuts::At(Rc::from([]));
        }
        if let Some(known) = self.cuts.get(&id) {
            return known.clone();
        }
        let mut points = Vec::new();
        let everywhere = self.collect_cuts(id, level, &mut points);
        points.sort_unstable();
        points.dedup();
        let cuts = if everywhere {
            Cuts::Everywhere
        } else {
            Cuts::At(points.into())
        };
        self.cuts.insert(id, cuts.clone());
        cuts
    }

    /// Adds the cuts of `id`; true when it changes everywhere.
    fn collect_cuts(&mut self, id: CondId, level: LevelId, points: &mut Vec<u32>) -> bool {
        if self.span(id).first != level {
            return false;
        }
        match self.cond(id).clone() {
            Cond::Known(_) => false,
            Cond::In(_, positions) => {
                points.extend(positions.stretches().iter().flat_map(|(lo, hi)| [*lo, *hi + 1]));
                false
            }
            Cond::Sign(e, _) => self.expr_cuts(e, level, points),
            Cond::Pair(a, _, b) => self.expr_cuts(a, level, points) | self.expr_cuts(b, level, points),
            Cond::Not(inner) => self.collect_cuts(inner, level, points),
            Cond::All(parts) | Cond::Any(parts) => {
                parts.iter().fold(false, |full, part| match self.cuts(*part, level) {
                    Cuts::Everywhere => true,
                    Cuts::At(more) => {
                        points.extend_from_slice(&more);
                        full
                    }
                })
            }
        }
    }

    fn expr_cuts(&self, id: ExprId, level: LevelId, points: &mut Vec<u32>) -> bool {
        if self.expr_span(id).first != level {
            return false;
        }
        match self.expr(id) {
            Expr::Known(_) => false,
            Expr::Leaf(_, table) => match self.table(*table) {
                Values::Grid(..) => true,
                Values::Listed(list) => {
                    points.extend((1..list.len()).filter(|i| list[*i] != list[i - 1]).map(|i| i as u32));
                    false
                }
            },
            Expr::Sum(terms, _) => terms
                .iter()
                .fold(false, |full, t| self.expr_cuts(t.0, level, points) | full),
            Expr::Product(a, b) | Expr::Quotient(a, b) | Expr::Extreme(_, a, b) | Expr::Round(a, _, b) => {
                self.expr_cuts(*a, level, points) | self.expr_cuts(*b, level, points)
            }
            Expr::Lookup(_, a) | Expr::OrZero(a) => self.expr_cuts(*a, level, points),
        }
    }
}
