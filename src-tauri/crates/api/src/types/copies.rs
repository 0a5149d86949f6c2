//! Where the work lies, its copies, and putting one back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::start::WorkshopView;

/// Where the work lies, and all its copies.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CopiesView {
    /// The workshop file.
    pub path: String,
    /// How large it is ("12.3 MB").
    pub size: String,
    /// Why it lies badly there, in a sentence or two; empty: it lies well.
    pub warning: String,
    /// This computer first, then the second place.
    pub places: Vec<PlaceView>,
    /// The last copy off this computer.
    pub off: OffView,
}

/// A place where copies go.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlaceView {
    /// `here` or `away`.
    pub kind: String,
    /// The folder; empty: none chosen yet.
    pub path: String,
    /// False while the stick isn't plugged in or the drive isn't connected.
    pub there: bool,
    /// Why the place is a poor one; empty: it is a good one.
    pub warning: String,
    /// Newest first.
    pub copies: Vec<CopyView>,
}

/// One copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopyView {
    /// Where it lies; names it to the program.
    pub path: String,
    /// "today 14:02".
    pub when: String,
}

/// The last copy off this computer, in a sentence.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OffView {
    /// "Last copy off this computer: 3 days ago".
    pub text: String,
    /// More than a week ago.
    pub late: bool,
}

/// What putting a copy back keeps and loses.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SinceView {
    /// The copy.
    pub copy: CopyView,
    /// What is kept of what was done after it, in a sentence.
    pub kept: String,
    /// What is lost, a line each, oldest first.
    pub lost: Vec<String>,
    /// That there may have been more; empty: no.
    pub more: String,
}

/// What can be done about a file that can't be opened.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RescueView {
    /// The file.
    pub path: String,
    /// The newest sound copy, with what would be lost; `None`: there is none.
    pub since: Option<SinceView>,
    /// Something stands at the path, so that what can be read of it may be kept.
    pub remains: bool,
}

/// What came of putting a workshop back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PutBackView {
    /// The workshop, open again.
    pub workshop: WorkshopView,
    /// What was done, a sentence each.
    pub told: Vec<String>,
}
