//! Measures of customers, a set a row.

use domain::id::{CustomerId, MeasuresId};
use domain::{MeasureSet, RowId};
use engine::slug::Slug;

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::{Db, StoreError};

pub(crate) const DDL: &str = "
CREATE TABLE measures (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    customer BLOB NOT NULL REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
    figure TEXT NOT NULL,
    taken TEXT NOT NULL,
    measures TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX measures_customer ON measures (customer);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<MeasureSet>,
    subject: |_, _, cells| super::cell_id(&cells[0]),
    ..Table::plain("measures", &["customer", "figure", "taken", "measures", "note"])
};

impl Record for MeasureSet {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::id(self.customer.0),
            Cell::text(self.figure.as_str()),
            Cell::text(self.taken.to_string()),
            Cell::json(&self.measures),
            Cell::text(&self.note),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            id: MeasuresId(id),
            customer: CustomerId(cells.id()?),
            figure: cells.slug()?,
            taken: cells.parsed()?,
            measures: cells.json()?,
            note: cells.text()?,
        })
    }
}

impl Db<'_> {
    /// A customer's sets of measures, the latest day first.
    pub fn measures_of(&self, customer: CustomerId) -> Result<Vec<MeasureSet>, StoreError> {
        self.find(
            "WHERE customer = ?1 ORDER BY taken DESC, rowid DESC",
            &[&Cell::id(customer.0)],
        )
    }

    /// The latest sets for a figure, of whomever.
    pub fn measures_for(&self, figure: &Slug, limit: u32) -> Result<Vec<MeasureSet>, StoreError> {
        self.find(
            "WHERE figure = ?1 ORDER BY taken DESC, rowid DESC LIMIT ?2",
            &[&Cell::text(figure.as_str()), &limit],
        )
    }
}
