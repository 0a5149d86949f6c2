//! A line to write along: walked by its length.

use kurbo::{BezPath, ParamCurve, PathSeg, Point};

/// Straight pieces that a bend is taken as.
const PIECES: usize = 48;

/// A line, as many short straight pieces.
#[derive(Clone, Debug)]
pub(crate) struct Curve {
    /// Corners with their distance from the beginning.
    points: Vec<([f64; 2], f64)>,
}

impl Curve {
    /// Reads SVG path data of one stroke.
    pub fn read(path: &str) -> Result<Self, String> {
        let wrong = || "a line to write along is SVG path data with some length, beginning with M".to_owned();
        let path = BezPath::from_svg(path).map_err(|_| wrong())?;
        let mut points: Vec<([f64; 2], f64)> = Vec::new();
        let mut add = |at: Point| {
            let to = [at.x, at.y];
            let far = points.last().map_or(0.0, |(last, far)| far + distance(*last, to));
            points.push((to, far));
        };
        for segment in path.segments() {
            let pieces = match segment {
                PathSeg::Line(_) => 1,
                PathSeg::Quad(_) | PathSeg::Cubic(_) => PIECES,
            };
            add(segment.eval(0.0));
            (1..=pieces).for_each(|i| add(segment.eval(i as f64 / pieces as f64)));
        }
        let sound = points.iter().all(|(at, _)| at.iter().all(|v| v.abs() <= 100_000.0));
        match points.last() {
            Some((_, length)) if *length > 0.0 && sound => Ok(Self { points }),
            _ => Err(wrong()),
        }
    }

    /// From its beginning to its end.
    pub fn length(&self) -> f64 {
        self.points.last().map_or(0.0, |(_, far)| *far)
    }

    /// The point that far along it and the direction there, of length 1. Beyond its ends it goes on straight.
    pub fn at(&self, far: f64) -> ([f64; 2], [f64; 2]) {
        let after = self.points.partition_point(|(_, there)| *there < far);
        // Corners may lie on one another; the piece before and after is the next one with a length.
        let last = self.points.len() - 1;
        let mut to = after.clamp(1, last);
        while to < last && self.points[to].1 <= self.points[to - 1].1 {
            to += 1;
        }
        while to > 1 && self.points[to].1 <= self.points[to - 1].1 {
            to -= 1;
        }
        let ((a, from), (b, until)) = (self.points[to - 1], self.points[to]);
        let long = until - from;
        let along = [(b[0] - a[0]) / long, (b[1] - a[1]) / long];
        let rest = far - from;
        ([a[0] + along[0] * rest, a[1] + along[1] * rest], along)
    }
}

/// Between two points. By a root, which every machine rounds alike.
fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    let (x, y) = (b[0] - a[0], b[1] - a[1]);
    (x * x + y * y).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_walked_by_its_length() {
        let corner = Curve::read("M0 0H10V5").expect("a line");
        assert!((corner.length() - 15.0).abs() < 1e-9);
        assert_eq!(corner.at(4.0), ([4.0, 0.0], [1.0, 0.0]));
        assert_eq!(corner.at(12.0), ([10.0, 2.0], [0.0, 1.0]));
        assert_eq!(corner.at(-3.0), ([-3.0, 0.0], [1.0, 0.0]), "straight on before it");
        assert_eq!(corner.at(20.0), ([10.0, 10.0], [0.0, 1.0]), "and behind it");
    }

    #[test]
    fn a_bend_is_as_long_as_its_circle() {
        // A quarter of a circle of radius 10, the usual cubic for it.
        let bend = Curve::read("M10 0C10 5.523 5.523 10 0 10").expect("a line");
        assert!((bend.length() - 15.708).abs() < 0.02, "{}", bend.length());
        let ([x, y], [dx, dy]) = bend.at(bend.length() / 2.0);
        assert!((x - 7.07).abs() < 0.02 && (y - 7.07).abs() < 0.02, "{x} {y}");
        assert!((dx + dy).abs() < 0.05, "its direction there is aslant: {dx} {dy}");
    }

    #[test]
    fn what_has_no_length_is_no_line() {
        for path in ["", "M5 5", "M5 5L5 5", "nothing", "M0 0L1e9 0"] {
            assert!(Curve::read(path).is_err(), "{path}");
        }
    }
}
