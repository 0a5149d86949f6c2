//! Pixels of one part of the pen, on a grid of their own: a pen is long and thin, and one grid over the view would be mostly floor.

use image::ImageEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};

use crate::error::ArtError;
use crate::field::{Edge, Field};
use crate::pack;

/// Light on a point: 1 and 0 leave the colour below as it is.
#[derive(Clone, Copy)]
pub struct Lit {
    /// 1 as it is, below in shade.
    pub shade: f32,
    /// 0 none, 1 white.
    pub gleam: f32,
}

/// Where a picture lies, in millimetres of the pen: left, top, width, height.
pub type Place = [f32; 4];

/// Points looked at per pixel and side.
const FINE: usize = 3;

/// Lights every point of `place` for which `light` says something; `shade` stands where black would.
///
/// Unlike the shared layer its greys keep all their steps: on a polished cylinder fewer would show as bands.
pub fn lit(
    place: Place,
    px: f32,
    shade: [u8; 3],
    light: impl Fn(f32, f32) -> Option<Lit>,
) -> Result<Vec<u8>, ArtError> {
    let (w, h) = pixels(place, px);
    let mut out = Vec::with_capacity(w * h * 4);
    for y in 0..h {
        for x in 0..w {
            let (mut white, mut alpha) = (0.0, 0.0);
            for i in 0..FINE * FINE {
                let (sx, sy) = ((i % FINE) as f32 + 0.5, (i / FINE) as f32 + 0.5);
                let at = |p: usize, s: f32| (p as f32 + s / FINE as f32) / px;
                if let Some(lit) = light(place[0] + at(x, sx), place[1] + at(y, sy)) {
                    let g = (lit.gleam + (lit.shade - 1.0).max(0.0) * 0.42).clamp(0.0, 0.98);
                    white += g;
                    alpha += 1.0 - lit.shade.clamp(0.0, 1.0) * (1.0 - g);
                }
            }
            let grey = if alpha > 0.0 { white / alpha } else { 0.0 };
            let alpha = byte(alpha / (FINE * FINE) as f32);
            if shade == [0; 3] {
                out.extend([if alpha == 0 { 0 } else { byte(grey) }, alpha]);
            } else {
                let mixed = shade.map(|dark| byte(f32::from(dark) / 255.0 * (1.0 - grey) + grey));
                out.extend(if alpha == 0 { [0; 3] } else { mixed });
                out.push(alpha);
            }
        }
    }
    if shade == [0; 3] {
        pack::grey_alpha(&out, w, h)
    } else {
        rgba(&out, w, h)
    }
}

/// Colour and opacity of every point that `colour` says something of.
pub fn painted(
    place: Place,
    px: f32,
    colour: impl Fn(f32, f32) -> Option<([u8; 3], f32)>,
) -> Result<Vec<u8>, ArtError> {
    let (w, h) = pixels(place, px);
    let mut out = Vec::with_capacity(w * h * 4);
    for y in 0..h {
        for x in 0..w {
            let (mut sum, mut alpha) = ([0.0; 3], 0.0);
            for i in 0..FINE * FINE {
                let (sx, sy) = ((i % FINE) as f32 + 0.5, (i / FINE) as f32 + 0.5);
                let at = |p: usize, s: f32| (p as f32 + s / FINE as f32) / px;
                if let Some((rgb, a)) = colour(place[0] + at(x, sx), place[1] + at(y, sy)) {
                    (0..3).for_each(|c| sum[c] += f32::from(rgb[c]) * a);
                    alpha += a;
                }
            }
            // Sixty levels are enough for grain, and pack to half.
            let stepped = (alpha / (FINE * FINE) as f32 * 60.0).round() / 60.0;
            let shown = |c: f32| {
                if alpha > 0.0 {
                    (c / alpha / 8.0).round() * 8.0
                } else {
                    0.0
                }
            };
            out.extend(sum.map(|c| if stepped > 0.0 { shown(c).min(255.0) as u8 } else { 0 }));
            out.push(byte(stepped));
        }
    }
    rgba(&out, w, h)
}

/// A soft shadow as a picture: `inside` says how much lies over a point.
pub fn shadow(place: Place, px: f32, inside: &Field) -> Result<Vec<u8>, ArtError> {
    let (w, h) = pixels(place, px);
    let out: Vec<u8> = inside.v.iter().flat_map(|a| [0, byte(*a)]).collect();
    pack::grey_alpha(&out, w, h)
}

/// A field over `place`: the mean of `inside` over every pixel.
pub fn field(place: Place, px: f32, inside: impl Fn(f32, f32) -> f32) -> Field {
    let (w, h) = pixels(place, px);
    let mut field = Field::flat(w, h, 0.0);
    for y in 0..h {
        for x in 0..w {
            let sum: f32 = (0..16)
                .map(|i| {
                    let (sx, sy) = ((i % 4) as f32 / 4.0 + 0.125, (i / 4) as f32 / 4.0 + 0.125);
                    inside(place[0] + (x as f32 + sx) / px, place[1] + (y as f32 + sy) / px)
                })
                .sum();
            field.v[y * w + x] = sum / 16.0;
        }
    }
    field
}

/// Shadows of a mask, one over the other: how far moved in millimetres, how soft, how dark.
pub fn cast(mask: &Field, px: f32, shadows: &[([f32; 2], f32, f32)]) -> Field {
    let mut left = Field::flat(mask.w, mask.h, 1.0);
    for (by, soft, dark) in shadows {
        let (dx, dy) = ((by[0] * px).round() as isize, (by[1] * px).round() as isize);
        let mut moved = Field::flat(mask.w, mask.h, 0.0);
        for y in 0..mask.h {
            for x in 0..mask.w {
                moved.v[y * mask.w + x] = mask.at(x as isize - dx, y as isize - dy);
            }
        }
        left = left.zip(&moved.blur_px(soft * px, Edge::Clamp), |l, m| l * (1.0 - dark * m));
    }
    left.map(|l| 1.0 - l)
}

/// Whole pixels over a place.
pub fn pixels(place: Place, px: f32) -> (usize, usize) {
    ((place[2] * px).round() as usize, (place[3] * px).round() as usize)
}

fn byte(a: f32) -> u8 {
    (a * 255.0).round().clamp(0.0, 255.0) as u8
}

fn rgba(pixels: &[u8], w: usize, h: usize) -> Result<Vec<u8>, ArtError> {
    let mut out = Vec::new();
    PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive).write_image(
        pixels,
        w as u32,
        h as u32,
        image::ExtendedColorType::Rgba8,
    )?;
    Ok(out)
}
