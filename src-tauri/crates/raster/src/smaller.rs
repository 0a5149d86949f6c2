//! Pictures of a drawing with fewer pixels, for drawing it small.
//!
//! Browsers shrink a tile by looking at a few of its pixels, which turns cloth into stripes. So a drawing for a small place
//! gets pictures that were halved by weighing every pixel; a tile that is a power of two stays seamless.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ColorType, DynamicImage, ImageDecoder, ImageEncoder, RgbaImage};

use crate::draw::INNER;
use crate::error::RasterError;
use crate::upload::{Format, measure, reader};

/// JPEG quality of what is made smaller.
const QUALITY: u8 = 88;

/// The same picture (PNG or JPEG, as it came), halved as long as at least `wide` pixels across stay. `None`: it is small enough.
pub fn smaller(bytes: &[u8], wide: u32) -> Result<Option<Vec<u8>>, RasterError> {
    let format = measure(bytes, &INNER)?;
    let damaged = |e: image::ImageError| RasterError::Damaged(e.to_string());
    let decoder = reader(bytes, format).into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    let times = halvings(width, height, wide);
    if times == 0 {
        return Ok(None);
    }
    let grey = matches!(decoder.color_type(), ColorType::L8 | ColorType::La8);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?.into_rgba8();
    for _ in 0..times {
        picture = halved(&picture);
    }
    packed(picture, format, grey).map(Some)
}

/// How often it can be halved.
fn halvings(width: u32, height: u32, wide: u32) -> u32 {
    let mut times = 0;
    let (mut width, mut height) = (width, height);
    while width / 2 >= wide.max(1) && height >= 2 {
        (width, height, times) = (width.div_ceil(2), height.div_ceil(2), times + 1);
    }
    times
}

/// Each pixel is the middle of four; where a side is odd, its last ones stand for themselves.
fn halved(picture: &RgbaImage) -> RgbaImage {
    let (width, height) = picture.dimensions();
    RgbaImage::from_fn(width.div_ceil(2), height.div_ceil(2), |x, y| {
        let mut sum = [0_u32; 4];
        for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            let at = picture.get_pixel((2 * x + dx).min(width - 1), (2 * y + dy).min(height - 1));
            let [r, g, b, alpha] = at.0.map(u32::from);
            // What is clear has no say in the colour.
            for (sum, part) in sum.iter_mut().zip([r * alpha, g * alpha, b * alpha, alpha]) {
                *sum += part;
            }
        }
        let [r, g, b, alpha] = sum;
        let colour = |part: u32| ((part + alpha / 2) / alpha.max(1)) as u8;
        image::Rgba([colour(r), colour(g), colour(b), ((alpha + 2) / 4) as u8])
    })
}

fn packed(picture: RgbaImage, format: Format, grey: bool) -> Result<Vec<u8>, RasterError> {
    let mut out = Vec::new();
    let encode = |e: image::ImageError| RasterError::Encode(e.to_string());
    let picture = DynamicImage::ImageRgba8(picture);
    match format {
        Format::Jpeg => JpegEncoder::new_with_quality(Cursor::new(&mut out), QUALITY)
            .encode_image(&picture.into_rgb8())
            .map_err(encode)?,
        Format::Png => {
            let picture = match grey {
                true => DynamicImage::ImageLumaA8(picture.into_luma_alpha8()),
                false => picture,
            };
            PngEncoder::new_with_quality(&mut out, CompressionType::Default, FilterType::Adaptive)
                .write_image(
                    picture.as_bytes(),
                    picture.width(),
                    picture.height(),
                    picture.color().into(),
                )
                .map_err(encode)?;
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(picture: DynamicImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        picture
            .write_to(Cursor::new(&mut bytes), image::ImageFormat::Png)
            .expect("a PNG");
        bytes
    }

    fn decoded(bytes: &[u8]) -> DynamicImage {
        image::load_from_memory(bytes).expect("a picture")
    }

    #[test]
    fn it_is_halved_until_it_would_be_too_narrow() {
        let wide = png(DynamicImage::ImageRgba8(RgbaImage::new(256, 64)));
        for (wanted, left) in [
            (256, None),
            (129, None),
            (128, Some(128)),
            (65, Some(128)),
            (20, Some(32)),
            (1, Some(4)),
        ] {
            let made = smaller(&wide, wanted).expect("it is a picture");
            assert_eq!(made.map(|bytes| decoded(&bytes).width()), left, "{wanted} wanted");
        }
    }

    #[test]
    fn what_is_clear_has_no_say_and_grey_stays_grey() {
        let light =
            image::GrayAlphaImage::from_fn(8, 8, |x, _| image::LumaA(if x % 2 == 0 { [200, 255] } else { [90, 0] }));
        let made = smaller(&png(DynamicImage::ImageLumaA8(light)), 4)
            .expect("a picture")
            .expect("halved");
        let made = decoded(&made);
        assert_eq!(made.color(), ColorType::La8);
        let pixel = made.into_luma_alpha8().get_pixel(1, 1).0;
        assert_eq!((pixel[0], pixel[1]), (200, 128));
    }

    #[test]
    fn a_photograph_stays_one_and_what_is_none_is_refused() {
        let mut bytes = Vec::new();
        JpegEncoder::new(&mut bytes)
            .encode_image(&image::RgbImage::from_pixel(64, 64, image::Rgb([10, 90, 70])))
            .expect("a JPEG");
        let made = smaller(&bytes, 16).expect("a picture").expect("halved");
        assert!(made.starts_with(&[0xff, 0xd8]) && decoded(&made).width() == 16);
        assert_eq!(smaller(b"nothing", 9), Err(RasterError::Format));
    }
}
