//! Making conditions: every function folds what is known and gives equal conditions one form, as far as cheap means reach.

use quantity::Quantity;

use super::arena::{Arena, Cond, CondId, ExprId, Span};
use super::level::LevelId;
use super::positions::Positions;
use super::value::{self, Value};
use crate::rule::Comparison;

impl Arena<'_> {
    /// True or false.
    pub(crate) fn truth(&self, truth: bool) -> CondId {
        if truth { CondId::TRUE } else { CondId::FALSE }
    }

    /// `level` takes one of `positions`.
    pub(crate) fn within(&mut self, level: LevelId, positions: Positions) -> CondId {
        if positions.is_empty() {
            return CondId::FALSE;
        }
        if positions.len() == u64::from(self.size(level)) {
            return CondId::TRUE;
        }
        self.intern(
            Cond::In(level, positions),
            Span {
                first: level,
                last: level,
            },
        )
    }

    /// `a` compares so with `b`.
    pub(crate) fn compare(&mut self, a: ExprId, comparison: Comparison, b: ExprId) -> CondId {
        if let (Some(a), Some(b)) = (self.value_of(a), self.value_of(b)) {
            return self.truth(value::compare(a, comparison, b));
        }
        if self.wordy(a) || self.wordy(b) {
            let span = self.expr_span(a).join(self.expr_span(b));
            return self.settle(Cond::Pair(a, comparison, b), span);
        }
        let difference = self.sum(&[(a, Quantity::bare(1)), (b, Quantity::bare(-1))], Quantity::bare(0));
        self.sign(difference, comparison)
    }

    /// `difference` compares so with nought.
    pub(crate) fn sign(&mut self, difference: ExprId, comparison: Comparison) -> CondId {
        if let Some(known) = self.value_of(difference) {
            let zero = Ok(Value::bare(0));
            return self.truth(value::compare(known, comparison, &zero));
        }
        if let Some(truth) = self.bounded_sign(difference, comparison) {
            return self.truth(truth);
        }
        self.settle(Cond::Sign(difference, comparison), self.expr_span(difference))
    }

    /// A comparison that hangs on one level becomes the set of positions that pass.
    fn settle(&mut self, cond: Cond, span: Span) -> CondId {
        if span.single()
            && let Some(positions) = self.passing(&cond, span.first)
        {
            return self.within(span.first, positions);
        }
        self.intern(cond, span)
    }

    /// All of `parts`.
    pub(crate) fn all(&mut self, parts: &[CondId]) -> CondId {
        self.junction(parts, CondId::TRUE)
    }

    /// At least one of `parts`.
    pub(crate) fn any(&mut self, parts: &[CondId]) -> CondId {
        self.junction(parts, CondId::FALSE)
    }

    /// All or any of `parts`: `neutral` adds nothing, its opposite decides.
    fn junction(&mut self, parts: &[CondId], neutral: CondId) -> CondId {
        let conjunction = neutral == CondId::TRUE;
        let decisive = self.truth(!conjunction);
        let mut flat: Vec<CondId> = Vec::with_capacity(parts.len() + 2);
        let mut sets: Vec<(LevelId, Positions)> = Vec::new();
        let mut add = |arena: &Self, part: CondId| match arena.cond(part) {
            Cond::In(level, positions) => match sets.iter_mut().find(|s| s.0 == *level) {
                Some(set) if conjunction => set.1 = set.1.intersect(positions),
                Some(set) => set.1 = set.1.union(positions),
                None => sets.push((*level, positions.clone())),
            },
            _ => flat.push(part),
        };
        for part in parts {
            match self.cond(*part) {
                _ if *part == neutral => {}
                _ if *part == decisive => return decisive,
                Cond::All(inner) if conjunction => inner.iter().for_each(|p| add(self, *p)),
                Cond::Any(inner) if !conjunction => inner.iter().for_each(|p| add(self, *p)),
                _ => add(self, *part),
            }
        }
        for (level, positions) in sets {
            let set = self.within(level, positions);
            if set == decisive {
                return decisive;
            }
            if set != neutral {
                flat.push(set);
            }
        }
        flat.sort_unstable();
        flat.dedup();
        match flat.as_slice() {
            [] => neutral,
            [only] => *only,
            _ => {
                let span = flat.iter().fold(Span::NOTHING, |span, c| span.join(self.span(*c)));
                let cond = if conjunction {
                    Cond::All(flat.into())
                } else {
                    Cond::Any(flat.into())
                };
                self.intern(cond, span)
            }
        }
    }

    /// Not so.
    pub(crate) fn not(&mut self, id: CondId) -> CondId {
        match self.cond(id).clone() {
            Cond::Known(truth) => self.truth(!truth),
            Cond::In(level, positions) => self.within(level, positions.complement(self.size(level))),
            Cond::Not(inner) => inner,
            Cond::All(parts) => {
                let parts: Vec<_> = parts.iter().map(|p| self.not(*p)).collect();
                self.any(&parts)
            }
            Cond::Any(parts) => {
                let parts: Vec<_> = parts.iter().map(|p| self.not(*p)).collect();
                self.all(&parts)
            }
            Cond::Sign(..) | Cond::Pair(..) => self.intern(Cond::Not(id), self.span(id)),
        }
    }
}
