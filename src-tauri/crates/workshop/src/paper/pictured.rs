//! The picture of an ordered piece as papers have it: one side large, the others smaller with what they are called.

use domain::paper::View;
use domain::snapshot::FrozenPicture;
use domain::{Hash, Snapshot};
use words::Words;

/// The sides of a piece.
#[derive(Default)]
pub(super) struct Pictured {
    /// The one that stands for it.
    pub(super) picture: Option<Hash>,
    /// What that one is called; empty where there is no other to tell it from.
    pub(super) side: String,
    /// The others.
    pub(super) views: Vec<View>,
}

impl Pictured {
    pub(super) fn of(snapshot: &Snapshot, words: &Words) -> Self {
        let shown = snapshot.picture.as_ref().map(FrozenPicture::shown).unwrap_or_default();
        let mut views = shown.into_iter().map(|view| View {
            picture: view.print,
            label: view.label.get(words.language()).to_owned(),
        });
        let Some(first) = views.next() else {
            return Self::default();
        };
        let views: Vec<View> = views.collect();
        Self {
            picture: Some(first.picture),
            side: if views.is_empty() { String::new() } else { first.label },
            views,
        }
    }
}
