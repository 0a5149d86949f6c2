//! Copies, told.

use workshop::copies::{KeptCopy, PutBack, Since, Source};

use crate::types::{CopyView, PlaceView, SinceView};
use crate::wording::Wording;

/// One copy.
pub(crate) fn copy(wording: &Wording, copy: &KeptCopy) -> CopyView {
    CopyView {
        path: copy.path.display().to_string(),
        when: wording.moment(copy.at),
    }
}

/// A place that nobody has chosen yet.
pub(crate) fn no_place(kind: &str) -> PlaceView {
    PlaceView {
        kind: kind.to_owned(),
        path: String::new(),
        there: false,
        warning: String::new(),
        copies: Vec::new(),
    }
}

/// What putting a copy back keeps and loses.
pub(crate) fn since(wording: &Wording, from: &KeptCopy, since: &Since) -> SinceView {
    SinceView {
        copy: copy(wording, from),
        kept: kept(wording, since),
        lost: lost(wording, since),
        more: if since.more {
            wording.text("copies.since_more")
        } else {
            String::new()
        },
    }
}

/// What was done, a sentence each.
pub(crate) fn put_back(wording: &Wording, source: &Source, done: &PutBack) -> Vec<String> {
    let say = |code, args: &[(&str, String)]| wording.words.text(code, args);
    let mut told = match source {
        Source::Copy(copy) => vec![
            say("copies.put_back", &[("time", wording.moment(copy.at))]),
            kept(wording, &done.since),
        ],
        Source::Remains => vec![wording.text("copies.put_back_remains")],
    };
    told.extend(lost(wording, &done.since));
    if done.since.more {
        told.push(wording.text("copies.since_more"));
    }
    if done.missing > 0 {
        told.push(say("copies.missing", &[("count", done.missing.to_string())]));
    }
    if let Some(aside) = &done.aside {
        told.push(say("copies.aside", &[("path", aside.display().to_string())]));
    }
    told
}

fn kept(wording: &Wording, since: &Since) -> String {
    wording
        .words
        .text("copies.since_added", &[("count", since.added.to_string())])
}

pub(crate) fn lost(wording: &Wording, since: &Since) -> Vec<String> {
    let line = |(at, action, _): &(domain::Instant, domain::Action, domain::action::About)| {
        let what = wording.words.action(action, wording.calendar);
        wording
            .words
            .text("copies.since_lost", &[("when", wording.moment(*at)), ("what", what)])
    };
    since.lost.iter().map(line).collect()
}
