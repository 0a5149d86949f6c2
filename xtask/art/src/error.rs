//! What can go wrong while art is made.

/// Why no picture came out.
#[derive(Debug, thiserror::Error)]
pub enum ArtError {
    /// A layer that shows nothing: a part lies outside the view.
    #[error("a layer is empty")]
    Empty,
    /// A file can't be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// Pixels can't be packed.
    #[error(transparent)]
    Pack(#[from] image::ImageError),
    /// A drawing can't be turned into pixels.
    #[error(transparent)]
    Raster(#[from] raster::RasterError),
    /// The sample's swatches don't say what the picture needs.
    #[error("swatches.toml: {0}")]
    Swatches(String),
    /// The typeface can't be read, or lacks a letter.
    #[error("the typeface can't draw {0:?}")]
    Letter(String),
}
