//! The meaning of rules and formulas, written a second time and as plainly as possible: no sharing with the engine but
//! the tree and exact numbers.

use engine::rule::{Choice, Comparison, Condition, Counted, Expression, Extreme, Operator, Rounding, Within};
use engine::slug::Slug;
use engine::template::{Attribute, Kind, OptionDef, TableOutput, Template};
use quantity::{Dimension, Number, RoundingMode, Unit};

/// What one option is in one piece.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    Absent,
    Value(usize),
    Switch(bool),
    Number(u32),
    Several(Vec<u32>),
    Blank,
    Text,
    Note,
}

/// What an expression gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    Amount(Number, Dimension),
    Word(String),
    Absent,
    Wrong,
}

/// A piece: one cell per option. Texts, for prices, beside it.
pub struct Piece<'a> {
    pub template: &'a Template,
    pub cells: &'a [Cell],
    pub texts: &'a dyn Fn(&Slug) -> String,
}

impl Piece<'_> {
    fn find(&self, name: &Slug) -> (&OptionDef, &Cell) {
        let i = self
            .template
            .options
            .iter()
            .position(|o| o.id == *name)
            .expect("options are known");
        (&self.template.options[i], &self.cells[i])
    }

    fn has(&self, name: &Slug, value: &Slug) -> bool {
        let (option, cell) = self.find(name);
        let index = values(option)
            .iter()
            .position(|v| *v == value)
            .expect("values are known");
        match cell {
            Cell::Value(v) => *v == index,
            Cell::Several(pieces) => pieces[index] > 0,
            _ => false,
        }
    }

    pub fn holds(&self, condition: &Condition) -> bool {
        let present = |name: &Slug| *self.find(name).1 != Cell::Absent;
        match condition {
            Condition::Is(o, Choice::Value(v)) => self.has(o, v),
            Condition::Is(o, Choice::Switch(s)) => *self.find(o).1 == Cell::Switch(*s),
            Condition::IsNot(o, Choice::Value(v)) => present(o) && !self.has(o, v),
            Condition::IsNot(o, Choice::Switch(s)) => *self.find(o).1 == Cell::Switch(!*s),
            Condition::In(o, list) => list.iter().any(|v| self.has(o, v)),
            Condition::Includes(o, v) | Condition::Requires(o, v) => self.has(o, v),
            Condition::Excludes(o, v) => !self.has(o, v),
            Condition::Answered(o) => match self.find(o).1 {
                Cell::Absent | Cell::Blank | Cell::Note => false,
                Cell::Several(pieces) => pieces.iter().sum::<u32>() > 0,
                _ => true,
            },
            Condition::Compare(a, c, b) => match (self.value(a), self.value(b)) {
                (Given::Word(a), Given::Word(b)) => match c {
                    Comparison::Equal => a == b,
                    Comparison::NotEqual => a != b,
                    _ => false,
                },
                (Given::Amount(a, x), Given::Amount(b, y)) if x == y || a.is_zero() || b.is_zero() => match c {
                    Comparison::Equal => a == b,
                    Comparison::NotEqual => a != b,
                    Comparison::Less => a < b,
                    Comparison::AtMost => a <= b,
                    Comparison::More => a > b,
                    Comparison::AtLeast => a >= b,
                },
                _ => false,
            },
            Condition::All(parts) => parts.iter().all(|p| self.holds(p)),
            Condition::Any(parts) => parts.iter().any(|p| self.holds(p)),
            Condition::Not(inner) => !self.holds(inner),
            Condition::Text(o, within, word) => {
                let text = (self.texts)(o);
                *self.find(o).1 != Cell::Absent
                    && match within {
                        Within::Anywhere => text.contains(word.as_str()),
                        Within::Start => text.starts_with(word.as_str()),
                        Within::End => text.ends_with(word.as_str()),
                    }
            }
            Condition::Rows(..) => panic!("the templates here have no rows"),
        }
    }

    pub fn value(&self, expression: &Expression) -> Given {
        let bare = |n: i64| Given::Amount(Number::from(n), Dimension::NONE);
        match expression {
            Expression::Measure(m) => Given::Amount(&m.value * m.unit.factor(), m.unit.dimension()),
            Expression::Money(n) => Given::Amount(n.clone(), Dimension::MONEY),
            Expression::Rate(n, unit) => Given::Amount(
                n.checked_div(&unit.factor()).expect("units have a size"),
                Dimension::MONEY.over(unit.dimension()).expect("small exponents"),
            ),
            Expression::Word(word) => Given::Word(word.clone()),
            Expression::Option(name) => match self.template.derived.iter().find(|d| d.id == *name) {
                Some(derived) => self.value(&derived.formula),
                None => self.own(name),
            },
            Expression::Attribute(name, attribute) => self.attribute(name, attribute),
            Expression::CountOf(name) => match self.find(name).1 {
                Cell::Several(pieces) => bare(pieces.iter().map(|n| i64::from(*n)).sum()),
                _ => Given::Absent,
            },
            Expression::QuantityOf(value, name) => match self.find(name) {
                (option, Cell::Several(pieces)) => {
                    let index = values(option)
                        .iter()
                        .position(|v| *v == value)
                        .expect("values are known");
                    bare(i64::from(pieces[index]))
                }
                _ => Given::Absent,
            },
            Expression::Lookup(table, of) => self.lookup(table, self.value(of)),
            Expression::LookupBy(..) => panic!("rules have none"),
            Expression::Written(counted, name) => match self.find(name).1 {
                Cell::Absent => Given::Absent,
                _ => {
                    let text = (self.texts)(name);
                    let many = match counted {
                        Counted::Letters => text.chars().filter(|c| !c.is_whitespace()).count(),
                        Counted::Characters => text.chars().count(),
                        Counted::Words => text.split_whitespace().count(),
                    };
                    bare(many as i64)
                }
            },
            Expression::SumOf(name, attribute) => match self.find(name) {
                (option, Cell::Several(pieces)) => {
                    let Kind::Several { values, .. } = &option.kind else {
                        return Given::Wrong;
                    };
                    let own = |value: &engine::template::Value| match value.attributes.get(attribute) {
                        Some(Attribute::Measure(m)) => &m.value * m.unit.factor(),
                        _ => panic!("every value has it"),
                    };
                    let sum = values.iter().zip(pieces).fold(Number::zero(), |sum, (value, many)| {
                        sum + own(value) * Number::from(*many)
                    });
                    Given::Amount(sum, Dimension::LENGTH)
                }
                _ => Given::Absent,
            },
            Expression::Distinct(parts) => {
                let words = parts.iter().filter_map(|part| match self.value(part) {
                    Given::Word(word) => Some(word),
                    _ => None,
                });
                bare(words.collect::<std::collections::BTreeSet<_>>().len() as i64)
            }
            Expression::HowMany(conditions) => bare(conditions.iter().filter(|one| self.holds(one)).count() as i64),
            Expression::HowManyRows(..) | Expression::Rows(..) => panic!("the templates here have no rows"),
            Expression::BasePrice => Given::Amount(self.template.base_price.clone(), Dimension::MONEY),
            Expression::Abs(inner) => match self.value(inner) {
                Given::Amount(n, d) if n < Number::zero() => Given::Amount(-n, d),
                Given::Word(_) => Given::Wrong,
                given => given,
            },
            Expression::If(condition, then, otherwise) => {
                self.value(if self.holds(condition) { then } else { otherwise })
            }
            Expression::Negate(inner) => match self.value(inner) {
                Given::Amount(n, d) => Given::Amount(-n, d),
                Given::Absent => Given::Absent,
                _ => Given::Wrong,
            },
            Expression::Binary(a, operator, b) => self.pair(a, b, |a, x, b, y| calculate(a, x, *operator, b, y)),
            Expression::Round(a, rounding, step) => self.pair(a, step, |a, x, step, _| {
                let mode = match rounding {
                    Rounding::Nearest => RoundingMode::Nearest,
                    Rounding::Up => RoundingMode::Up,
                    Rounding::Down => RoundingMode::Down,
                };
                a.round_to(&step, mode).map_or(Given::Wrong, |n| Given::Amount(n, x))
            }),
            Expression::OrZero(inner) => match self.value(inner) {
                Given::Absent => bare(0),
                given => given,
            },
            Expression::Extreme(kind, parts) => {
                let given: Vec<Given> = parts.iter().map(|p| self.value(p)).collect();
                if given.contains(&Given::Absent) {
                    return Given::Absent;
                }
                let mut numbers = Vec::new();
                for value in given {
                    let Given::Amount(n, d) = value else {
                        return Given::Wrong;
                    };
                    numbers.push((n, d));
                }
                let best = match kind {
                    Extreme::Min => numbers.into_iter().min_by(|a, b| a.0.cmp(&b.0)),
                    Extreme::Max => numbers.into_iter().max_by(|a, b| a.0.cmp(&b.0)),
                };
                best.map_or(Given::Wrong, |(n, d)| Given::Amount(n, d))
            }
        }
    }

    fn pair(
        &self,
        a: &Expression,
        b: &Expression,
        then: impl Fn(Number, Dimension, Number, Dimension) -> Given,
    ) -> Given {
        match (self.value(a), self.value(b)) {
            (Given::Absent, _) | (_, Given::Absent) => Given::Absent,
            (Given::Amount(a, x), Given::Amount(b, y)) => then(a, x, b, y),
            _ => Given::Wrong,
        }
    }

    fn own(&self, name: &Slug) -> Given {
        match self.find(name) {
            (_, Cell::Absent) => Given::Absent,
            (option, Cell::Number(i)) => {
                let Kind::Number { unit, min, step, .. } = &option.kind else {
                    panic!("a number")
                };
                let value = (min + step * Number::from(*i)) * unit.factor();
                Given::Amount(value, unit.dimension())
            }
            (option, Cell::Value(v)) => Given::Word(values(option)[*v].to_string()),
            _ => Given::Wrong,
        }
    }

    fn attribute(&self, name: &Slug, attribute: &Slug) -> Given {
        let (option, cell) = self.find(name);
        match (&option.kind, cell) {
            (_, Cell::Absent) => Given::Absent,
            (Kind::One { values, .. }, Cell::Value(v)) => match values[*v].attributes.get(attribute) {
                Some(Attribute::Measure(m)) => Given::Amount(&m.value * m.unit.factor(), m.unit.dimension()),
                Some(Attribute::Word(word)) => Given::Word(word.clone()),
                None => Given::Wrong,
            },
            _ => Given::Wrong,
        }
    }

    fn lookup(&self, name: &Slug, of: Given) -> Given {
        let table = self
            .template
            .tables
            .iter()
            .find(|t| t.id == *name)
            .expect("tables are known");
        let n = match of {
            Given::Amount(n, _) => n,
            other => return other,
        };
        for (up_to, results) in &table.rows {
            let result = &results[0];
            if n <= up_to * table.input.factor() {
                return match table.output {
                    TableOutput::Money => Given::Amount(result.clone(), Dimension::MONEY),
                    TableOutput::Unit(unit) => Given::Amount(result * unit.factor(), unit.dimension()),
                };
            }
        }
        Given::Wrong
    }
}

fn calculate(a: Number, x: Dimension, operator: Operator, b: Number, y: Dimension) -> Given {
    match operator {
        Operator::Add | Operator::Subtract => {
            let d = if x == y || b.is_zero() {
                x
            } else if a.is_zero() {
                y
            } else {
                return Given::Wrong;
            };
            Given::Amount(if operator == Operator::Add { a + b } else { a - b }, d)
        }
        Operator::Multiply => Given::Amount(a * b, x.times(y).expect("small exponents")),
        Operator::Divide => match a.checked_div(&b) {
            Some(n) => Given::Amount(n, x.over(y).expect("small exponents")),
            None => Given::Wrong,
        },
    }
}

/// The names of an option's values.
pub fn values(option: &OptionDef) -> Vec<&Slug> {
    match &option.kind {
        Kind::One { values, .. } | Kind::Several { values, .. } => values.iter().map(|v| &v.id).collect(),
        _ => Vec::new(),
    }
}

/// A millimetre more or less names: slugs from text that is known to be good.
pub fn slug(text: &str) -> Slug {
    Slug::new(text).expect("a slug")
}

/// Units that the invented templates use for lengths.
pub const LENGTHS: [Unit; 2] = [Unit::Mm, Unit::Cm];
