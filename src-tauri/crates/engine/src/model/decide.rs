//! Deciding a level: what is left of a condition once a level takes a position.

use super::arena::{Arena, Cond, CondId, Expr, ExprId};
use super::level::LevelId;
use super::value::{self, Evaluated, Value};
use crate::rule::Operator;

impl Arena<'_> {
    /// What is left of `id` once `level`, the first it hangs on, takes `position`.
    pub(crate) fn decide(&mut self, id: CondId, level: LevelId, position: u32) -> CondId {
        if self.span(id).first != level {
            return id;
        }
        if let Some(known) = self.memo.get(&(id, position)) {
            return *known;
        }
        let left = match self.cond(id).clone() {
            Cond::Known(_) => id,
            Cond::In(_, positions) => return self.truth(positions.contains(position)),
            Cond::Sign(e, comparison) => {
                let e = self.decide_expr(e, level, position);
                self.sign(e, comparison)
            }
            Cond::Pair(a, comparison, b) => {
                let (a, b) = (
                    self.decide_expr(a, level, position),
                    self.decide_expr(b, level, position),
                );
                self.compare(a, comparison, b)
            }
            Cond::Not(inner) => {
                let inner = self.decide(inner, level, position);
                self.not(inner)
            }
            Cond::All(parts) => {
                let parts = self.decide_parts(&parts, level, position, CondId::FALSE);
                self.all(&parts)
            }
            Cond::Any(parts) => {
                let parts = self.decide_parts(&parts, level, position, CondId::TRUE);
                self.any(&parts)
            }
        };
        self.memo.insert((id, position), left);
        left
    }

    /// Lets go of what was remembered about levels that are done.
    pub(crate) fn forget(&mut self) {
        self.memo.clear();
        self.cuts.clear();
    }

    fn decide_parts(&mut self, parts: &[CondId], level: LevelId, position: u32, decisive: CondId) -> Vec<CondId> {
        let mut left = Vec::with_capacity(parts.len());
        for part in parts {
            let part = self.decide(*part, level, position);
            if part == decisive {
                return vec![decisive];
            }
            left.push(part);
        }
        left
    }

    fn decide_expr(&mut self, id: ExprId, level: LevelId, position: u32) -> ExprId {
        if self.expr_span(id).first != level {
            return id;
        }
        let sub = |arena: &mut Self, e: ExprId| arena.decide_expr(e, level, position);
        match self.expr(id).clone() {
            Expr::Known(_) => id,
            Expr::Leaf(_, table) => {
                let value = self.table(table).at(position);
                self.known(value)
            }
            Expr::Sum(terms, constant) => {
                let terms: Vec<_> = terms.iter().map(|(e, f)| (sub(self, *e), f.clone())).collect();
                self.sum(&terms, constant)
            }
            Expr::Product(a, b) => {
                let (a, b) = (sub(self, a), sub(self, b));
                self.product(a, b)
            }
            Expr::Quotient(a, b) => {
                let (a, b) = (sub(self, a), sub(self, b));
                self.quotient(a, b)
            }
            Expr::Round(a, rounding, step) => {
                let (a, step) = (sub(self, a), sub(self, step));
                self.round(a, rounding, step)
            }
            Expr::Lookup(table, a) => {
                let a = sub(self, a);
                self.lookup(table, a)
            }
            Expr::OrZero(a) => {
                let a = sub(self, a);
                self.or_zero(a)
            }
            Expr::Extreme(kind, a, b) => {
                let (a, b) = (sub(self, a), sub(self, b));
                self.extreme(kind, a, b)
            }
        }
    }

    /// The value of an expression that hangs on one level, at a position of it.
    pub(super) fn value_at(&self, id: ExprId, position: u32) -> Evaluated {
        match self.expr(id) {
            Expr::Known(value) => value.clone(),
            Expr::Leaf(_, table) => self.table(*table).at(position),
            Expr::Sum(terms, constant) => {
                let mut total = Ok(Value::Quantity(constant.clone()));
                for (term, factor) in terms {
                    let factor = Ok(Value::Quantity(factor.clone()));
                    let term = value::operate(self.value_at(*term, position), Operator::Multiply, factor);
                    total = value::operate(total, Operator::Add, term);
                }
                total
            }
            Expr::Product(a, b) => value::operate(
                self.value_at(*a, position),
                Operator::Multiply,
                self.value_at(*b, position),
            ),
            Expr::Quotient(a, b) => value::operate(
                self.value_at(*a, position),
                Operator::Divide,
                self.value_at(*b, position),
            ),
            Expr::Round(a, rounding, step) => {
                value::round(self.value_at(*a, position), *rounding, self.value_at(*step, position))
            }
            Expr::Lookup(table, a) => value::lookup(&self.tables[*table], self.value_at(*a, position)),
            Expr::OrZero(a) => value::or_zero(self.value_at(*a, position)),
            Expr::Extreme(kind, a, b) => {
                value::extreme(*kind, self.value_at(*a, position), self.value_at(*b, position))
            }
        }
    }
}
