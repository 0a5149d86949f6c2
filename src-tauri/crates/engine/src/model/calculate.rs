//! From the expressions of a rule to calculations over levels.

use quantity::{Measure, Quantity};

use super::arena::{CondId, ExprId, Values};
use super::attributes;
use super::level::{LevelId, OptionLevels};
use super::lower::{Lowering, value_index};
use super::value::{self, EvalError, Value};
use crate::rule::{Comparison, Expression, Extreme, Operator};
use crate::slug::Slug;
use crate::template::Kind;

/// What an expression is under which condition; exactly one of them holds of any piece.
pub(super) type Cases = Vec<(CondId, ExprId)>;

/// Most cases of one expression; the reader of templates refuses more.
const MOST_CASES: usize = crate::rule::check::MOST_CASES as usize;

impl Lowering<'_> {
    /// An expression of a rule, one case for each way its conditions can turn out.
    pub(super) fn expression(&mut self, expression: &Expression) -> Cases {
        let known = |lowering: &mut Self, value| always(lowering.arena.known(value));
        match expression {
            Expression::Measure(measure) => always(self.measure(measure)),
            Expression::Money(amount) => known(self, Ok(Value::Quantity(Quantity::money(amount.clone())))),
            Expression::Rate(amount, unit) => known(self, value::rate(amount, *unit)),
            Expression::Word(word) => known(self, Ok(Value::word(word))),
            Expression::BasePrice => {
                let price = Quantity::money(self.template.base_price.clone());
                known(self, Ok(Value::Quantity(price)))
            }
            Expression::Option(name) => self.own(name),
            Expression::Attribute(option, attribute) => always(self.attribute(option, Some(attribute))),
            Expression::CountOf(option) => match self.option(option) {
                Some((index, def)) if matches!(def.kind, Kind::Several { .. }) => always(self.count(index)),
                _ => always(self.unknown(option)),
            },
            Expression::QuantityOf(value, option) => always(self.quantity_of(option, value)),
            Expression::SumOf(option, attribute) => always(self.sum_of(option, attribute)),
            Expression::Distinct(parts) => self.distinct(parts),
            Expression::Lookup(table, of) => match self.template.tables.iter().position(|t| t.id == *table) {
                Some(table) => self.each([of.as_ref()], |lowering, [of]| lowering.arena.lookup(table, of)),
                None => always(self.unknown(table)),
            },
            // Prices only; in a rule it has no value, which the reader of templates refuses.
            Expression::Written(_, name) | Expression::LookupBy(name, ..) => always(self.unknown(name)),
            // Written out for every row before they come here.
            Expression::HowManyRows(rows, _) | Expression::Rows(_, rows, _) => always(self.unknown(rows)),
            Expression::HowMany(conditions) => {
                let conditions: Vec<CondId> = conditions.iter().map(|one| self.condition(one)).collect();
                self.how_many(&conditions)
            }
            Expression::Negate(inner) => self.each([inner.as_ref()], |lowering, [inner]| lowering.negated(inner)),
            Expression::Abs(inner) => self.each([inner.as_ref()], |lowering, [inner]| {
                let other = lowering.negated(inner);
                lowering.arena.extreme(Extreme::Max, inner, other)
            }),
            Expression::Binary(a, operator, b) => self.each([a.as_ref(), b.as_ref()], |lowering, [a, b]| {
                lowering.binary(a, *operator, b)
            }),
            Expression::Round(a, rounding, step) => self.each([a.as_ref(), step.as_ref()], |lowering, [a, step]| {
                lowering.arena.round(a, *rounding, step)
            }),
            Expression::OrZero(inner) => self.each([inner.as_ref()], |lowering, [inner]| lowering.arena.or_zero(inner)),
            Expression::Extreme(kind, parts) => {
                let mut parts = parts.iter();
                let Some(first) = parts.next() else {
                    return known(self, Err(EvalError::Word));
                };
                let mut best = self.expression(first);
                for part in parts {
                    let part = self.expression(part);
                    best = self.joined(&best, &part, |lowering, a, b| lowering.arena.extreme(*kind, a, b));
                }
                best
            }
            Expression::If(condition, then, otherwise) => {
                let condition = self.condition(condition);
                let not = self.arena.not(condition);
                let mut cases = Vec::new();
                for (guard, side) in [(condition, then), (not, otherwise)] {
                    for (inner, value) in self.expression(side) {
                        let guard = self.arena.all(&[guard, inner]);
                        cases.push((guard, value));
                    }
                }
                self.few(cases)
            }
        }
    }

    /// `make` of every combination of what the parts are.
    fn each<const N: usize>(
        &mut self,
        parts: [&Expression; N],
        make: impl Fn(&mut Self, [ExprId; N]) -> ExprId,
    ) -> Cases {
        let parts = parts.map(|part| self.expression(part));
        let mut combinations: Vec<(CondId, Vec<ExprId>)> = vec![(CondId::TRUE, Vec::new())];
        for part in &parts {
            let mut longer = Vec::with_capacity(combinations.len() * part.len());
            for (guard, before) in &combinations {
                for (own, value) in part {
                    let guard = self.arena.all(&[*guard, *own]);
                    longer.push((guard, before.iter().copied().chain([*value]).collect()));
                }
            }
            longer.retain(|(guard, _)| *guard != CondId::FALSE);
            longer.truncate(MOST_CASES + 1);
            combinations = longer;
        }
        let made = |(guard, values): (CondId, Vec<ExprId>)| {
            let values: [ExprId; N] = values.try_into().ok()?;
            Some((guard, make(self, values)))
        };
        let cases = combinations.into_iter().filter_map(made).collect();
        self.few(cases)
    }

    /// `make` of both, for every combination of their cases.
    fn joined(&mut self, a: &Cases, b: &Cases, make: impl Fn(&mut Self, ExprId, ExprId) -> ExprId) -> Cases {
        let mut cases = Vec::with_capacity(a.len() * b.len());
        for (guard, value) in a {
            for (own, other) in b {
                let guard = self.arena.all(&[*guard, *own]);
                cases.push((guard, make(self, *value, *other)));
            }
        }
        self.few(cases)
    }

    /// The cases that can be at all; too many of them have no value.
    fn few(&mut self, mut cases: Cases) -> Cases {
        cases.retain(|(guard, _)| *guard != CondId::FALSE);
        if cases.len() > MOST_CASES {
            return always(self.arena.known(Err(EvalError::TooLarge)));
        }
        cases
    }

    /// How many different ones; what has no value counts for none.
    fn distinct(&mut self, parts: &[Expression]) -> Cases {
        let new = |(at, part): (usize, &Expression)| {
            let there = self.compares(part, Comparison::Equal, part);
            let same: Vec<CondId> = parts[..at]
                .iter()
                .map(|other| self.compares(part, Comparison::Equal, other))
                .collect();
            let known = self.arena.any(&same);
            let other = self.arena.not(known);
            self.arena.all(&[there, other])
        };
        let new: Vec<CondId> = parts.iter().enumerate().map(new).collect();
        self.how_many(&new)
    }

    /// How many of these hold.
    fn how_many(&mut self, conditions: &[CondId]) -> Cases {
        // By how many held so far: when that is so.
        let mut counts = vec![CondId::TRUE];
        for holds in conditions {
            let fails = self.arena.not(*holds);
            let mut next = vec![CondId::FALSE; counts.len() + 1];
            for (many, when) in counts.iter().enumerate() {
                for (at, is) in [(many, fails), (many + 1, *holds)] {
                    let both = self.arena.all(&[*when, is]);
                    next[at] = self.arena.any(&[next[at], both]);
                }
            }
            counts = next;
        }
        let case = |(many, when): (usize, CondId)| (when, self.arena.known(Ok(Value::bare(many as i64))));
        let cases = counts.into_iter().enumerate().map(case).collect();
        self.few(cases)
    }

    /// `a` compares so with `b`, whatever their cases.
    pub(super) fn compares(&mut self, a: &Expression, comparison: Comparison, b: &Expression) -> CondId {
        let (a, b) = (self.expression(a), self.expression(b));
        let mut any = Vec::with_capacity(a.len() * b.len());
        for (guard, left) in &a {
            for (own, right) in &b {
                let compared = self.arena.compare(*left, comparison, *right);
                any.push(self.arena.all(&[*guard, *own, compared]));
            }
        }
        self.arena.any(&any)
    }

    fn negated(&mut self, inner: ExprId) -> ExprId {
        self.arena.sum(&[(inner, Quantity::bare(-1))], Quantity::bare(0))
    }

    /// An attribute of all that is chosen, as often as it is.
    fn sum_of(&mut self, name: &Slug, attribute: &Slug) -> ExprId {
        let Some((index, option)) = self.option(name) else {
            return self.unknown(name);
        };
        let (
            Kind::Several { values, .. },
            OptionLevels::Several {
                presence,
                values: levels,
            },
        ) = (&option.kind, self.levels.of_option[index].clone())
        else {
            return self.unknown(name);
        };
        let mut terms = Vec::with_capacity(values.len());
        for (value, level) in values.iter().zip(levels) {
            let many = self.pieces(index, presence, &[level]);
            match attributes::of_value(name, value, Some(attribute), self.library) {
                Ok(Value::Quantity(own)) => terms.push((many, own)),
                Ok(Value::Word(_)) => return self.arena.known(Err(EvalError::Word)),
                Err(error) => return self.arena.known(Err(error)),
            }
        }
        self.arena.sum(&terms, Quantity::bare(0))
    }

    fn unknown(&mut self, name: &Slug) -> ExprId {
        self.arena.known(Err(EvalError::Unknown(name.clone())))
    }

    fn measure(&mut self, measure: &Measure) -> ExprId {
        self.arena.known(Ok(Value::Quantity(measure.quantity())))
    }

    fn binary(&mut self, a: ExprId, operator: Operator, b: ExprId) -> ExprId {
        let one = || Quantity::bare(1);
        match operator {
            Operator::Add => self.arena.sum(&[(a, one()), (b, one())], Quantity::bare(0)),
            Operator::Subtract => self
                .arena
                .sum(&[(a, one()), (b, Quantity::bare(-1))], Quantity::bare(0)),
            Operator::Multiply => self.arena.product(a, b),
            Operator::Divide => self.arena.quotient(a, b),
        }
    }

    /// `[name]`: an option's own value, or a derived one.
    fn own(&mut self, name: &Slug) -> Cases {
        if self.option(name).is_some() {
            return always(self.attribute(name, None));
        }
        match self.derived.get(name) {
            Some(Some(known)) => return known.clone(),
            Some(None) => return always(self.arena.known(Err(EvalError::Circular(name.clone())))),
            None => {}
        }
        let Some(derived) = self.template.derived.iter().find(|d| d.id == *name) else {
            return always(self.unknown(name));
        };
        self.derived.insert(name.clone(), None);
        let lowered = self.expression(&derived.formula);
        self.derived.insert(name.clone(), Some(lowered.clone()));
        lowered
    }

    /// An option's own value or one of its attributes, by position.
    fn attribute(&mut self, name: &Slug, attribute: Option<&Slug>) -> ExprId {
        let Some((index, option)) = self.option(name) else {
            return self.unknown(name);
        };
        let OptionLevels::Single(level) = self.levels.of_option[index] else {
            return self.unknown(name);
        };
        if let Some(known) = self.leaves.get(&(level, attribute.cloned())) {
            return *known;
        }
        let absent = EvalError::Absent(name.clone());
        let values = match (&option.kind, attribute, &self.levels.grids[index]) {
            (Kind::One { values, .. }, _, _) => {
                let all = values
                    .iter()
                    .map(|v| attributes::of_value(name, v, attribute, self.library));
                Values::Listed(all.chain([Err(absent)]).collect())
            }
            (Kind::Switch { .. }, None, _) => {
                Values::Listed([Ok(Value::word("off")), Ok(Value::word("on")), Err(absent)].into())
            }
            (Kind::Number { .. }, None, Some(grid)) => Values::grid(grid, absent),
            _ => return self.unknown(name),
        };
        let leaf = self.arena.leaf(level, values);
        self.leaves.insert((level, attribute.cloned()), leaf);
        leaf
    }

    /// How many of a several, with quantities; without a value when it is absent.
    pub(super) fn count(&mut self, index: usize) -> ExprId {
        let OptionLevels::Several { presence, values } = self.levels.of_option[index].clone() else {
            return self.arena.known(Err(EvalError::Word));
        };
        self.pieces(index, presence, &values)
    }

    /// How many of one value.
    fn quantity_of(&mut self, name: &Slug, value: &Slug) -> ExprId {
        let Some((index, option)) = self.option(name) else {
            return self.unknown(name);
        };
        let OptionLevels::Several { presence, values } = self.levels.of_option[index].clone() else {
            return self.unknown(name);
        };
        let Some(position) = value_index(option, value) else {
            return self.unknown(value);
        };
        self.pieces(index, presence, &[values[position as usize]])
    }

    /// The sum of the quantities of `values`; without a value when the option is absent.
    fn pieces(&mut self, index: usize, presence: Option<LevelId>, values: &[LevelId]) -> ExprId {
        let absent = EvalError::Absent(self.template.options[index].id.clone());
        let mut terms = Vec::with_capacity(values.len() + 1);
        for level in values.iter().copied() {
            // Position p is p pieces; no position of it is absent.
            let size = self.levels.level(level).size;
            let leaf = self.leaf(level, Values::Grid(Quantity::bare(0), 1.into(), size, absent.clone()));
            terms.push((leaf, Quantity::bare(1)));
        }
        if let Some(gate) = presence {
            let there = self.leaf(gate, Values::Listed([Ok(Value::bare(0)), Err(absent)].into()));
            terms.push((there, Quantity::bare(1)));
        }
        self.arena.sum(&terms, Quantity::bare(0))
    }

    /// The one leaf of a level that says how many.
    fn leaf(&mut self, level: LevelId, values: Values) -> ExprId {
        if let Some(known) = self.leaves.get(&(level, None)) {
            return *known;
        }
        let leaf = self.arena.leaf(level, values);
        self.leaves.insert((level, None), leaf);
        leaf
    }
}

/// In any case the same.
fn always(value: ExprId) -> Cases {
    vec![(CondId::TRUE, value)]
}
