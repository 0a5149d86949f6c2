//! What parts on the front share: where the base runs, and the bag's own bulge and light under them.

use super::base::Base;
use crate::field::Field;
use crate::geometry::Point;
use crate::light::Finish;

/// How webbing takes light.
pub const WEB: Finish = Finish {
    gleam: 0.32,
    sharp: 14.0,
    hollow: 0.30,
};

/// A line across the base, `by` below its seam.
pub fn base_line(from: f32, to: f32, by: f32) -> Vec<Point> {
    let n = ((to - from) / 2.0) as usize;
    (0..=n)
        .map(|i| {
            let x = from + (to - from) * i as f32 / n as f32;
            [x, 263.5 + by + 4.5 * (1.0 - ((x - 200.0) / 136.0).powi(2))]
        })
        .collect()
}

/// What lies below pulls through a little: the part follows the bag's bulge.
pub fn on(base: &Base, own: &Field) -> Field {
    base.height.blur(1.6).scaled(0.8).plus(own)
}

/// What shade the front has at a place, without its fine marks: a part on it stands in the same light.
pub fn ambient(base: &Base) -> Field {
    base.light
        .shade
        .blur(4.0)
        .zip(&base.form, |s, f| (0.45 * f + 0.55 * s.min(1.1)).clamp(0.4, 1.1))
}
