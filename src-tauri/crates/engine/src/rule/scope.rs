//! The names that a rule can ask for, and what stands behind them.

use std::collections::BTreeMap;

use quantity::{Currency, Dimension};

use super::check::Kind as Type;
use crate::slug::Slug;

/// All names of one template.
#[derive(Clone)]
pub(crate) struct Scope {
    pub currency: Currency,
    pub options: BTreeMap<Slug, OptionScope>,
    pub results: BTreeMap<Slug, ResultScope>,
    pub tables: BTreeMap<Slug, TableScope>,
    /// How many rows there are at most, by the name of the option that has them.
    pub rows: BTreeMap<Slug, u32>,
    /// How often what is read with these names is written out: once for every row that it stands in.
    pub times: u32,
}

/// An option as rules see it.
#[derive(Clone)]
pub(crate) struct OptionScope {
    /// The rows that it stands in, seen from here; it can be asked only where one of each is meant.
    pub rows: Vec<Slug>,
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
    Date,
    Colour,
    /// A picture of the customer's own.
    Upload,
    Note,
    /// It has options of its own, and no answer.
    Product,
    /// Its kind couldn't be read; nothing more is said about it.
    Unknown,
}

/// An attribute over all values of an option.
#[derive(Clone)]
pub(crate) struct AttributeScope {
    /// `None` when it measures different things on different values.
    pub kind: Option<Type>,
    /// A value that doesn't have it.
    pub missing_on: Option<Slug>,
    /// Length of its longest number.
    pub bits: u64,
}

/// A result of `[[derive]]`.
#[derive(Clone)]
pub(crate) struct ResultScope {
    /// The rows that it stands in, seen from here.
    pub rows: Vec<Slug>,
    pub kind: Type,
    pub bits: u64,
    /// It counts letters or looks up a table that rules can't, so rules can't use it either.
    pub late: bool,
    /// In how many ways its conditions can turn out, at most.
    pub cases: u64,
}

/// A table.
#[derive(Clone)]
pub(crate) struct TableScope {
    pub input: Dimension,
    /// Of a two-way table.
    pub across: Option<Dimension>,
    /// Between two bounds the next higher serves.
    pub rounds_up: bool,
    pub output: Dimension,
    pub bits: u64,
}

impl OptionScope {
    /// Of a number.
    pub fn number(dimension: Dimension) -> Self {
        Self {
            rows: Vec::new(),
            kind: Asked::Number(dimension),
            values: Vec::new(),
            attributes: BTreeMap::new(),
        }
    }
}

impl ResultScope {
    /// Of a result that couldn't be read: nothing more is said about it.
    pub fn unknown() -> Self {
        Self {
            rows: Vec::new(),
            kind: Type::Unknown,
            bits: 0,
            late: false,
            cases: 1,
        }
    }
}

impl Scope {
    /// Without any names.
    pub fn new(currency: Currency) -> Self {
        Self {
            currency,
            options: BTreeMap::new(),
            results: BTreeMap::new(),
            tables: BTreeMap::new(),
            rows: BTreeMap::new(),
            times: 1,
        }
    }

    /// Makes an option known; an older name of the same spelling is hidden.
    pub fn add_option(&mut self, name: Slug, option: OptionScope) {
        self.hide(&name);
        self.options.insert(name, option);
    }

    /// Makes a result known, likewise.
    pub fn add_result(&mut self, name: Slug, result: ResultScope) {
        self.hide(&name);
        self.results.insert(name, result);
    }

    /// Forgets a name, and all that stood within it.
    fn hide(&mut self, name: &Slug) {
        let stays = |known: &Slug| known != name && known.behind(name).is_none();
        self.options.retain(|known, _| stays(known));
        self.results.retain(|known, _| stays(known));
        self.rows.retain(|known, _| stays(known));
    }

    /// Makes all names of `own` known, likewise.
    pub fn add(&mut self, own: &Scope) {
        for (name, option) in &own.options {
            self.add_option(name.clone(), option.clone());
        }
        for (name, result) in &own.results {
            self.add_result(name.clone(), result.clone());
        }
        self.rows
            .extend(own.rows.iter().map(|(name, most)| (name.clone(), *most)));
    }

    /// Makes known what stands within an option; `most` where that has rows.
    pub fn add_within(&mut self, outer: &Slug, own: &Scope, most: Option<u32>) {
        let name = |inner: &Slug| Slug::within(outer, inner);
        let rows = |inner: &[Slug]| -> Vec<Slug> {
            let outer = most.map(|_| outer.clone());
            outer.into_iter().chain(inner.iter().map(name)).collect()
        };
        for (inner, option) in &own.options {
            let rows = rows(&option.rows);
            self.add_option(name(inner), OptionScope { rows, ..option.clone() });
        }
        for (inner, result) in &own.results {
            let rows = rows(&result.rows);
            self.add_result(name(inner), ResultScope { rows, ..result.clone() });
        }
        self.rows
            .extend(own.rows.iter().map(|(inner, most)| (name(inner), *most)));
        self.rows.extend(most.map(|most| (outer.clone(), most)));
    }

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
