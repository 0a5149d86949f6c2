//! Conditions: what options may be asked, and what compares with what.

use super::kind::capital;
use super::{Checker, Kind, Place};
use crate::rule::fault;
use crate::rule::scope::Asked;
use crate::rule::syntax::{Membership, Name, Node, Shape};
use crate::rule::{Choice, Comparison, Condition, Within};

impl Checker<'_> {
    /// The condition that `node` means; `None` after complaints.
    pub fn condition(&mut self, node: &Node) -> Option<Condition> {
        match &node.shape {
            Shape::Is { option, negated, value } => self.is(option, *negated, value),
            Shape::In(option, values) => self.is_in(option, values),
            Shape::Member(option, membership, value) => self.member(option, *membership, value),
            Shape::Answered(option) => self.answered(option),
            Shape::Text(option, within, word) => self.text(option, *within, word),
            Shape::Compare(left, comparison, right) => self.compare(left, *comparison, right),
            Shape::All(nodes) => self.conditions(nodes).map(Condition::All),
            Shape::Any(nodes) => self.conditions(nodes).map(Condition::Any),
            Shape::Not(inner) => Some(Condition::Not(Box::new(self.condition(inner)?))),
            Shape::Rows(which, rows, inner) => {
                let (inner, _) = self.in_rows(rows, inner, |checker| checker.condition(inner))?;
                Some(Condition::Rows(*which, rows.slug.clone(), Box::new(inner)))
            }
            _ => self.say(fault::not_a_condition(), node.start, node.end),
        }
    }

    pub(super) fn conditions(&mut self, nodes: &[Node]) -> Option<Vec<Condition>> {
        // All are looked at, so that all faults are told.
        let conditions: Vec<_> = nodes.iter().map(|node| self.condition(node)).collect();
        conditions.into_iter().collect()
    }

    fn is(&mut self, name: &Name, negated: bool, value: &Name) -> Option<Condition> {
        let option = self.option(name)?;
        let choice = match (option.kind, value.slug.as_str()) {
            (Asked::One, _) => {
                self.value(name, option, value)?;
                Choice::Value(value.slug.clone())
            }
            (Asked::Switch, "on") => Choice::Switch(true),
            (Asked::Switch, "off") => Choice::Switch(false),
            (kind, _) => return self.asked_wrongly(name, kind),
        };
        let option = name.slug.clone();
        Some(if negated {
            Condition::IsNot(option, choice)
        } else {
            Condition::Is(option, choice)
        })
    }

    fn is_in(&mut self, name: &Name, values: &[Name]) -> Option<Condition> {
        let option = self.option(name)?;
        if option.kind != Asked::One {
            return self.asked_wrongly(name, option.kind);
        }
        let known: Vec<_> = values.iter().map(|value| self.value(name, option, value)).collect();
        known.into_iter().collect::<Option<()>>()?;
        Some(Condition::In(
            name.slug.clone(),
            values.iter().map(|value| value.slug.clone()).collect(),
        ))
    }

    fn member(&mut self, name: &Name, membership: Membership, value: &Name) -> Option<Condition> {
        let option = self.option(name)?;
        if option.kind != Asked::Several {
            return self.asked_wrongly(name, option.kind);
        }
        self.value(name, option, value)?;
        let (option, value) = (name.slug.clone(), value.slug.clone());
        Some(match membership {
            Membership::Includes => Condition::Includes(option, value),
            Membership::Excludes => Condition::Excludes(option, value),
            Membership::Requires => Condition::Requires(option, value),
        })
    }

    fn answered(&mut self, name: &Name) -> Option<Condition> {
        if self.scope.results.contains_key(&name.slug) {
            return self.say_at(fault::answered_result(name.slug.as_str()), name);
        }
        match self.option(name)?.kind {
            kind @ (Asked::Note | Asked::Product) => self.asked_wrongly(name, kind),
            _ => Some(Condition::Answered(name.slug.clone())),
        }
    }

    fn text(&mut self, name: &Name, within: Within, word: &str) -> Option<Condition> {
        let option = self.option(name)?;
        match (option.kind, self.place) {
            (Asked::Text, Place::Piece) => Some(Condition::Text(name.slug.clone(), within, word.to_owned())),
            (Asked::Text, Place::Rule) => self.say_at(fault::letters_in_rule(name.slug.as_str()), name),
            (kind, _) => self.asked_wrongly(name, kind),
        }
    }

    fn compare(&mut self, left: &Node, comparison: Comparison, right: &Node) -> Option<Condition> {
        let before = std::mem::replace(&mut self.lenient, true);
        let sides = (self.calculation(left), self.calculation(right));
        self.lenient = before;
        let (a, b) = (sides.0?, sides.1?);
        match (a.kind, b.kind) {
            (Kind::Unknown, _) | (_, Kind::Unknown) => {}
            (Kind::Word, Kind::Word) if matches!(comparison, Comparison::Equal | Comparison::NotEqual) => {}
            (Kind::Word, Kind::Word) => return self.say(fault::word_order(), left.start, right.end),
            (x, y) if x == y => {}
            (x, y) => {
                let fault = match self.list_between(left, right) {
                    Some(name) => fault::compares_by_value(name.slug.as_str()),
                    None => fault::unlike(&capital(&x.words()), &y.words()),
                };
                return self.say(fault, left.start, right.end);
            }
        }
        Some(Condition::Compare(a.expression, comparison, b.expression))
    }

    /// The option with a list of values that stands bare on one side.
    fn list_between<'n>(&self, left: &'n Node, right: &'n Node) -> Option<&'n Name> {
        [left, right].into_iter().find_map(|node| match &node.shape {
            Shape::Option(name) if self.scope.is_list(&name.slug) => Some(name),
            _ => None,
        })
    }
}
