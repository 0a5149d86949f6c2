//! Seamless tiles of cloth, as grey + alpha like the light.

use crate::field::{Edge, Field};
use crate::light::{blend, shade};
use crate::noise::{Rng, noise};

/// A tile of cloth.
#[derive(Clone, Copy)]
pub struct Cloth {
    /// Pixels a side.
    pub pixels: usize,
    /// Units a side.
    pub units: f32,
    /// Threads across the tile (even).
    pub threads: usize,
    /// How strongly the threads show, 0 to 1.
    pub strength: f32,
    /// How much light the crowns of the threads throw back, 0 to 1: on black nothing else shows the weave.
    pub glint: f32,
    /// How much one thread differs from the next in tone; it still shows where single threads no longer do.
    pub heather: f32,
    /// How much threads are thicker for a while: 1 as most are.
    pub slubs: f32,
    /// Every so many threads one is doubled (ripstop); 0: none.
    pub ripstop: usize,
    /// Its own randomness.
    pub seed: u64,
}

/// Weaves the tile: half-round threads over and under, each of its own thickness, with slubs.
pub fn weave(c: &Cloth) -> Vec<u8> {
    let n = c.pixels;
    let px = n as f32 / c.units;
    let per = n as f32 / c.threads as f32;
    let soft = |scale: f32, seed: u64, octaves| noise(n, n, scale, c.seed * 97 + seed, octaves, Edge::Wrap);
    let (wx, wy) = (soft(per * 2.5, 1, 2), soft(per * 2.5, 2, 2));
    let (fibre, slub) = (soft(per * 0.16, 3, 1), slubs(c).scaled(c.slubs));
    let mut rng = Rng::new(c.seed + 11);
    let thick: Vec<f32> = (0..2 * c.threads).map(|_| 1.0 + 0.10 * rng.bell()).collect();
    let tones: Vec<f32> = (0..2 * c.threads).map(|_| rng.bell().clamp(-1.6, 1.6)).collect();
    let round = |a: f32| (1.0 - (2.0 * a).powi(2) * 0.92).max(0.0).sqrt();
    let mut height = Field::flat(n, n, 0.0);
    let mut tone = height.clone();
    for y in 0..n {
        for x in 0..n {
            let i = y * n + x;
            let u = (x as f32 / per + 0.09 * wx.v[i]).rem_euclid(c.threads as f32);
            let v = (y as f32 / per + 0.09 * wy.v[i]).rem_euclid(c.threads as f32);
            let (iu, iv) = (u as usize % c.threads, v as usize % c.threads);
            let (fu, fv) = (u.fract() - 0.5, v.fract() - 0.5);
            let warp = round(fu) * thick[iu] * (0.62 + 0.38 * (fv * std::f32::consts::PI).cos());
            let weft = round(fv) * thick[c.threads + iv] * (0.62 + 0.38 * (fu * std::f32::consts::PI).cos());
            let doubled = c.ripstop > 0 && (iu % c.ripstop == 0 || iv % c.ripstop == 0);
            let (over, thread) = if (iu + iv) % 2 == 0 {
                (warp, iu)
            } else {
                (weft, c.threads + iv)
            };
            tone.v[i] = tones[thread] + 0.8 * slub.v[i];
            height.v[i] = over + if doubled { 0.55 } else { 0.0 } + 0.05 * fibre.v[i];
        }
    }
    let lift = c.units / c.threads as f32 * 0.34;
    let lit = shade(&height.scaled(lift), px, 8.0, Edge::Wrap);
    let (mean, _) = lit.shade.spread();
    let mut out = Vec::with_capacity(n * n * 2);
    for i in 0..n * n {
        let crevice = (0.62 + 0.42 * height.v[i]).clamp(0.0, 1.04);
        let s = 1.0
            + (lit.shade.v[i] / mean * crevice - 0.93) * c.strength
            + 0.025 * slub.v[i]
            + c.heather * (tone.v[i] - 0.8);
        let crown = (height.v[i] - 0.30).clamp(0.0, 1.0) * (0.55 + lit.gleam.v[i]);
        let glint = c.glint * crown * (1.0 + 0.45 * tone.v[i]).max(0.1);
        let pixel = blend(s, 0.10 * c.strength * lit.gleam.v[i] * height.v[i] + glint, 1.0);
        out.extend(pixel.map(coarse));
    }
    out
}

/// Fewer levels pack smaller, and cloth hides the steps.
fn coarse(a: u8) -> u8 {
    ((u16::from(a) + 4) / 8 * 8).min(255) as u8
}

/// Threads that are thicker for a while, along both ways.
fn slubs(c: &Cloth) -> Field {
    let n = c.pixels;
    let long = |seed: u64, across: bool| {
        let base = noise(n, n, 0.8, c.seed * 131 + seed, 1, Edge::Wrap);
        let mut out = base.clone();
        let reach = (n / 12) as isize;
        for y in 0..n as isize {
            for x in 0..n as isize {
                let sum: f32 = (-reach..=reach)
                    .map(|k| {
                        let (xx, yy) = if across { (x + k, y) } else { (x, y + k) };
                        base.v[(yy.rem_euclid(n as isize) * n as isize + xx.rem_euclid(n as isize)) as usize]
                    })
                    .sum();
                out.v[(y * n as isize + x) as usize] = sum;
            }
        }
        let (_, deviation) = out.spread();
        out.scaled(1.0 / deviation)
    };
    long(1, true).plus(&long(2, false)).scaled(0.7)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Cloth = Cloth {
        pixels: 48,
        units: 8.0,
        threads: 8,
        strength: 0.4,
        glint: 0.1,
        heather: 0.03,
        slubs: 1.0,
        ripstop: 0,
        seed: 3,
    };

    #[test]
    fn a_tile_is_woven_alike_each_time_and_has_no_seam() {
        let tile = weave(&SMALL);
        assert_eq!(tile, weave(&SMALL), "the same seed weaves alike");
        let alpha = |x: usize, y: usize| i32::from(tile[(y * 48 + x) * 2 + 1]);
        let step = |a: usize, b: usize| (0..48).map(|y| (alpha(a, y) - alpha(b, y)).abs()).sum::<i32>();
        let inner: i32 = (0..47).map(|x| step(x, x + 1)).max().unwrap_or(0);
        assert!(
            step(47, 0) <= inner * 11 / 10,
            "from edge to edge it changes no more than within"
        );
    }

    #[test]
    fn the_weave_shows_on_black() {
        let drawn = |tile: &[u8]| -> Vec<f32> {
            tile.chunks(2)
                .map(|p| f32::from(p[0]) / 255.0 * f32::from(p[1]) / 255.0)
                .collect()
        };
        let spread = |tile: Vec<u8>| {
            let v = drawn(&tile);
            v.iter().copied().fold(0.0, f32::max) - v.iter().copied().fold(1.0, f32::min)
        };
        assert!(spread(weave(&SMALL)) > 0.05, "crowns throw light back");
        let matt = Cloth { glint: 0.0, ..SMALL };
        assert!(
            spread(weave(&matt)) < spread(weave(&SMALL)),
            "without it black cloth is a flat patch"
        );
    }
}
