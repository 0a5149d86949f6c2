//! What can go wrong with pixels.

/// A picture that can't be drawn or taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RasterError {
    /// The SVG isn't well formed, or has no size.
    #[error("the picture can't be read: {0}")]
    Svg(String),
    /// The width asked for is zero or beyond what a paper can use.
    #[error("a picture can be drawn 1 to {max} pixels wide, not {asked}")]
    Width {
        /// Asked for.
        asked: u32,
        /// The most.
        max: u32,
    },
    /// An image inside the SVG is not a PNG or JPEG within the limits.
    #[error("an image inside the picture can't be used: {0}")]
    Inner(String),
    /// The file is neither PNG nor JPEG, whatever its name says.
    #[error("this is not a PNG or JPEG picture")]
    Format,
    /// The file is too big to be looked at.
    #[error("the picture has {given} bytes; up to {max} are taken")]
    Bytes {
        /// Given.
        given: usize,
        /// The most.
        max: usize,
    },
    /// The picture would take too much room once decoded.
    #[error("the picture is {width} × {height} pixels; up to {max} megapixels and {side} pixels a side are taken")]
    Pixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
        /// Most megapixels.
        max: u32,
        /// Most pixels a side.
        side: u32,
    },
    /// The file begins like a picture but doesn't hold one.
    #[error("the picture is damaged: {0}")]
    Damaged(String),
    /// The pixels can't be packed into a file.
    #[error("the picture can't be packed: {0}")]
    Encode(String),
}
