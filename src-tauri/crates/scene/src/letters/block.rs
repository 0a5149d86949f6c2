//! Words to glyphs beside and below one another, in ems, y downwards, the first baseline at nought.

use lettering::{EM, Font, Glyph, Line, Outline, Paragraph, Spacing, shape, visual_order};
use serde::Deserialize;

/// From one baseline to the next, in ems.
const LEADING: f64 = 1.18;
/// The outer letters of a monogram with a large middle.
const OUTER: f64 = 0.66;

/// How the letters stand to one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Arrange {
    /// As one writes.
    #[default]
    Row,
    /// A monogram of three: the middle one large.
    MiddleLarge,
    /// The same, with the last letter typed in the middle: given name, middle name, surname become given, SURNAME, middle.
    SurnameLarge,
    /// One below the other.
    Stack,
}

/// Set words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    pub glyphs: Vec<Placed>,
    /// How many lines: each is aligned by itself.
    pub lines: Vec<f64>,
    /// From the highest capital to the lowest baseline.
    pub top: f64,
    pub bottom: f64,
}

/// A glyph in its place.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub outline: Outline,
    /// Ems of one font unit.
    pub unit: f64,
    /// From the beginning of its line.
    pub x: f64,
    pub y: f64,
    pub advance: f64,
    pub line: usize,
}

/// Sets the words in one font.
pub(super) fn set(said: &str, tracking: f64, font: &Font<'_>, arrange: Arrange) -> Block {
    let mut setter = Setter {
        font,
        tracking: (tracking * EM as f64).round() as i64,
        cap: ems(font.cap_height()),
        block: Block::default(),
    };
    let initials: Vec<String> = said.chars().filter(|c| !c.is_whitespace()).map(String::from).collect();
    match (arrange, initials.as_slice()) {
        (Arrange::MiddleLarge, [left, middle, right]) | (Arrange::SurnameLarge, [left, right, middle]) => {
            setter.middle_large([left, middle, right]);
        }
        (Arrange::Stack, initials) => setter.rows(&initials.join("\n")),
        _ => setter.rows(said),
    }
    setter.block
}

/// The letters that the font doesn't have.
pub(super) fn missing(said: &str, font: &Font<'_>) -> Vec<String> {
    shape(said, &[font], Spacing::default()).missing
}

struct Setter<'a> {
    font: &'a Font<'a>,
    tracking: i64,
    cap: f64,
    block: Block,
}

impl Setter<'_> {
    fn rows(&mut self, said: &str) {
        let paragraph = self.shaped(said);
        for line in paragraph.lines(i64::MAX) {
            let at = self.block.lines.len();
            let baseline = at as f64 * LEADING;
            let width = self.line(&paragraph, &line, at, 1.0, [0.0, baseline]);
            self.block.lines.push(width);
            self.block.bottom = baseline;
        }
        self.block.top = -self.cap;
    }

    /// The outer ones in the middle of the large one's height.
    fn middle_large(&mut self, three: [&str; 3]) {
        let gap = 0.08;
        let mut x = 0.0;
        for (one, scale) in three.into_iter().zip([OUTER, 1.0, OUTER]) {
            let paragraph = self.shaped(one);
            let baseline = (scale - 1.0) * self.cap / 2.0;
            for line in paragraph.lines(i64::MAX) {
                x += gap + self.line(&paragraph, &line, 0, scale, [x, baseline]);
            }
        }
        self.block.lines.push((x - gap).max(0.0));
        self.block.top = -self.cap;
    }

    fn shaped(&self, said: &str) -> Paragraph {
        let spacing = Spacing {
            tracking: self.tracking,
            tabular: false,
        };
        shape(said, &[self.font], spacing)
    }

    /// Adds a line's glyphs from left to right; its width.
    fn line(&mut self, paragraph: &Paragraph, line: &Line, at: usize, scale: f64, [from, baseline]: [f64; 2]) -> f64 {
        let glyphs: &[Glyph] = &paragraph.glyphs[line.glyphs.clone()];
        let levels: Vec<u8> = glyphs.iter().map(|glyph| glyph.level).collect();
        let mut pen = from;
        for glyph in visual_order(&levels).into_iter().map(|place| &glyphs[place]) {
            let advance = scale * ems(glyph.advance);
            self.block.glyphs.push(Placed {
                outline: self.font.outline(glyph.id),
                unit: scale / self.font.units_per_em() as f64,
                x: pen + scale * ems(glyph.dx),
                y: baseline - scale * ems(glyph.dy),
                advance,
                line: at,
            });
            pen += advance;
        }
        scale * ems(line.width)
    }
}

fn ems(parts: i64) -> f64 {
    parts as f64 / EM as f64
}
