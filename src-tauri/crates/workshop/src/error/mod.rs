//! Refusals and failures, each with a stable code that `words` has a sentence for.

mod args;

use engine::code::NotACode;
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
    /// An earlier version's file that must be opened for work once before it can be looked at.
    #[error("written by an earlier version")]
    Older,
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
    Logo(raster::RasterError),
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
    /// The text is no design's code; what is wrong with it.
    #[error("no code: {1}")]
    DesignCodeUnreadable(String, NotACode),
    /// No template here has a version that this code is of.
    #[error("no template for the code {0}")]
    DesignCodeUnknown(String),
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
    /// The letters chosen for the piece don't have these.
    #[error("no such letter: {letters:?}")]
    LetterMissing {
        /// What was typed and can't be set.
        letters: Vec<String>,
        /// Where it was typed.
        option: Labels,
    },
    /// A customer is asked after 20 seconds to an hour.
    #[error("not a patience")]
    Patience,
    /// No PIN: not 4 to 12 digits.
    #[error("not a PIN")]
    Pin,
    /// The picture can't be drawn.
    #[error("picture: {0}")]
    Picture(String),
    /// The order is cancelled, so that nobody should work from a new paper of it.
    #[error("{0} is cancelled")]
    CancelledPaper(String),
    /// Everything in the order is ready-made.
    #[error("nothing to make in {0}")]
    NothingToMake(String),
    /// So many rows of a table can't be read.
    #[error("{0} rows")]
    ImportFaulty(u32),
    /// Nothing in the table can be used.
    #[error("nothing to import")]
    ImportEmpty,
    /// All that the table says is there already.
    #[error("import.known")]
    ImportKnown,
    /// The table is larger than can be taken in.
    #[error("table too large")]
    ImportTooLarge,
    /// The file is no table, or a broken one.
    #[error("table: {0}")]
    ImportUnreadable(crate::spreadsheet::Unreadable),
    /// No newer version of the template waits to be used.
    #[error("nothing waits: {0}")]
    NothingWaits(String),
    /// There is no such photograph.
    #[error("no photograph {0}")]
    PhotoUnknown(String),
    /// The photograph can't be used.
    #[error("photograph: {0}")]
    Photo(raster::RasterError),
    /// The paper can't be written.
    #[error("paper: {0}")]
    Paper(String),
    /// Nothing to take back.
    #[error("nothing to undo")]
    UndoNothing,
    /// A paper is out of one of many orders that came in together.
    #[error("a paper of {0} is out")]
    PaperOut(String),
    /// Nothing to do again.
    #[error("nothing to redo")]
    RedoNothing,
    /// A later action touched the same thing.
    #[error("touched since")]
    TouchedSince(Box<Blocked>),
    /// A free line needs words.
    #[error("order.words_missing")]
    WordsMissing,
    /// A text is longer than can be kept; letters allowed.
    #[error("text.name_too_long: {0}")]
    NameTooLong(usize),
    /// What is made is told in more letters than a piece takes.
    #[error("order.words_too_long: {0}")]
    WordsTooLong(usize),
    /// A text has more letters than its place takes.
    #[error("text.too_long: {0}")]
    TooLong(usize),
    /// Another currency than the workshop's, whose code this is.
    #[error("money.other_currency: {0}")]
    OtherCurrency(String),
    /// A price below nought.
    #[error("money.below_nought")]
    BelowNought,
    /// There is no such piece in the order.
    #[error("line.unknown: {0}")]
    LineUnknown(String),
    /// The piece is no free line.
    #[error("line.not_free")]
    NotFree,
    /// The last piece of an order stays.
    #[error("order.last_piece: {0}")]
    LastPiece(String),
    /// There is no such article, or it is no longer offered.
    #[error("article.unknown: {0}")]
    ArticleUnknown(String),
    /// An article needs a name.
    #[error("article.name_missing")]
    ArticleNameMissing,
    /// There is no such payment.
    #[error("payment.unknown: {0}")]
    PaymentUnknown(String),
    /// A payment of nothing.
    #[error("payment.nothing")]
    NothingPaid,
    /// A payment on a day that is still to come.
    #[error("payment.ahead: {0}")]
    PaidAhead(chrono::NaiveDate),
    /// A discount needs a reason.
    #[error("discount.reason_missing")]
    ReasonMissing,
    /// Not between 0 and 100 per cent.
    #[error("discount.percent: {0}")]
    Percent(quantity::Number),
    /// A signature of more strokes or points than anybody's name has.
    #[error("order.signature_too_large")]
    SignatureTooLarge,
    /// A signature that lies outside its box.
    #[error("order.signature_broken")]
    SignatureBroken,
    /// More is asked for in advance than the whole comes to.
    #[error("deposit.too_large")]
    DepositTooLarge,
    /// A template that is no longer offered.
    #[error("template.not_offered")]
    TemplateNotOffered(Labels),
    /// The template offers no swatch of that name.
    #[error("swatch.unknown: {0}")]
    SwatchUnknown(String),
    /// The photo of a swatch, in this file of the template, can't be used.
    #[error("{0}: {1}")]
    SwatchPhoto(String, raster::RasterError),
    /// The template offers no swatches at all.
    #[error("swatch.none")]
    NoSwatches(Labels),
    /// More working days from order to hand-over than a year has.
    #[error("settings.lead_days: {0}")]
    LeadDays(u32),
    /// Somebody asked to stop before it was done; nothing was changed.
    #[error("stopped")]
    Stopped,
    /// More views of the orders than this are kept.
    #[error("settings.views: {0}")]
    ViewsTooMany(usize),
    /// Totals can't be rounded to this many of the smallest coin.
    #[error("settings.step: {0}")]
    Step(u32),
    /// A rate of tax needs a name.
    #[error("settings.tax_name")]
    TaxNameMissing,
    /// The template has no such option.
    #[error("option.unknown: {0}")]
    OptionUnknown(String),
    /// No design was put aside under this code.
    #[error("code.unknown: {0}")]
    CodeUnknown(String),
    /// Nothing of this name is measured here.
    #[error("measures.figure_unknown: {0}")]
    FigureUnknown(String),
    /// This is not measured for that figure.
    #[error("measures.landmark_unknown: {landmark}")]
    LandmarkUnknown {
        /// For what.
        figure: &'static domain::measures::Figure,
        /// What was given.
        landmark: String,
    },
    /// One landmark twice in a set.
    #[error("measures.twice: {0:?}")]
    MeasuredTwice(domain::measures::Landmark),
    /// A set without a single measure.
    #[error("measures.missing")]
    MeasuresMissing,
    /// Measured on a day that is still to come.
    #[error("measures.ahead: {0}")]
    MeasuredAhead(chrono::NaiveDate),
    /// There is no such set of measures.
    #[error("measures.unknown: {0}")]
    MeasuresUnknown(String),
    /// Somebody can't be erased while these orders of theirs are under way.
    #[error("customer.orders_open: {0:?}")]
    OrdersOpen(Vec<String>),
    /// Several cards have this name.
    #[error("customer.several: {name}")]
    CustomerSeveral {
        /// The name.
        name: String,
        /// What tells the cards apart.
        cards: Vec<String>,
    },
    /// A card can't be joined to itself.
    #[error("customer.joined_to_itself")]
    JoinedToItself,
    /// The order is over.
    #[error("{number} is {status}")]
    OrderClosed {
        /// The order.
        number: String,
        /// Where it stands.
        status: Status,
    },
    /// An order's price is beyond what money can count.
    #[error("price too large")]
    PriceTooLarge,
}

impl Error {
    /// Every code there is; `words` has a sentence for each, in every language.
    pub const CODES: [&'static str; 98] = [
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
        "workshop.older",
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
        "design.code_unreadable",
        "design.code_unknown",
        "design.quantity",
        "design.letter_missing",
        "settings.pin",
        "settings.patience",
        "order.unknown",
        "order.status_refused",
        "order.too_large",
        "order.due_past",
        "order.cancelled_paper",
        "customer.unknown",
        "customer.name_missing",
        "picture.failed",
        "paper.nothing_to_make",
        "import.faulty",
        "import.empty",
        "import.known",
        "import.too_large",
        "import.unreadable",
        "template.nothing_waits",
        "photo.unknown",
        "photo.refused",
        "paper.failed",
        "undo.paper_out",
        "undo.nothing",
        "redo.nothing",
        "undo.touched_since",
        "order.words_missing",
        "text.name_too_long",
        "order.signature_too_large",
        "order.signature_broken",
        "order.words_too_long",
        "text.too_long",
        "money.other_currency",
        "money.below_nought",
        "line.unknown",
        "line.not_free",
        "order.last_piece",
        "article.unknown",
        "article.name_missing",
        "payment.unknown",
        "payment.nothing",
        "payment.ahead",
        "discount.reason_missing",
        "discount.percent",
        "deposit.too_large",
        "template.not_offered",
        "swatch.unknown",
        "swatch.photo",
        "swatch.none",
        "settings.lead_days",
        "settings.views",
        "work.stopped",
        "settings.step",
        "settings.tax_name",
        "option.unknown",
        "code.unknown",
        "measures.missing",
        "measures.figure_unknown",
        "measures.landmark_unknown",
        "measures.twice",
        "measures.ahead",
        "measures.unknown",
        "customer.joined_to_itself",
        "customer.orders_open",
        "customer.several",
        "order.closed",
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
            Self::Older => "workshop.older",
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
            Self::DesignCodeUnreadable(..) => "design.code_unreadable",
            Self::DesignCodeUnknown(_) => "design.code_unknown",
            Self::Quantity(_) => "design.quantity",
            Self::OrderUnknown(_) => "order.unknown",
            Self::StatusRefused { .. } => "order.status_refused",
            Self::PriceTooLarge => "order.too_large",
            Self::DuePast(_) => "order.due_past",
            Self::CustomerUnknown(_) => "customer.unknown",
            Self::CustomerNameMissing => "customer.name_missing",
            Self::LetterMissing { .. } => "design.letter_missing",
            Self::Patience => "settings.patience",
            Self::Pin => "settings.pin",
            Self::Picture(_) => "picture.failed",
            Self::CancelledPaper(_) => "order.cancelled_paper",
            Self::NothingToMake(_) => "paper.nothing_to_make",
            Self::ImportFaulty(_) => "import.faulty",
            Self::ImportEmpty => "import.empty",
            Self::ImportKnown => "import.known",
            Self::ImportTooLarge => "import.too_large",
            Self::ImportUnreadable(_) => "import.unreadable",
            Self::NothingWaits(_) => "template.nothing_waits",
            Self::PhotoUnknown(_) => "photo.unknown",
            Self::Photo(_) => "photo.refused",
            Self::Paper(_) => "paper.failed",
            Self::PaperOut(_) => "undo.paper_out",
            Self::UndoNothing => "undo.nothing",
            Self::RedoNothing => "redo.nothing",
            Self::TouchedSince(_) => "undo.touched_since",
            Self::WordsMissing => "order.words_missing",
            Self::NameTooLong(_) => "text.name_too_long",
            Self::WordsTooLong(_) => "order.words_too_long",
            Self::TooLong(_) => "text.too_long",
            Self::SignatureTooLarge => "order.signature_too_large",
            Self::SignatureBroken => "order.signature_broken",
            Self::OtherCurrency(_) => "money.other_currency",
            Self::BelowNought => "money.below_nought",
            Self::LineUnknown(_) => "line.unknown",
            Self::NotFree => "line.not_free",
            Self::LastPiece(_) => "order.last_piece",
            Self::ArticleUnknown(_) => "article.unknown",
            Self::ArticleNameMissing => "article.name_missing",
            Self::PaymentUnknown(_) => "payment.unknown",
            Self::NothingPaid => "payment.nothing",
            Self::PaidAhead(_) => "payment.ahead",
            Self::ReasonMissing => "discount.reason_missing",
            Self::Percent(_) => "discount.percent",
            Self::DepositTooLarge => "deposit.too_large",
            Self::TemplateNotOffered(_) => "template.not_offered",
            Self::SwatchUnknown(_) => "swatch.unknown",
            Self::SwatchPhoto(..) => "swatch.photo",
            Self::NoSwatches(_) => "swatch.none",
            Self::LeadDays(_) => "settings.lead_days",
            Self::ViewsTooMany(_) => "settings.views",
            Self::Stopped => "work.stopped",
            Self::Step(_) => "settings.step",
            Self::TaxNameMissing => "settings.tax_name",
            Self::OptionUnknown(_) => "option.unknown",
            Self::CodeUnknown(_) => "code.unknown",
            Self::FigureUnknown(_) => "measures.figure_unknown",
            Self::LandmarkUnknown { .. } => "measures.landmark_unknown",
            Self::MeasuredTwice(_) => "measures.twice",
            Self::MeasuresMissing => "measures.missing",
            Self::MeasuredAhead(_) => "measures.ahead",
            Self::MeasuresUnknown(_) => "measures.unknown",
            Self::OrdersOpen(_) => "customer.orders_open",
            Self::CustomerSeveral { .. } => "customer.several",
            Self::JoinedToItself => "customer.joined_to_itself",
            Self::OrderClosed { .. } => "order.closed",
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
            StoreError::Older => Self::Older,
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
