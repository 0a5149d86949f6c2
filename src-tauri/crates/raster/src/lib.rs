//! Pictures as pixels: our own plain SVG drawn by resvg, and pictures from outside decoded under limits.
//!
//! It draws only what `scene` made (no fonts, no files, no network) and knows nothing of designs or papers.
//! Start at [`Drawer`] for drawing and [`check_upload`], [`photo`], [`own`] or [`swatch_look`] for a
//! picture that someone hands in.

mod draw;
mod drawer;
mod error;
mod own;
mod photo;
mod sample;
mod smaller;
mod swatch;
mod upload;

pub use drawer::Drawer;
pub use error::RasterError;
pub use own::{Own, one_colour, own};
pub use photo::{KEPT_PIXELS, Photo, photo};
pub use smaller::smaller;
pub use swatch::{SwatchLook, swatch_look, swatch_patch};
pub use upload::{Decoded, Format, Limits, check_upload};
