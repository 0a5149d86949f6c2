//! Random conditions and calculations that are sound for the options `option-0` (one), `-1` (several), `-2` (a length),
//! `-3` (a switch) and `-4` (text).

use std::cell::RefCell;

use engine::rule::*;
use engine::slug::Slug;
use engine::template::{Kind, Template};
use quantity::{Measure, Number, Unit};

use super::{Dice, slug};

/// The values' names of the list options.
#[derive(Clone, Default)]
pub struct Names {
    one: Vec<Slug>,
    several: Vec<Slug>,
}

thread_local! {
    /// Set when the options are made; formulas before that ask for no values.
    pub static VALUES: RefCell<Names> = RefCell::default();
}

impl Names {
    pub fn of(template: &Template) -> Self {
        let ids = |kind: &Kind| match kind {
            Kind::One { values, .. } | Kind::Several { values, .. } => values.iter().map(|v| v.id.clone()).collect(),
            _ => Vec::new(),
        };
        Self {
            one: ids(&template.options[0].kind),
            several: ids(&template.options[1].kind),
        }
    }
}

/// Does the condition ask for this option?
pub fn asks(condition: &Condition, option: &Slug) -> bool {
    format!("{condition:?}").contains(&format!("{:?}", option))
}

const UNITS: [Unit; 4] = [Unit::Mm, Unit::Cm, Unit::In, Unit::M];

impl Dice<'_> {
    fn pick(&mut self, several: bool) -> Option<Slug> {
        let names = VALUES.with_borrow(|names| {
            if several {
                names.several.clone()
            } else {
                names.one.clone()
            }
        });
        if names.is_empty() {
            None
        } else {
            Some(names[self.below(names.len())].clone())
        }
    }

    pub fn condition(&mut self, depth: usize) -> Condition {
        let (one, several) = (slug("option-0"), slug("option-1"));
        if depth > 0 && self.coin() {
            let deeper = |dice: &mut Self| (0..2 + dice.below(2)).map(|_| dice.condition(depth - 1)).collect();
            return match self.below(3) {
                0 => Condition::All(deeper(self)),
                1 => Condition::Any(deeper(self)),
                _ => Condition::Not(Box::new(self.condition(depth - 1))),
            };
        }
        let (value, other) = (self.pick(false), self.pick(true));
        match (self.below(11), value, other) {
            (0, Some(value), _) => Condition::Is(one, Choice::Value(value)),
            (1, Some(value), _) => Condition::IsNot(one, Choice::Value(value)),
            (2, Some(value), _) => Condition::In(one, vec![value.clone(), value]),
            (3, _, Some(value)) => Condition::Includes(several, value),
            (4, _, Some(value)) => Condition::Excludes(several, value),
            (5, _, Some(value)) => Condition::Requires(several, value),
            (6, ..) => Condition::Is(slug("option-3"), Choice::Switch(self.coin())),
            (7, ..) => Condition::Answered(slug(["option-0", "option-4"][self.below(2)])),
            (8, ..) => {
                let comparison = if self.coin() {
                    Comparison::Equal
                } else {
                    Comparison::NotEqual
                };
                Condition::Compare(self.word(), comparison, self.word())
            }
            (9, ..) => Condition::Compare(self.bare_in_rule(2), self.comparison(), self.bare_in_rule(2)),
            _ => Condition::Compare(self.length(2), self.comparison(), self.length(2)),
        }
    }

    fn comparison(&mut self) -> Comparison {
        use Comparison::*;
        [Equal, NotEqual, Less, AtMost, More, AtLeast][self.below(6)]
    }

    fn word(&mut self) -> Expression {
        match self.below(3) {
            0 => Expression::Word(["warm", "a \"quoted\" \\ word", ""][self.below(3)].to_owned()),
            1 => Expression::Attribute(slug("option-0"), slug("tone")),
            _ => Expression::Option(slug("option-0")),
        }
    }

    /// What wraps any calculation without changing what it measures.
    fn wrapped(&mut self, depth: usize, make: fn(&mut Self, usize) -> Expression) -> Expression {
        let inner = |dice: &mut Self| Box::new(make(dice, depth - 1));
        match self.below(10) {
            8 => Expression::Abs(inner(self)),
            9 => {
                let when = Box::new(self.condition(0));
                Expression::If(when, inner(self), inner(self))
            }
            0 => Expression::Negate(inner(self)),
            1 => Expression::OrZero(inner(self)),
            2 => {
                let rounding = [Rounding::Nearest, Rounding::Up, Rounding::Down][self.below(3)];
                // A negative step would be refused; a maximum hides the sign from the check.
                let step = Expression::Extreme(Extreme::Max, vec![make(self, 0)]);
                Expression::Round(inner(self), rounding, Box::new(step))
            }
            3 => {
                let extreme = if self.coin() { Extreme::Min } else { Extreme::Max };
                Expression::Extreme(extreme, (0..=self.below(2)).map(|_| make(self, depth - 1)).collect())
            }
            4 => {
                let by = Box::new(self.bare_in_rule(depth - 1));
                Expression::Binary(inner(self), Operator::Multiply, by)
            }
            5 => {
                // A literal nought would be refused.
                let by = Expression::Extreme(Extreme::Max, vec![self.bare_in_rule(depth - 1)]);
                Expression::Binary(inner(self), Operator::Divide, Box::new(by))
            }
            sign => {
                let operator = if sign == 6 { Operator::Add } else { Operator::Subtract };
                Expression::Binary(inner(self), operator, inner(self))
            }
        }
    }

    pub fn length(&mut self, depth: usize) -> Expression {
        if depth > 0 && self.coin() {
            return self.wrapped(depth, Self::length);
        }
        match self.below(4) {
            0 => Expression::Option(slug("option-2")),
            1 => Expression::Attribute(slug("option-0"), slug("w")),
            2 => Expression::Lookup(slug("table-1"), Box::new(self.length(depth.saturating_sub(1)))),
            _ => Expression::Measure(Measure::new(self.number(), UNITS[self.below(4)])),
        }
    }

    /// A bare number that may stand in a rule.
    fn bare_in_rule(&mut self, depth: usize) -> Expression {
        if depth > 0 && self.coin() {
            return self.wrapped(depth, Self::bare_in_rule);
        }
        match (self.below(4), self.pick(true)) {
            (0, _) if self.coin() => Expression::Distinct((0..=self.below(3)).map(|_| self.word()).collect()),
            (0, _) => Expression::CountOf(slug("option-1")),
            (1, Some(value)) => Expression::QuantityOf(value, slug("option-1")),
            _ => Expression::Measure(Measure::new(self.number(), [Unit::One, Unit::Piece][self.below(2)])),
        }
    }

    /// A bare number of a piece, letters too.
    pub fn bare(&mut self, depth: usize) -> Expression {
        if self.coin() {
            let counted = [Counted::Letters, Counted::Characters, Counted::Words][self.below(3)];
            Expression::Written(counted, slug("option-4"))
        } else {
            self.bare_in_rule(depth)
        }
    }

    pub fn money(&mut self, depth: usize) -> Expression {
        if depth > 0 && self.coin() {
            return self.wrapped(depth, Self::money);
        }
        match self.below(4) {
            0 => Expression::Lookup(slug("table-0"), Box::new(self.length(0))),
            1 => {
                let rate = Expression::Rate(self.number(), UNITS[self.below(4)]);
                Expression::Binary(Box::new(rate), Operator::Multiply, Box::new(self.length(1)))
            }
            2 if self.coin() => Expression::BasePrice,
            2 => {
                let (of, by) = (self.length(0), self.length(1));
                Expression::LookupBy(slug("table-2"), Box::new(of), Box::new(by))
            }
            _ => Expression::Money(self.number() + Number::ratio(1, 100).unwrap_or_default()),
        }
    }
}
