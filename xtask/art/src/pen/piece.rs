//! What lies on the desk, in millimetres of the pen, and how a view looks at it.

use crate::geometry::{Point, number, paths};
use crate::sheet::Layer;

use super::canvas::Place;

/// How deep letters are engraved, in parts of their size.
const DEPTH: f32 = 0.032;
/// Which letters each kind of lettering takes; plain ones are those of the house.
const FONTS: &str = r#"fonts = [{ when = "[lettering] is script", font = "script" }, { when = "[lettering] is strong", font = "strong" }]"#;

/// One thing that is drawn, in millimetres: the pen's tip is at 0, 0 and its axis runs to the right.
pub struct Piece {
    id: String,
    drawn: Drawn,
    lines: Vec<(&'static str, String)>,
}

enum Drawn {
    Shape(Vec<Vec<Point>>, String, Option<&'static str>),
    Light(String, Place),
    Text(Place, f32, String),
    Mark(Place, Option<String>),
    Group(Vec<Piece>),
}

/// A view: units of it per millimetre, where the tip lies in it, its size in units, and what it calls its textures.
pub struct Lens {
    pub scale: f32,
    pub tip: Point,
    pub size: (f32, f32),
    pub suffix: &'static str,
}

impl Piece {
    /// A filled outline.
    pub fn shape(id: &str, outlines: Vec<Vec<Point>>, fill: &str) -> Self {
        Self::new(id, Drawn::Shape(outlines, fill.to_owned(), None))
    }

    /// A filled outline with a tile over its colour.
    pub fn textured(id: &str, outlines: Vec<Vec<Point>>, fill: &str, texture: &'static str) -> Self {
        Self::new(id, Drawn::Shape(outlines, fill.to_owned(), Some(texture)))
    }

    /// A picture of light.
    pub fn light(id: &str, image: &str, place: Place) -> Self {
        Self::new(id, Drawn::Light(image.to_owned(), place))
    }

    /// Words in a box, the type's size in millimetres.
    pub fn text(id: &str, at: Place, size: f32, fill: &str) -> Self {
        Self::new(id, Drawn::Text(at, size, fill.to_owned()))
    }

    /// The place of the customer's mark: in its own colours, or in one.
    pub fn mark(id: &str, at: Place, fill: Option<&str>) -> Self {
        Self::new(id, Drawn::Mark(at, fill.map(str::to_owned))).opens("mark")
    }

    /// Several that come and go together.
    pub fn group(id: &str, inner: Vec<Piece>) -> Self {
        Self::new(id, Drawn::Group(inner))
    }

    fn new(id: &str, drawn: Drawn) -> Self {
        Self {
            id: id.to_owned(),
            drawn,
            lines: Vec::new(),
        }
    }

    /// When it is there.
    pub fn when(mut self, condition: &str) -> Self {
        self.lines.push(("when", condition.to_owned()));
        self
    }

    /// What a tap on it opens.
    pub fn opens(mut self, hotspot: &str) -> Self {
        self.lines.push(("hotspot", hotspot.to_owned()));
        self
    }

    /// The layer of a view; none if nothing of it would be seen.
    pub fn seen(&self, lens: &Lens) -> Option<Layer> {
        let layer = match &self.drawn {
            Drawn::Shape(outlines, fill, texture) => self.shape_seen(outlines, fill, *texture, lens),
            Drawn::Light(image, place) => lens.place(*place).map(|place| Layer::light(&self.id, image, place)),
            Drawn::Text(at, size, fill) => lens.place(*at).map(|at| self.name(at, size * lens.scale, fill)),
            Drawn::Mark(at, fill) => lens.place(*at).map(|at| self.laid(at, fill.as_deref())),
            Drawn::Group(inner) => {
                let inner: Vec<Layer> = inner.iter().filter_map(|piece| piece.seen(lens)).collect();
                (!inner.is_empty()).then(|| Layer::group(&self.id, inner))
            }
        }?;
        let lines = self.lines.iter();
        Some(lines.fold(layer, |layer, (key, value)| layer.with(key, value)))
    }

    fn shape_seen(
        &self,
        outlines: &[Vec<Point>],
        fill: &str,
        texture: Option<&'static str>,
        lens: &Lens,
    ) -> Option<Layer> {
        let moved: Vec<Vec<Point>> = outlines
            .iter()
            .map(|line| line.iter().map(|p| lens.at(*p)).collect())
            .collect();
        if !lens.shows(moved.iter().flatten().copied()) {
            return None;
        }
        let layer = Layer::shape(&self.id, &paths(&moved), fill);
        Some(match texture {
            Some(texture) => layer.with("texture", &format!("{texture}{}", lens.suffix)),
            None => layer,
        })
    }

    fn laid(&self, at: Place, fill: Option<&str>) -> Layer {
        let layer = Layer::upload(&self.id, "logo").raw(&format!("at = [{}]", at.map(number).join(", ")));
        match fill {
            Some(fill) => layer.with("look", "one-colour").with("fill", fill),
            None => layer,
        }
    }

    /// The name, engraved in a box of the view.
    fn name(&self, at: Place, size: f32, fill: &str) -> Layer {
        Layer::text(&self.id, "[name]", fill)
            .with("look", "engraved")
            .with("align", "start")
            .with("fit", "shrink")
            .raw(&format!("at = [{}]", at.map(number).join(", ")))
            .raw(&format!("size = {}", number(size)))
            .raw(&format!("depth = {}", number(size * DEPTH)))
            .raw("tracking = 0.04")
            .raw(FONTS)
    }
}

impl Lens {
    fn at(&self, p: Point) -> Point {
        [self.tip[0] + p[0] * self.scale, self.tip[1] + p[1] * self.scale]
    }

    /// Where a place lies in the view, if any of it does.
    fn place(&self, [x, y, w, h]: Place) -> Option<Place> {
        let [x, y] = self.at([x, y]);
        // Hundredths, as in outlines: more would only be a float's noise.
        let place = [x, y, w * self.scale, h * self.scale].map(|a| (a * 100.0).round() / 100.0);
        let corners = [[place[0], place[1]], [place[0] + place[2], place[1] + place[3]]];
        self.shows(corners.into_iter()).then_some(place)
    }

    fn shows(&self, points: impl Iterator<Item = Point>) -> bool {
        let far = f32::INFINITY;
        let [x0, y0, x1, y1] = points.fold([far, far, -far, -far], |b, p| {
            [b[0].min(p[0]), b[1].min(p[1]), b[2].max(p[0]), b[3].max(p[1])]
        });
        x1 > 0.0 && y1 > 0.0 && x0 < self.size.0 && y0 < self.size.1
    }
}
