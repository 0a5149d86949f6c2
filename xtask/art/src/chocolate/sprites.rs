//! Single toppings: an outline around a middle, a height over it, and the light on both. Each is drawn at several angles, for a
//! lit thing must not be turned.

use std::f32::consts::TAU;

use super::SHADE;
use crate::error::ArtError;
use crate::field::{Edge, Field};
use crate::geometry::Point;
use crate::light::{blend, shade};
use crate::noise::{Rng, noise};
use crate::pack::warm;
use crate::sheet::Sprite;

/// Pixels per unit: twice the view's, for they are looked at closely.
const FINE: f32 = 6.0;
/// Points of an outline.
const POINTS: usize = 44;

/// The kinds of form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// An almond, a hazelnut.
    Nut,
    /// A piece broken off.
    Chunk,
    /// A pip.
    Seed,
    /// A small dried fruit.
    Berry,
    /// A cut cube.
    Cube,
    /// A thin slice or chip.
    Flake,
    /// A crumb.
    Crumb,
    /// A thin strip.
    Stick,
    /// A petal or leaf.
    Petal,
    /// A grain.
    Dust,
    /// A coffee bean.
    Bean,
    /// A sugar pearl.
    Pearl,
}

/// One of a kind, before it is lit.
struct Form {
    look: Look,
    angle: f32,
    /// Slow changes of the outline.
    bends: [(f32, f32, f32); 4],
}

impl Form {
    fn new(look: Look, n: u32, kinds: u32, seed: u64) -> Self {
        let mut rng = Rng::new(seed.wrapping_mul(131) + 17 * n as u64 + look as u64 * 1009);
        let mut bend = |waves: f32, most: f32| (waves, most * (0.5 + 0.5 * rng.even()), TAU * rng.even());
        let strong = match look {
            Look::Chunk | Look::Crumb => 1.0,
            Look::Flake => 0.6,
            Look::Dust => 0.8,
            Look::Berry => 0.35,
            Look::Pearl | Look::Bean => 0.0,
            _ => 0.22,
        };
        let bends = [
            bend(2.0, 0.16 * strong),
            bend(3.0, 0.12 * strong),
            bend(5.0, 0.08 * strong),
            bend(8.0, 0.04 * strong),
        ];
        Self {
            look,
            angle: TAU * (n as f32 + 0.35 * rng.even()) / kinds.max(1) as f32,
            bends,
        }
    }

    /// From the middle to the rim in a direction of its own, in units.
    fn rim(&self, turn: f32) -> f32 {
        let (c, s) = (turn.cos(), turn.sin());
        let oval = |a: f32, b: f32| 1.0 / ((c / a).powi(2) + (s / b).powi(2)).sqrt();
        let boxed = |a: f32, b: f32, p: f32| 1.0 / ((c / a).abs().powf(p) + (s / b).abs().powf(p)).powf(1.0 / p);
        let plain = match self.look {
            // One end is pointed.
            Look::Nut => oval(6.4, 4.1) * (1.0 + 0.13 * c * c * c - 0.05 * c),
            Look::Chunk => 4.3,
            Look::Seed => oval(3.2, 1.65) * (1.0 + 0.12 * c * c * c),
            Look::Berry => oval(3.2, 2.9),
            Look::Cube => boxed(3.2, 2.9, 6.0),
            Look::Flake => oval(5.0, 3.7),
            Look::Crumb => 2.1,
            Look::Stick => boxed(5.6, 1.0, 3.2),
            Look::Petal => oval(5.0, 3.2) * (1.0 - 0.22 * (-(turn_from(turn, 0.0) / 0.35).powi(2)).exp() + 0.10 * c),
            Look::Dust => 0.72,
            Look::Bean => oval(4.1, 3.0),
            Look::Pearl => 1.5,
        };
        let bent: f32 = self
            .bends
            .iter()
            .map(|(waves, by, from)| by * (waves * turn + from).cos())
            .sum();
        plain * (1.0 + bent)
    }

    fn reach(&self) -> f32 {
        (0..90).map(|i| self.rim(TAU * i as f32 / 90.0)).fold(0.0, f32::max)
    }

    fn outline(&self) -> Vec<Point> {
        let points = if self.look == Look::Dust { 12 } else { POINTS };
        (0..points)
            .map(|i| {
                let turn = TAU * i as f32 / points as f32;
                let r = self.rim(turn);
                [r * (turn + self.angle).cos(), r * (turn + self.angle).sin()]
            })
            .collect()
    }

    /// Height in units at `u` along and `v` across, `out` from the middle (0) to the rim (1); `rough` and `fine` are noise.
    fn height(&self, u: f32, v: f32, out: f32, rough: f32, fine: f32) -> f32 {
        let dome = (1.0 - out * out).max(0.0).sqrt();
        match self.look {
            Look::Nut => 3.6 * dome + 0.13 * (v * 2.3 + 0.5 * rough).sin() * dome + 0.07 * fine,
            Look::Chunk => 2.5 * (1.0 - out.powi(4)).max(0.0).sqrt() + 0.55 * rough + 0.12 * fine,
            Look::Seed => 1.3 * dome + 0.22 * (-(v / 0.28).powi(2)).exp() + 0.03 * fine,
            Look::Berry => 2.4 * dome + 0.42 * rough * dome + 0.10 * fine,
            Look::Cube => 2.3 * ((1.0 - out) / 0.26).clamp(0.0, 1.0).powf(0.7) + 0.16 * rough + 0.08 * fine,
            Look::Flake => 0.8 * (1.0 - out.powi(8)) + 0.35 * out.powi(4) + 0.30 * rough + 0.05 * fine,
            Look::Crumb => 1.6 * dome + 0.42 * rough + 0.14 * fine,
            Look::Stick => 0.95 * dome + 0.10 * rough + 0.06 * fine,
            Look::Petal => {
                let vein = 0.16 * (-(v / 0.22).powi(2)).exp();
                0.55 * (1.0 - out.powi(6)) + 0.16 * v * v * 0.4 + 0.35 * rough - vein + 0.04 * (u * 0.4).sin()
            }
            Look::Dust => 0.62 * dome + 0.10 * fine,
            Look::Bean => 2.4 * dome - 1.0 * (-((v - 0.25 * (u * 0.7).sin()) / 0.36).powi(2)).exp() * dome.sqrt(),
            Look::Pearl => 1.5 * dome,
        }
    }

    /// Strength and sharpness of the gleam.
    fn gleam(&self) -> (f32, f32) {
        match self.look {
            Look::Pearl => (0.95, 34.0),
            Look::Berry => (0.38, 16.0),
            Look::Cube | Look::Bean => (0.30, 22.0),
            Look::Petal | Look::Flake => (0.16, 10.0),
            _ => (0.18, 14.0),
        }
    }
}

/// How far apart two directions are.
fn turn_from(turn: f32, from: f32) -> f32 {
    let d = (turn - from).rem_euclid(TAU);
    d.min(TAU - d)
}

/// Draws the `n`th of `kinds` of this form: its outline, and its light as PNG.
pub fn make(look: Look, id: &str, n: u32, kinds: u32, seed: u64) -> Result<(Sprite, Vec<u8>), ArtError> {
    let form = Form::new(look, n, kinds, seed);
    // Room for the shadow, which falls to the lower right.
    let lift = if look == Look::Dust { 0.35 } else { 1.0 };
    let half = (form.reach() + 2.6 * lift + 0.6).ceil();
    let size = (2.0 * half * FINE) as usize;
    let mut height = Field::flat(size, size, 0.0);
    let mut mask = Field::flat(size, size, 0.0);
    let scale = if look == Look::Dust { 0.5 } else { 1.3 };
    let rough = noise(
        size,
        size,
        scale * FINE,
        seed + u64::from(n) * 7 + look as u64,
        2,
        Edge::Clamp,
    );
    let fine = noise(size, size, 0.35 * FINE, seed + u64::from(n) * 11 + 3, 1, Edge::Clamp);
    for y in 0..size {
        for x in 0..size {
            let (px, py) = ((x as f32 + 0.5) / FINE - half, (y as f32 + 0.5) / FINE - half);
            let (r, turn) = (px.hypot(py), py.atan2(px) - form.angle);
            let rim = form.rim(turn);
            let i = y * size + x;
            // One pixel of soft edge.
            mask.v[i] = ((rim - r) * FINE + 0.5).clamp(0.0, 1.0);
            if r < rim {
                let (u, v) = (r * turn.cos(), r * turn.sin());
                height.v[i] = form.height(u, v, r / rim, 0.35 * rough.v[i], fine.v[i]).max(0.05);
            }
        }
    }
    let png = warm(&lit(&form, &height, &mask, lift), size, size, SHADE)?;
    let image = format!("picture-{id}.png");
    let sprite = Sprite {
        id: id.to_owned(),
        outline: form.outline(),
        image,
        place: [-half, -half, 2.0 * half, 2.0 * half],
    };
    Ok((sprite, png))
}

fn lit(form: &Form, height: &Field, mask: &Field, lift: f32) -> Vec<u8> {
    let (strength, sharp) = form.gleam();
    let soft = height.blur_px(0.9, Edge::Clamp);
    let light = shade(&soft, FINE, sharp, Edge::Clamp);
    let around = soft.blur_px(0.9 * FINE, Edge::Clamp);
    let thrown = |(dx, dy): (f32, f32), blur: f32| {
        shifted(mask, (dx * FINE) as isize, (dy * FINE) as isize).blur_px(blur * FINE, Edge::Clamp)
    };
    let close = thrown((0.45 * lift, 0.5 * lift), 0.45 * lift);
    let wide = thrown((1.1 * lift, 1.2 * lift), 0.95 * lift);
    let mut out = Vec::with_capacity(mask.v.len() * 2);
    for i in 0..mask.v.len() {
        let hollow = (1.0 - 0.14 * (around.v[i] - soft.v[i]).max(0.0)).clamp(0.4, 1.0);
        // Steep rims would go black: they get some light from the chocolate around.
        let own = (0.30 + 0.70 * light.shade.v[i]) * hollow;
        let below = (1.0 - 0.52 * close.v[i]) * (1.0 - 0.34 * wide.v[i]);
        let m = mask.v[i];
        out.extend(blend(below + (own - below) * m, light.gleam.v[i] * strength * m, 1.0));
    }
    out
}

fn shifted(mask: &Field, dx: isize, dy: isize) -> Field {
    let mut out = Field::flat(mask.w, mask.h, 0.0);
    for y in 0..mask.h as isize {
        for x in 0..mask.w as isize {
            let (from_x, from_y) = (x - dx, y - dy);
            if (0..mask.w as isize).contains(&from_x) && (0..mask.h as isize).contains(&from_y) {
                out.v[(y * mask.w as isize + x) as usize] = mask.at(from_x, from_y);
            }
        }
    }
    out
}
