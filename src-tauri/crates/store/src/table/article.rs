//! Ready-made articles.

use domain::id::ArticleId;
use domain::{Article, RowId};

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::{Db, StoreError};

pub(crate) const DDL: &str = "
CREATE TABLE article (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    price_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    rate INTEGER NOT NULL,
    stopped INTEGER NOT NULL
);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Article>,
    ..Table::plain(
        "article",
        &["name", "code", "price_minor", "currency", "rate", "stopped"],
    )
};

impl Record for Article {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::text(&self.name),
            Cell::text(&self.code),
            Cell::Int(self.price.minor),
            Cell::text(self.price.currency.code()),
            Cell::Int(self.rate.into()),
            Cell::Int(self.stopped.into()),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            id: ArticleId(id),
            name: cells.text()?,
            code: cells.text()?,
            price: cells.money()?,
            rate: cells.count()?,
            stopped: cells.int()? != 0,
        })
    }
}

impl Db<'_> {
    /// All articles by name, those that are no longer offered last.
    pub fn articles(&self) -> Result<Vec<Article>, StoreError> {
        self.find("ORDER BY stopped, name COLLATE NOCASE, rowid", &[])
    }
}
