//! What can still be read of a damaged file when there is no copy: its rows, from both ends of each table towards the
//! break.
//!
//! What SQLite's own recovery program does page by page, this does through SQLite and our tables, so that what comes out
//! is a workshop file like any other, with one journal entry for all of it.

use std::collections::BTreeMap;
use std::path::Path;

use domain::{Customer, CustomerId, Order, RowId, Series};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::forward;
use crate::cell::Cell;
use crate::record::{Record, Table, raw};
use crate::table::Given;
use crate::write::Writer;
use crate::{Db, FileIdentity, StoreError, migrate, open, table};

/// A row that could be read.
pub(super) type Row = (&'static Table, RowId, Vec<Cell>);

/// Makes an empty file at `part` with the identity and the attachments of `old`, and gives back the rows for it.
pub(super) fn remains(part: &Path, old: Option<Db<'_>>, fresh: RowId) -> Result<Vec<Row>, StoreError> {
    let nothing = || StoreError::damaged("nothing can be read");
    let old = old.ok_or_else(nothing)?;
    let rows: Vec<Row> = table::JOURNALLED
        .into_iter()
        .flat_map(|table| rows(&old, table))
        .collect();
    if rows.is_empty() {
        return Err(nothing());
    }
    let mut file = Connection::open(part)?;
    open::prepare_writer(&file)?;
    migrate::run(&mut file, None, &migrate::steps())?;
    let lost = FileIdentity { id: fresh.0, epoch: 0 };
    table::write_file_identity(&file, old.file_identity().unwrap_or(lost))?;
    forward::attachments(&file, &old)?;
    if old.series().is_err() {
        table::lift_series(&file, series_of(&rows))?;
    }
    Ok(rows)
}

/// The rows of a table that can be read and make sense, in their order.
fn rows(old: &Db<'_>, table: &'static Table) -> Vec<Row> {
    let mut found = BTreeMap::new();
    for direction in ["ASC", "DESC"] {
        read(old, table, direction, &mut found);
    }
    found.into_values().map(|(id, cells)| (table, id, cells)).collect()
}

/// Reads from one end until something can't be read, or the other end's rows are reached.
fn read(old: &Db<'_>, table: &Table, direction: &str, found: &mut BTreeMap<i64, (RowId, Vec<Cell>)>) {
    let sql = format!(
        "SELECT id, {}, rowid FROM {} ORDER BY rowid {direction}",
        table.columns.join(", "),
        table.name
    );
    let Ok(mut statement) = old.0.prepare(&sql) else { return };
    let Ok(mut rows) = statement.query([]) else { return };
    while let Ok(Some(row)) = rows.next() {
        let Ok(place) = row.get(table.columns.len() + 1) else {
            return;
        };
        if found.contains_key(&place) {
            return;
        }
        if let Ok(whole) = raw(table, row) {
            found.insert(place, whole);
        }
    }
}

/// Puts the rows into the new file, and mends what names a row that is gone.
pub(super) fn put(writer: &mut Writer<'_>, rows: Vec<Row>) -> Result<(), StoreError> {
    for (table, id, cells) in rows {
        let Some(cells) = sensible(table, id, cells) else {
            continue;
        };
        // Two rows of one number or name can't both be right; the first one read stands.
        match writer.put(table, id, Some(cells)) {
            Err(StoreError::Sqlite(error))
                if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {}
            other => other?,
        }
    }
    mend(writer)
}

/// The cells, if they make sense as a row. A piece whose frozen form is garbled is kept without it.
fn sensible(table: &Table, id: RowId, mut cells: Vec<Cell>) -> Option<Vec<Cell>> {
    if (table.reads)(id, cells.clone()) {
        return Some(cells);
    }
    *cells.get_mut(table.position("snapshot")?)? = Cell::Null;
    (table.reads)(id, cells.clone()).then_some(cells)
}

/// An order whose customer is gone gets a card without a name; a piece whose order is gone becomes a design again; what
/// names a template that is gone can't be kept.
fn mend(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    while let Some((table, id, parent)) = dangling(&writer.db())? {
        let Some(table) = table::named(&table) else { break };
        let cells = writer.db().cells(table, id)?;
        match parent.as_str() {
            "customer" => {
                let order: Order = writer.db().expect(id)?;
                let CustomerId(lost) = order.customer;
                writer.insert(&nobody(lost))?;
            }
            "orders" => {
                let mut cells = cells.unwrap_or_default();
                let place = table
                    .position("orders")
                    .ok_or_else(|| StoreError::damaged(table.name))?;
                cells[place] = Cell::Null;
                writer.put(table, id, Some(cells))?;
            }
            _ => writer.put(table, id, None)?,
        }
    }
    Ok(())
}

fn nobody(id: RowId) -> Customer {
    Customer::named(CustomerId(id), "?")
}

/// A row that names one that isn't there: its table, its id, and the other's table.
fn dangling(db: &Db<'_>) -> Result<Option<(String, RowId, String)>, StoreError> {
    let mut statement = db.0.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let (table, place, parent): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let id =
        db.0.query_row(&format!("SELECT id FROM {table} WHERE rowid = ?1"), [place], |row| {
            row.get(0)
        })?;
    Ok(Some((table, RowId(id), parent)))
}

/// The series that the orders' numbers came from, when the series themselves can't be read. Whose they were nobody knows:
/// each goes to a station of its own, so that no living station gives its numbers again.
fn series_of(rows: &[Row]) -> Vec<Given> {
    let mut highest: BTreeMap<&str, u32> = BTreeMap::new();
    for (table, _, cells) in rows {
        let (true, Some(Cell::Text(number))) = (table.name == Order::TABLE.name, cells.first()) else {
            continue;
        };
        let Some((at, count)) = number
            .rfind('-')
            .map(|at| at + 1)
            .and_then(|at| Some((at, number[at..].parse().ok()?)))
        else {
            continue;
        };
        let known = highest.entry(&number[..at]).or_insert(count);
        *known = count.max(*known);
    }
    highest
        .into_iter()
        .map(|(prefix, last)| lost_series(prefix, last))
        .collect()
}

fn lost_series(prefix: &str, last: u32) -> Given {
    let mut station = [0; 16];
    station.copy_from_slice(&Sha256::digest(prefix)[..16]);
    Given {
        station,
        name: "order".to_owned(),
        series: Series {
            prefix: prefix.to_owned(),
            next: last.saturating_add(1),
        },
    }
}
