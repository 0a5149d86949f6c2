//! The bag's outlines. Units are about 1.7 mm; the view is 400 × 300 and the bag lies flat, seen from above.

use crate::geometry::{Point, beside, blend, curve, cut, even, mirrored, stretch};

/// Everything that is always there.
pub struct Shapes {
    /// Behind the flap: sides and base.
    pub body: Vec<Point>,
    /// The flap without its folded corner.
    pub flap: Vec<Point>,
    /// Its three panels.
    pub left: Vec<Point>,
    /// The middle one, a little under the other two so that no gap shows.
    pub centre: Vec<Point>,
    /// The right one.
    pub right: Vec<Point>,
    /// The two seams between them, from the top.
    pub seams: [Vec<Point>; 2],
    /// The corner that is folded up and shows the lining.
    pub corner: Vec<Point>,
    /// What of the corner the binding leaves free.
    pub lining: Vec<Point>,
    /// The fold itself, from the lower edge to the side.
    pub fold: Vec<Point>,
    /// The flap's bound edge, from the left top round to the fold, and from the fold up the right side.
    pub edges: [Vec<Point>; 2],
    /// The folded corner's bound edge.
    pub corner_edge: Vec<Point>,
    /// The logo's patch.
    pub patch: Vec<Point>,
}

const BODY: &str = "M66 124Q66 111 79 110L321 110Q334 111 334 124C338 160 346 200 343 246Q342 271 316 273.5Q200 280 84 273.5Q58 271 57 246C54 200 62 160 66 124";
const FLAP_LEFT: &str = "M73.5 103.5Q71.2 105 71 110C70.5 140 68 180 66 205Q65 231 92 233.5Q140 238.5 200 238.5";
const FLAP_TOP: &str = "M326.5 103.5Q323 101.2 318 101Q200 97 82 101Q77 101.2 73.5 103.5";

/// How wide the binding shows.
pub const BINDING: f32 = 6.0;

/// Where the fold meets the edge: this far from the lower middle, and from the lower corner upwards.
const FOLD: (f32, f32) = (92.0, 171.0);

/// Draws them all.
pub fn shapes() -> Shapes {
    let left_edge = even(&curve(FLAP_LEFT), 1.5);
    let mut right_edge = mirrored(&left_edge);
    right_edge.reverse();
    let total = crate::geometry::length(&right_edge);
    let lower = stretch(&right_edge, 0.0, FOLD.0);
    let side = stretch(&right_edge, FOLD.1, total);
    let (a, b) = (lower[lower.len() - 1], side[0]);
    let fold = bowed(a, b, 2.6);
    let gone = stretch(&right_edge, FOLD.0, FOLD.1);
    let back: Vec<Point> = gone.iter().map(|p| over(*p, a, b, 0.90)).collect();

    let mut flap = left_edge.clone();
    flap.extend(lower.iter().chain(&fold).chain(&side));
    flap.extend(curve(FLAP_TOP));
    let mut corner = back.clone();
    corner.extend(fold.iter().rev());

    let seams = [
        even(&[[148.0, 99.0], [142.0, 237.4]], 2.0),
        even(&[[252.0, 99.0], [258.0, 237.4]], 2.0),
    ];
    let lap = |seam: &[Point], by: f32| (shifted(seam[0], by), shifted(seam[seam.len() - 1], by));
    let (l, r) = (lap(&seams[0], 0.0), lap(&seams[1], 0.0));
    let (ll, rr) = (lap(&seams[0], -0.7), lap(&seams[1], 0.7));
    let mut first_edge = left_edge;
    first_edge.extend(&lower);
    Shapes {
        body: curve(BODY),
        left: cut(&flap, l.0, l.1),
        centre: cut(&cut(&flap, ll.1, ll.0), rr.0, rr.1),
        right: cut(&flap, r.1, r.0),
        lining: lining(&back, &fold),
        flap,
        seams,
        corner,
        fold,
        edges: [first_edge, side],
        corner_edge: back,
        patch: crate::geometry::tile(168.0, 126.0, 64.0, 42.0, 4.0),
    }
}

impl Shapes {
    /// The bindings' bands: along the flap (inside it), and along the folded corner.
    pub fn bindings(&self) -> [Vec<Vec<Point>>; 2] {
        let band = |edge: &Vec<Point>, by: f32| {
            let mut out = edge.clone();
            out.extend(beside(edge, by).into_iter().rev());
            out
        };
        let flap = self.edges.iter().map(|e| band(e, -BINDING)).collect();
        let (a, b) = (self.fold[0], self.fold[self.fold.len() - 1]);
        [flap, vec![cut(&band(&self.corner_edge, BINDING), b, a)]]
    }
}

/// The corner within its binding, a little under it so that no gap shows.
fn lining(edge: &[Point], fold: &[Point]) -> Vec<Point> {
    let (a, b) = (fold[0], fold[fold.len() - 1]);
    let behind = |p: &Point| (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) < 0.0;
    let mut out: Vec<Point> = beside(edge, BINDING - 1.0).into_iter().filter(behind).collect();
    out.extend(fold.iter().rev());
    out
}

fn shifted(p: Point, by: f32) -> Point {
    [p[0] + by, p[1]]
}

/// A line from `a` to `b` that bows outwards, as cloth does at a soft fold.
fn bowed(a: Point, b: Point, by: f32) -> Vec<Point> {
    let d = crate::geometry::gap(a, b);
    let n = [-(b[1] - a[1]) / d, (b[0] - a[0]) / d];
    (0..=16)
        .map(|i| {
            let t = i as f32 / 16.0;
            let p = blend(a, b, t);
            let k = by * 4.0 * t * (1.0 - t);
            [p[0] + n[0] * k, p[1] + n[1] * k]
        })
        .collect()
}

/// A point turned over the line from `a` to `b`, `k` of its distance to the other side (the corner stands up a little).
fn over(p: Point, a: Point, b: Point, k: f32) -> Point {
    let d = crate::geometry::gap(a, b);
    let n = [-(b[1] - a[1]) / d, (b[0] - a[0]) / d];
    let away = (p[0] - a[0]) * n[0] + (p[1] - a[1]) * n[1];
    [p[0] - n[0] * away * (1.0 + k), p[1] - n[1] * away * (1.0 + k)]
}
