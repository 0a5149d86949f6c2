//! Answers before and after, with the words for them.

use engine::answer::Answer;
use engine::book::Library;
use engine::slug::Slug;
use engine::template::{Labels, Template};
use serde::{Deserialize, Serialize};

use crate::snapshot::{FrozenValue, values};

/// One option's answer before and after, with the words for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerChange {
    /// The option's label.
    pub option: Labels,
    /// Before.
    pub before: Option<WordedAnswer>,
    /// After; `None`: taken back.
    pub after: Option<WordedAnswer>,
}

/// An answer with the labels of its values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordedAnswer {
    /// The answer, verbatim.
    pub answer: Answer,
    /// The chosen values of a list.
    pub values: Vec<FrozenValue>,
}

/// The words that belong to an answer, taken from the template it answers.
pub fn worded(template: &Template, library: &Library, option: &Slug, answer: &Answer) -> WordedAnswer {
    let found = template.options.iter().find(|o| o.id == *option);
    let values = found.map(|o| values(o, answer, library)).unwrap_or_default();
    WordedAnswer {
        answer: answer.clone(),
        values,
    }
}
