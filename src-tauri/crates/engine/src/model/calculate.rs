//! From the expressions of a rule to calculations over levels.

use quantity::{Measure, Quantity};

use super::arena::{ExprId, Values};
use super::attributes;
use super::level::{LevelId, OptionLevels};
use super::lower::{Lowering, value_index};
use super::value::{self, EvalError, Value};
use crate::rule::{Expression, Operator};
use crate::slug::Slug;
use crate::template::Kind;

impl Lowering<'_> {
    /// An expression of a rule.
    pub(super) fn expression(&mut self, expression: &Expression) -> ExprId {
        match expression {
            Expression::Measure(measure) => self.measure(measure),
            Expression::Money(amount) => self.arena.known(Ok(Value::Quantity(Quantity::money(amount.clone())))),
            Expression::Rate(amount, unit) => self.arena.known(value::rate(amount, *unit)),
            Expression::Word(word) => self.arena.known(Ok(Value::word(word))),
            Expression::Option(name) => self.own(name),
            Expression::Attribute(option, attribute) => self.attribute(option, Some(attribute)),
            Expression::CountOf(option) => match self.option(option) {
                Some((index, def)) if matches!(def.kind, Kind::Several { .. }) => self.count(index),
                _ => self.unknown(option),
            },
            Expression::QuantityOf(value, option) => self.quantity_of(option, value),
            Expression::Lookup(table, of) => {
                let of = self.expression(of);
                match self.template.tables.iter().position(|t| t.id == *table) {
                    Some(table) => self.arena.lookup(table, of),
                    None => self.unknown(table),
                }
            }
            // Prices only; in a rule it has no value, which the reader of templates refuses.
            Expression::LettersOf(option) => self.unknown(option),
            Expression::Negate(inner) => {
                let inner = self.expression(inner);
                self.arena.sum(&[(inner, Quantity::bare(-1))], Quantity::bare(0))
            }
            Expression::Binary(a, operator, b) => {
                let (a, b) = (self.expression(a), self.expression(b));
                self.binary(a, *operator, b)
            }
            Expression::Round(a, rounding, step) => {
                let (a, step) = (self.expression(a), self.expression(step));
                self.arena.round(a, *rounding, step)
            }
            Expression::OrZero(inner) => {
                let inner = self.expression(inner);
                self.arena.or_zero(inner)
            }
            Expression::Extreme(kind, parts) => {
                let parts: Vec<_> = parts.iter().map(|p| self.expression(p)).collect();
                let first = parts
                    .first()
                    .copied()
                    .unwrap_or_else(|| self.arena.known(Err(EvalError::Word)));
                parts
                    .iter()
                    .skip(1)
                    .fold(first, |best, part| self.arena.extreme(*kind, best, *part))
            }
        }
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
    fn own(&mut self, name: &Slug) -> ExprId {
        if self.option(name).is_some() {
            return self.attribute(name, None);
        }
        match self.derived.get(name) {
            Some(Some(known)) => return *known,
            Some(None) => return self.arena.known(Err(EvalError::Circular(name.clone()))),
            None => {}
        }
        let Some(derived) = self.template.derived.iter().find(|d| d.id == *name) else {
            return self.unknown(name);
        };
        self.derived.insert(name.clone(), None);
        let lowered = self.expression(&derived.formula);
        self.derived.insert(name.clone(), Some(lowered));
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
