//! The workshop's swatches.

use domain::RowId;
use engine::book::Swatch;
use engine::slug::Slug;

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::{Db, StoreError};

pub(super) const DDL: &str = "
CREATE TABLE swatch (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    colour TEXT NOT NULL,
    supplier_code TEXT,
    width TEXT,
    attributes TEXT NOT NULL
);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<SwatchRow>,
    ..Table::plain(
        "swatch",
        &["slug", "label", "colour", "supplier_code", "width", "attributes"],
    )
};

/// A swatch with the id of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwatchRow {
    /// Permanent name of the row.
    pub id: RowId,
    /// The swatch.
    pub swatch: Swatch,
}

impl Record for SwatchRow {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id
    }

    fn cells(&self) -> Vec<Cell> {
        let Swatch {
            id,
            label,
            colour,
            supplier_code,
            width,
            attributes,
        } = &self.swatch;
        vec![
            Cell::text(id.as_str()),
            Cell::json(label),
            Cell::text(colour),
            Cell::maybe(supplier_code.as_ref(), Cell::text),
            Cell::maybe(width.as_ref(), Cell::text),
            Cell::json(attributes),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        let swatch = Swatch {
            id: cells.slug()?,
            label: cells.json()?,
            colour: cells.text()?,
            supplier_code: cells.maybe_text()?,
            width: cells.maybe_text()?,
            attributes: cells.json()?,
        };
        Ok(Self { id, swatch })
    }
}

impl Db<'_> {
    /// The swatch of that name.
    pub fn swatch(&self, slug: &Slug) -> Result<Option<SwatchRow>, StoreError> {
        Ok(self.find("WHERE slug = ?1", &[&slug.as_str()])?.pop())
    }
}
