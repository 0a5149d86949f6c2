//! What happened, from the journal.

use std::collections::BTreeSet;

use domain::action::About;
use domain::{Action, CustomerId, EntryId, Instant, Order};
use store::Entry;

use crate::{Error, Workshop};

/// One thing that happened, to be worded by `words`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: Instant,
    /// What was done.
    pub action: Action,
    /// What it was about.
    pub about: About,
    /// Taken back later.
    pub undone: bool,
}

impl Workshop {
    /// The latest things that happened in the workshop, latest first.
    pub fn history(&self, limit: u32) -> Result<Vec<Happened>, Error> {
        Ok(happened(self.db().history(limit)?))
    }

    /// When the workshop was begun.
    pub fn begun(&self) -> Result<Instant, Error> {
        Ok(self.db().first_entry()?.unwrap_or_else(|| self.now()))
    }

    /// Everything that happened to an order and its pieces, latest first.
    pub(crate) fn history_of_order(&self, order: &Order) -> Result<Vec<Happened>, Error> {
        let lines = self.db().lines_of(order.id)?;
        let rows: Vec<_> = lines.iter().map(|line| line.id.0).chain([order.id.0]).collect();
        Ok(happened(self.db().history_of(&rows)?))
    }

    /// Everything that was done about a customer's card, latest first.
    pub fn customer_history(&self, customer: CustomerId) -> Result<Vec<Happened>, Error> {
        Ok(happened(self.db().history_of(&[customer.0])?))
    }
}

/// Reads entries, latest first, and marks what was taken back. An undo that was itself taken back counts for nothing.
fn happened(entries: Vec<Entry>) -> Vec<Happened> {
    let mut undone: BTreeSet<EntryId> = BTreeSet::new();
    let each = entries.into_iter().map(|entry| {
        let was_undone = undone.contains(&entry.id);
        if !was_undone {
            undone.extend(entry.undoes);
        }
        Happened {
            at: entry.at,
            action: entry.action,
            about: entry.about,
            undone: was_undone,
        }
    });
    each.collect()
}
