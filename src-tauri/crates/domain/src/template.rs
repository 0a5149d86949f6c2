//! Templates as the workshop keeps them: a name, and immutable versions.

use std::collections::BTreeMap;

use engine::slug::Slug;
use engine::template::Labels;
use serde::{Deserialize, Serialize};

use crate::hash::Hash;
use crate::id::{TemplateId, VersionId};
use crate::instant::Instant;

/// May it be sold?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Still being written; not offered.
    Draft,
    /// Offered in the gallery.
    OnSale,
    /// No longer offered; past orders keep it.
    Retired,
}

impl Stage {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Draft, Self::OnSale, Self::Retired];

    /// Its code in files and between programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::OnSale => "on_sale",
            Self::Retired => "retired",
        }
    }
}

/// A template on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelved {
    /// Permanent name of the row.
    pub id: TemplateId,
    /// Permanent name in files and rules.
    pub slug: Slug,
    /// What people read, from the current version.
    pub label: Labels,
    /// The version that new designs start with.
    pub current: VersionId,
    /// May it be sold?
    pub stage: Stage,
    /// A newer version that is not in use yet.
    pub draft: Option<VersionId>,
}

/// One version of a template: its folder, never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Permanent name of the row.
    pub id: VersionId,
    /// Whose version.
    pub template: TemplateId,
    /// 1, 2, 3 …
    pub number: u32,
    /// The hash over all files; equal folders have equal hashes.
    pub hash: Hash,
    /// The folder's files by name, as attachments.
    pub files: BTreeMap<String, Hash>,
    /// When it came in.
    pub created: Instant,
}
