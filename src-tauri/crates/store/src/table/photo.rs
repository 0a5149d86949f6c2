//! Photographs of orders, pieces and customers; their pictures are attachments.

use domain::id::PhotoId;
use domain::photo::Subject;
use domain::{Instant, Line, Photo, RowId};

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::{Db, StoreError};

pub(crate) const DDL: &str = "
CREATE TABLE photo (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    of_kind TEXT NOT NULL,
    of_row BLOB NOT NULL,
    picture BLOB NOT NULL,
    small BLOB NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    name TEXT NOT NULL,
    caption TEXT NOT NULL,
    bench INTEGER NOT NULL,
    added INTEGER NOT NULL
);
CREATE INDEX photo_of ON photo (of_row);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Photo>,
    subject: |conn, id, cells| {
        let photo = Photo::from_cells(id, Cells::new("photo", cells.to_vec()))?;
        let order = match photo.of {
            Subject::Customer(customer) => return Ok(Some(customer.0)),
            Subject::Order(order) => Some(order.0),
            Subject::Line(line) => {
                let line = Db(conn).get::<Line>(line.0)?;
                line.and_then(|line| line.order).map(|order| order.0)
            }
        };
        super::payment::customer_of(conn, &Cell::maybe(order, Cell::id))
    },
    attachments: |cells| super::attachment::blob_hashes(&cells[2..4]),
    ..Table::plain(
        "photo",
        &[
            "of_kind", "of_row", "picture", "small", "width", "height", "name", "caption", "bench", "added",
        ],
    )
};

impl Record for Photo {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::text(self.of.code()),
            Cell::id(self.of.row()),
            Cell::Blob(self.picture.0.to_vec()),
            Cell::Blob(self.small.0.to_vec()),
            Cell::Int(self.width.into()),
            Cell::Int(self.height.into()),
            Cell::text(&self.name),
            Cell::text(&self.caption),
            Cell::Int(self.bench.into()),
            Cell::Int(self.added.0),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        let (kind, row) = (cells.text()?, cells.id()?);
        let of =
            Subject::from_parts(&kind, row).ok_or_else(|| StoreError::damaged(format!("a photograph of `{kind}`")))?;
        Ok(Self {
            id: PhotoId(id),
            of,
            picture: cells.hash()?,
            small: cells.hash()?,
            width: cells.count()?,
            height: cells.count()?,
            name: cells.text()?,
            caption: cells.text()?,
            bench: cells.int()? != 0,
            added: Instant(cells.int()?),
        })
    }
}

impl Db<'_> {
    /// The photographs of something, in the order in which they came in.
    pub fn photos_of(&self, of: Subject) -> Result<Vec<Photo>, StoreError> {
        self.find("WHERE of_row = ?1 ORDER BY rowid", &[&Cell::id(of.row())])
    }
}
