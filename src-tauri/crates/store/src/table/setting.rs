//! The workshop's settings: one row, one column each, so that stations can merge them by field.

use domain::{RowId, Settings};

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::{Db, StoreError};

pub(super) const DDL: &str = "
CREATE TABLE setting (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    paper TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    lead_days INTEGER NOT NULL,
    logo BLOB,
    sample INTEGER NOT NULL
);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Settings>,
    attachments: |cells| super::attachment::blob_hashes(&cells[6..7]),
    ..Table::plain(
        "setting",
        &[
            "name",
            "currency",
            "paper",
            "language",
            "time_zone",
            "lead_days",
            "logo",
            "sample",
            "taxes",
            "exclusive",
            "step",
            "address",
            "colour",
            "nouns",
            "views",
            "counter",
            "terms",
        ],
    )
};

/// The row's id, the same in every file.
const ONLY: RowId = RowId(*b"workshopsettings");

impl Record for Settings {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        ONLY
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::text(&self.name),
            Cell::text(self.currency.code()),
            Cell::text(self.paper.code()),
            Cell::text(&self.language),
            Cell::text(self.time_zone.name()),
            Cell::Int(self.lead_days.into()),
            Cell::maybe(self.logo, |hash| Cell::Blob(hash.0.to_vec())),
            Cell::Int(self.sample.into()),
            Cell::json_or_null(&self.taxes),
            Cell::maybe((!self.inclusive).then_some(1), Cell::Int),
            Cell::maybe((self.step != 1).then_some(self.step), |step| Cell::Int(step.into())),
            Cell::text_or_null(&self.address),
            Cell::maybe(self.colour, |colour| Cell::text(colour.to_string())),
            Cell::json_or_null(&self.nouns),
            Cell::json_or_null(&self.views),
            Cell::json_or_null(&self.counter),
            Cell::json_or_null(&self.terms),
        ]
    }

    fn from_cells(_: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            name: cells.text()?,
            currency: cells.parsed()?,
            paper: cells.parsed()?,
            language: cells.text()?,
            time_zone: cells.parsed()?,
            lead_days: cells.count()?,
            logo: cells.maybe_hash()?,
            sample: cells.int()? != 0,
            taxes: cells.maybe_json()?.unwrap_or_default(),
            inclusive: cells.maybe_int()?.is_none(),
            step: cells
                .maybe_int()?
                .map_or(Ok(1), u32::try_from)
                .map_err(|_| StoreError::damaged("setting"))?,
            address: cells.text_or_empty()?,
            colour: cells.maybe_parsed()?,
            nouns: cells.maybe_json()?.unwrap_or_default(),
            views: cells.maybe_json()?.unwrap_or_default(),
            counter: cells.maybe_json()?.unwrap_or_default(),
            terms: cells.maybe_json()?.unwrap_or_default(),
        })
    }
}

impl Db<'_> {
    /// The workshop's settings.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        self.expect(ONLY)
    }
}
