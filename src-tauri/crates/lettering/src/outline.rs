//! Glyphs as paths.

use std::fmt::Write;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

/// A piece of a path. Coordinates are font units, y upwards from the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Begin here.
    Move(i32, i32),
    /// A straight line to here.
    Line(i32, i32),
    /// A quadratic curve: control point, end.
    Quad(i32, i32, i32, i32),
    /// A cubic curve: two control points, end.
    Cubic(i32, i32, i32, i32, i32, i32),
    /// Back to the beginning of this contour.
    Close,
}

/// The contours of one glyph, to be filled by the non-zero rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The contours, one after the other.
    pub segments: Vec<Segment>,
}

impl Outline {
    pub(crate) fn of(face: &rustybuzz::Face<'_>, glyph: u16) -> Self {
        let mut outline = Self::default();
        face.outline_glyph(GlyphId(glyph), &mut outline);
        outline
    }

    /// The path as SVG path data in font units, y upwards.
    pub fn svg(&self) -> String {
        let mut path = String::new();
        for segment in &self.segments {
            // Writing to a string can't fail.
            let _ = match *segment {
                Segment::Move(x, y) => write!(path, "M{x} {y}"),
                Segment::Line(x, y) => write!(path, "L{x} {y}"),
                Segment::Quad(a, b, x, y) => write!(path, "Q{a} {b} {x} {y}"),
                Segment::Cubic(a, b, c, d, x, y) => write!(path, "C{a} {b} {c} {d} {x} {y}"),
                Segment::Close => write!(path, "Z"),
            };
        }
        path
    }
}

/// Font files hold whole units; only composed glyphs that are scaled can fall between them.
fn unit(value: f32) -> i32 {
    value.round() as i32
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Move(unit(x), unit(y)));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Line(unit(x), unit(y)));
    }
    fn quad_to(&mut self, a: f32, b: f32, x: f32, y: f32) {
        self.segments.push(Segment::Quad(unit(a), unit(b), unit(x), unit(y)));
    }
    fn curve_to(&mut self, a: f32, b: f32, c: f32, d: f32, x: f32, y: f32) {
        self.segments
            .push(Segment::Cubic(unit(a), unit(b), unit(c), unit(d), unit(x), unit(y)));
    }
    fn close(&mut self) {
        self.segments.push(Segment::Close);
    }
}
