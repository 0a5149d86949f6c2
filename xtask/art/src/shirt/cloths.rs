//! Shirtings as seamless tiles: how each is woven, and the white threads that make its pattern. The other threads have the swatch's
//! colour.

use crate::error::ArtError;
use crate::field::{Edge, Field};
use crate::light::{blend, shade};
use crate::noise::noise;
use crate::pack::grey_alpha;
use crate::sheet::{Files, Texture};
use crate::weave::{Cloth, weave};

use super::SEED;

/// Pixels a side of every tile.
const PIXELS: usize = 144;
/// Units a side.
const UNITS: f32 = 24.0;
/// Pixels that the image goes on beyond the tile on every side.
const BLEED: usize = 12;

/// Where the white threads run, as a share of white at a place in units, and what else there is.
type Threads = fn(f32, f32) -> f32;

/// One kind of shirting.
struct Kind {
    /// The word in swatches.toml.
    word: &'static str,
    ground: Ground,
    white: Threads,
}

/// How the cloth is woven.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ground {
    Poplin,
    Oxford,
    Linen,
    /// Ribs that run aslant; with the width of a stripe of them, in units, where they turn back.
    Twill(Option<u8>),
}

fn none(_: f32, _: f32) -> f32 {
    0.0
}

/// A stripe `wide` units wide, every `every` units, with soft edges.
fn stripe(at: f32, every: f32, wide: f32) -> f32 {
    let off = (at.rem_euclid(every) - every / 2.0).abs();
    ((wide / 2.0 - off) / 0.12 + 0.5).clamp(0.0, 1.0)
}

const KINDS: [Kind; 11] = [
    kind("plain", Ground::Poplin, none),
    kind("twill", Ground::Twill(None), none),
    kind("herringbone", Ground::Twill(Some(3)), none),
    // Threads of colour over threads of white; from a step away they are one colour, so the difference stays small.
    kind("oxford", Ground::Oxford, |x, y| {
        0.20 + 0.07 * (stripe(x, 0.8, 0.4) + stripe(y, 0.8, 0.4))
    }),
    kind("linen", Ground::Linen, none),
    kind("pinstripe", Ground::Poplin, |x, _| 0.85 * stripe(x, 4.0, 0.5)),
    kind("bengal", Ground::Poplin, |x, _| 0.96 * stripe(x, 2.4, 1.2)),
    kind("butcher", Ground::Poplin, |x, _| 0.96 * stripe(x, 6.0, 3.0)),
    kind("gingham", Ground::Poplin, |x, y| {
        0.48 * stripe(x, 3.0, 1.5) + 0.48 * stripe(y, 3.0, 1.5)
    }),
    kind("tattersall", Ground::Poplin, |x, y| {
        let (a, b) = (
            stripe(x, 8.0, 0.5).max(stripe(y, 8.0, 0.5)),
            stripe(x + 4.0, 8.0, 0.5).max(stripe(y + 4.0, 8.0, 0.5)),
        );
        0.86 - 0.86 * a - 0.45 * b * (1.0 - a)
    }),
    kind("windowpane", Ground::Poplin, |x, y| {
        0.9 * stripe(x, 12.0, 0.55).max(stripe(y, 12.0, 0.55))
    }),
];

const fn kind(word: &'static str, ground: Ground, white: Threads) -> Kind {
    Kind { word, ground, white }
}

/// A way that cloth lies: what its textures are called after, and the turn in degrees.
#[derive(Clone, Copy)]
pub struct Lie(pub &'static str, pub f32);

/// Draws all tiles, one file each, and names them for every lie.
pub fn textures(lies: &[Lie], files: &mut Files) -> Result<Vec<Texture>, ArtError> {
    let mut out = Vec::new();
    for kind in &KINDS {
        let image = format!("picture-{}.png", kind.word);
        files.insert(
            image.clone(),
            grey_alpha(&beyond(&tile(kind)), PIXELS + 2 * BLEED, PIXELS + 2 * BLEED)?,
        );
        out.extend(lies.iter().map(|Lie(name, turn)| Texture {
            id: format!("{}-{name}", kind.word),
            image: image.clone(),
            size: UNITS,
            bleed: BLEED as f32 * UNITS / PIXELS as f32,
            turn: *turn,
        }));
    }
    Ok(out)
}

/// The line of a layer that chooses the texture by the cloth of an option.
pub fn chosen(option: &str, Lie(name, _): Lie) -> String {
    let one = |kind: &Kind| {
        format!(
            "  {{ when = '[{option}].pattern is \"{0}\"', texture = \"{0}-{name}\" }},\n",
            kind.word
        )
    };
    format!("textures = [\n{}]", KINDS.iter().map(one).collect::<String>())
}

/// The tile with some more of itself around it.
fn beyond(tile: &[u8]) -> Vec<u8> {
    let within = |n: usize| (n + PIXELS - BLEED) % PIXELS;
    let side = PIXELS + 2 * BLEED;
    let place = |i: usize| within(i / side) * PIXELS + within(i % side);
    (0..side * side)
        .flat_map(|i| [tile[place(i) * 2], tile[place(i) * 2 + 1]])
        .collect()
}

/// White threads below, the light on the weave above.
fn tile(kind: &Kind) -> Vec<u8> {
    let woven = match kind.ground {
        Ground::Poplin => poplin(),
        Ground::Oxford => weave(&ground(60, 0.16, 5, 0.05)),
        // Its thick threads run with the folds: they are a light of their own, where there are folds.
        Ground::Linen => weave(&Cloth {
            slubs: 0.35,
            ..ground(40, 0.46, 9, 0.07)
        }),
        Ground::Twill(turn) => twill(turn),
    };
    let mut out = Vec::with_capacity(woven.len());
    for (i, pixel) in woven.chunks_exact(2).enumerate() {
        let at = |n: usize| (n as f32 + 0.5) * UNITS / PIXELS as f32;
        let white = (kind.white)(at(i % PIXELS), at(i / PIXELS)).clamp(0.0, 1.0);
        let (grey, lit) = (f32::from(pixel[0]), f32::from(pixel[1]) / 255.0);
        let alpha = lit + white * (1.0 - lit);
        let shown = if alpha > 0.0 {
            (grey * lit + 250.0 * white * (1.0 - lit)) / alpha
        } else {
            0.0
        };
        // Few levels pack small, and threads hide the steps.
        let coarse = |a: f32| ((a / 8.0).round() * 8.0).clamp(0.0, 255.0) as u8;
        out.extend([coarse(shown), coarse(alpha * 255.0)]);
    }
    out
}

fn ground(threads: usize, strength: f32, seed: u64, glint: f32) -> Cloth {
    Cloth {
        pixels: PIXELS,
        units: UNITS,
        threads,
        strength,
        glint,
        heather: 0.0,
        slubs: 1.0,
        ripstop: 0,
        seed: SEED + seed,
    }
}

/// Fine and even: threads that are felt rather than seen.
fn poplin() -> Vec<u8> {
    let rough = noise(PIXELS, PIXELS, 0.9, SEED + 23, 1, Edge::Wrap);
    let thread = |n: usize| (n as f32 * std::f32::consts::TAU / 3.0).sin();
    let pixel = |i: usize| {
        let (x, y) = (i % PIXELS, i / PIXELS);
        let woven = thread(x) + thread(y);
        let glint = 0.003 + 0.010 * woven + 0.010 * rough.v[i];
        blend(0.980 + 0.008 * woven + 0.012 * rough.v[i], glint.max(0.0), 1.0)
    };
    (0..PIXELS * PIXELS).flat_map(pixel).collect()
}

/// Ribs aslant; in stripes of `turn` units they run one way and the other.
fn twill(turn: Option<u8>) -> Vec<u8> {
    let rough = noise(PIXELS, PIXELS, 1.2, SEED + 21, 1, Edge::Wrap);
    let mut height = Field::flat(PIXELS, PIXELS, 0.0);
    for y in 0..PIXELS {
        for x in 0..PIXELS {
            let (u, v) = (x as f32 * UNITS / PIXELS as f32, y as f32 * UNITS / PIXELS as f32);
            let along = match turn {
                Some(wide) => (u.rem_euclid(2.0 * f32::from(wide)) - f32::from(wide)).abs(),
                None => u,
            };
            // Whole ribs in a tile, so that it has no seam.
            let rib = ((along + v) * std::f32::consts::TAU / 1.2).sin();
            height.v[y * PIXELS + x] = 0.16 * rib + 0.02 * rough.v[y * PIXELS + x];
        }
    }
    let lit = shade(&height, PIXELS as f32 / UNITS, 8.0, Edge::Wrap);
    let (mean, _) = lit.shade.spread();
    let light = lit.shade.v.iter().zip(&lit.gleam.v);
    light
        .flat_map(|(s, g)| blend(1.0 + (s / mean - 0.98) * 0.42, 0.10 * g, 1.0))
        .collect()
}
