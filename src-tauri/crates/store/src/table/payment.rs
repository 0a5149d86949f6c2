//! Payments that were noted.

use chrono::NaiveDate;
use domain::id::{OrderId, PaymentId};
use domain::{Payment, RowId};
use quantity::Money;
use rusqlite::{Connection, OptionalExtension};

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::{Db, StoreError};

pub(crate) const DDL: &str = "
CREATE TABLE payment (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    orders BLOB NOT NULL REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED,
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    way TEXT NOT NULL,
    day TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX payment_orders ON payment (orders);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Payment>,
    subject: |conn, _, cells| customer_of(conn, &cells[0]),
    ..Table::plain("payment", &["orders", "amount_minor", "currency", "way", "day", "note"])
};

/// The customer of the order that a cell names.
pub(super) fn customer_of(conn: &Connection, order: &Cell) -> Result<Option<RowId>, StoreError> {
    let Some(order) = super::cell_id(order)? else {
        return Ok(None);
    };
    let customer = conn
        .prepare_cached("SELECT customer FROM orders WHERE id = ?1")?
        .query_row([Cell::id(order)], |row| row.get(0).map(RowId));
    Ok(customer.optional()?)
}

impl Record for Payment {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::id(self.order.0),
            Cell::Int(self.amount.minor),
            Cell::text(self.amount.currency.code()),
            Cell::text(self.way.code()),
            Cell::text(self.day.to_string()),
            Cell::text(&self.note),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            id: PaymentId(id),
            order: OrderId(cells.id()?),
            amount: cells.money()?,
            way: cells.parsed()?,
            day: cells.parsed::<NaiveDate>()?,
            note: cells.text()?,
        })
    }
}

impl Db<'_> {
    /// The payments of an order, in the order in which they were noted.
    pub fn payments_of(&self, order: OrderId) -> Result<Vec<Payment>, StoreError> {
        self.find("WHERE orders = ?1 ORDER BY rowid", &[&Cell::id(order.0)])
    }

    /// What was paid for an order, payment by payment.
    pub fn paid_for(&self, order: OrderId) -> Result<Vec<Money>, StoreError> {
        let payments = self.payments_of(order)?;
        Ok(payments.into_iter().map(|payment| payment.amount).collect())
    }
}
