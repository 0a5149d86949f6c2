//! The `picture` table as it stands in a template's folder.
//!
//! ```toml
//! [[texture]]                     # a seamless tile of cloth
//! id = "cloth"
//! image = "picture-cloth.png"
//! width = 32                      # in units of the view
//! height = 32
//!
//! [[view]]
//! id = "front"
//! width = 400                     # the units all numbers below are in
//! height = 300
//!
//! [[view.layer]]                  # layers lie on each other, the first lowest
//! id = "left"
//! kind = "shape"                  # shape | stitch | light | group
//! path = "M66 104L…Z"
//! fill = "[left].colour or #0e5c63"
//! texture = "cloth"
//! hotspot = "left"                # tapped, it opens the option with this hotspot
//! when = "[flap] is on"           # shown only then
//! ```

use serde::Deserialize;

/// The whole table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    #[serde(default)]
    pub texture: Vec<Texture>,
    pub view: Vec<View>,
}

/// A seamless tile.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Texture {
    pub id: String,
    pub image: String,
    pub width: f64,
    pub height: f64,
}

/// One side of the piece.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct View {
    pub id: String,
    pub width: f64,
    pub height: f64,
    #[serde(default)]
    pub layer: Vec<Layer>,
}

/// A layer.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub(crate) enum Layer {
    /// A filled outline (even-odd), with a tile of cloth over the colour.
    Shape {
        id: String,
        #[serde(default)]
        when: Option<String>,
        #[serde(default)]
        hotspot: Option<String>,
        path: String,
        fill: String,
        #[serde(default)]
        texture: Option<String>,
        #[serde(default)]
        opacity: Option<f64>,
    },
    /// Threads: short lines with a shadow and a gleam.
    Stitch {
        id: String,
        #[serde(default)]
        when: Option<String>,
        #[serde(default)]
        hotspot: Option<String>,
        path: String,
        thread: String,
        width: f64,
    },
    /// One grey + alpha picture that shades all that lies below, or any other picture.
    Light {
        id: String,
        #[serde(default)]
        when: Option<String>,
        image: String,
        x: f64,
        y: f64,
        width: f64,
        height: f64,
    },
    /// Layers that come and go together, or grow together.
    Group {
        id: String,
        #[serde(default)]
        when: Option<String>,
        #[serde(default)]
        hotspot: Option<String>,
        layer: Vec<Layer>,
        /// The point that stays when the group grows.
        #[serde(default)]
        about: [f64; 2],
        #[serde(default)]
        scale: Vec<Scale>,
    },
}

/// When the condition holds, the group is this many times as large. The first that holds counts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scale {
    pub when: String,
    pub by: f64,
}
