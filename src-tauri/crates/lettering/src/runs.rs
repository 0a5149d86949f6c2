//! Which font sets which letters.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::font::Font;

/// A stretch of text in one font and one direction; `None`: no font has it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub font: Option<usize>,
    pub text: Range<usize>,
    /// Odd: from right to left.
    pub level: u8,
}

/// Splits a line of text by font and direction: each letter with its marks goes to the first font that has all of it, spaces stay with
/// the letters before them.
pub(crate) fn runs(text: &str, fonts: &[&Font<'_>]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let levels = levels(text);
    for (start, letter) in text.grapheme_indices(true) {
        let last = runs.last().and_then(|run| run.font);
        let stays = last.filter(|font| letter.trim().is_empty() && covers(fonts[*font], letter));
        let font = stays.or_else(|| fonts.iter().position(|font| covers(font, letter)));
        let end = start + letter.len();
        let level = levels.get(start).copied().unwrap_or(0);
        match runs.last_mut() {
            // A missing letter is a run of its own: it is named by itself.
            Some(run) if run.font == font && font.is_some() && run.level == level => run.text.end = end,
            _ => runs.push(Run {
                font,
                text: start..end,
                level,
            }),
        }
    }
    runs
}

/// How deep each byte stands in text of another direction; nothing for text that all goes to the right.
fn levels(text: &str) -> Vec<u8> {
    if !text.chars().any(goes_left) {
        return Vec::new();
    }
    let found = BidiInfo::new(text, None);
    found.levels.iter().map(Level::number).collect()
}

/// Letters of the scripts that are written from right to left, and the marks that turn the direction.
fn goes_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
        || matches!(letter, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        || matches!(letter, '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}')
}

/// The order from left to right of stretches that stand this deep (rule L2 of Unicode Annex 9).
pub fn visual_order(levels: &[u8]) -> Vec<usize> {
    let levels: Vec<Level> = levels
        .iter()
        .map(|level| Level::new(*level).unwrap_or(Level::ltr()))
        .collect();
    BidiInfo::reorder_visual(&levels)
}

/// True when the font can show a letter with its marks, as given or composed.
fn covers(font: &Font<'_>, letter: &str) -> bool {
    let has = |c: char| font.has(c) || invisible(c);
    letter.chars().all(has) || letter.nfc().all(has)
}

/// Characters that show nothing and need no glyph (Unicode's default ignorables, and tabs, set as a space).
fn invisible(letter: char) -> bool {
    matches!(letter, '\t' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
