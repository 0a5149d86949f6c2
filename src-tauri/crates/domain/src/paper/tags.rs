//! Small printed tags for the swatches that lie on the table: scanning one chooses it.

use serde::{Deserialize, Serialize};

use super::Colour;
use crate::hash::Hash;

/// What stands in front of a swatch's name in its QR code: `swatch:cordura-petrol`. A scheme of its own, because it is no
/// piece and no order, and short, because the tag is small.
pub const SWATCH: &str = "swatch:";

/// Width and height of what shows the stuff on a tag, in micrometres.
pub const PATCH: [u32; 2] = [12_000, 25_000];

/// A sheet of tags.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwatchTags {
    /// Their language as a BCP 47 tag ("en", "de").
    pub language: String,
    /// The tags, in reading order.
    pub tags: Vec<SwatchTag>,
}

/// A tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwatchTag {
    /// What it is: "Petrol Cordura".
    pub label: String,
    /// Its colour.
    pub colour: Option<Colour>,
    /// A photo of it in the shape of [`PATCH`], JPEG; none: its colour stands for it.
    #[serde(default)]
    pub photo: Option<Hash>,
    /// The supplier's code, as on their label; empty: none.
    pub supplier_code: String,
    /// Usable width of the roll or skin: "148 cm"; empty: unknown.
    pub width: String,
    /// Until when it is offered: "until 31 March 2027"; empty: no end is known.
    #[serde(default)]
    pub until: String,
    /// What the QR code says.
    pub qr: String,
}
