//! A picture that comes from outside, a logo for example: looked at before it is decoded, decoded under limits.

use std::io::Cursor;

use image::{ImageDecoder, ImageFormat, ImageReader};

use crate::error::RasterError;

/// How much is taken. Checked against the file's own header before any pixel is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes of the file.
    pub bytes: usize,
    /// Most megapixels.
    pub megapixels: u32,
    /// Most pixels of one side.
    pub side: u32,
}

impl Limits {
    /// A maker's logo: a phone's photo of it still fits.
    pub const LOGO: Self = Self {
        bytes: 12 << 20,
        megapixels: 50,
        side: 10_000,
    };
}

impl Default for Limits {
    /// Those for a logo.
    fn default() -> Self {
        Self::LOGO
    }
}

/// What the bytes really are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// A decoded picture: 8 bits each of red, green, blue and alpha, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// What it came as.
    pub format: Format,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// `width × height × 4` bytes.
    pub rgba: Vec<u8>,
}

/// Reads `bytes` as a picture, or says why not. The orientation that a camera noted is applied.
pub fn check_upload(bytes: &[u8], limits: &Limits) -> Result<Decoded, RasterError> {
    let format = measure(bytes, limits)?;
    let damaged = |e: image::ImageError| RasterError::Damaged(e.to_string());
    let mut decoder = reader(bytes, format).into_decoder().map_err(damaged)?;
    let turn = decoder.orientation().map_err(damaged)?;
    let mut picture = image::DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(turn);
    let rgba = picture.into_rgba8();
    Ok(Decoded {
        format,
        width: rgba.width(),
        height: rgba.height(),
        rgba: rgba.into_raw(),
    })
}

/// Looks at the header only, and says what the bytes are.
pub(crate) fn measure(bytes: &[u8], limits: &Limits) -> Result<Format, RasterError> {
    if bytes.len() > limits.bytes {
        return Err(RasterError::Bytes {
            given: bytes.len(),
            max: limits.bytes,
        });
    }
    let format = match image::guess_format(bytes) {
        Ok(ImageFormat::Png) => Format::Png,
        Ok(ImageFormat::Jpeg) => Format::Jpeg,
        _ => return Err(RasterError::Format),
    };
    let (width, height) = reader(bytes, format)
        .into_dimensions()
        .map_err(|e| RasterError::Damaged(e.to_string()))?;
    let pixels = u64::from(width) * u64::from(height);
    if pixels > u64::from(limits.megapixels) * 1_000_000 || width.max(height) > limits.side {
        return Err(RasterError::Pixels {
            width,
            height,
            max: limits.megapixels,
            side: limits.side,
        });
    }
    Ok(format)
}

pub(crate) fn reader(bytes: &[u8], format: Format) -> ImageReader<Cursor<&[u8]>> {
    let format = match format {
        Format::Png => ImageFormat::Png,
        Format::Jpeg => ImageFormat::Jpeg,
    };
    ImageReader::with_format(Cursor::new(bytes), format)
}
