//! Words on the piece: what an answer says, in the maker's letters, as outlines in their place.
//!
//! Nothing of it is live text: what the customer sees, what is printed and what is engraved is the same outline. `block`
//! sets the words, `place` brings them to a box, along a line or between two lines, `look` makes them engraved,
//! embroidered, gilded.

mod block;
mod curve;
mod look;
mod place;

use engine::answer::Answer;
use engine::model::Scope;
use engine::rule::Condition;
use engine::slug::Slug;
use lettering::Font;

use crate::colour::Colour;
use crate::fonts::Fonts;

pub(crate) use block::Arrange;
pub(crate) use curve::Curve;
pub(crate) use look::{Ink, Look, threads};
pub(crate) use place::{Align, Fit, Place, Set};

/// Most letters that are drawn in one place.
const MOST_LETTERS: usize = 400;

/// A layer of words.
#[derive(Clone, Debug)]
pub(crate) struct Letters {
    pub words: Vec<Part>,
    /// Capitals, whatever is typed.
    pub capitals: bool,
    /// Which of the picture's fonts, by place.
    pub font: Vec<(Option<Condition>, usize)>,
    pub arrange: Vec<(Option<Condition>, Arrange)>,
    /// Type size in units of the view.
    pub size: f64,
    /// Added after each letter, in parts of the size.
    pub tracking: f64,
    pub place: Place,
    pub fit: Fit,
    pub look: Look,
    /// How deep it is cut, in units of the view.
    pub depth: f64,
    pub fill: Colour,
}

/// A stretch of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// As it stands.
    Plain(String),
    /// What an option says.
    Answer(Slug),
}

/// Letters that a font doesn't have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The layer's id.
    pub layer: String,
    /// The options whose words it has.
    pub options: Vec<Slug>,
    /// The letters, each once.
    pub letters: Vec<String>,
}

impl Letters {
    /// Reads `Made for [name]`.
    pub fn words(text: &str) -> Result<Vec<Part>, String> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('[') {
            let (name, more) = after
                .split_once(']')
                .ok_or_else(|| format!("`{text}` has a `[` without `]`"))?;
            if !before.is_empty() {
                parts.push(Part::Plain(before.to_owned()));
            }
            parts.push(Part::Answer(Slug::new(name).map_err(|e| e.to_string())?));
            rest = more;
        }
        if !rest.is_empty() {
            parts.push(Part::Plain(rest.to_owned()));
        }
        Ok(parts)
    }

    /// What stands there for these answers.
    pub fn said(&self, scope: &Scope<'_>) -> String {
        let said: String = self
            .words
            .iter()
            .map(|part| match part {
                Part::Plain(text) => text.clone(),
                Part::Answer(option) => match scope.answer(option) {
                    Some(Answer::Text(text)) => text.trim().to_owned(),
                    Some(Answer::Number(measure)) => measure.to_string(),
                    Some(Answer::Date(day)) => day.to_string(),
                    _ => String::new(),
                },
            })
            .collect();
        // What is longer can't be read on any piece, and each letter is drawn several times.
        let said: String = said.chars().take(MOST_LETTERS).collect();
        if self.capitals { said.to_uppercase() } else { said }
    }

    /// The options whose words it has.
    pub fn options(&self) -> Vec<Slug> {
        let named = self.words.iter().filter_map(|part| match part {
            Part::Answer(option) => Some(option.clone()),
            Part::Plain(_) => None,
        });
        named.collect()
    }

    /// The outlines of what stands there for these answers, in their place.
    pub fn set(&self, scope: &Scope<'_>, fonts: &Fonts<'_>) -> Set {
        let arrange = chosen(&self.arrange, scope).copied().unwrap_or_default();
        let block = block::set(&self.said(scope), self.tracking, fonts.get(self.face(scope)), arrange);
        place::place(&block, self.size, self.fit, &self.place)
    }

    /// The letters of it that its font doesn't have.
    pub fn missing(&self, scope: &Scope<'_>, fonts: &Fonts<'_>) -> Vec<String> {
        block::missing(&self.said(scope), fonts.get(self.face(scope)))
    }

    fn face(&self, scope: &Scope<'_>) -> usize {
        chosen(&self.font, scope).copied().unwrap_or(0)
    }
}

/// Words of the house's own, in their place, and how wide they are.
pub(crate) fn plain(said: &str, size: f64, place: &Place, font: &Font<'_>) -> (Set, f64) {
    let block = block::set(said, 0.0, font, Arrange::Row);
    let widest = block.lines.iter().copied().fold(0.0, f64::max);
    (place::place(&block, size, Fit::Keep, place), size * widest)
}

/// The first whose condition holds.
fn chosen<'a, T>(of: &'a [(Option<Condition>, T)], scope: &Scope<'_>) -> Option<&'a T> {
    of.iter()
        .find(|(when, _)| scope.applies(when.as_ref()))
        .map(|(_, one)| one)
}
