//! From what was written to what it means: names looked up, measures compared, all faults gathered.

mod calculations;
mod conditions;
mod kind;

use super::Expression;
use super::fault::{self, Trouble};
use super::scope::{Asked, OptionScope, Scope};
use super::syntax::{Name, Node};
use crate::problem::Fault;
use crate::slug::Slug;

pub(crate) use calculations::MOST_CASES;
pub(crate) use kind::Kind;

/// Most parts of a rule once it is written out for every row.
const LARGEST: usize = 20_000;

/// Where a text stands, and so what it may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A rule or a visibility condition: the solver works on it.
    Rule,
    /// A price, material, part or step: calculated for a piece.
    Piece,
}

/// A calculation with what is known of it.
pub(crate) struct Typed {
    pub expression: Expression,
    pub kind: Kind,
    pub bits: u64,
    pub late: bool,
    /// In how many ways its conditions can turn out, at most.
    pub cases: u64,
}

/// One walk over a text.
pub(crate) struct Checker<'a> {
    scope: &'a Scope,
    place: Place,
    /// Inside `or 0`, or in a comparison: a missing attribute is no fault there.
    lenient: bool,
    /// The rows of which one is meant here, from the outside in.
    rows: Vec<Slug>,
    pub troubles: Vec<Trouble>,
}

impl<'a> Checker<'a> {
    pub fn new(scope: &'a Scope, place: Place) -> Self {
        Self {
            scope,
            place,
            lenient: false,
            rows: Vec::new(),
            troubles: Vec::new(),
        }
    }

    fn say<T>(&mut self, fault: Fault, start: usize, end: usize) -> Option<T> {
        self.troubles.push(Trouble::new(fault, start, end));
        None
    }

    fn say_at<T>(&mut self, fault: Fault, name: &Name) -> Option<T> {
        self.say(fault, name.start, name.end)
    }

    fn option(&mut self, name: &Name) -> Option<&'a OptionScope> {
        let found = self
            .scope
            .options
            .get(&name.slug)
            .filter(|option| option.kind != Asked::Unknown);
        if found.is_none() && !self.scope.options.contains_key(&name.slug) {
            let given = name.slug.as_str();
            let fault = match self.scope.results.contains_key(&name.slug) {
                true => fault::compares_by_number(given),
                false => fault::unknown_option(given).near(given, self.scope.names()),
            };
            return self.say_at(fault, name);
        }
        self.one_row(name, &found?.rows)?;
        found
    }

    /// What stands in rows can be asked only where one row is meant.
    fn one_row(&mut self, name: &Name, rows: &[Slug]) -> Option<()> {
        match rows.iter().find(|rows| !self.rows.contains(rows)) {
            None => Some(()),
            Some(rows) => self.say_at(fault::which_row(name.slug.as_str(), rows.as_str()), name),
        }
    }

    /// What `inner` says of a row of `name`, and how many there are at most.
    fn in_rows<T>(&mut self, name: &Name, node: &Node, inner: impl FnOnce(&mut Self) -> Option<T>) -> Option<(T, u32)> {
        let given = name.slug.as_str();
        let Some(most) = self.scope.rows.get(&name.slug).copied() else {
            // Rows that couldn't be read are told where they stand.
            let unread = |option: &OptionScope| option.kind == Asked::Unknown;
            if self.scope.options.get(&name.slug).is_some_and(unread) {
                return None;
            }
            let known = self.scope.rows.keys().map(Slug::as_str);
            return self.say_at(fault::not_rows(given).near(given, known), name);
        };
        self.option(name)?;
        if self.rows.contains(&name.slug) {
            return self.say_at(fault::same_rows(given), name);
        }
        // Once for every row that is gone through, and for every one that the text itself stands in; smallest and largest are
        // written out once more for every number of rows.
        let outer = self.rows.iter().filter_map(|rows| self.scope.rows.get(rows));
        let times = outer
            .chain([&most, &self.scope.times])
            .fold(1usize, |times, many| times.saturating_mul(*many as usize));
        if node.size().saturating_mul(times) > LARGEST {
            return self.say(fault::written_out(LARGEST), node.start, node.end);
        }
        self.rows.push(name.slug.clone());
        let said = inner(self);
        self.rows.pop();
        Some((said?, most))
    }

    /// Complains that `option` isn't asked like that, and says how it is.
    fn asked_wrongly<T>(&mut self, name: &Name, kind: Asked) -> Option<T> {
        let given = name.slug.as_str();
        let fault = match kind {
            Asked::One => fault::compares_one(given),
            Asked::Several => fault::compares_by_includes(given),
            Asked::Switch => fault::compares_by_state(given),
            Asked::Number(_) => fault::compares_by_number(given),
            Asked::Text => fault::text_only_answered(given),
            Asked::Date => fault::date_only_answered(given),
            Asked::Colour => fault::colour_only_answered(given),
            Asked::Upload => fault::upload_only_answered(given),
            Asked::Note => fault::note_asked(given),
            Asked::Product => fault::product_asked(given),
            Asked::Unknown => return None,
        };
        self.say_at(fault, name)
    }

    fn value(&mut self, option: &Name, values: &OptionScope, value: &Name) -> Option<()> {
        if values.values.contains(&value.slug) {
            return Some(());
        }
        let given = value.slug.as_str();
        let known = values.values.iter().map(|known| known.as_str());
        self.say_at(
            fault::unknown_value(option.slug.as_str(), given).near(given, known),
            value,
        )
    }
}
