//! What changes from day to day without the template changing: swatches, and today's book.

use std::collections::{BTreeMap, BTreeSet};

use quantity::Number;
use serde::{Deserialize, Serialize};

use crate::slug::Slug;
use crate::template::{Attributes, Labels};

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
    /// Day prices and costs by name, in the workshop's currency per unit of the material, as decimal text.
    #[serde(default)]
    pub prices: BTreeMap<Slug, Number>,
}
