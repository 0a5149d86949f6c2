//! Why a choice is closed, and the ways round it.

use engine::session::{Conflict, Session, Way};

use crate::types::{ConflictView, WayView};
use crate::wording::Wording;

/// A conflict in words.
pub(crate) fn conflict(wording: &Wording, session: &Session, conflict: &Conflict) -> ConflictView {
    let words = &wording.words;
    let model = session.model();
    ConflictView {
        wanted: words.chosen(model, &conflict.wanted),
        reason: words.reason(model, conflict),
        because: conflict
            .reason
            .choices
            .iter()
            .map(|chosen| words.chosen(model, chosen))
            .collect(),
        ways: conflict.ways.iter().map(|one| way(wording, session, one)).collect(),
    }
}

/// A way round in words.
pub(crate) fn way(wording: &Wording, session: &Session, way: &Way) -> WayView {
    let before = session.finished().unwrap_or_else(|| session.answers().clone());
    WayView {
        changes: wording.words.changes(session.model(), &before, way),
        price: wording.words.price_difference(&way.price_difference),
        // Answers are names and texts; they always become JSON.
        answers: serde_json::to_string(&way.answers).unwrap_or_default(),
    }
}
