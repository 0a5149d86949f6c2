//! The journal: one entry per action with all its changes. It is the history that people read, what undo works from, and
//! later what stations exchange.
//!
//! `chain` links the entries by hashes, `undo` finds what can be taken back and puts it back.

mod chain;
mod rows;
mod undo;

use domain::action::{About, Undoing};
use domain::{Action, EntryId, Hash, Instant, RowId};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use crate::cell::Cell;
use crate::write::Stamp;
use crate::{Db, StoreError};

pub use chain::Fault;
pub(crate) use rows::change;
pub(crate) use undo::whole_row;
pub use undo::{Blocked, Found};

pub(crate) const DDL: &str = "
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    station BLOB NOT NULL,
    clock INTEGER NOT NULL,
    person TEXT NOT NULL,
    version INTEGER NOT NULL,
    about TEXT NOT NULL,
    about_row BLOB,
    undoing TEXT NOT NULL,
    undoes BLOB,
    action TEXT NOT NULL,
    subject BLOB,
    salt BLOB,
    action_hash BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX journal_about ON journal (about_row, seq);
CREATE TABLE change (
    seq INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES journal (seq),
    table_name TEXT NOT NULL,
    row BLOB NOT NULL,
    field TEXT NOT NULL,
    kind TEXT NOT NULL,
    before TEXT,
    after TEXT,
    subject BLOB,
    salt BLOB,
    hash BLOB NOT NULL
);
CREATE INDEX change_entry ON change (entry);
CREATE INDEX change_row ON change (row, entry);
CREATE INDEX change_subject ON change (subject) WHERE subject IS NOT NULL;
";

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new; `after` holds the whole row.
    Insert,
    /// One field has another value.
    Set,
    /// It is gone; `before` holds the whole row.
    Delete,
}

impl ChangeKind {
    const ALL: [Self; 3] = [Self::Insert, Self::Set, Self::Delete];

    const fn code(self) -> &'static str {
        match self {
            Self::Insert => "insert",
            Self::Set => "set",
            Self::Delete => "delete",
        }
    }
}

/// One change of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The table.
    pub table: String,
    /// The row.
    pub row: RowId,
    /// The column; empty for the whole row.
    pub field: String,
    /// What happened.
    pub kind: ChangeKind,
    /// Before, as JSON.
    pub before: Option<Value>,
    /// After, as JSON.
    pub after: Option<Value>,
    /// The customer whose data it is.
    pub subject: Option<RowId>,
    /// Hides the values from guessing by hash once they are erased.
    pub(crate) salt: [u8; 16],
}

/// One action, as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in this file's journal.
    pub seq: i64,
    /// Permanent name.
    pub id: EntryId,
    /// When.
    pub at: Instant,
    /// Who; empty: not told.
    pub person: String,
    /// What it is about.
    pub about: About,
    /// What was done.
    pub action: Action,
    /// How it meets undo.
    pub undoing: Undoing,
    /// The entry that it takes back or does again.
    pub undoes: Option<EntryId>,
}

/// The wall clock's bits of a hybrid clock reading; the lower 16 count what happens within a millisecond.
const CLOCK_SHIFT: u32 = 16;

const ENTRY: &str = "SELECT seq, id, clock, person, about, about_row, action, undoing, undoes FROM journal";
pub(crate) const CHANGE: &str = "SELECT table_name, row, field, kind, before, after, subject, salt FROM change";

/// Writes an entry with its changes at the end of the chain.
pub(crate) fn append(
    conn: &Connection,
    stamp: &Stamp<'_>,
    salt: [u8; 16],
    action: &Action,
    about: About,
    undoes: Option<EntryId>,
    changes: &[Change],
) -> Result<(), StoreError> {
    let (last_clock, previous) = last(conn)?;
    let action_text = serde_json::to_string(action).map_err(StoreError::damaged)?;
    let row = chain::Link {
        previous,
        id: stamp.entry.0,
        station: stamp.station,
        // Never behind what is written already, even when somebody set the computer's clock back.
        clock: (stamp.at.0 << CLOCK_SHIFT).max(last_clock + 1),
        person: stamp.person.clone(),
        version: crate::migrate::newest(),
        about: about.code().to_owned(),
        about_row: about.row(),
        undoing: action.undoing().code().to_owned(),
        undoes: undoes.map(|entry| entry.0),
        action_hash: chain::salted(&salt, &[action_text.as_bytes()]),
    };
    let hashes: Vec<Hash> = changes.iter().map(chain::change_hash).collect();
    let subject = changes.iter().find_map(|change| change.subject);
    let seq = rows::insert_entry(conn, &row, &action_text, subject, salt, row.hash(&hashes))?;
    changes
        .iter()
        .zip(hashes)
        .try_for_each(|(change, hash)| rows::insert_change(conn, seq, change, hash))
}

/// Place and hash of the last entry; 0 and zeros before the first.
pub(crate) fn end(conn: &Connection) -> Result<(i64, Hash), StoreError> {
    let found = conn
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, Hash(row.get(1)?))))
        .optional()?;
    Ok(found.unwrap_or((0, Hash([0; 32]))))
}

/// Writes an entry of another file's journal down as it stands, its changes with it.
pub(crate) fn carry_over(conn: &Connection, from: &Connection, seq: i64) -> Result<(), StoreError> {
    for (table, key) in [("journal", "seq"), ("change", "entry")] {
        let mut all = from.prepare_cached(&format!("SELECT * FROM {table} WHERE {key} = ?1 ORDER BY seq"))?;
        let columns: Vec<String> = all.column_names().map(str::to_owned).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {table} ({}) VALUES ({marks})", columns.join(", "));
        let mut insert = conn.prepare_cached(&sql)?;
        let mut rows = all.query([seq])?;
        while let Some(row) = rows.next()? {
            let cells: Vec<rusqlite::types::Value> =
                (0..columns.len()).map(|at| row.get(at)).collect::<Result<_, _>>()?;
            insert.execute(rusqlite::params_from_iter(cells))?;
        }
    }
    Ok(())
}

fn last(conn: &Connection) -> Result<(i64, Hash), StoreError> {
    let found = conn
        .prepare_cached("SELECT clock, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, Hash(row.get(1)?))))
        .optional()?;
    Ok(found.unwrap_or((0, Hash([0; 32]))))
}

impl Db<'_> {
    /// The latest entries, latest first, at most `limit`.
    pub fn history(&self, limit: u32) -> Result<Vec<Entry>, StoreError> {
        self.entries("ORDER BY seq DESC LIMIT ?1", &[&limit])
    }

    /// A number that is another one once another program has written to the file since; what this one writes doesn't count.
    pub fn written_elsewhere(&self) -> Result<i64, StoreError> {
        Ok(self
            .0
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?)
    }

    /// When the first entry was written.
    pub fn first_entry(&self) -> Result<Option<Instant>, StoreError> {
        let clock = self
            .0
            .prepare_cached("SELECT clock FROM journal ORDER BY seq LIMIT 1")?
            .query_row([], |row| row.get::<_, i64>(0))
            .optional()?;
        Ok(clock.map(|clock| Instant(clock >> CLOCK_SHIFT)))
    }

    /// The entries about these rows, latest first.
    pub fn history_of(&self, rows: &[RowId]) -> Result<Vec<Entry>, StoreError> {
        let mut found = Vec::new();
        for row in rows {
            found.extend(self.entries("WHERE about_row = ?1", &[&Cell::id(*row)])?);
        }
        found.sort_by_key(|entry| -entry.seq);
        Ok(found)
    }

    /// The entry of that name.
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>, StoreError> {
        Ok(self.entries("WHERE id = ?1", &[&Cell::id(id.0)])?.pop())
    }

    /// The entry at that place.
    pub(crate) fn entry_at(&self, seq: i64) -> Result<Option<Entry>, StoreError> {
        Ok(self.entries("WHERE seq = ?1", &[&seq])?.pop())
    }

    /// The changes of an entry, in the order in which they were made.
    pub fn changes_of(&self, seq: i64) -> Result<Vec<Change>, StoreError> {
        self.changes("WHERE entry = ?1 ORDER BY seq", &[&seq])
    }

    fn entries(&self, rest: &str, args: &[&dyn rusqlite::ToSql]) -> Result<Vec<Entry>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!("{ENTRY} {rest}"))?;
        let mut rows = statement.query(args)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(rows::entry(row)?);
        }
        Ok(found)
    }

    fn changes(&self, rest: &str, args: &[&dyn rusqlite::ToSql]) -> Result<Vec<Change>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!("{CHANGE} {rest}"))?;
        let mut rows = statement.query(args)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(change(row)?);
        }
        Ok(found)
    }
}
