//! What changes from day to day without the template changing: swatches, and today's book.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use quantity::{Measure, Number};
use serde::{Deserialize, Serialize};

use crate::slug::Slug;
use crate::template::{Attributes, Labels};
use crate::upload::PictureName;

/// A material that can be seen: one leather, one fabric, one thread. A swatch serves many templates; an option of kind
/// `one` names the swatches it offers, and each is then a value with the swatch's id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swatch {
    /// Its permanent name.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
    /// `#rrggbb`, for chips and for the picture.
    pub colour: String,
    /// The supplier's code, as on their label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier_code: Option<String>,
    /// Usable width of the roll or skin, as text with unit ("148 cm").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<String>,
    /// What rules and formulas may ask of it (`[left].colour`).
    #[serde(default, skip_serializing_if = "Attributes::is_empty")]
    pub attributes: Attributes,
    /// How it looks from near; `None`: its colour stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<SwatchPhoto>,
    /// The last day on which it is offered, of seasonal stuffs; `None`: no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// A photograph of the real stuff. The engine never sees its pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwatchPhoto {
    /// Its file in the template's folder (`oak.jpg`, or `pen/oak.jpg` where it came with a product within the product).
    pub file: String,
    /// Which picture it is, whatever its file is called.
    pub picture: PictureName,
    /// How much of the stuff it shows in truth, from its left edge to its right one.
    pub width: Measure,
}

impl Swatch {
    /// Is it the same, wherever the file of its photo lies?
    pub(crate) fn same(&self, other: &Self) -> bool {
        let anywhere = |swatch: &Self| {
            let mut swatch = swatch.clone();
            if let Some(photo) = &mut swatch.photo {
                photo.file.clear();
            }
            swatch
        };
        anywhere(self) == anywhere(other)
    }
}

/// The workshop's swatches by id.
pub type Library = BTreeMap<Slug, Swatch>;

/// Today's facts: what is sold out, what a material costs. Read when a session starts; the entries a line used are frozen
/// with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// Sold out values: `option/value` for one option, and [`Book::sold_out_swatches`] for all that offer the swatch.
    /// The text says until when, as a date `2026-06-12`, or is empty.
    #[serde(default)]
    pub sold_out: BTreeMap<String, String>,
    /// Swatches that can't be had now.
    #[serde(default)]
    pub sold_out_swatches: BTreeSet<Slug>,
    /// Swatches that are no longer offered, with the last day on which they were; [`Book::end`] finds them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ended: BTreeMap<Slug, NaiveDate>,
    /// Day prices and costs by name, in the workshop's currency per unit of the material, as decimal text.
    #[serde(default)]
    pub prices: BTreeMap<Slug, Number>,
}

impl Book {
    /// Notes the swatches whose last day lies before `today`: new pieces can't have them any more.
    pub fn end(&mut self, library: &Library, today: NaiveDate) {
        let over = |swatch: &Swatch| swatch.until.filter(|until| *until < today);
        let ended = library
            .iter()
            .filter_map(|(id, swatch)| Some((id.clone(), over(swatch)?)));
        self.ended.extend(ended);
    }
}
