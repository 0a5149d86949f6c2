//! Words as outlines, from a font file: pictures carry no live text.

use ttf_parser::{Face, OutlineBuilder};

use crate::error::ArtError;
use crate::geometry::number;

/// A word set in one size.
pub struct Word {
    /// Path data, the word's left end of the base line at the origin.
    pub path: String,
    /// How wide it is, in units.
    pub width: f32,
}

/// Sets `text` at `size` units with `track` units between letters, its base line's left end at `(x, y)`.
pub fn set(face: &Face<'_>, text: &str, size: f32, track: f32, (x, y): (f32, f32)) -> Result<Word, ArtError> {
    let scale = size / f32::from(face.units_per_em());
    let mut pen = Pen {
        d: String::new(),
        x,
        y,
        scale,
    };
    for letter in text.chars() {
        let glyph = face
            .glyph_index(letter)
            .ok_or_else(|| ArtError::Letter(text.to_owned()))?;
        face.outline_glyph(glyph, &mut pen);
        pen.x += f32::from(face.glyph_hor_advance(glyph).unwrap_or(0)) * scale + track;
    }
    Ok(Word {
        width: pen.x - x - track,
        path: pen.d,
    })
}

struct Pen {
    d: String,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn add(&mut self, command: char, points: &[(f32, f32)]) {
        self.d.push(command);
        for (i, (x, y)) in points.iter().enumerate() {
            let sep = if i == 0 { "" } else { " " };
            let (x, y) = (number(self.x + x * self.scale), number(self.y - y * self.scale));
            self.d.push_str(&format!("{sep}{x} {y}"));
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[(x, y)]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[(x, y)]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.add('Q', &[(x1, y1), (x, y)]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add('C', &[(x1, y1), (x2, y2), (x, y)]);
    }
    fn close(&mut self) {
        self.d.push('Z');
    }
}
