//! Templates on the shelf; what is in them is in their versions.

use domain::RowId;
use domain::id::{TemplateId, VersionId};
use domain::template::{Shelved, Stage};
use engine::slug::Slug;

use crate::cell::{Cell, Cells};
use crate::record::{Record, Table};
use crate::search::Kind;
use crate::{Db, StoreError};

pub(super) const DDL: &str = "
CREATE TABLE template (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    current BLOB NOT NULL,
    stage TEXT NOT NULL
);
";

pub(super) const TABLE: Table = Table {
    reads: crate::record::reads::<Shelved>,
    documents: |_, id, _| Ok(vec![(Kind::Template, id)]),
    ..Table::plain("template", &["slug", "label", "current", "stage", "draft"])
};

impl Record for Shelved {
    const TABLE: &'static Table = &TABLE;

    fn id(&self) -> RowId {
        self.id.0
    }

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::text(self.slug.as_str()),
            Cell::json(&self.label),
            Cell::id(self.current.0),
            Cell::text(self.stage.code()),
            Cell::maybe(self.draft, |version| Cell::id(version.0)),
        ]
    }

    fn from_cells(id: RowId, mut cells: Cells) -> Result<Self, StoreError> {
        Ok(Self {
            id: TemplateId(id),
            slug: cells.slug()?,
            label: cells.json()?,
            current: VersionId(cells.id()?),
            stage: stage(&cells.text()?)?,
            draft: cells.maybe_id()?.map(VersionId),
        })
    }
}

fn stage(code: &str) -> Result<Stage, StoreError> {
    let found = Stage::ALL.into_iter().find(|stage| stage.code() == code);
    found.ok_or_else(|| StoreError::damaged(format!("`{code}` is no stage of a template")))
}

impl Db<'_> {
    /// The template of that name.
    pub fn template(&self, slug: &Slug) -> Result<Option<Shelved>, StoreError> {
        Ok(self.find("WHERE slug = ?1", &[&slug.as_str()])?.pop())
    }
}
