//! The tables, one file each: shape, row, reads, and the few writes that aren't plain insert, update or delete.

mod article;
pub(crate) mod attachment;
mod book;
mod customer;
mod file;
mod line;
mod measures;
mod orders;
mod paper;
mod payment;
mod photo;
mod series;
mod setting;
mod swatch;
mod template;
mod template_version;

pub use book::BookRow;
pub use file::FileIdentity;
pub(crate) use file::{next_epoch, write as write_file_identity};
pub use line::LineBrief;
pub(crate) use line::LineTold;
pub(crate) use series::{Given, lift as lift_series, skip as skip_numbers};
pub use swatch::{SwatchLook, SwatchRow};

use domain::RowId;

use crate::StoreError;
use crate::cell::Cell;
use crate::record::Table;

/// What the first migration makes.
pub(crate) const DDL: [&str; 12] = [
    file::DDL,
    setting::DDL,
    series::DDL,
    template::DDL,
    template_version::DDL,
    swatch::DDL,
    book::DDL,
    customer::DDL,
    orders::DDL,
    line::DDL,
    paper::DDL,
    attachment::DDL,
];

/// The tables that the third migration adds.
pub(crate) const DDL_THIRD: [&str; 4] = [payment::DDL, article::DDL, measures::DDL, photo::DDL];

/// Every table whose rows are journalled. The others are the file's identity, the series (a number is never given
/// twice, so they are never taken back), the attachments (swept, not undone), the journal itself and the search cache.
pub(crate) const JOURNALLED: [&Table; 13] = [
    &setting::TABLE,
    &template::TABLE,
    &template_version::TABLE,
    &swatch::TABLE,
    &book::TABLE,
    &customer::TABLE,
    &orders::TABLE,
    &line::TABLE,
    &paper::TABLE,
    &payment::TABLE,
    &article::TABLE,
    &measures::TABLE,
    &photo::TABLE,
];

/// The journalled table of that name.
pub(crate) fn named(name: &str) -> Option<&'static Table> {
    JOURNALLED.into_iter().find(|table| table.name == name)
}

/// Makes the attachments' references anew from all rows.
pub(crate) fn refer_all(conn: &rusqlite::Connection) -> Result<(), StoreError> {
    for table in JOURNALLED {
        let mut all = conn.prepare(&table.select())?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let (id, cells) = crate::record::raw(table, row)?;
            attachment::refer(conn, table.name, id, &(table.attachments)(&cells))?;
        }
    }
    Ok(())
}

/// The id in a cell, if there is one.
fn cell_id(cell: &Cell) -> Result<Option<RowId>, StoreError> {
    match cell {
        Cell::Null => Ok(None),
        Cell::Blob(bytes) => {
            let bytes = <[u8; 16]>::try_from(bytes.as_slice());
            bytes
                .map(|bytes| Some(RowId(bytes)))
                .map_err(|_| StoreError::damaged("an id"))
        }
        Cell::Int(_) | Cell::Text(_) => Err(StoreError::damaged("an id")),
    }
}
