//! Pixels to PNG files, cut to what is not empty.

use image::ImageEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};

use crate::error::ArtError;
use crate::field::{Field, PX, VIEW};

/// A packed layer and where it lies, in units.
pub struct Packed {
    /// PNG bytes, grey + alpha.
    pub png: Vec<u8>,
    /// Left, top, width, height in units.
    pub place: [f32; 4],
}

/// How finely a layer is kept, in pixels per unit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// As drawn: what lies in front and is looked at closely.
    Fine,
    /// Two thirds: straps behind the bag.
    Medium,
    /// Two thirds and a quarter of the levels: what a texture lies below, which hides the steps.
    Stepped,
    /// A third: soft shadows.
    Soft,
}

impl Grain {
    fn px(self) -> usize {
        match self {
            Self::Fine => PX as usize,
            Self::Medium | Self::Stepped => 2,
            Self::Soft => 1,
        }
    }
}

/// Packs grey + alpha pixels of the whole view, cut to whole units around what shows.
pub fn layer(pixels: &[u8], grain: Grain) -> Result<Packed, ArtError> {
    let (cut, w, h, place) = cut(pixels, grain)?;
    Ok(Packed {
        png: grey_alpha(&cut, w, h)?,
        place,
    })
}

/// The same with `shade` where [`layer`] has black: on light, warm stuff grey shade looks dirty.
pub fn warm_layer(pixels: &[u8], grain: Grain, shade: [u8; 3]) -> Result<Packed, ArtError> {
    let (cut, w, h, place) = cut(pixels, grain)?;
    Ok(Packed {
        png: warm(&cut, w, h, shade)?,
        place,
    })
}

/// The pixels that show at this grain, their size, and where they lie in units.
fn cut(pixels: &[u8], grain: Grain) -> Result<(Vec<u8>, usize, usize, [f32; 4]), ArtError> {
    let px = grain.px();
    let (w, h) = (VIEW.0 as usize * px, VIEW.1 as usize * px);
    let mut pixels = if grain == Grain::Fine {
        pixels.to_vec()
    } else {
        smaller(pixels, w, h)
    };
    if grain == Grain::Stepped {
        let step = |alpha: u8| ((u16::from(alpha) + 2) / 4 * 4).min(255) as u8;
        pixels
            .iter_mut()
            .skip(1)
            .step_by(2)
            .for_each(|alpha| *alpha = step(*alpha));
    }
    let shows = |x: usize, y: usize| pixels[(y * w + x) * 2 + 1] > 0;
    let (mut x0, mut y0, mut x1, mut y1) = (w, h, 0, 0);
    for y in 0..h {
        for x in (0..w).filter(|x| shows(*x, y)) {
            (x0, y0) = (x0.min(x), y0.min(y));
            (x1, y1) = (x1.max(x + 1), y1.max(y + 1));
        }
    }
    if x1 <= x0 {
        return Err(ArtError::Empty);
    }
    let (x0, y0) = (x0 / px * px, y0 / px * px);
    let (x1, y1) = (x1.div_ceil(px) * px, y1.div_ceil(px) * px);
    let cut: Vec<u8> = (y0..y1)
        .flat_map(|y| pixels[(y * w + x0) * 2..(y * w + x1) * 2].iter().copied())
        .collect();
    let place = [x0, y0, x1 - x0, y1 - y0].map(|a| (a / px) as f32);
    Ok((cut, x1 - x0, y1 - y0, place))
}

/// Every pixel the mean of the pixels it covers, weighed by their alpha.
fn smaller(pixels: &[u8], w: usize, h: usize) -> Vec<u8> {
    let view = Field::view(0.0);
    let k = view.w as f32 / w as f32;
    let cover = |i: usize, n: usize| {
        let (from, to) = (i as f32 * k, (i + 1) as f32 * k);
        (from as usize..(to.ceil() as usize).min(n))
            .map(move |j| (j, (to.min(j as f32 + 1.0) - from.max(j as f32)).max(0.0)))
    };
    let mut out = Vec::with_capacity(w * h * 2);
    for y in 0..h {
        for x in 0..w {
            let (mut grey, mut alpha) = (0.0, 0.0);
            for (sy, wy) in cover(y, view.h) {
                for (sx, wx) in cover(x, view.w) {
                    let at = (sy * view.w + sx) * 2;
                    let a = f32::from(pixels[at + 1]) * wx * wy;
                    grey += f32::from(pixels[at]) * a;
                    alpha += a;
                }
            }
            let mean = if alpha > 0.0 {
                (grey / alpha / 12.0).round() * 12.0
            } else {
                0.0
            };
            out.extend([mean.min(255.0) as u8, (alpha / (k * k)).round() as u8]);
        }
    }
    out
}

/// Grey + alpha pixels as PNG, packed as small as the encoder can.
pub fn grey_alpha(pixels: &[u8], w: usize, h: usize) -> Result<Vec<u8>, ArtError> {
    let mut out = Vec::new();
    PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive).write_image(
        pixels,
        w as u32,
        h as u32,
        image::ExtendedColorType::La8,
    )?;
    Ok(out)
}

/// Grey + alpha pixels with `shade` in place of black, as PNG.
pub fn warm(pixels: &[u8], w: usize, h: usize, shade: [u8; 3]) -> Result<Vec<u8>, ArtError> {
    let mut rgba = Vec::with_capacity(pixels.len() * 2);
    for pixel in pixels.chunks_exact(2) {
        let grey = u32::from(pixel[0]);
        rgba.extend(shade.map(|dark| ((u32::from(dark) * (255 - grey) + 255 * grey + 127) / 255) as u8));
        rgba.push(pixel[1]);
    }
    let mut out = Vec::new();
    PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive).write_image(
        &rgba,
        w as u32,
        h as u32,
        image::ExtendedColorType::Rgba8,
    )?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stepped_light_has_a_quarter_of_the_levels() -> Result<(), ArtError> {
        let view = Field::place(|x, _| x / VIEW.0);
        let pixels: Vec<u8> = view.v.iter().flat_map(|a| [0, (a * 255.0) as u8]).collect();
        let levels = |grain: Grain| -> Result<usize, ArtError> {
            let (cut, ..) = cut(&pixels, grain)?;
            let alphas: std::collections::BTreeSet<u8> = cut.chunks_exact(2).map(|p| p[1]).collect();
            Ok(alphas.len())
        };
        let (all, stepped) = (levels(Grain::Medium)?, levels(Grain::Stepped)?);
        assert!(stepped <= all / 4 + 2 && stepped > 32, "{stepped} of {all}");
        Ok(())
    }
}
