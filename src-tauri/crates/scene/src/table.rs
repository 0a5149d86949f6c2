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
//! [[font]]                        # letters of the maker's own
//! id = "script"
//! file = "font-script.ttf"
//!
//! [[view]]
//! id = "front"
//! label = { en = "Front", de = "Vorn" }
//! width = 400                     # the units all numbers below are in
//! height = 300
//! unit = 1.6                      # millimetres of a unit, where the piece is drawn to scale; or a length: "[width] / 250"
//!
//! [[view.layer]]                  # layers lie on each other, the first lowest
//! id = "left"
//! kind = "shape"                  # shape | stitch | light | tint | scatter | text | upload | dimension | group
//! path = "M66 104L…Z"
//! fill = "[left].colour or #0e5c63"
//! texture = "cloth"               # or: textures = [{ when = "[left].pattern is \"twill\"", texture = "twill" }], or: texture = "[left].photo"
//! hotspot = "left"                # tapped, it opens the option with this hotspot
//! when = "[flap] is on"           # shown only then
//! ```

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::letters::{Align, Arrange, Fit, Look};
use crate::upload::Look as Put;

/// The whole table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    #[serde(default)]
    pub texture: Vec<Texture>,
    #[serde(default)]
    pub sprite: Vec<Sprite>,
    #[serde(default)]
    pub font: Vec<FontFile>,
    pub view: Vec<View>,
}

/// Letters of the maker's own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FontFile {
    pub id: String,
    pub file: String,
}

/// A text in one language or several.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Label {
    One(String),
    Several(BTreeMap<String, String>),
}

/// A number, or a calculation of one.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Amount {
    Number(f64),
    Calculation(String),
}

impl Default for Amount {
    fn default() -> Self {
        Self::Number(0.0)
    }
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
    #[serde(default)]
    pub label: Option<Label>,
    pub width: f64,
    pub height: f64,
    /// Millimetres of a unit, or a length that is calculated; none where the piece isn't drawn to scale.
    #[serde(default)]
    pub unit: Option<Amount>,
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
    /// A place of a light, warm material (white chocolate, cream), whose shade has a colour of its own: grey would look dirty.
    Tint {
        id: String,
        #[serde(default)]
        when: Option<String>,
        #[serde(default)]
        hotspot: Option<String>,
        path: String,
        fill: String,
        /// The colour in the shade; left out: the colour times itself, deeper and warmer.
        #[serde(default)]
        shade: Option<String>,
        /// White where the shade lies, black where none does.
        mask: String,
        x: f64,
        y: f64,
        width: f64,
        height: f64,
    },
    /// Words that an answer says, in outlines.
    Text(Text),
    /// The customer's own picture.
    Upload(Upload),
    /// A measure beside the piece.
    Dimension(Measure),
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
        /// How far it is moved: to the right, down.
        #[serde(default, rename = "move")]
        moved: [Amount; 2],
    },
}

/// When the condition holds, the shape has this texture.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cloth {
    pub when: String,
    pub texture: String,
}

/// When the condition holds, the words have this font.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FontWhen {
    pub when: String,
    pub font: String,
}

/// When the condition holds, the letters stand so.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ArrangeWhen {
    pub when: String,
    #[serde(rename = "as")]
    pub so: Arrange,
}

fn as_drawn() -> [f64; 2] {
    [1.0, 1.0]
}

/// When the condition holds (or there is none), the group is this many times as large. The first that holds counts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scale {
    #[serde(default)]
    pub when: Option<String>,
    pub by: Amount,
}

/// Words that an answer says, in outlines.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Text {
    pub id: String,
    #[serde(default)]
    pub when: Option<String>,
    #[serde(default)]
    pub hotspot: Option<String>,
    /// `[name]`, with other words around it if you like.
    pub text: String,
    #[serde(default)]
    pub capitals: bool,
    #[serde(default)]
    pub font: Option<String>,
    /// In place of one font: the first whose condition holds.
    #[serde(default)]
    pub fonts: Vec<FontWhen>,
    #[serde(default)]
    pub arrange: Option<Arrange>,
    #[serde(default)]
    pub arranges: Vec<ArrangeWhen>,
    /// Type size.
    pub size: f64,
    /// Added after each letter, in parts of the size.
    #[serde(default)]
    pub tracking: f64,
    /// In a box: left, top, width, height.
    #[serde(default)]
    pub at: Option<[f64; 4]>,
    /// Or along a line.
    #[serde(default)]
    pub along: Option<String>,
    /// Or between an upper and a lower line.
    #[serde(default)]
    pub between: Option<[String; 2]>,
    #[serde(default)]
    pub align: Align,
    #[serde(default)]
    pub fit: Fit,
    #[serde(default)]
    pub look: Look,
    /// How deep it is cut or how high it stands; left out: a fiftieth of the size.
    #[serde(default)]
    pub depth: Option<f64>,
    pub fill: String,
}

/// The place of a customer's own picture.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Upload {
    pub id: String,
    #[serde(default)]
    pub when: Option<String>,
    #[serde(default)]
    pub hotspot: Option<String>,
    /// The option that says which picture.
    pub upload: String,
    /// Left, top, width, height.
    pub at: [f64; 4],
    /// What lies outside is cut away; left out: what lies outside `at`.
    #[serde(default)]
    pub clip: Option<String>,
    #[serde(default)]
    pub look: Put,
    /// The one colour.
    #[serde(default)]
    pub fill: Option<String>,
}

/// A measure beside the piece.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Measure {
    pub id: String,
    #[serde(default)]
    pub when: Option<String>,
    pub from: [Amount; 2],
    pub to: [Amount; 2],
    #[serde(default)]
    pub offset: Amount,
    /// What is told: `[width]`.
    pub value: String,
    pub unit: String,
    #[serde(default)]
    pub decimals: u32,
    pub size: f64,
    #[serde(default)]
    pub colour: Option<String>,
}
