//! A piece under the hands: the engine's session on it, whether or not it is kept anywhere.

use std::collections::BTreeSet;
use std::sync::Arc;

use engine::answer::{Answer, Answers, Path};
use engine::book::Book;
use engine::code::DesignCode;
use engine::model::Model;
use engine::session::{Conflict, Goal, Session};
use engine::slug::Slug;
use engine::template::{Folder, Kind, Labels, OptionDef};
use quantity::Money;
use scene::{Paint, Picture, Scene};

use crate::Error;
use crate::compiled::Compiled;

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
        let named = |path: &Path| self.model().template().options.iter().find(|o| o.id == path.name());
        missing.iter().filter_map(named).map(OptionDef::called).collect()
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

    /// What of its picture depends on the answers, as it stands: for a window that holds the picture already.
    pub fn paint(&self) -> Vec<Paint> {
        let picture = self.compiled.picture.as_deref();
        picture
            .map(|picture| scene::paint(picture, self.model(), &self.effective()))
            .unwrap_or_default()
    }

    /// Its picture as it stands; `None` when the template has none.
    pub fn scene(&self) -> Result<Option<Scene>, Error> {
        let Some(picture) = &self.compiled.picture else {
            return Ok(None);
        };
        let file = |name: &str| self.compiled.files.get(name).cloned();
        let scene = scene::render(picture, self.model(), &self.effective(), &file);
        scene.map(Some).map_err(|error| Error::Picture(error.to_string()))
    }

    /// The same to be kept and printed: without what doesn't show.
    pub fn still(&self) -> Result<Option<String>, Error> {
        let Some(picture) = &self.compiled.picture else {
            return Ok(None);
        };
        let file = |name: &str| self.compiled.files.get(name).cloned();
        let still = scene::still(picture, self.model(), &self.effective(), &file);
        still.map(Some).map_err(|error| Error::Picture(error.to_string()))
    }
}

/// How a folder's template draws this piece: PNG, `width` pixels across, on nothing. `None` when it has no picture.
pub fn pictured(folder: &Folder, session: &Session, width: u32) -> Result<Option<Vec<u8>>, Error> {
    let Some(text) = &session.model().template().picture else {
        return Ok(None);
    };
    let wrong = |error: &dyn std::fmt::Display| Error::Picture(error.to_string());
    let picture = Picture::parse(text, session.model()).map_err(|error| wrong(&error))?;
    let answers = session.finished().unwrap_or_default();
    let file = |name: &str| folder.get(name).cloned();
    let svg = scene::still(&picture, session.model(), &answers, &file).map_err(|error| wrong(&error))?;
    raster::png(&svg, width).map(Some).map_err(|error| wrong(&error))
}

fn is_swatch(kind: &Kind, chosen: &Slug) -> bool {
    match kind {
        Kind::One { values, .. } => values.iter().any(|value| value.id == *chosen && value.swatch),
        _ => false,
    }
}
