//! Calculations: what each part measures, and how many digits it can come to.

use quantity::{Dimension, Measure, Number, Unit};

use super::kind::capital;
use super::{Checker, Kind, LARGEST, Place, Typed};
use crate::rule::fault;
use crate::rule::scope::{Asked, AttributeScope};
use crate::rule::syntax::{Name, Node, Shape};
use crate::rule::{Condition, Counted, Expression, Extreme, Gathered, Operator, Rounding};
use crate::slug::Slug;

/// Longest result of a calculation, numerator and denominator together.
const MOST_BITS: u64 = 1 << 16;
/// Most ways in which the conditions of one calculation can turn out, where the solver works on it.
pub(crate) const MOST_CASES: u64 = 256;
/// Taken for an answer that a customer types.
const BITS_OF_AN_ANSWER: u64 = 256;

impl Checker<'_> {
    /// The calculation that `node` means; `None` after complaints.
    pub fn calculation(&mut self, node: &Node) -> Option<Typed> {
        let typed = self.shape(node)?;
        if typed.bits > MOST_BITS {
            return self.say(fault::too_large(), node.start, node.end);
        }
        if self.place == Place::Rule && typed.cases > MOST_CASES {
            return self.say(fault::many_cases(MOST_CASES), node.start, node.end);
        }
        Some(typed)
    }

    fn shape(&mut self, node: &Node) -> Option<Typed> {
        match &node.shape {
            Shape::Measure(value, unit) => {
                let measure = Measure {
                    value: value.clone(),
                    unit: *unit,
                };
                let bits = measure.quantity().value.bits();
                Some(Typed::amount(Expression::Measure(measure), unit.dimension(), bits))
            }
            Shape::Money(value) => Some(Typed::amount(
                Expression::Money(value.clone()),
                Dimension::MONEY,
                value.bits(),
            )),
            Shape::Rate(value, unit) => self.rate(node, value, *unit),
            Shape::Word(word) => Some(Typed {
                expression: Expression::Word(word.clone()),
                kind: Kind::Word,
                bits: 0,
                late: false,
                cases: 1,
            }),
            Shape::Option(name) => self.bare_option(name),
            Shape::Attribute(option, attribute) => self.attribute(option, attribute),
            Shape::CountOf(name) => self.count(name, None),
            Shape::QuantityOf { value, option } => self.count(option, Some(value)),
            Shape::Lookup(table, inner) => self.lookup(table, inner, None),
            Shape::LookupBy(table, inner, by) => self.lookup(table, inner, Some(by)),
            Shape::Written(counted, name) => self.written(*counted, name),
            Shape::SumOf(option, attribute) => self.sum_of(option, attribute),
            Shape::Distinct(nodes) => self.distinct(nodes),
            Shape::BasePrice => Some(Typed::amount(
                Expression::BasePrice,
                Dimension::MONEY,
                BITS_OF_AN_ANSWER,
            )),
            Shape::Abs(inner) => {
                let typed = self.amount(inner)?;
                Some(typed.wrapped(|x| Expression::Abs(Box::new(x))))
            }
            Shape::If(condition, then, otherwise) => self.alternatives(node, condition, then, otherwise),
            Shape::Negate(inner) => {
                let typed = self.amount(inner)?;
                Some(typed.wrapped(|x| Expression::Negate(Box::new(x))))
            }
            Shape::Binary(left, operator, right) => self.binary(node, left, *operator, right),
            Shape::Round(inner, rounding, step) => self.round(inner, *rounding, step),
            Shape::OrZero(inner) => {
                let before = std::mem::replace(&mut self.lenient, true);
                let typed = self.amount(inner);
                self.lenient = before;
                Some(typed?.wrapped(|x| Expression::OrZero(Box::new(x))))
            }
            Shape::Extreme(extreme, nodes) => self.extreme(*extreme, nodes),
            Shape::HowMany(nodes) => {
                let conditions = self.conditions(nodes)?;
                let (late, cases) = (
                    conditions.iter().any(|one| self.is_late(one)),
                    conditions.len() as u64 + 1,
                );
                let typed = Typed::amount(Expression::HowMany(conditions), Dimension::NONE, 32);
                Some(Typed { late, cases, ..typed })
            }
            Shape::HowManyRows(rows, inner) => {
                let (condition, most) = self.in_rows(rows, inner, |checker| checker.condition(inner))?;
                let late = self.is_late(&condition);
                let expression = Expression::HowManyRows(rows.slug.clone(), Box::new(condition));
                let (typed, cases) = (Typed::amount(expression, Dimension::NONE, 32), u64::from(most) + 1);
                Some(Typed { late, cases, ..typed })
            }
            Shape::Gathered(gathered, rows, inner) => self.gathered(*gathered, rows, inner),
            _ => self.say(fault::not_a_calculation(), node.start, node.end),
        }
    }

    /// A calculation that isn't a word.
    fn amount(&mut self, node: &Node) -> Option<Typed> {
        let typed = self.calculation(node)?;
        if typed.kind == Kind::Word {
            return self.say(fault::word_calculated(), node.start, node.end);
        }
        Some(typed)
    }

    fn rate(&mut self, node: &Node, value: &Number, unit: Unit) -> Option<Typed> {
        let Some(dimension) = Dimension::MONEY.over(unit.dimension()) else {
            return self.say(fault::beyond_reason(), node.start, node.end);
        };
        let bits = value.bits() + unit.factor().bits();
        Some(Typed::amount(Expression::Rate(value.clone(), unit), dimension, bits))
    }

    fn bare_option(&mut self, name: &Name) -> Option<Typed> {
        if let Some(result) = self.scope.results.get(&name.slug) {
            self.one_row(name, &result.rows)?;
            if result.late && self.place == Place::Rule {
                return self.say_at(fault::letters_in_rule(name.slug.as_str()), name);
            }
            let expression = Expression::Option(name.slug.clone());
            return Some(Typed {
                expression,
                kind: result.kind,
                bits: result.bits,
                late: result.late,
                cases: result.cases,
            });
        }
        match self.option(name)?.kind {
            Asked::Number(dimension) => Some(Typed::amount(
                Expression::Option(name.slug.clone()),
                dimension,
                BITS_OF_AN_ANSWER,
            )),
            // The chosen value's own name, as a word: `[left] is [right]`.
            Asked::One => Some(Typed {
                expression: Expression::Option(name.slug.clone()),
                kind: Kind::Word,
                bits: 0,
                late: false,
                cases: 1,
            }),
            kind => self.asked_wrongly(name, kind),
        }
    }

    fn attribute(&mut self, name: &Name, attribute: &Name) -> Option<Typed> {
        if self.scope.results.contains_key(&name.slug) {
            return self.say_at(fault::no_attributes(name.slug.as_str()), name);
        }
        let option = self.option(name)?;
        if option.kind != Asked::One {
            return self.say_at(fault::no_attributes(name.slug.as_str()), name);
        }
        let (asked, given) = (name.slug.as_str(), attribute.slug.as_str());
        let Some(found) = option.attributes.get(&attribute.slug) else {
            let known = option.attributes.keys().map(|known| known.as_str());
            return self.say_at(fault::unknown_attribute(asked, given).near(given, known), attribute);
        };
        self.whole_attribute(name, attribute, found)
    }

    fn whole_attribute(&mut self, name: &Name, attribute: &Name, found: &AttributeScope) -> Option<Typed> {
        let (asked, given) = (name.slug.as_str(), attribute.slug.as_str());
        let Some(kind) = found.kind else {
            return self.say_at(fault::mixed_attribute(asked, given), attribute);
        };
        if let Some(value) = found.missing_on.as_ref().filter(|_| !self.lenient) {
            return self.say_at(fault::missing_attribute(asked, given, value.as_str()), attribute);
        }
        let expression = Expression::Attribute(name.slug.clone(), attribute.slug.clone());
        Some(Typed {
            expression,
            kind,
            bits: found.bits,
            late: false,
            cases: 1,
        })
    }

    fn count(&mut self, name: &Name, value: Option<&Name>) -> Option<Typed> {
        let option = self.option(name)?;
        if option.kind != Asked::Several {
            return self.say_at(fault::not_several(name.slug.as_str()), name);
        }
        let expression = match value {
            None => Expression::CountOf(name.slug.clone()),
            Some(value) => {
                self.value(name, option, value)?;
                Expression::QuantityOf(value.slug.clone(), name.slug.clone())
            }
        };
        Some(Typed::amount(expression, Dimension::NONE, 32))
    }

    fn written(&mut self, counted: Counted, name: &Name) -> Option<Typed> {
        if self.option(name)?.kind != Asked::Text {
            return self.say_at(fault::not_text(name.slug.as_str()), name);
        }
        if self.place == Place::Rule {
            return self.say_at(fault::letters_in_rule(name.slug.as_str()), name);
        }
        let typed = Typed::amount(Expression::Written(counted, name.slug.clone()), Dimension::NONE, 32);
        Some(Typed { late: true, ..typed })
    }

    fn sum_of(&mut self, name: &Name, attribute: &Name) -> Option<Typed> {
        let option = self.option(name)?;
        if option.kind != Asked::Several {
            return self.say_at(fault::not_several(name.slug.as_str()), name);
        }
        let (asked, given) = (name.slug.as_str(), attribute.slug.as_str());
        let Some(found) = option.attributes.get(&attribute.slug) else {
            let known = option.attributes.keys().map(|known| known.as_str());
            return self.say_at(fault::unknown_attribute(asked, given).near(given, known), attribute);
        };
        // What one value lacks would be missing from every sum, so `or 0` is no help here.
        let before = std::mem::replace(&mut self.lenient, false);
        let typed = self.whole_attribute(name, attribute, found);
        self.lenient = before;
        let typed = typed?;
        if typed.kind == Kind::Word {
            return self.say_at(fault::word_calculated(), attribute);
        }
        Some(Typed {
            expression: Expression::SumOf(name.slug.clone(), attribute.slug.clone()),
            bits: typed.bits.saturating_add(32),
            ..typed
        })
    }

    fn distinct(&mut self, nodes: &[Node]) -> Option<Typed> {
        let before = std::mem::replace(&mut self.lenient, true);
        let all: Vec<Option<Typed>> = nodes.iter().map(|node| self.calculation(node)).collect();
        self.lenient = before;
        let mut expressions = Vec::with_capacity(nodes.len());
        for (typed, node) in all.into_iter().zip(nodes) {
            let typed = typed?;
            if matches!(typed.kind, Kind::Amount(_)) {
                return self.say(fault::distinct_words(), node.start, node.end);
            }
            expressions.push(typed.expression);
        }
        let cases = expressions.len() as u64 + 1;
        let typed = Typed::amount(Expression::Distinct(expressions), Dimension::NONE, 32);
        Some(Typed { cases, ..typed })
    }

    /// One calculation for each row, and what is made of them all.
    fn gathered(&mut self, gathered: Gathered, rows: &Name, inner: &Node) -> Option<Typed> {
        let (typed, most) = self.in_rows(rows, inner, |checker| match gathered {
            Gathered::Distinct => {
                let before = std::mem::replace(&mut checker.lenient, true);
                let typed = checker.calculation(inner);
                checker.lenient = before;
                typed
            }
            _ => checker.amount(inner),
        })?;
        if inner.size().saturating_mul((most as usize).saturating_pow(2)) > LARGEST * 10 {
            return self.say(fault::written_out(LARGEST * 10), inner.start, inner.end);
        }
        let (rows, most) = (rows.slug.clone(), u64::from(most));
        let all = typed.cases.saturating_pow(most as u32);
        let expression = Expression::Rows(gathered, rows, Box::new(typed.expression));
        match (gathered, typed.kind) {
            (Gathered::Distinct, Kind::Amount(_)) => self.say(fault::distinct_words(), inner.start, inner.end),
            (Gathered::Distinct, _) => {
                let counted = Typed::amount(expression, Dimension::NONE, 32);
                let (late, cases) = (typed.late, most + 1);
                Some(Typed { late, cases, ..counted })
            }
            (_, kind) => Some(Typed {
                expression,
                kind,
                bits: typed.bits.saturating_add(32),
                late: typed.late,
                // At worst they are told apart by how many rows there are.
                cases: all.saturating_mul(most + 1),
            }),
        }
    }

    fn alternatives(&mut self, node: &Node, condition: &Node, then: &Node, otherwise: &Node) -> Option<Typed> {
        let condition = self.condition(condition);
        let (a, b) = (self.amount(then), self.amount(otherwise));
        let (condition, a, b) = (condition?, a?, b?);
        let kind = self.alike(a.kind, b.kind, node.start, node.end)?;
        let late = a.late || b.late || self.is_late(&condition);
        Some(Typed {
            expression: Expression::If(Box::new(condition), Box::new(a.expression), Box::new(b.expression)),
            kind,
            bits: a.bits.max(b.bits),
            late,
            cases: a.cases.saturating_add(b.cases),
        })
    }

    /// Does a condition hang on what only a finished piece tells?
    fn is_late(&self, condition: &Condition) -> bool {
        let result = |name: &Slug| self.scope.results.get(name).is_some_and(|result| result.late);
        condition.is_late() || condition.names().iter().any(result)
    }

    fn lookup(&mut self, name: &Name, inner: &Node, by: Option<&Node>) -> Option<Typed> {
        let typed = self.amount(inner);
        let by = by.map(|node| (node, self.amount(node)));
        let Some(table) = self.scope.tables.get(&name.slug) else {
            let (given, known) = (name.slug.as_str(), self.scope.tables.keys().map(|known| known.as_str()));
            return self.say_at(fault::unknown_table(given).near(given, known), name);
        };
        let typed = typed?;
        self.expect(&typed, table.input, inner)?;
        let late = table.across.is_some() || !table.rounds_up;
        if late && self.place == Place::Rule {
            return self.say_at(fault::letters_in_rule(name.slug.as_str()), name);
        }
        let (mut late, mut cases) = (late || typed.late, typed.cases);
        let (table_name, of) = (name.slug.clone(), Box::new(typed.expression));
        let expression = match (by, table.across) {
            (None, None) => Expression::Lookup(table_name, of),
            (Some((node, by)), Some(across)) => {
                let by = by?;
                self.expect(&by, across, node)?;
                late |= by.late;
                cases = cases.saturating_mul(by.cases);
                Expression::LookupBy(table_name, of, Box::new(by.expression))
            }
            (Some(_), None) => return self.say_at(fault::one_way(name.slug.as_str()), name),
            (None, Some(_)) => return self.say_at(fault::two_way(name.slug.as_str()), name),
        };
        Some(Typed {
            expression,
            kind: Kind::Amount(table.output),
            bits: table.bits,
            late,
            cases,
        })
    }

    /// Complains unless `typed` measures `dimension`.
    pub fn expect(&mut self, typed: &Typed, dimension: Dimension, node: &Node) -> Option<()> {
        match typed.kind {
            Kind::Amount(found) if found != dimension => {
                let (expected, found) = (Kind::Amount(dimension).words(), typed.kind.words());
                self.say(fault::wrong_measure(&capital(&expected), &found), node.start, node.end)
            }
            Kind::Word => self.say(fault::word_calculated(), node.start, node.end),
            _ => Some(()),
        }
    }

    fn extreme(&mut self, extreme: Extreme, nodes: &[Node]) -> Option<Typed> {
        let all: Vec<_> = nodes.iter().map(|node| self.amount(node)).collect();
        let mut all = all.into_iter().collect::<Option<Vec<Typed>>>()?.into_iter().zip(nodes);
        let (first, first_node) = all.next()?;
        let (mut kind, mut bits, mut late, mut cases) = (first.kind, first.bits, first.late, first.cases);
        let mut expressions = vec![first.expression];
        for (typed, node) in all {
            kind = self.alike(kind, typed.kind, first_node.start, node.end)?;
            bits = bits.max(typed.bits);
            late |= typed.late;
            cases = cases.saturating_mul(typed.cases);
            expressions.push(typed.expression);
        }
        Some(Typed {
            expression: Expression::Extreme(extreme, expressions),
            kind,
            bits,
            late,
            cases,
        })
    }

    fn alike(&mut self, a: Kind, b: Kind, start: usize, end: usize) -> Option<Kind> {
        match (a, b) {
            (Kind::Unknown, _) | (_, Kind::Unknown) => Some(Kind::Unknown),
            (a, b) if a == b => Some(a),
            (a, b) => self.say(fault::unlike(&capital(&a.words()), &b.words()), start, end),
        }
    }

    fn round(&mut self, inner: &Node, rounding: Rounding, step: &Node) -> Option<Typed> {
        let (typed, by) = (self.amount(inner), self.amount(step));
        let (typed, by) = (typed?, by?);
        let kind = self.alike(typed.kind, by.kind, inner.start, step.end)?;
        if by.expression.literal().is_some_and(|value| !value.is_positive()) {
            return self.say(fault::rounding_step(), step.start, step.end);
        }
        Some(Typed {
            expression: Expression::Round(Box::new(typed.expression), rounding, Box::new(by.expression)),
            kind,
            bits: typed.bits.saturating_add(by.bits),
            late: typed.late || by.late,
            cases: typed.cases.saturating_mul(by.cases),
        })
    }

    fn binary(&mut self, node: &Node, left: &Node, operator: Operator, right: &Node) -> Option<Typed> {
        let (a, b) = (self.amount(left), self.amount(right));
        let (a, b) = (a?, b?);
        if operator == Operator::Divide && b.expression.literal().is_some_and(Number::is_zero) {
            return self.say(fault::divided_by_zero(), right.start, right.end);
        }
        let kind = match (operator, a.kind, b.kind) {
            (Operator::Add | Operator::Subtract, x, y) => self.alike(x, y, node.start, node.end)?,
            (Operator::Multiply, Kind::Amount(x), Kind::Amount(y)) => self.product(node, x.times(y))?,
            (Operator::Divide, Kind::Amount(x), Kind::Amount(y)) => self.product(node, x.over(y))?,
            _ => Kind::Unknown,
        };
        Some(Typed {
            expression: Expression::Binary(Box::new(a.expression), operator, Box::new(b.expression)),
            kind,
            bits: a.bits.saturating_add(b.bits),
            late: a.late || b.late,
            cases: a.cases.saturating_mul(b.cases),
        })
    }

    fn product(&mut self, node: &Node, dimension: Option<Dimension>) -> Option<Kind> {
        match dimension {
            Some(dimension) => Some(Kind::Amount(dimension)),
            None => self.say(fault::beyond_reason(), node.start, node.end),
        }
    }
}

impl Typed {
    fn amount(expression: Expression, dimension: Dimension, bits: u64) -> Self {
        Self {
            expression,
            kind: Kind::Amount(dimension),
            bits,
            late: false,
            cases: 1,
        }
    }

    fn wrapped(self, wrap: impl FnOnce(Expression) -> Expression) -> Self {
        Self {
            expression: wrap(self.expression),
            ..self
        }
    }
}

impl Expression {
    /// The number, when it is one as it stands.
    fn literal(&self) -> Option<&Number> {
        match self {
            Expression::Measure(measure) => Some(&measure.value),
            Expression::Money(value) | Expression::Rate(value, _) => Some(value),
            _ => None,
        }
    }
}
