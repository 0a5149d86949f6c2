//! Photographs of stuffs: a chip for lists, a tile that can be repeated, and a patch for paper.
//!
//! The edges of a photo don't fit together. Mirrored they would, but a twill turned over is no twill any more, and everything
//! would show twice. So each edge is blended, over an eighth of the side, with what lies half a side away: there the stuff runs
//! on by itself. It keeps its direction and its size. A tile that fits already, such as a drawn one, is left as it is.
//!
//! Nothing is shown larger than its scale: a photo of less than a chip or a patch shows is repeated there, as it is on a piece.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, crop_imm};
use image::{DynamicImage, Rgb, RgbImage};

use crate::error::RasterError;
use crate::photo::upright;

/// Pixels that a tile goes on beyond each side: where it is made smaller its edge fades, and a seam would show.
const BLEED: u32 = 4;
/// Most pixels of a side of a tile: what a picture can hold dozens of.
const TILE: u32 = 256 - 2 * BLEED;
/// Most pixels of a millimetre in a tile: finer is never seen.
const FINEST: u32 = 8;
/// Micrometres that a chip shows: the same of every stuff, so that coarse and fine compare.
const CHIP_SHOWS: u32 = 30_000;
/// Pixels of a side of a chip: the largest that is shown, at twice the pixels.
const CHIP: u32 = 112;
/// Pixels of an inch on paper.
const PRINT: u32 = 300;
/// Micrometres of an inch.
const INCH: u32 = 25_400;
/// JPEG quality: cloth has little but fine detail.
const QUALITY: u8 = 85;
/// An edge fits where it differs from its other side by no more than this, in parts of ten of what neighbours differ by.
const FITS: u64 = 15;

/// What is shown of a stuff in windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwatchLook {
    /// JPEG of 112 × 112 pixels: the middle of the stuff.
    pub chip: Vec<u8>,
    /// JPEG, at most 256 pixels a side, that can be repeated.
    pub tile: Vec<u8>,
    /// How high the tile is in truth, in micrometres; it is as wide as the photo.
    pub tile_height: u32,
    /// How far its picture goes on beyond the tile on every side, in micrometres.
    pub bleed: u32,
}

/// Makes ready the photo of a stuff (PNG or JPEG, under the limits for photographs). `shows`: how wide in truth what it shows
/// is, in micrometres. Where it is clear, `colour` shows through.
pub fn swatch_look(bytes: &[u8], shows: u32, colour: [u8; 3]) -> Result<SwatchLook, RasterError> {
    let photo = opaque(bytes, colour)?;
    let (width, height) = photo.dimensions();
    let chip = resized(cutting(&photo, shows, [CHIP_SHOWS; 2], [CHIP; 2]), CHIP, CHIP);
    let finest = u64::from(shows) * u64::from(FINEST) / 1_000;
    // As many pixels as there are, as a tile may have, and as anybody could see.
    let across = u64::from(width)
        .min(finest)
        .min(u64::from(TILE))
        .min(u64::from(TILE) * u64::from(width) / u64::from(height))
        .max(1);
    let down = (across * u64::from(height) / u64::from(width)).clamp(1, u64::from(TILE));
    let tile = bled(&seamless(resized(photo, across as u32, down as u32)));
    let tile_height = (u64::from(shows) * u64::from(height) / u64::from(width)).max(1);
    Ok(SwatchLook {
        chip: packed(&chip)?,
        tile: packed(&tile)?,
        tile_height: u32::try_from(tile_height).unwrap_or(u32::MAX),
        bleed: BLEED * shows / across as u32,
    })
}

/// The same going on beyond every side, as it does when it is repeated.
fn bled(tile: &RgbImage) -> RgbImage {
    let (width, height) = tile.dimensions();
    let round = |at: u32, side: u32| (at + side * BLEED - BLEED) % side;
    RgbImage::from_fn(width + 2 * BLEED, height + 2 * BLEED, |x, y| {
        *tile.get_pixel(round(x, width), round(y, height))
    })
}

/// The middle of a photo for paper at its true scale, JPEG; repeated where it shows less of the stuff. `size`: width and height on
/// paper, in micrometres.
pub fn swatch_patch(bytes: &[u8], shows: u32, colour: [u8; 3], size: [u32; 2]) -> Result<Vec<u8>, RasterError> {
    let most = size.map(|side| (side * PRINT / INCH).max(1));
    let patch = cutting(&opaque(bytes, colour)?, shows, size, most);
    packed(&match patch.width() > most[0] {
        true => resized(patch, most[0], most[1]),
        false => patch,
    })
}

/// Its pixels over a colour.
fn opaque(bytes: &[u8], colour: [u8; 3]) -> Result<RgbImage, RasterError> {
    let picture = upright(bytes)?.picture;
    if !picture.color().has_alpha() {
        return Ok(picture.into_rgb8());
    }
    let rgba = picture.into_rgba8();
    let over = |pixel: &image::Rgba<u8>| {
        let [r, g, b, alpha] = pixel.0.map(u32::from);
        let mixed = |own: u32, below: u8| ((own * alpha + u32::from(below) * (255 - alpha) + 127) / 255) as u8;
        Rgb([mixed(r, colour[0]), mixed(g, colour[1]), mixed(b, colour[2])])
    };
    Ok(RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        over(rgba.get_pixel(x, y))
    }))
}

/// What a cutting of the stuff shows, `size` micrometres of it: the middle of its photo, with the pixels that it has. A photo of
/// less is repeated around its middle, with no more pixels than `most`.
fn cutting(photo: &RgbImage, shows: u32, size: [u32; 2], most: [u32; 2]) -> RgbImage {
    let (width, height) = photo.dimensions();
    let shows = u64::from(shows.max(1));
    let [wide, high] = size.map(|side| (u64::from(side) * u64::from(width) / shows).max(1));
    if wide <= u64::from(width) && high <= u64::from(height) {
        let (wide, high) = (wide as u32, high as u32);
        return crop_imm(photo, (width - wide) / 2, (height - high) / 2, wide, high).to_image();
    }
    let [wide, high] = match wide <= u64::from(most[0]) {
        true => [wide as u32, high as u32],
        false => most,
    };
    let scaled =
        |side: u64| ((u64::from(wide) * shows * side / u64::from(width)) + u64::from(size[0]) / 2) / u64::from(size[0]);
    let [across, down] = [width, height].map(|side| scaled(u64::from(side)).max(1) as u32);
    let tile = seamless(resized(photo.clone(), across, down));
    // Middle on middle.
    let first = |tile: u32, whole: u32| (i64::from(tile / 2) - i64::from(whole / 2)).rem_euclid(i64::from(tile)) as u32;
    let (left, top) = (first(across, wide), first(down, high));
    RgbImage::from_fn(wide, high, |x, y| {
        *tile.get_pixel((left + x) % across, (top + y) % down)
    })
}

fn resized(picture: RgbImage, width: u32, height: u32) -> RgbImage {
    match picture.dimensions() == (width, height) {
        true => picture,
        false => DynamicImage::ImageRgb8(picture)
            .resize_exact(width, height, FilterType::Triangle)
            .into_rgb8(),
    }
}

/// The same with edges that fit together.
fn seamless(tile: RgbImage) -> RgbImage {
    let across = blended(tile);
    let turned = blended(image::imageops::rotate90(&across));
    image::imageops::rotate270(&turned)
}

/// The same with a left edge that fits its right one.
fn blended(tile: RgbImage) -> RgbImage {
    let (width, height) = tile.dimensions();
    let edge = width / 8;
    if edge == 0 || fits(&tile) {
        return tile;
    }
    RgbImage::from_fn(width, height, |x, y| {
        // How far it is to the nearer edge; half a pixel keeps both sides alike.
        let within = x.min(width - 1 - x);
        let own = tile.get_pixel(x, y);
        if within >= edge {
            return *own;
        }
        let other = tile.get_pixel((x + width / 2) % width, y);
        let (part, whole) = (2 * within + 1, 2 * edge);
        let mixed = |at: usize| {
            let [own, other] = [own.0[at], other.0[at]].map(u32::from);
            ((own * part + other * (whole - part) + edge) / whole) as u8
        };
        Rgb([mixed(0), mixed(1), mixed(2)])
    })
}

/// Does its left edge go on where its right one ends, about as neighbours do anywhere in it?
fn fits(tile: &RgbImage) -> bool {
    let (width, height) = tile.dimensions();
    let between = |a: u32, b: u32| -> u64 {
        let differ = |y: u32| {
            let (a, b) = (tile.get_pixel(a, y).0, tile.get_pixel(b, y).0);
            a.iter().zip(b).map(|(a, b)| u64::from(a.abs_diff(b))).sum::<u64>()
        };
        (0..height).map(differ).sum()
    };
    let inside: u64 = (1..width).map(|x| between(x - 1, x)).sum();
    // Twice one level of each colour is noise that nobody sees.
    let usual = inside / u64::from(width - 1).max(1) + u64::from(height) * 6;
    between(width - 1, 0) * 10 <= usual * FITS
}

fn packed(picture: &RgbImage) -> Result<Vec<u8>, RasterError> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, QUALITY)
        .encode_image(picture)
        .map_err(|e| RasterError::Encode(e.to_string()))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::RgbaImage;

    use super::*;

    const WHITE: [u8; 3] = [255; 3];

    fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture: DynamicImage = picture.into();
        picture
            .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png)
            .expect("a PNG");
        bytes
    }

    fn decoded(bytes: &[u8]) -> RgbImage {
        image::load_from_memory(bytes).expect("a picture").into_rgb8()
    }

    /// Cloth that gets lighter to the right and downwards, with threads that run down to the right.
    fn twill(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            let light = 60 + 100 * x / width + 50 * y / height + if (x + width - y % width) % 8 < 4 { 30 } else { 0 };
            Rgb([light as u8; 3])
        })
    }

    #[test]
    fn a_tile_has_its_size_in_truth_and_no_more_pixels_than_it_may() {
        for (pixels, shows, tile, height) in [
            ((600, 600), 60_000, (256, 256), 60_000),
            ((600, 300), 60_000, (256, 132), 30_000),
            ((300, 600), 60_000, (132, 256), 120_000),
            // Eight pixels a millimetre are enough.
            ((600, 600), 10_000, (88, 88), 10_000),
            // Nothing is enlarged.
            ((100, 50), 200_000, (108, 58), 100_000),
            ((4, 4_000), 1_000, (9, 256), 1_000_000),
        ] {
            let look = swatch_look(&png(twill(pixels.0, pixels.1)), shows, WHITE).expect("a photo");
            assert_eq!(decoded(&look.tile).dimensions(), tile, "{pixels:?}");
            assert_eq!(look.tile_height, height, "{pixels:?}");
            assert_eq!(look.bleed, 4 * shows / (tile.0 - 8), "{pixels:?}");
            assert_eq!(decoded(&look.chip).dimensions(), (CHIP, CHIP), "{pixels:?}");
        }
    }

    #[test]
    fn edges_fit_and_the_middle_stays_as_it_is() {
        let cloth = twill(128, 128);
        assert!(!fits(&cloth), "the light differs from edge to edge");
        let tile = seamless(cloth.clone());
        let turned = image::imageops::rotate90(&tile);
        for (side, tile) in [("across", &tile), ("down", &turned)] {
            assert!(fits(tile), "{side}");
        }
        for (x, y) in [(64, 64), (20, 90), (100, 30)] {
            assert_eq!(
                tile.get_pixel(x, y),
                cloth.get_pixel(x, y),
                "not even turned over: {x}, {y}"
            );
        }
    }

    #[test]
    fn a_tile_that_fits_already_is_left_as_it_is() {
        let drawn = RgbImage::from_fn(64, 64, |x, y| Rgb([if (x + y) % 8 < 4 { 90 } else { 150 }; 3]));
        assert_eq!(seamless(drawn.clone()), drawn);
    }

    #[test]
    fn the_colour_shows_where_it_is_clear() {
        let clear = RgbaImage::from_pixel(64, 64, image::Rgba([0, 0, 0, 0]));
        let look = swatch_look(&png(clear), 60_000, [200, 40, 30]).expect("a photo");
        for picture in [&look.chip, &look.tile] {
            let Rgb([r, g, b]) = *decoded(picture).get_pixel(20, 20);
            assert!(
                r.abs_diff(200) < 4 && g.abs_diff(40) < 4 && b.abs_diff(30) < 4,
                "{r} {g} {b}"
            );
        }
    }

    #[test]
    fn chips_and_patches_show_the_middle_at_one_scale() {
        // Sixty millimetres: a red middle of thirty, blue around it.
        let target = |x: u32, y: u32| (150..450).contains(&x) && (150..450).contains(&y);
        let photo = RgbImage::from_fn(600, 600, |x, y| {
            Rgb(if target(x, y) { [220, 0, 0] } else { [0, 0, 220] })
        });
        let chip = decoded(&swatch_look(&png(photo.clone()), 60_000, WHITE).expect("a photo").chip);
        assert!(
            chip.pixels().all(|pixel| pixel.0[0] > 150),
            "three centimetres and no more"
        );
        let patch = |size| decoded(&swatch_patch(&png(photo.clone()), 60_000, WHITE, size).expect("a photo"));
        let small = patch([12_000, 25_000]);
        assert_eq!(small.dimensions(), (120, 250), "ten pixels a millimetre, as it came");
        assert!(small.pixels().all(|pixel| pixel.0[0] > 150));
        let large = patch([120_000, 120_000]);
        assert_eq!(large.dimensions(), (1_200, 1_200), "as it came, and repeated");
        for (x, y, red) in [
            (600, 600, true),
            (600, 800, false),
            (600, 1_180, true),
            (20, 20, true),
            (240, 20, false),
        ] {
            assert_eq!(large.get_pixel(x, y).0[0] > 150, red, "{x}, {y}");
        }
    }

    /// A thread every five millimetres, whether the photo shows two of them or twenty.
    #[test]
    fn a_photo_of_less_than_a_chip_shows_is_repeated_at_its_scale() {
        let threads = |pixels: u32, millimetres: u32| {
            let lit = |x: u32, _| Rgb([if x * millimetres / pixels % 5 == 2 { 230 } else { 30 }; 3]);
            png(RgbImage::from_fn(pixels, pixels, lit))
        };
        let light = |picture: &RgbImage| -> Vec<bool> {
            let row = picture.height() / 2;
            (0..picture.width())
                .map(|x| picture.get_pixel(x, row).0[0] > 130)
                .collect()
        };
        // Millimetres from thread to thread, in a row that shows so many.
        let apart = |picture: &RgbImage, shows: f32| -> Vec<f32> {
            let row = light(picture);
            let begins: Vec<usize> = (1..row.len()).filter(|x| row[*x] && !row[x - 1]).collect();
            let millimetre = picture.width() as f32 / shows;
            begins
                .windows(2)
                .map(|pair| (pair[1] - pair[0]) as f32 / millimetre)
                .collect()
        };
        for (pixels, millimetres) in [(400, 100), (300, 30), (100, 10), (500, 10), (50, 5), (250, 25)] {
            let photo = threads(pixels, millimetres);
            let chip = decoded(&swatch_look(&photo, millimetres * 1_000, WHITE).expect("a photo").chip);
            let patch = swatch_patch(&photo, millimetres * 1_000, WHITE, [20_000, 25_000]);
            let patch = decoded(&patch.expect("a photo"));
            for (told, picture, shows) in [("chip", &chip, 30.0), ("patch", &patch, 20.0)] {
                let apart = apart(picture, shows);
                let told = format!("a {told} of {millimetres} mm in {pixels} pixels: {apart:?}");
                assert!(
                    apart.len() >= 3 && apart.iter().all(|apart| (apart - 5.0).abs() < 0.4),
                    "{told}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let whole = png(twill(64, 64));
        assert!(matches!(
            swatch_look(&whole[..90], 60_000, WHITE),
            Err(RasterError::Damaged(_))
        ));
        assert_eq!(swatch_patch(b"GIF89a", 60_000, WHITE, [1, 1]), Err(RasterError::Format));
    }
}
