//! Between what a formula must lie while only some of a piece is decided.
//!
//! What it is: [`Scope`](super::Scope)'s calculation over sets of positions instead of one piece: few results one by one, many
//! as a stretch (Moore: "Interval Analysis", 1966). Where every level has one position it says what `Scope` says; elsewhere
//! it may allow more than there is, never less.
//!
//! Where to start: [`Estimate::bounds`] and [`Estimate::holds`].

mod guess;

use std::cell::Cell;

use quantity::{Dimension, Number, Quantity};

use super::level::OptionLevels;
use super::positions::Positions;
use super::value::{self, EvalError, Evaluated, Value};
use super::{Model, attributes, scope, value_index};
use crate::rule::{Choice, Comparison, Condition, Expression, Operator};
use crate::slug::Slug;
use crate::template::{Kind, OptionDef, Table};
use guess::{FEW, Guess, Stretch, distinct, looked_up, whole};

/// Deepest nesting of derived values.
const DEEPEST: u32 = 64;

/// What is known of a piece of which every level has some positions left.
pub(crate) struct Estimate<'a> {
    /// Of what.
    pub(crate) model: &'a Model,
    /// By level.
    pub(crate) at: &'a [Positions],
    /// By option: the text that stands there if it is shown; of a date or a colour an empty one.
    pub(crate) texts: &'a [Option<String>],
    /// How much may still be calculated; what takes longer isn't known.
    pub(crate) effort: Cell<u32>,
}

/// What one question may take: results that need one another many times over can ask for more than anybody waits.
pub(crate) const EFFORT: u32 = 50_000;

/// What a formula of money or minutes lies between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Bounds {
    /// Both ends included; whether every piece has a result.
    Between(Number, Number, bool),
    /// It certainly gives nothing that can be used.
    Never,
    /// Nothing is known.
    Unknown,
}

impl Estimate<'_> {
    /// Whether a condition holds; `None` where it hangs on what isn't decided.
    pub(crate) fn holds(&self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::Is(option, Choice::Value(value)) => self.has(option, value),
            Condition::Is(option, Choice::Switch(on)) => self.single_in(option, &Positions::one(u32::from(*on))),
            Condition::IsNot(option, Choice::Value(value)) => {
                both(self.is_there(option), self.has(option, value).map(|has| !has))
            }
            Condition::IsNot(option, Choice::Switch(on)) => self.single_in(option, &Positions::one(u32::from(!*on))),
            Condition::In(option, values) => any(values.iter().map(|value| self.has(option, value))),
            Condition::Includes(option, value) | Condition::Requires(option, value) => self.has(option, value),
            Condition::Excludes(option, value) => self.has(option, value).map(|has| !has),
            Condition::Answered(option) => self.is_answered(option),
            Condition::Compare(a, comparison, b) => self.compare(a, *comparison, b),
            Condition::All(parts) => any(parts.iter().map(|part| self.holds(part).map(|holds| !holds))).map(|not| !not),
            Condition::Any(parts) => any(parts.iter().map(|part| self.holds(part))),
            Condition::Not(inner) => self.holds(inner).map(|holds| !holds),
            Condition::Text(option, within, word) => {
                let text = self.index(option).and_then(|index| self.texts[index].as_deref());
                let finds = text.is_some_and(|text| within.finds(word, text));
                both(self.is_answered(option), Some(finds))
            }
            Condition::Rows(..) => Some(false),
        }
    }

    /// What a formula whose result is due in one of `dimensions` (none: in any) lies between, for the pieces for which it
    /// gives one.
    pub(crate) fn bounds(&self, formula: &Expression, dimensions: &[Dimension]) -> Bounds {
        let fits = |q: &Quantity| dimensions.is_empty() || dimensions.contains(&q.dimension) || q.value.is_zero();
        match self.guess(formula, DEEPEST) {
            Guess::Few(values) => {
                let all = values.len();
                let fitting = values.into_iter().filter_map(|value| value.ok()?.quantity().ok());
                let fitting: Vec<Number> = fitting.filter(&fits).map(|q| q.value).collect();
                match (fitting.iter().min(), fitting.iter().max()) {
                    (Some(least), Some(most)) => Bounds::Between(least.clone(), most.clone(), fitting.len() == all),
                    _ => Bounds::Never,
                }
            }
            Guess::Between(stretch) if fits(&stretch.lo) && fits(&stretch.hi) => {
                let always = !stretch.absent && !stretch.fails;
                Bounds::Between(stretch.lo.value, stretch.hi.value, always)
            }
            _ => Bounds::Unknown,
        }
    }

    fn index(&self, option: &Slug) -> Option<usize> {
        self.model.levels().by_name.get(option).copied()
    }

    fn option(&self, index: usize) -> &OptionDef {
        &self.model.template().options[index]
    }

    fn at(&self, level: u32) -> &Positions {
        &self.at[level as usize]
    }

    /// Does the one level of an option take one of these?
    fn single_in(&self, option: &Slug, wanted: &Positions) -> Option<bool> {
        let index = self.index(option);
        let Some(OptionLevels::Single(level)) = index.map(|index| &self.model.levels().of_option[index]) else {
            return Some(false);
        };
        let at = self.at(*level);
        match at.intersect(wanted).len() {
            0 => Some(false),
            both if both == at.len() => Some(true),
            _ => None,
        }
    }

    /// Is the value chosen, once at least?
    fn has(&self, option: &Slug, value: &Slug) -> Option<bool> {
        let index = self.index(option);
        let position = index.and_then(|index| value_index(self.option(index), value));
        let (Some(index), Some(position)) = (index, position) else {
            return Some(false);
        };
        match &self.model.levels().of_option[index] {
            OptionLevels::Single(_) => self.single_in(option, &Positions::one(position)),
            OptionLevels::Several { values, .. } => {
                let at = self.at(values[position as usize]);
                match (at.contains(0), at.len()) {
                    (false, _) => Some(true),
                    (true, 1) => Some(false),
                    _ => None,
                }
            }
            OptionLevels::Free => Some(false),
        }
    }

    /// Has the option an answer, a list of nothing included?
    fn is_there(&self, option: &Slug) -> Option<bool> {
        let index = self.index(option)?;
        let level = match &self.model.levels().of_option[index] {
            OptionLevels::Single(level) => *level,
            OptionLevels::Several { presence, .. } => match presence {
                Some(level) => *level,
                None => return Some(true),
            },
            OptionLevels::Free => return self.is_answered(option),
        };
        self.single_in_level(level)
    }

    fn single_in_level(&self, level: u32) -> Option<bool> {
        let at = self.at(level);
        match self.model.levels().level(level).absent {
            Some(absent) if at.contains(absent) => (at.len() == 1).then_some(false),
            _ => Some(true),
        }
    }

    fn is_answered(&self, option: &Slug) -> Option<bool> {
        let Some(index) = self.index(option) else {
            return Some(false);
        };
        match (&self.option(index).kind, &self.model.levels().of_option[index]) {
            (kind, levels) if kind.typed().is_some() => match (&self.texts[index], levels) {
                (None, _) => Some(false),
                (Some(_), OptionLevels::Single(_)) => self.single_in(option, &Positions::one(1)),
                (Some(_), _) => Some(true),
            },
            (_, OptionLevels::Several { values, .. }) => any(values.iter().map(|level| match self.at(*level) {
                at if !at.contains(0) => Some(true),
                at if at.len() == 1 => Some(false),
                _ => None,
            })),
            (_, OptionLevels::Single(level)) => self.single_in_level(*level),
            _ => Some(false),
        }
    }

    fn compare(&self, a: &Expression, comparison: Comparison, b: &Expression) -> Option<bool> {
        match (self.guess(a, DEEPEST), self.guess(b, DEEPEST)) {
            (Guess::Few(a), Guess::Few(b)) => {
                let mut found = None;
                for a in &a {
                    for b in &b {
                        let passes = value::compare(a, comparison, b);
                        if found.is_some_and(|known| known != passes) {
                            return None;
                        }
                        found = Some(passes);
                    }
                }
                found
            }
            (a, b) => {
                let (a, b) = (a.stretch()?, b.stretch()?);
                let least = value::add(&a.lo, &value::negated(&b.hi)).ok()?.value;
                let most = value::add(&a.hi, &value::negated(&b.lo)).ok()?.value;
                let (lo, hi) = (least.cmp(&Number::zero()), most.cmp(&Number::zero()));
                let (always, never) = match comparison {
                    Comparison::Less => (hi.is_lt(), lo.is_ge()),
                    Comparison::AtMost => (hi.is_le(), lo.is_gt()),
                    Comparison::More => (lo.is_gt(), hi.is_le()),
                    Comparison::AtLeast => (lo.is_ge(), hi.is_lt()),
                    Comparison::Equal => (lo.is_eq() && hi.is_eq(), lo.is_gt() || hi.is_lt()),
                    Comparison::NotEqual => (lo.is_gt() || hi.is_lt(), lo.is_eq() && hi.is_eq()),
                };
                // What has no value compares as false.
                let certain = !(a.absent || a.fails || b.absent || b.fails);
                match (always && certain, never) {
                    (_, true) => Some(false),
                    (true, _) => Some(true),
                    _ => None,
                }
            }
        }
    }

    fn guess(&self, expression: &Expression, depth: u32) -> Guess {
        let Some(left) = self.effort.get().checked_sub(1) else {
            return Guess::Any;
        };
        self.effort.set(left);
        let sub = |e: &Expression| self.guess(e, depth);
        let one = |value: Evaluated| Guess::Few(vec![value]);
        match expression {
            Expression::Measure(measure) => one(Ok(Value::Quantity(measure.quantity()))),
            Expression::Money(amount) => one(Ok(Value::Quantity(Quantity::money(amount.clone())))),
            Expression::Rate(amount, unit) => one(value::rate(amount, *unit)),
            Expression::Word(word) => one(Ok(Value::word(word))),
            Expression::BasePrice => one(Ok(Value::Quantity(Quantity::money(
                self.model.template().base_price.clone(),
            )))),
            Expression::Option(name) => self.own(name, depth),
            Expression::Attribute(option, name) => self.attribute(option, Some(name)),
            Expression::CountOf(option) => self.pieces(option, |_| true, |_| Ok(Quantity::bare(1))),
            Expression::QuantityOf(value, option) => self.pieces(option, |v| v.id == *value, |_| Ok(Quantity::bare(1))),
            Expression::SumOf(option, attribute) => {
                let library = self.model.library();
                let own = |value: &crate::template::Value| {
                    attributes::of_value(option, value, Some(attribute), library)?.quantity()
                };
                self.pieces(option, |_| true, own)
            }
            Expression::Written(counted, option) => match self.index(option) {
                Some(index) => self.written(index, |text| Value::bare(scope::count(*counted, text))),
                None => Guess::Any,
            },
            Expression::Lookup(table, of) => match self.table(table) {
                Some(table) => sub(of).through(|a| value::lookup(table, a), |a| looked_up(table, a, None)),
                None => Guess::Any,
            },
            Expression::LookupBy(table, of, by) => match self.table(table) {
                Some(table) => sub(of).with(
                    sub(by),
                    |a, b| value::lookup_by(table, a, b),
                    |a, b| looked_up(table, a, Some(b)),
                ),
                None => Guess::Any,
            },
            Expression::HowMany(conditions) => {
                let each: Vec<Option<bool>> = conditions.iter().map(|one| self.holds(one)).collect();
                let certain = each.iter().filter(|holds| **holds == Some(true)).count();
                let possible = each.iter().filter(|holds| **holds != Some(false)).count();
                whole(certain, possible)
            }
            Expression::Distinct(parts) => self.distinct(parts, depth),
            Expression::HowManyRows(rows, _) | Expression::Rows(_, rows, _) => {
                one(Err(EvalError::Unknown(rows.clone())))
            }
            Expression::Abs(inner) => sub(inner).through(value::abs, |a| Some(a.abs())),
            Expression::If(condition, then, otherwise) => match self.holds(condition) {
                Some(true) => sub(then),
                Some(false) => sub(otherwise),
                None => sub(then).or(sub(otherwise)),
            },
            Expression::Negate(inner) => sub(inner).through(
                |a| Ok(Value::Quantity(value::negated(&a?.quantity()?))),
                |a| a.mapped(|q| Some(value::negated(q))),
            ),
            Expression::Binary(a, operator, b) => {
                let corners = |a: &Stretch, b: &Stretch| {
                    let through_nought =
                        *operator == Operator::Divide && !b.lo.value.is_positive() && !b.hi.value.is_negative();
                    if through_nought {
                        return None;
                    }
                    a.corners(b, |a, b| value::operate(Ok(a), *operator, Ok(b)))
                };
                sub(a).with(sub(b), |a, b| value::operate(a, *operator, b), corners)
            }
            Expression::Round(a, rounding, step) => sub(a).with(
                sub(step),
                |a, step| value::round(a, *rounding, step),
                |a, step| match step.lo == step.hi {
                    true => a.corners(step, |a, step| value::round(Ok(a), *rounding, Ok(step))),
                    false => None,
                },
            ),
            Expression::OrZero(inner) => match sub(inner) {
                Guess::Few(values) => Guess::Few(values.into_iter().map(value::or_zero).collect()),
                Guess::Between(stretch) => stretch.or_zero().map_or(Guess::Any, Guess::Between),
                Guess::Any => Guess::Any,
            },
            Expression::Extreme(kind, parts) => {
                let mut parts = parts.iter();
                let first = parts.next().map_or_else(|| one(Err(EvalError::Word)), sub);
                parts.fold(first, |best, next| {
                    let both = |a: &Stretch, b: &Stretch| a.corners(b, |a, b| value::extreme(*kind, Ok(a), Ok(b)));
                    best.with(sub(next), |a, b| value::extreme(*kind, a, b), both)
                })
            }
        }
    }

    fn table(&self, name: &Slug) -> Option<&Table> {
        self.model.template().tables.iter().find(|table| table.id == *name)
    }

    fn own(&self, name: &Slug, depth: u32) -> Guess {
        if self.index(name).is_some() {
            return self.attribute(name, None);
        }
        let derived = self.model.template().derived.iter().find(|d| d.id == *name);
        match (derived, depth.checked_sub(1)) {
            (Some(derived), Some(depth)) => self.guess(&derived.formula, depth),
            _ => Guess::Any,
        }
    }

    fn attribute(&self, name: &Slug, attribute: Option<&Slug>) -> Guess {
        let absent = || Err(EvalError::Absent(name.clone()));
        let Some(index) = self.index(name) else {
            return Guess::Any;
        };
        let OptionLevels::Single(level) = self.model.levels().of_option[index] else {
            return Guess::Any;
        };
        let at = self.at(level);
        let each = || at.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi);
        match (&self.option(index).kind, attribute, &self.model.levels().grids[index]) {
            (Kind::One { values, .. }, _, _) => {
                let library = self.model.library();
                let value = |position: u32| match values.get(position as usize) {
                    Some(value) => attributes::of_value(name, value, attribute, library),
                    None => absent(),
                };
                Guess::Few(distinct(each().map(value)))
            }
            (Kind::Switch { .. }, None, _) => {
                let words = [Ok(Value::word("off")), Ok(Value::word("on")), absent()];
                Guess::Few(each().map(|position| words[position.min(2) as usize].clone()).collect())
            }
            (Kind::Number { .. }, None, Some(grid)) => {
                let (from, step) = grid.base();
                let point = |position: u32| Quantity {
                    value: &from.value + &step * Number::from(position),
                    dimension: from.dimension,
                };
                let value = |position: u32| match position < grid.count {
                    true => Ok(Value::Quantity(point(position))),
                    false => absent(),
                };
                if at.len() <= FEW as u64 {
                    return Guess::Few(each().map(value).collect());
                }
                let there = at.intersect(&Positions::all(grid.count));
                let last = there.stretches().last().map(|stretch| stretch.1);
                match (there.first(), last) {
                    (Some(first), Some(last)) => Guess::Between(Stretch {
                        lo: point(first),
                        hi: point(last),
                        absent: at.contains(grid.count),
                        fails: false,
                    }),
                    _ => Guess::Few(vec![absent()]),
                }
            }
            _ => Guess::Any,
        }
    }

    /// So much of each of these values of a several, as often as it is chosen.
    fn pieces(
        &self,
        name: &Slug,
        counts: impl Fn(&crate::template::Value) -> bool,
        each: impl Fn(&crate::template::Value) -> Result<Quantity, EvalError>,
    ) -> Guess {
        let Some(index) = self.index(name) else {
            return Guess::Any;
        };
        let (
            Kind::Several { values, .. },
            OptionLevels::Several {
                presence,
                values: levels,
            },
        ) = (&self.option(index).kind, &self.model.levels().of_option[index])
        else {
            return Guess::Any;
        };
        let nought = Quantity::bare(0);
        let mut sum = Stretch {
            lo: nought.clone(),
            hi: nought,
            absent: false,
            fails: false,
        };
        for (value, level) in values.iter().zip(levels).filter(|(value, _)| counts(value)) {
            let at = self.at(*level);
            let (Some(least), Some(most)) = (at.first(), at.stretches().last().map(|stretch| stretch.1)) else {
                return Guess::Any;
            };
            if most == 0 {
                continue;
            }
            let Ok(own) = each(value) else {
                sum.fails = true;
                continue;
            };
            let times = |many: u32| value::multiply(&own, &Quantity::bare(many));
            let more = times(least).and_then(|least| Ok((least, times(most)?)));
            let added = more.and_then(|(a, b)| {
                let (least, most) = if a.value <= b.value { (a, b) } else { (b, a) };
                Ok((value::add(&sum.lo, &least)?, value::add(&sum.hi, &most)?))
            });
            match added {
                Ok((lo, hi)) => (sum.lo, sum.hi) = (lo, hi),
                Err(_) => return Guess::Any,
            }
        }
        sum.absent = presence.is_some_and(|level| self.at(level).contains(1));
        if presence.is_some_and(|level| self.at(level).single() == Some(1)) {
            return Guess::Few(vec![Err(EvalError::Absent(name.clone()))]);
        }
        sum.simple()
    }

    /// What is counted of a text.
    fn written(&self, index: usize, count: impl Fn(&str) -> Value) -> Guess {
        let text = self.texts[index].as_deref();
        let absent = || Err(EvalError::Absent(self.option(index).id.clone()));
        let OptionLevels::Single(level) = self.model.levels().of_option[index] else {
            return Guess::Few(vec![Ok(count(text.unwrap_or_default()))]);
        };
        let at = self.at(level);
        let each = at.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi);
        let value = |position: u32| match position {
            0 => Ok(Value::bare(0)),
            1 => Ok(count(text.unwrap_or_default())),
            _ => absent(),
        };
        Guess::Few(each.map(value).collect())
    }

    /// How many different ones.
    fn distinct(&self, parts: &[Expression], depth: u32) -> Guess {
        let mut known: Vec<Evaluated> = Vec::new();
        let mut open = 0;
        for part in parts {
            match self.guess(part, depth) {
                Guess::Few(values) if values.len() == 1 => {
                    let value = &values[0];
                    let is_known = known
                        .iter()
                        .any(|known| value::compare(known, Comparison::Equal, value));
                    if value.is_ok() && !is_known {
                        known.push(value.clone());
                    }
                }
                _ => open += 1,
            }
        }
        whole(known.len(), known.len() + open)
    }
}

fn both(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn any(each: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut all = Some(false);
    for one in each {
        match one {
            Some(true) => return Some(true),
            None => all = None,
            Some(false) => {}
        }
    }
    all
}
