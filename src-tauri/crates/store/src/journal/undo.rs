//! What can be taken back, what can be done again, and putting the rows back.
//!
//! The journal is read backwards from its end. An undo that put everything back cancels out with what it undid, and a redo
//! with its undo; an undo that only cancelled an order leaves its changes standing, so earlier actions on the same rows
//! stay out of reach.

use std::collections::BTreeSet;

use domain::action::Undoing;
use domain::{EntryId, RowId};

use super::{Change, ChangeKind, Entry};
use crate::cell::{Cell, hex};
use crate::record::Table;
use crate::{Db, StoreError, Writer, table};

/// Why an action can't be taken back: a later one touched the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The action that was to be taken back.
    pub wanted: Entry,
    /// The later action.
    pub by: Entry,
}

/// The entry to take back, or what stands in the way.
pub type Found = Result<Entry, Box<Blocked>>;

/// What reading backwards has come across.
#[derive(Default)]
struct Passed {
    /// Entries that a later undo or redo has answered: no longer on top of either pile.
    answered: BTreeSet<EntryId>,
    /// Entries whose changes cancel out with others'.
    settled: BTreeSet<EntryId>,
}

impl Passed {
    fn answer(&mut self, entry: &Entry) {
        let Some(target) = entry.undoes else { return };
        self.answered.insert(target);
        if matches!(entry.undoing, Undoing::Undo | Undoing::Redo) {
            self.settled.extend([entry.id, target]);
        }
    }
}

/// Which pile is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pile {
    Undo,
    Redo,
}

impl Db<'_> {
    /// The action that undo would take back now, or what stands in the way. `None`: nothing to take back.
    pub fn next_undo(&self) -> Result<Option<Found>, StoreError> {
        self.next(Pile::Undo)
    }

    /// The undo that redo would answer now, or what stands in the way. `None`: nothing to do again.
    pub fn next_redo(&self) -> Result<Option<Found>, StoreError> {
        self.next(Pile::Redo)
    }

    /// The rows of a table that an entry made.
    pub fn made_by(&self, entry: &Entry, table: &str) -> Result<Vec<RowId>, StoreError> {
        let changes = self.changes_of(entry.seq)?.into_iter();
        let made = changes.filter(|change| change.kind == ChangeKind::Insert && change.table == table);
        Ok(made.map(|change| change.row).collect())
    }

    fn next(&self, pile: Pile) -> Result<Option<Found>, StoreError> {
        let mut passed = Passed::default();
        let mut before = i64::MAX;
        while let Some(entry) = self
            .entries("WHERE seq < ?1 ORDER BY seq DESC LIMIT 1", &[&before])?
            .pop()
        {
            before = entry.seq;
            if entry.undoing == Undoing::Fact || passed.answered.contains(&entry.id) {
                continue;
            }
            let found = match entry.undoing {
                Undoing::Wall => return Ok(None),
                Undoing::Undo | Undoing::UndoByCancelling => pile == Pile::Redo,
                _ => pile == Pile::Undo,
            };
            if found {
                return self.unless_blocked(entry, &passed).map(Some);
            }
            if entry.undoing == Undoing::Possible {
                return Ok(None); // A new action: nothing older waits to be done again.
            }
            passed.answer(&entry);
        }
        Ok(None)
    }

    fn unless_blocked(&self, entry: Entry, passed: &Passed) -> Result<Found, StoreError> {
        let mut latest: Option<Entry> = None;
        for change in self.changes_of(entry.seq)? {
            let later = self
                .later_touching(&entry, &change)?
                .into_iter()
                .find(|e| !passed.settled.contains(&e.id));
            latest = later.into_iter().chain(latest).max_by_key(|e| e.seq);
        }
        Ok(match latest {
            None => Ok(entry),
            Some(by) => Err(Box::new(Blocked { wanted: entry, by })),
        })
    }

    /// Later entries that touched the same field (or row, where rows count as a whole), latest first. Taking a new row
    /// away is also touched by whatever has named it since. Facts (papers) stand in nobody's way here: what is done about
    /// them is the caller's decision.
    fn later_touching(&self, entry: &Entry, change: &Change) -> Result<Vec<Entry>, StoreError> {
        let whole = change.field.is_empty() || table::named(&change.table).is_some_and(|table| table.whole);
        let naming = match change.kind {
            ChangeKind::Insert => format!("%{}%", hex(&change.row.0)),
            ChangeKind::Set | ChangeKind::Delete => String::new(),
        };
        self.entries(
            "WHERE seq IN (SELECT entry FROM change WHERE entry > ?3 AND (row = ?1 AND table_name = ?2
                 AND (?4 OR field = ?5 OR field = '') OR after LIKE ?6)) AND undoing <> 'fact'
             ORDER BY seq DESC",
            &[
                &Cell::id(change.row),
                &change.table,
                &entry.seq,
                &whole,
                &change.field,
                &naming,
            ],
        )
    }
}

impl Writer<'_> {
    /// Puts every row that `entry` changed back to what it was before, last change first.
    pub fn put_back(&mut self, entry: &Entry) -> Result<(), StoreError> {
        let changes = self.db().changes_of(entry.seq)?;
        for change in changes.iter().rev() {
            let table = table::named(&change.table)
                .ok_or_else(|| StoreError::damaged(format!("no table {} to undo in", change.table)))?;
            let cells = before(&self.db(), table, change)?;
            self.put(table, change.row, cells)?;
        }
        Ok(())
    }
}

/// A whole row as the journal has it. A field it doesn't name is one that there wasn't when it was written: nothing.
pub(crate) fn whole_row(
    table: &Table,
    row: &serde_json::Map<String, serde_json::Value>,
) -> Result<Vec<Cell>, StoreError> {
    let cell = |column: &&str| row.get(*column).map_or(Ok(Cell::Null), Cell::from_json);
    table.columns.iter().map(cell).collect()
}

/// The row's cells as they were before the change.
fn before(db: &Db<'_>, table: &Table, change: &Change) -> Result<Option<Vec<Cell>>, StoreError> {
    let missing = || StoreError::damaged(format!("a change of {}", table.name));
    match change.kind {
        ChangeKind::Insert => Ok(None),
        ChangeKind::Delete => {
            let row = change
                .before
                .as_ref()
                .and_then(|row| row.as_object())
                .ok_or_else(missing)?;
            whole_row(table, row).map(Some)
        }
        ChangeKind::Set => {
            let mut cells = db.cells(table, change.row)?.ok_or_else(missing)?;
            let column = table.position(&change.field).ok_or_else(missing)?;
            cells[column] = Cell::from_json(change.before.as_ref().ok_or_else(missing)?)?;
            Ok(Some(cells))
        }
    }
}
