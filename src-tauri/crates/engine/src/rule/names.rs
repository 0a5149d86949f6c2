//! The names in brackets that a tree asks for: options and results.

use std::collections::BTreeSet;

use super::{Condition, Expression, Rule};
use crate::slug::Slug;

impl Rule {
    /// Every name that it asks for.
    pub fn names(&self) -> BTreeSet<Slug> {
        let conditions = self.when.iter().chain([&self.then]);
        conditions.flat_map(Condition::names).collect()
    }
}

impl Condition {
    /// Does it read or count what is written, or look up a two-way table? Only a finished piece tells.
    pub fn is_late(&self) -> bool {
        match self {
            Self::Compare(left, _, right) => left.is_late() || right.is_late(),
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::is_late),
            Self::Not(inner) | Self::Rows(_, _, inner) => inner.is_late(),
            Self::Text(..) => true,
            _ => false,
        }
    }

    /// Every name that it asks for.
    pub fn names(&self) -> BTreeSet<Slug> {
        match self {
            Self::Is(name, _)
            | Self::IsNot(name, _)
            | Self::In(name, _)
            | Self::Includes(name, _)
            | Self::Excludes(name, _)
            | Self::Requires(name, _)
            | Self::Text(name, ..)
            | Self::Answered(name) => [name.clone()].into(),
            Self::Compare(left, _, right) => left.names().into_iter().chain(right.names()).collect(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::names).collect(),
            Self::Not(inner) => inner.names(),
            Self::Rows(_, rows, inner) => with(rows, inner.names()),
        }
    }
}

impl Expression {
    /// Does it count what is written, or look up a two-way table? Only a finished piece tells.
    pub fn is_late(&self) -> bool {
        match self {
            Self::Written(..) | Self::LookupBy(..) => true,
            Self::Lookup(_, inner) | Self::Negate(inner) | Self::OrZero(inner) | Self::Abs(inner) => inner.is_late(),
            Self::Binary(left, _, right) | Self::Round(left, _, right) => left.is_late() || right.is_late(),
            Self::Extreme(_, parts) | Self::Distinct(parts) => parts.iter().any(Self::is_late),
            Self::If(condition, then, otherwise) => condition.is_late() || then.is_late() || otherwise.is_late(),
            Self::HowMany(parts) => parts.iter().any(Condition::is_late),
            Self::HowManyRows(_, inner) => inner.is_late(),
            Self::Rows(_, _, inner) => inner.is_late(),
            _ => false,
        }
    }

    /// Every name that it asks for.
    pub fn names(&self) -> BTreeSet<Slug> {
        match self {
            Self::Measure(_) | Self::Money(_) | Self::Rate(..) | Self::Word(_) | Self::BasePrice => BTreeSet::new(),
            Self::Option(name)
            | Self::Attribute(name, _)
            | Self::CountOf(name)
            | Self::QuantityOf(_, name)
            | Self::SumOf(name, _)
            | Self::Written(_, name) => [name.clone()].into(),
            Self::Lookup(_, inner) | Self::Negate(inner) | Self::OrZero(inner) | Self::Abs(inner) => inner.names(),
            Self::Binary(left, _, right) | Self::Round(left, _, right) | Self::LookupBy(_, left, right) => {
                left.names().into_iter().chain(right.names()).collect()
            }
            Self::Extreme(_, parts) | Self::Distinct(parts) => parts.iter().flat_map(Self::names).collect(),
            Self::If(condition, then, otherwise) => {
                let both = then.names().into_iter().chain(otherwise.names());
                both.chain(condition.names()).collect()
            }
            Self::HowMany(parts) => parts.iter().flat_map(Condition::names).collect(),
            Self::HowManyRows(rows, inner) => with(rows, inner.names()),
            Self::Rows(_, rows, inner) => with(rows, inner.names()),
        }
    }
}

fn with(name: &Slug, mut names: BTreeSet<Slug>) -> BTreeSet<Slug> {
    names.insert(name.clone());
    names
}
