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
use quantity::Measure;
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
    /// How it looked from near.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<FrozenPhoto>,
}

/// The photo of a swatch, among the attachments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenPhoto {
    /// Its bytes, PNG or JPEG.
    pub picture: Hash,
    /// How wide in truth what it shows is.
    pub width: Measure,
}

/// The picture as agreed: every side of the piece that its template draws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenPicture {
    /// The side that stands for the piece.
    #[serde(flatten)]
    pub first: FrozenView,
    /// The others, in the template's order. None among those that were ordered before there were others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<FrozenView>,
}

impl FrozenPicture {
    /// Of several sides, the one that stands for the piece first; `None`: there are none.
    pub fn of(views: Vec<FrozenView>) -> Option<Self> {
        let mut views = views.into_iter();
        let first = views.next()?;
        Some(Self {
            first,
            further: views.collect(),
        })
    }

    /// Every side, the one that stands for the piece first.
    pub fn views(&self) -> impl Iterator<Item = &FrozenView> {
        std::iter::once(&self.first).chain(&self.further)
    }

    /// The sides that show something of their own: of those that look alike the first. What people are shown.
    pub fn shown(&self) -> Vec<&FrozenView> {
        let mut shown: Vec<&FrozenView> = Vec::new();
        for view in self.views() {
            if shown.iter().all(|other| other.print != view.print) {
                shown.push(view);
            }
        }
        shown
    }
}

/// One side of a piece as agreed, among the attachments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenView {
    /// Its name in the template; empty among those that were ordered before it was kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// What people call it; empty where the template has one side only.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub label: Labels,
    /// Plain SVG, its images named by hash instead of standing inside.
    pub svg: Hash,
    /// Those images, in the order of first use.
    pub images: Vec<Hash>,
    /// As drawn for papers: JPEG on white, a fifth of what a PNG of a shaded piece weighs.
    pub print: Hash,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(byte: u8) -> Hash {
        Hash([byte; 32])
    }

    fn view(id: &str, print: u8) -> FrozenView {
        FrozenView {
            id: id.to_owned(),
            label: Labels::same(id),
            svg: hash(print + 100),
            images: vec![hash(1)],
            print: hash(print),
        }
    }

    #[test]
    fn a_picture_of_before_there_were_sides_reads_as_one_and_is_written_as_it_was() {
        let before = format!(
            r#"{{"svg":"{}","images":["{}"],"print":"{}"}}"#,
            hash(4),
            hash(5),
            hash(6)
        );
        let read: FrozenPicture = serde_json::from_str(&before).unwrap();
        assert_eq!((read.first.svg, read.first.print), (hash(4), hash(6)));
        assert_eq!((read.first.id.as_str(), read.views().count()), ("", 1));
        assert_eq!(serde_json::to_string(&read).unwrap(), before);
    }

    #[test]
    fn every_side_is_kept_and_the_first_stands_for_the_piece() {
        let picture = FrozenPicture::of(vec![view("front", 1), view("back", 2), view("inside", 3)]).unwrap();
        let read: FrozenPicture = serde_json::from_str(&serde_json::to_string(&picture).unwrap()).unwrap();
        assert_eq!(read, picture);
        let ids: Vec<_> = read.views().map(|view| view.id.as_str()).collect();
        assert_eq!(ids, ["front", "back", "inside"]);
        assert_eq!(FrozenPicture::of(Vec::new()), None);
    }

    #[test]
    fn a_side_that_looks_like_an_earlier_one_is_shown_once() {
        let picture = FrozenPicture::of(vec![view("front", 1), view("back", 2), view("worn", 1)]).unwrap();
        let shown: Vec<_> = picture.shown().iter().map(|view| view.id.as_str()).collect();
        assert_eq!(shown, ["front", "back"]);
    }
}
