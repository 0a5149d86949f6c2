//! Pages as plain data: what is where, in micrometres from the top left corner, y downwards.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use domain::hash::Hash;
use domain::paper::Colour;
use domain::printed::PaperSize;

use crate::assets::Image;
use crate::faces::Face;
use crate::um::{Um, mm};

/// A paper, laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// The size of paper.
    pub paper: PaperSize,
    /// The pages in their order.
    pub pages: Vec<Page>,
    /// The pictures that the pages name.
    pub images: BTreeMap<Hash, Arc<Image>>,
    /// What could not be shown as asked.
    pub warnings: Vec<Warning>,
}

/// Something that could not be shown as asked. Nothing is left out without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// No built-in font has this letter; its code point is printed in its place.
    MissingGlyph {
        /// The letter.
        text: String,
    },
    /// The picture was not among the assets, or could not be read when they were loaded.
    MissingImage {
        /// Its hash.
        hash: Hash,
    },
    /// The QR code can't hold so much text.
    QrTooLong {
        /// How many bytes were given.
        bytes: usize,
    },
}

/// One side of paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Width of the paper.
    pub width: Um,
    /// Height of the paper.
    pub height: Um,
    /// What is on it, from back to front.
    pub items: Vec<Item>,
}

/// One thing on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Letters.
    Text(GlyphRun),
    /// A filled or stroked path.
    Shape(Shape),
    /// A picture.
    Image(Placed),
}

/// Letters of one font on one baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlyphRun {
    /// The font.
    pub face: Face,
    /// The type size: the height of an em.
    pub size: Um,
    /// Where the baseline begins.
    pub x: Um,
    /// Height of the baseline below the top of the page.
    pub y: Um,
    /// Colour of the letters.
    pub colour: Colour,
    /// The glyphs.
    pub glyphs: Arc<[PlacedGlyph]>,
    /// The width of all advances.
    pub width: Um,
    /// Which text of the paper it belongs to: runs with one number spell one text in their order.
    pub of: u32,
    /// Its part of the source text, with the spaces and the line end that follow.
    pub text: Arc<str>,
}

/// One glyph of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedGlyph {
    /// Its number in the font.
    pub id: u16,
    /// Right of the run's beginning, in [`lettering::EM`]ths of the type size.
    pub x: i64,
    /// Above the baseline, in [`lettering::EM`]ths of the type size.
    pub y: i64,
    /// The bytes of the run's text that it stands for; empty when a glyph before it stands for them.
    pub text: Range<usize>,
}

/// A path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its steps; filled by the non-zero rule.
    pub path: Vec<PathStep>,
    /// Colour inside.
    pub fill: Option<Colour>,
    /// Colour and width of the line.
    pub stroke: Option<(Colour, Um)>,
}

impl Shape {
    /// It ends in the middle of a curve: the line of a pen, which isn't closed and has round ends.
    pub fn is_pen(&self) -> bool {
        matches!(self.path.last(), Some(PathStep::Curve(..)))
    }
}

/// A step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep {
    /// Begin here.
    Move(Um, Um),
    /// A straight line to here.
    Line(Um, Um),
    /// A cubic curve: two control points, end.
    Curve(Um, Um, Um, Um, Um, Um),
    /// Back to the beginning.
    Close,
}

/// A picture in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which one.
    pub hash: Hash,
    /// Left edge.
    pub x: Um,
    /// Top edge.
    pub y: Um,
    /// Width.
    pub width: Um,
    /// Height.
    pub height: Um,
}

/// Width and height of a paper, upright.
pub(crate) const fn paper_size(paper: PaperSize) -> (Um, Um) {
    match paper {
        PaperSize::A4 => (mm(210), mm(297)),
        PaperSize::A5 => (mm(148), mm(210)),
        PaperSize::Letter => (215_900, 279_400),
    }
}

impl Pages {
    /// No pages yet: where papers are put together.
    pub const fn none(paper: PaperSize) -> Self {
        Self {
            paper,
            pages: Vec::new(),
            images: BTreeMap::new(),
            warnings: Vec::new(),
        }
    }

    /// Puts another paper behind this one, to be one file. Each keeps its own page numbers.
    pub fn append(&mut self, mut other: Self) {
        let runs = |pages: &[Page]| {
            pages
                .iter()
                .flat_map(|page| &page.items)
                .filter_map(Item::run)
                .map(|run| run.of + 1)
                .max()
                .unwrap_or(0)
        };
        let first = runs(&self.pages);
        for item in other.pages.iter_mut().flat_map(|page| &mut page.items) {
            if let Item::Text(run) = item {
                run.of += first;
            }
        }
        self.pages.extend(other.pages);
        self.images.extend(other.images);
        for warning in other.warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
    }

    /// Every text on the pages, verbatim and whole, however many lines, columns or pages it runs over: what a test may
    /// look for. A heading that is printed again stands as often in its text.
    pub fn texts(&self) -> Vec<String> {
        let mut texts: BTreeMap<u32, String> = BTreeMap::new();
        for run in self.pages.iter().flat_map(|page| &page.items).filter_map(Item::run) {
            texts.entry(run.of).or_default().push_str(&run.text);
        }
        texts.into_values().collect()
    }
}

impl GlyphRun {
    /// The letters that one of its glyphs stands for.
    pub fn letters(&self, glyph: &PlacedGlyph) -> &str {
        // Ranges are made with the run; one from elsewhere stands for nothing.
        self.text.get(glyph.text.clone()).unwrap_or_default()
    }
}

impl Item {
    /// The letters, when it is letters.
    pub const fn run(&self) -> Option<&GlyphRun> {
        match self {
            Self::Text(run) => Some(run),
            Self::Shape(_) | Self::Image(_) => None,
        }
    }

    /// The same thing further right and down.
    pub(crate) fn moved(&self, dx: Um, dy: Um) -> Self {
        match self {
            Self::Text(run) => Self::Text(GlyphRun {
                x: run.x + dx,
                y: run.y + dy,
                ..run.clone()
            }),
            Self::Image(image) => Self::Image(Placed {
                x: image.x + dx,
                y: image.y + dy,
                ..image.clone()
            }),
            Self::Shape(shape) => {
                let path = shape.path.iter().map(|step| step.moved(dx, dy)).collect();
                Self::Shape(Shape { path, ..shape.clone() })
            }
        }
    }
}

impl PathStep {
    const fn moved(self, dx: Um, dy: Um) -> Self {
        match self {
            Self::Move(x, y) => Self::Move(x + dx, y + dy),
            Self::Line(x, y) => Self::Line(x + dx, y + dy),
            Self::Curve(a, b, c, d, x, y) => Self::Curve(a + dx, b + dy, c + dx, d + dy, x + dx, y + dy),
            Self::Close => Self::Close,
        }
    }
}
