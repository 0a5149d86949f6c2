//! Customers' cards.

use domain::id::CustomerId;
use domain::{Customer, RowId};

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::search::Kind;
use crate::{Db, StoreError};

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
    ..Table::plain(
        "customer",
        &["name", "contact", "note", "address", "allergies", "consents", "joined"],
    )
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
            Cell::text_or_null(&self.address),
            Cell::text_or_null(&self.allergies),
            Cell::json_or_null(&self.consents),
            Cell::maybe(self.joined, |card| Cell::id(card.0)),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            id: CustomerId(id),
            name: cells.text()?,
            contact: cells.text()?,
            note: cells.text()?,
            address: cells.text_or_empty()?,
            allergies: cells.text_or_empty()?,
            consents: cells.maybe_json()?.unwrap_or_default(),
            joined: cells.maybe_id()?.map(CustomerId),
        })
    }
}

impl Db<'_> {
    /// The cards that were joined to this one, in the order in which they were made.
    pub fn cards_joined_to(&self, card: CustomerId) -> Result<Vec<Customer>, StoreError> {
        self.find("WHERE joined = ?1 ORDER BY rowid", &[&Cell::id(card.0)])
    }

    /// Listed cards with exactly this name.
    pub fn customers_named(&self, name: &str) -> Result<Vec<Customer>, StoreError> {
        self.find("WHERE name = ?1 AND joined IS NULL ORDER BY rowid", &[&name])
    }
}
