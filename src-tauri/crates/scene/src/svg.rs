//! The drawing itself: one pass over the layers, every changeable attribute taken from the paints in their order.

use std::collections::BTreeMap;
use std::fmt::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use engine::answer::Answers;
use engine::model::{Model, Scope};

use crate::colour::Colour;
use crate::colour::deep;
use crate::error::SceneError;
use crate::letters::{Ink, Letters, Look};
use crate::paint::{
    Paint, cloth_node, copy_node, dimension_nodes, fill_node, gleam_node, paint_view, pattern, photo_node, scaled,
    stitch_nodes, thread_nodes, tint_nodes, upload_nodes,
};
use crate::picture::{Cloth, Kind, Layer, Needed, PhotoTile, Picture, Source, View, Wanted};
use crate::position::{Outline, short};
use crate::scatter::Piece;
use crate::table::Sprite;
use crate::upload::{Look as Put, Place};

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

/// Where pictures come from: gives a file of the template's folder, as it is or with fewer pixels.
pub type Files<'f> = &'f dyn Fn(&Wanted<'_>) -> Option<Vec<u8>>;

/// Draws one view of the piece with these effective answers.
pub fn render(
    picture: &Picture,
    view: &View,
    model: &Model,
    answers: &Answers,
    files: Files<'_>,
) -> Result<Scene, SceneError> {
    let paint = paint_view(picture, view, model, answers);
    let scope = Scope::new(model, answers);
    let svg = written(picture, view, &paint, &scope, files, false)?;
    Ok(Scene {
        svg,
        paint,
        width: view.width,
        height: view.height,
    })
}

/// The same as it stands and never changes: plain SVG without the layers that don't show, and without what only those need.
pub fn still(
    picture: &Picture,
    view: &View,
    model: &Model,
    answers: &Answers,
    files: Files<'_>,
) -> Result<String, SceneError> {
    let paint = paint_view(picture, view, model, answers);
    written(picture, view, &paint, &Scope::new(model, answers), files, true)
}

fn written(
    picture: &Picture,
    view: &View,
    paint: &[Paint],
    scope: &Scope<'_>,
    files: Files<'_>,
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
        Cloth::Of(_) | Cloth::Photo { .. } => !shown_only || chosen.contains(&pattern(&view.prefix, id).as_str()),
    };
    let needed = picture.needed(view, &shows, &|cloth| {
        cloth.all().into_iter().filter(|id| taken(cloth, id)).collect()
    });
    let mut writer = Writer {
        out: String::new(),
        images: images(&needed.files, files)?,
        uploads: uploads(view, scope, &shows, files, shown_only)?,
        photos: photos(picture, view, scope, &shows, files, shown_only.then_some(&chosen))?,
        values,
        prefix: &view.prefix,
        sprites: &picture.sprites,
        shown_only,
    };
    writer.document(picture, view, &needed);
    Ok(writer.out)
}

/// What the answers make of attributes, by node and name.
type Values<'a> = BTreeMap<(&'a str, &'a str), &'a str>;

/// The needed files as data addresses.
fn images<'a>(needed: &[Wanted<'a>], files: Files<'_>) -> Result<BTreeMap<&'a str, String>, SceneError> {
    needed.iter().map(|one| Ok((one.name, inline(one, files)?))).collect()
}

/// A file as a data address.
fn inline(wanted: &Wanted<'_>, files: Files<'_>) -> Result<String, SceneError> {
    let name = wanted.name;
    let bytes = files(wanted).ok_or_else(|| SceneError::File(name.to_owned()))?;
    let kind = match bytes.as_slice() {
        [0x89, b'P', b'N', b'G', ..] => "png",
        [0xff, 0xd8, 0xff, ..] => "jpeg",
        _ => return Err(SceneError::Kind(name.to_owned())),
    };
    Ok(format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)))
}

/// The customer's own pictures in this view; each once, however many layers it lies in. One that is lost is left out where people
/// look at the piece, who could do nothing about it otherwise; what is kept for ever (`strict`) isn't drawn without it.
fn uploads<'a>(
    view: &'a View,
    scope: &Scope<'a>,
    shows: &dyn Fn(&Layer) -> bool,
    files: Files<'_>,
    strict: bool,
) -> Result<Vec<Own<'a>>, SceneError> {
    let mut found: Vec<(Wanted<'_>, Vec<&str>, [f64; 2])> = Vec::new();
    view.walk(shows, &mut |layer| {
        let Kind::Upload(place) = &layer.kind else { return };
        let Some(upload) = place.chosen(scope) else { return };
        let (wanted, whole) = (place.wanted(upload), place.whole(upload));
        let same = |(known, _, size): &&mut (Wanted<'_>, Vec<&str>, [f64; 2])| {
            known.name == wanted.name && known.source == wanted.source && *size == whole
        };
        match found.iter_mut().find(same) {
            Some((known, layers, _)) => {
                layers.push(&layer.node);
                if wanted.width > known.width {
                    *known = wanted;
                }
            }
            None => found.push((wanted, vec![&layer.node], whole)),
        }
    });
    let own = |(wanted, layers, whole): (Wanted<'_>, Vec<&'a str>, [f64; 2])| match inline(&wanted, files) {
        Err(SceneError::File(_)) if !strict => None,
        found => Some(found.map(|data| Own { layers, whole, data })),
    };
    found.into_iter().filter_map(own).collect()
}

/// The photos of swatches in this view: all that may be chosen, or those alone that are among the `chosen` fills.
fn photos<'a>(
    picture: &'a Picture,
    view: &'a View,
    scope: &Scope<'_>,
    shows: &dyn Fn(&Layer) -> bool,
    files: Files<'_>,
    chosen: Option<&Vec<&str>>,
) -> Result<Vec<Photo>, SceneError> {
    let per_millimetre = view.per_millimetre(scope);
    let mut photos = Vec::new();
    for swatch in view.photographed(shows) {
        let node = photo_node(&view.prefix, swatch);
        let fill = format!("url(#{node})");
        let Some(tile) = picture.photos.get(swatch) else {
            continue;
        };
        if chosen.is_some_and(|chosen| !chosen.contains(&fill.as_str())) {
            continue;
        }
        let wanted = Wanted {
            name: swatch.as_str(),
            source: Source::Swatch,
            width: (tile.width + 2.0 * tile.bleed) * per_millimetre,
            height: (tile.height + 2.0 * tile.bleed) * per_millimetre,
        };
        photos.push(Photo {
            node,
            tile: *tile,
            scaled: scaled(per_millimetre),
            data: inline(&wanted, files)?,
        });
    }
    Ok(photos)
}

/// The photo of a swatch, and its bytes as a data address.
struct Photo {
    node: String,
    tile: PhotoTile,
    scaled: String,
    data: String,
}

/// A customer's own picture, and its bytes as a data address.
struct Own<'a> {
    /// The nodes of the layers it lies in.
    layers: Vec<&'a str>,
    /// Width and height where it shows whole.
    whole: [f64; 2],
    data: String,
}

struct Writer<'a> {
    out: String,
    values: Values<'a>,
    images: BTreeMap<&'a str, String>,
    uploads: Vec<Own<'a>>,
    photos: Vec<Photo>,
    prefix: &'a str,
    sprites: &'a [Sprite],
    /// Hidden layers are left out.
    shown_only: bool,
}

/// How foil gleams, from its upper left to its lower right.
const FOIL: [(f64, &str, f64); 6] = [
    (0.0, "#ffffff", 0.05),
    (0.22, "#ffffff", 0.6),
    (0.36, "#000000", 0.12),
    (0.6, "#000000", 0.28),
    (0.74, "#ffffff", 0.5),
    (1.0, "#000000", 0.2),
];

/// Writing into a String can't fail, so the result says nothing.
macro_rules! put {
    ($writer:expr, $($arg:tt)*) => {{ let _ = write!($writer.out, $($arg)*); }};
}

impl Writer<'_> {
    fn document(&mut self, picture: &Picture, view: &View, needed: &Needed<'_>) {
        let (w, h) = (view.width, view.height);
        put!(
            self,
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}">"#
        );
        let files = !needed.textures.is_empty() || !needed.sprites.is_empty();
        if files || !self.uploads.is_empty() || !self.photos.is_empty() {
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
            for Photo {
                node,
                tile: PhotoTile { width, height, bleed },
                scaled,
                data,
            } in &self.photos
            {
                // In millimetres of the stuff.
                let [left, wide, high] = [-bleed, width + 2.0 * bleed, height + 2.0 * bleed].map(thousandth);
                let _ = write!(
                    self.out,
                    r#"<pattern id="{node}" patternUnits="userSpaceOnUse" width="{width}" height="{height}" patternTransform="{scaled}"><image x="{left}" y="{left}" width="{wide}" height="{high}" preserveAspectRatio="none" href="{data}"/></pattern>"#
                );
            }
            for sprite in needed.sprites.iter().map(|at| &picture.sprites[*at]) {
                let prefix = self.prefix;
                put!(self, r#"<g id="{prefix}-{}"><path d="{}"/>"#, sprite.id, sprite.path);
                self.image(&sprite.image, [sprite.x, sprite.y, sprite.width, sprite.height]);
                self.out.push_str("</g>");
            }
            for (at, Own { whole, data, .. }) in self.uploads.iter().enumerate() {
                // About 0, 0, from where each layer lays it.
                let [[width, height], [left, top]] = [*whole, whole.map(|side| short(-side / 2.0))];
                let _ = write!(
                    self.out,
                    r#"<image id="{}-own-{at}" x="{left}" y="{top}" width="{width}" height="{height}" preserveAspectRatio="none" href="{data}"/>"#,
                    self.prefix
                );
            }
            self.out.push_str("</defs>");
        }
        view.layers.iter().for_each(|layer| self.layer(layer));
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
            Kind::Tint {
                path,
                fill,
                shade,
                mask,
                place,
            } => self.tint(layer, path, fill, shade.as_ref(), mask, *place),
            Kind::Letters(letters) => self.letters(layer, letters),
            Kind::Upload(place) => self.upload(layer, place),
            Kind::Dimension(dimension) => {
                let [lines, solid] = dimension_nodes(layer);
                let (colour, thin) = (&dimension.colour, short(dimension.size / 16.0));
                let [to_stroke, to_fill] = [&lines, &solid].map(|node| self.value(node, "d").to_owned());
                put!(
                    self,
                    r#" pointer-events="none"><path id="{lines}" d="{to_stroke}" fill="none" stroke="{colour}" stroke-width="{thin}"/>"#
                );
                put!(self, r#"<path id="{solid}" d="{to_fill}" fill="{colour}"/>"#);
            }
            Kind::Group { layers, .. } => {
                self.out.push('>');
                layers.iter().for_each(|inner| self.layer(inner));
            }
        }
        self.out.push_str("</g>");
    }

    fn shape(&mut self, layer: &Layer, path: &Outline, fill: &Colour, texture: &Cloth, opacity: Option<f64>) {
        if let Some(opacity) = opacity {
            put!(self, r#" opacity="{opacity}""#);
        }
        let node = fill_node(layer);
        let colour = self.colour(&node, "fill", fill);
        let follows = path.follows();
        let path = self.path(&node, path).to_owned();
        put!(
            self,
            r#"><path id="{node}" d="{path}" fill="{colour}" fill-rule="evenodd"/>"#
        );
        let (name, cloth) = match texture {
            Cloth::Fixed(None) => return,
            Cloth::Fixed(Some(id)) if follows => {
                let node = cloth_node(layer);
                (format!(r#" id="{node}""#), pattern(self.prefix, id))
            }
            Cloth::Fixed(Some(id)) => (String::new(), pattern(self.prefix, id)),
            Cloth::Of(_) | Cloth::Photo { .. } => {
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
    fn stitch(&mut self, layer: &Layer, path: &Outline, thread: &Colour, width: f64) {
        let [shadow, middle, gleam] = stitch_nodes(layer);
        let colour = self.colour(&middle, "stroke", thread);
        let d = self.path(&middle, path).to_owned();
        // Only what is patched needs a name.
        let name = |node: &str| match path.follows() {
            true => format!(r#" id="{node}""#),
            false => String::new(),
        };
        let (dark, light) = (name(&shadow), name(&gleam));
        let [below, above] = [1.3, 0.32].map(|k| (width * k * 1000.0).round() / 1000.0);
        put!(self, r#" fill="none" stroke-linecap="round" pointer-events="none">"#);
        put!(
            self,
            r##"<path{dark} d="{d}" stroke="#000000" stroke-opacity="0.38" stroke-width="{below}" transform="translate(0.2 0.3)"/>"##
        );
        put!(
            self,
            r#"<path id="{middle}" d="{d}" stroke="{colour}" stroke-width="{width}"/>"#
        );
        put!(
            self,
            r##"<path{light} d="{d}" stroke="#ffffff" stroke-opacity="0.36" stroke-width="{above}" transform="translate(-0.1 -0.16)"/>"##
        );
    }

    /// The colour, and over it the colour of its shade where the mask is white.
    fn tint(
        &mut self,
        layer: &Layer,
        path: &Outline,
        fill: &Colour,
        shade: Option<&Colour>,
        mask: &str,
        place: [f64; 4],
    ) {
        let [lit, dark] = tint_nodes(layer);
        let colour = self.colour(&lit, "fill", fill);
        let shade = match shade {
            Some(shade) => self.colour(&dark, "fill", shade),
            None => deep(&colour),
        };
        let d = self.path(&lit, path).to_owned();
        let (node, [x, y, w, h]) = (&layer.node, place);
        put!(
            self,
            r#"><mask id="{node}-mask" maskUnits="userSpaceOnUse" x="{x}" y="{y}" width="{w}" height="{h}">"#
        );
        self.image(mask, place);
        put!(
            self,
            r#"</mask><path id="{lit}" d="{d}" fill="{colour}" fill-rule="evenodd"/>"#
        );
        put!(
            self,
            r#"<path id="{dark}" d="{d}" fill="{shade}" fill-rule="evenodd" mask="url(#{node}-mask)" pointer-events="none"/>"#
        );
    }

    /// The copies of one outline, lowest first; on them the threads of embroidery or the gleam of foil.
    fn letters(&mut self, layer: &Layer, letters: &Letters) {
        self.out.push('>');
        for (i, copy) in letters.look.copies().iter().enumerate() {
            let node = copy_node(layer, i);
            let d = self.value(&node, "d").to_owned();
            let (colour, opacity) = match copy.ink {
                Ink::Own => (self.colour(&node, "fill", &letters.fill), String::new()),
                Ink::Dark(opacity) => ("#000000".to_owned(), format!(r#" fill-opacity="{opacity}""#)),
                Ink::Light(opacity) => ("#ffffff".to_owned(), format!(r#" fill-opacity="{opacity}""#)),
            };
            let [dx, dy] = [copy.dx, copy.dy].map(|by| (by * letters.depth * 1000.0).round() / 1000.0);
            let moved = if dx == 0.0 && dy == 0.0 {
                String::new()
            } else {
                format!(r#" transform="translate({dx} {dy})""#)
            };
            put!(self, r#"<path id="{node}" d="{d}" fill="{colour}"{opacity}{moved}/>"#);
        }
        match letters.look {
            Look::Stitched => self.threads(layer, letters.depth),
            Look::Foil => self.gleam(layer),
            Look::Printed | Look::Engraved | Look::Embossed => {}
        }
    }

    /// The picture about 0, 0, laid where it belongs, and cut out; in one colour it is the mask of that.
    fn upload(&mut self, layer: &Layer, place: &Place) {
        self.out.push('>');
        let (node, [picture, cut]) = (&layer.node, upload_nodes(layer));
        let lies = |own: &Own<'_>| own.layers.contains(&node.as_str());
        let Some(at) = self.uploads.iter().position(lies) else {
            return;
        };
        let (prefix, transform) = (self.prefix, self.value(&picture, "transform"));
        let image = format!(r##"<use id="{picture}" href="#{prefix}-own-{at}" transform="{transform}"/>"##);
        let d = self.path(&cut, &place.clip).to_owned();
        match place.look {
            Put::Colours => put!(
                self,
                r##"<defs><clipPath id="{node}-clip"><path id="{cut}" d="{d}"/></clipPath></defs><g clip-path="url(#{node}-clip)">{image}</g>"##
            ),
            Put::OneColour => {
                let fill = fill_node(layer);
                let colour = self.colour(&fill, "fill", &place.fill);
                // All that the outline may let through.
                let [x, y, w, h] = place.at;
                let [x, y, w, h] = [x - w, y - h, 3.0 * w, 3.0 * h].map(short);
                put!(
                    self,
                    r##"<defs><clipPath id="{node}-clip"><path id="{cut}" d="{d}"/></clipPath></defs><mask id="{node}-mask" maskUnits="userSpaceOnUse" x="{x}" y="{y}" width="{w}" height="{h}">{image}</mask>"##
                );
                put!(
                    self,
                    r##"<g clip-path="url(#{node}-clip)"><path id="{fill}" d="M{x} {y}h{w}v{h}h-{w}Z" fill="{colour}" mask="url(#{node}-mask)"/></g>"##
                );
            }
        }
    }

    fn threads(&mut self, layer: &Layer, thread: f64) {
        let (node, [cut, dark, light]) = (&layer.node, thread_nodes(layer));
        let [d, shade, gleam] = [&cut, &dark, &light].map(|node| self.value(node, "d").to_owned());
        let [wide, thin] = [0.3, 0.34].map(|k| (thread * k * 1000.0).round() / 1000.0);
        put!(
            self,
            r##"<defs><clipPath id="{node}-clip"><path id="{cut}" d="{d}"/></clipPath></defs>"##
        );
        put!(
            self,
            r#"<g clip-path="url(#{node}-clip)" fill="none" pointer-events="none">"#
        );
        put!(
            self,
            r##"<path id="{dark}" d="{shade}" stroke="#000000" stroke-opacity="0.3" stroke-width="{wide}"/>"##
        );
        put!(
            self,
            r##"<path id="{light}" d="{gleam}" stroke="#ffffff" stroke-opacity="0.28" stroke-width="{thin}"/></g>"##
        );
    }

    /// Light that lies in bands across the foil.
    fn gleam(&mut self, layer: &Layer) {
        let (node, gleam) = (&layer.node, gleam_node(layer));
        let d = self.value(&gleam, "d").to_owned();
        put!(
            self,
            r#"<defs><linearGradient id="{node}-foil" x1="0" y1="0" x2="1" y2="1">"#
        );
        for (offset, colour, opacity) in FOIL {
            put!(
                self,
                r#"<stop offset="{offset}" stop-color="{colour}" stop-opacity="{opacity}"/>"#
            );
        }
        put!(
            self,
            r#"</linearGradient></defs><path id="{gleam}" d="{d}" fill="url(#{node}-foil)" pointer-events="none"/>"#
        );
    }

    /// What the answers make of an attribute; nothing should the list ever miss it.
    fn value(&self, node: &str, attribute: &str) -> &str {
        self.values.get(&(node, attribute)).copied().unwrap_or("")
    }

    fn path<'p>(&'p self, node: &str, path: &'p Outline) -> &'p str {
        match path {
            Outline::Fixed(path) => path,
            Outline::Of(_) => self.value(node, "d"),
        }
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

/// Micrometres are fine enough.
fn thousandth(millimetres: f64) -> f64 {
    (millimetres * 1000.0).round() / 1000.0 + 0.0
}
