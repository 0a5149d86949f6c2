//! The clip: a strip that comes out under the cap, lies along the upper half and touches it near its end.

use crate::geometry::Point;

use super::canvas::{Lit, Place, cast, field};
use super::finish::{Finish, light, rise};
use super::turned::Turned;
use crate::field::Field;

/// Its end, and where the cap covers it.
const ENDS: (f32, f32) = (90.2, 125.2);
/// Its middle line beside the pen's axis: the pen lies so that the clip looks up a little.
pub const MIDDLE: f32 = -3.05;
/// Where all of it lies.
pub const PLACE: Place = [90.0, -5.4, 35.4, 4.8];

/// Half its width along the axis; round at its end.
fn half(x: f32) -> f32 {
    let wide = 1.5 + 0.42 * rise(92.0, 123.0, x);
    let from_end = x - ENDS.0;
    if from_end < 1.5 {
        (1.5_f32.powi(2) - (1.5 - from_end).powi(2)).max(0.0).sqrt()
    } else {
        wide
    }
}

/// Its outline.
pub fn outline() -> Vec<Point> {
    let mut xs: Vec<f32> = (0..=12)
        .map(|i| ENDS.0 + 1.5 * (1.0 - (i as f32 * 7.5).to_radians().cos()))
        .collect();
    xs.extend([97.0, 102.0, 107.0, 112.0, 117.0, 121.0, ENDS.1]);
    let above = xs.iter().map(|x| [*x, MIDDLE - half(*x)]);
    let below = xs.iter().rev().map(|x| [*x, MIDDLE + half(*x)]);
    above.chain(below).collect()
}

/// Whether it lies over a point.
fn covers(x: f32, y: f32) -> bool {
    (ENDS.0..=ENDS.1).contains(&x) && (y - MIDDLE).abs() <= half(x)
}

/// The light on it.
pub fn lit(finish: Finish, x: f32, y: f32) -> Option<Lit> {
    if !covers(x, y) {
        return None;
    }
    let across = (y - MIDDLE) / half(x).max(0.2);
    // A strip, hardly arched, with broken edges.
    let edge = rise(0.74, 1.0, across.abs()) * across.signum();
    let angle = -0.40 + 0.20 * across + 0.75 * edge;
    let bend = rise(120.6, 124.2, x) * -0.55 + 0.42 * rise(100.0, 97.0, x) * rise(93.6, 95.4, x)
        - 0.5 * rise(93.4, 91.8, x)
        + 0.10 * ((x - 96.0) / 26.0 * 3.1).sin();
    let mut lit = light(finish, angle, bend, x);
    if finish == Finish::Lacquer {
        // On matt lacquer only the broken edge shines; without it a clip is lost on a casing of its own colour.
        lit.gleam += 0.30 * (-((across + 0.78) / 0.16).powi(2)).exp();
        lit.shade *= 1.0 - 0.30 * rise(0.5, 1.0, across);
    }
    // Under the cap's edge it is dark.
    lit.shade *= 1.0 - 0.5 * rise(122.6, 124.8, x);
    Some(lit)
}

/// Its shadow on the upper half: closer where it touches.
pub fn shadow(upper: &Turned, px: f32) -> (Place, Field) {
    let place = [88.0, -6.5, 37.0, 13.0];
    let mask = field(place, px, |x, y| if covers(x, y) { 1.0 } else { 0.0 });
    let shade = cast(
        &mask,
        px,
        &[
            ([0.5, 1.5], 0.75, 0.55),
            ([0.15, 0.35], 0.25, 0.45),
            ([0.9, 2.4], 1.2, 0.25),
        ],
    );
    let kept = field(place, px, |x, y| {
        let inside = upper.radius(x).is_some_and(|r| y.abs() < r - 0.05);
        if inside { 1.0 } else { 0.0 }
    });
    (place, shade.times(&kept))
}
