//! Pieces: designs in the Studio, and the frozen lines of orders.

use domain::id::{LineId, OrderId, VersionId};
use domain::{Instant, Line, RowId};
use engine::template::Labels;
use quantity::Money;

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::search::Kind;
use crate::{Db, StoreError};

pub(super) const DDL: &str = "
CREATE TABLE line (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    orders BLOB REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED,
    template TEXT NOT NULL,
    version BLOB NOT NULL REFERENCES template_version (id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    answers TEXT NOT NULL,
    price_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    kept INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    deleted_at INTEGER,
    snapshot TEXT
);
CREATE INDEX line_orders ON line (orders);
CREATE INDEX line_designs ON line (touched) WHERE orders IS NULL AND deleted_at IS NULL;
";

const COLUMNS: &[&str] = &[
    "orders",
    "template",
    "version",
    "label",
    "name",
    "quantity",
    "answers",
    "price_minor",
    "currency",
    "kept",
    "touched",
    "deleted_at",
    "snapshot",
];

/// A design merges and is undone as a whole: half of one person's piece and half of another's is nobody's.
pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Line>,
    whole: true,
    subject: |conn, _, cells| {
        let Some(order) = super::cell_id(&cells[0])? else {
            return Ok(None);
        };
        Ok(Db(conn).get::<domain::Order>(order)?.map(|order| order.customer.0))
    },
    attachments: |cells| super::attachment::json_hashes_at(&cells[12], "/picture"),
    documents: |_, id, cells| {
        let order = super::cell_id(&cells[0])?.map(|order| (Kind::Order, order));
        Ok(std::iter::once((Kind::Design, id)).chain(order).collect())
    },
    ..Table::plain("line", COLUMNS)
};

impl Record for Line {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::maybe(self.order, |order| Cell::id(order.0)),
            Cell::text(self.template.as_str()),
            Cell::id(self.version.0),
            Cell::json(&self.label),
            Cell::text(&self.name),
            Cell::Int(self.quantity.into()),
            Cell::json(&self.answers),
            Cell::Int(self.price.minor),
            Cell::text(self.price.currency.code()),
            Cell::Int(self.kept.into()),
            Cell::Int(self.touched.0),
            Cell::maybe(self.dropped, |at| Cell::Int(at.0)),
            Cell::maybe(self.snapshot.as_ref(), Cell::packed),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            id: LineId(id),
            order: cells.maybe_id()?.map(OrderId),
            template: cells.slug()?,
            version: VersionId(cells.id()?),
            label: cells.json()?,
            name: cells.text()?,
            quantity: cells.count()?,
            answers: cells.json()?,
            price: Money {
                minor: cells.int()?,
                currency: cells.parsed()?,
            },
            kept: cells.int()? != 0,
            touched: Instant(cells.int()?),
            dropped: cells.maybe_int()?.map(Instant),
            snapshot: cells.maybe_packed()?,
        })
    }
}

/// A line as lists show it, without answers and snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineBrief {
    /// The template's label.
    pub label: Labels,
    /// The customer's name for the piece; may be empty.
    pub name: String,
    /// How many alike.
    pub quantity: u32,
    /// Price of one piece.
    pub price: Money,
}

impl Db<'_> {
    /// The pieces of an order as lists show them, in the order in which they were begun.
    pub fn line_briefs_of(&self, order: OrderId) -> Result<Vec<LineBrief>, StoreError> {
        let columns = "SELECT label, name, quantity, price_minor, currency FROM line WHERE orders = ?1 ORDER BY rowid";
        let mut statement = self.0.prepare_cached(columns)?;
        let mut rows = statement.query([Cell::id(order.0)])?;
        let mut briefs = Vec::new();
        while let Some(row) = rows.next()? {
            let cells = (0..5).map(|i| row.get(i)).collect::<Result<_, _>>()?;
            let mut cells = Cells::new(TABLE.name, cells);
            briefs.push(LineBrief {
                label: cells.json()?,
                name: cells.text()?,
                quantity: cells.count()?,
                price: Money {
                    minor: cells.int()?,
                    currency: cells.parsed()?,
                },
            });
        }
        Ok(briefs)
    }

    /// The pieces of an order, in the order in which they were begun.
    pub fn lines_of(&self, order: OrderId) -> Result<Vec<Line>, StoreError> {
        self.find("WHERE orders = ?1 ORDER BY rowid", &[&Cell::id(order.0)])
    }

    /// Designs that wait in the Studio, latest first, at most `limit`.
    pub fn designs(&self, limit: u32) -> Result<Vec<Line>, StoreError> {
        self.find(
            "WHERE orders IS NULL AND deleted_at IS NULL ORDER BY touched DESC, rowid DESC LIMIT ?1",
            &[&limit],
        )
    }
}
