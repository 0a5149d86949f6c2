//! What a table is to the gate that writes it.

use domain::{Hash, RowId};
use rusqlite::Connection;

use crate::cell::{Cell, Cells};
use crate::search::DocKey;
use crate::{Db, StoreError};

/// Something that follows from a row and its neighbours.
pub(crate) type OfRow<T> = fn(&Connection, RowId, &[Cell]) -> Result<T, StoreError>;

/// A table whose rows are journalled. Columns are those besides the local rowid and `id`.
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns, in the order of [`Record::cells`].
    pub columns: &'static [&'static str],
    /// True when a row is changed as a whole: undo refuses after any later change of the row, not of the field alone.
    pub whole: bool,
    /// The customer whose data a row is, if any.
    pub(crate) subject: OfRow<Option<RowId>>,
    /// The attachments that a row keeps alive.
    pub(crate) attachments: fn(&[Cell]) -> Vec<Hash>,
    /// The search documents that a row appears in.
    pub(crate) documents: OfRow<Vec<DocKey>>,
    /// True when the cells make sense as a row.
    pub(crate) reads: fn(RowId, Vec<Cell>) -> bool,
}

/// For [`Table::reads`].
pub(crate) fn reads<R: Record>(id: RowId, cells: Vec<Cell>) -> bool {
    R::from_cells(id, Cells::new(R::TABLE.name, cells)).is_ok()
}

impl Table {
    /// A table of its own, with no customer, attachments or search.
    pub(crate) const fn plain(name: &'static str, columns: &'static [&'static str]) -> Self {
        Self {
            name,
            columns,
            whole: false,
            subject: |_, _, _| Ok(None),
            attachments: |_| Vec::new(),
            documents: |_, _, _| Ok(Vec::new()),
            reads: |_, _| true,
        }
    }

    /// Where a column stands in a row's cells.
    pub(crate) fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|c| *c == column)
    }

    pub(crate) fn select(&self) -> String {
        format!("SELECT id, {} FROM {}", self.columns.join(", "), self.name)
    }
}

/// A type that is a row of a table.
pub trait Record: Sized {
    /// Its table.
    const TABLE: &'static Table;

    /// Its permanent name.
    fn id(&self) -> RowId;

    /// Its cells, in the order of the table's columns.
    fn cells(&self) -> Vec<Cell>;

    /// From its cells.
    fn from_cells(id: RowId, cells: Cells) -> Result<Self, StoreError>;
}

impl Db<'_> {
    /// The row with this id.
    pub fn get<R: Record>(&self, id: RowId) -> Result<Option<R>, StoreError> {
        Ok(self.find::<R>("WHERE id = ?1", &[&Cell::id(id)])?.pop())
    }

    /// The row with this id, which must be there.
    pub fn expect<R: Record>(&self, id: RowId) -> Result<R, StoreError> {
        self.get(id)?.ok_or_else(|| StoreError::NoRow {
            table: R::TABLE.name,
            row: id.to_string(),
        })
    }

    /// All rows, oldest first.
    pub fn all<R: Record>(&self) -> Result<Vec<R>, StoreError> {
        self.find("ORDER BY rowid", &[])
    }

    /// Rows by the rest of a SELECT (where, order, limit).
    pub(crate) fn find<R: Record>(&self, rest: &str, args: &[&dyn rusqlite::ToSql]) -> Result<Vec<R>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!("{} {rest}", R::TABLE.select()))?;
        let mut rows = statement.query(args)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, cells) = raw(R::TABLE, row)?;
            found.push(R::from_cells(id, Cells::new(R::TABLE.name, cells))?);
        }
        Ok(found)
    }

    /// A row's cells as they stand.
    pub(crate) fn cells(&self, table: &Table, id: RowId) -> Result<Option<Vec<Cell>>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!("{} WHERE id = ?1", table.select()))?;
        let mut rows = statement.query([Cell::id(id)])?;
        rows.next()?
            .map(|row| raw(table, row).map(|(_, cells)| cells))
            .transpose()
    }
}

/// Id and cells of a row selected by [`Table::select`].
pub(crate) fn raw(table: &Table, row: &rusqlite::Row<'_>) -> Result<(RowId, Vec<Cell>), StoreError> {
    let id = RowId(row.get(0)?);
    let cells: Result<Vec<Cell>, _> = (1..=table.columns.len()).map(|i| row.get(i)).collect();
    Ok((id, cells?))
}
