//! Versions of templates: the folder's files by hash. Written once, never changed.

use domain::id::{TemplateId, VersionId};
use domain::template::Version;
use domain::{Instant, RowId};

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::{Db, StoreError};

pub(super) const DDL: &str = "
CREATE TABLE template_version (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    template BLOB NOT NULL REFERENCES template (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    hash BLOB NOT NULL,
    files TEXT NOT NULL,
    created INTEGER NOT NULL,
    UNIQUE (template, number)
);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Version>,
    attachments: |cells| super::attachment::json_hashes(&cells[3]),
    ..Table::plain("template_version", &["template", "number", "hash", "files", "created"])
};

impl Record for Version {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::id(self.template.0),
            Cell::Int(self.number.into()),
            Cell::Blob(self.hash.0.to_vec()),
            Cell::json(&self.files),
            Cell::Int(self.created.0),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            id: VersionId(id),
            template: TemplateId(cells.id()?),
            number: cells.count()?,
            hash: cells.hash()?,
            files: cells.json()?,
            created: Instant(cells.int()?),
        })
    }
}

impl Db<'_> {
    /// The versions of a template, oldest first.
    pub fn versions_of(&self, template: TemplateId) -> Result<Vec<Version>, StoreError> {
        self.find("WHERE template = ?1 ORDER BY number", &[&Cell::id(template.0)])
    }
}
