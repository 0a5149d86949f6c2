//! Customers' cards.

use domain::id::CustomerId;
use domain::{Customer, RowId};

use crate::StoreError;
use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::search::Kind;

pub(super) const DDL: &str = "
CREATE TABLE customer (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    contact TEXT NOT NULL,
    note TEXT NOT NULL
);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Customer>,
    subject: |_, id, _| Ok(Some(id)),
    documents: |conn, id, _| {
        let orders = super::orders::ids_of_customer(conn, id)?;
        let orders = orders.into_iter().map(|order| (Kind::Order, order));
        Ok(std::iter::once((Kind::Customer, id)).chain(orders).collect())
    },
    ..Table::plain("customer", &["name", "contact", "note"])
};

impl Record for Customer {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::text(&self.name),
            Cell::text(&self.contact),
            Cell::text(&self.note),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            id: CustomerId(id),
            name: cells.text()?,
            contact: cells.text()?,
            note: cells.text()?,
        })
    }
}
