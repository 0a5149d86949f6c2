//! What happened.

use workshop::{Happened, Turned};

use crate::types::{HistoryView, UndoView};
use crate::wording::Wording;

/// Entries, in the order given.
pub(crate) fn entries(wording: &Wording, happened: &[Happened]) -> Vec<HistoryView> {
    let entry = |one: &Happened| HistoryView {
        when: wording.moment(one.at),
        what: wording.words.action(&one.action, wording.calendar),
        undone: one.undone,
    };
    happened.iter().map(entry).collect()
}

/// What undo or redo did.
pub(crate) fn turned(wording: &Wording, turned: &Turned) -> UndoView {
    UndoView {
        message: wording.words.action(&turned.action, wording.calendar),
        about: turned.about.code().to_owned(),
        id: turned.name.clone(),
    }
}
