//! Plain SVG to PNG or JPEG.
//!
//! resvg is given no fonts, no folder and a resolver that takes inline PNG and JPEG only, so that a drawing depends on
//! nothing but its text.

use std::sync::{Arc, Mutex};

use image::ImageEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{ImageHrefResolver, ImageKind, Options, Tree};

use crate::drawer::Drawer;
use crate::error::RasterError;
use crate::upload::{Format, Limits, measure};

/// Widest drawing: an A4 page at 600 dpi.
const MAX_WIDTH: u32 = 4960;

/// Limits for images inside our own pictures: they are made by us or were checked when they came in.
pub(crate) const INNER: Limits = Limits {
    bytes: 16 << 20,
    megapixels: 24,
    side: 8192,
};

impl Drawer {
    /// Draws `svg` `width_px` pixels wide (height follows) with transparent ground, as PNG.
    pub fn png(&self, svg: &str, width_px: u32) -> Result<Vec<u8>, RasterError> {
        let pixmap = self.pixels(svg, width_px)?;
        let mut rgba = Vec::with_capacity(pixmap.data().len());
        for pixel in pixmap.pixels() {
            let c = pixel.demultiply();
            rgba.extend([c.red(), c.green(), c.blue(), c.alpha()]);
        }
        let mut out = Vec::new();
        PngEncoder::new_with_quality(&mut out, CompressionType::Default, FilterType::Adaptive)
            .write_image(&rgba, pixmap.width(), pixmap.height(), image::ExtendedColorType::Rgba8)
            .map_err(|e| RasterError::Encode(e.to_string()))?;
        Ok(out)
    }

    /// Draws `svg` `width_px` pixels wide on `ground` (red, green, blue), as JPEG of quality 90: for papers, where a PNG of
    /// a shaded piece would be several times the size.
    pub fn jpeg(&self, svg: &str, width_px: u32, ground: [u8; 3]) -> Result<Vec<u8>, RasterError> {
        let pixmap = self.pixels(svg, width_px)?;
        let mut rgb = Vec::with_capacity(pixmap.data().len() / 4 * 3);
        for pixel in pixmap.pixels() {
            let rest = 255 - u16::from(pixel.alpha());
            let over = |c: u8, g: u8| (u16::from(c) + (u16::from(g) * rest + 127) / 255).min(255) as u8;
            rgb.extend([
                over(pixel.red(), ground[0]),
                over(pixel.green(), ground[1]),
                over(pixel.blue(), ground[2]),
            ]);
        }
        let mut out = Vec::new();
        JpegEncoder::new_with_quality(&mut out, 90)
            .write_image(&rgb, pixmap.width(), pixmap.height(), image::ExtendedColorType::Rgb8)
            .map_err(|e| RasterError::Encode(e.to_string()))?;
        Ok(out)
    }

    fn pixels(&self, svg: &str, width_px: u32) -> Result<Pixmap, RasterError> {
        if width_px == 0 || width_px > MAX_WIDTH {
            return Err(RasterError::Width {
                asked: width_px,
                max: MAX_WIDTH,
            });
        }
        let tree = read(svg)?;
        let scale = width_px as f32 / tree.size().width();
        let height_px = (tree.size().height() * scale).round().max(1.0);
        if height_px > (4 * MAX_WIDTH) as f32 {
            return Err(RasterError::Svg("it is far too tall for its width".to_owned()));
        }
        let mut pixmap =
            Pixmap::new(width_px, height_px as u32).ok_or_else(|| RasterError::Svg("it has no size".to_owned()))?;
        self.draw(&tree, scale, &mut pixmap);
        Ok(pixmap)
    }
}

/// Parses with inline images under limits. usvg leaves out an image that its resolver refuses; a picture with a part
/// missing would be a lie, so the first refusal becomes the error.
fn read(svg: &str) -> Result<Tree, RasterError> {
    let refused: Arc<Mutex<Option<String>>> = Arc::default();
    let refuse = |why: String, at: &Mutex<Option<String>>| {
        at.lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .get_or_insert(why);
    };
    let (for_data, for_text) = (refused.clone(), refused.clone());
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(move |_, bytes, _| match measure(&bytes, &INNER) {
                Ok(Format::Png) => Some(ImageKind::PNG(bytes)),
                Ok(Format::Jpeg) => Some(ImageKind::JPEG(bytes)),
                Err(e) => {
                    refuse(e.to_string(), &for_data);
                    None
                }
            }),
            resolve_string: Box::new(move |_, _| {
                refuse("it points outside the picture".to_owned(), &for_text);
                None
            }),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|e| RasterError::Svg(e.to_string()))?;
    drop(options);
    let why = refused.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    why.map_or(Ok(tree), |why| Err(RasterError::Inner(why)))
}
