//! A rule's text as a tree with places: what was written, not yet what it means.

use quantity::{Number, Unit};

use super::{Comparison, Counted, Extreme, Gathered, Operator, Rounding, Which, Within};
use crate::slug::Slug;

/// A piece of the text and what it is.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub shape: Shape,
    pub start: usize,
    pub end: usize,
}

/// A name with its place.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub slug: Slug,
    pub start: usize,
    pub end: usize,
}

/// A whole rule.
pub(crate) struct RuleText {
    pub when: Option<Node>,
    pub then: Node,
}

/// The forms of the language.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Measure(Number, Unit),
    Money(Number),
    Rate(Number, Unit),
    Word(String),
    Option(Name),
    Attribute(Name, Name),
    CountOf(Name),
    QuantityOf { value: Name, option: Name },
    Lookup(Name, Box<Node>),
    LookupBy(Name, Box<Node>, Box<Node>),
    Written(Counted, Name),
    SumOf(Name, Name),
    Distinct(Vec<Node>),
    BasePrice,
    Negate(Box<Node>),
    Binary(Box<Node>, Operator, Box<Node>),
    Round(Box<Node>, Rounding, Box<Node>),
    OrZero(Box<Node>),
    Extreme(Extreme, Vec<Node>),
    Abs(Box<Node>),
    If(Box<Node>, Box<Node>, Box<Node>),
    HowMany(Vec<Node>),
    HowManyRows(Name, Box<Node>),
    Gathered(Gathered, Name, Box<Node>),

    Is { option: Name, negated: bool, value: Name },
    In(Name, Vec<Name>),
    Member(Name, Membership, Name),
    Answered(Name),
    Text(Name, Within, String),
    Compare(Box<Node>, Comparison, Box<Node>),
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Rows(Which, Name, Box<Node>),
}

/// How a value stands to an option of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Membership {
    Includes,
    Excludes,
    Requires,
}

impl Node {
    /// True for what holds or doesn't, false for what is calculated.
    pub fn is_condition(&self) -> bool {
        matches!(
            self.shape,
            Shape::Is { .. }
                | Shape::In(..)
                | Shape::Member(..)
                | Shape::Answered(_)
                | Shape::Text(..)
                | Shape::Compare(..)
                | Shape::All(_)
                | Shape::Any(_)
                | Shape::Not(_)
                | Shape::Rows(..)
        )
    }

    /// Every option or result that is asked for in it.
    pub fn options<'n>(&'n self, found: &mut Vec<&'n Name>) {
        match &self.shape {
            Shape::Option(name)
            | Shape::Attribute(name, _)
            | Shape::CountOf(name)
            | Shape::QuantityOf { option: name, .. }
            | Shape::Written(_, name)
            | Shape::SumOf(name, _)
            | Shape::Is { option: name, .. }
            | Shape::In(name, _)
            | Shape::Member(name, ..)
            | Shape::Answered(name)
            | Shape::Text(name, ..)
            | Shape::HowManyRows(name, _)
            | Shape::Gathered(_, name, _)
            | Shape::Rows(_, name, _) => found.push(name),
            _ => {}
        }
        self.parts().into_iter().for_each(|part| part.options(found));
    }

    /// How many forms it is made of, itself among them.
    pub fn size(&self) -> usize {
        1 + self.parts().into_iter().map(Node::size).sum::<usize>()
    }

    /// What it is made of.
    fn parts(&self) -> Vec<&Node> {
        match &self.shape {
            Shape::Measure(..)
            | Shape::Money(_)
            | Shape::Rate(..)
            | Shape::Word(_)
            | Shape::BasePrice
            | Shape::Option(_)
            | Shape::Attribute(..)
            | Shape::CountOf(_)
            | Shape::QuantityOf { .. }
            | Shape::Written(..)
            | Shape::SumOf(..)
            | Shape::Is { .. }
            | Shape::In(..)
            | Shape::Member(..)
            | Shape::Answered(_)
            | Shape::Text(..) => Vec::new(),
            Shape::Lookup(_, inner)
            | Shape::Negate(inner)
            | Shape::OrZero(inner)
            | Shape::Abs(inner)
            | Shape::HowManyRows(_, inner)
            | Shape::Gathered(_, _, inner)
            | Shape::Rows(_, _, inner)
            | Shape::Not(inner) => vec![inner],
            Shape::Binary(left, _, right)
            | Shape::Round(left, _, right)
            | Shape::LookupBy(_, left, right)
            | Shape::Compare(left, _, right) => vec![left, right],
            Shape::Extreme(_, nodes)
            | Shape::Distinct(nodes)
            | Shape::HowMany(nodes)
            | Shape::All(nodes)
            | Shape::Any(nodes) => nodes.iter().collect(),
            Shape::If(condition, then, otherwise) => vec![condition, then, otherwise],
        }
    }
}
