//! The workshop's swatches; their photos, and what was made of them, are attachments.

use domain::{Hash, RowId};
use engine::book::Swatch;
use engine::slug::Slug;
use serde::{Deserialize, Serialize};

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
    attachments: |cells| {
        let of = |cell| super::attachment::json_hashes(cell);
        cells[6..8].iter().flat_map(of).collect()
    },
    ..Table::plain(
        "swatch",
        &[
            "slug",
            "label",
            "colour",
            "supplier_code",
            "width",
            "attributes",
            "photo",
            "look",
            "until",
        ],
    )
};

/// What was made of a swatch's photo once, when it came in; JPEG among the attachments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwatchLook {
    /// Its middle, small and square, for lists.
    pub chip: Hash,
    /// A tile that can be repeated, as wide in truth as the photo.
    pub tile: Hash,
    /// How high the tile is in truth, in micrometres.
    pub tile_height: u32,
    /// How far its picture goes on beyond the tile on every side, in micrometres.
    pub bleed: u32,
}

/// A swatch with the id of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwatchRow {
    /// Permanent name of the row.
    pub id: RowId,
    /// The swatch.
    pub swatch: Swatch,
    /// What was made of its photo, where it has one.
    pub look: Option<SwatchLook>,
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
            photo,
            until,
        } = &self.swatch;
        vec![
            Cell::text(id.as_str()),
            Cell::json(label),
            Cell::text(colour),
            Cell::maybe(supplier_code.as_ref(), Cell::text),
            Cell::maybe(width.as_ref(), Cell::text),
            Cell::json(attributes),
            Cell::maybe(photo.as_ref(), Cell::json),
            Cell::maybe(self.look.as_ref(), Cell::json),
            Cell::maybe(until.map(|day| day.to_string()), Cell::text),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        let (id_of, label, colour) = (cells.slug()?, cells.json()?, cells.text()?);
        let (supplier_code, width, attributes) = (cells.maybe_text()?, cells.maybe_text()?, cells.json()?);
        let (photo, look, until) = (cells.maybe_json()?, cells.maybe_json()?, cells.maybe_parsed()?);
        let swatch = Swatch {
            id: id_of,
            label,
            colour,
            supplier_code,
            width,
            attributes,
            photo,
            until,
        };
        Ok(Self { id, swatch, look })
    }
}

impl Db<'_> {
    /// The swatch of that name.
    pub fn swatch(&self, slug: &Slug) -> Result<Option<SwatchRow>, StoreError> {
        Ok(self.find("WHERE slug = ?1", &[&slug.as_str()])?.pop())
    }
}
