//! What a ring is made of, as distances: the band by profile and width, and what is soldered on it.

use super::space::{V, dot, minus};
use crate::noise::Rng;

/// Inner radius of the ring that is drawn, in mm: size 54.
pub const INNER: f32 = 8.6;
/// How thick its band is.
pub const THICK: f32 = 1.75;
/// Outer radius.
pub const OUTER: f32 = INNER + THICK;

/// The outside of a band as if sawn through.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    Flat,
    Domed,
    Knife,
}

/// A band whose axis is the third direction.
#[derive(Clone)]
pub struct Band {
    pub outside: Outside,
    /// Rounded inside as well.
    pub comfort: bool,
    /// Half its width.
    pub half: f32,
    /// Hammer marks.
    pub marks: Option<Marks>,
}

/// A mean of the larger one that has no edge within `k`.
fn larger(a: f32, b: f32, k: f32) -> f32 {
    let h = (k - (a - b).abs()).max(0.0) / k;
    a.max(b) + h * h * k * 0.25
}

/// Two become one with a fillet of about `k`.
fn joined(a: f32, b: f32, k: f32) -> f32 {
    -larger(-a, -b, k)
}

impl Band {
    /// Distance to the band; a little too small near hammer marks.
    pub fn distance(&self, p: V) -> f32 {
        let r = p[0].hypot(p[1]);
        let t = p[2];
        let far = (r - INNER - THICK * 0.5).abs().max(t.abs() - self.half);
        if far > 3.0 {
            return far - 1.2;
        }
        let out = self.outside(r, t) + self.marks.as_ref().map_or(0.0, |m| m.depth(p, r, t, self.half));
        let within = if self.comfort {
            let round = (self.half * self.half + 0.16) / 0.8;
            (r - INNER - round).hypot(t) - round
        } else {
            INNER - r
        };
        let soft = match self.outside {
            Outside::Flat => 0.42,
            Outside::Domed | Outside::Knife => 0.30,
        };
        larger(larger(out, t.abs() - self.half, soft), within, 0.28)
    }

    fn outside(&self, r: f32, t: f32) -> f32 {
        // How much lower the band is at its edges than in its middle.
        let drop = match self.outside {
            Outside::Flat => return r - OUTER,
            Outside::Domed => (0.32 * self.half + 0.20).min(0.95),
            Outside::Knife => (0.62 * self.half).min(1.15),
        };
        if self.outside == Outside::Domed {
            let round = (self.half * self.half + drop * drop) / (2.0 * drop);
            (r - OUTER + round).hypot(t) - round
        } else {
            let long = self.half.hypot(drop);
            let ridge = (t * t + 0.012).sqrt();
            (r - OUTER) * self.half / long + ridge * drop / long
        }
    }

    /// How far a normal points away from the axis: 1 on the outside, 0 on the rim, -1 inside.
    pub fn outward(p: V, n: V) -> f32 {
        (n[0] * p[0] + n[1] * p[1]) / p[0].hypot(p[1]).max(1e-6)
    }

    /// Where on the band a point of its surface with the normal `n` is.
    pub fn region(p: V, n: V) -> Region {
        let outward = Self::outward(p, n);
        if outward < -0.55 {
            Region::Inner
        } else if outward > 0.45 {
            Region::Outer
        } else {
            Region::Rim
        }
    }
}

/// A face of the band.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Region {
    Outer,
    Rim,
    Inner,
}

/// Marks of a round hammer: hollows that meet in ridges.
#[derive(Clone)]
pub struct Marks {
    /// Around the ring, in rows across it: where each blow fell, as an angle and a place across.
    blows: Vec<[f32; 2]>,
}

/// Distance of the blows in mm.
const APART: f32 = 2.05;
/// Roundness of the hammer's face in mm.
const FACE: f32 = 2.5;
/// How far their ridges are worn, in mm².
const WORN: f32 = 0.14;

impl Marks {
    /// Blows all over a band of this half width.
    pub fn new(half: f32, seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        let rows = (2.0 * half / APART).round().max(1.0) + 1.0;
        let around = (std::f32::consts::TAU * OUTER / APART).round();
        let mut blows = Vec::new();
        for row in 0..rows as usize {
            for i in 0..around as usize {
                let shift = if row % 2 == 0 { 0.0 } else { 0.5 };
                let angle = (i as f32 + shift + 0.70 * (rng.even() - 0.5)) / around * std::f32::consts::TAU;
                let across = (row as f32 / (rows - 1.0) - 0.5) * 2.0 * half + 1.0 * (rng.even() - 0.5);
                blows.push([angle, across]);
            }
        }
        Self { blows }
    }

    /// How much lower the surface is than without marks.
    fn depth(&self, p: V, r: f32, t: f32, half: f32) -> f32 {
        if r < INNER + THICK * 0.55 {
            return 0.0;
        }
        let angle = p[1].atan2(p[0]).rem_euclid(std::f32::consts::TAU);
        let (mut least, mut second) = (9.0_f32, 9.0_f32);
        for [a, c] in &self.blows {
            let across = t - c;
            if across.abs() > 2.4 {
                continue;
            }
            let turn = (angle - a + std::f32::consts::PI).rem_euclid(std::f32::consts::TAU) - std::f32::consts::PI;
            let s = turn * OUTER;
            if s.abs() > 2.4 {
                continue;
            }
            let d = s * s + across * across;
            if d < least {
                second = least;
                least = d;
            } else if d < second {
                second = d;
            }
        }
        // The ridges between two hollows are a little worn.
        let near = (1.0 - (second - least) / WORN).max(0.0);
        let least = least - near * near * WORN * 0.25;
        let edge = ((half - t.abs()) / 0.5).clamp(0.0, 1.0);
        (0.24 - (least / (2.0 * FACE)).min(0.24)) * (0.4 + 0.6 * edge)
    }
}

/// How the stone is held. All measures are for a stone of 5 mm.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    Bezel,
    Claws,
}

/// Height of the stone's girdle above the band.
pub const fn girdle(setting: Setting) -> f32 {
    match setting {
        Setting::Bezel => 2.05,
        Setting::Claws => 2.75,
    }
}

/// Where a setting stands: on the band, and the directions across the band, along it, and away from it.
#[derive(Clone, Copy)]
pub struct Seat {
    pub at: V,
    pub across: V,
    pub round: V,
    pub out: V,
}

impl Seat {
    /// A point as the setting sees it.
    pub fn local(&self, p: V) -> V {
        let q = minus(p, self.at);
        [dot(q, self.across), dot(q, self.round), dot(q, self.out)]
    }
}

impl Setting {
    /// Distance to the setting; `q` as the seat sees it.
    pub fn distance(self, q: V) -> f32 {
        match self {
            Self::Bezel => bezel(q),
            Self::Claws => joined(claws(q), gallery(q), 0.18),
        }
    }

    /// What of it lies in front of the stone: the tips of the claws.
    pub fn tips(self, q: V) -> bool {
        self == Self::Claws && q[2] > girdle(self) - 0.15
    }
}

fn bezel(q: V) -> f32 {
    let r = q[0].hypot(q[1]);
    let lean = 2.86 + 0.16 * (q[2] - 1.6);
    let body = larger((r - lean) * 0.98, (q[2] - 0.85).abs() - 1.55, 0.22);
    let hole = larger(r - 2.42, 1.55 - q[2], 0.05);
    larger(body, -hole, 0.16)
}

fn claws(q: V) -> f32 {
    // All four are one, folded into a quarter.
    let turned = [
        (q[0] + q[1]) * std::f32::consts::FRAC_1_SQRT_2,
        (q[0] - q[1]) * std::f32::consts::FRAC_1_SQRT_2,
    ];
    let (a, b) = (
        turned[0].abs().max(turned[1].abs()),
        turned[0].abs().min(turned[1].abs()),
    );
    let p = [a, b, q[2]];
    let foot = capsule(p, [0.95, 0.0, -0.4], [2.05, 0.0, 1.5], 0.40);
    let arm = capsule(p, [2.05, 0.0, 1.5], [2.66, 0.0, 2.75], 0.37);
    let hook = capsule(p, [2.62, 0.0, 2.8], [2.22, 0.0, 3.18], 0.36);
    joined(joined(foot, arm, 0.2), hook, 0.12)
}

fn gallery(q: V) -> f32 {
    let r = q[0].hypot(q[1]);
    let rail = (r - 1.95).hypot((q[2] - 1.35) * 0.8) - 0.26;
    let base = (r - 1.15).hypot((q[2] - 0.15) * 0.8) - 0.34;
    rail.min(base)
}

fn capsule(p: V, a: V, b: V, r: f32) -> f32 {
    let (pa, ba) = (minus(p, a), minus(b, a));
    let h = (dot(pa, ba) / dot(ba, ba)).clamp(0.0, 1.0);
    let d = [pa[0] - ba[0] * h, pa[1] - ba[1] * h, pa[2] - ba[2] * h];
    dot(d, d).sqrt() - r
}
