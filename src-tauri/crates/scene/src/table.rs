//! The `picture` table as it stands in a template's folder.
//!
//! ```toml
//! [[texture]]                     # a seamless tile of cloth
//! id = "cloth"
//! image = "picture-cloth.png"
//! width = 32                      # in units of the view
//! height = 32
//! bleed = 2                       # the image goes on so far beyond the tile
//! turn = -21                      # degrees to the right, when it lies aslant
//!
//! [[view]]
//! id = "front"
//! width = 400                     # the units all numbers below are in
//! height = 300
//!
//! [[view.layer]]                  # layers lie on each other, the first lowest
//! id = "left"
//! kind = "shape"                  # shape | stitch | light | scatter | group
//! path = "M66 104L…Z"
//! fill = "[left].colour or #0e5c63"
//! texture = "cloth"               # or: textures = [{ when = "[left].pattern is \"twill\"", texture = "twill" }]
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
    #[serde(default)]
    pub sprite: Vec<Sprite>,
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
    /// How far the image reaches beyond the tile on every side, going on as the tile does: where it is made smaller or larger, its
    /// edge fades, and a seam would show.
    #[serde(default)]
    pub bleed: f64,
    /// Degrees that it is turned by, to the right: stripes run along a sleeve.
    #[serde(default)]
    pub turn: f64,
}

/// A small thing that is strewn: an outline to be filled, and the light on it. Its middle is at 0, 0.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sprite {
    pub id: String,
    pub path: String,
    pub image: String,
    pub x: f64,
    pub y: f64,
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
        /// In place of one texture: the first whose condition holds.
        #[serde(default)]
        textures: Vec<Cloth>,
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
    /// Many small things of one colour, strewn over a place.
    Scatter {
        id: String,
        #[serde(default)]
        when: Option<String>,
        #[serde(default)]
        hotspot: Option<String>,
        /// Which sprites, by id; each piece is one of them.
        sprites: Vec<String>,
        fill: String,
        /// Left, top, width, height.
        at: [f64; 4],
        count: u32,
        seed: u32,
        /// Smallest and largest, as a factor.
        #[serde(default = "as_drawn")]
        size: [f64; 2],
        /// From 0 (all over) to 1 (along the diagonal).
        #[serde(default)]
        gather: f64,
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

/// When the condition holds, the shape has this texture.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cloth {
    pub when: String,
    pub texture: String,
}

fn as_drawn() -> [f64; 2] {
    [1.0, 1.0]
}

/// When the condition holds, the group is this many times as large. The first that holds counts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scale {
    pub when: String,
    pub by: f64,
}
