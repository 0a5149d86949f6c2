//! Orders. (The table is `orders` because `order` is a word of SQL.)

use chrono::NaiveDate;
use domain::id::{CustomerId, OrderId};
use domain::{Instant, Order, RowId, Status};
use rusqlite::Connection;

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::search::Kind;
use crate::{Db, StoreError};

pub(super) const DDL: &str = "
CREATE TABLE orders (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE,
    customer BLOB NOT NULL REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL,
    taken INTEGER NOT NULL,
    due TEXT,
    note TEXT NOT NULL
);
CREATE INDEX orders_customer ON orders (customer);
CREATE INDEX orders_status_due ON orders (status, due);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Order>,
    subject: |_, _, cells| super::cell_id(&cells[1]),
    documents: |_, id, _| Ok(vec![(Kind::Order, id)]),
    ..Table::plain(
        "orders",
        &[
            "number",
            "customer",
            "status",
            "taken",
            "due",
            "note",
            "since",
            "private",
            "discount",
            "deposit",
            "exclusive",
            "step",
            "agreement",
        ],
    )
};

impl Record for Order {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::text(&self.number),
            Cell::id(self.customer.0),
            Cell::text(self.status.code()),
            Cell::Int(self.taken.0),
            Cell::maybe(self.due, |due| Cell::text(due.to_string())),
            Cell::text(&self.note),
            Cell::maybe((self.since != self.taken).then_some(self.since), |at| Cell::Int(at.0)),
            Cell::text_or_null(&self.private),
            Cell::maybe(self.discount.as_ref(), Cell::json),
            Cell::maybe(self.deposit.as_ref(), Cell::json),
            Cell::maybe((!self.inclusive).then_some(1), Cell::Int),
            Cell::maybe((self.step != 1).then_some(self.step), |step| Cell::Int(step.into())),
            Cell::json_or_null(&self.agreement),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        let (number, customer, status) = (cells.text()?, CustomerId(cells.id()?), cells.parsed()?);
        let taken = Instant(cells.int()?);
        Ok(Self {
            id: OrderId(id),
            number,
            customer,
            status,
            taken,
            due: cells.maybe_parsed::<NaiveDate>()?,
            note: cells.text()?,
            since: cells.maybe_int()?.map_or(taken, Instant),
            private: cells.text_or_empty()?,
            discount: cells.maybe_json()?,
            deposit: cells.maybe_json()?,
            inclusive: cells.maybe_int()?.is_none(),
            step: cells
                .maybe_int()?
                .map_or(1, |step| step.clamp(1, u32::MAX.into()) as u32),
            agreement: cells.maybe_json()?.unwrap_or_default(),
        })
    }
}

/// The orders of a customer, for the search index.
pub(super) fn ids_of_customer(conn: &Connection, customer: RowId) -> Result<Vec<RowId>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT id FROM orders WHERE customer = ?1")?;
    let ids = statement.query_map([Cell::id(customer)], |row| row.get(0).map(RowId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

impl Db<'_> {
    /// The order of that number.
    pub fn order_numbered(&self, number: &str) -> Result<Option<Order>, StoreError> {
        Ok(self.find("WHERE number = ?1", &[&number])?.pop())
    }

    /// The newest order whose number is this behind its prefix.
    pub fn order_counted(&self, count: &str) -> Result<Option<Order>, StoreError> {
        let found = self.find("WHERE number LIKE '%-' || ?1 ORDER BY rowid DESC LIMIT 1", &[&count])?;
        Ok(found.into_iter().next())
    }

    /// The orders of a customer, newest first.
    pub fn orders_of(&self, customer: CustomerId) -> Result<Vec<Order>, StoreError> {
        self.find("WHERE customer = ?1 ORDER BY rowid DESC", &[&Cell::id(customer.0)])
    }

    /// The orders in any of the statuses, those due first first and of those the earlier taken; without the first `from`, at
    /// most `limit`. With a day only those that are due by then.
    pub fn orders_due(
        &self,
        statuses: &[Status],
        by: Option<NaiveDate>,
        from: u32,
        limit: u32,
    ) -> Result<Vec<Order>, StoreError> {
        let rest = format!(
            "{} ORDER BY due IS NULL, due, taken, rowid LIMIT ?2 OFFSET ?3",
            standing(statuses)
        );
        self.find(&rest, &[&by.map(|day| day.to_string()), &limit, &from])
    }

    /// How many orders that would be without end.
    pub fn orders_due_count(&self, statuses: &[Status], by: Option<NaiveDate>) -> Result<u32, StoreError> {
        let sql = format!("SELECT count(*) FROM orders {}", standing(statuses));
        let mut statement = self.0.prepare_cached(&sql)?;
        Ok(statement.query_row([by.map(|day| day.to_string())], |row| row.get(0))?)
    }
}

/// In one of the statuses, and due by the first argument if it is a day.
fn standing(statuses: &[Status]) -> String {
    let codes: Vec<String> = statuses.iter().map(|status| format!("'{}'", status.code())).collect();
    format!("WHERE status IN ({}) AND (?1 IS NULL OR due <= ?1)", codes.join(", "))
}
