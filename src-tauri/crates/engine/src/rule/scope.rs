//! The names that a rule can ask for, and what stands behind them.

use std::collections::BTreeMap;

use quantity::{Currency, Dimension};

use super::check::Kind as Type;
use crate::slug::Slug;

/// All names of one template.
pub(crate) struct Scope {
    pub currency: Currency,
    pub options: BTreeMap<Slug, OptionScope>,
    pub results: BTreeMap<Slug, ResultScope>,
    pub tables: BTreeMap<Slug, TableScope>,
}

/// An option as rules see it.
pub(crate) struct OptionScope {
    pub kind: Asked,
    pub values: Vec<Slug>,
    pub attributes: BTreeMap<Slug, AttributeScope>,
}

/// The kinds of option, as far as rules mind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    One,
    Several,
    Switch,
    Number(Dimension),
    Text,
    Note,
    /// Its kind couldn't be read; nothing more is said about it.
    Unknown,
}

/// An attribute over all values of an option.
pub(crate) struct AttributeScope {
    /// `None` when it measures different things on different values.
    pub kind: Option<Type>,
    /// A value that doesn't have it.
    pub missing_on: Option<Slug>,
    /// Length of its longest number.
    pub bits: u64,
}

/// A result of `[[derive]]`.
#[derive(Clone, Copy)]
pub(crate) struct ResultScope {
    pub kind: Type,
    pub bits: u64,
    /// It counts letters or looks up a table that rules can't, so rules can't use it either.
    pub late: bool,
    /// In how many ways its conditions can turn out, at most.
    pub cases: u64,
}

/// A table.
pub(crate) struct TableScope {
    pub input: Dimension,
    /// Of a two-way table.
    pub across: Option<Dimension>,
    /// Between two bounds the next higher serves.
    pub rounds_up: bool,
    pub output: Dimension,
    pub bits: u64,
}

impl Scope {
    /// True for options with values: there a number behind `is` is a value's name.
    pub fn is_list(&self, option: &Slug) -> bool {
        self.options
            .get(option)
            .is_some_and(|option| matches!(option.kind, Asked::One | Asked::Several))
    }

    /// All that can stand in brackets.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.options.keys().chain(self.results.keys()).map(Slug::as_str)
    }
}
