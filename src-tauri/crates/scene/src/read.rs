//! From the file's table to a picture: every name is looked up, every measure checked, once.

use std::collections::{BTreeMap, BTreeSet};

use engine::model::Model;
use engine::rule::Condition;
use engine::slug::Slug;
use engine::template::{Labels, OptionDef};
use quantity::Unit;

use crate::colour::Colour;
use crate::dimension::Dimension;
use crate::error::SceneError;
use crate::fonts::FontFiles;
use crate::letters::{self, Arrange, Curve, Letters};
use crate::picture::{Cloth, Kind, Layer, Picture, View};
use crate::position::{Outline, Position};
use crate::scale::Scale;
use crate::scatter::Scatter;
use crate::table::{self, Amount, Label, Sprite, Table, Texture};
use crate::upload::{Look as Put, Place};

/// Most layers of all views, groups and their inner layers counted alike.
const MOST: usize = 2_000;
/// Deepest nesting of groups.
const DEEPEST: usize = 8;
/// Most pieces that all scatters of a picture strew.
const MOST_PIECES: u32 = 20_000;
/// Most pieces of one scatter: to each its place is looked for among all before it.
const MOST_STREWN: u32 = 1_000;
/// Most views.
const MOST_VIEWS: usize = 12;
/// Colour of measures: the blue of a drawing.
const BLUEPRINT: &str = "#1f5fa8";

type Files<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// Reads the table and all that it names.
pub(crate) fn picture(text: &str, model: &Model, files: Files<'_>) -> Result<Picture, SceneError> {
    let table: Table = serde_json::from_str(text).map_err(|e| SceneError::Table(e.to_string()))?;
    let mut reader = Reader {
        model,
        textures: &table.texture,
        sprites: &table.sprite,
        fonts: Vec::new(),
        seen: BTreeSet::new(),
        prefix: String::new(),
        growing: 0,
        scaled: false,
        count: 0,
        strewn: 0,
    };
    for texture in &table.texture {
        reader.texture(texture)?;
    }
    for sprite in &table.sprite {
        reader.sprite(sprite)?;
    }
    let mut fonts = FontFiles::house();
    for font in table.font {
        reader.once(&font.id)?;
        let bytes = files(&font.file).ok_or_else(|| SceneError::File(font.file.clone()))?;
        let at = fonts.add(bytes).map_err(|what| SceneError::layer(&font.id, what))?;
        reader.fonts.push((font.id, at));
    }
    if table.view.is_empty() || table.view.len() > MOST_VIEWS {
        return Err(amount());
    }
    let shared = reader.seen.clone();
    let mut views: Vec<View> = Vec::new();
    for view in table.view {
        reader.seen.clone_from(&shared);
        let view = reader.view(view)?;
        if views.iter().any(|known| known.id == view.id) {
            return Err(SceneError::Twice(view.id));
        }
        views.push(view);
    }
    Ok(Picture {
        textures: table.texture,
        sprites: table.sprite,
        fonts,
        views,
        photos: BTreeMap::new(),
    })
}

fn amount() -> SceneError {
    SceneError::Amount {
        most: MOST,
        deepest: DEEPEST,
    }
}

/// A layer's id, condition, hotspot and kind.
type Read = (String, Option<String>, Option<String>, Kind);

struct Reader<'a> {
    model: &'a Model,
    textures: &'a [Texture],
    sprites: &'a [Sprite],
    /// Fonts by id, with their places among the picture's.
    fonts: Vec<(String, usize)>,
    seen: BTreeSet<String>,
    /// Of the view that is being read.
    prefix: String,
    /// Groups around what is read that may grow.
    growing: usize,
    /// The view that is read is drawn to scale.
    scaled: bool,
    /// Layers so far.
    count: usize,
    /// Pieces of all scatters so far.
    strewn: u32,
}

impl Reader<'_> {
    fn texture(&mut self, texture: &Texture) -> Result<(), SceneError> {
        self.once(&texture.id)?;
        positive(&texture.id, texture.width)?;
        positive(&texture.id, texture.height)?;
        if !(0.0..=texture.width.min(texture.height)).contains(&texture.bleed) {
            return Err(SceneError::layer(&texture.id, "`bleed` is at most as much as the tile"));
        }
        if !(-360.0..=360.0).contains(&texture.turn) {
            return Err(SceneError::layer(&texture.id, "`turn` is from -360 to 360 degrees"));
        }
        Ok(())
    }

    fn sprite(&mut self, sprite: &Sprite) -> Result<(), SceneError> {
        self.once(&sprite.id)?;
        positive(&sprite.id, sprite.width)?;
        positive(&sprite.id, sprite.height)?;
        match self.outline(&sprite.id, &sprite.path)? {
            Outline::Fixed(_) => Ok(()),
            Outline::Of(_) => Err(SceneError::layer(
                &sprite.id,
                "a sprite looks the same whatever is chosen",
            )),
        }
    }

    fn view(&mut self, view: table::View) -> Result<View, SceneError> {
        plain_name(&view.id, &view.id)?;
        positive(&view.id, view.width)?;
        positive(&view.id, view.height)?;
        let unit = view.unit.map(|unit| self.scale(&view.id, unit)).transpose()?;
        self.prefix = format!("{}-{}", self.model.template().id, view.id);
        self.scaled = unit.is_some();
        let layers = self.layers(view.layer, DEEPEST)?;
        if layers.is_empty() || self.count > MOST {
            return Err(amount());
        }
        Ok(View {
            id: view.id,
            label: match view.label {
                None => Labels::default(),
                Some(Label::One(text)) => Labels::same(text),
                Some(Label::Several(texts)) => Labels(texts),
            },
            width: view.width,
            height: view.height,
            unit,
            prefix: self.prefix.clone(),
            layers,
        })
    }

    fn layers(&mut self, tables: Vec<table::Layer>, depth: usize) -> Result<Vec<Layer>, SceneError> {
        if depth == 0 {
            return Err(amount());
        }
        tables.into_iter().map(|table| self.layer(table, depth)).collect()
    }

    fn layer(&mut self, table: table::Layer, depth: usize) -> Result<Layer, SceneError> {
        let (id, when, hotspot, kind) = self.kind(table, depth)?;
        self.count += 1;
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

    fn kind(&mut self, table: table::Layer, depth: usize) -> Result<Read, SceneError> {
        use table::Layer as Of;
        Ok(match table {
            Of::Shape {
                id,
                when,
                hotspot,
                path,
                fill,
                texture,
                textures,
                opacity,
            } => {
                if opacity.is_some_and(|o| !(0.0..=1.0).contains(&o)) {
                    return Err(SceneError::layer(&id, "an opacity lies between 0 and 1"));
                }
                let kind = Kind::Shape {
                    path: self.outline(&id, &path)?,
                    fill: self.colour(&id, &fill)?,
                    texture: self.cloth(&id, texture, textures)?,
                    opacity,
                };
                (id, when, hotspot, kind)
            }
            Of::Stitch {
                id,
                when,
                hotspot,
                path,
                thread,
                width,
            } => {
                positive(&id, width)?;
                let kind = Kind::Stitch {
                    path: self.outline(&id, &path)?,
                    thread: self.colour(&id, &thread)?,
                    width,
                };
                (id, when, hotspot, kind)
            }
            Of::Light {
                id,
                when,
                image,
                x,
                y,
                width,
                height,
            } => {
                let place = placed(&id, [x, y, width, height])?;
                (id, when, None, Kind::Light { image, place })
            }
            Of::Tint {
                id,
                when,
                hotspot,
                path,
                fill,
                shade,
                mask,
                x,
                y,
                width,
                height,
            } => {
                let kind = Kind::Tint {
                    path: self.outline(&id, &path)?,
                    fill: self.colour(&id, &fill)?,
                    shade: shade.map(|shade| self.colour(&id, &shade)).transpose()?,
                    mask,
                    place: placed(&id, [x, y, width, height])?,
                };
                (id, when, hotspot, kind)
            }
            Of::Scatter {
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
            Of::Text(text) => self.letters(text)?,
            Of::Upload(upload) => self.upload(upload)?,
            Of::Dimension(dimension) => self.dimension(dimension)?,
            Of::Group {
                id,
                when,
                hotspot,
                layer,
                about,
                scale,
                moved,
            } => {
                let grown = |s: table::Scale| {
                    if let Amount::Number(by) = s.by {
                        positive(&id, by)?;
                    }
                    let when = s.when.map(|when| self.condition(&id, &when)).transpose()?;
                    Ok((when, self.position(&id, &s.by)?))
                };
                let scale = scale.into_iter().map(grown).collect::<Result<Vec<_>, SceneError>>()?;
                let grows = usize::from(!scale.is_empty());
                self.growing += grows;
                let layers = self.layers(layer, depth - 1)?;
                self.growing -= grows;
                let kind = Kind::Group {
                    moved: self.point(&id, &moved)?,
                    layers,
                    about,
                    scale,
                };
                (id, when, hotspot, kind)
            }
        })
    }

    fn letters(&self, table: table::Text) -> Result<Read, SceneError> {
        let id = table.id;
        let wrong = |what: String| SceneError::layer(&id, what);
        positive(&id, table.size)?;
        let words = Letters::words(&table.text).map_err(wrong)?;
        let line = |path: &str| Curve::read(path).map_err(wrong);
        let place = match (table.at, table.along, table.between) {
            (Some(at), None, None) => letters::Place::Box {
                at: placed(&id, at)?,
                align: table.align,
            },
            (None, Some(along), None) => letters::Place::Along {
                line: line(&along)?,
                align: table.align,
            },
            (None, None, Some([top, bottom])) => letters::Place::Between {
                top: line(&top)?,
                bottom: line(&bottom)?,
            },
            _ => return Err(wrong("words have one of `at`, `along` and `between`".to_owned())),
        };
        let mut font = Vec::new();
        for one in table.fonts {
            font.push((Some(self.condition(&id, &one.when)?), self.font(&id, &one.font)?));
        }
        if let Some(name) = table.font {
            font.push((None, self.font(&id, &name)?));
        }
        let mut arrange: Vec<(Option<Condition>, Arrange)> = Vec::new();
        for one in table.arranges {
            arrange.push((Some(self.condition(&id, &one.when)?), one.so));
        }
        arrange.extend(table.arrange.map(|so| (None, so)));
        let letters = Letters {
            words,
            capitals: table.capitals,
            font,
            arrange,
            size: table.size,
            tracking: table.tracking,
            place,
            fit: table.fit,
            look: table.look,
            depth: table.depth.unwrap_or(table.size / 50.0),
            fill: self.colour(&id, &table.fill)?,
        };
        let known = |option: &Slug| self.model.template().options.iter().any(|o| o.id == *option);
        if let Some(unknown) = letters.options().iter().find(|option| !known(option)) {
            return Err(wrong(format!("the template has no option `{unknown}`")));
        }
        if !(-0.5..=2.0).contains(&letters.tracking) || !(0.0..=letters.size).contains(&letters.depth) {
            return Err(wrong(
                "`tracking` is from -0.5 to 2, `depth` at most the size".to_owned(),
            ));
        }
        Ok((id, table.when, table.hotspot, Kind::Letters(Box::new(letters))))
    }

    fn upload(&self, table: table::Upload) -> Result<Read, SceneError> {
        let id = table.id;
        let wrong = |what: String| SceneError::layer(&id, what);
        // Nobody could tell how large the picture is there.
        if self.growing > 0 {
            return Err(wrong("a customer's picture can't lie in a group that grows".to_owned()));
        }
        let option = Slug::new(&table.upload).map_err(|e| wrong(e.to_string()))?;
        let takes = |o: &OptionDef| o.id == option && matches!(o.kind, engine::template::Kind::Upload { .. });
        if !self.model.template().options.iter().any(takes) {
            return Err(wrong(format!(
                "the template has no option `{option}` that takes a picture"
            )));
        }
        let fill = match (table.look, table.fill) {
            (Put::OneColour, None) => return Err(wrong("in one colour it needs `fill`".to_owned())),
            (Put::Colours, Some(_)) => return Err(wrong("`fill` goes with `look = \"one-colour\"`".to_owned())),
            (_, fill) => fill.unwrap_or_else(|| "#000000".to_owned()),
        };
        let at = placed(&id, table.at)?;
        let [x, y, width, height] = at;
        let clip = table
            .clip
            .unwrap_or_else(|| format!("M{x} {y}h{width}v{height}h-{width}Z"));
        let place = Place {
            option,
            at,
            clip: self.outline(&id, &clip)?,
            look: table.look,
            fill: self.colour(&id, &fill)?,
        };
        Ok((id, table.when, table.hotspot, Kind::Upload(Box::new(place))))
    }

    fn dimension(&self, table: table::Measure) -> Result<Read, SceneError> {
        let id = table.id;
        let wrong = |what: String| SceneError::layer(&id, what);
        positive(&id, table.size)?;
        let unit = Unit::parse(&table.unit).ok_or_else(|| wrong(format!("`{}` is not a unit", table.unit)))?;
        let colour = table.colour.unwrap_or_else(|| BLUEPRINT.to_owned());
        let Colour::Fixed(colour) = self.colour(&id, &colour)? else {
            return Err(wrong("the colour of a measure is `#0e5c63` or the like".to_owned()));
        };
        if table.decimals > 4 {
            return Err(wrong("a measure has at most 4 decimals".to_owned()));
        }
        let dimension = Dimension {
            from: self.point(&id, &table.from)?,
            to: self.point(&id, &table.to)?,
            offset: self.position(&id, &table.offset)?,
            value: self.model.calculation(&table.value).map_err(wrong)?,
            unit,
            decimals: table.decimals,
            size: table.size,
            colour,
        };
        Ok((id, table.when, None, Kind::Dimension(Box::new(dimension))))
    }

    fn font(&self, id: &str, name: &str) -> Result<usize, SceneError> {
        let found = self.fonts.iter().find(|(known, _)| known == name);
        found
            .map(|(_, at)| *at)
            .ok_or_else(|| SceneError::layer(id, format!("there is no font `{name}`")))
    }

    fn point(&self, id: &str, [x, y]: &[Amount; 2]) -> Result<[Position; 2], SceneError> {
        Ok([self.position(id, x)?, self.position(id, y)?])
    }

    fn position(&self, id: &str, amount: &Amount) -> Result<Position, SceneError> {
        match amount {
            Amount::Number(number) => Ok(Position::Fixed(*number)),
            Amount::Calculation(text) => Position::read(text, self.model).map_err(|what| SceneError::layer(id, what)),
        }
    }

    fn scale(&self, id: &str, unit: Amount) -> Result<Scale, SceneError> {
        match unit {
            Amount::Number(millimetres) => positive(id, millimetres).map(|()| Scale::Fixed(millimetres)),
            Amount::Calculation(text) => Scale::read(&text, self.model).map_err(|what| SceneError::layer(id, what)),
        }
    }

    fn outline(&self, id: &str, path: &str) -> Result<Outline, SceneError> {
        Outline::read(path, self.model).map_err(|what| SceneError::layer(id, what))
    }

    fn cloth(&self, id: &str, one: Option<String>, several: Vec<table::Cloth>) -> Result<Cloth, SceneError> {
        let cloth = match (one, several.is_empty()) {
            (Some(photo), true) if photo.starts_with('[') => self.photo(id, &photo)?,
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

    /// `[left].photo`, or `[left].photo or cloth`.
    fn photo(&self, id: &str, text: &str) -> Result<Cloth, SceneError> {
        let wrong = |what: String| SceneError::layer(id, what);
        let (photo, other) = match text.split_once(" or ") {
            Some((photo, other)) => (photo, Some(other.to_owned())),
            None => (text, None),
        };
        let option = photo.strip_prefix('[').and_then(|name| name.strip_suffix("].photo"));
        let option = option.and_then(|name| Slug::new(name).ok());
        let option = option.ok_or_else(|| {
            wrong(format!(
                "`{text}` is no texture; write its id, `[option].photo`, or `[option].photo or` its id"
            ))
        })?;
        let known = self.model.template().options.iter().find(|known| known.id == option);
        let swatches: Vec<Slug> = match known.map(|known| &known.kind) {
            Some(engine::template::Kind::One { values, .. }) => values
                .iter()
                .filter(|value| value.swatch)
                .map(|value| value.id.clone())
                .collect(),
            _ => Vec::new(),
        };
        if swatches.is_empty() {
            return Err(wrong(format!(
                "the template has no option `{option}` that offers swatches"
            )));
        }
        // Nobody could tell how large the stuff is there.
        if !self.scaled {
            return Err(wrong("a view with photos of swatches needs `unit`".to_owned()));
        }
        if self.growing > 0 {
            return Err(wrong(
                "the photo of a swatch can't lie in a group that grows".to_owned(),
            ));
        }
        Ok(Cloth::Photo {
            option,
            swatches,
            other,
        })
    }

    fn scatter(&mut self, id: &str, sprites: &[String], fill: &str, scatter: Scatter) -> Result<Kind, SceneError> {
        let [least, most] = scatter.size;
        placed(id, scatter.at)?;
        positive(id, least)?;
        positive(id, most)?;
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
    Slug::new(name)
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

fn placed(layer: &str, place: [f64; 4]) -> Result<[f64; 4], SceneError> {
    positive(layer, place[2])?;
    positive(layer, place[3])?;
    Ok(place)
}
