//! The one place that changes rows. It compares before and after, notes every change for the journal, and keeps the
//! attachments' references and the search index in step, all in one transaction.

use std::collections::BTreeSet;

use domain::action::About;
use domain::{Action, EntryId, Instant, RowId};
use rusqlite::{Connection, Transaction};
use serde_json::{Map, Value};

use crate::cell::Cell;
use crate::journal::{self, Change, ChangeKind};
use crate::record::{Record, Table};
use crate::search::DocKey;
use crate::{Db, StoreError, search, table};

/// Who does something, when, and under which name it goes into the journal. Ids and salts come from outside so that tests
/// repeat exactly.
pub struct Stamp<'a> {
    /// The entry's id.
    pub entry: EntryId,
    /// The computer.
    pub station: [u8; 16],
    /// The wall clock.
    pub at: Instant,
    /// The person; empty: not told.
    pub person: String,
    /// Random bytes for the journal's hashes.
    pub salt: &'a mut dyn FnMut() -> [u8; 16],
}

/// An open transaction. Dropped without [`Writer::commit`] it leaves no trace.
pub struct Writer<'s> {
    pub(crate) tx: Transaction<'s>,
    stamp: Stamp<'s>,
    changes: Vec<Change>,
    documents: BTreeSet<DocKey>,
}

impl<'s> Writer<'s> {
    pub(crate) fn new(tx: Transaction<'s>, stamp: Stamp<'s>) -> Self {
        Self {
            tx,
            stamp,
            changes: Vec::new(),
            documents: BTreeSet::new(),
        }
    }

    /// For reading within the transaction.
    pub fn db(&self) -> Db<'_> {
        Db(&self.tx)
    }

    /// True when a row of this table was written so far.
    pub fn touches(&self, table: &str) -> bool {
        self.changes.iter().any(|change| change.table == table)
    }

    /// Brings the search index in step with what was written so far. The end does it too; of very much it is better done on the
    /// way, where it can be told how far it is.
    pub fn index(&mut self) -> Result<(), StoreError> {
        search::refresh(&self.tx, &std::mem::take(&mut self.documents))
    }

    /// The moment of this transaction.
    pub fn at(&self) -> Instant {
        self.stamp.at
    }

    /// The computer that writes.
    pub fn station(&self) -> [u8; 16] {
        self.stamp.station
    }

    /// A new row.
    pub fn insert<R: Record>(&mut self, row: &R) -> Result<(), StoreError> {
        self.put(R::TABLE, row.id(), Some(row.cells()))
    }

    /// A changed row, which must be there.
    pub fn update<R: Record>(&mut self, row: &R) -> Result<(), StoreError> {
        if self.db().cells(R::TABLE, row.id())?.is_none() {
            return Err(StoreError::NoRow {
                table: R::TABLE.name,
                row: row.id().to_string(),
            });
        }
        self.put(R::TABLE, row.id(), Some(row.cells()))
    }

    /// Away with a row.
    pub fn delete<R: Record>(&mut self, id: RowId) -> Result<(), StoreError> {
        self.put(R::TABLE, id, None)
    }

    /// Makes the row with this id be `after`, whatever it was, and notes what changed.
    pub(crate) fn put(&mut self, table: &'static Table, id: RowId, after: Option<Vec<Cell>>) -> Result<(), StoreError> {
        let before = self.db().cells(table, id)?;
        match (&before, &after) {
            (None, None) => return Ok(()),
            (None, Some(after)) => self.insert_cells(table, id, after)?,
            (Some(before), None) => self.delete_cells(table, id, before)?,
            (Some(before), Some(after)) => self.update_cells(table, id, before, after)?,
        }
        let documents = keep_in_step(&self.tx, table, id, before.as_deref(), after.as_deref())?;
        self.documents.extend(documents);
        Ok(())
    }

    fn insert_cells(&mut self, table: &'static Table, id: RowId, after: &[Cell]) -> Result<(), StoreError> {
        insert_row(&self.tx, table, id, after)?;
        let subject = (table.subject)(&self.tx, id, after)?;
        let change = self.change(table, id, subject);
        self.changes.push(Change {
            after: Some(row_json(table, after)),
            ..change
        });
        Ok(())
    }

    fn delete_cells(&mut self, table: &'static Table, id: RowId, before: &[Cell]) -> Result<(), StoreError> {
        // The subject is found while the row and its neighbours are still there.
        let subject = (table.subject)(&self.tx, id, before)?;
        let change = self.change(table, id, subject);
        self.changes.push(Change {
            kind: ChangeKind::Delete,
            before: Some(row_json(table, before)),
            ..change
        });
        delete_row(&self.tx, table, id)
    }

    fn update_cells(
        &mut self,
        table: &'static Table,
        id: RowId,
        before: &[Cell],
        after: &[Cell],
    ) -> Result<(), StoreError> {
        if before == after {
            return Ok(());
        }
        set_fields(&self.tx, table, id, before, after)?;
        let mut subject = (table.subject)(&self.tx, id, after)?;
        // What was somebody's until now (a piece that leaves an order) is theirs once more: its values still tell of them.
        if subject.is_none() {
            subject = (table.subject)(&self.tx, id, before)?;
        }
        for ((column, old), new) in table.columns.iter().zip(before).zip(after) {
            if old == new {
                continue;
            }
            let change = self.change(table, id, subject);
            self.changes.push(Change {
                field: (*column).to_owned(),
                kind: ChangeKind::Set,
                before: Some(old.to_json()),
                after: Some(new.to_json()),
                ..change
            });
        }
        Ok(())
    }

    /// A change with a salt of its own, the rest to be filled in.
    fn change(&mut self, table: &'static Table, row: RowId, subject: Option<RowId>) -> Change {
        Change {
            table: table.name.to_owned(),
            row,
            field: String::new(),
            kind: ChangeKind::Insert,
            before: None,
            after: None,
            subject,
            salt: (self.stamp.salt)(),
        }
    }

    /// Writes the journal entry and makes everything durable. With no change at all there is no entry, and `None` comes
    /// back: nothing happened.
    pub fn commit(self, action: &Action, about: About, undoes: Option<EntryId>) -> Result<Option<EntryId>, StoreError> {
        if self.changes.is_empty() {
            return Ok(None);
        }
        self.commit_noted(action, about, undoes).map(Some)
    }

    /// Writes the entry of what was done so far, and goes on in the same transaction: many actions, one commit. The next
    /// entry is `next`. Ends with [`Writer::commit_entries`].
    pub fn end_entry(&mut self, action: &Action, about: About, at: Instant, next: [u8; 16]) -> Result<(), StoreError> {
        let salt = (self.stamp.salt)();
        self.stamp.at = at;
        journal::append(&self.tx, &self.stamp, salt, action, about, None, &self.changes)?;
        self.changes.clear();
        self.stamp.entry = EntryId(RowId(next));
        Ok(())
    }

    /// Makes everything up to the last [`Writer::end_entry`] durable.
    pub fn commit_entries(self) -> Result<(), StoreError> {
        debug_assert!(self.changes.is_empty(), "every change has its entry");
        search::refresh(&self.tx, &self.documents)?;
        Ok(self.tx.commit()?)
    }

    /// The same for what is worth an entry although no row changed.
    pub(crate) fn commit_noted(
        self,
        action: &Action,
        about: About,
        undoes: Option<EntryId>,
    ) -> Result<EntryId, StoreError> {
        search::refresh(&self.tx, &self.documents)?;
        let salt = (self.stamp.salt)();
        journal::append(&self.tx, &self.stamp, salt, action, about, undoes, &self.changes)?;
        self.tx.commit()?;
        Ok(self.stamp.entry)
    }
}

pub(crate) fn insert_row(conn: &Connection, table: &Table, id: RowId, cells: &[Cell]) -> Result<(), StoreError> {
    let marks: Vec<String> = (1..=table.columns.len() + 1).map(|i| format!("?{i}")).collect();
    let sql = format!(
        "INSERT INTO {} (id, {}) VALUES ({})",
        table.name,
        table.columns.join(", "),
        marks.join(", ")
    );
    let own = Cell::id(id);
    let args = std::iter::once(&own).chain(cells);
    conn.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(args))?;
    Ok(())
}

pub(crate) fn delete_row(conn: &Connection, table: &Table, id: RowId) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM {} WHERE id = ?1", table.name);
    conn.prepare_cached(&sql)?.execute([Cell::id(id)])?;
    Ok(())
}

/// Writes the fields of a row that differ, all at once: a row is written as a whole each time.
pub(crate) fn set_fields(
    conn: &Connection,
    table: &Table,
    id: RowId,
    before: &[Cell],
    after: &[Cell],
) -> Result<(), StoreError> {
    let fields = table.columns.iter().zip(before).zip(after);
    let (mut columns, mut cells) = (Vec::new(), vec![Cell::id(id)]);
    for ((column, _), new) in fields.filter(|((_, old), new)| old != new) {
        cells.push(new.clone());
        columns.push(format!("{column} = ?{}", cells.len()));
    }
    if columns.is_empty() {
        return Ok(());
    }
    let sql = format!("UPDATE {} SET {} WHERE id = ?1", table.name, columns.join(", "));
    conn.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(&cells))?;
    Ok(())
}

/// Brings what follows from a row into step with it: the attachments that it keeps, at once; the search documents that it
/// appears in are given back, to be made anew when all rows are written.
pub(crate) fn keep_in_step(
    conn: &Connection,
    table: &Table,
    id: RowId,
    before: Option<&[Cell]>,
    after: Option<&[Cell]>,
) -> Result<Vec<DocKey>, StoreError> {
    let mut documents = Vec::new();
    for cells in [before, after].into_iter().flatten() {
        documents.extend((table.documents)(conn, id, cells)?);
    }
    let kept = after.map(table.attachments).unwrap_or_default();
    table::attachment::refer(conn, table.name, id, &kept)?;
    Ok(documents)
}

/// A whole row as the journal writes it.
fn row_json(table: &Table, cells: &[Cell]) -> Value {
    let fields = table
        .columns
        .iter()
        .zip(cells)
        .map(|(column, cell)| ((*column).to_owned(), cell.to_json()));
    Value::Object(Map::from_iter(fields))
}
