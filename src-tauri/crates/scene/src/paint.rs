//! What of a picture changes with the answers.

use engine::answer::Answers;
use engine::model::{Model, Scope};
use engine::slug::Slug;

use crate::colour::{Colour, deep};
use crate::fonts::Fonts;
use crate::letters::{self, Ink, Letters, Look, Set};
use crate::picture::{Cloth, Kind, Layer, Picture, View};
use crate::position::{Outline, Position};
use crate::upload;

/// One attribute of one node. A window that holds the SVG sets these and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paint {
    /// The node's id.
    pub node: String,
    /// `fill`, `stroke`, `display`, `transform`, `d`, or `patternTransform` where the scale of photos follows the answers.
    pub attribute: String,
    /// Its value.
    pub value: String,
    /// The option whose chosen colour this is, as it stands: who taps another colour there sees it before the answer comes.
    pub of: Option<Slug>,
}

/// Every changeable attribute of all views for these effective answers, always the same ones in the same order.
pub fn paint(picture: &Picture, model: &Model, answers: &Answers) -> Vec<Paint> {
    let mut painter = Painter::new(picture, model, answers);
    picture.views.iter().for_each(|view| painter.view(view));
    painter.out
}

/// Those of one view.
pub(crate) fn paint_view(picture: &Picture, view: &View, model: &Model, answers: &Answers) -> Vec<Paint> {
    let mut painter = Painter::new(picture, model, answers);
    painter.view(view);
    painter.out
}

struct Painter<'a> {
    picture: &'a Picture,
    model: &'a Model,
    fonts: Fonts<'a>,
    scope: Scope<'a>,
    out: Vec<Paint>,
}

impl<'a> Painter<'a> {
    fn new(picture: &'a Picture, model: &'a Model, answers: &'a Answers) -> Self {
        Self {
            picture,
            model,
            fonts: picture.fonts.reading(),
            scope: Scope::new(model, answers),
            out: Vec::new(),
        }
    }

    fn view(&mut self, view: &View) {
        if view.is_scaled() {
            let scaled = scaled(view.per_millimetre(&self.scope));
            for swatch in view.photographed(&|_| true) {
                if self.picture.photos.contains_key(swatch) {
                    self.add(&photo_node(&view.prefix, swatch), "patternTransform", scaled.clone());
                }
            }
        }
        view.layers.iter().for_each(|layer| self.layer(&view.prefix, layer));
    }

    /// `prefix`: what the view's textures are named after.
    fn layer(&mut self, prefix: &str, layer: &Layer) {
        if let Some(when) = &layer.when {
            let shown = if self.scope.holds(when) { "inline" } else { "none" };
            self.add(&layer.node, "display", shown.to_owned());
        }
        match &layer.kind {
            Kind::Shape {
                path, fill, texture, ..
            } => {
                let node = fill_node(layer);
                self.outline(&node, path);
                self.colour(&node, "fill", fill);
                let cloth = cloth_node(layer);
                if !matches!(texture, Cloth::Fixed(None)) {
                    self.outline(&cloth, path);
                }
                if !matches!(texture, Cloth::Fixed(_)) {
                    let photo = texture.photo(&self.scope, &self.picture.photos);
                    let chosen = texture.chosen(|when| self.scope.holds(when));
                    let value = match (photo, chosen) {
                        (Some(swatch), _) => format!("url(#{})", photo_node(prefix, swatch)),
                        (None, Some(id)) => pattern(prefix, id),
                        (None, None) => "none".to_owned(),
                    };
                    self.add(&cloth, "fill", value);
                }
            }
            Kind::Stitch { path, thread, .. } => {
                let nodes = stitch_nodes(layer);
                nodes.iter().for_each(|node| self.outline(node, path));
                self.colour(&nodes[1], "stroke", thread);
            }
            Kind::Tint { path, fill, shade, .. } => {
                let [lit, dark] = tint_nodes(layer);
                self.outline(&lit, path);
                self.colour(&lit, "fill", fill);
                self.outline(&dark, path);
                match shade {
                    Some(shade) => self.colour(&dark, "fill", shade),
                    None if matches!(fill, Colour::Of(..)) => {
                        let deep = deep(&fill.resolve(self.model, &self.scope));
                        self.add(&dark, "fill", deep);
                    }
                    None => {}
                }
            }
            Kind::Scatter { fill, .. } => self.colour(&fill_node(layer), "fill", fill),
            Kind::Light { .. } => {}
            Kind::Upload(place) => {
                let nodes = upload_nodes(layer);
                if let Some(upload) = place.chosen(&self.scope) {
                    self.add(&nodes[0], "transform", place.transform(upload));
                }
                self.outline(&nodes[1], &place.clip);
                if place.look == upload::Look::OneColour {
                    self.colour(&fill_node(layer), "fill", &place.fill);
                }
            }
            Kind::Letters(letters) => self.letters(layer, letters),
            Kind::Dimension(dimension) => {
                let drawn = dimension.draw(&self.scope, &self.fonts);
                let [lines, solid] = dimension_nodes(layer);
                self.add(&lines, "d", drawn.lines);
                self.add(&solid, "d", drawn.solid);
            }
            Kind::Group {
                layers,
                about,
                scale,
                moved,
            } => {
                if !scale.is_empty() || moved.iter().any(Position::follows) {
                    let holding = scale.iter().find(|(when, _)| self.scope.applies(when.as_ref()));
                    let grown = holding.map_or(1.0, |(_, by)| by.at(&self.scope));
                    let moved = [moved[0].at(&self.scope), moved[1].at(&self.scope)];
                    self.add(&layer.node, "transform", about_point(*about, grown, moved));
                }
                layers.iter().for_each(|inner| self.layer(prefix, inner));
            }
        }
    }

    /// The same outline for every copy; what is embroidered also has the threads that it is filled with.
    fn letters(&mut self, layer: &Layer, letters: &Letters) {
        // What doesn't show isn't set: it is most of the work, and of the answer.
        let shows = self.scope.applies(layer.when.as_ref());
        let set = if shows {
            letters.set(&self.scope, &self.fonts)
        } else {
            Set::default()
        };
        for (i, copy) in letters.look.copies().iter().enumerate() {
            let node = copy_node(layer, i);
            if copy.ink == Ink::Own {
                self.colour(&node, "fill", &letters.fill);
            }
            self.add(&node, "d", set.path.clone());
        }
        match letters.look {
            Look::Stitched => {
                let [clip, shade, gleam] = thread_nodes(layer);
                let [dark, light] = letters::threads(&set, letters.depth);
                self.add(&clip, "d", set.path);
                self.add(&shade, "d", dark);
                self.add(&gleam, "d", light);
            }
            Look::Foil => self.add(&gleam_node(layer), "d", set.path),
            Look::Printed | Look::Engraved | Look::Embossed => {}
        }
    }

    fn outline(&mut self, node: &str, path: &Outline) {
        if path.follows() {
            let path = path.at(&self.scope);
            self.add(node, "d", path);
        }
    }

    fn colour(&mut self, node: &str, attribute: &str, colour: &Colour) {
        if let Colour::Of(option, _) = colour {
            let value = colour.resolve(self.model, &self.scope).into_owned();
            self.put(node, attribute, value, Some(option.clone()));
        }
    }

    fn add(&mut self, node: &str, attribute: &str, value: String) {
        self.put(node, attribute, value, None);
    }

    fn put(&mut self, node: &str, attribute: &str, value: String, of: Option<Slug>) {
        self.out.push(Paint {
            node: node.to_owned(),
            attribute: attribute.to_owned(),
            value,
            of,
        });
    }
}

/// The node that carries the colour of a shape or a scatter.
pub(crate) fn fill_node(layer: &Layer) -> String {
    format!("{}-fill", layer.node)
}

/// The node that carries the cloth over a shape's colour, where the answers decide it.
pub(crate) fn cloth_node(layer: &Layer) -> String {
    format!("{}-cloth", layer.node)
}

/// A texture as a fill.
pub(crate) fn pattern(prefix: &str, texture: &str) -> String {
    format!("url(#{prefix}-{texture})")
}

/// The photo of a swatch, to fill shapes with. No id has two dashes in front of a name, so no texture is called like it.
pub(crate) fn photo_node(prefix: &str, swatch: &Slug) -> String {
    format!("{prefix}--{swatch}")
}

/// Millimetres of a photo to units of the view.
pub(crate) fn scaled(per_millimetre: f64) -> String {
    format!("scale({per_millimetre})")
}

/// A stitch's shadow, thread and gleam; the thread carries the colour.
pub(crate) fn stitch_nodes(layer: &Layer) -> [String; 3] {
    ["shadow", "thread", "gleam"].map(|part| format!("{}-{part}", layer.node))
}

/// A tint in the light and in the shade.
pub(crate) fn tint_nodes(layer: &Layer) -> [String; 2] {
    [fill_node(layer), format!("{}-shade", layer.node)]
}

/// A customer's picture, and what it is cut out of.
pub(crate) fn upload_nodes(layer: &Layer) -> [String; 2] {
    ["picture", "cut"].map(|part| format!("{}-{part}", layer.node))
}

/// A measure's lines, and what of it is filled.
pub(crate) fn dimension_nodes(layer: &Layer) -> [String; 2] {
    ["lines", "solid"].map(|part| format!("{}-{part}", layer.node))
}

/// One of the copies that letters are drawn with.
pub(crate) fn copy_node(layer: &Layer, at: usize) -> String {
    format!("{}-copy-{at}", layer.node)
}

/// What embroidered letters are cut out of: the outline, the dark and the light threads.
pub(crate) fn thread_nodes(layer: &Layer) -> [String; 3] {
    ["cut", "dark", "light"].map(|part| format!("{}-{part}", layer.node))
}

/// The gleam on foil.
pub(crate) fn gleam_node(layer: &Layer) -> String {
    format!("{}-gleam", layer.node)
}

/// Grows by `k` about a point and moves. Rounded to a thousandth of a unit, so that the text is short.
fn about_point([x, y]: [f64; 2], k: f64, [right, down]: [f64; 2]) -> String {
    let short = |v: f64| (v * 1000.0).round() / 1000.0 + 0.0;
    let (k, dx, dy) = (short(k), short(x * (1.0 - k) + right), short(y * (1.0 - k) + down));
    format!("matrix({k} 0 0 {k} {dx} {dy})")
}
