//! A piece under the hands: the engine's session on it, whether or not it is kept anywhere.

use std::collections::BTreeSet;
use std::sync::Arc;

use engine::answer::{Answer, Answers, Path};
use engine::book::Book;
use engine::code::DesignCode;
use engine::model::Model;
use engine::session::{Conflict, Open, Session};
use engine::slug::Slug;
use engine::template::{Kind, Labels, OptionDef};
use quantity::Money;
use scene::{Paint, Scene};

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

    /// The price of the cheapest piece that is found from here by changing one answer after another, as far as that
    /// lowers the price: a piece that can really be made.
    pub fn cheapest(&self) -> Money {
        let mut best = self.session.clone();
        while let Some(cheaper) = self.one_step_cheaper(&best) {
            best = cheaper;
        }
        best.price().total
    }

    fn one_step_cheaper(&self, from: &Session) -> Option<Session> {
        let options = self.model().template().options.iter().zip(from.view().options);
        let mut best: Option<Session> = None;
        for (option, view) in options.filter(|(option, _)| !option.is_quantity()) {
            for answer in alternatives(&option.kind, view.open) {
                let price = best.as_ref().unwrap_or(from).price().total;
                let mut trial = best.clone().unwrap_or_else(|| from.clone());
                if trial.choose(&view.path, answer).is_ok() && trial.price().total.minor < price.minor {
                    best = Some(trial);
                }
            }
        }
        best
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
}

fn is_swatch(kind: &Kind, chosen: &Slug) -> bool {
    match kind {
        Kind::One { values, .. } => values.iter().any(|value| value.id == *chosen && value.swatch),
        _ => false,
    }
}

/// The answers of an option that may cost less: each value, neither of a several, off, the ends of a range.
fn alternatives(kind: &Kind, open: Open) -> Vec<Answer> {
    match (kind, open) {
        (Kind::One { .. }, Open::Values(values)) => values.into_iter().map(Answer::One).collect(),
        (Kind::Several { .. }, _) => vec![Answer::Several([].into())],
        (Kind::Switch { .. }, Open::States(states)) => states.into_iter().map(Answer::Switch).collect(),
        (Kind::Number { .. }, Open::Ranges(ranges)) => ranges
            .into_iter()
            .flat_map(|range| [range.from, range.to])
            .map(Answer::Number)
            .collect(),
        _ => Vec::new(),
    }
}
