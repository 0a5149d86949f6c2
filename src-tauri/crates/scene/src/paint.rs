//! What of a picture changes with the answers.

use engine::answer::Answers;
use engine::model::{Model, Scope};

use crate::picture::{Cloth, Kind, Layer, Picture};

/// One attribute of one node. A window that holds the SVG sets these and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paint {
    /// The node's id.
    pub node: String,
    /// `fill`, `stroke`, `display` or `transform`.
    pub attribute: String,
    /// Its value.
    pub value: String,
}

/// Every changeable attribute for these effective answers, always the same ones in the same order.
pub fn paint(picture: &Picture, model: &Model, answers: &Answers) -> Vec<Paint> {
    let mut painter = Painter {
        model,
        prefix: &picture.prefix,
        scope: Scope::new(model, answers),
        out: Vec::new(),
    };
    picture.layers.iter().for_each(|layer| painter.layer(layer));
    painter.out
}

struct Painter<'a> {
    model: &'a Model,
    /// What the picture's textures are named after.
    prefix: &'a str,
    scope: Scope<'a>,
    out: Vec<Paint>,
}

impl Painter<'_> {
    fn layer(&mut self, layer: &Layer) {
        if let Some(when) = &layer.when {
            let shown = if self.scope.holds(when) { "inline" } else { "none" };
            self.add(&layer.node, "display", shown.to_owned());
        }
        match &layer.kind {
            Kind::Shape { fill, texture, .. } => {
                self.colour(&fill_node(layer), "fill", fill);
                if let Cloth::Of(_) = texture {
                    let chosen = texture.chosen(|when| self.scope.holds(when));
                    let value = chosen.map_or("none".to_owned(), |id| pattern(self.prefix, id));
                    self.add(&cloth_node(layer), "fill", value);
                }
            }
            Kind::Stitch { thread, .. } => self.colour(&thread_node(layer), "stroke", thread),
            Kind::Scatter { fill, .. } => self.colour(&fill_node(layer), "fill", fill),
            Kind::Light { .. } => {}
            Kind::Group { layers, about, scale } => {
                if !scale.is_empty() {
                    let grown = scale
                        .iter()
                        .find(|(when, _)| self.scope.holds(when))
                        .map_or(1.0, |(_, by)| *by);
                    self.add(&layer.node, "transform", about_point(*about, grown));
                }
                layers.iter().for_each(|inner| self.layer(inner));
            }
        }
    }

    fn colour(&mut self, node: &str, attribute: &str, colour: &crate::colour::Colour) {
        if let crate::colour::Colour::Of(..) = colour {
            let value = colour.resolve(self.model, &self.scope).into_owned();
            self.add(node, attribute, value);
        }
    }

    fn add(&mut self, node: &str, attribute: &str, value: String) {
        self.out.push(Paint {
            node: node.to_owned(),
            attribute: attribute.to_owned(),
            value,
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

/// The node that carries a stitch's colour.
pub(crate) fn thread_node(layer: &Layer) -> String {
    format!("{}-thread", layer.node)
}

/// Grows by `k` about a point that stays where it is. Rounded to a thousandth of a unit, so that the text is short.
fn about_point([x, y]: [f64; 2], k: f64) -> String {
    let short = |v: f64| (v * 1000.0).round() / 1000.0;
    format!("matrix({k} 0 0 {k} {} {})", short(x * (1.0 - k)), short(y * (1.0 - k)))
}
