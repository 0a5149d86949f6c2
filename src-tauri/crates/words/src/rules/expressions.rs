//! Calculations in words: "twice" is for poets, so signs stay signs.

use engine::rule::{Counted, Expression, Extreme, Gathered, Operator, Rounding};
use quantity::Money;

use super::facts::{clause, plainly};
use crate::lists::within;
use crate::numbers::unit_sign;
use crate::{Names, Words};

impl Words {
    /// A calculation as people read it: "2 × height + 40 mm".
    pub fn expression<'a>(&self, names: impl Into<Names<'a>>, expression: &Expression) -> String {
        self.calculation(&names.into(), expression, 0)
    }

    /// `strength` is how tightly the surroundings bind; what binds less goes in brackets.
    fn calculation(&self, names: &Names, expression: &Expression, strength: u8) -> String {
        let language = self.language();
        let option = |id| within(self, &self.option(names, id));
        let of = |code, what: String| self.text(code, &[("what", what)]);
        match expression {
            Expression::Measure(measure) => self.measure(measure),
            Expression::Money(amount) => match Money::from_number(amount, names.currency()) {
                Ok(money) => self.money(&money),
                Err(_) => self.number(amount, 2),
            },
            Expression::Rate(amount, unit) => {
                format!("{} {}/{}", self.number(amount, 4), names.currency(), unit_sign(*unit))
            }
            Expression::Word(word) => self.text("expression.word", &[("word", word.clone())]),
            Expression::Option(id) => option(id),
            Expression::Attribute(id, attribute) => self.text(
                "expression.attribute",
                &[("attribute", attribute.to_string()), ("option", option(id))],
            ),
            Expression::CountOf(id) => of("expression.count", option(id)),
            Expression::QuantityOf(value, id) => {
                of("expression.count", within(self, &names.value(id, value, language)))
            }
            Expression::Lookup(table, input) => {
                let input = self.calculation(names, input, 0);
                self.text("expression.lookup", &[("table", table.to_string()), ("input", input)])
            }
            Expression::LookupBy(table, of, by) => {
                let (of, by) = (self.calculation(names, of, 0), self.calculation(names, by, 0));
                let input = self.text("expression.by", &[("of", of), ("by", by)]);
                self.text("expression.lookup", &[("table", table.to_string()), ("input", input)])
            }
            Expression::Written(counted, id) => {
                let code = match counted {
                    Counted::Letters => "expression.letters",
                    Counted::Characters => "expression.characters",
                    Counted::Words => "expression.words",
                };
                of(code, option(id))
            }
            Expression::SumOf(id, attribute) => self.text(
                "expression.sum",
                &[("attribute", attribute.to_string()), ("option", option(id))],
            ),
            Expression::Distinct(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.calculation(names, part, 0)).collect();
                of("expression.distinct", self.and(&parts))
            }
            Expression::BasePrice => self.text("expression.base_price", &[]),
            Expression::Abs(inner) => of("expression.abs", self.calculation(names, inner, 0)),
            Expression::If(condition, then, otherwise) => {
                let args = [
                    ("given", self.given(*names, condition)),
                    ("then", self.calculation(names, then, 1)),
                    ("otherwise", self.calculation(names, otherwise, 1)),
                ];
                bracketed(self.text("expression.if", &args), strength > 0)
            }
            Expression::HowMany(conditions) => {
                let plain = |one| plainly(self, &clause(self, names, one, false));
                let facts: Vec<String> = conditions.iter().map(plain).collect();
                of("expression.how_many", facts.join(", "))
            }
            Expression::HowManyRows(rows, condition) => self.text(
                "expression.how_many_rows",
                &[("rows", option(rows)), ("given", self.given(*names, condition))],
            ),
            Expression::Rows(gathered, rows, inner) => {
                let code = match gathered {
                    Gathered::Sum => "expression.sum_of_rows",
                    Gathered::Min => "expression.smallest_of_rows",
                    Gathered::Max => "expression.largest_of_rows",
                    Gathered::Distinct => "expression.distinct_of_rows",
                };
                let what = self.calculation(names, inner, 3);
                self.text(code, &[("what", what), ("rows", option(rows))])
            }
            Expression::Negate(inner) => format!("−{}", self.calculation(names, inner, 3)),
            Expression::Binary(left, how, right) => self.binary(names, (left, *how, right), strength),
            Expression::Round(inner, how, step) => {
                let code = match how {
                    Rounding::Nearest => "expression.round",
                    Rounding::Up => "expression.round_up",
                    Rounding::Down => "expression.round_down",
                };
                let args = [
                    ("what", self.calculation(names, inner, 1)),
                    ("step", self.calculation(names, step, 1)),
                ];
                bracketed(self.text(code, &args), strength > 0)
            }
            Expression::OrZero(inner) => self.calculation(names, inner, strength),
            Expression::Extreme(which, parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.calculation(names, part, 0)).collect();
                let code = match which {
                    Extreme::Min => "expression.smallest",
                    Extreme::Max => "expression.largest",
                };
                of(code, self.and(&parts))
            }
        }
    }

    fn binary(&self, names: &Names, (left, how, right): (&Expression, Operator, &Expression), strength: u8) -> String {
        let (sign, own, right_strength) = match how {
            Operator::Add => ("+", 1, 1),
            Operator::Subtract => ("−", 1, 2),
            Operator::Multiply => ("×", 2, 2),
            Operator::Divide => ("/", 2, 3),
        };
        let left = self.calculation(names, left, own);
        let right = self.calculation(names, right, right_strength);
        bracketed(format!("{left} {sign} {right}"), strength > own)
    }
}

fn bracketed(text: String, needed: bool) -> String {
    if needed { format!("({text})") } else { text }
}
