//! The book: what is sold out and what things cost today, an entry a row.

use domain::RowId;
use domain::book::BookEntry;
use engine::book::Book;

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::{Db, StoreError};

pub(super) const DDL: &str = "
CREATE TABLE book (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (kind, name)
);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<BookRow>,
    ..Table::plain("book", &["kind", "name", "value"])
};

/// An entry with the id of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookRow {
    /// Permanent name of the row.
    pub id: RowId,
    /// The entry.
    pub entry: BookEntry,
}

impl Record for BookRow {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id
    }

    fn cells(&self) -> Vec<Cell> {
        let (kind, name, value) = key(&self.entry);
        vec![Cell::text(kind), Cell::text(name), Cell::text(value)]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        let kind = cells.text()?;
        let entry = match kind.as_str() {
            "sold_out" => BookEntry::SoldOut {
                key: cells.text()?,
                until: cells.text()?,
            },
            "sold_out_swatch" => BookEntry::SoldOutSwatch(cells.slug()?),
            "price" => BookEntry::Price(cells.slug()?, cells.parsed()?),
            other => {
                return Err(StoreError::damaged(format!(
                    "`{other}` is no kind of entry in the book"
                )));
            }
        };
        Ok(Self { id, entry })
    }
}

fn key(entry: &BookEntry) -> (&'static str, String, String) {
    match entry {
        BookEntry::SoldOut { key, until } => ("sold_out", key.clone(), until.clone()),
        BookEntry::SoldOutSwatch(swatch) => ("sold_out_swatch", swatch.to_string(), String::new()),
        BookEntry::Price(name, price) => ("price", name.to_string(), price.to_string()),
    }
}

impl Db<'_> {
    /// The row that says something about the same thing as `entry`.
    pub fn book_row_like(&self, entry: &BookEntry) -> Result<Option<BookRow>, StoreError> {
        let (kind, name, _) = key(entry);
        Ok(self.find("WHERE kind = ?1 AND name = ?2", &[&kind, &name])?.pop())
    }

    /// Today's book.
    pub fn book(&self) -> Result<Book, StoreError> {
        let mut book = Book::default();
        for row in self.all::<BookRow>()? {
            match row.entry {
                BookEntry::SoldOut { key, until } => {
                    book.sold_out.insert(key, until);
                }
                BookEntry::SoldOutSwatch(swatch) => {
                    book.sold_out_swatches.insert(swatch);
                }
                BookEntry::Price(name, price) => {
                    book.prices.insert(name, price);
                }
            }
        }
        Ok(book)
    }
}
