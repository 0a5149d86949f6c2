//! Small printed tags for the swatches that lie on the table: scanning one chooses it.

use serde::{Deserialize, Serialize};

use super::Colour;

/// What stands in front of a swatch's name in its QR code: `swatch:cordura-petrol`. A scheme of its own, because it is no
/// piece and no order, and short, because the tag is small.
pub const SWATCH: &str = "swatch:";

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
    /// The supplier's code, as on their label; empty: none.
    pub supplier_code: String,
    /// Usable width of the roll or skin: "148 cm"; empty: unknown.
    pub width: String,
    /// What the QR code says.
    pub qr: String,
}
