//! Breaking a paragraph into lines.

use std::ops::Range;

use crate::glyph::{Glyph, Paragraph};

/// One line of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its glyphs, without the spaces at its end.
    pub glyphs: Range<usize>,
    /// Its bytes of the text, with the spaces and the line end. The lines' texts together are the whole text.
    pub text: Range<usize>,
    /// From the first glyph to the end of the last, in [`crate::EM`]ths.
    pub width: i64,
}

impl Paragraph {
    /// Breaks the text to `width` (in [`crate::EM`]ths): between words, after hyphens and slashes; a word that is longer
    /// than a line is broken between letters. Nothing is left out. A single letter wider than `width` stands alone on
    /// its line. Empty text gives no lines.
    pub fn lines(&self, width: i64) -> Vec<Line> {
        let mut lines = Vec::new();
        let (mut text, mut glyph) = (0, 0);
        for hard in self.text.split_inclusive('\n') {
            let end = text + hard.len();
            let count = self.glyphs[glyph..]
                .iter()
                .take_while(|g| belongs_before(g, end))
                .count();
            self.break_hard_line(glyph..glyph + count, text..end, width, &mut lines);
            glyph += count;
            text = end;
        }
        lines
    }

    fn break_hard_line(&self, glyphs: Range<usize>, text: Range<usize>, width: i64, lines: &mut Vec<Line>) {
        let (mut first, mut text_start) = (glyphs.start, text.start);
        loop {
            let next = self.line_end(first..glyphs.end, width);
            let text_end = if next == glyphs.end {
                text.end
            } else {
                self.glyphs[next].text.start
            };
            lines.push(self.line(first..next, text_start..text_end));
            if next == glyphs.end {
                return;
            }
            (first, text_start) = (next, text_end);
        }
    }

    /// The first glyph of the next line: greedy, as a reader of a work sheet expects.
    fn line_end(&self, glyphs: Range<usize>, width: i64) -> usize {
        let (mut pen, mut word) = (0_i64, None);
        for at in glyphs.clone() {
            let glyph = &self.glyphs[at];
            if at > glyphs.start && glyph.starts && self.may_break_before(at) {
                word = Some(at);
            }
            pen += glyph.advance;
            let too_wide = pen - self.tracking > width && !self.is_space(glyph);
            if too_wide && at > glyphs.start {
                let letter = (glyphs.start + 1..=at).rev().find(|i| self.glyphs[*i].starts);
                // Without a place to break the first letter keeps its line to itself.
                if let Some(end) = word.or(letter) {
                    return end;
                }
            }
        }
        glyphs.end
    }

    fn line(&self, glyphs: Range<usize>, text: Range<usize>) -> Line {
        let spaces = self.glyphs[glyphs.clone()]
            .iter()
            .rev()
            .take_while(|g| self.is_space(g))
            .count();
        let glyphs = glyphs.start..glyphs.end - spaces;
        let sum: i64 = self.glyphs[glyphs.clone()].iter().map(|g| g.advance).sum();
        let width = if glyphs.is_empty() { 0 } else { sum - self.tracking };
        Line { glyphs, text, width }
    }

    fn is_space(&self, glyph: &Glyph) -> bool {
        let text = &self.text[glyph.text.clone()];
        !text.is_empty() && text.chars().all(breaking_space)
    }

    /// A line may begin after a space, and after a hyphen, dash or slash that joins two words.
    fn may_break_before(&self, at: usize) -> bool {
        let start = self.glyphs[at].text.start;
        let mut before = self.text[..start].chars().rev();
        let Some(last) = before.next() else { return false };
        let next = self.text[start..].chars().next();
        if next.is_some_and(breaking_space) {
            return false;
        }
        let joins = matches!(last, '-' | '\u{2010}' | '–' | '—' | '/' | '\u{ad}' | '\u{200b}');
        let joined = joins && before.next().is_some_and(char::is_alphabetic) && next.is_some_and(char::is_alphabetic);
        breaking_space(last) || joined
    }
}

/// True when a glyph's letters lie before `end`. A glyph without letters of its own goes with the one before it.
fn belongs_before(glyph: &Glyph, end: usize) -> bool {
    glyph.text.end <= end && (glyph.text.start < end || !glyph.starts)
}

/// Spaces at which a line may be broken: not the no-break ones.
fn breaking_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}')
}
