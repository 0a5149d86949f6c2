//! A picture after reading: conditions are trees, colours are known kinds, every id is its own.

use std::collections::{BTreeMap, BTreeSet};

use engine::answer::{Answer, Answers, Path};
use engine::model::{Model, Scope};
use engine::rule::Condition;
use engine::slug::Slug;
use engine::template::Labels;

use crate::colour::Colour;
use crate::dimension::Dimension;
use crate::error::SceneError;
use crate::fonts::FontFiles;
use crate::letters::{Letters, Missing};
use crate::position::{Outline, Position};
use crate::read;
use crate::scale::Scale;
use crate::scatter::Piece;
use crate::table::{Sprite, Texture};
use crate::upload::Place;

/// How a piece looks, whatever is chosen. Read once per template version.
#[derive(Clone, Debug)]
pub struct Picture {
    pub(crate) textures: Vec<Texture>,
    pub(crate) sprites: Vec<Sprite>,
    pub(crate) fonts: FontFiles,
    pub(crate) views: Vec<View>,
    /// Photos of swatches that shapes may show, by swatch.
    pub(crate) photos: BTreeMap<Slug, PhotoTile>,
}

/// A photo of a swatch as a tile that can be repeated. Sizes are millimetres of the real stuff.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhotoTile {
    /// How wide the tile is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// How far its picture goes on beyond it on every side.
    pub bleed: f64,
}

/// One side of the piece.
#[derive(Clone, Debug)]
pub struct View {
    /// Its name in the file.
    pub id: String,
    /// What people call it; empty where there is only one.
    pub label: Labels,
    /// Width in its own units.
    pub width: f64,
    /// Height in its own units.
    pub height: f64,
    /// How large it is; `None`: it isn't drawn to scale.
    pub(crate) unit: Option<Scale>,
    /// What its nodes and textures are named after, so that they differ from those of any other picture.
    pub(crate) prefix: String,
    pub(crate) layers: Vec<Layer>,
}

impl View {
    /// A drawing of it without what only it is named after: of two views that show the same, the same text.
    pub fn nameless(&self, svg: &str) -> String {
        svg.replace(&self.prefix, "")
    }
}

/// One layer.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    /// Its id, made unique among all templates' pictures.
    pub node: String,
    pub when: Option<Condition>,
    pub hotspot: Option<String>,
    pub kind: Kind,
}

/// What a layer is.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Shape {
        path: Outline,
        fill: Colour,
        texture: Cloth,
        opacity: Option<f64>,
    },
    Stitch {
        path: Outline,
        thread: Colour,
        width: f64,
    },
    Light {
        image: String,
        place: [f64; 4],
    },
    Tint {
        path: Outline,
        fill: Colour,
        /// `None`: the colour times itself.
        shade: Option<Colour>,
        mask: String,
        place: [f64; 4],
    },
    Scatter {
        /// Places in the picture's list of sprites.
        sprites: Vec<usize>,
        fill: Colour,
        /// Where they lie, found once.
        pieces: Vec<Piece>,
    },
    Letters(Box<Letters>),
    Upload(Box<Place>),
    Dimension(Box<Dimension>),
    Group {
        layers: Vec<Layer>,
        about: [f64; 2],
        scale: Vec<(Option<Condition>, Position)>,
        moved: [Position; 2],
    },
}

/// What cloth lies over a shape's colour; textures by their ids.
#[derive(Clone, Debug)]
pub(crate) enum Cloth {
    /// None, or always this one.
    Fixed(Option<String>),
    /// The first whose condition holds.
    Of(Vec<(Condition, String)>),
    /// The photo of the swatch that is chosen for an option; a texture where it has none.
    Photo {
        option: Slug,
        /// The swatches that it offers.
        swatches: Vec<Slug>,
        other: Option<String>,
    },
}

impl Cloth {
    /// The texture for these answers, where no photo is shown; `None`: there is none.
    pub fn chosen(&self, holds: impl Fn(&Condition) -> bool) -> Option<&str> {
        match self {
            Self::Fixed(texture) | Self::Photo { other: texture, .. } => texture.as_deref(),
            Self::Of(textures) => textures.iter().find(|(when, _)| holds(when)).map(|(_, id)| id.as_str()),
        }
    }

    /// Every texture that it may be.
    pub fn all(&self) -> Vec<&str> {
        match self {
            Self::Fixed(texture) | Self::Photo { other: texture, .. } => texture.iter().map(String::as_str).collect(),
            Self::Of(textures) => textures.iter().map(|(_, id)| id.as_str()).collect(),
        }
    }

    /// The swatch whose photo it shows for these answers; `None`: none.
    pub fn photo<'s>(&self, scope: &'s Scope<'_>, photos: &BTreeMap<Slug, PhotoTile>) -> Option<&'s Slug> {
        let Self::Photo { option, swatches, .. } = self else {
            return None;
        };
        match scope.answer(option)? {
            Answer::One(swatch) if swatches.contains(swatch) && photos.contains_key(swatch) => Some(swatch),
            _ => None,
        }
    }
}

impl Picture {
    /// Reads the text of [`Template::picture`](engine::template::Template::picture). `files` gives a file of the template's
    /// folder by name, for its fonts. The first view is the one that stands for the piece.
    pub fn parse(text: &str, model: &Model, files: &dyn Fn(&str) -> Option<Vec<u8>>) -> Result<Self, SceneError> {
        read::picture(text, model, files)
    }

    /// The same with photos of swatches, which belong to a workshop and not to a template. Those that no shape could show are
    /// passed over. When it is drawn, each is asked for as [`Source::Swatch`].
    pub fn with_photos(mut self, photos: &BTreeMap<Slug, PhotoTile>) -> Self {
        let shown = self.photographed();
        let taken = photos.iter().filter(|(swatch, _)| shown.contains(swatch));
        self.photos = taken.map(|(swatch, tile)| (swatch.clone(), *tile)).collect();
        self
    }

    /// The swatches whose photos could show on it.
    pub fn photographed(&self) -> BTreeSet<Slug> {
        let mut shown = BTreeSet::new();
        for view in &self.views {
            shown.extend(view.photographed(&|_| true).into_iter().cloned());
        }
        shown
    }

    /// Its views, at least one.
    pub fn views(&self) -> &[View] {
        &self.views
    }

    /// How many millimetres a unit of each view is for these effective answers, in the order of the views; `None`: nobody knows.
    /// `missing`: options that only the program has answered so far, to complete a piece; no size is made up of them.
    pub fn units(&self, model: &Model, answers: &Answers, missing: &[Path]) -> Vec<Option<f64>> {
        let scope = Scope::new(model, answers);
        let known = |view: &View| view.unit.as_ref().and_then(|unit| unit.at(&scope, missing));
        self.views.iter().map(known).collect()
    }

    /// The letters that can't be set as these effective answers want them; empty: all can.
    pub fn missing_letters(&self, model: &Model, answers: &Answers) -> Vec<Missing> {
        let (scope, fonts) = (Scope::new(model, answers), self.fonts.reading());
        let mut missing = Vec::new();
        for view in &self.views {
            view.walk(&|layer| scope.applies(layer.when.as_ref()), &mut |layer| {
                if let Kind::Letters(letters) = &layer.kind {
                    let lacking = letters.missing(&scope, &fonts);
                    if !lacking.is_empty() {
                        missing.push(Missing {
                            layer: layer.node.clone(),
                            options: letters.options(),
                            letters: lacking,
                        });
                    }
                }
            });
        }
        missing
    }

    /// The files that a view needs; each once, in order of first use.
    pub fn files(&self, view: usize) -> Vec<Wanted<'_>> {
        self.needed(&self.views[view], &|_| true, &|cloth| cloth.all()).files
    }

    /// What the layers that show take; `cloth` says which textures of a shape.
    pub(crate) fn needed<'p>(
        &'p self,
        view: &'p View,
        shows: &dyn Fn(&Layer) -> bool,
        cloth: &dyn for<'c> Fn(&'c Cloth) -> Vec<&'c str>,
    ) -> Needed<'p> {
        let (mut textures, mut sprites) = (BTreeSet::new(), BTreeSet::new());
        let mut pictures: Vec<Wanted<'_>> = Vec::new();
        view.walk(shows, &mut |layer| match &layer.kind {
            Kind::Light { image, place } | Kind::Tint { mask: image, place, .. } => {
                pictures.push(Wanted::new(image, place[2], place[3]));
            }
            Kind::Shape { texture, .. } => {
                let taken = cloth(texture);
                let places = taken
                    .iter()
                    .filter_map(|id| self.textures.iter().position(|known| known.id == *id));
                textures.extend(places);
            }
            Kind::Scatter { sprites: used, .. } => sprites.extend(used),
            // The customer's own picture hangs on the answers.
            Kind::Upload(_) | Kind::Stitch { .. } | Kind::Letters(_) | Kind::Dimension(_) | Kind::Group { .. } => {}
        });
        let of_textures = textures.iter().map(|at: &usize| {
            let tile = &self.textures[*at];
            Wanted::new(
                &tile.image,
                tile.width + 2.0 * tile.bleed,
                tile.height + 2.0 * tile.bleed,
            )
        });
        let of_sprites = sprites.iter().map(|at: &usize| {
            let sprite = &self.sprites[*at];
            Wanted::new(&sprite.image, sprite.width, sprite.height)
        });
        let mut files: Vec<Wanted<'_>> = Vec::new();
        for file in of_textures.chain(pictures).chain(of_sprites) {
            match files.iter_mut().find(|known| known.name == file.name) {
                Some(known) => known.width = known.width.max(file.width),
                None => files.push(file),
            }
        }
        Needed {
            textures: textures.into_iter().collect(),
            sprites: sprites.into_iter().collect(),
            files,
        }
    }
}

impl View {
    /// The swatches whose photos could show on layers that do.
    pub(crate) fn photographed(&self, shows: &dyn Fn(&Layer) -> bool) -> BTreeSet<&Slug> {
        let mut shown = BTreeSet::new();
        self.walk(shows, &mut |layer| {
            if let Kind::Shape {
                texture: Cloth::Photo { swatches, .. },
                ..
            } = &layer.kind
            {
                shown.extend(swatches);
            }
        });
        shown
    }

    /// How many of its units a millimetre of the piece is. Where that can't be told, one: something must be drawn.
    pub(crate) fn per_millimetre(&self, scope: &Scope<'_>) -> f64 {
        let unit = self.unit.as_ref().and_then(|unit| unit.at(scope, &[]));
        (1_000_000.0 / unit.unwrap_or(1.0)).round() / 1_000_000.0
    }

    /// Does that follow from the answers?
    pub(crate) fn is_scaled(&self) -> bool {
        matches!(self.unit, Some(Scale::Of(..)))
    }

    /// Every layer that shows, from the lowest, groups before what is in them.
    pub(crate) fn walk<'v>(&'v self, shows: &dyn Fn(&Layer) -> bool, see: &mut dyn FnMut(&'v Layer)) {
        let mut waiting: Vec<&Layer> = self.layers.iter().rev().collect();
        while let Some(layer) = waiting.pop() {
            if !shows(layer) {
                continue;
            }
            see(layer);
            if let Kind::Group { layers, .. } = &layer.kind {
                waiting.extend(layers.iter().rev());
            }
        }
    }
}

/// What some layers take: textures and sprites by their places in the picture's lists, files by name.
pub(crate) struct Needed<'a> {
    pub textures: Vec<usize>,
    pub sprites: Vec<usize>,
    pub files: Vec<Wanted<'a>>,
}

/// Whose a picture within the picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A file of the template.
    Template,
    /// The tile of a swatch's photo.
    Swatch,
    /// The customer's own.
    Upload {
        /// Wanted with white in place of all that is dark in it, the darker the less clear, and nothing elsewhere.
        one_colour: bool,
    },
}

/// A file that a picture takes: a caller who draws small may hand over one with fewer pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted<'a> {
    /// Its name in the template's folder, the SHA-256 of a customer's own picture, or the name of a swatch.
    pub name: &'a str,
    /// Whose it is.
    pub source: Source,
    /// How wide it is drawn at most, in units of the view.
    pub width: f64,
    /// And how high, where it is drawn so wide.
    pub height: f64,
}

impl<'a> Wanted<'a> {
    fn new(name: &'a str, width: f64, height: f64) -> Self {
        Self {
            name,
            source: Source::Template,
            width,
            height,
        }
    }
}
