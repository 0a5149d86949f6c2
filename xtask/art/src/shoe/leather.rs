//! What leather does with light: the tiles of its finishes, and the sheen that lies on a piece of it.

use super::SEED;
use crate::error::ArtError;
use crate::field::{Edge, Field, PX};
use crate::light::{Light, blend, shade};
use crate::noise::{Rng, cloth, noise};
use crate::pack::grey_alpha;
use crate::sheet::{Files, Texture};

/// Pixels a side of a tile: a power of two, so that it stays seamless when drawn small.
const PIXELS: usize = 128;
/// Units a side.
const UNITS: f32 = 21.333_334;

/// Draws the tiles, one file each.
pub fn textures(files: &mut Files) -> Result<Vec<Texture>, ArtError> {
    let tiles: [(&str, Vec<u8>); 7] = [
        ("smooth", calf()),
        ("pale", pale()),
        ("grain", grain()),
        ("suede", nap(1.0, 7)),
        ("nubuck", nap(0.5, 8)),
        ("elastic", elastic()),
        ("crepe", crepe()),
    ];
    let mut out = Vec::new();
    for (id, pixels) in tiles {
        let image = format!("picture-{id}.png");
        files.insert(image.clone(), grey_alpha(&pixels, PIXELS, PIXELS)?);
        out.push(Texture {
            id: id.to_owned(),
            image,
            size: UNITS,
            bleed: 0.0,
            turn: 0.0,
        });
    }
    Ok(out)
}

/// The line of a layer that chooses the tile by the finish of a part.
pub fn chosen(option: &str) -> String {
    let one = |(finish, tile): &(&str, &str)| {
        format!("  {{ when = \"[{option}-finish] is {finish}\", texture = \"{tile}\" }},\n")
    };
    let pale = format!(
        "  {{ when = \"[{option}-finish] is smooth and {}\", texture = \"pale\" }},\n",
        is_pale(option)
    );
    let all = [
        ("smooth", "smooth"),
        ("brushed", "smooth"),
        ("grain", "grain"),
        ("suede", "suede"),
        ("nubuck", "nubuck"),
    ];
    format!("textures = [\n{pale}{}]", all.iter().map(one).collect::<String>())
}

fn soft(scale: f32, seed: u64, octaves: u32) -> Field {
    noise(PIXELS, PIXELS, scale, SEED * 31 + seed, octaves, Edge::Wrap)
}

/// Fewer levels pack smaller, and leather hides the steps.
fn coarse(pixel: [u8; 2]) -> [u8; 2] {
    pixel.map(|a| ((u16::from(a) + 4) / 8 * 8).min(255) as u8)
}

/// Calf as it comes: fine pores and the faint wrinkles between them, which also catch light on black.
fn calf() -> Vec<u8> {
    let (fine, mid, broad) = (soft(0.9, 1, 1), soft(2.6, 3, 2), soft(9.0, 2, 2));
    let height = fine.zip(&mid, |f, m| 0.030 * f - 0.085 * (1.0 - m.abs().min(1.0)).powi(2));
    let lit = shade(&height, PIXELS as f32 / UNITS, 16.0, Edge::Wrap);
    let (mean, _) = lit.shade.spread();
    (0..PIXELS * PIXELS)
        .flat_map(|i| {
            let relief = lit.shade.v[i] / mean - 1.0;
            let s = 0.978 + 0.24 * relief.min(0.1) + 0.006 * broad.v[i];
            coarse(blend(s.min(1.0), 0.022 + 0.10 * relief.clamp(-0.2, 0.3), 1.0))
        })
        .collect()
}

/// Pale calf: no gleam shows on it, so its pores and the fine break of the grain do, softly.
fn pale() -> Vec<u8> {
    let (fine, mid, long) = (soft(1.0, 1, 1), soft(2.2, 3, 2), soft(5.0, 4, 2));
    let height = fine
        .zip(&mid, |f, m| 0.026 * f - 0.075 * (1.0 - m.abs().min(1.0)).powi(2))
        .zip(&long, |h, l| h + 0.035 * l);
    let lit = shade(&height, PIXELS as f32 / UNITS, 16.0, Edge::Wrap);
    let (mean, _) = lit.shade.spread();
    (0..PIXELS * PIXELS)
        .flat_map(|i| {
            let relief = lit.shade.v[i] / mean - 1.0;
            let pixel = blend((0.986 + 0.26 * relief.min(0.04)).min(1.0), 0.0, 1.0);
            pixel.map(|a| ((u16::from(a) + 1) / 3 * 3).min(255) as u8)
        })
        .collect()
}

/// When the leather of the part `option` is too pale to show gleams.
fn is_pale(option: &str) -> String {
    format!("[{option}] in (calf-white, calf-cream, calf-pearl)")
}

/// Pebbles with creases between them: the distance to the second nearest of many points less that to the nearest.
fn grain() -> Vec<u8> {
    const CELLS: usize = 13;
    let side = PIXELS as f32 / CELLS as f32;
    let mut rng = Rng::new(SEED + 5);
    let points: Vec<[f32; 2]> = (0..CELLS * CELLS)
        .map(|i| [i % CELLS, i / CELLS].map(|n| (n as f32 + 0.5 + 0.96 * (rng.even() - 0.5)) * side))
        .collect();
    let (wx, wy) = (soft(6.0, 11, 2), soft(6.0, 12, 2));
    let mut height = Field::flat(PIXELS, PIXELS, 0.0);
    let round = |a: f32| {
        let a = a.abs().rem_euclid(PIXELS as f32);
        a.min(PIXELS as f32 - a)
    };
    for i in 0..PIXELS * PIXELS {
        let at = [(i % PIXELS) as f32 + 0.9 * wx.v[i], (i / PIXELS) as f32 + 0.9 * wy.v[i]];
        let (mut first, mut second) = (f32::MAX, f32::MAX);
        for p in &points {
            let d = round(at[0] - p[0]).hypot(round(at[1] - p[1]));
            if d < first {
                (first, second) = (d, first);
            } else if d < second {
                second = d;
            }
        }
        let t = ((second - first) / (0.42 * side)).clamp(0.0, 1.0);
        height.v[i] = (t * (2.0 - t)).sqrt();
    }
    let fine = soft(0.8, 13, 1);
    let raised = height.zip(&fine, |h, f| 0.46 * h + 0.012 * f);
    let lit = shade(&raised, PIXELS as f32 / UNITS, 16.0, Edge::Wrap);
    let (mean, _) = lit.shade.spread();
    (0..PIXELS * PIXELS)
        .flat_map(|i| {
            let crease = 0.80 + 0.20 * height.v[i];
            let s = 1.0 + (lit.shade.v[i] / mean * crease - 0.93) * 0.50;
            coarse(blend(s, 0.07 * lit.gleam.v[i], 1.0))
        })
        .collect()
}

/// Raised fibres: short strokes, lying one way here and the other way there.
fn nap(strength: f32, seed: u64) -> Vec<u8> {
    let (fine, mid, broad) = (soft(0.7, seed, 1), soft(2.0, seed + 20, 2), soft(11.0, seed + 40, 2));
    let n = PIXELS as isize;
    let stroke = |x: isize, y: isize| -> f32 {
        (-2..=2)
            .map(|k| fine.v[((y + k).rem_euclid(n) * n + (x + k / 2).rem_euclid(n)) as usize])
            .sum::<f32>()
            / 2.4
    };
    (0..PIXELS * PIXELS)
        .flat_map(|i| {
            let fibre = stroke(i as isize % n, i as isize / n);
            let s = 0.960 + strength * (0.046 * fibre + 0.018 * mid.v[i] + 0.004 * broad.v[i]);
            // Single fibres stand up and catch light, which is what shows of them on black.
            let pixel = blend(s, (strength * 0.013 * (fibre + 0.9)).max(0.0), 1.0);
            pixel.map(|a| ((u16::from(a) + 2) / 4 * 4).min(255) as u8)
        })
        .collect()
}

/// Rubber threads side by side, wrapped in cotton.
fn elastic() -> Vec<u8> {
    let fine = soft(0.8, 61, 1);
    let mut height = Field::flat(PIXELS, PIXELS, 0.0);
    for i in 0..PIXELS * PIXELS {
        let (x, y) = ((i % PIXELS) as f32, (i / PIXELS) as f32);
        let rib = (x * std::f32::consts::TAU * 16.0 / PIXELS as f32).cos();
        let wrap = (y * std::f32::consts::TAU * 32.0 / PIXELS as f32 + x * 0.4).cos();
        height.v[i] = 0.20 * rib + 0.03 * wrap * (0.5 + 0.5 * rib) + 0.015 * fine.v[i];
    }
    let lit = shade(&height, PIXELS as f32 / UNITS, 10.0, Edge::Wrap);
    let (mean, _) = lit.shade.spread();
    (0..PIXELS * PIXELS)
        .flat_map(|i| {
            coarse(blend(
                0.95 + (lit.shade.v[i] / mean - 1.0) * 0.7 + 0.5 * height.v[i],
                0.0,
                1.0,
            ))
        })
        .collect()
}

/// Crepe rubber: wrinkled, a little waxy.
fn crepe() -> Vec<u8> {
    let (fine, mid) = (soft(1.4, 71, 2), soft(4.0, 72, 2));
    let height = fine.zip(&mid, |a, b| 0.10 * a + 0.22 * b);
    let lit = shade(&height, PIXELS as f32 / UNITS, 14.0, Edge::Wrap);
    let (mean, _) = lit.shade.spread();
    (0..PIXELS * PIXELS)
        .flat_map(|i| {
            coarse(blend(
                0.97 + (lit.shade.v[i] / mean - 1.0) * 0.34,
                0.08 * lit.gleam.v[i],
                1.0,
            ))
        })
        .collect()
}

/// A finish that lies on a piece as a light of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sheen {
    /// Waxed calf, smooth or grained.
    Calf,
    /// The same where it is pale: what shows is the light in its shade.
    Pale,
    /// Lacquer: it mirrors the window and the floor.
    Patent,
    /// Calf brushed darker towards seams and tips.
    Brushed,
    /// Suede: the nap catches light where it turns away, and shows how it was stroked.
    Nap,
    /// Nubuck: the same, but its nap is too short to be stroked far.
    Short,
}

impl Sheen {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Calf,
        Self::Pale,
        Self::Patent,
        Self::Brushed,
        Self::Nap,
        Self::Short,
    ];

    /// What it is called in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Calf => "calf",
            Self::Pale => "pale",
            Self::Patent => "patent",
            Self::Brushed => "brushed",
            Self::Nap => "nap",
            Self::Short => "short",
        }
    }

    /// When the part `option` has it.
    pub fn when(self, option: &str) -> String {
        match self {
            Self::Calf => format!("[{option}-finish] in (smooth, grain) and not ({})", is_pale(option)),
            Self::Pale => format!("[{option}-finish] in (smooth, grain) and {}", is_pale(option)),
            Self::Patent => format!("[{option}-finish] is patent"),
            Self::Brushed => format!("[{option}-finish] is brushed"),
            Self::Nap => format!("[{option}-finish] is suede"),
            Self::Short => format!("[{option}-finish] is nubuck"),
        }
    }

    /// The light on a height; `edge` is how near a seam or a tip lies, from 0 to 1.
    pub fn light(self, height: &Field, edge: &Field, mask: &Field) -> Light {
        let smoothing = if self == Self::Patent { 1.3 } else { 1.1 };
        let (gx, gy) = height.blur(smoothing).slopes(PX, Edge::Clamp);
        let stroked = match self {
            Self::Nap => Some((strokes(), 1.0)),
            Self::Short => Some((strokes(), 0.4)),
            _ => None,
        };
        let mut light = Light::default();
        for i in 0..mask.v.len() {
            let m = mask.v[i];
            if m <= 0.0 {
                continue;
            }
            let (nx, ny) = (-gx.v[i], -gy.v[i]);
            let k = 2.0 / (nx * nx + ny * ny + 1.0);
            let (mut shade, mut gleam) = self.at([nx * k, ny * k], k * 0.5, edge.v[i]);
            if let Some((strokes, k)) = &stroked {
                shade -= k * 0.060 * (-strokes.v[i]).max(0.0);
                gleam += k * 0.026 * strokes.v[i].max(0.0);
            }
            light.shade.v[i] += (shade - 1.0) * m;
            light.gleam.v[i] = gleam * m;
        }
        light
    }

    /// Shade and gleam where the eye's ray goes on to `(u, v)` (right, down); `face` is 1 where the leather faces the eye.
    fn at(self, [u, v]: [f32; 2], face: f32, edge: f32) -> (f32, f32) {
        let window = |soft: f32| lamp([u, v], [-0.30, -0.62], [0.62, 0.20], soft);
        let strip = |soft: f32| lamp([u, v], [-0.26, -0.58], [0.56, 0.10], soft);
        match self {
            // Its shade comes from `upper`, which knows how deep it is.
            Self::Pale => (1.0, 0.10 * window(0.46) + 0.16 * strip(0.22)),
            Self::Calf => (1.0, 0.12 * window(0.46) + 0.20 * strip(0.14) + room([u, v])),
            Self::Patent => {
                let pane = lamp([u, v], [-0.30, -0.60], [0.60, 0.14], 0.09)
                    * (1.0 - 0.75 * lamp([u, v], [-0.34, -0.62], [0.03, 0.4], 0.03));
                let side = lamp([u, v], [0.62, -0.30], [0.10, 0.34], 0.16);
                let floor = smooth((v - 0.62) / 0.3);
                (
                    0.72 + 0.28 * window(0.5),
                    (0.70 * pane + 0.14 * side + 0.12 * floor + 0.07 * window(0.5)).min(0.9),
                )
            }
            Self::Brushed => (
                1.0 - 0.50 * edge.clamp(0.0, 1.0),
                0.12 * window(0.40) + 0.17 * strip(0.12) + room([u, v]),
            ),
            Self::Nap | Self::Short => {
                let away = (1.0 - face).clamp(0.0, 1.0);
                (1.0, 0.10 * smooth((away - 0.22) / 0.6) + 0.01)
            }
        }
    }
}

/// How a hand has stroked the nap: −1 where it lies away from the light, 1 where it lies towards it, in long soft patches along the shoe.
fn strokes() -> Field {
    let (patches, bend) = (cloth(1.7, SEED + 91, 2), cloth(22.0, SEED + 92, 1));
    let mut out = patches.clone();
    for i in 0..out.v.len() {
        let (x, y) = ((i % out.w) as f32, (i / out.w) as f32);
        let aslant = 0.62 * (y + 0.34 * x) + 9.0 * bend.v[i];
        out.v[i] = (1.1 * patches.at((0.40 * x) as isize, aslant as isize)).tanh();
    }
    out.blur(0.35)
}

/// What waxed leather gives back of the room: a tall screen at the right, a wide one before it, the pale table below. Black calf
/// shows its form in these alone.
fn room([u, v]: [f32; 2]) -> f32 {
    let screen = lamp([u, v], [0.52, -0.10], [0.24, 0.60], 0.44);
    let before = lamp([u, v], [-0.06, -0.34], [0.50, 0.16], 0.50);
    let sky = smooth((0.34 - v) / 0.9);
    0.13 * screen + 0.055 * before + 0.06 * smooth((v - 0.30) / 0.45) + 0.055 * sky
}

/// A lamp seen in the leather: 1 in its middle, 0 outside, with edges as soft as `soft`.
fn lamp(at: [f32; 2], middle: [f32; 2], half: [f32; 2], soft: f32) -> f32 {
    let side = |i: usize| smooth((half[i] - (at[i] - middle[i]).abs()) / soft + 0.5);
    side(0) * side(1)
}

fn smooth(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_have_no_seam() {
        for tile in [calf(), pale(), grain(), nap(1.0, 7), crepe()] {
            let alpha = |x: usize, y: usize| i32::from(tile[(y * PIXELS + x) * 2 + 1]);
            let step = |a: usize, b: usize| (0..PIXELS).map(|y| (alpha(a, y) - alpha(b, y)).abs()).sum::<i32>();
            let inner = (0..PIXELS - 1).map(|x| step(x, x + 1)).max().unwrap_or(0);
            assert!(step(PIXELS - 1, 0) <= inner * 5 / 4, "edge to edge as within");
        }
    }

    #[test]
    fn pale_leather_has_its_own_light_and_no_other() {
        let [calf, pale] = [Sheen::Calf, Sheen::Pale].map(|sheen| sheen.when("vamp"));
        let pale_ones = is_pale("vamp");
        assert!(calf.ends_with(&format!("not ({pale_ones})")) && pale.ends_with(&pale_ones));
    }

    #[test]
    fn nubuck_is_stroked_less_than_suede() {
        let (flat, all) = (Field::view(0.0), Field::view(1.0));
        let spread = |sheen: Sheen| sheen.light(&flat, &flat, &all).shade.spread().1;
        let (suede, nubuck) = (spread(Sheen::Nap), spread(Sheen::Short));
        assert!(
            suede > 0.01 && nubuck > 0.0 && nubuck < suede * 0.6,
            "{suede} and {nubuck}"
        );
    }

    #[test]
    fn patent_is_darker_beside_its_window_and_brighter_in_it() {
        let (beside, in_it) = (
            Sheen::Patent.at([0.0, 0.2], 1.0, 0.0),
            Sheen::Patent.at([-0.1, -0.64], 1.0, 0.0),
        );
        assert!(beside.0 < in_it.0 && beside.1 < 0.1 && in_it.1 > 0.6);
    }
}
