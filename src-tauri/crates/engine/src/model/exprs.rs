//! Making expressions: every function folds what is known and gives equal calculations one form.

use quantity::Quantity;

use super::arena::{Arena, Expr, ExprId, Span, Values};
use super::level::LevelId;
use super::value::{self, Evaluated, Value};
use crate::rule::{Extreme, Operator, Rounding};

impl Arena<'_> {
    /// A known value.
    pub(crate) fn known(&mut self, value: Evaluated) -> ExprId {
        self.intern_expr(Expr::Known(value), Span::NOTHING)
    }

    /// What `values` says at the position of `level`.
    pub(crate) fn leaf(&mut self, level: LevelId, values: Values) -> ExprId {
        let table = self.keep(level, values);
        self.intern_expr(
            Expr::Leaf(level, table),
            Span {
                first: level,
                last: level,
            },
        )
    }

    /// The value, where it is known.
    pub(super) fn value_of(&self, id: ExprId) -> Option<&Evaluated> {
        match self.expr(id) {
            Expr::Known(value) => Some(value),
            _ => None,
        }
    }

    /// True when it can have a word for a value.
    pub(super) fn wordy(&self, id: ExprId) -> bool {
        match self.expr(id) {
            Expr::Known(value) => matches!(value, Ok(Value::Word(_))),
            Expr::Leaf(_, table) => match self.table(*table) {
                Values::Listed(list) => list.iter().any(|v| matches!(v, Ok(Value::Word(_)))),
                Values::Grid(..) => false,
            },
            Expr::OrZero(inner) => self.wordy(*inner),
            _ => false,
        }
    }

    /// Terms times factors, plus a constant, in one form.
    pub(crate) fn sum(&mut self, parts: &[(ExprId, Quantity)], constant: Quantity) -> ExprId {
        let mut total: Evaluated = Ok(Value::Quantity(constant));
        let mut terms: Vec<(ExprId, Quantity)> = Vec::new();
        for (part, factor) in parts {
            let times =
                |value: Evaluated| value::operate(value, Operator::Multiply, Ok(Value::Quantity(factor.clone())));
            match self.expr(*part) {
                Expr::Known(known) => total = value::operate(total, Operator::Add, times(known.clone())),
                Expr::Sum(inner, more) => {
                    total = value::operate(total, Operator::Add, times(Ok(Value::Quantity(more.clone()))));
                    let scaled: Vec<_> = inner.iter().map(|(e, f)| (*e, value::multiply(f, factor))).collect();
                    for (term, scaled) in scaled {
                        match scaled {
                            Ok(scaled) => merge(&mut terms, term, scaled),
                            Err(error) => total = total.and(Err(error)),
                        }
                    }
                }
                _ => merge(&mut terms, *part, factor.clone()),
            }
        }
        match total {
            Ok(Value::Quantity(constant)) => self.finished_sum(terms, constant),
            // A mistake in the constants: the sum has no value, but which mistake may still hang on what is absent.
            error if terms.is_empty() || value::is_absent(&error) => self.known(error),
            error => {
                let error = self.known(error);
                terms.push((error, Quantity::bare(1)));
                self.finished_sum(terms, Quantity::bare(0))
            }
        }
    }

    fn finished_sum(&mut self, mut terms: Vec<(ExprId, Quantity)>, constant: Quantity) -> ExprId {
        terms.sort_by_key(|a| a.0);
        if terms.is_empty() {
            return self.known(Ok(Value::Quantity(constant)));
        }
        if terms.len() == 1 && terms[0].1 == Quantity::bare(1) && constant == Quantity::bare(0) {
            return terms[0].0;
        }
        let span = terms
            .iter()
            .fold(Span::NOTHING, |span, (e, _)| span.join(self.expr_span(*e)));
        self.intern_expr(Expr::Sum(terms.into(), constant), span)
    }

    /// `a * b`
    pub(crate) fn product(&mut self, a: ExprId, b: ExprId) -> ExprId {
        match (self.value_of(a).cloned(), self.value_of(b).cloned()) {
            (Some(a), Some(b)) => self.known(value::operate(a, Operator::Multiply, b)),
            (Some(Ok(Value::Quantity(factor))), None) => self.sum(&[(b, factor)], Quantity::bare(0)),
            (None, Some(Ok(Value::Quantity(factor)))) => self.sum(&[(a, factor)], Quantity::bare(0)),
            _ => {
                let span = self.expr_span(a).join(self.expr_span(b));
                self.intern_expr(Expr::Product(a.min(b), a.max(b)), span)
            }
        }
    }

    /// `a / b`
    pub(crate) fn quotient(&mut self, a: ExprId, b: ExprId) -> ExprId {
        let divisor = match (self.value_of(a), self.value_of(b)) {
            (Some(a), Some(b)) => {
                let known = value::operate(a.clone(), Operator::Divide, b.clone());
                return self.known(known);
            }
            (None, Some(Ok(Value::Quantity(divisor)))) => value::divide(&Quantity::bare(1), divisor).ok(),
            _ => None,
        };
        match divisor {
            Some(factor) => self.sum(&[(a, factor)], Quantity::bare(0)),
            None => {
                let span = self.expr_span(a).join(self.expr_span(b));
                self.intern_expr(Expr::Quotient(a, b), span)
            }
        }
    }

    /// `a round to step`
    pub(crate) fn round(&mut self, a: ExprId, rounding: Rounding, step: ExprId) -> ExprId {
        if let (Some(a), Some(step)) = (self.value_of(a), self.value_of(step)) {
            let known = value::round(a.clone(), rounding, step.clone());
            return self.known(known);
        }
        let span = self.expr_span(a).join(self.expr_span(step));
        self.intern_expr(Expr::Round(a, rounding, step), span)
    }

    /// `lookup table of a`
    pub(crate) fn lookup(&mut self, table: usize, a: ExprId) -> ExprId {
        if let Some(a) = self.value_of(a) {
            let known = value::lookup(&self.tables[table], a.clone());
            return self.known(known);
        }
        self.intern_expr(Expr::Lookup(table, a), self.expr_span(a))
    }

    /// `a or 0`
    pub(crate) fn or_zero(&mut self, a: ExprId) -> ExprId {
        if let Some(a) = self.value_of(a) {
            let known = value::or_zero(a.clone());
            return self.known(known);
        }
        self.intern_expr(Expr::OrZero(a), self.expr_span(a))
    }

    /// `min(a, b)`, `max(a, b)`
    pub(crate) fn extreme(&mut self, kind: Extreme, a: ExprId, b: ExprId) -> ExprId {
        if let (Some(a), Some(b)) = (self.value_of(a), self.value_of(b)) {
            let known = value::extreme(kind, a.clone(), b.clone());
            return self.known(known);
        }
        let span = self.expr_span(a).join(self.expr_span(b));
        self.intern_expr(Expr::Extreme(kind, a, b), span)
    }
}

/// Adds `factor` times `term`; factors of unlike kind stay apart.
fn merge(terms: &mut Vec<(ExprId, Quantity)>, term: ExprId, factor: Quantity) {
    let twin = terms
        .iter_mut()
        .find(|t| t.0 == term && t.1.dimension == factor.dimension);
    match twin {
        Some(twin) => twin.1.value += &factor.value,
        None => terms.push((term, factor)),
    }
}
