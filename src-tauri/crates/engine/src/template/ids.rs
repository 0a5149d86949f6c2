//! Ids that may be given once, and the permanent numbers beside them.

use std::collections::BTreeMap;

use super::faults;
use super::fields::Fields;
use super::source::Source;
use crate::slug::Slug;

/// The ids of one kind of thing, with the line each was given in.
#[derive(Default)]
pub(super) struct Ids {
    seen: BTreeMap<Slug, u32>,
}

impl Ids {
    /// Reads the `id` of a table; it must be there, and new.
    pub fn of(&mut self, fields: &Fields<'_>, of: &str) -> Option<Slug> {
        if fields.item("id").is_none() {
            return fields.missing("id", of);
        }
        let id = fields.slug("id")?;
        self.check(fields.source, fields.at("id"), &id).then_some(id)
    }

    /// Complains when `id` was given before.
    pub fn check(&mut self, source: &Source<'_>, at: usize, id: &Slug) -> bool {
        if let Some(line) = self.seen.get(id) {
            source.say(at, faults::duplicate_id(id.as_str(), *line));
            return false;
        }
        self.seen.insert(id.clone(), source.line(at));
        true
    }
}

/// Numbers that were left out (nought) follow the highest given one, in order.
pub(super) fn fill_ordinals<'o>(source: &Source<'_>, ordinals: impl Iterator<Item = (&'o mut u32, usize)>) {
    let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
    let mut missing = Vec::new();
    for (ordinal, at) in ordinals {
        if *ordinal == 0 {
            missing.push(ordinal);
        } else if let Some(line) = seen.insert(*ordinal, source.line(at)) {
            source.say(at, faults::duplicate_ordinal(*ordinal, line));
        }
    }
    let highest = seen.keys().next_back().copied().unwrap_or(0);
    for (ordinal, next) in missing.into_iter().zip(highest + 1..) {
        *ordinal = next;
    }
}
