//! Is the file sound? SQLite's own check, the journal's chain, the attachments' hashes, and the rows against the journal.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Hash, RowId};
use rusqlite::types::ValueRef;

use crate::cell::Cell;
use crate::journal::{CHANGE, Change, ChangeKind, Fault, change};
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

    /// Row by row, so that a large file takes no more memory than a small one.
    fn rows_unlike_journal(&self) -> Result<Vec<String>, StoreError> {
        let mut unlike = Vec::new();
        // All that was ever said about a row stands together, in the order in which it was said.
        let mut statement = self.0.prepare(&format!("{CHANGE} ORDER BY row, entry, seq"))?;
        let mut rows = statement.query([])?;
        let mut told = Told::default();
        while let Some(row) = rows.next()? {
            let erased = row.get_ref("salt")? == ValueRef::Null;
            let change = change(row)?;
            if told.row != Some(change.row) {
                unlike.extend(self.unlike(&std::mem::take(&mut told))?);
                told.row = Some(change.row);
            }
            told.replay(change, erased)?;
        }
        unlike.extend(self.unlike(&told)?);
        unlike.extend(self.rows_untold()?);
        Ok(unlike)
    }

    /// The row in the tables where it isn't what the journal tells.
    fn unlike(&self, told: &Told) -> Result<Vec<String>, StoreError> {
        let Some(id) = told.row else {
            return Ok(Vec::new());
        };
        let mut unlike = Vec::new();
        for table in table::JOURNALLED {
            let Some(row) = told.tables.get(table.name) else {
                continue;
            };
            let alike = match self.cells(table, id)? {
                None => row.may_be_gone,
                Some(cells) => {
                    row.is_there
                        && table
                            .columns
                            .iter()
                            .zip(&cells)
                            .all(|(column, cell)| row.tells(column, cell))
                }
            };
            if !alike {
                unlike.push(format!("{} {id}", table.name));
            }
        }
        Ok(unlike)
    }

    /// Rows that the journal never heard of.
    fn rows_untold(&self) -> Result<Vec<String>, StoreError> {
        let mut untold = Vec::new();
        for table in table::JOURNALLED {
            let name = table.name;
            let mut ids = self.0.prepare(&format!(
                "SELECT id FROM {name} WHERE NOT EXISTS
                    (SELECT 1 FROM change WHERE change.row = {name}.id AND change.table_name = '{name}')"
            ))?;
            for id in ids.query_map([], |row| row.get(0).map(RowId))? {
                untold.push(format!("{name} {}", id?));
            }
        }
        Ok(untold)
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
}

/// What the journal says about one row, in whichever table.
#[derive(Default)]
struct Told {
    row: Option<RowId>,
    tables: BTreeMap<String, ToldRow>,
}

/// What the journal says about a row of one table. Of what was taken out for somebody's sake it can't say any more what it
/// should be.
#[derive(Default)]
struct ToldRow {
    is_there: bool,
    may_be_gone: bool,
    /// The row as it came was taken out: a field that nothing was said about since can be anything.
    blank: bool,
    /// `None`: what was said of it last was taken out.
    fields: BTreeMap<String, Option<Cell>>,
}

impl ToldRow {
    /// True where the journal doesn't say that the field is another.
    fn tells(&self, column: &str, cell: &Cell) -> bool {
        match self.fields.get(column) {
            Some(told) => told.as_ref().is_none_or(|told| told == cell),
            // A field that nothing is said about is nothing: entries from before there was such a field don't name it.
            None => self.blank || *cell == Cell::Null,
        }
    }
}

impl Told {
    fn replay(&mut self, change: Change, erased: bool) -> Result<(), StoreError> {
        let after = change.after.unwrap_or_default();
        let row = self.tables.entry(change.table).or_default();
        match change.kind {
            // Whoever is erased loses rows too (measures, photographs), and nothing is noted about that.
            ChangeKind::Insert if erased => {
                *row = ToldRow {
                    is_there: true,
                    may_be_gone: true,
                    blank: true,
                    fields: BTreeMap::new(),
                }
            }
            ChangeKind::Insert => {
                let cells = after.as_object().into_iter().flatten();
                let cells = cells.map(|(field, value)| Ok((field.clone(), Some(Cell::from_json(value)?))));
                *row = ToldRow {
                    is_there: true,
                    may_be_gone: false,
                    blank: false,
                    fields: cells.collect::<Result<_, StoreError>>()?,
                };
            }
            ChangeKind::Set => {
                let told = if erased { None } else { Some(Cell::from_json(&after)?) };
                row.fields.insert(change.field, told);
                row.is_there = true;
            }
            ChangeKind::Delete => {
                *row = ToldRow {
                    may_be_gone: true,
                    ..ToldRow::default()
                }
            }
        }
        Ok(())
    }
}
