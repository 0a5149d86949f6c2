//! A line as it was ordered, complete in itself.
//!
//! Papers, lists and history of an order read the snapshot and nothing else, so that editing a template, a swatch or a
//! price never changes a past order. It is made once, by [`freeze`], from what the engine says about the finished piece.

mod freeze;

use std::collections::BTreeMap;

use engine::answer::{Answer, Answers, Path};
use engine::book::Book;
use engine::session::{DerivedLine, MaterialLine, PartLine, Price, Reminder, StepLine};
use engine::slug::Slug;
use engine::template::{Labels, Landmark};
use serde::{Deserialize, Serialize};

pub(crate) use freeze::values;
pub use freeze::{Finished, freeze};

use crate::hash::Hash;
use crate::instant::Instant;
use crate::line::Other;

/// All there is to know about an ordered piece. Amounts and prices are for one piece; the line has the quantity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The template.
    pub template: Slug,
    /// Its label.
    pub label: Labels,
    /// The hash of the template's version.
    pub version: Hash,
    /// 1 for the piece as first ordered; rises with every change that is agreed later.
    pub revision: u32,
    /// When this revision was made.
    pub revised: Instant,
    /// What was chosen, without what the program filled in.
    pub chosen: Answers,
    /// Every answer of the finished piece, in the template's order.
    pub answers: Vec<FrozenAnswer>,
    /// Every swatch that an answer, material or part names.
    pub swatches: BTreeMap<Slug, FrozenSwatch>,
    /// The price with its lines.
    pub price: Price,
    /// What is used up.
    pub materials: Vec<MaterialLine>,
    /// What is cut.
    pub parts: Vec<PartLine>,
    /// The work.
    pub steps: Vec<StepLine>,
    /// What the maker must not forget.
    pub reminders: Vec<Reminder>,
    /// All the work on one piece, in minutes: the steps, and what values and switches add.
    pub minutes: u32,
    /// Named results, those with a label.
    pub derived: Vec<DerivedLine>,
    /// The entries of the book that the piece used.
    pub book: Book,
    /// The picture; `None` when the template has none.
    pub picture: Option<FrozenPicture>,
    /// Products within the product, by the path of the option that holds them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub nested: BTreeMap<Path, FrozenNested>,
}

/// A product within a product. Its answers stand among the piece's own, their paths beginning with this one's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenNested {
    /// The template.
    pub template: Slug,
    /// Its label.
    pub label: Labels,
    /// The hash of the template's version.
    pub version: Hash,
}

/// One answer with all its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenAnswer {
    /// Which option.
    pub path: Path,
    /// The heading it stood under; empty: none.
    pub section: Labels,
    /// The option's label.
    pub label: Labels,
    /// What it stands in ("Name 2", "Pen"); empty: the piece itself.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub within: Labels,
    /// The side of the piece in words; empty: none.
    pub side: Labels,
    /// The answer, verbatim.
    pub answer: Answer,
    /// The chosen values of a list, in the template's order; empty for other kinds, and for deliberately none.
    pub values: Vec<FrozenValue>,
    /// The program filled it in (a default, or the only value left).
    pub filled_in: bool,
    /// Where on a person it was measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub landmark: Option<Landmark>,
    /// What is made instead of the answer, on this piece only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<Other>,
}

impl FrozenAnswer {
    /// The option as people read it where it stands alone: "Name 2 · Font".
    pub fn called(&self) -> Labels {
        self.within.joined(" · ", &self.label)
    }
}

/// One chosen value of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenValue {
    /// Its permanent name; for a swatch the swatch's.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
    /// How many of it.
    pub count: u32,
    /// True when it is a swatch (see [`Snapshot::swatches`]).
    pub swatch: bool,
}

/// A swatch as it was that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenSwatch {
    /// What people read.
    pub label: Labels,
    /// `#rrggbb`.
    pub colour: String,
    /// As on the supplier's label.
    pub supplier_code: Option<String>,
    /// Usable width of the roll or skin, as text with unit.
    pub width: Option<String>,
}

/// The picture as agreed, among the attachments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenPicture {
    /// Plain SVG, its images named by hash instead of standing inside.
    pub svg: Hash,
    /// Those images, in the order of first use.
    pub images: Vec<Hash>,
    /// As drawn for papers: JPEG on white, a fifth of what a PNG of a shaded piece weighs.
    pub print: Hash,
}
