//! A piece under the hands: the engine's session on it, whether or not it is kept anywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use engine::answer::{Answer, Answers, Path};
use engine::book::Book;
use engine::code::DesignCode;
use engine::model::Model;
use engine::session::{Conflict, Goal, Session};
use engine::slug::Slug;
use engine::template::{Folder, Kind, Labels, OptionDef};
use quantity::Money;
use scene::{Laid, Missing, Paint, Picture, Scene, SceneError, Source, View, Wanted};

use crate::compiled::Compiled;
use crate::{Error, swatch};

/// A piece with its template. Trying answers on it writes nothing.
pub struct Piece {
    /// The template's version.
    pub compiled: Arc<Compiled>,
    /// What is chosen, and all that follows from it.
    pub session: Session,
}

impl Piece {
    /// A piece that nothing is chosen for.
    pub fn new(compiled: Arc<Compiled>, book: &Book, quantity: u32) -> Self {
        let session = Session::new(&compiled.model, book, quantity);
        Self { compiled, session }
    }

    /// The same of as few equal pieces as can be had.
    pub fn of_fewest(compiled: Arc<Compiled>, book: &Book) -> Self {
        let fewest = Session::least_quantity(&compiled.model, book);
        Self::new(compiled, book, fewest)
    }

    /// The engine's model of its template.
    pub fn model(&self) -> &Model {
        &self.compiled.model
    }

    /// The short code of the piece as it stands; `None` when none can be made.
    pub fn code(&self) -> Option<DesignCode> {
        DesignCode::of(&self.session, &self.compiled.version.hash.0)
    }

    /// Gives it answers as far as they can be had together; what can't comes back.
    pub fn restore(&mut self, answers: &Answers) -> Vec<Conflict> {
        self.session.restore(answers.clone())
    }

    /// The labels of the options that still need an answer, in the template's order.
    pub fn missing(&self) -> Vec<Labels> {
        let missing = self.session.view().missing;
        missing.iter().filter_map(|path| self.label_of(path)).collect()
    }

    /// What people call the option at this path; `None`: the template has none there.
    pub fn label_of(&self, path: &Path) -> Option<Labels> {
        let options = &self.model().template().options;
        let found = options.iter().find(|option| option.id == path.name());
        found.map(OptionDef::called)
    }

    /// Every answer as the piece stands, filled in as far as it goes.
    pub fn effective(&self) -> Answers {
        self.session.finished().unwrap_or_default()
    }

    /// Its colours and materials in a few words, in every language they have: "Petrol sailcloth, Ember webbing".
    pub fn looks(&self) -> Labels {
        let (answers, library) = (self.effective(), self.model().library());
        let mut swatches = Vec::new();
        for option in &self.model().template().options {
            let Some(Answer::One(chosen)) = answers.get(&Path::of(&option.id)) else {
                continue;
            };
            if let Some(swatch) = library.get(chosen)
                && is_swatch(&option.kind, chosen)
                && !swatches.contains(&&swatch.label)
            {
                swatches.push(&swatch.label);
            }
        }
        let languages: BTreeSet<&String> = swatches.iter().flat_map(|labels| labels.0.keys()).collect();
        let joined = |language: &String| {
            let each: Vec<&str> = swatches.iter().map(|labels| labels.get(language)).collect();
            (language.clone(), each.join(", "))
        };
        Labels(languages.into_iter().map(joined).collect())
    }

    /// What the cheapest piece costs that keeps all choices; the price as it stands when none can be ordered.
    pub fn cheapest(&self) -> Money {
        let cheapest = self.session.complete(&Goal::Cheapest);
        cheapest.map_or_else(|| self.session.price().total, |cheapest| cheapest.price)
    }

    /// The letters of what is written on it that can't be set in the letters chosen for it.
    pub fn missing_letters(&self) -> Vec<Missing> {
        let picture = self.compiled.picture.as_deref();
        picture
            .map(|picture| picture.missing_letters(self.model(), &self.effective()))
            .unwrap_or_default()
    }

    /// The customer's own pictures that show on it.
    pub fn laid(&self) -> Vec<Laid> {
        let picture = self.compiled.picture.as_deref();
        picture
            .map(|picture| picture.laid(self.model(), &self.effective(), &self.session.view().missing))
            .unwrap_or_default()
    }

    /// The places for such pictures that show now, width and height by option, whether or not there is one.
    pub fn places(&self) -> Vec<(Slug, [f64; 2])> {
        let picture = self.compiled.picture.as_deref();
        picture
            .map(|picture| picture.places(self.model(), &self.effective()))
            .unwrap_or_default()
    }

    /// What of its picture depends on the answers, as it stands: for a window that holds the picture already.
    pub fn paint(&self) -> Vec<Paint> {
        let picture = self.compiled.picture.as_deref();
        picture
            .map(|picture| scene::paint(picture, self.model(), &self.effective()))
            .unwrap_or_default()
    }

    /// How many millimetres a unit of each of its views is as it stands, in their order; `None`: nobody knows. `missing`: what still has to
    /// be answered, as the session's view tells it.
    pub fn units(&self, missing: &[Path]) -> Vec<Option<f64>> {
        let picture = self.compiled.picture.as_deref();
        picture
            .map(|picture| picture.units(self.model(), &self.effective(), missing))
            .unwrap_or_default()
    }

    /// Its views as they stand, the one that stands for it first, to be drawn about so many pixels across; none when the
    /// template has no picture.
    pub fn scenes(&self, across: u32) -> Result<Vec<(&View, Scene)>, Error> {
        let Some(picture) = &self.compiled.picture else {
            return Ok(Vec::new());
        };
        let answers = self.effective();
        let draw = |view| {
            let file = |wanted: &Wanted<'_>| self.compiled.picture_file(wanted, pixels(wanted, view, across));
            Ok((view, scene::render(picture, view, self.model(), &answers, &file)?))
        };
        let scenes = picture.views().iter().map(draw).collect::<Result<_, SceneError>>();
        scenes.map_err(|error| Error::Picture(error.to_string()))
    }

    /// Its first view as it stands, to be drawn about so many pixels across; `None` when the template has no picture.
    pub fn scene(&self, across: u32) -> Result<Option<Scene>, Error> {
        let Some(picture) = &self.compiled.picture else {
            return Ok(None);
        };
        let view = &picture.views()[0];
        let file = |wanted: &Wanted<'_>| self.compiled.picture_file(wanted, pixels(wanted, view, across));
        let scene = scene::render(picture, view, self.model(), &self.effective(), &file);
        scene.map(Some).map_err(|error| Error::Picture(error.to_string()))
    }

    /// The same to be kept and printed: without what doesn't show, with all pixels.
    pub fn still(&self) -> Result<Option<String>, Error> {
        let picture = self.compiled.picture.as_deref();
        let first = picture.map(|picture| self.drawn(picture, &picture.views()[0]));
        first.transpose()
    }

    /// Every view of it to be kept and printed, the one that stands for it first; none when the template has no picture.
    pub fn stills(&self) -> Result<Vec<(&View, String)>, Error> {
        let Some(picture) = self.compiled.picture.as_deref() else {
            return Ok(Vec::new());
        };
        let views = picture.views().iter();
        views.map(|view| Ok((view, self.drawn(picture, view)?))).collect()
    }

    fn drawn(&self, picture: &Picture, view: &View) -> Result<String, Error> {
        let file = |wanted: &Wanted<'_>| match wanted.source {
            Source::Template => self.compiled.files.get(wanted.name).cloned(),
            Source::Swatch => self.compiled.tile(wanted.name).cloned(),
            Source::Upload { .. } => self.compiled.own.drawn(wanted, pixels(wanted, view, STILL)),
        };
        let still = scene::still(picture, view, self.model(), &self.effective(), &file);
        still.map_err(|error| Error::Picture(error.to_string()))
    }
}

/// Pixels across a picture that is kept and printed, as far as a customer's own picture in it needs them.
const STILL: u32 = 3_000;

/// How many pixels a file needs across when its view is drawn so many pixels wide. A third may be missing: enlarged by so
/// much it looks better than shrunk by nearly half, at which browsers look at a few pixels only.
fn pixels(wanted: &Wanted<'_>, view: &View, across: u32) -> u32 {
    (0.75 * wanted.width / view.width * f64::from(across)).ceil() as u32
}

/// What a picture is put down as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Plain SVG, with as many pixels in it as it takes to be drawn so many across.
    Svg(u32),
    /// PNG, so many pixels across, on nothing.
    Png(u32),
}

/// How a folder's template draws this piece, in the view of that name (empty: the first).
pub fn pictured(folder: &Folder, session: &Session, view: &str, form: Form) -> Result<Vec<u8>, Error> {
    let wrong = |error: &dyn std::fmt::Display| Error::Picture(error.to_string());
    let text = session.model().template().picture.as_deref();
    let text = text.ok_or_else(|| wrong(&"the template has none"))?;
    let file = |name: &str| folder.get(name).cloned();
    let picture = Picture::parse(text, session.model(), &file).map_err(|error| wrong(&error))?;
    let (mut photos, mut tiles) = (BTreeMap::new(), BTreeMap::new());
    for id in picture.photographed() {
        let Some(swatch) = session.model().library().get(&id) else {
            continue;
        };
        if let (Some(photo), Some(look)) = (&swatch.photo, swatch::look(swatch, folder)?) {
            photos.insert(id.clone(), swatch::photo_tile(photo, look.tile_height, look.bleed));
            tiles.insert(id.to_string(), look.tile);
        }
    }
    let picture = picture.with_photos(&photos);
    let answers = session.finished().unwrap_or_default();
    let view = picture.views().iter().find(|known| view.is_empty() || known.id == view);
    let view = view.ok_or_else(|| wrong(&"it has no view of that name"))?;
    let (Form::Svg(across) | Form::Png(across)) = form;
    let fewer = |wanted: &Wanted<'_>| {
        let whole = match wanted.source {
            Source::Template => folder.get(wanted.name)?,
            Source::Swatch => tiles.get(wanted.name)?,
            Source::Upload { .. } => return None,
        };
        let made = raster::smaller(whole, pixels(wanted, view, across)).ok().flatten();
        Some(made.unwrap_or_else(|| whole.clone()))
    };
    let svg = scene::still(&picture, view, session.model(), &answers, &fewer).map_err(|error| wrong(&error))?;
    match form {
        Form::Svg(_) => Ok(svg.into_bytes()),
        Form::Png(width) => raster::Drawer::new().png(&svg, width).map_err(|error| wrong(&error)),
    }
}

fn is_swatch(kind: &Kind, chosen: &Slug) -> bool {
    match kind {
        Kind::One { values, .. } => values.iter().any(|value| value.id == *chosen && value.swatch),
        _ => false,
    }
}
