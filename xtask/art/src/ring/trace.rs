//! From a covered field back to outlines: the line along which it is one half.

use crate::field::{Edge, Field, PX};
use crate::geometry::Point;

/// The closed outlines, in units, without points that lie within `slack` units of a straight line.
pub fn outlines(cover: &Field, slack: f32) -> Vec<Vec<Point>> {
    // The few rays of a pixel leave small steps.
    let cover = &cover.blur_px(0.8, Edge::Clamp);
    let (w, h) = (cover.w, cover.h);
    let at = |x: usize, y: usize| {
        // Empty around the picture, so that every line closes.
        if x == 0 || y == 0 || x > w || y > h {
            0.0
        } else {
            cover.v[(y - 1) * w + x - 1]
        }
    };
    // Each square between four pixels has pieces of the line from one side to another; each side is left once and reached once.
    let sides = 2 * (w + 2) * (h + 2);
    let mut next: Vec<u32> = vec![u32::MAX; sides];
    let row = w + 2;
    for y in 0..=h {
        for x in 0..=w {
            let corners = [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)].map(|v| v > 0.5);
            let [top, right, bottom, left] = [
                2 * (y * row + x),
                2 * (y * row + x + 1) + 1,
                2 * ((y + 1) * row + x),
                2 * (y * row + x) + 1,
            ];
            let mut join = |from: usize, to: usize| next[from] = to as u32;
            match corners {
                [true, false, false, false] => join(top, left),
                [false, true, false, false] => join(right, top),
                [false, false, true, false] => join(bottom, right),
                [false, false, false, true] => join(left, bottom),
                [true, true, false, false] => join(right, left),
                [false, true, true, false] => join(bottom, top),
                [false, false, true, true] => join(left, right),
                [true, false, false, true] => join(top, bottom),
                [true, true, true, false] => join(bottom, left),
                [false, true, true, true] => join(left, top),
                [true, false, true, true] => join(top, right),
                [true, true, false, true] => join(right, bottom),
                [true, false, true, false] => {
                    join(top, left);
                    join(bottom, right);
                }
                [false, true, false, true] => {
                    join(right, top);
                    join(left, bottom);
                }
                _ => {}
            }
        }
    }
    let point = |side: usize| -> Point {
        let (x, y) = (side / 2 % row, side / 2 / row);
        let (x2, y2) = if side.is_multiple_of(2) { (x + 1, y) } else { (x, y + 1) };
        let (a, b) = (at(x, y), at(x2, y2));
        let t = if (b - a).abs() > 1e-6 { (0.5 - a) / (b - a) } else { 0.5 };
        let mix = |p: usize, q: usize| (p as f32 + (q as f32 - p as f32) * t - 0.5) / PX;
        [mix(x, x2), mix(y, y2)]
    };
    let mut out = Vec::new();
    for start in 0..sides {
        let mut line = Vec::new();
        let mut side = start;
        while next[side] != u32::MAX {
            line.push(point(side));
            side = std::mem::replace(&mut next[side], u32::MAX) as usize;
        }
        // What is smaller than a pixel or two is noise.
        if line.len() > 12 {
            out.push(fewer(&line, slack));
        }
    }
    out
}

/// A closed line with fewer points (Douglas and Peucker), divided where it is farthest from its beginning.
fn fewer(line: &[Point], slack: f32) -> Vec<Point> {
    let far = (0..line.len())
        .max_by(|a, b| {
            let d = |i: usize| (line[i][0] - line[0][0]).hypot(line[i][1] - line[0][1]);
            d(*a).total_cmp(&d(*b))
        })
        .unwrap_or(0);
    let mut keep = vec![false; line.len() + 1];
    let mut closed = line.to_vec();
    closed.push(line[0]);
    (keep[0], keep[far]) = (true, true);
    let mut open = vec![(0, far), (far, line.len())];
    while let Some((from, to)) = open.pop() {
        let (a, b) = (closed[from], closed[to]);
        let long = (b[0] - a[0]).hypot(b[1] - a[1]).max(1e-6);
        let off = |p: Point| ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])).abs() / long;
        let worst = (from + 1..to).max_by(|i, j| off(closed[*i]).total_cmp(&off(closed[*j])));
        if let Some(worst) = worst.filter(|i| off(closed[*i]) > slack) {
            keep[worst] = true;
            open.extend([(from, worst), (worst, to)]);
        }
    }
    line.iter().zip(&keep).filter(|(_, k)| **k).map(|(p, _)| *p).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::gap;

    #[test]
    fn a_disc_with_a_hole_has_two_round_outlines() {
        let disc = Field {
            w: 90,
            h: 90,
            v: (0..8100)
                .map(|i| {
                    let r = ((i % 90) as f32 - 44.5).hypot((i / 90) as f32 - 44.5);
                    (36.5 - r).clamp(0.0, 1.0).min((r - 17.5).clamp(0.0, 1.0))
                })
                .collect(),
        };
        let lines = outlines(&disc, 0.05);
        assert_eq!(lines.len(), 2);
        let mut radii: Vec<f32> = lines.iter().map(|l| gap(l[0], [15.0, 15.0])).collect();
        radii.sort_by(f32::total_cmp);
        assert!(
            (radii[0] - 6.0).abs() < 0.1 && (radii[1] - 12.0).abs() < 0.1,
            "{radii:?}"
        );
        assert!(lines.iter().all(|l| l.len() < 60), "few points");
    }
}
