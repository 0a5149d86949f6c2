//! A customer's own picture for a piece: made ready to be kept, and drawn in one colour.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops;
use image::{DynamicImage, RgbaImage};

use crate::draw::INNER;
use crate::error::RasterError;
use crate::photo::{Upright, upright};
use crate::smaller::smaller;
use crate::upload::{Format, measure, reader};

/// Most pixels that are kept: a side of 16 cm at 600 dots an inch.
const KEPT_PIXELS: u64 = 16_000_000;
/// Most pixels of a side that are kept.
const KEPT_SIDE: u32 = 8_000;
/// Most bytes that are kept.
const KEPT_BYTES: usize = 12 << 20;
/// JPEG quality of what is kept.
const QUALITY: u8 = 92;
/// What is as light as this, or lighter, is paper; what is as dark as the second is ink. Between them an edge is soft.
const INK: [u32; 2] = [200, 96];

/// A picture of the customer's, ready to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// PNG, or JPEG where it came as one; upright, without what a camera wrote into it.
    pub bytes: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Reads a PNG or JPEG under the limits for photographs and makes it ready. What is clear in it stays clear.
pub fn own(bytes: &[u8]) -> Result<Own, RasterError> {
    let Upright { format, mut picture } = upright(bytes)?;
    while u64::from(picture.width()) * u64::from(picture.height()) > KEPT_PIXELS
        || picture.width().max(picture.height()) > KEPT_SIDE
    {
        picture = shrunk(&picture, 0.5);
    }
    let mut packed = pack(&picture, format)?;
    while packed.len() > KEPT_BYTES {
        // Bytes go with the area; a little less, so that it is done with at the first go.
        let sides = 0.95 * (KEPT_BYTES as f64 / packed.len() as f64).sqrt();
        picture = shrunk(&picture, sides);
        packed = pack(&picture, format)?;
    }
    Ok(Own {
        bytes: packed,
        width: picture.width(),
        height: picture.height(),
    })
}

/// The same picture as a PNG that is white where ink is and clear elsewhere, with no more pixels than it needs to be drawn so
/// many across: a mask for one colour.
pub fn one_colour(bytes: &[u8], wide: u32) -> Result<Vec<u8>, RasterError> {
    let fewer = smaller(bytes, wide)?;
    let bytes = fewer.as_deref().unwrap_or(bytes);
    let format = measure(bytes, &INNER)?;
    let damaged = |e: image::ImageError| RasterError::Damaged(e.to_string());
    let decoder = reader(bytes, format).into_decoder().map_err(damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?.into_rgba8();
    for pixel in picture.pixels_mut() {
        let [r, g, b, alpha] = pixel.0.map(u32::from);
        // How light it looks (ITU-R BT.601).
        let light = (299 * r + 587 * g + 114 * b) / 1000;
        let [paper, ink] = INK;
        let dark = (paper.saturating_sub(light)).min(paper - ink) * 255 / (paper - ink);
        pixel.0 = [255, 255, 255, (dark * alpha / 255) as u8];
    }
    png(&picture)
}

fn shrunk(picture: &DynamicImage, sides: f64) -> DynamicImage {
    let side = |pixels: u32| ((f64::from(pixels) * sides) as u32).max(1);
    picture.resize_exact(
        side(picture.width()),
        side(picture.height()),
        imageops::FilterType::Triangle,
    )
}

fn pack(picture: &DynamicImage, format: Format) -> Result<Vec<u8>, RasterError> {
    match format {
        Format::Png => png(&picture.to_rgba8()),
        Format::Jpeg => {
            let mut out = Vec::new();
            JpegEncoder::new_with_quality(Cursor::new(&mut out), QUALITY)
                .encode_image(&picture.to_rgb8())
                .map_err(|e| RasterError::Encode(e.to_string()))?;
            Ok(out)
        }
    }
}

fn png(picture: &RgbaImage) -> Result<Vec<u8>, RasterError> {
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Default, FilterType::Adaptive);
    picture
        .write_with_encoder(encoder)
        .map_err(|e| RasterError::Encode(e.to_string()))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(width: u32, height: u32) -> Vec<u8> {
        // Black, grey paper, white, and clear black in four columns.
        let column = |x: u32| match 4 * x / width {
            0 => [0, 0, 0, 255],
            1 => [215, 215, 210, 255],
            2 => [255, 255, 255, 255],
            _ => [0, 0, 0, 0],
        };
        png(&RgbaImage::from_fn(width, height, |x, _| image::Rgba(column(x)))).expect("a PNG")
    }

    #[test]
    fn what_is_clear_stays_clear_and_too_much_is_halved() {
        let kept = own(&drawing(40, 20)).expect("a picture");
        assert_eq!((kept.width, kept.height), (40, 20));
        let seen = image::load_from_memory(&kept.bytes).expect("a picture").into_rgba8();
        assert_eq!(seen.get_pixel(39, 5).0[3], 0);
        let long = own(&drawing(9_000, 20)).expect("a picture");
        assert_eq!((long.width, long.height), (4_500, 10));
    }

    #[test]
    fn one_colour_is_there_where_ink_is() {
        let made = one_colour(&drawing(40, 20), 40).expect("a mask");
        let seen = image::load_from_memory(&made).expect("a picture").into_rgba8();
        let alphas = [5, 15, 25, 35].map(|x| seen.get_pixel(x, 5).0[3]);
        assert_eq!(alphas, [255, 0, 0, 0]);
        let fewer = one_colour(&drawing(40, 20), 10).expect("a mask");
        assert_eq!(image::load_from_memory(&fewer).expect("a picture").width(), 10);
    }

    /// The checksum of a PNG's chunk (ISO 3309).
    fn crc(bytes: &[u8]) -> u32 {
        let mut crc = u32::MAX;
        for byte in bytes {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 {
                    (crc >> 1) ^ 0xedb8_8320
                } else {
                    crc >> 1
                };
            }
        }
        !crc
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(own(b"GIF89a"), Err(RasterError::Format));
        let cut = &drawing(40, 20)[..60];
        assert!(matches!(own(cut), Err(RasterError::Damaged(_))));
        // A header that promises more pixels than any camera has.
        let mut bomb = drawing(40, 20);
        bomb[16..24].copy_from_slice(&[0, 0, 0x80, 0, 0, 0, 0x80, 0]);
        let sum = crc(&bomb[12..29]).to_be_bytes();
        bomb[29..33].copy_from_slice(&sum);
        assert!(matches!(own(&bomb), Err(RasterError::Pixels { width: 0x8000, .. })));
    }
}
