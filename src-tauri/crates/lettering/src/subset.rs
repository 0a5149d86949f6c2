//! The small font that goes into a document.

use std::collections::{BTreeMap, BTreeSet};

use subsetter::GlyphRemapper;

use crate::font::{Font, FontError};

/// A font with only the glyphs that are used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subset {
    /// The font file, without a character map.
    pub bytes: Vec<u8>,
    /// New glyph number of each old one.
    pub renumbered: BTreeMap<u16, u16>,
}

impl Font<'_> {
    /// Makes a copy with only these glyphs (and those they are composed of). The same glyphs give the same bytes.
    pub fn subset(&self, glyphs: &BTreeSet<u16>) -> Result<Subset, FontError> {
        let mut remapper = GlyphRemapper::new();
        let renumbered = glyphs.iter().map(|old| (*old, remapper.remap(*old))).collect();
        let bytes = subsetter::subset(self.bytes(), 0, &remapper).map_err(|error| FontError::Subset {
            reason: error.to_string(),
        })?;
        Ok(Subset { bytes, renumbered })
    }
}
