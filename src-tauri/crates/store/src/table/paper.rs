//! Papers that were printed.

use domain::id::{OrderId, PrintedId};
use domain::{Instant, Printed, RowId};

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::{Db, StoreError};

pub(super) const DDL: &str = "
CREATE TABLE paper (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    orders BLOB NOT NULL REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED,
    audience TEXT NOT NULL,
    size TEXT NOT NULL,
    revision INTEGER NOT NULL,
    printed INTEGER NOT NULL
);
CREATE INDEX paper_orders ON paper (orders);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Printed>,
    ..Table::plain("paper", &["orders", "audience", "size", "revision", "printed"])
};

impl Record for Printed {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::id(self.order.0),
            Cell::text(self.audience.code()),
            Cell::text(self.size.code()),
            Cell::Int(self.revision.into()),
            Cell::Int(self.at.0),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            id: PrintedId(id),
            order: OrderId(cells.id()?),
            audience: cells.parsed()?,
            size: cells.parsed()?,
            revision: cells.count()?,
            at: Instant(cells.int()?),
        })
    }
}

impl Db<'_> {
    /// The papers of an order, latest first.
    pub fn papers_of(&self, order: OrderId) -> Result<Vec<Printed>, StoreError> {
        self.find("WHERE orders = ?1 ORDER BY rowid DESC", &[&Cell::id(order.0)])
    }
}
