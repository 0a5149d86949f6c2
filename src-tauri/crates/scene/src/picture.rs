//! A picture after reading: conditions are trees, colours are known kinds, every id is its own.

use std::collections::BTreeSet;

use engine::model::Model;
use engine::rule::Condition;

use crate::colour::Colour;
use crate::error::SceneError;
use crate::scatter::{Piece, Scatter};
use crate::table::{self, Sprite, Table, Texture};

/// Most layers of a view, groups and their inner layers counted alike.
const MOST: usize = 2_000;
/// Deepest nesting of groups.
const DEEPEST: usize = 8;
/// Most pieces that all scatters of a picture strew.
const MOST_PIECES: u32 = 20_000;
/// Most pieces of one scatter: to each its place is looked for among all before it.
const MOST_STREWN: u32 = 1_000;

/// How a piece looks, whatever is chosen. Read once per template version.
#[derive(Clone, Debug)]
pub struct Picture {
    pub(crate) prefix: String,
    pub(crate) textures: Vec<Texture>,
    pub(crate) sprites: Vec<Sprite>,
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) layers: Vec<Layer>,
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
        path: String,
        fill: Colour,
        texture: Cloth,
        opacity: Option<f64>,
    },
    Stitch {
        path: String,
        thread: Colour,
        width: f64,
    },
    Light {
        image: String,
        place: [f64; 4],
    },
    Scatter {
        /// Places in the picture's list of sprites.
        sprites: Vec<usize>,
        fill: Colour,
        /// Where they lie, found once.
        pieces: Vec<Piece>,
    },
    Group {
        layers: Vec<Layer>,
        about: [f64; 2],
        scale: Vec<(Condition, f64)>,
    },
}

/// What cloth lies over a shape's colour; textures by their ids.
#[derive(Clone, Debug)]
pub(crate) enum Cloth {
    /// None, or always this one.
    Fixed(Option<String>),
    /// The first whose condition holds.
    Of(Vec<(Condition, String)>),
}

impl Cloth {
    /// The texture for these answers; `None`: there is none.
    pub fn chosen(&self, holds: impl Fn(&Condition) -> bool) -> Option<&str> {
        match self {
            Self::Fixed(texture) => texture.as_deref(),
            Self::Of(textures) => textures.iter().find(|(when, _)| holds(when)).map(|(_, id)| id.as_str()),
        }
    }

    /// Every texture that it may be.
    pub fn all(&self) -> Vec<&str> {
        match self {
            Self::Fixed(texture) => texture.iter().map(String::as_str).collect(),
            Self::Of(textures) => textures.iter().map(|(_, id)| id.as_str()).collect(),
        }
    }
}

impl Picture {
    /// Reads the text of [`Template::picture`](engine::template::Template::picture). The first view is the picture.
    pub fn parse(text: &str, model: &Model) -> Result<Self, SceneError> {
        let table: Table = serde_json::from_str(text).map_err(|e| SceneError::Table(e.to_string()))?;
        let amount = SceneError::Amount {
            most: MOST,
            deepest: DEEPEST,
        };
        let view = table.view.into_iter().next().ok_or(amount.clone())?;
        let prefix = format!("{}-{}", model.template().id, view.id);
        let mut reader = Reader {
            model,
            prefix: &prefix,
            textures: &table.texture,
            sprites: &table.sprite,
            seen: BTreeSet::new(),
            strewn: 0,
        };
        for texture in &table.texture {
            reader.once(&texture.id)?;
            positive(&texture.id, texture.width)?;
            positive(&texture.id, texture.height)?;
            if !(0.0..=texture.width.min(texture.height)).contains(&texture.bleed) {
                return Err(SceneError::layer(&texture.id, "`bleed` is at most as much as the tile"));
            }
            if !(-360.0..=360.0).contains(&texture.turn) {
                return Err(SceneError::layer(&texture.id, "`turn` is from -360 to 360 degrees"));
            }
        }
        for sprite in &table.sprite {
            reader.once(&sprite.id)?;
            positive(&sprite.id, sprite.width)?;
            positive(&sprite.id, sprite.height)?;
            outline(&sprite.id, sprite.path.clone())?;
        }
        plain_name(&view.id, &view.id)?;
        positive(&view.id, view.width)?;
        positive(&view.id, view.height)?;
        let layers = reader.layers(view.layer, DEEPEST)?;
        if layers.is_empty() || reader.seen.len() > MOST {
            return Err(amount);
        }
        Ok(Self {
            prefix: prefix.clone(),
            textures: table.texture,
            sprites: table.sprite,
            width: view.width,
            height: view.height,
            layers,
        })
    }

    /// The files that it needs, by name in the template's folder; each once, in order of first use.
    pub fn files(&self) -> Vec<&str> {
        self.needed(&|_| true, &|cloth| cloth.all()).files
    }

    /// What the layers that show take; `cloth` says which textures of a shape.
    pub(crate) fn needed(
        &self,
        shows: &dyn Fn(&Layer) -> bool,
        cloth: &dyn for<'c> Fn(&'c Cloth) -> Vec<&'c str>,
    ) -> Needed<'_> {
        let (mut textures, mut sprites, mut lights) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        let mut waiting: Vec<&Layer> = self.layers.iter().rev().collect();
        while let Some(layer) = waiting.pop() {
            if !shows(layer) {
                continue;
            }
            match &layer.kind {
                Kind::Light { image, .. } => lights.push(image.as_str()),
                Kind::Shape { texture, .. } => {
                    let taken = cloth(texture);
                    let places = taken
                        .iter()
                        .filter_map(|id| self.textures.iter().position(|known| known.id == *id));
                    textures.extend(places);
                }
                Kind::Scatter { sprites: used, .. } => sprites.extend(used),
                Kind::Stitch { .. } => {}
                Kind::Group { layers, .. } => waiting.extend(layers.iter().rev()),
            }
        }
        let of_textures = textures.iter().map(|at: &usize| self.textures[*at].image.as_str());
        let of_sprites = sprites.iter().map(|at: &usize| self.sprites[*at].image.as_str());
        let mut files: Vec<&str> = Vec::new();
        for file in of_textures.chain(lights).chain(of_sprites) {
            if !files.contains(&file) {
                files.push(file);
            }
        }
        Needed {
            textures: textures.into_iter().collect(),
            sprites: sprites.into_iter().collect(),
            files,
        }
    }
}

/// What some layers take: textures and sprites by their places in the picture's lists, files by name.
pub(crate) struct Needed<'a> {
    pub textures: Vec<usize>,
    pub sprites: Vec<usize>,
    pub files: Vec<&'a str>,
}

struct Reader<'a> {
    model: &'a Model,
    prefix: &'a str,
    textures: &'a [Texture],
    sprites: &'a [Sprite],
    seen: BTreeSet<String>,
    /// Pieces of all scatters so far.
    strewn: u32,
}

impl Reader<'_> {
    fn layers(&mut self, tables: Vec<table::Layer>, depth: usize) -> Result<Vec<Layer>, SceneError> {
        if depth == 0 {
            return Err(SceneError::Amount {
                most: MOST,
                deepest: DEEPEST,
            });
        }
        tables.into_iter().map(|table| self.layer(table, depth)).collect()
    }

    fn layer(&mut self, table: table::Layer, depth: usize) -> Result<Layer, SceneError> {
        let (id, when, hotspot, kind) = match table {
            table::Layer::Shape {
                id,
                when,
                hotspot,
                path,
                fill,
                texture,
                textures,
                opacity,
            } => {
                let cloth = self.cloth(&id, texture, textures)?;
                let kind = self.shape(&id, path, &fill, cloth, opacity)?;
                (id, when, hotspot, kind)
            }
            table::Layer::Stitch {
                id,
                when,
                hotspot,
                path,
                thread,
                width,
            } => {
                positive(&id, width)?;
                let kind = Kind::Stitch {
                    path: outline(&id, path)?,
                    thread: self.colour(&id, &thread)?,
                    width,
                };
                (id, when, hotspot, kind)
            }
            table::Layer::Light {
                id,
                when,
                image,
                x,
                y,
                width,
                height,
            } => {
                positive(&id, width)?;
                positive(&id, height)?;
                (
                    id,
                    when,
                    None,
                    Kind::Light {
                        image,
                        place: [x, y, width, height],
                    },
                )
            }
            table::Layer::Scatter {
                id,
                when,
                hotspot,
                sprites,
                fill,
                at,
                count,
                seed,
                size,
                gather,
            } => {
                let scatter = Scatter {
                    at,
                    count,
                    seed: seed.into(),
                    size,
                    gather,
                };
                let kind = self.scatter(&id, &sprites, &fill, scatter)?;
                (id, when, hotspot, kind)
            }
            table::Layer::Group {
                id,
                when,
                hotspot,
                layer,
                about,
                scale,
            } => {
                let grown = |s: table::Scale| {
                    positive(&id, s.by)?;
                    Ok((self.condition(&id, &s.when)?, s.by))
                };
                let scale = scale.into_iter().map(grown).collect::<Result<_, SceneError>>()?;
                let layers = self.layers(layer, depth - 1)?;
                (id, when, hotspot, Kind::Group { layers, about, scale })
            }
        };
        self.once(&id)?;
        if let Some(hotspot) = &hotspot {
            plain_name(&id, hotspot)?;
        }
        let when = when.map(|text| self.condition(&id, &text)).transpose()?;
        Ok(Layer {
            node: format!("{}-{id}", self.prefix),
            when,
            hotspot,
            kind,
        })
    }

    fn shape(
        &self,
        id: &str,
        path: String,
        fill: &str,
        texture: Cloth,
        opacity: Option<f64>,
    ) -> Result<Kind, SceneError> {
        if opacity.is_some_and(|o| !(0.0..=1.0).contains(&o)) {
            return Err(SceneError::layer(id, "an opacity lies between 0 and 1"));
        }
        Ok(Kind::Shape {
            path: outline(id, path)?,
            fill: self.colour(id, fill)?,
            texture,
            opacity,
        })
    }

    fn cloth(&self, id: &str, one: Option<String>, several: Vec<table::Cloth>) -> Result<Cloth, SceneError> {
        let cloth = match (one, several.is_empty()) {
            (one, true) => Cloth::Fixed(one),
            (Some(_), false) => return Err(SceneError::layer(id, "it has either `texture` or `textures`")),
            (None, false) => {
                let several = several.into_iter();
                let read = several.map(|one| Ok((self.condition(id, &one.when)?, one.texture)));
                Cloth::Of(read.collect::<Result<_, SceneError>>()?)
            }
        };
        let unknown = |name: &&&str| !self.textures.iter().any(|texture| texture.id == **name);
        match cloth.all().iter().find(unknown) {
            Some(name) => Err(SceneError::layer(id, format!("there is no texture `{name}`"))),
            None => Ok(cloth),
        }
    }

    fn scatter(&mut self, id: &str, sprites: &[String], fill: &str, scatter: Scatter) -> Result<Kind, SceneError> {
        let [_, _, width, height] = scatter.at;
        let [least, most] = scatter.size;
        for size in [width, height, least, most] {
            positive(id, size)?;
        }
        if least > most {
            return Err(SceneError::layer(id, "`size` is the smallest and the largest"));
        }
        if !(0.0..=1.0).contains(&scatter.gather) {
            return Err(SceneError::layer(id, "`gather` lies between 0 and 1"));
        }
        self.strewn = self.strewn.saturating_add(scatter.count);
        if scatter.count > MOST_STREWN {
            return Err(SceneError::layer(
                id,
                format!("at most {MOST_STREWN} pieces can be strewn at once"),
            ));
        }
        if self.strewn > MOST_PIECES {
            return Err(SceneError::layer(
                id,
                format!("at most {MOST_PIECES} pieces can be strewn"),
            ));
        }
        let place = |name: &String| {
            let found = self.sprites.iter().position(|sprite| sprite.id == *name);
            found.ok_or_else(|| SceneError::layer(id, format!("there is no sprite `{name}`")))
        };
        let sprites: Vec<usize> = sprites.iter().map(place).collect::<Result<_, _>>()?;
        if sprites.is_empty() {
            return Err(SceneError::layer(id, "`sprites` names none"));
        }
        Ok(Kind::Scatter {
            pieces: scatter.pieces(sprites.len()),
            sprites,
            fill: self.colour(id, fill)?,
        })
    }

    fn colour(&self, id: &str, text: &str) -> Result<Colour, SceneError> {
        Colour::read(text, self.model).map_err(|what| SceneError::layer(id, what))
    }

    fn condition(&self, id: &str, text: &str) -> Result<Condition, SceneError> {
        self.model.condition(text).map_err(|what| SceneError::layer(id, what))
    }

    fn once(&mut self, id: &str) -> Result<(), SceneError> {
        plain_name(id, id)?;
        if self.seen.insert(id.to_owned()) {
            Ok(())
        } else {
            Err(SceneError::Twice(id.to_owned()))
        }
    }
}

fn plain_name(layer: &str, name: &str) -> Result<(), SceneError> {
    engine::slug::Slug::new(name)
        .map(drop)
        .map_err(|e| SceneError::layer(layer, e.to_string()))
}

fn positive(layer: &str, size: f64) -> Result<(), SceneError> {
    let fits = size > 0.0 && size <= 100_000.0;
    if fits {
        Ok(())
    } else {
        Err(SceneError::layer(layer, "a size is more than 0 and at most 100000"))
    }
}

/// Path data holds commands and numbers only, so it can stand in an attribute as it is.
fn outline(layer: &str, path: String) -> Result<String, SceneError> {
    let plain = |c: char| c.is_ascii_digit() || "MmLlHhVvCcSsQqTtAaZz .,+-eE".contains(c);
    if path.starts_with(['M', 'm']) && path.chars().all(plain) {
        Ok(path)
    } else {
        Err(SceneError::layer(
            layer,
            "`path` must be SVG path data beginning with M",
        ))
    }
}
