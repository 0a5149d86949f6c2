//! Webbing: a band along a line, with its own length-and-width coordinates so that its weave follows the bend.

use crate::field::{Field, PX};
use crate::geometry::{Point, band, even, length, walk};
use crate::mask::inside;

/// A band with coordinates.
pub struct Ribbon {
    /// Middle line.
    pub line: Vec<Point>,
    /// Outline.
    pub outline: Vec<Point>,
    /// Mask.
    pub mask: Field,
    /// Units along the line.
    pub along: Field,
    /// Across, −1 to 1 from edge to edge.
    pub across: Field,
    /// Half its width.
    pub half: f32,
}

impl Ribbon {
    /// A band `2·half` wide, narrowed by `turn(t)` (1: flat; less where it turns on its edge).
    pub fn new(line: &[Point], half: f32, turn: impl Fn(f32) -> f32) -> Self {
        let line = even(line, 1.0);
        let outline = band(&even(&line, 2.5), |t| half * turn(t));
        let mask = inside(&outline);
        let (mut along, mut across) = (Field::view(0.0), Field::view(2.0));
        let total = length(&line);
        let fine = 0.4 / PX;
        for i in 0..(total / fine) as usize {
            let at = i as f32 * fine;
            let (p, d) = walk(&line, at);
            let wide = half * turn(at / total) + 0.8;
            let n = (wide / fine) as isize;
            for j in -n..=n {
                let v = j as f32 * fine;
                let (x, y) = ((p[0] - d[1] * v) * PX, (p[1] + d[0] * v) * PX);
                if x >= 0.0 && y >= 0.0 && (x as usize) < along.w && (y as usize) < along.h {
                    let k = y as usize * along.w + x as usize;
                    let v = v / (half * turn(at / total));
                    if v.abs() <= across.v[k].abs() {
                        (along.v[k], across.v[k]) = (at, v);
                    }
                }
            }
        }
        Self {
            line,
            outline,
            mask,
            along,
            across,
            half,
        }
    }

    /// Height of woven webbing: chevron ribs, firm edges, a slightly cushioned middle.
    pub fn webbing(&self, ribs: f32) -> Field {
        let half = self.half;
        self.along.zip(&self.across, |u, v| {
            let a = v.abs().min(1.0);
            let rib = ((u / 1.7 + a * half / 3.4) * std::f32::consts::TAU).sin();
            let edge = ((a - 0.9) / 0.05).clamp(-1.0, 1.0);
            let groove = -0.35 * (-((a - 0.84) / 0.045).powi(2)).exp();
            let crown = 0.9 * (1.0 - a.powi(4)).max(0.0).sqrt();
            ribs * rib * (0.5 - 0.5 * edge).max(0.25) + groove + crown * half * 0.09
        })
    }
}
