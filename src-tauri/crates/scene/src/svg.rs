//! The drawing itself: one pass over the layers, every changeable attribute taken from the paints in their order.

use std::collections::BTreeMap;
use std::fmt::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::answer::Answers;
use engine::model::Model;

use crate::colour::Colour;
use crate::error::SceneError;
use crate::paint::{Paint, cloth_node, fill_node, paint, pattern, thread_node};
use crate::picture::{Cloth, Kind, Layer, Needed, Picture};
use crate::scatter::Piece;
use crate::table::Sprite;

/// A drawn piece.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Plain SVG with its images inside.
    pub svg: String,
    /// Every attribute of it that depends on the answers, as it stands in `svg`.
    pub paint: Vec<Paint>,
    /// Width of the view in its units.
    pub width: f64,
    /// Height of the view.
    pub height: f64,
}

/// Draws the piece with these effective answers. `files` gives a file of the template's folder by name.
pub fn render(
    picture: &Picture,
    model: &Model,
    answers: &Answers,
    files: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Scene, SceneError> {
    let paint = paint(picture, model, answers);
    let svg = written(picture, &paint, files, false)?;
    Ok(Scene {
        svg,
        paint,
        width: picture.width,
        height: picture.height,
    })
}

/// The same as it stands and never changes: plain SVG without the layers that don't show, and without what only those need.
pub fn still(
    picture: &Picture,
    model: &Model,
    answers: &Answers,
    files: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<String, SceneError> {
    written(picture, &paint(picture, model, answers), files, true)
}

fn written(
    picture: &Picture,
    paint: &[Paint],
    files: &dyn Fn(&str) -> Option<Vec<u8>>,
    shown_only: bool,
) -> Result<String, SceneError> {
    let values: Values<'_> = paint
        .iter()
        .map(|p| ((p.node.as_str(), p.attribute.as_str()), p.value.as_str()))
        .collect();
    let shows = |layer: &Layer| !shown_only || values.get(&(layer.node.as_str(), "display")) != Some(&"none");
    let chosen: Vec<&str> = paint.iter().map(|p| p.value.as_str()).collect();
    // A picture that never changes needs the cloth it shows; one that a window paints needs all.
    let taken = |cloth: &Cloth, id: &&str| match cloth {
        Cloth::Fixed(_) => true,
        Cloth::Of(_) => !shown_only || chosen.contains(&pattern(&picture.prefix, id).as_str()),
    };
    let needed = picture.needed(&shows, &|cloth| {
        cloth.all().into_iter().filter(|id| taken(cloth, id)).collect()
    });
    let mut writer = Writer {
        out: String::new(),
        images: images(&needed.files, files)?,
        values,
        prefix: &picture.prefix,
        sprites: &picture.sprites,
        shown_only,
    };
    writer.document(picture, &needed);
    Ok(writer.out)
}

/// What the answers make of attributes, by node and name.
type Values<'a> = BTreeMap<(&'a str, &'a str), &'a str>;

/// The needed files as data addresses.
fn images<'a>(
    needed: &[&'a str],
    files: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<BTreeMap<&'a str, String>, SceneError> {
    let inline = |name: &'a str| {
        let bytes = files(name).ok_or_else(|| SceneError::File(name.to_owned()))?;
        let kind = match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', ..] => "png",
            [0xff, 0xd8, 0xff, ..] => "jpeg",
            _ => return Err(SceneError::Kind(name.to_owned())),
        };
        Ok((name, format!("data:image/{kind};base64,{}", STANDARD.encode(bytes))))
    };
    needed.iter().copied().map(inline).collect()
}

struct Writer<'a> {
    out: String,
    values: Values<'a>,
    images: BTreeMap<&'a str, String>,
    prefix: &'a str,
    sprites: &'a [Sprite],
    /// Hidden layers are left out.
    shown_only: bool,
}

/// Writing into a String can't fail, so the result says nothing.
macro_rules! put {
    ($writer:expr, $($arg:tt)*) => {{ let _ = write!($writer.out, $($arg)*); }};
}

impl Writer<'_> {
    fn document(&mut self, picture: &Picture, needed: &Needed<'_>) {
        let (w, h) = (picture.width, picture.height);
        put!(
            self,
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}">"#
        );
        if !needed.textures.is_empty() || !needed.sprites.is_empty() {
            self.out.push_str("<defs>");
            for texture in needed.textures.iter().map(|at| &picture.textures[*at]) {
                let (prefix, id, w, h) = (self.prefix, &texture.id, texture.width, texture.height);
                let turned = match texture.turn {
                    0.0 => String::new(),
                    turn => format!(r#" patternTransform="rotate({turn})""#),
                };
                put!(
                    self,
                    r#"<pattern id="{prefix}-{id}" patternUnits="userSpaceOnUse" width="{w}" height="{h}"{turned}>"#
                );
                let bleed = texture.bleed;
                self.image(&texture.image, [-bleed, -bleed, w + 2.0 * bleed, h + 2.0 * bleed]);
                self.out.push_str("</pattern>");
            }
            for sprite in needed.sprites.iter().map(|at| &picture.sprites[*at]) {
                let prefix = self.prefix;
                put!(self, r#"<g id="{prefix}-{}"><path d="{}"/>"#, sprite.id, sprite.path);
                self.image(&sprite.image, [sprite.x, sprite.y, sprite.width, sprite.height]);
                self.out.push_str("</g>");
            }
            self.out.push_str("</defs>");
        }
        picture.layers.iter().for_each(|layer| self.layer(layer));
        self.out.push_str("</svg>");
    }

    fn layer(&mut self, layer: &Layer) {
        let display = self.values.get(&(layer.node.as_str(), "display"));
        if self.shown_only && display == Some(&"none") {
            return;
        }
        put!(self, r#"<g id="{}""#, layer.node);
        for attribute in ["display", "transform"] {
            if let Some(value) = self.values.get(&(layer.node.as_str(), attribute)) {
                put!(self, r#" {attribute}="{value}""#);
            }
        }
        if let Some(hotspot) = &layer.hotspot {
            put!(self, r#" data-hotspot="{hotspot}""#);
        }
        match &layer.kind {
            Kind::Shape {
                path,
                fill,
                texture,
                opacity,
            } => self.shape(layer, path, fill, texture, *opacity),
            Kind::Stitch { path, thread, width } => self.stitch(layer, path, thread, *width),
            Kind::Light { image, place } => {
                self.out.push_str(r#" pointer-events="none">"#);
                self.image(image, *place);
            }
            Kind::Scatter { sprites, fill, pieces } => {
                let names: Vec<&str> = sprites.iter().map(|at| self.sprites[*at].id.as_str()).collect();
                self.scatter(layer, &names, fill, pieces);
            }
            Kind::Group { layers, .. } => {
                self.out.push('>');
                layers.iter().for_each(|inner| self.layer(inner));
            }
        }
        self.out.push_str("</g>");
    }

    fn shape(&mut self, layer: &Layer, path: &str, fill: &Colour, texture: &Cloth, opacity: Option<f64>) {
        if let Some(opacity) = opacity {
            put!(self, r#" opacity="{opacity}""#);
        }
        let node = fill_node(layer);
        let colour = self.colour(&node, "fill", fill);
        put!(
            self,
            r#"><path id="{node}" d="{path}" fill="{colour}" fill-rule="evenodd"/>"#
        );
        let (name, cloth) = match texture {
            Cloth::Fixed(None) => return,
            Cloth::Fixed(Some(id)) => (String::new(), pattern(self.prefix, id)),
            Cloth::Of(_) => {
                let node = cloth_node(layer);
                let cloth = self.values.get(&(node.as_str(), "fill")).copied().unwrap_or("none");
                (format!(r#" id="{node}""#), cloth.to_owned())
            }
        };
        put!(
            self,
            r#"<path{name} d="{path}" fill="{cloth}" fill-rule="evenodd" pointer-events="none"/>"#
        );
    }

    /// Each piece is one of the sprites, which take their colour from the group around them.
    fn scatter(&mut self, layer: &Layer, sprites: &[&str], fill: &Colour, pieces: &[Piece]) {
        let node = fill_node(layer);
        let colour = self.colour(&node, "fill", fill);
        put!(self, r#"><g id="{node}" fill="{colour}">"#);
        for piece in pieces {
            let (prefix, sprite) = (self.prefix, sprites[piece.sprite]);
            put!(
                self,
                r##"<use href="#{prefix}-{sprite}" transform="translate({} {}) scale({})"/>"##,
                piece.x,
                piece.y,
                piece.size
            );
        }
        self.out.push_str("</g>");
    }

    /// Thread seen close: its shadow on the cloth, the thread, and a thin gleam on it.
    fn stitch(&mut self, layer: &Layer, path: &str, thread: &Colour, width: f64) {
        let node = thread_node(layer);
        let colour = self.colour(&node, "stroke", thread);
        let [shadow, gleam] = [1.3, 0.32].map(|k| (width * k * 1000.0).round() / 1000.0);
        put!(self, r#" fill="none" stroke-linecap="round" pointer-events="none">"#);
        put!(
            self,
            r##"<path d="{path}" stroke="#000000" stroke-opacity="0.38" stroke-width="{shadow}" transform="translate(0.2 0.3)"/>"##
        );
        put!(
            self,
            r#"<path id="{node}" d="{path}" stroke="{colour}" stroke-width="{width}"/>"#
        );
        put!(
            self,
            r##"<path d="{path}" stroke="#ffffff" stroke-opacity="0.36" stroke-width="{gleam}" transform="translate(-0.1 -0.16)"/>"##
        );
    }

    fn colour(&self, node: &str, attribute: &str, colour: &Colour) -> String {
        match colour {
            Colour::Fixed(colour) => colour.clone(),
            // Every colour of an option has its paint; the other colour serves should the list ever miss one.
            Colour::Of(_, other) => self.values.get(&(node, attribute)).copied().unwrap_or(other).to_owned(),
        }
    }

    fn image(&mut self, name: &str, [x, y, w, h]: [f64; 4]) {
        let data = self.images.get(name).map_or("", String::as_str);
        let _ = write!(
            self.out,
            r#"<image x="{x}" y="{y}" width="{w}" height="{h}" preserveAspectRatio="none" href="{data}"/>"#
        );
    }
}
