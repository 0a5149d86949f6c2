//! Refusals and failures, each with a stable code that `words` has a sentence for.

mod args;

use std::path::PathBuf;

use domain::{LineId, Status};
use engine::Problem;
use engine::template::Labels;
use store::{Blocked, StoreError};

/// Why something wasn't done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is a file of that name already.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// A broken-off database left a file beside the place of the new one.
    #[error("{} was left behind", .0.display())]
    Leftover(PathBuf),
    /// There is no such file.
    #[error("{} does not exist", .0.display())]
    Missing(PathBuf),
    /// The file is something else.
    #[error("{} is not a workshop file", .0.display())]
    NotAWorkshop(PathBuf),
    /// The file is a copy, to be put back, not to be worked in.
    #[error("{} is a copy of a workshop", .0.display())]
    IsCopy(PathBuf),
    /// A copy of another workshop can't take this one's place.
    #[error("a copy of another workshop")]
    OtherWorkshop,
    /// The place where copies go isn't there: a stick that isn't plugged in, a drive that isn't connected.
    #[error("{} is not there", .0.display())]
    PlaceMissing(PathBuf),
    /// There is no copy to put back.
    #[error("no copy")]
    NoCopy,
    /// A newer program wrote it.
    #[error("written by a newer version")]
    Newer,
    /// Somebody else is writing to it.
    #[error("in use by {0}")]
    InUse(String),
    /// It was opened for reading only.
    #[error("opened for reading only")]
    ReadOnly,
    /// Something in the file isn't what it should be.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The disk refuses.
    #[error("disk: {0}")]
    Disk(String),
    /// An exported folder can't be read.
    #[error("{file}:{line}: {reason}")]
    ExportUnreadable {
        /// The file in it.
        file: String,
        /// The line, from 1; 0: the file as a whole.
        line: u64,
        /// What is wrong.
        reason: String,
    },
    /// A workshop needs a name.
    #[error("a name is missing")]
    NameMissing,
    /// A customer needs a name.
    #[error("the customer's name is missing")]
    CustomerNameMissing,
    /// The text is no id of this program's.
    #[error("`{0}` is not an id")]
    Unreadable(String),
    /// The logo can't be used.
    #[error("logo: {0}")]
    Logo(String),
    /// There is no sample of that name.
    #[error("no sample `{0}`")]
    SampleUnknown(String),
    /// There is no template of that name.
    #[error("no template `{0}`")]
    TemplateUnknown(String),
    /// A template's folder or zip can't be read.
    #[error("{}: {reason}", path.display())]
    TemplateUnreadable {
        /// Where it was looked for.
        path: PathBuf,
        /// What is wrong, in plain English.
        reason: String,
    },
    /// The folder that a template is to be written to holds other things.
    #[error("{} holds something else", .0.display())]
    FolderTaken(PathBuf),
    /// A template's files need mending.
    #[error("{} problems in the template", .0.len())]
    TemplateProblems(Vec<Problem>),
    /// A template's prices are in another currency than the workshop's.
    #[error("prices in {template}, the workshop's are in {workshop}")]
    TemplateCurrency {
        /// The template's.
        template: String,
        /// The workshop's.
        workshop: String,
    },
    /// The template has no such pick.
    #[error("no preset `{0}`")]
    PresetUnknown(String),
    /// There is no such design, or it was thrown away.
    #[error("no design {0}")]
    DesignUnknown(LineId),
    /// The design became part of an order and can't be changed any more.
    #[error("ordered as {0}")]
    DesignOrdered(String),
    /// Questions are open.
    #[error("not finished")]
    DesignIncomplete {
        /// The options that still need an answer.
        missing: Vec<Labels>,
    },
    /// What was answered here can't be had any more; the option's label.
    #[error("no longer possible")]
    DesignClosed(Labels),
    /// Something about the piece can't be worked out: a formula of the template gives nothing.
    #[error("can't be worked out: {0}")]
    DesignUnknowable(String),
    /// Not a number of pieces.
    #[error("{0} pieces")]
    Quantity(u32),
    /// There is no order of that number.
    #[error("no order {0}")]
    OrderUnknown(String),
    /// An order can't go from where it stands to there.
    #[error("{number}: {from} to {to}")]
    StatusRefused {
        /// The order.
        number: String,
        /// Where it stands.
        from: Status,
        /// Where it was to go.
        to: Status,
    },
    /// The day promised is over already.
    #[error("{0} has passed")]
    DuePast(chrono::NaiveDate),
    /// There is no such customer.
    #[error("no customer {0}")]
    CustomerUnknown(String),
    /// The picture can't be drawn.
    #[error("picture: {0}")]
    Picture(String),
    /// The order is cancelled, so that nobody should work from a new paper of it.
    #[error("{0} is cancelled")]
    CancelledPaper(String),
    /// The paper can't be written.
    #[error("paper: {0}")]
    Paper(String),
    /// Nothing to take back.
    #[error("nothing to undo")]
    UndoNothing,
    /// Nothing to do again.
    #[error("nothing to redo")]
    RedoNothing,
    /// A later action touched the same thing.
    #[error("touched since")]
    TouchedSince(Box<Blocked>),
    /// An order's price is beyond what money can count.
    #[error("price too large")]
    PriceTooLarge,
}

impl Error {
    /// Every code there is; `words` has a sentence for each, in every language.
    pub const CODES: [&'static str; 42] = [
        "workshop.exists",
        "workshop.leftover",
        "workshop.missing",
        "workshop.not_a_workshop",
        "workshop.is_copy",
        "copy.other_workshop",
        "copy.place_missing",
        "copy.none",
        "workshop.export_unreadable",
        "workshop.newer",
        "workshop.in_use",
        "workshop.read_only",
        "workshop.damaged",
        "workshop.disk",
        "workshop.name_missing",
        "workshop.logo_refused",
        "sample.unknown",
        "template.unknown",
        "template.unreadable",
        "template.folder_taken",
        "template.problems",
        "template.currency",
        "preset.unknown",
        "design.unknown",
        "design.ordered",
        "design.incomplete",
        "design.closed",
        "design.unknowable",
        "design.quantity",
        "order.unknown",
        "order.status_refused",
        "order.too_large",
        "order.due_past",
        "order.cancelled_paper",
        "customer.unknown",
        "customer.name_missing",
        "picture.failed",
        "paper.failed",
        "undo.nothing",
        "redo.nothing",
        "undo.touched_since",
        "id.unreadable",
    ];

    /// The code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Exists(_) => "workshop.exists",
            Self::Leftover(_) => "workshop.leftover",
            Self::Missing(_) => "workshop.missing",
            Self::NotAWorkshop(_) => "workshop.not_a_workshop",
            Self::IsCopy(_) => "workshop.is_copy",
            Self::OtherWorkshop => "copy.other_workshop",
            Self::PlaceMissing(_) => "copy.place_missing",
            Self::NoCopy => "copy.none",
            Self::ExportUnreadable { .. } => "workshop.export_unreadable",
            Self::Newer => "workshop.newer",
            Self::InUse(_) => "workshop.in_use",
            Self::ReadOnly => "workshop.read_only",
            Self::Damaged(_) => "workshop.damaged",
            Self::Disk(_) => "workshop.disk",
            Self::NameMissing => "workshop.name_missing",
            Self::Logo(_) => "workshop.logo_refused",
            Self::SampleUnknown(_) => "sample.unknown",
            Self::TemplateUnknown(_) => "template.unknown",
            Self::TemplateUnreadable { .. } => "template.unreadable",
            Self::FolderTaken(_) => "template.folder_taken",
            Self::TemplateProblems(_) => "template.problems",
            Self::TemplateCurrency { .. } => "template.currency",
            Self::PresetUnknown(_) => "preset.unknown",
            Self::DesignUnknown(_) => "design.unknown",
            Self::DesignOrdered(_) => "design.ordered",
            Self::DesignIncomplete { .. } => "design.incomplete",
            Self::DesignClosed(_) => "design.closed",
            Self::DesignUnknowable(_) => "design.unknowable",
            Self::Quantity(_) => "design.quantity",
            Self::OrderUnknown(_) => "order.unknown",
            Self::StatusRefused { .. } => "order.status_refused",
            Self::PriceTooLarge => "order.too_large",
            Self::DuePast(_) => "order.due_past",
            Self::CustomerUnknown(_) => "customer.unknown",
            Self::CustomerNameMissing => "customer.name_missing",
            Self::Picture(_) => "picture.failed",
            Self::CancelledPaper(_) => "order.cancelled_paper",
            Self::Paper(_) => "paper.failed",
            Self::UndoNothing => "undo.nothing",
            Self::RedoNothing => "redo.nothing",
            Self::TouchedSince(_) => "undo.touched_since",
            Self::Unreadable(_) => "id.unreadable",
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Exists(path) => Self::Exists(path),
            StoreError::Leftover(path) => Self::Leftover(path),
            StoreError::Missing(path) => Self::Missing(path),
            StoreError::NotAWorkshop(path) => Self::NotAWorkshop(path),
            StoreError::IsCopy(path) => Self::IsCopy(path),
            StoreError::Unreadable { file, line, reason } => Self::ExportUnreadable { file, line, reason },
            StoreError::OtherWorkshop => Self::OtherWorkshop,
            StoreError::Newer { .. } => Self::Newer,
            StoreError::InUse { holder } => Self::InUse(holder),
            StoreError::ReadOnly => Self::ReadOnly,
            StoreError::Damaged(what) => Self::Damaged(what),
            StoreError::NoRow { .. } => Self::Damaged(error.to_string()),
            StoreError::Io(_) | StoreError::Sqlite(_) => Self::Disk(error.to_string()),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error.to_string())
    }
}

impl From<domain::id::NotAnId> for Error {
    fn from(error: domain::id::NotAnId) -> Self {
        Self::Unreadable(error.text)
    }
}

impl From<quantity::MoneyError> for Error {
    fn from(_: quantity::MoneyError) -> Self {
        Self::PriceTooLarge
    }
}
