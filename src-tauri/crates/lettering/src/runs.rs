//! Which font sets which letters.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::font::Font;

/// A stretch of text in one font; `None`: no font has it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub font: Option<usize>,
    pub text: Range<usize>,
}

/// Splits a line of text by font: each letter with its marks goes to the first font that has all of it, spaces stay with
/// the letters before them.
pub(crate) fn runs(text: &str, fonts: &[&Font<'_>]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (start, letter) in text.grapheme_indices(true) {
        let last = runs.last().and_then(|run| run.font);
        let stays = last.filter(|font| letter.trim().is_empty() && covers(fonts[*font], letter));
        let font = stays.or_else(|| fonts.iter().position(|font| covers(font, letter)));
        let end = start + letter.len();
        match runs.last_mut() {
            // A missing letter is a run of its own: it is named by itself.
            Some(run) if run.font == font && font.is_some() => run.text.end = end,
            _ => runs.push(Run { font, text: start..end }),
        }
    }
    runs
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
