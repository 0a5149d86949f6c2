//! A block of letters in its place: in a box, along a line, or stretched between two lines.

use std::fmt::Write;

use lettering::{Outline, Segment};
use serde::Deserialize;

use super::block::{Block, Placed};
use super::curve::Curve;
use crate::position::short;

/// How many parts a straight edge is bent in, between two lines.
const PARTS: usize = 6;

/// Where words stand.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// In a box: left, top, width, height; in the middle of its height.
    Box { at: [f64; 4], align: Align },
    /// With their feet on a line.
    Along { line: Curve, align: Align },
    /// From an upper line to a lower one, as on a ribbon: they fill what lies between.
    Between { top: Curve, bottom: Curve },
}

/// Which side words keep to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Align {
    Start,
    #[default]
    Middle,
    End,
}

impl Align {
    /// How much of the free room lies before them.
    fn share(self) -> f64 {
        match self {
            Self::Start => 0.0,
            Self::Middle => 0.5,
            Self::End => 1.0,
        }
    }
}

/// What happens to words that don't fill their place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Fit {
    /// They keep their size, and may stand over.
    Keep,
    /// They get smaller where they would stand over.
    #[default]
    Shrink,
    /// They get as large as fits.
    Fill,
}

/// Letters in their place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Set {
    /// Their outlines as path data, to be filled by the non-zero rule; empty when nothing stands there.
    pub path: String,
    /// Left, top, right, bottom; `None` when nothing stands there.
    pub bounds: Option<[f64; 4]>,
    /// The type size that they came to.
    pub size: f64,
}

/// Brings the block to its place.
pub(super) fn place(block: &Block, asked: f64, fit: Fit, place: &Place) -> Set {
    let widest = block.lines.iter().copied().fold(0.0, f64::max);
    if widest <= 0.0 {
        return Set::default();
    }
    let tall = block.bottom - block.top;
    let size = |room: [f64; 2]| {
        let fits = (room[0] / widest).min(room[1] / tall);
        match fit {
            Fit::Keep => asked,
            Fit::Shrink => asked.min(fits),
            Fit::Fill => fits,
        }
    };
    match place {
        Place::Box { at, align } => {
            let size = size([at[2], at[3]]);
            let top = at[1] + (at[3] - size * tall) / 2.0;
            in_box(block, size, *align, [at[0], top, at[2]])
        }
        Place::Along { line, align } => along(block, size([line.length(), f64::MAX]), *align, line),
        Place::Between { top, bottom } => between(block, widest, top, bottom),
    }
}

fn in_box(block: &Block, size: f64, align: Align, [left, top, width]: [f64; 3]) -> Set {
    let mut pen = Pen::new(size);
    for glyph in &block.glyphs {
        let line = left + (width - size * block.lines[glyph.line]) * align.share();
        let (x, y) = (line + size * glyph.x, top + size * (glyph.y - block.top));
        let unit = size * glyph.unit;
        pen.draw(&glyph.outline, 1, |[gx, gy]| [x + unit * gx, y - unit * gy]);
    }
    pen.set
}

/// Each glyph stands upright on the line where its middle is.
fn along(block: &Block, size: f64, align: Align, line: &Curve) -> Set {
    let mut pen = Pen::new(size);
    for glyph in &block.glyphs {
        let begin = (line.length() - size * block.lines[glyph.line]) * align.share();
        let middle = glyph.advance / 2.0;
        let ([x, y], [dx, dy]) = line.at(begin + size * (glyph.x + middle));
        let unit = size * glyph.unit;
        let (back, down) = (size * middle, size * glyph.y);
        pen.draw(&glyph.outline, 1, |[gx, gy]| {
            let (right, below) = (unit * gx - back, down - unit * gy);
            [x + dx * right - dy * below, y + dy * right + dx * below]
        });
    }
    pen.set
}

/// The block's rectangle becomes what lies between the lines.
fn between(block: &Block, widest: f64, top: &Curve, bottom: &Curve) -> Set {
    let tall = block.bottom - block.top;
    let height = distance(top.at(top.length() / 2.0).0, bottom.at(bottom.length() / 2.0).0);
    let mut pen = Pen::new(height / tall);
    for glyph in &block.glyphs {
        let Placed { x, y, unit, .. } = *glyph;
        let begin = (widest - block.lines[glyph.line]) / 2.0;
        pen.draw(&glyph.outline, PARTS, |[gx, gy]| {
            let across = (begin + x + unit * gx) / widest;
            let down = (y - unit * gy - block.top) / tall;
            let (above, below) = (top.at(across * top.length()).0, bottom.at(across * bottom.length()).0);
            [
                above[0] + (below[0] - above[0]) * down,
                above[1] + (below[1] - above[1]) * down,
            ]
        });
    }
    pen.set
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    let (x, y) = (b[0] - a[0], b[1] - a[1]);
    (x * x + y * y).sqrt()
}

/// Writes outlines through a mapping of points.
struct Pen {
    set: Set,
}

impl Pen {
    fn new(size: f64) -> Self {
        Self {
            set: Set { size, ..Set::default() },
        }
    }

    /// `parts`: in how many a stroke is divided, so that a straight one can be bent.
    fn draw(&mut self, outline: &Outline, parts: usize, to: impl Fn([f64; 2]) -> [f64; 2]) {
        let mut here = [0.0, 0.0];
        for segment in &outline.segments {
            match *segment {
                Segment::Move(x, y) => {
                    here = point(x, y);
                    self.put('M', &[to(here)]);
                }
                Segment::Line(x, y) => {
                    let (from, end) = (here, point(x, y));
                    for i in 1..=parts {
                        self.put('L', &[to(mix(from, end, i as f64 / parts as f64))]);
                    }
                    here = end;
                }
                Segment::Quad(ax, ay, x, y) => {
                    self.put('Q', &[to(point(ax, ay)), to(point(x, y))]);
                    here = point(x, y);
                }
                Segment::Cubic(ax, ay, bx, by, x, y) => {
                    self.put('C', &[to(point(ax, ay)), to(point(bx, by)), to(point(x, y))]);
                    here = point(x, y);
                }
                Segment::Close => self.set.path.push('Z'),
            }
        }
    }

    fn put(&mut self, command: char, points: &[[f64; 2]]) {
        self.set.path.push(command);
        for (i, [x, y]) in points.iter().map(|p| p.map(short)).enumerate() {
            let gap = if i == 0 { "" } else { " " };
            // Writing to a string can't fail.
            let _ = write!(self.set.path, "{gap}{x} {y}");
            let [left, top, right, bottom] = self.set.bounds.unwrap_or([x, y, x, y]);
            self.set.bounds = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
        }
    }
}

fn point(x: i32, y: i32) -> [f64; 2] {
    [f64::from(x), f64::from(y)]
}

fn mix(a: [f64; 2], b: [f64; 2], share: f64) -> [f64; 2] {
    [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}
