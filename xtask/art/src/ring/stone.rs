//! The stone: a round brilliant that rays really run through, and a moonstone's dome.
//!
//! The cut is a body of planes, so a ray's way is exact: in through a facet, mirrored by those at the back until it leaves
//! through one at the front. What it then sees of the room is the facet's light; that, and not a drawn star, makes it a stone.

use super::room::room;
use super::space::{V, along, dot, mirrored, ramp, unit};

/// A plane facet: what lies behind it is stone.
struct Facet {
    n: V,
    d: f32,
}

/// A round brilliant of radius 1, its girdle at height 0, its table upwards (the third direction).
pub struct Brilliant {
    facets: Vec<Facet>,
    /// How strongly it bends light.
    index: f32,
}

/// Half of the girdle's thickness.
const GIRDLE: f32 = 0.025;
/// Radius of the table's corners.
const TABLE: f32 = 0.56;
/// Slope of the crown and of the pavilion, in degrees.
const CROWN: f32 = 34.5;
const PAVILION: f32 = 40.9;

/// What is seen in one direction.
#[derive(Clone, Copy, Default)]
pub struct Glint {
    /// Light that came through the stone and has its colour.
    pub through: f32,
    /// Light that its surface mirrors, which has none.
    pub mirrored: f32,
}

impl Brilliant {
    /// A stone of this refractive index.
    pub fn new(index: f32) -> Self {
        let mut facets = Vec::new();
        let mut facet = |slope: f32, turn: f32, down: f32, through: V| {
            let (s, t) = (slope.to_radians(), turn.to_radians());
            let n = [s.sin() * t.cos(), s.sin() * t.sin(), s.cos() * down];
            facets.push(Facet { n, d: dot(n, through) });
        };
        let top = GIRDLE + (1.0 - TABLE) * CROWN.to_radians().tan();
        facet(0.0, 0.0, 1.0, [0.0, 0.0, top]);
        let round = |r: f32, turn: f32, z: f32| {
            let t = turn.to_radians();
            [r * t.cos(), r * t.sin(), z]
        };
        for k in 0..8 {
            let turn = 45.0 * k as f32;
            facet(CROWN, turn, 1.0, round(1.0, turn, GIRDLE));
            facet(20.5, turn + 22.5, 1.0, round(TABLE * 0.9239, turn + 22.5, top));
            facet(PAVILION, turn, -1.0, round(1.0, turn, -GIRDLE));
            for side in [-11.4, 11.4] {
                facet(40.2, turn + side, 1.0, round(1.0, turn + side, GIRDLE));
                facet(42.1, turn + side, -1.0, round(1.0, turn + side, -GIRDLE));
            }
        }
        Self { facets, index }
    }

    /// Where a ray from outside meets the stone: how far, and the normal.
    fn enter(&self, from: V, d: V) -> Option<(f32, V)> {
        let (mut near, mut far) = (f32::NEG_INFINITY, f32::INFINITY);
        let mut n = [0.0; 3];
        for facet in &self.facets {
            let (slope, gap) = (dot(facet.n, d), facet.d - dot(facet.n, from));
            if slope < -1e-6 {
                let t = gap / slope;
                if t > near {
                    (near, n) = (t, facet.n);
                }
            } else if slope > 1e-6 {
                far = far.min(gap / slope);
            } else if gap < 0.0 {
                return None;
            }
        }
        let (first, last) = girdle(from, d)?;
        if first > near {
            let p = along(from, d, first);
            (near, n) = (first, [p[0], p[1], 0.0]);
        }
        (near < far.min(last)).then_some((near, n))
    }

    /// Where a ray inside leaves it.
    fn leave(&self, from: V, d: V) -> (f32, V) {
        let (mut far, mut n) = (f32::INFINITY, [0.0, 0.0, 1.0]);
        for facet in &self.facets {
            let slope = dot(facet.n, d);
            if slope > 1e-6 {
                let t = (facet.d - dot(facet.n, from)) / slope;
                if t < far {
                    (far, n) = (t, facet.n);
                }
            }
        }
        let last = girdle(from, d).map_or(far, |(_, last)| last);
        if last < far {
            let p = along(from, d, last);
            (far, n) = (last, [p[0], p[1], 0.0]);
        }
        (far.max(0.0), n)
    }

    /// Looks along `d`; `seen` tells the brightness of the room in a direction of the stone's own. `clear`: how little the stone
    /// itself swallows on its way, from 0 to 1. `None` beside the stone.
    pub fn look(&self, from: V, d: V, clear: f32, seen: impl Fn(V) -> f32) -> Option<(V, Glint)> {
        let (near, n) = self.enter(from, d)?;
        let mut p = along(from, d, near);
        let at = p;
        let kept = fresnel(-dot(d, n), 1.0 / self.index);
        let mut glint = Glint {
            through: 0.0,
            mirrored: kept * seen(mirrored(d, n)),
        };
        let mut way = bent(d, n, 1.0 / self.index)?;
        let mut left = 1.0 - kept;
        for _ in 0..12 {
            let (far, n) = self.leave(p, way);
            p = along(p, way, far);
            left *= clear.powf(far);
            let inward = n.map(|c| -c);
            let back = match bent(way, inward, self.index) {
                Some(out) => {
                    let back = fresnel(dot(way, n), self.index);
                    // Behind the stone there is only its setting.
                    let behind = if out[2] < -0.1 { 0.16 } else { 1.0 };
                    glint.through += left * (1.0 - back) * seen(out) * behind;
                    back
                }
                None => 1.0,
            };
            left *= back;
            if left < 0.02 {
                break;
            }
            way = unit(mirrored(way, n));
        }
        Some((at, glint))
    }
}

/// Where a ray goes into the cylinder of the girdle and where out of it; `None` beside it.
fn girdle(from: V, d: V) -> Option<(f32, f32)> {
    let [a, b, c] = [
        d[0] * d[0] + d[1] * d[1],
        from[0] * d[0] + from[1] * d[1],
        from[0] * from[0] + from[1] * from[1] - 1.0,
    ];
    if a < 1e-9 {
        // Along the axis: all the way within, or beside.
        return (c < 0.0).then_some((f32::NEG_INFINITY, f32::INFINITY));
    }
    let root = b * b - a * c;
    (root >= 0.0).then(|| ((-b - root.sqrt()) / a, (-b + root.sqrt()) / a))
}

/// What part of the light is mirrored, for the cosine of the way in; `k`: the index before by the index behind.
fn fresnel(cos: f32, k: f32) -> f32 {
    let cos = cos.clamp(0.0, 1.0);
    let sin = k * k * (1.0 - cos * cos);
    if sin >= 1.0 {
        return 1.0;
    }
    let bent = (1.0 - sin).sqrt();
    let s = (k * cos - bent) / (k * cos + bent);
    let p = (k * bent - cos) / (k * bent + cos);
    (s * s + p * p) * 0.5
}

/// The way on behind a surface; `None` when all of it is mirrored.
fn bent(d: V, n: V, k: f32) -> Option<V> {
    let cos = -dot(d, n);
    let sin = k * k * (1.0 - cos * cos);
    if sin > 1.0 {
        return None;
    }
    Some(unit(along(d.map(|c| c * k), n, k * cos - (1.0 - sin).sqrt())))
}

/// How a stone stands before the eye: its directions in the room (the third is up through the table), and the way to look.
#[derive(Clone, Copy)]
pub struct Stance {
    pub frame: [V; 3],
    pub look: V,
}

impl Stance {
    /// The way to look as the stone has it.
    pub fn d(&self) -> V {
        unit(self.frame.map(|axis| dot(axis, self.look)))
    }

    /// How bright the room is in a direction of the stone's. The one who looks keeps some light away.
    pub fn seen(&self, d: V) -> f32 {
        let [a, b, c] = self.frame;
        let out = [0, 1, 2].map(|i| a[i] * d[0] + b[i] * d[1] + c[i] * d[2]);
        let head = -dot(out, self.look);
        let lamps = room(out, 0.0);
        lamps * (1.0 - 0.85 * ramp(0.955, 0.975, head))
    }
}

/// A moonstone: a dome in which a blue light floats. Shade, gleam and how blue the light is there, at a point of the unit disc
/// as seen along `d`; `None` beside the stone.
pub fn moonstone(stance: &Stance, from: V) -> Option<(V, f32, f32, f32)> {
    // A flattened ball that stands on the girdle.
    let tall = 0.62;
    let squeeze = |v: V| [v[0], v[1], v[2] / tall];
    let d = stance.d();
    let (o, w) = (squeeze(from), squeeze(d));
    let (a, b, c) = (dot(w, w), dot(o, w), dot(o, o) - 1.0);
    let root = b * b - a * c;
    if root < 0.0 {
        return None;
    }
    let p = along(from, d, (-b - root.sqrt()) / a);
    if p[2] < -0.02 {
        return None;
    }
    let n = unit([p[0], p[1], p[2] / (tall * tall)]);
    let kept = fresnel(-dot(d, n), 1.0 / 1.52);
    let gleam = kept * stance.seen(mirrored(d, n)) * 2.4;
    // The light floats across the dome, opposite to the lamp.
    let [x, y, _] = stance.frame.map(|axis| dot(axis, unit([0.35, -0.2, 0.6])));
    let (u, v) = (p[0] - 0.45 * x, p[1] - 0.45 * y);
    let float = (-((u * 0.9 + v * 0.35) / 0.62).powi(2) - ((v * 0.9 - u * 0.35) / 0.40).powi(2)).exp();
    let shade = 0.62 + 0.30 * n[2] - 0.16 * ramp(0.75, 1.0, p[0].hypot(p[1]));
    Some((p, shade + 0.25 * float, gleam, float))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ray_from_above_comes_back_up() {
        let stone = Brilliant::new(2.42);
        // Off the middle, where the culet would let it through.
        let above = |d: V| if d[2] > 0.0 { 1.0 } else { 0.0 };
        let mean = (0..40)
            .filter_map(|i| stone.look([0.1 + 0.01 * i as f32, 0.07, 5.0], [0.0, 0.0, -1.0], 1.0, above))
            .map(|(_, glint)| glint.through + glint.mirrored)
            .sum::<f32>()
            / 40.0;
        assert!(mean > 0.75, "a good cut gives back nearly all: {mean}");
    }

    #[test]
    fn beside_the_stone_is_nothing() {
        let stone = Brilliant::new(1.77);
        assert!(stone.look([1.2, 0.0, 5.0], [0.0, 0.0, -1.0], 1.0, |_| 1.0).is_none());
    }
}
