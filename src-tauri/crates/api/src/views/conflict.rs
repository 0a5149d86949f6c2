//! Why a choice is closed, and the ways round it.

use engine::answer::{Answer, Path};
use engine::session::{Cause, Chosen, Conflict, Session, Way};
use quantity::Money;

use crate::types::{ConflictView, WayView};
use crate::wording::Wording;

/// A conflict in words.
pub(crate) fn conflict(wording: &Wording, session: &Session, conflict: &Conflict) -> ConflictView {
    let words = &wording.words;
    let model = session.model();
    ConflictView {
        wanted: words.chosen(model, &conflict.wanted),
        reason: words.reason(model, conflict),
        because: match &conflict.reason.cause {
            // The reason names them all, and each way what becomes of them.
            Cause::FallsAway(_) if !conflict.ways.is_empty() => Vec::new(),
            _ => {
                let choices = behind(session, conflict);
                choices.iter().map(|chosen| words.chosen(model, chosen)).collect()
            }
        },
        ways: conflict.ways.iter().map(|one| way(wording, session, one)).collect(),
    }
}

/// The choices behind a refusal. One of several of a kind is enough to close what was wanted, but to change that one alone opens
/// nothing: then all that the first way changes are behind it, in the order in which the way names them; what it leaves alone comes first.
fn behind(session: &Session, conflict: &Conflict) -> Vec<Chosen> {
    let changed = conflict.ways.first().map_or(&[][..], |way| &way.changes);
    let given = |path: &Path| {
        let answer = session.answers().get(path)?;
        let is_one = !matches!(answer, Answer::Several(_));
        is_one.then(|| Chosen {
            option: path.clone(),
            answer: answer.clone(),
        })
    };
    let known = &conflict.reason.choices;
    let at_path = |path: &Path| known.iter().find(|chosen| chosen.option == *path).cloned();
    let stays = |chosen: &&Chosen| !changed.iter().any(|(path, _)| *path == chosen.option);
    let told = changed
        .iter()
        .filter_map(|(path, _)| at_path(path).or_else(|| given(path)));
    known.iter().filter(stays).cloned().chain(told).collect()
}

/// What a way adds or takes; of several alike it is said that it is for one.
fn each(wording: &Wording, session: &Session, difference: &Money) -> String {
    let price = wording.words.price_difference(difference);
    match session.quantity() > 1 && !difference.is_zero() {
        true => wording.words.text("way.each", &[("price", price)]),
        false => price,
    }
}

/// A way round in words.
pub(crate) fn way(wording: &Wording, session: &Session, way: &Way) -> WayView {
    let before = session.finished().unwrap_or_else(|| session.answers().clone());
    WayView {
        changes: wording.words.changes(session.model(), &before, way),
        price: each(wording, session, &way.price_difference),
        // Answers are names and texts; they always become JSON.
        answers: serde_json::to_string(&way.answers).unwrap_or_default(),
    }
}
