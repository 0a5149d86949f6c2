//! Text on a page: a style, a width, and out come lines of glyph runs.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use domain::paper::Colour;
use lettering::{Font, Glyph, Line, Paragraph, Spacing, shape, visual_order};

use crate::faces::Voice;
use crate::page::{GlyphRun, Item, PlacedGlyph};
use crate::um::{Um, at_size, units_in};

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    pub voice: Voice,
    pub size: Um,
    /// From baseline to baseline.
    pub leading: Um,
    pub spacing: Spacing,
    pub colour: Colour,
}

/// Where lines stand between the left and the right edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
    Centre,
}

/// A text, broken into lines: items stand in a box of its width and height, its top left corner at 0, 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    pub items: Vec<Item>,
    /// The width of the longest line.
    pub width: Um,
    pub height: Um,
}

/// Sets text. Shaped texts are kept while one paper is laid out; letters that no font has are gathered.
#[derive(Debug, Default)]
pub(crate) struct Typesetter {
    shaped: BTreeMap<(Voice, Spacing, String), Rc<Paragraph>>,
    missing: Vec<String>,
    /// How many texts were set so far: each has a number.
    texts: u32,
}

impl Style {
    /// A style in black whose lines stand `leading` hundredths of the type size apart.
    pub const fn new(voice: Voice, size: Um, leading: i64) -> Self {
        let spacing = Spacing {
            tracking: 0,
            tabular: false,
        };
        Self {
            voice,
            size,
            leading: size * leading / 100,
            spacing,
            colour: INK,
        }
    }

    /// The same with letter-spacing, in thousandths of the type size.
    pub const fn tracked(mut self, thousandths: i64) -> Self {
        self.spacing.tracking = thousandths * lettering::EM / 1000;
        self
    }

    /// The same with figures of equal width.
    pub const fn tabular(mut self) -> Self {
        self.spacing.tabular = true;
        self
    }

    /// The same in another colour.
    pub const fn coloured(mut self, colour: Colour) -> Self {
        self.colour = colour;
        self
    }

    /// The baseline within a line, so that capitals stand in its middle.
    pub fn baseline(&self) -> Um {
        let capital = at_size(self.voice.faces()[0].font().cap_height(), self.size);
        (self.leading + capital) / 2
    }
}

/// The black of the paper: a full one, because a laser printer turns grey letters into dots.
pub(crate) const INK: Colour = Colour([0, 0, 0]);

impl Typesetter {
    /// Sets `text` to `width`.
    pub fn set(&mut self, text: &str, style: &Style, width: Um, align: Align) -> Block {
        self.lines(text, style, width, align)
            .into_iter()
            .fold(Block::default(), |mut all, line| {
                all.items
                    .extend(line.items.iter().map(|item| item.moved(0, all.height)));
                Block {
                    items: all.items,
                    width: all.width.max(line.width),
                    height: all.height + line.height,
                }
            })
    }

    /// Sets `text` to `width`, each line a block of its own.
    pub fn lines(&mut self, text: &str, style: &Style, width: Um, align: Align) -> Vec<Block> {
        let paragraph = self.shaped(text, style);
        let lines = paragraph.lines(units_in(width, style.size));
        self.texts += 1;
        let of = self.texts;
        let blocks = lines.iter().map(|line| {
            let measure = at_size(line.width, style.size);
            let left = match align {
                Align::Left => 0,
                Align::Right => width - measure,
                Align::Centre => (width - measure) / 2,
            };
            Block {
                items: runs(&paragraph, line, style, left, of),
                width: measure,
                height: style.leading,
            }
        });
        blocks.collect()
    }

    /// The width of `text` on one line.
    pub fn width(&mut self, text: &str, style: &Style) -> Um {
        at_size(self.shaped(text, style).width(), style.size)
    }

    /// The letters that no font has, each once.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    fn shaped(&mut self, text: &str, style: &Style) -> Rc<Paragraph> {
        let key = (style.voice, style.spacing, text.to_owned());
        if let Some(known) = self.shaped.get(&key) {
            return Rc::clone(known);
        }
        let fonts: Vec<&Font<'_>> = style.voice.faces().iter().map(|face| face.font()).collect();
        let paragraph = Rc::new(shape(text, &fonts, style.spacing));
        for letter in &paragraph.missing {
            if !self.missing.contains(letter) {
                self.missing.push(letter.clone());
            }
        }
        self.shaped.insert(key, Rc::clone(&paragraph));
        paragraph
    }
}

/// One run for each stretch of a line in one font. A line without glyphs still carries its text.
fn runs(paragraph: &Paragraph, line: &Line, style: &Style, left: Um, of: u32) -> Vec<Item> {
    let faces = style.voice.faces();
    let empty = GlyphRun {
        face: faces[0],
        size: style.size,
        x: left,
        y: style.baseline(),
        colour: style.colour,
        glyphs: Arc::default(),
        width: 0,
        of,
        text: paragraph.text[line.text.clone()].into(),
    };
    let stretches: Vec<&[Glyph]> = paragraph.glyphs[line.glyphs.clone()]
        .chunk_by(|a, b| (a.font, a.level) == (b.font, b.level))
        .collect();
    if stretches.is_empty() {
        return vec![Item::Text(empty)];
    }
    // Each has the text from its first letter to the next one's.
    let first = |at: usize| stretches.get(at).map_or(line.text.end, |stretch| stretch[0].text.start);
    let begins = |at: usize| if at == 0 { line.text.start } else { first(at) };
    let levels: Vec<u8> = stretches.iter().map(|stretch| stretch[0].level).collect();
    let mut pen = 0;
    let runs = visual_order(&levels).into_iter().map(|at| {
        let (stretch, text) = (stretches[at], begins(at)..first(at + 1));
        let (glyphs, width) = placed(stretch, text.start);
        let run = GlyphRun {
            face: faces[stretch[0].font],
            x: left + at_size(pen, style.size),
            glyphs,
            width: at_size(width, style.size),
            text: paragraph.text[text].into(),
            ..empty.clone()
        };
        pen += width;
        Item::Text(run)
    });
    runs.collect()
}

/// Glyphs of one font and direction in their places, in a run whose text begins at `start`; and the width of all advances.
fn placed(glyphs: &[Glyph], start: usize) -> (Arc<[PlacedGlyph]>, i64) {
    let leftward = glyphs.first().is_some_and(|glyph| glyph.level % 2 == 1);
    let from_left: Vec<&Glyph> = match leftward {
        true => glyphs.iter().rev().collect(),
        false => glyphs.iter().collect(),
    };
    let mut pen = 0;
    let placed = from_left.into_iter().map(|glyph| {
        let x = pen + glyph.dx;
        pen += glyph.advance;
        let text = glyph.text.start - start..glyph.text.end - start;
        PlacedGlyph {
            id: glyph.id,
            x,
            y: glyph.dy,
            text,
        }
    });
    (placed.collect(), pen)
}
