//! Shaped text.

use std::ops::Range;

/// One glyph of a shaped text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Which font of the list it comes from.
    pub font: usize,
    /// Its number in that font.
    pub id: u16,
    /// How far the pen moves on, letter-spacing included, in [`crate::EM`]ths.
    pub advance: i64,
    /// How far right of the pen it stands (marks), in [`crate::EM`]ths.
    pub dx: i64,
    /// How far above the baseline it stands (marks), in [`crate::EM`]ths.
    pub dy: i64,
    /// The bytes of the text that it stands for. Empty when a glyph before it stands for them already.
    pub text: Range<usize>,
    /// Where a line may begin with it: false inside a cluster of base and marks.
    pub starts: bool,
    /// How deep it stands in text of another direction (Unicode Annex 9): odd is set from right to left.
    pub level: u8,
}

/// Text, shaped once, to be broken into lines of any width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The text as given.
    pub text: String,
    /// All glyphs in reading order, whatever their direction. Line ends have none.
    pub glyphs: Vec<Glyph>,
    /// Letters that no font of the list has, each once, in the order of the text. In their place the glyphs spell the
    /// code point: `[U+1F98A]`.
    pub missing: Vec<String>,
    /// The letter-spacing that the advances include, in [`crate::EM`]ths.
    pub tracking: i64,
}

impl Paragraph {
    /// The width when set on one line, in [`crate::EM`]ths.
    pub fn width(&self) -> i64 {
        self.lines(i64::MAX).iter().map(|line| line.width).max().unwrap_or(0)
    }
}
