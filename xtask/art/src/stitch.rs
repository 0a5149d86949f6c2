//! Stitches along a line: vectors, so that the thread's colour can change, and the groove they pull into the cloth.

use crate::field::{Field, PX};
use crate::geometry::{Point, length, number, walk};
use crate::mask::along;
use crate::noise::Rng;

/// A row of stitches.
#[derive(Clone, Default)]
pub struct Stitches(Vec<Vec<Point>>);

/// Length of a stitch, the gap after it, and how far it slants, in units.
#[derive(Clone, Copy)]
pub struct Gauge {
    /// Length.
    pub long: f32,
    /// Gap.
    pub gap: f32,
    /// Slant.
    pub slant: f32,
}

/// Stitches of the bag's seams.
pub const SEAM: Gauge = Gauge {
    long: 2.5,
    gap: 1.3,
    slant: 0.16,
};
/// Finer ones, for straps and labels.
pub const FINE: Gauge = Gauge {
    long: 1.7,
    gap: 0.9,
    slant: 0.1,
};

impl Stitches {
    /// Sews along `line`, beginning and ending with half a gap.
    pub fn sew(line: &[Point], gauge: Gauge, seed: u64) -> Self {
        let total = length(line);
        let n = (total / (gauge.long + gauge.gap)).floor().max(1.0);
        let step = total / n;
        let mut rng = Rng::new(seed);
        let one = |i: usize| {
            let at = i as f32 * step;
            let (p, _) = walk(line, at + gauge.gap / 2.0);
            let (q, d) = walk(line, at + step - gauge.gap / 2.0);
            let off = gauge.slant + 0.04 * rng.bell();
            vec![
                [p[0] + d[1] * off, p[1] - d[0] * off],
                [q[0] - d[1] * off, q[1] + d[0] * off],
            ]
        };
        Self((0..n as usize).map(one).collect())
    }

    /// Both rows.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Those of them that lie on `mask` with both ends.
    pub fn within(mut self, mask: &Field) -> Self {
        let on = |p: &Point| mask.at((p[0] * PX) as isize, (p[1] * PX) as isize) > 0.9;
        self.0.retain(|stitch| stitch.iter().all(on));
        self
    }

    /// Path data, one short line a stitch.
    pub fn path(&self) -> String {
        let piece = |s: &Vec<Point>| {
            let [x, y] = [0, 1].map(|i| (s[0][i] * 10.0).round() / 10.0);
            format!(
                "M{} {}l{} {}",
                number(x),
                number(y),
                tenth(s[1][0] - x),
                tenth(s[1][1] - y)
            )
        };
        self.0.iter().map(piece).collect()
    }

    /// The lip of the cloth that rises beside each thread, on the side of the light.
    pub fn lips(&self) -> Field {
        along(&self.0, 0.42).moved(-0.34, -0.34).blur(0.1)
    }

    /// How deep the thread pulls the cloth in.
    pub fn groove(&self, depth: f32) -> Field {
        let ends: Vec<Vec<Point>> = self
            .0
            .iter()
            .flat_map(|s| s.iter().map(|p| vec![*p, [p[0] + 0.01, p[1]]]).collect::<Vec<_>>())
            .collect();
        along(&self.0, 1.5)
            .blur(0.5)
            .plus(&along(&ends, 0.9).blur(0.25).scaled(0.8))
            .scaled(depth)
    }
}

/// A length to a tenth of a unit: enough for a thread.
fn tenth(v: f32) -> String {
    number((v * 10.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stitches_fill_the_line_with_gaps_between() {
        let sewn = Stitches::sew(&[[0.0, 0.0], [38.0, 0.0]], SEAM, 1);
        assert_eq!(sewn.0.len(), 10, "38 units hold ten stitches of 2.5 with gaps of 1.3");
        assert!(
            sewn.0.windows(2).all(|w| w[1][0][0] - w[0][1][0] > 1.2),
            "a gap after each"
        );
        assert_eq!(
            sewn.path(),
            Stitches::sew(&[[0.0, 0.0], [38.0, 0.0]], SEAM, 1).path(),
            "the same seed sews alike"
        );
    }
}
