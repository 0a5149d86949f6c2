//! Pictures as pixels: our own plain SVG drawn by resvg, and pictures from outside decoded under limits.
//!
//! It draws only what `scene` made (no fonts, no files, no network) and knows nothing of designs or papers.
//! Start at [`png`] for drawing and [`check_upload`] or [`photo`] for a picture that someone
//! hands in.

mod draw;
mod error;
mod photo;
mod upload;

pub use draw::{jpeg, png};
pub use error::RasterError;
pub use photo::{KEPT_PIXELS, Photo, photo};
pub use upload::{Decoded, Format, Limits, check_upload};
