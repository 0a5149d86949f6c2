//! Is the file sound? SQLite's own check, the journal's chain, the attachments' hashes, and the rows against the journal.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Hash, RowId};

use crate::cell::Cell;
use crate::journal::{Change, ChangeKind, Fault};
use crate::record::raw;
use crate::{Db, StoreError, search, table};

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checkup {
    /// SQLite's complaints, and what can't be read.
    pub database: Vec<String>,
    /// The first break in the journal.
    pub journal: Option<Fault>,
    /// Attachments whose bytes have changed, by name.
    pub attachments: Vec<String>,
    /// Rows that aren't what the journal says, as `table id`.
    pub rows: Vec<String>,
    /// How many journal entries there are.
    pub entries: u32,
}

impl Checkup {
    /// True when nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.database.is_empty() && self.journal.is_none() && self.attachments.is_empty() && self.rows.is_empty()
    }

    /// What was read; an error is noted among the database's complaints, and nothing counts as read.
    fn reading<T: Default>(&mut self, read: Result<T, StoreError>) -> T {
        read.unwrap_or_else(|error| {
            self.database.push(error.to_string());
            T::default()
        })
    }
}

type Rows = BTreeMap<(String, RowId), BTreeMap<String, Cell>>;

impl Db<'_> {
    /// Looks at everything. What can't be read is a finding like any other.
    pub fn check(&self) -> Checkup {
        // One committed state, whatever is written meanwhile. Within a transaction there is one already.
        let _state = self.0.unchecked_transaction();
        // First, because it tells what is wrong with a file in which nothing else can be read any more.
        let mut found = Checkup::default();
        let complaints = found.reading(self.integrity());
        found.database.extend(complaints);
        let journal = self.verify_journal();
        // A journal that is broken, or can't be read, can't say what the rows should be.
        let journal_is_sound = matches!(journal, Ok(None));
        found.journal = found.reading(journal);
        if journal_is_sound {
            found.rows = found.reading(self.rows_unlike_journal());
        }
        let stale = found.reading(search::stale(self));
        found
            .rows
            .extend(stale.iter().map(|(kind, row)| format!("search {kind:?} {row}")));
        let dangling = found.reading(self.references_unlike_rows());
        found.rows.extend(dangling);
        let attachments = found.reading(self.broken_attachments());
        found.attachments = attachments.iter().map(ToString::to_string).collect();
        found.entries = found.reading(self.entry_count());
        found
    }

    /// SQLite's quick look alone, for the background: it misses some flipped bits. `None`: nothing found.
    pub fn quick_check(&self) -> Result<Option<String>, StoreError> {
        let verdict: String = self.0.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        Ok((verdict != "ok").then_some(verdict))
    }

    fn entry_count(&self) -> Result<u32, StoreError> {
        Ok(self.0.query_row("SELECT count(*) FROM journal", [], |row| row.get(0))?)
    }

    fn integrity(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.0.prepare("PRAGMA integrity_check")?;
        let lines: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(lines.into_iter().filter(|line| line != "ok").collect())
    }

    fn rows_unlike_journal(&self) -> Result<Vec<String>, StoreError> {
        let (mut told, mut held) = (self.rows_told()?, self.rows_held()?);
        for row in self.rows_erased()? {
            told.remove(&row);
            held.remove(&row);
        }
        let names = told.keys().chain(held.keys()).collect::<BTreeSet<_>>();
        let unlike = names.into_iter().filter(|name| told.get(*name) != held.get(*name));
        Ok(unlike.map(|(table, row)| format!("{table} {row}")).collect())
    }

    /// The rows as the journal tells them, from its first entry on.
    fn rows_told(&self) -> Result<Rows, StoreError> {
        let mut rows = Rows::new();
        for entry in self.history(u32::MAX)?.iter().rev() {
            for change in self.changes_of(entry.seq)? {
                replay(&mut rows, change)?;
            }
        }
        // A field that nothing is said about is nothing: entries from before there was such a field don't name it.
        for fields in rows.values_mut() {
            fields.retain(|_, cell| *cell != Cell::Null);
        }
        Ok(rows)
    }

    /// Rows that keep other attachments alive than they name.
    fn references_unlike_rows(&self) -> Result<Vec<String>, StoreError> {
        let mut kept = BTreeSet::new();
        let mut all = self.0.prepare("SELECT table_name, row, hash FROM attachment_ref")?;
        for row in all.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, RowId(row.get(1)?), Hash(row.get(2)?)))
        })? {
            kept.insert(row?);
        }
        let mut named = BTreeSet::new();
        for table in table::JOURNALLED {
            let mut statement = self.0.prepare(&table.select())?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (id, cells) = raw(table, row)?;
                let hashes = (table.attachments)(&cells);
                named.extend(hashes.into_iter().map(|hash| (table.name.to_owned(), id, hash)));
            }
        }
        let unlike = kept.symmetric_difference(&named);
        Ok(unlike
            .map(|(table, row, hash)| format!("attachment {hash} of {table} {row}"))
            .collect())
    }

    /// Rows whose past was taken out of the journal for somebody's sake: it can't say any more what they should be.
    fn rows_erased(&self) -> Result<Vec<(String, RowId)>, StoreError> {
        let mut statement = self
            .0
            .prepare("SELECT DISTINCT table_name, row FROM change WHERE salt IS NULL")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, RowId(row.get(1)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn rows_held(&self) -> Result<Rows, StoreError> {
        let mut held = Rows::new();
        for table in table::JOURNALLED {
            let mut statement = self.0.prepare(&table.select())?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (id, cells) = raw(table, row)?;
                let fields = table.columns.iter().map(|column| (*column).to_owned()).zip(cells);
                let told = fields.filter(|(_, cell)| *cell != Cell::Null);
                held.insert((table.name.to_owned(), id), told.collect());
            }
        }
        Ok(held)
    }
}

fn replay(rows: &mut Rows, change: Change) -> Result<(), StoreError> {
    let key = (change.table, change.row);
    let after = change.after.unwrap_or_default();
    match change.kind {
        ChangeKind::Insert => {
            let fields = after.as_object().into_iter().flatten();
            let cells = fields.map(|(field, value)| Ok((field.clone(), Cell::from_json(value)?)));
            rows.insert(key, cells.collect::<Result<_, StoreError>>()?);
        }
        ChangeKind::Set => {
            rows.entry(key)
                .or_default()
                .insert(change.field, Cell::from_json(&after)?);
        }
        ChangeKind::Delete => {
            rows.remove(&key);
        }
    }
    Ok(())
}
