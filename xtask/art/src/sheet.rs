//! The picture's table as it grows: layers in order, written as `picture.toml`.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::geometry::{Point, path};

/// Finished files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What a layer is drawn from.
pub struct Layer {
    /// Its name in the picture.
    id: String,
    /// Further lines of its table, in order.
    lines: Vec<String>,
    /// Layers inside it.
    inner: Vec<Layer>,
}

impl Layer {
    fn new(id: &str, kind: &str) -> Self {
        Self {
            id: id.to_owned(),
            lines: vec![format!("kind = \"{kind}\"")],
            inner: Vec::new(),
        }
    }

    /// A filled outline. `fill` is a colour, or names one (`[left].colour`).
    pub fn shape(id: &str, path: &str, fill: &str) -> Self {
        Self::new(id, "shape").with("fill", fill).with("path", path)
    }

    /// Threads.
    pub fn stitch(id: &str, path: &str, thread: &str, width: f32) -> Self {
        let mut layer = Self::new(id, "stitch").with("thread", thread);
        layer.lines.push(format!("width = {width}"));
        layer.with("path", path)
    }

    /// A light layer or other picture at its place.
    pub fn light(id: &str, image: &str, place: [f32; 4]) -> Self {
        let mut layer = Self::new(id, "light").with("image", image);
        for (key, value) in ["x", "y", "width", "height"].iter().zip(place) {
            layer.lines.push(format!("{key} = {value}"));
        }
        layer
    }

    /// Many small things of one colour; where they lie follows in further lines.
    pub fn scatter(id: &str, fill: &str) -> Self {
        Self::new(id, "scatter").with("fill", fill)
    }

    /// Words; where they stand and how they look follows in further lines.
    pub fn text(id: &str, text: &str, fill: &str) -> Self {
        Self::new(id, "text").with("text", text).with("fill", fill)
    }

    /// The place of a customer's own picture, which an option says; where it lies follows in further lines.
    pub fn upload(id: &str, option: &str) -> Self {
        Self::new(id, "upload").with("upload", option)
    }

    /// Several layers shown and tapped together.
    pub fn group(id: &str, inner: Vec<Layer>) -> Self {
        Self {
            inner,
            ..Self::new(id, "group")
        }
    }

    /// One more line of text.
    pub fn with(mut self, key: &str, value: &str) -> Self {
        let quote = if value.contains('"') { '\'' } else { '"' };
        self.lines.push(format!("{key} = {quote}{value}{quote}"));
        self
    }

    /// One more line as it stands.
    pub fn raw(mut self, line: &str) -> Self {
        self.lines.push(line.to_owned());
        self
    }

    fn write(&self, at: &str, out: &mut String) {
        // Writing into a String can't fail.
        let _ = writeln!(out, "\n[[{at}]]\nid = \"{}\"", self.id);
        for line in &self.lines {
            let _ = writeln!(out, "{line}");
        }
        let deeper = format!("{at}.layer");
        for layer in &self.inner {
            layer.write(&deeper, out);
        }
    }
}

/// A tile of cloth.
pub struct Texture {
    /// Its name.
    pub id: String,
    /// Its file.
    pub image: String,
    /// Units a side.
    pub size: f32,
    /// How far the image goes on beyond the tile, in units.
    pub bleed: f32,
    /// Degrees that it is turned by, to the right.
    pub turn: f32,
}

/// A small thing to be strewn: its name, outline, the file of the light on it, and where that lies.
pub struct Sprite {
    pub id: String,
    pub outline: Vec<Point>,
    pub image: String,
    pub place: [f32; 4],
}

/// All that a picture's table holds.
pub struct Sheet {
    /// What it shows.
    pub of: &'static str,
    /// Letters of the maker's own: what they are called, and their file.
    pub fonts: Vec<(&'static str, &'static str)>,
    pub textures: Vec<Texture>,
    pub sprites: Vec<Sprite>,
    pub layers: Vec<Layer>,
}

/// A side of the piece.
pub struct View {
    /// Its name in the table.
    pub id: &'static str,
    /// What people read, in English and in German.
    pub label: [&'static str; 2],
    /// How large it is.
    pub size: (f32, f32),
    /// How large one unit is, as it stands in the table: millimetres, or a length that follows from the answers.
    pub unit: String,
    /// What lies on it.
    pub layers: Vec<Layer>,
}

/// The whole table of a piece with several views; `sheet.layers` is left aside.
pub fn write_views(sheet: &Sheet, views: &[View]) -> String {
    let mut out = head(sheet);
    for view in views {
        let ([en, de], (width, height)) = (view.label, view.size);
        let _ = write!(
            out,
            "\n[[view]]\nid = \"{}\"\nlabel = {{ en = \"{en}\", de = \"{de}\" }}\nwidth = {width}\nheight = {height}\n",
            view.id
        );
        let _ = writeln!(out, "unit = {}", view.unit);
        for layer in &view.layers {
            layer.write("view.layer", &mut out);
        }
    }
    out
}

/// The whole table of a piece with one view; `unit`: the length of one of its units, calculated from the answers.
pub fn write(sheet: &Sheet, unit: &str) -> String {
    let mut out = head(sheet);
    let _ = write!(
        out,
        "\n[[view]]\nid = \"front\"\nwidth = 400\nheight = 300\nunit = \"{unit}\"\n"
    );
    for layer in &sheet.layers {
        layer.write("view.layer", &mut out);
    }
    out
}

/// What stands before the views.
fn head(sheet: &Sheet) -> String {
    let mut out = format!(
        "# The {}'s picture, made by `cargo run -p art --release`; recipe.toml tells from what. Change the generator, not this file.\n",
        sheet.of
    );
    for texture in &sheet.textures {
        let Texture {
            id,
            image,
            size,
            bleed,
            turn,
        } = texture;
        let _ = write!(
            out,
            "\n[[texture]]\nid = \"{id}\"\nimage = \"{image}\"\nwidth = {size}\nheight = {size}\n"
        );
        if *bleed != 0.0 {
            let _ = writeln!(out, "bleed = {bleed}");
        }
        if *turn != 0.0 {
            let _ = writeln!(out, "turn = {turn}");
        }
    }
    for sprite in &sheet.sprites {
        let [x, y, width, height] = sprite.place;
        let _ = write!(
            out,
            "\n[[sprite]]\nid = \"{}\"\npath = \"{}\"\nimage = \"{}\"\nx = {x}\ny = {y}\nwidth = {width}\nheight = {height}\n",
            sprite.id,
            path(&sprite.outline),
            sprite.image
        );
    }
    for (id, file) in &sheet.fonts {
        let _ = write!(out, "\n[[font]]\nid = \"{id}\"\nfile = \"{file}\"\n");
    }
    out
}
