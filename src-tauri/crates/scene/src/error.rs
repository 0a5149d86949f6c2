//! What can be wrong with a picture.

/// A picture that can't be read or drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SceneError {
    /// The table doesn't have the form of a picture.
    #[error("the picture's table can't be read: {0}")]
    Table(String),
    /// Something in one layer is wrong.
    #[error("layer `{layer}` of the picture: {what}")]
    Layer {
        /// The layer's id.
        layer: String,
        /// What to mend.
        what: String,
    },
    /// Two layers or textures have the same id.
    #[error("the picture names `{0}` twice; every texture and layer needs an id of its own")]
    Twice(String),
    /// The picture has no view, or more layers than can be drawn in a blink.
    #[error("a picture needs one view, with 1 to {most} layers, at most {deepest} deep")]
    Amount {
        /// Most layers.
        most: usize,
        /// Deepest nesting.
        deepest: usize,
    },
    /// A file that the picture needs is not there.
    #[error("the picture needs the file `{0}`, which is not in the template's folder")]
    File(String),
    /// A file is neither PNG nor JPEG.
    #[error("`{0}` is not a PNG or JPEG picture")]
    Kind(String),
    /// The SVG holds something that plain pictures don't.
    #[error("the picture is not plain SVG: {0}")]
    Profile(String),
}

impl SceneError {
    /// Something wrong in a layer.
    pub(crate) fn layer(layer: &str, what: impl Into<String>) -> Self {
        Self::Layer {
            layer: layer.to_owned(),
            what: what.into(),
        }
    }
}
