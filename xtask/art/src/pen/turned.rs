//! What comes off the lathe: the pen's parts as radii along its axis, tip at 0, button at 140 millimetres.

use crate::geometry::{Point, curve};

use super::canvas::Place;

/// A part that is round about the axis.
pub struct Turned {
    /// Its name.
    pub id: &'static str,
    /// Along the axis, and how far the surface is from it there.
    line: Vec<Point>,
}

/// The pen's round parts, from the tip on.
pub struct Pen {
    pub refill: Turned,
    pub nose: Turned,
    pub lower: Turned,
    pub ring: Turned,
    pub upper: Turned,
    pub cap: Turned,
    pub button: Turned,
}

/// Where the upper half begins and ends along the axis.
pub const UPPER: (f32, f32) = (78.1, 124.4);

impl Pen {
    /// A pen of 140 millimetres, 12.6 thick at the ring.
    pub fn new() -> Self {
        Self {
            refill: Turned::new("refill", "M0 0L.02 .2L.12 .34L.3 .4L.9 .62L2.3 1.02L2.5 1.14L3.6 1.18"),
            nose: Turned::new(
                "nose",
                "M3 .9L3.02 1.3L3.12 1.46L3.4 1.58C6 2.3 8.6 3.75 11.6 4.45C12.8 4.72 13.9 4.86 14.9 4.92L15.2 4.9L15.35 4.6L15.75 4.6L15.9 4.92L16.1 5.06L17.7 5.18L17.95 5.12L18.04 4.8",
            ),
            lower: Turned::new(
                "lower",
                "M18.1 4.8L18.14 5.12L18.3 5.26L18.6 5.33C28 5.62 38 6.02 50 6.18C58 6.28 66 6.2 72.3 6.02L72.6 5.95L72.8 5.8L72.86 5.5",
            ),
            ring: Turned::new(
                "ring",
                "M72.95 5.6L73 6.15L73.12 6.32L73.4 6.4L74.1 6.42L74.28 6.34L74.36 6.05L74.66 6.05L74.74 6.34L74.9 6.42L76.3 6.42L76.46 6.34L76.54 6.05L76.84 6.05L76.92 6.34L77.1 6.42L77.7 6.4L77.92 6.3L78 6.1L78.04 5.6",
            ),
            upper: Turned::new(
                "upper",
                "M78.1 5.5L78.16 5.8L78.3 5.96L78.6 6.02C90 6.12 104 5.8 123.6 5.28L124.1 5.22L124.3 5.1L124.36 4.8",
            ),
            cap: Turned::new(
                "cap",
                "M124.44 4.8L124.5 5.3L124.64 5.44L125 5.5L126.5 5.48L126.8 5.36L126.9 5.1L127.2 5.08L127.3 5.24L127.6 5.28C129.2 5.2 130.6 4.7 131.3 3.9L131.5 3.5L131.56 3",
            ),
            button: Turned::new(
                "button",
                "M131.6 2.55L131.7 2.62L136.9 2.62L137.02 2.4L137.3 2.4L137.42 2.66L138.3 2.66C139.2 2.62 139.75 2.1 139.93 1.3L140 .5L140 0",
            ),
        }
    }

    /// All of them.
    pub fn parts(&self) -> [&Turned; 7] {
        [
            &self.refill,
            &self.nose,
            &self.lower,
            &self.ring,
            &self.upper,
            &self.cap,
            &self.button,
        ]
    }

    /// Whether a point is on the pen, seen from above.
    pub fn covers(&self, x: f32, y: f32) -> bool {
        self.parts()
            .iter()
            .any(|part| part.radius(x).is_some_and(|r| y.abs() <= r))
    }
}

impl Turned {
    /// From path data in millimetres, read enlarged, since a mirror shows every facet of a coarse curve.
    fn new(id: &'static str, line: &str) -> Self {
        const FINER: f32 = 24.0;
        let enlarged: String = line
            .split_inclusive(|c: char| c.is_ascii_alphabetic() || c == ' ')
            .map(|token| {
                let end = token.len() - usize::from(token.ends_with(|c: char| c.is_ascii_alphabetic() || c == ' '));
                let (digits, rest) = token.split_at(end);
                digits
                    .parse::<f32>()
                    .map_or_else(|_| token.to_owned(), |n| format!("{}{rest}", n * FINER))
            })
            .collect();
        let line = curve(&enlarged).iter().map(|p| p.map(|a| a / FINER)).collect();
        Self { id, line }
    }

    /// Its ends along the axis.
    pub fn ends(&self) -> (f32, f32) {
        let x = |p: Option<&Point>| p.map_or(0.0, |p| p[0]);
        (x(self.line.first()), x(self.line.last()))
    }

    /// How thick it is at most, from the axis.
    fn most(&self) -> f32 {
        self.line.iter().fold(0.0, |most, p| most.max(p[1]))
    }

    /// Its radius there, if it is there at all.
    pub fn radius(&self, x: f32) -> Option<f32> {
        let at = self
            .line
            .windows(2)
            .find(|w| w[0][0] <= x && x <= w[1][0] && w[1][0] > w[0][0])?;
        let t = (x - at[0][0]) / (at[1][0] - at[0][0]);
        Some(at[0][1] + (at[1][1] - at[0][1]) * t)
    }

    /// How fast it grows thicker towards the button.
    pub fn slope(&self, x: f32) -> f32 {
        const STEP: f32 = 0.07;
        let (from, to) = self.ends();
        let (a, b) = ((x - STEP).max(from + 1e-3), (x + STEP).min(to - 1e-3));
        match (self.radius(a), self.radius(b)) {
            (Some(ra), Some(rb)) if b > a => (rb - ra) / (b - a),
            _ => 0.0,
        }
    }

    /// Its outline, seen from the side.
    pub fn outline(&self) -> Vec<Point> {
        let above = self.line.iter().map(|p| [p[0], -p[1]]);
        let below = self.line.iter().rev().map(|p| [p[0], p[1]]);
        above.chain(below).collect()
    }

    /// A place around it, on halves of a millimetre: its pictures have whole pixels then.
    pub fn place(&self) -> Place {
        let (from, to) = self.ends();
        let (x0, x1) = ((from * 2.0 - 0.1).floor() / 2.0, (to * 2.0 + 0.1).ceil() / 2.0);
        let r = (self.most() * 2.0 + 0.1).ceil() / 2.0;
        [x0, -r, x1 - x0, 2.0 * r]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pen_is_whole_from_tip_to_button() {
        let pen = Pen::new();
        assert_eq!((pen.refill.ends().0, pen.button.ends().1), (0.0, 140.0));
        for pair in pen.parts().windows(2) {
            let gap = pair[1].ends().0 - pair[0].ends().1;
            assert!(gap < 0.12, "{} and {} stand apart: {gap}", pair[0].id, pair[1].id);
        }
    }
}
