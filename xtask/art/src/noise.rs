//! Seeded randomness: the same seed gives the same picture.

use crate::field::{Edge, Field};

/// SplitMix64: small, and good enough for cloth.
pub struct Rng(u64);

impl Rng {
    /// A stream of its own for each seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Even between 0 and 1.
    pub fn even(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u64 << 24) as f32
    }

    /// Bell-shaped, mean 0, deviation 1 (twelve even numbers summed).
    pub fn bell(&mut self) -> f32 {
        (0..12).map(|_| self.even()).sum::<f32>() - 6.0
    }
}

/// Soft noise of deviation about 1: white noise blurred to `scale` pixels and finer octaves of half the weight each.
pub fn noise(w: usize, h: usize, scale: f32, seed: u64, octaves: u32, edge: Edge) -> Field {
    let mut rng = Rng::new(seed);
    let mut sum = Field::flat(w, h, 0.0);
    let (mut weight, mut total) = (1.0, 0.0);
    for octave in 0..octaves {
        let white = Field {
            w,
            h,
            v: (0..w * h).map(|_| rng.bell()).collect(),
        };
        let soft = white.blur_px((scale / 2_f32.powi(octave as i32)).max(0.6), edge);
        let (mean, deviation) = soft.spread();
        sum = sum.zip(&soft, |a, b| a + weight * (b - mean) / deviation);
        total += weight;
        weight *= 0.5;
    }
    sum.scaled(1.0 / total)
}

/// Noise over the whole picture, `scale` in units.
pub fn cloth(scale: f32, seed: u64, octaves: u32) -> Field {
    let view = Field::view(0.0);
    noise(view.w, view.h, scale * crate::field::PX, seed, octaves, Edge::Clamp)
}
