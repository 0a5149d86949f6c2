//! Long lists in parts: what is in sight, and how long the whole is.

use domain::RowId;
use store::Kind;

use crate::{Error, Workshop};

/// What a search finds is listed so far; more letters find what stands further down.
const MOST_FOUND: u32 = 1_000;

/// A part of a list.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Rows before it.
    pub from: u32,
    /// Rows at most.
    pub limit: u32,
}

impl Part {
    /// All of a list.
    pub const ALL: Self = Self {
        from: 0,
        limit: u32::MAX,
    };

    /// That part of `all`.
    pub(crate) fn of<T>(self, all: Vec<T>) -> Listed<T> {
        let count = all.len().try_into().unwrap_or(u32::MAX);
        let (from, limit) = (self.from as usize, self.limit as usize);
        Listed {
            count,
            more: false,
            rows: all.into_iter().skip(from).take(limit).collect(),
        }
    }
}

/// A part of a list, and how long the list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// The rows of the part.
    pub rows: Vec<T>,
    /// Rows of the whole list.
    pub count: u32,
    /// A search found more than is listed.
    pub more: bool,
}

impl<T> Listed<T> {
    /// The same list of something else.
    pub fn map<U>(self, each: impl FnMut(T) -> Result<U, Error>) -> Result<Listed<U>, Error> {
        Ok(Listed {
            rows: self.rows.into_iter().map(each).collect::<Result<_, _>>()?,
            count: self.count,
            more: self.more,
        })
    }
}

impl Workshop {
    /// What `search` finds of a kind, newest first; all of it when there is nothing to look for.
    pub(crate) fn listed(&self, kind: Kind, search: &str, part: Part) -> Result<Listed<RowId>, Error> {
        let db = self.db();
        if search.trim().is_empty() {
            let found = db.search_from("", Some(kind), part.from, part.limit)?;
            return Ok(Listed {
                rows: found.into_iter().map(|(_, row)| row).collect(),
                count: db.search_count(kind)?,
                more: false,
            });
        }
        // Who asks for all of it gets all of it.
        let most = if part.limit == u32::MAX { u32::MAX } else { MOST_FOUND };
        let mut found: Vec<RowId> = db
            .search(search, Some(kind), most.saturating_add(1))?
            .into_iter()
            .map(|(_, row)| row)
            .collect();
        let more = found.len() > most as usize;
        found.truncate(most as usize);
        Ok(Listed { more, ..part.of(found) })
    }
}
