//! Pieces to try things out on: one for every value that can be chosen, and for both ends of every number.

use crate::answer::{Answer, Answers, Path};
use crate::book::Book;
use crate::model::Model;
use crate::session::{Open, Session};
use crate::slug::Slug;

/// Most pieces that are tried.
const MOST: usize = 400;

/// Finished pieces, each having one more thing that can be chosen; the one made of defaults first.
pub(super) fn examples(model: &Model) -> Vec<Answers> {
    let fresh = Session::of_any_quantity(model, &Book::default());
    let mut examples: Vec<Answers> = fresh.finished().into_iter().collect();
    for (option, open) in model.template().options.iter().zip(fresh.open_values()) {
        let path = Path::of(&option.id);
        for answer in answers(option, &open) {
            if examples.len() >= MOST {
                return examples;
            }
            // What the pieces so far have is tried.
            if examples.iter().any(|example| example.get(&path) == Some(&answer)) {
                continue;
            }
            let mut session = fresh.clone();
            if session.choose(&path, answer).is_ok() {
                examples.extend(session.finished());
            }
        }
    }
    examples
}

/// Each thing that can be chosen of an option.
fn answers(option: &crate::template::OptionDef, open: &Open) -> Vec<Answer> {
    use crate::template::Kind;
    match (&option.kind, open) {
        (Kind::One { .. }, Open::Values(values)) => values.iter().cloned().map(Answer::One).collect(),
        (Kind::Several { .. }, Open::Values(values)) => {
            let one = |value: &Slug| Answer::Several([(value.clone(), 1)].into());
            values.iter().map(one).collect()
        }
        (Kind::Switch { .. }, _) => vec![Answer::Switch(true), Answer::Switch(false)],
        (_, Open::Ranges(ranges)) => {
            let ends = ranges
                .first()
                .map(|r| r.from.clone())
                .into_iter()
                .chain(ranges.last().map(|r| r.to.clone()));
            ends.map(Answer::Number).collect()
        }
        _ => Vec::new(),
    }
}
