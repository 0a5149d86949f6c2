//! Conditions and formulas of one finished piece.

use quantity::{Measure, Quantity, Unit};

use super::value::{self, EvalError, Evaluated, Value};
use super::{Model, attributes};
use crate::answer::{Answer, Answers};
use crate::rule::{Choice, Comparison, Condition, Counted, Expression, Operator};
use crate::slug::Slug;
use crate::template::{Kind, OptionDef};

/// Deepest nesting of derived values.
const DEEPEST: u32 = 64;

/// All effective answers of a piece, to evaluate conditions and formulas with. An option without an answer counts as
/// absent; a text that is shown but blank has no letters.
pub struct Scope<'a> {
    model: &'a Model,
    answers: Vec<Option<&'a Answer>>,
}

impl<'a> Scope<'a> {
    /// Over `answers`, as [`Session::finished`](crate::session::Session::finished) gives them.
    pub fn new(model: &'a Model, answers: &'a Answers) -> Self {
        let mut by_option = vec![None; model.template().options.len()];
        for (path, answer) in answers {
            if let Some(index) = model.levels().option_at(path) {
                by_option[index] = Some(answer);
            }
        }
        Self {
            model,
            answers: by_option,
        }
    }

    /// Does the condition hold?
    pub fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Is(option, Choice::Value(value)) => self.pieces(option, value) > 0,
            Condition::Is(option, Choice::Switch(on)) => self.answer(option) == Some(&Answer::Switch(*on)),
            Condition::IsNot(option, Choice::Value(value)) => {
                self.answer(option).is_some() && self.pieces(option, value) == 0
            }
            Condition::IsNot(option, Choice::Switch(on)) => {
                self.answer(option).is_some_and(|a| *a != Answer::Switch(*on))
            }
            Condition::In(option, values) => values.iter().any(|v| self.pieces(option, v) > 0),
            Condition::Includes(option, value) | Condition::Requires(option, value) => self.pieces(option, value) > 0,
            Condition::Excludes(option, value) => self.pieces(option, value) == 0,
            Condition::Answered(option) => match self.answer(option) {
                None => false,
                Some(Answer::Text(text)) => !text.trim().is_empty(),
                Some(Answer::Several(values)) => values.values().any(|n| *n > 0),
                Some(_) => true,
            },
            Condition::Compare(a, comparison, b) => value::compare(&self.value(a), *comparison, &self.value(b)),
            Condition::All(parts) => parts.iter().all(|p| self.holds(p)),
            Condition::Any(parts) => parts.iter().any(|p| self.holds(p)),
            Condition::Not(inner) => !self.holds(inner),
            Condition::Text(option, within, word) => {
                matches!(self.answer(option), Some(Answer::Text(text)) if within.finds(word, text))
            }
            // A compiled template has none: they are written out for every row.
            Condition::Rows(..) => false,
        }
    }

    /// True when there is no condition, or it holds.
    pub fn applies(&self, when: Option<&Condition>) -> bool {
        when.is_none_or(|when| self.holds(when))
    }

    /// What the expression gives.
    pub fn value(&self, expression: &Expression) -> Evaluated {
        self.within(expression, DEEPEST)
    }

    /// The quantity that the expression gives.
    pub fn quantity(&self, expression: &Expression) -> Result<Quantity, EvalError> {
        self.value(expression)?.quantity()
    }

    /// The answer to the option of that name.
    pub fn answer(&self, option: &Slug) -> Option<&'a Answer> {
        self.answers[*self.model.levels().by_name.get(option)?]
    }

    /// How many of `value` the option has; 0 or 1 for one of a list.
    fn pieces(&self, option: &Slug, value: &Slug) -> u32 {
        match self.answer(option) {
            Some(Answer::One(chosen)) => u32::from(chosen == value),
            Some(Answer::Several(values)) => values.get(value).copied().unwrap_or(0),
            _ => 0,
        }
    }

    fn within(&self, expression: &Expression, depth: u32) -> Evaluated {
        let sub = |e: &Expression| self.within(e, depth);
        match expression {
            Expression::Measure(measure) => Ok(Value::Quantity(measure.quantity())),
            Expression::Money(amount) => Ok(Value::Quantity(Quantity::money(amount.clone()))),
            Expression::Rate(amount, unit) => value::rate(amount, *unit),
            Expression::Word(word) => Ok(Value::word(word)),
            Expression::Option(name) => self.own(name, depth),
            Expression::Attribute(option, name) => self.attribute(option, Some(name)),
            Expression::CountOf(option) => match self.several(option)? {
                Answer::Several(values) => Ok(Value::bare(values.values().map(|n| i64::from(*n)).sum::<i64>())),
                _ => Err(EvalError::Unknown(option.clone())),
            },
            Expression::QuantityOf(value, option) => match self.several(option)? {
                Answer::Several(values) => Ok(Value::bare(values.get(value).copied().unwrap_or(0))),
                _ => Err(EvalError::Unknown(option.clone())),
            },
            Expression::Lookup(table, of) => {
                let known = self.model.template().tables.iter().find(|t| t.id == *table);
                value::lookup(known.ok_or_else(|| EvalError::Unknown(table.clone()))?, sub(of))
            }
            Expression::LookupBy(table, of, by) => {
                let known = self.model.template().tables.iter().find(|t| t.id == *table);
                let known = known.ok_or_else(|| EvalError::Unknown(table.clone()))?;
                value::lookup_by(known, sub(of), sub(by))
            }
            Expression::Written(counted, option) => self.written(*counted, option),
            Expression::SumOf(option, attribute) => self.sum_of(option, attribute),
            Expression::Distinct(parts) => {
                let mut different: Vec<Evaluated> = Vec::new();
                for value in parts.iter().map(sub).filter(Result::is_ok) {
                    if !different
                        .iter()
                        .any(|known| value::compare(known, Comparison::Equal, &value))
                    {
                        different.push(value);
                    }
                }
                Ok(Value::bare(different.len() as i64))
            }
            Expression::HowMany(conditions) => {
                let many = conditions.iter().filter(|one| self.holds(one)).count();
                Ok(Value::bare(many as i64))
            }
            Expression::HowManyRows(rows, _) | Expression::Rows(_, rows, _) => Err(EvalError::Unknown(rows.clone())),
            Expression::BasePrice => Ok(Value::Quantity(Quantity::money(
                self.model.template().base_price.clone(),
            ))),
            Expression::Abs(inner) => value::abs(sub(inner)),
            Expression::If(condition, then, otherwise) => match self.holds(condition) {
                true => sub(then),
                false => sub(otherwise),
            },
            Expression::Negate(inner) => Ok(Value::Quantity(value::negated(&sub(inner)?.quantity()?))),
            Expression::Binary(a, operator, b) => value::operate(sub(a), *operator, sub(b)),
            Expression::Round(a, rounding, step) => value::round(sub(a), *rounding, sub(step)),
            Expression::OrZero(inner) => value::or_zero(sub(inner)),
            Expression::Extreme(kind, parts) => {
                let mut values = parts.iter().map(sub);
                let first = values.next().unwrap_or(Err(EvalError::Word));
                values.fold(first, |best, next| value::extreme(*kind, best, next))
            }
        }
    }

    fn option(&self, name: &Slug) -> Option<&'a OptionDef> {
        let index = *self.model.levels().by_name.get(name)?;
        Some(&self.model.template().options[index])
    }

    fn several(&self, name: &Slug) -> Result<&'a Answer, EvalError> {
        match self.option(name).map(|o| &o.kind) {
            Some(Kind::Several { .. }) => self.answer(name).ok_or_else(|| EvalError::Absent(name.clone())),
            _ => Err(EvalError::Unknown(name.clone())),
        }
    }

    /// `[name]`: an option's own value, or a derived one.
    fn own(&self, name: &Slug, depth: u32) -> Evaluated {
        if self.option(name).is_some() {
            return self.attribute(name, None);
        }
        let derived = self.model.template().derived.iter().find(|d| d.id == *name);
        let derived = derived.ok_or_else(|| EvalError::Unknown(name.clone()))?;
        let depth = depth.checked_sub(1).ok_or_else(|| EvalError::Circular(name.clone()))?;
        self.within(&derived.formula, depth)
    }

    fn attribute(&self, name: &Slug, attribute: Option<&Slug>) -> Evaluated {
        let option = self.option(name).ok_or_else(|| EvalError::Unknown(name.clone()))?;
        let takes_values = match &option.kind {
            Kind::One { .. } => true,
            Kind::Switch { .. } | Kind::Number { .. } => attribute.is_none(),
            _ => false,
        };
        if !takes_values {
            return Err(EvalError::Unknown(name.clone()));
        }
        match (&option.kind, self.answer(name)) {
            (_, None) => Err(EvalError::Absent(name.clone())),
            (Kind::One { values, .. }, Some(Answer::One(chosen))) => {
                let value = values.iter().find(|v| v.id == *chosen);
                let value = value.ok_or_else(|| EvalError::Unknown(chosen.clone()))?;
                attributes::of_value(name, value, attribute, self.model.library())
            }
            (Kind::Switch { .. }, Some(Answer::Switch(on))) => Ok(Value::word(if *on { "on" } else { "off" })),
            (Kind::Number { unit, .. }, Some(Answer::Number(measure))) => {
                Ok(Value::Quantity(in_kind(measure, *unit).quantity()))
            }
            _ => Err(EvalError::Unknown(name.clone())),
        }
    }

    /// An attribute of all that is chosen, as often as it is.
    fn sum_of(&self, name: &Slug, attribute: &Slug) -> Evaluated {
        let option = self.option(name).ok_or_else(|| EvalError::Unknown(name.clone()))?;
        let (Kind::Several { values, .. }, Answer::Several(chosen)) = (&option.kind, self.several(name)?) else {
            return Err(EvalError::Unknown(name.clone()));
        };
        let mut sum: Evaluated = Ok(Value::bare(0));
        for value in values {
            let many = chosen.get(&value.id).copied().unwrap_or(0);
            if many > 0 {
                let own = attributes::of_value(name, value, Some(attribute), self.model.library());
                let own = value::operate(own, Operator::Multiply, Ok(Value::bare(many)));
                sum = value::operate(sum, Operator::Add, own);
            }
        }
        sum
    }

    /// How much is written; a text that is shown but blank has nothing.
    fn written(&self, counted: Counted, name: &Slug) -> Evaluated {
        let option = self.option(name).ok_or_else(|| EvalError::Unknown(name.clone()))?;
        match (&option.kind, self.answer(name)) {
            (Kind::Text { .. }, Some(Answer::Text(text))) => Ok(Value::bare(i64::from(count(counted, text)))),
            (Kind::Text { .. }, None) if self.applies(option.when.as_ref()) => Ok(Value::bare(0)),
            (Kind::Text { .. }, None) => Err(EvalError::Absent(name.clone())),
            _ => Err(EvalError::Unknown(name.clone())),
        }
    }
}

/// A bare number counts in the option's unit.
fn in_kind(measure: &Measure, unit: Unit) -> Measure {
    match measure.unit {
        Unit::One => Measure {
            value: measure.value.clone(),
            unit,
        },
        _ => measure.clone(),
    }
}

pub(super) fn count(counted: Counted, text: &str) -> u32 {
    use unicode_segmentation::UnicodeSegmentation;
    let many = match counted {
        Counted::Letters => return letters(text),
        Counted::Characters => text
            .graphemes(true)
            .filter(|g| !matches!(*g, "\n" | "\r" | "\r\n"))
            .count(),
        Counted::Words => text.split_whitespace().count(),
    };
    u32::try_from(many).unwrap_or(u32::MAX)
}

/// How many characters a person would count in `text`, blanks and line breaks left out.
pub(crate) fn letters(text: &str) -> u32 {
    use unicode_segmentation::UnicodeSegmentation;
    let letters = text
        .graphemes(true)
        .filter(|g| !g.chars().all(char::is_whitespace))
        .count();
    u32::try_from(letters).unwrap_or(u32::MAX)
}
