//! Subset fonts, and which glyph says which text.
//!
//! A PDF font says for each glyph one text, in the whole file. Where the same glyph stands for different letters (a space
//! and a no-break space, an "ä" typed as one letter or as two), the font is embedded again for the odd ones: each copy
//! holds only its glyphs, so that what is read from the file is what was typed, letter by letter.

use std::collections::{BTreeMap, BTreeSet};

use lettering::FontError;
use printpdf::{FontId, ParsedFont, PdfFont};

use crate::faces::Face;
use crate::page::{GlyphRun, Item, Pages, PlacedGlyph};

/// The copy whose glyphs say nothing. They have one of their own: beside others that say something a reader of the file takes
/// their numbers for text.
const SILENT: usize = 999;

/// Which copy of a face says which text of a glyph, and the glyphs of each copy.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    /// Every text that a glyph stands for, in the order of the pages: the place in the list is the copy that says it.
    texts: BTreeMap<(Face, u16), Vec<String>>,
    /// Glyphs whose letters another glyph before them says: of "[U+1F98A]" for a letter that no font has all but the first.
    silent: BTreeMap<Face, BTreeSet<u16>>,
    /// The glyphs of each copy of each face, in order.
    glyphs: BTreeMap<(Face, usize), Vec<u16>>,
}

impl Fonts {
    pub fn of(pages: &Pages) -> Self {
        let mut fonts = Self::default();
        for run in pages.pages.iter().flat_map(|page| &page.items).filter_map(Item::run) {
            for glyph in run.glyphs.iter() {
                if run.letters(glyph).is_empty() {
                    fonts.silent.entry(run.face).or_default().insert(glyph.id);
                    continue;
                }
                let texts = fonts.texts.entry((run.face, glyph.id)).or_default();
                if !texts.iter().any(|text| text == run.letters(glyph)) {
                    texts.push(run.letters(glyph).to_owned());
                }
            }
        }
        // The map is in the order of the glyphs, so the lists are too. Glyph 0 is in every font by itself.
        for ((face, glyph), texts) in fonts.texts.iter().filter(|((_, glyph), _)| *glyph != 0) {
            for copy in 0..texts.len() {
                fonts.glyphs.entry((*face, copy)).or_default().push(*glyph);
            }
        }
        for (face, glyphs) in &fonts.silent {
            let glyphs = glyphs.iter().copied().filter(|glyph| *glyph != 0);
            fonts.glyphs.insert((*face, SILENT), glyphs.collect());
        }
        fonts
    }

    /// Which copy of the face says this glyph's text.
    pub fn copy(&self, run: &GlyphRun, glyph: &PlacedGlyph) -> usize {
        if run.letters(glyph).is_empty() {
            return SILENT;
        }
        let texts = self.texts.get(&(run.face, glyph.id)).map_or(&[][..], Vec::as_slice);
        texts.iter().position(|text| text == run.letters(glyph)).unwrap_or(0)
    }

    /// A glyph's number in a copy: glyphs are numbered in order, after number 0 for none.
    pub fn number(&self, face: Face, copy: usize, glyph: u16) -> u16 {
        let glyphs = self.glyphs.get(&(face, copy)).map_or(&[][..], Vec::as_slice);
        glyphs.binary_search(&glyph).map_or(0, |at| at as u16 + 1)
    }

    /// The font files for the document.
    pub fn embedded(&self) -> Result<BTreeMap<FontId, PdfFont>, FontError> {
        let fonts = self.glyphs.iter();
        fonts
            .map(|((face, copy), glyphs)| Ok((name(*face, *copy), embedded(*face, glyphs)?)))
            .collect()
    }
}

/// The font's name among the page's resources.
pub(super) fn name(face: Face, copy: usize) -> FontId {
    FontId(format!("T{}c{copy}", face as usize))
}

fn embedded(face: Face, glyphs: &[u16]) -> Result<PdfFont, FontError> {
    let subset = face.font().subset(&glyphs.iter().copied().collect())?;
    let parsed = ParsedFont::from_bytes(&subset.bytes, 0, &mut Vec::new());
    let mut parsed = parsed.ok_or(FontError::Unreadable)?;
    parsed.font_name = Some(format!("{}+{}", tag(&subset.bytes), face.name()));
    Ok(PdfFont::new(parsed))
}

/// Six capitals that tell one subset from another, from its bytes (FNV-1a).
fn tag(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (0..6)
        .map(|at| char::from(b'A' + (hash >> (at * 8)) as u8 % 26))
        .collect()
}
