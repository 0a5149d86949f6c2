//! Light as one grey + alpha layer.
//!
//! Multiplying by a shade `s` and then screening by a gleam `g` equals one pixel blended normally, with
//! `alpha = 1 − s(1 − g)` and `grey = g / alpha`. So the colours below stay plain fills and a change of colour is a
//! change of one attribute.

use crate::field::{Edge, Field, PX};
use crate::noise::cloth;
use crate::relief::bevel;

/// Where the light comes from: upper left, in front. Unit length.
pub const SUN: [f32; 3] = [-0.4207, -0.6210, 0.6611];

/// How a surface takes light.
#[derive(Clone, Copy)]
pub struct Finish {
    /// Strength of the gleam.
    pub gleam: f32,
    /// Its sharpness: 8 matt cloth, 40 smooth plastic.
    pub sharp: f32,
    /// How dark hollows go.
    pub hollow: f32,
}

/// Shade and gleam of a height.
pub struct Shaded {
    /// 1 where flat; below in shade, above in light.
    pub shade: Field,
    /// 0 to 1.
    pub gleam: Field,
}

/// Shades `height` as seen by `SUN` with a sky from above.
pub fn shade(height: &Field, px: f32, sharp: f32, edge: Edge) -> Shaded {
    let (gx, gy) = height.slopes(px, edge);
    let half = half_way();
    let flat = half[2].powf(sharp);
    let mut out = Shaded {
        shade: gx.clone(),
        gleam: gx.clone(),
    };
    for i in 0..gx.v.len() {
        let (nx, ny) = (-gx.v[i], -gy.v[i]);
        let k = 1.0 / (nx * nx + ny * ny + 1.0).sqrt();
        let dot = |d: [f32; 3]| (nx * d[0] + ny * d[1] + d[2]) * k;
        let sun = dot(SUN).max(0.0) / SUN[2];
        let sky = 0.5 + 0.5 * dot([0.0, -0.55, 0.835]);
        out.shade.v[i] = 0.42 * sky / 0.9175 + 0.58 * sun;
        out.gleam.v[i] = (dot(half).clamp(0.0, 1.0).powf(sharp) - flat * 0.55).clamp(0.0, 1.0);
    }
    out
}

/// Half way between the sun and the eye.
fn half_way() -> [f32; 3] {
    let v = [SUN[0], SUN[1], SUN[2] + 1.0];
    let n = (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]).sqrt();
    v.map(|a| a / n)
}

/// Light laid part by part, back to front.
#[derive(Clone)]
pub struct Light {
    /// Shade so far; 1 where nothing lies.
    pub shade: Field,
    /// Gleam so far.
    pub gleam: Field,
}

impl Default for Light {
    fn default() -> Self {
        Self {
            shade: Field::view(1.0),
            gleam: Field::view(0.0),
        }
    }
}

impl Light {
    /// Lays a part: its own light takes the place of what was there. `form` is the painted light over the whole.
    pub fn lay(&mut self, mask: &Field, height: &Field, finish: Finish, form: &Field) {
        let soft = height.blur(0.2);
        let lit = shade(&soft, PX, finish.sharp, Edge::Clamp);
        let around = soft.blur(2.6);
        for i in 0..mask.v.len() {
            let m = mask.v[i];
            if m > 0.0 {
                let hollow = (1.0 - finish.hollow * (around.v[i] - soft.v[i]).max(0.0)).clamp(0.25, 1.0);
                let s = lit.shade.v[i] * hollow * form.v[i];
                self.shade.v[i] += (s - self.shade.v[i]) * m;
                self.gleam.v[i] += (lit.gleam.v[i] * finish.gleam - self.gleam.v[i]) * m;
            }
        }
    }

    /// The light that fine edges and puckers catch where they turn to the sun, `k` strong: on black nothing else shows a seam.
    pub fn catch(&mut self, mask: &Field, height: &Field, k: f32) {
        let fine = height.zip(&height.blur(1.4), |h, around| h - around);
        let (gx, gy) = fine.blur(0.15).slopes(PX, Edge::Clamp);
        for i in 0..mask.v.len() {
            let towards = -(gx.v[i] * SUN[0] + gy.v[i] * SUN[1]);
            self.gleam.v[i] += (k * towards).clamp(0.0, 0.20) * mask.v[i];
        }
    }

    /// Takes `by` from the gleam on `mask`: black cloth that throws light back everywhere looks grey.
    pub fn dull(&mut self, mask: &Field, by: f32) {
        self.gleam = self.gleam.zip(mask, |g, m| (g - by * m).max(0.0));
    }

    /// A soft shadow of `mask`, moved by `(dx, dy)` and blurred, as dark as `k`.
    pub fn shadow(&mut self, mask: &Field, (dx, dy): (f32, f32), blur: f32, k: f32) {
        let shadow = mask.moved(dx, dy).blur(blur);
        for i in 0..shadow.v.len() {
            let left = 1.0 - k * shadow.v[i].clamp(0.0, 1.0);
            self.shade.v[i] *= left;
            self.gleam.v[i] *= left;
        }
    }

    /// A part's shadow where it lies close: a tight and a wide one.
    pub fn rest(&mut self, mask: &Field, lift: f32) {
        self.shadow(mask, (0.5 * lift, 1.0 * lift), 0.6 * lift, 0.42);
        self.shadow(mask, (1.2 * lift, 2.4 * lift), 1.7 * lift, 0.40);
    }

    /// Metal or hard plastic: the rounded edge mirrors a room with a dark horizon; the colour is the fill's.
    pub fn metal(&mut self, mask: &Field, radius: f32, seed: u64) {
        let height = bevel(&mask.distance(), radius).blur(0.2);
        let (gx, gy) = height.slopes(PX, Edge::Clamp);
        let grain = cloth(2.5, seed, 2);
        for i in 0..mask.v.len() {
            let m = mask.v[i];
            if m <= 0.0 {
                continue;
            }
            let (nx, ny) = (-gx.v[i], -gy.v[i]);
            let k = 2.0 / (nx * nx + ny * ny + 1.0);
            let up = -ny * k - 0.35 * nx * k + 0.05 * grain.v[i];
            let horizon = (-((up + 0.12) / 0.16).powi(2)).exp();
            let room = 0.80 + 0.32 * (3.2 * (up - 0.12)).tanh() - 0.32 * horizon;
            let lamp =
                ((up - 0.42) * 2.1).clamp(0.0, 1.0).powf(1.5) * 0.8 + (-((up - 0.22) / 0.06).powi(2)).exp() * 0.22;
            self.shade.v[i] += (room.clamp(0.18, 1.1) - self.shade.v[i]) * m;
            self.gleam.v[i] += (lamp.min(0.9) - self.gleam.v[i]) * m;
        }
    }

    /// The layer, kept inside `within` when given: grey and alpha bytes.
    pub fn layer(&self, within: Option<&Field>) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.shade.v.len() * 2);
        for i in 0..self.shade.v.len() {
            let k = within.map_or(1.0, |w| w.v[i].clamp(0.0, 1.0));
            out.extend(blend(self.shade.v[i], self.gleam.v[i], k));
        }
        out
    }
}

/// One pixel of the layer: shade above 1 becomes gleam.
pub fn blend(shade: f32, gleam: f32, k: f32) -> [u8; 2] {
    let g = ((gleam + (shade - 1.0).max(0.0) * 0.42) * k).clamp(0.0, 0.98);
    let s = 1.0 - (1.0 - shade.clamp(0.0, 1.0)) * k;
    let alpha = 1.0 - s * (1.0 - g);
    if alpha < 0.002 {
        return [0, 0];
    }
    let byte = |a: f32| (a * 255.0).round().clamp(0.0, 255.0) as u8;
    // Fewer levels pack to a good half; in lit cloth they can't be seen, in a bare shadow they could.
    let stepped = |a: u8, step: u16| ((u16::from(a) + step / 2) / step * step).min(255) as u8;
    if g < 0.004 {
        [0, byte(alpha)]
    } else {
        [stepped(byte(g / alpha), 12), stepped(byte(alpha), 2)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_blended_pixel_is_a_shade_multiplied_and_a_gleam_screened() {
        for (shade, gleam) in [(1.0, 0.0), (0.6, 0.0), (0.4, 0.2), (0.9, 0.5), (1.0, 0.3)] {
            let [grey, alpha] = blend(shade, gleam, 1.0).map(|b| f32::from(b) / 255.0);
            for colour in [0.05, 0.4, 0.95] {
                let expected = 1.0 - (1.0 - colour * shade) * (1.0 - gleam);
                let drawn = colour * (1.0 - alpha) + grey * alpha;
                assert!(
                    (drawn - expected).abs() < 0.03,
                    "{shade} and {gleam} on {colour}: {drawn}, not {expected}"
                );
            }
        }
    }

    #[test]
    fn an_edge_catches_light_where_it_turns_to_the_sun() {
        let step = Field::place(|x, _| 1.5 / (1.0 + (-(x - 100.0) * 2.0).exp()));
        let fall = step.map(|h| 1.5 - h);
        let caught = |height: &Field| {
            let mut light = Light::default();
            light.catch(&Field::view(1.0), height, 0.3);
            light.gleam.at((100.0 * PX) as isize, 300)
        };
        assert!(caught(&step) > 0.02, "it rises to the right: its side looks to the sun");
        assert!(caught(&fall) < 0.01, "the other side looks away");
    }

    #[test]
    fn a_slope_towards_the_sun_is_lighter_than_one_away() {
        let slope = |k: f32| Field {
            w: 9,
            h: 9,
            v: (0..81).map(|i| k * ((i % 9) + i / 9) as f32).collect(),
        };
        let middle = |k: f32| shade(&slope(k), 1.0, 8.0, Edge::Clamp).shade.v[40];
        assert!(
            middle(0.3) > middle(0.0) && middle(0.0) > middle(-0.3),
            "the sun stands at the upper left"
        );
        assert!((middle(0.0) - 1.0).abs() < 0.01, "flat cloth keeps its colour");
    }
}
