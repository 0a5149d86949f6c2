//! Pieces: designs in the Studio, and the frozen lines of orders.

use domain::bill::Priced;
use domain::id::{ArticleId, LineId, OrderId, VersionId};
use domain::line::Others;
use domain::{Designed, Instant, Line, Made, RowId};
use engine::answer::Answers;
use engine::slug::Slug;
use engine::template::Labels;

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
    "words",
    "article",
    "others",
    "looks",
    "discount",
    "tax",
    "due",
    "code",
    "instead_of",
];

/// A design merges and is undone as a whole: half of one person's piece and half of another's is nobody's.
pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Line>,
    whole: true,
    subject: |conn, _, cells| {
        let whose = super::payment::customer_of(conn, &cells[0])?;
        match super::cell_id(&cells[21])? {
            // A design that waits to take a line's place in somebody's order is theirs already.
            Some(line) if whose.is_none() => {
                let waits_for = Db(conn).get::<Line>(line)?.and_then(|line| line.order);
                super::payment::customer_of(conn, &Cell::maybe(waits_for, |order| Cell::id(order.0)))
            }
            _ => Ok(whose),
        }
    },
    attachments: |cells| {
        let mut kept = super::attachment::picture_hashes(&cells[12]);
        kept.extend(super::attachment::uploads(&cells[6]));
        kept
    },
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
        let designed = self.designed();
        let (words, article) = match &self.made {
            Made::Design(_) => (Cell::Null, Cell::Null),
            Made::Free(words) => (Cell::text(words), Cell::Null),
            Made::Article(article) => (Cell::Null, Cell::id(article.0)),
        };
        vec![
            Cell::maybe(self.order, |order| Cell::id(order.0)),
            Cell::maybe(designed, |designed| Cell::text(designed.template.as_str())),
            Cell::maybe(designed, |designed| Cell::id(designed.version.0)),
            Cell::json(&self.label),
            Cell::text(&self.name),
            Cell::Int(self.quantity.into()),
            Cell::maybe(designed, |designed| Cell::json(&designed.answers)),
            Cell::Int(self.price.minor),
            Cell::text(self.price.currency.code()),
            Cell::Int(self.kept.into()),
            Cell::Int(self.touched.0),
            Cell::maybe(self.dropped, |at| Cell::Int(at.0)),
            Cell::maybe(self.snapshot(), Cell::packed),
            words,
            article,
            Cell::maybe(designed, |designed| Cell::json_or_null(&designed.others)),
            Cell::json_or_null(&self.looks),
            Cell::maybe(self.discount.as_ref(), Cell::json),
            Cell::maybe(self.tax.as_ref(), Cell::json),
            Cell::maybe(self.due, |due| Cell::text(due.to_string())),
            Cell::text_or_null(&self.code),
            Cell::maybe(self.instead_of, |line| Cell::id(line.0)),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        let order = cells.maybe_id()?.map(OrderId);
        let (template, version) = (cells.maybe_text()?, cells.maybe_id()?);
        let (label, name, quantity) = (cells.json()?, cells.text()?, cells.count()?);
        let answers = cells.maybe_json()?;
        let price = cells.money()?;
        let (kept, touched) = (cells.int()? != 0, Instant(cells.int()?));
        let dropped = cells.maybe_int()?.map(Instant);
        let snapshot = cells.maybe_packed()?;
        let (words, article) = (cells.maybe_text()?, cells.maybe_id()?);
        let others = cells.maybe_json()?.unwrap_or_default();
        let made = match (template.zip(version).zip(answers), words, article) {
            (Some(((template, version), answers)), None, None) => Made::Design(Box::new(Designed {
                template: Slug::new(&template).map_err(|_| StoreError::damaged("a row of line"))?,
                version: VersionId(version),
                answers,
                others,
                snapshot,
            })),
            (None, Some(words), None) => Made::Free(words),
            (None, None, Some(article)) => Made::Article(ArticleId(article)),
            _ => return Err(StoreError::damaged("a row of line")),
        };
        Ok(Self {
            id: LineId(id),
            order,
            made,
            label,
            looks: cells.maybe_json()?.unwrap_or_default(),
            name,
            quantity,
            price,
            discount: cells.maybe_json()?,
            tax: cells.maybe_json()?,
            due: cells.maybe_parsed()?,
            kept,
            code: cells.text_or_empty()?,
            instead_of: cells.maybe_id()?.map(LineId),
            touched,
            dropped,
        })
    }
}

/// A line as lists show it, without answers and snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineBrief {
    /// What it is called.
    pub label: Labels,
    /// Its colours and materials; may be empty.
    pub looks: Labels,
    /// The customer's name for the piece; may be empty.
    pub name: String,
    /// What counts for its price.
    pub priced: Priced,
}

/// What a line is found by: of a frozen piece not the whole snapshot has to be unpacked for it.
pub(crate) struct LineTold {
    pub is_design: bool,
    pub name: String,
    pub code: String,
    pub label: Labels,
    pub looks: Labels,
    pub words: String,
    pub answers: Answers,
    pub others: Others,
}

impl Db<'_> {
    /// The pieces of an order as lists show them, in the order in which they were begun.
    pub fn line_briefs_of(&self, order: OrderId) -> Result<Vec<LineBrief>, StoreError> {
        let columns = "SELECT label, looks, name, quantity, price_minor, currency, discount, tax FROM line
             WHERE orders = ?1 ORDER BY rowid";
        let mut statement = self.0.prepare_cached(columns)?;
        let mut rows = statement.query([Cell::id(order.0)])?;
        let mut briefs = Vec::new();
        while let Some(row) = rows.next()? {
            let cells = (0..8).map(|i| row.get(i)).collect::<Result<_, _>>()?;
            let mut cells = Cells::new(TABLE.name, cells);
            let (label, looks, name) = (cells.json()?, cells.maybe_json()?.unwrap_or_default(), cells.text()?);
            let quantity = cells.count()?;
            briefs.push(LineBrief {
                label,
                looks,
                name,
                priced: Priced {
                    quantity,
                    price: cells.money()?,
                    discount: cells.maybe_json()?,
                    tax: cells.maybe_json()?,
                },
            });
        }
        Ok(briefs)
    }

    /// What a piece is found by; `None`: there is no such piece.
    pub(crate) fn line_told(&self, id: RowId) -> Result<Option<LineTold>, StoreError> {
        Ok(self.lines_told("id = ?1", id)?.pop())
    }

    /// What the pieces of an order are found by, in the order in which they were begun.
    pub(crate) fn lines_told_of(&self, order: OrderId) -> Result<Vec<LineTold>, StoreError> {
        self.lines_told("orders = ?1", order.0)
    }

    fn lines_told(&self, which: &str, id: RowId) -> Result<Vec<LineTold>, StoreError> {
        let sql = format!(
            "SELECT orders IS NULL AND deleted_at IS NULL, name, code, label, looks, words, answers, others FROM line
             WHERE {which} ORDER BY rowid"
        );
        let mut statement = self.0.prepare_cached(&sql)?;
        let mut rows = statement.query([Cell::id(id)])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let cells = (0..8).map(|i| row.get(i)).collect::<Result<_, _>>()?;
            let mut cells = Cells::new(TABLE.name, cells);
            found.push(LineTold {
                is_design: cells.int()? != 0,
                name: cells.text()?,
                code: cells.text_or_empty()?,
                label: cells.json()?,
                looks: cells.maybe_json()?.unwrap_or_default(),
                words: cells.text_or_empty()?,
                answers: cells.maybe_json()?.unwrap_or_default(),
                others: cells.maybe_json()?.unwrap_or_default(),
            });
        }
        Ok(found)
    }

    /// The design that was put aside under this code, also when it was ordered since.
    pub fn line_coded(&self, code: &str) -> Result<Option<Line>, StoreError> {
        Ok(self.find("WHERE code = ?1", &[&code])?.pop())
    }

    /// The pieces of an order, in the order in which they were begun.
    pub fn lines_of(&self, order: OrderId) -> Result<Vec<Line>, StoreError> {
        self.find("WHERE orders = ?1 ORDER BY rowid", &[&Cell::id(order.0)])
    }

    /// The answers of pieces of a template that were ordered, latest first, at most `limit`.
    pub fn past_answers(&self, template: &str, limit: u32) -> Result<Vec<Answers>, StoreError> {
        let sql = "SELECT answers FROM line WHERE template = ?1 AND orders IS NOT NULL ORDER BY rowid DESC LIMIT ?2";
        let mut statement = self.0.prepare_cached(sql)?;
        let mut rows = statement.query(rusqlite::params![template, limit])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let mut cells = Cells::new(TABLE.name, vec![row.get(0)?]);
            found.push(cells.maybe_json()?.unwrap_or_default());
        }
        Ok(found)
    }

    /// Designs that wait in the Studio, latest first, at most `limit`.
    pub fn designs(&self, limit: u32) -> Result<Vec<Line>, StoreError> {
        self.find(
            "WHERE orders IS NULL AND deleted_at IS NULL ORDER BY touched DESC, rowid DESC LIMIT ?1",
            &[&limit],
        )
    }
}
