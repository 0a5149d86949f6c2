//! Pictures for the pages, ready to be printed.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use domain::hash::Hash;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, Limits};

/// Pictures by hash. Keep it from sheet to sheet: a picture is made ready once, when it is put in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    images: BTreeMap<Hash, Arc<Image>>,
}

/// A picture, ready to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// A JPEG as it came, or a PNG without transparency.
    pub bytes: Vec<u8>,
    /// How the pixels are kept.
    pub pixels: Pixels,
}

/// How the pixels of a picture are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pixels {
    /// The bytes are a JPEG with this many colour channels (1 or 3), embedded as it is.
    Jpeg(u8),
    /// The bytes are an 8 bit RGB PNG; these are its compressed rows, which a PDF takes as they are.
    Png(Vec<u8>),
}

/// The bytes can't serve as a picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImageError {
    /// Neither PNG nor JPEG.
    #[error("the picture is neither PNG nor JPEG")]
    Format,
    /// Damaged, or larger than 64 million pixels.
    #[error("the picture can't be read: {reason}")]
    Unreadable {
        /// What the decoder says.
        reason: String,
    },
}

/// The longest edge of a picture, in pixels.
const MAX_EDGE: u32 = 8000;

impl Assets {
    /// Puts a picture in (PNG or JPEG). Transparent parts turn white, as paper is.
    pub fn insert(&mut self, hash: Hash, bytes: &[u8]) -> Result<(), ImageError> {
        if let Entry::Vacant(place) = self.images.entry(hash) {
            place.insert(Arc::new(Image::read(bytes)?));
        }
        Ok(())
    }

    /// A picture that was put in.
    pub fn get(&self, hash: &Hash) -> Option<&Arc<Image>> {
        self.images.get(hash)
    }

    /// Forgets every picture that is not `kept`.
    pub fn retain(&mut self, kept: impl Fn(&Hash) -> bool) {
        self.images.retain(|hash, _| kept(hash));
    }
}

impl Image {
    fn read(bytes: &[u8]) -> Result<Self, ImageError> {
        match image::guess_format(bytes) {
            Ok(ImageFormat::Jpeg) => jpeg(bytes),
            Ok(ImageFormat::Png) => png(bytes),
            _ => Err(ImageError::Format),
        }
    }
}

fn jpeg(bytes: &[u8]) -> Result<Image, ImageError> {
    let decoder = JpegDecoder::new(std::io::Cursor::new(bytes)).map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    match decoder.original_color_type() {
        ExtendedColorType::L8 => Ok(Image {
            width,
            height,
            bytes: bytes.to_vec(),
            pixels: Pixels::Jpeg(1),
        }),
        ExtendedColorType::Rgb8 => Ok(Image {
            width,
            height,
            bytes: bytes.to_vec(),
            pixels: Pixels::Jpeg(3),
        }),
        // CMYK: printers disagree about its signs, so it is turned into plain RGB.
        _ => flattened(&DynamicImage::from_decoder(limited(decoder)?).map_err(unreadable)?),
    }
}

fn png(bytes: &[u8]) -> Result<Image, ImageError> {
    let decoder = PngDecoder::new(std::io::Cursor::new(bytes)).map_err(unreadable)?;
    flattened(&DynamicImage::from_decoder(limited(decoder)?).map_err(unreadable)?)
}

fn limited<D: ImageDecoder>(mut decoder: D) -> Result<D, ImageError> {
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(MAX_EDGE), Some(MAX_EDGE));
    decoder.set_limits(limits).map_err(unreadable)?;
    Ok(decoder)
}

/// Lays the picture on white and packs it as an RGB PNG.
fn flattened(picture: &DynamicImage) -> Result<Image, ImageError> {
    let (width, height) = (picture.width(), picture.height());
    let pixels = picture.to_rgba8();
    let rgb: Vec<u8> = pixels
        .pixels()
        .flat_map(|pixel| {
            let [r, g, b, alpha] = pixel.0;
            [r, g, b].map(|channel| on_white(channel, alpha))
        })
        .collect();
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive)
        .write_image(&rgb, width, height, ExtendedColorType::Rgb8)
        .map_err(unreadable)?;
    let rows = compressed_rows(&bytes);
    Ok(Image {
        width,
        height,
        bytes,
        pixels: Pixels::Png(rows),
    })
}

fn on_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    ((channel * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

/// The IDAT chunks of a PNG, joined. Only for PNGs from [`flattened`]: they are whole.
fn compressed_rows(png: &[u8]) -> Vec<u8> {
    let mut rows = Vec::new();
    let mut rest = &png[8..];
    while let Some((head, tail)) = rest.split_at_checked(8) {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        if &head[4..] == b"IDAT" {
            rows.extend_from_slice(&tail[..length]);
        }
        // The chunk is followed by its check sum.
        rest = &tail[length + 4..];
    }
    rows
}

fn unreadable(error: image::ImageError) -> ImageError {
    ImageError::Unreadable {
        reason: error.to_string(),
    }
}
