//! Photographs: upright, as large as is useful, without what the camera wrote into them (place, time, its number).

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, RgbImage};

use crate::error::RasterError;
use crate::upload::{Format, Limits, measure, reader};

/// Pixels that are kept of a photograph, unless it is kept at its full size.
pub const KEPT_PIXELS: u32 = 4_000_000;
/// The longer side of the small picture for lists.
const SMALL: u32 = 320;
/// JPEG quality of what is kept.
const QUALITY: u8 = 88;
/// Most bytes of a picture, decoded: wide enough for 60 megapixels of three colours.
const DECODED: u64 = 200 << 20;

/// What is taken of a photograph.
pub const PHOTO: Limits = Limits {
    bytes: 40 << 20,
    megapixels: 60,
    side: 16_000,
};

/// A photograph, ready to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// JPEG, upright.
    pub picture: Vec<u8>,
    /// JPEG, at most 320 pixels a side.
    pub small: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A picture from a camera or a customer, decoded.
pub(crate) struct Upright {
    /// What it came as.
    pub format: Format,
    /// Its pixels, turned as it was held.
    pub picture: DynamicImage,
}

/// Decodes a picture under the limits for photographs and turns it upright.
pub(crate) fn upright(bytes: &[u8]) -> Result<Upright, RasterError> {
    let format = measure(bytes, &PHOTO)?;
    let damaged = |e: image::ImageError| RasterError::Damaged(e.to_string());
    let mut decoder = reader(bytes, format).into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if decoder.total_bytes() > DECODED {
        return Err(RasterError::Pixels {
            width,
            height,
            max: PHOTO.megapixels,
            side: PHOTO.side,
        });
    }
    let turn = decoder.orientation().map_err(damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(turn);
    Ok(Upright { format, picture })
}

/// Reads a PNG or JPEG and makes it ready. `full`: all its pixels are kept, else at most [`KEPT_PIXELS`]. Transparent parts
/// turn white, as on paper.
pub fn photo(bytes: &[u8], full: bool) -> Result<Photo, RasterError> {
    let Upright { mut picture, .. } = upright(bytes)?;
    if !full && let Some((width, height)) = fewer(picture.width(), picture.height()) {
        picture = picture.resize_exact(width, height, FilterType::Triangle);
    }
    let picture = on_white(picture);
    let small = DynamicImage::ImageRgb8(picture.clone()).resize(SMALL, SMALL, FilterType::Triangle);
    Ok(Photo {
        width: picture.width(),
        height: picture.height(),
        small: packed(&small.into_rgb8())?,
        picture: packed(&picture)?,
    })
}

/// The size of the same picture with at most [`KEPT_PIXELS`]; `None`: it has no more.
fn fewer(width: u32, height: u32) -> Option<(u32, u32)> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels <= u64::from(KEPT_PIXELS) {
        return None;
    }
    // The side is the whole number whose square is just below, so the product stays below too.
    let side = |side: u32| {
        (u64::from(side) * u64::from(side) * u64::from(KEPT_PIXELS) / pixels)
            .isqrt()
            .max(1) as u32
    };
    Some((side(width), side(height)))
}

fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let rgba = picture.into_rgba8();
    let mut rgb = RgbImage::new(rgba.width(), rgba.height());
    for (to, from) in rgb.pixels_mut().zip(rgba.pixels()) {
        let [r, g, b, alpha] = from.0.map(u32::from);
        to.0 = [r, g, b].map(|c| ((c * alpha + 255 * (255 - alpha) + 127) / 255) as u8);
    }
    rgb
}

fn packed(picture: &RgbImage) -> Result<Vec<u8>, RasterError> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(Cursor::new(&mut out), QUALITY)
        .encode_image(picture)
        .map_err(|e| RasterError::Encode(e.to_string()))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use image::{ImageEncoder, RgbaImage};

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = RgbaImage::from_fn(width, height, |x, _| {
            image::Rgba([200, 30, 30, if x < width / 2 { 0 } else { 255 }])
        });
        image::codecs::png::PngEncoder::new(&mut bytes)
            .write_image(&picture, width, height, image::ExtendedColorType::Rgba8)
            .unwrap();
        bytes
    }

    /// A JPEG whose camera noted that it was held upright, and where.
    fn turned(width: u32, height: u32) -> Vec<u8> {
        let picture = RgbImage::from_pixel(width, height, image::Rgb([10, 90, 70]));
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
        let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
        exif.extend_from_slice(b"SECRETPLACE");
        encoder.set_exif_metadata(exif).unwrap();
        encoder.encode_image(&picture).unwrap();
        bytes
    }

    #[test]
    fn large_ones_shrink_unless_they_are_kept_whole() {
        let large = png(3_000, 2_000);
        let kept = photo(&large, false).unwrap();
        assert!(kept.width * kept.height <= KEPT_PIXELS && kept.width * kept.height > KEPT_PIXELS * 99 / 100);
        assert_eq!((kept.width * 2 + kept.height / 2) / kept.height, 3, "its shape stays");
        let whole = photo(&large, true).unwrap();
        assert_eq!((whole.width, whole.height), (3_000, 2_000));
        let small = image::load_from_memory(&whole.small).unwrap();
        assert_eq!((small.width(), small.height()), (320, 213));
    }

    #[test]
    fn it_stands_upright_and_tells_nothing_of_the_camera() {
        let bytes = turned(64, 32);
        assert!(bytes.windows(11).any(|w| w == b"SECRETPLACE"), "it was in there");
        let kept = photo(&bytes, true).unwrap();
        assert_eq!((kept.width, kept.height), (32, 64));
        assert!(!kept.picture.windows(11).any(|w| w == b"SECRETPLACE"));
        assert!(!kept.picture.windows(4).any(|w| w == b"Exif"));
    }

    #[test]
    fn what_is_clear_turns_white() {
        let kept = photo(&png(20, 10), false).unwrap();
        let picture = image::load_from_memory(&kept.picture).unwrap().into_rgb8();
        assert!(
            picture.get_pixel(2, 5).0.iter().all(|c| *c > 240),
            "{:?}",
            picture.get_pixel(2, 5)
        );
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused_before_it_is_decoded() {
        assert_eq!(photo(b"GIF89a", false), Err(RasterError::Format));
        assert!(matches!(photo(&png(8, 8)[..40], false), Err(RasterError::Damaged(_))));
        // The header of a PNG says 40,000 × 40,000; there are no pixels behind it.
        let mut bomb = png(8, 8);
        bomb[16..24].copy_from_slice(&[0, 0, 0x9c, 0x40, 0, 0, 0x9c, 0x40]);
        assert!(photo(&bomb, false).is_err());
    }
}
