//! Grain of four woods. A pen is turned from a block that grew in rings around a pith beside it, so the rings are asked at the
//! surface's place in the block: lines run along the axis and bend where the pen swells, as they do in the workshop.

use super::noise::{rough, value};

/// One wood: its name as the swatches' attribute has it.
pub struct Wood {
    pub id: &'static str,
    grain: fn(Spot) -> ([u8; 3], f32),
}

/// A point of the surface: along the axis; aside and towards the eye in the block; along the round from the top.
#[derive(Clone, Copy)]
pub struct Spot {
    pub along: f32,
    pub aside: f32,
    pub near: f32,
    pub round: f32,
}

/// The woods that there are.
pub const WOODS: [Wood; 4] = [
    Wood {
        id: "walnut",
        grain: walnut,
    },
    Wood {
        id: "olive",
        grain: olive,
    },
    Wood { id: "ash", grain: ash },
    Wood {
        id: "smoked",
        grain: smoked,
    },
];

impl Wood {
    /// What lies over the wood's own colour there, and how thickly.
    pub fn at(&self, spot: Spot) -> ([u8; 3], f32) {
        (self.grain)(spot)
    }
}

impl Spot {
    /// Rings since the pith, which lies below the block and wanders along it; where the round touches a ring, lines close to flames.
    fn rings(self, pith: [f32; 2], wide: f32, wander: f32, seed: u32) -> f32 {
        let drift = wander * rough([self.along / 70.0, 0.3], seed);
        let wave = 0.16 * wander * rough([self.along / 24.0, self.round / 8.0], seed + 9);
        ((self.aside - pith[0] + drift).hypot(self.near - pith[1]) + wave) / wide
    }

    /// Short dark pores along the axis, 0 to 1.
    fn pores(self, long: f32, fine: f32, share: f32, seed: u32) -> f32 {
        let n = value([self.along / long, self.round / fine], seed);
        let m = value([self.along / (long * 2.3) + 7.0, self.round / (fine * 1.7)], seed + 1);
        ((n * (0.6 + 0.4 * m) - share) * 5.0).clamp(0.0, 1.0)
    }
}

/// Dark late wood: rises slowly, ends soon.
fn late(rings: f32, sharp: f32) -> f32 {
    const END: f32 = 0.84;
    let t = rings - rings.floor();
    if t < END {
        (t / END).powf(sharp)
    } else {
        let u = (1.0 - t) / (1.0 - END);
        u * u * (3.0 - 2.0 * u)
    }
}

fn walnut(s: Spot) -> ([u8; 3], f32) {
    let rings = s.rings([-3.0, -13.0], 1.25, 3.4, 11);
    let band = value([rings / 1.9, s.along / 90.0], 15);
    let line = late(rings, 2.4) * (0.55 + 0.7 * value([rings.floor() * 0.83, 0.4], 16));
    let fibre = value([s.along / 11.0, s.round / 0.14], 17) + value([s.along / 34.0, s.round / 0.36], 18) - 1.0;
    let dark = 0.46 * band * band + 0.40 * line + 0.50 * s.pores(2.4, 0.10, 0.58, 21) + 0.24 * fibre - 0.20;
    tone(dark, [28, 13, 6], [204, 148, 98], 0.8)
}

fn olive(s: Spot) -> ([u8; 3], f32) {
    let warp = 2.6 * rough([s.along / 30.0, s.round / 9.0], 31) + 0.7 * rough([s.along / 9.0, s.round / 4.0], 37);
    let rings = s.rings([-2.0, -9.0], 1.7, 7.0, 33) + warp * 0.75;
    let which = value([rings.floor() * 0.9 + 0.5, 0.5], 39);
    let vein = late(rings, 5.0) * (0.15 + 1.1 * which * which);
    let echo = late(rings * 3.0, 2.0) * (0.35 + 0.65 * value([rings * 1.3, s.along / 40.0], 40));
    let fibre = value([s.along / 8.0, s.round / 0.2], 41) - 0.5;
    let cloud = rough([s.along / 26.0, s.round / 3.2], 43);
    let dark = 0.86 * vein + 0.20 * echo + 0.13 * fibre + 0.34 * cloud - 0.06;
    tone(dark, [58, 31, 13], [240, 208, 148], 0.84)
}

fn ash(s: Spot) -> ([u8; 3], f32) {
    let rings = s.rings([-3.6, -16.0], 1.45, 3.2, 51);
    let line = late(rings, 3.0);
    let open = s.pores(3.4, 0.12, 0.56 - 0.20 * line, 55) * (0.15 + line);
    let fibre = value([s.along / 12.0, s.round / 0.15], 57) - 0.5;
    let dark = 0.34 * line + 0.36 * open + 0.12 * fibre - 0.05;
    tone(dark, [110, 72, 36], [250, 232, 200], 0.9)
}

fn smoked(s: Spot) -> ([u8; 3], f32) {
    let rings = s.rings([-2.2, -13.0], 1.1, 2.6, 61);
    let line = late(rings, 2.2);
    let fibre = value([s.along / 14.0, s.round / 0.13], 65) - 0.5;
    let light = 0.20 * (1.0 - line) * value([rings * 0.7, s.along / 40.0], 63) + 0.22 * fibre - 0.03;
    let dark = 0.5 * s.pores(3.0, 0.12, 0.56, 67) + 0.24 * line - light;
    tone(dark, [10, 7, 5], [142, 112, 86], 0.8)
}

/// Darker than the wood's colour, or lighter.
fn tone(dark: f32, deep: [u8; 3], pale: [u8; 3], most: f32) -> ([u8; 3], f32) {
    if dark >= 0.0 {
        (deep, dark.min(most))
    } else {
        (pale, (-dark).min(0.5))
    }
}
