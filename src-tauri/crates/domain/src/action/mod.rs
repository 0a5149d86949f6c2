//! What somebody did, as data that can be worded in any language, today or years later.
//!
//! Each kind of action has a code; `words` has a text for each code (see [`Action::CODES`]). What is needed to word it is
//! in the action itself, labels in all languages, so that history never depends on what was changed or erased since.

mod about;
mod change;
mod setting;

use chrono::NaiveDate;
use engine::slug::Slug;
use engine::template::Labels;
use quantity::Money;
use serde::{Deserialize, Serialize};

use crate::customer::Allowed;
use crate::instant::Instant;
use crate::payment::Way;
use crate::printed::{Audience, PaperSize};
use crate::status::Status;

pub use about::{About, Undoing};
pub use change::{AnswerChange, WordedAnswer, worded};
pub use setting::Setting;

/// One action. In the journal as JSON, with the code as its tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code")]
pub enum Action {
    /// The workshop file was made.
    #[serde(rename = "workshop.created")]
    WorkshopCreated {
        /// Its name.
        name: String,
    },
    /// The sample's people and orders were put in; what came before can't be undone.
    #[serde(rename = "workshop.sample_loaded")]
    SampleLoaded {
        /// Its name.
        name: String,
    },
    /// The file was damaged, lost or unwanted and was put back; what came before can't be undone.
    #[serde(rename = "workshop.restored")]
    WorkshopRestored {
        /// When the copy was taken; `None`: from what could still be read of the damaged file.
        copy: Option<Instant>,
        /// How many later actions were added to it.
        added: u32,
    },
    /// The workshop's settings were changed.
    #[serde(rename = "workshop.settings_changed")]
    SettingsChanged {
        /// What of them; `None`: several things, or it was before this was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        what: Option<Setting>,
    },
    /// The book was changed: something sold out or there again, a day price.
    #[serde(rename = "workshop.book_changed")]
    BookChanged {
        /// The name of the entry.
        entry: String,
    },
    /// A template came in.
    #[serde(rename = "template.imported")]
    TemplateImported {
        /// Its label.
        label: Labels,
        /// The number of the version.
        number: u32,
    },
    /// A design was started.
    #[serde(rename = "design.started")]
    DesignStarted {
        /// The template's label.
        label: Labels,
        /// The maker's pick it started from; empty: none.
        preset: Labels,
    },
    /// An option was answered.
    #[serde(rename = "design.answered")]
    DesignAnswered {
        /// What was answered.
        change: AnswerChange,
    },
    /// A closed choice was opened by changing others.
    #[serde(rename = "design.way_taken")]
    DesignWayTaken {
        /// Everything that changed.
        changes: Vec<AnswerChange>,
    },
    /// Several answers were given at once.
    #[serde(rename = "design.filled_in")]
    DesignFilledIn {
        /// Everything that changed.
        changes: Vec<AnswerChange>,
    },
    /// The customer went back to how it was before.
    #[serde(rename = "design.turned_back")]
    DesignTurnedBack {
        /// Everything that changed.
        changes: Vec<AnswerChange>,
    },
    /// Another piece was drawn at random.
    #[serde(rename = "design.surprised")]
    DesignSurprised {
        /// Everything that changed.
        changes: Vec<AnswerChange>,
    },
    /// A maker's pick replaced all answers.
    #[serde(rename = "design.preset_taken")]
    DesignPresetTaken {
        /// The pick's label.
        preset: Labels,
    },
    /// How many alike.
    #[serde(rename = "design.quantity_set")]
    DesignQuantitySet {
        /// How many.
        quantity: u32,
    },
    /// The customer's name for the piece.
    #[serde(rename = "design.named")]
    DesignNamed {
        /// The name; empty: taken away.
        name: String,
    },
    /// Put aside on purpose.
    #[serde(rename = "design.kept")]
    DesignKept {
        /// Its name or the template's label.
        name: Labels,
    },
    /// Thrown away.
    #[serde(rename = "design.dropped")]
    DesignDropped {
        /// Its name or the template's label.
        name: Labels,
    },
    /// An order was taken.
    #[serde(rename = "order.taken")]
    OrderTaken {
        /// Its number.
        number: String,
        /// The customer's name.
        customer: String,
    },
    /// An order went to another status.
    #[serde(rename = "order.status_changed")]
    OrderStatusChanged {
        /// Its number.
        number: String,
        /// From.
        from: Status,
        /// To.
        to: Status,
    },
    /// An order was promised for another day.
    #[serde(rename = "order.due_changed")]
    OrderDueChanged {
        /// Its number.
        number: String,
        /// The day promised before.
        from: Option<NaiveDate>,
        /// The day promised now.
        to: Option<NaiveDate>,
    },
    /// An order's note was changed.
    #[serde(rename = "order.noted")]
    OrderNoted {
        /// Its number.
        number: String,
    },
    /// A customer's card was made.
    #[serde(rename = "customer.added")]
    CustomerAdded {
        /// The name.
        name: String,
    },
    /// A customer's card was changed.
    #[serde(rename = "customer.changed")]
    CustomerChanged {
        /// The name now.
        name: String,
    },
    /// A newer version of a template came in and waits to be used.
    #[serde(rename = "template.drafted")]
    TemplateDrafted {
        /// Its label.
        label: Labels,
        /// The number of the version.
        number: u32,
    },
    /// A waiting version of a template is used from now on.
    #[serde(rename = "template.released")]
    TemplateReleased {
        /// Its label.
        label: Labels,
        /// The number of the version.
        number: u32,
    },
    /// A waiting version of a template was put away unused.
    #[serde(rename = "template.draft_dropped")]
    TemplateDraftDropped {
        /// Its label.
        label: Labels,
        /// The number of the version.
        number: u32,
    },
    /// A template is no longer offered.
    #[serde(rename = "template.stopped")]
    TemplateStopped {
        /// Its label.
        label: Labels,
    },
    /// A template is offered again.
    #[serde(rename = "template.offered")]
    TemplateOffered {
        /// Its label.
        label: Labels,
    },
    /// Something that the template doesn't offer was agreed for one option.
    #[serde(rename = "design.other")]
    DesignOther {
        /// The option.
        option: Labels,
        /// What is made instead; empty: taken back.
        words: String,
    },
    /// A design was brought up to the template's newest version.
    #[serde(rename = "design.updated")]
    DesignUpdated {
        /// The template's label.
        label: Labels,
        /// The number of the version.
        number: u32,
        /// The answers that changed with it.
        changes: Vec<AnswerChange>,
    },
    /// A piece was added to an order.
    #[serde(rename = "order.line_added")]
    LineAdded {
        /// The order's number.
        number: String,
        /// The piece.
        what: Labels,
    },
    /// A free line or article of an order was changed.
    #[serde(rename = "order.line_changed")]
    LineChanged {
        /// The order's number.
        number: String,
        /// The piece.
        what: Labels,
    },
    /// A piece was taken out of an order.
    #[serde(rename = "order.line_removed")]
    LineRemoved {
        /// The order's number.
        number: String,
        /// The piece.
        what: Labels,
    },
    /// A free line of an order became a design.
    #[serde(rename = "order.line_designed")]
    LineDesigned {
        /// The order's number.
        number: String,
        /// The piece.
        what: Labels,
    },
    /// Something was taken off the price of an order or of one of its pieces.
    #[serde(rename = "order.discounted")]
    OrderDiscounted {
        /// The order's number.
        number: String,
        /// The piece; empty: the whole order.
        what: Labels,
        /// Why; empty: the discount was taken back.
        reason: String,
    },
    /// What is to be paid in advance was agreed.
    #[serde(rename = "order.deposit_asked")]
    DepositAsked {
        /// The order's number.
        number: String,
        /// How much; `None`: nothing any more.
        amount: Option<Money>,
    },
    /// A payment was noted.
    #[serde(rename = "order.paid")]
    OrderPaid {
        /// The order's number.
        number: String,
        /// How much; below nought: given back.
        amount: Money,
        /// How.
        way: Way,
    },
    /// A payment that was noted by mistake was taken out.
    #[serde(rename = "order.payment_removed")]
    PaymentRemoved {
        /// The order's number.
        number: String,
        /// How much it was.
        amount: Money,
    },
    /// The maker's own note on an order was changed.
    #[serde(rename = "order.private_noted")]
    OrderPrivate {
        /// The order's number.
        number: String,
    },
    /// A ready-made article was added.
    #[serde(rename = "article.added")]
    ArticleAdded {
        /// Its name.
        name: String,
    },
    /// A ready-made article was changed.
    #[serde(rename = "article.changed")]
    ArticleChanged {
        /// Its name now.
        name: String,
    },
    /// A customer allowed something, or took it back.
    #[serde(rename = "customer.consented")]
    CustomerConsented {
        /// The customer's name.
        name: String,
        /// What.
        what: Allowed,
        /// True: allowed.
        allowed: bool,
    },
    /// Two cards of one customer became one.
    #[serde(rename = "customer.joined")]
    CustomerJoined {
        /// The name on the card that stays.
        name: String,
        /// The name on the card that was joined to it.
        other: String,
    },
    /// A customer's measures were taken or mended.
    #[serde(rename = "customer.measured")]
    CustomerMeasured {
        /// The customer's name.
        name: String,
        /// What was measured.
        figure: Slug,
    },
    /// A set of measures was taken out.
    #[serde(rename = "customer.measures_removed")]
    MeasuresRemoved {
        /// The customer's name.
        name: String,
        /// What was measured.
        figure: Slug,
    },
    /// A photograph was added.
    #[serde(rename = "photo.added")]
    PhotoAdded {
        /// The order's number or the customer's name.
        to: String,
    },
    /// What is said about a photograph was changed.
    #[serde(rename = "photo.changed")]
    PhotoChanged {
        /// The order's number or the customer's name.
        to: String,
    },
    /// A photograph was taken out.
    #[serde(rename = "photo.removed")]
    PhotoRemoved {
        /// The order's number or the customer's name.
        to: String,
    },
    /// Customers and open orders came in from a table.
    #[serde(rename = "import.done")]
    Imported {
        /// The name of the file; empty: it was pasted.
        file: String,
        /// How many new customers.
        customers: u32,
        /// How many orders.
        orders: u32,
    },
    /// A customer was erased; nobody is named.
    #[serde(rename = "customer.erased")]
    CustomerErased,
    /// What stood here was about somebody who was erased.
    #[serde(rename = "erased")]
    Erased,
    /// A paper was printed. A fact: it can't be undone.
    #[serde(rename = "paper.printed")]
    PaperPrinted {
        /// The order's number.
        number: String,
        /// Who it is for.
        audience: Audience,
        /// How large.
        size: PaperSize,
    },
    /// An action was taken back.
    #[serde(rename = "undone")]
    Undone {
        /// Which.
        action: Box<Action>,
    },
    /// An order was taken back after a paper had left the house: it stands as cancelled.
    #[serde(rename = "undone_as_cancelled")]
    UndoneAsCancelled {
        /// Which.
        action: Box<Action>,
        /// When the latest paper was printed.
        printed: Instant,
    },
    /// An action that had been taken back was done again.
    #[serde(rename = "redone")]
    Redone {
        /// Which.
        action: Box<Action>,
    },
}

impl Action {
    /// Every code there is; `words` has a text for each, in every language.
    pub const CODES: [&'static str; 55] = [
        "workshop.created",
        "workshop.sample_loaded",
        "workshop.restored",
        "workshop.settings_changed",
        "workshop.book_changed",
        "template.imported",
        "design.started",
        "design.answered",
        "design.way_taken",
        "design.filled_in",
        "design.turned_back",
        "design.surprised",
        "design.preset_taken",
        "design.quantity_set",
        "design.named",
        "design.kept",
        "design.dropped",
        "order.taken",
        "order.status_changed",
        "order.due_changed",
        "order.noted",
        "customer.added",
        "customer.changed",
        "template.drafted",
        "template.released",
        "template.draft_dropped",
        "template.stopped",
        "template.offered",
        "design.other",
        "design.updated",
        "order.line_added",
        "order.line_changed",
        "order.line_removed",
        "order.line_designed",
        "order.discounted",
        "order.deposit_asked",
        "order.paid",
        "order.payment_removed",
        "order.private_noted",
        "article.added",
        "article.changed",
        "customer.consented",
        "customer.joined",
        "customer.measured",
        "customer.measures_removed",
        "photo.added",
        "photo.changed",
        "photo.removed",
        "import.done",
        "customer.erased",
        "erased",
        "paper.printed",
        "undone",
        "undone_as_cancelled",
        "redone",
    ];

    /// Its code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WorkshopCreated { .. } => "workshop.created",
            Self::SampleLoaded { .. } => "workshop.sample_loaded",
            Self::WorkshopRestored { .. } => "workshop.restored",
            Self::SettingsChanged { .. } => "workshop.settings_changed",
            Self::BookChanged { .. } => "workshop.book_changed",
            Self::TemplateImported { .. } => "template.imported",
            Self::DesignStarted { .. } => "design.started",
            Self::DesignAnswered { .. } => "design.answered",
            Self::DesignWayTaken { .. } => "design.way_taken",
            Self::DesignFilledIn { .. } => "design.filled_in",
            Self::DesignTurnedBack { .. } => "design.turned_back",
            Self::DesignSurprised { .. } => "design.surprised",
            Self::DesignPresetTaken { .. } => "design.preset_taken",
            Self::DesignQuantitySet { .. } => "design.quantity_set",
            Self::DesignNamed { .. } => "design.named",
            Self::DesignKept { .. } => "design.kept",
            Self::DesignDropped { .. } => "design.dropped",
            Self::OrderTaken { .. } => "order.taken",
            Self::OrderStatusChanged { .. } => "order.status_changed",
            Self::OrderDueChanged { .. } => "order.due_changed",
            Self::OrderNoted { .. } => "order.noted",
            Self::CustomerAdded { .. } => "customer.added",
            Self::CustomerChanged { .. } => "customer.changed",
            Self::TemplateDrafted { .. } => "template.drafted",
            Self::TemplateReleased { .. } => "template.released",
            Self::TemplateDraftDropped { .. } => "template.draft_dropped",
            Self::TemplateStopped { .. } => "template.stopped",
            Self::TemplateOffered { .. } => "template.offered",
            Self::DesignOther { .. } => "design.other",
            Self::DesignUpdated { .. } => "design.updated",
            Self::LineAdded { .. } => "order.line_added",
            Self::LineChanged { .. } => "order.line_changed",
            Self::LineRemoved { .. } => "order.line_removed",
            Self::LineDesigned { .. } => "order.line_designed",
            Self::OrderDiscounted { .. } => "order.discounted",
            Self::DepositAsked { .. } => "order.deposit_asked",
            Self::OrderPaid { .. } => "order.paid",
            Self::PaymentRemoved { .. } => "order.payment_removed",
            Self::OrderPrivate { .. } => "order.private_noted",
            Self::ArticleAdded { .. } => "article.added",
            Self::ArticleChanged { .. } => "article.changed",
            Self::CustomerConsented { .. } => "customer.consented",
            Self::CustomerJoined { .. } => "customer.joined",
            Self::CustomerMeasured { .. } => "customer.measured",
            Self::MeasuresRemoved { .. } => "customer.measures_removed",
            Self::PhotoAdded { .. } => "photo.added",
            Self::PhotoChanged { .. } => "photo.changed",
            Self::PhotoRemoved { .. } => "photo.removed",
            Self::Imported { .. } => "import.done",
            Self::CustomerErased => "customer.erased",
            Self::Erased => "erased",
            Self::PaperPrinted { .. } => "paper.printed",
            Self::Undone { .. } => "undone",
            Self::UndoneAsCancelled { .. } => "undone_as_cancelled",
            Self::Redone { .. } => "redone",
        }
    }

    /// How it meets undo.
    pub const fn undoing(&self) -> Undoing {
        match self {
            Self::WorkshopCreated { .. }
            | Self::SampleLoaded { .. }
            | Self::WorkshopRestored { .. }
            | Self::CustomerErased => Undoing::Wall,
            Self::PaperPrinted { .. } => Undoing::Fact,
            Self::Undone { .. } => Undoing::Undo,
            Self::UndoneAsCancelled { .. } => Undoing::UndoByCancelling,
            Self::Redone { .. } => Undoing::Redo,
            _ => Undoing::Possible,
        }
    }

    /// The action itself: of an undo or redo, the one that was taken back or done again.
    pub fn root(&self) -> &Self {
        match self {
            Self::Undone { action } | Self::UndoneAsCancelled { action, .. } | Self::Redone { action } => action.root(),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::id::{LineId, OrderId, RowId};

    #[test]
    fn every_code_is_listed_once() {
        assert_eq!(Action::CODES.iter().collect::<BTreeSet<_>>().len(), Action::CODES.len());
    }

    #[test]
    fn what_was_done_is_found_under_undo_and_redo() {
        let named = Action::DesignNamed {
            name: "Ada's".to_owned(),
        };
        let undone = Action::Undone {
            action: Box::new(named.clone()),
        };
        let redone = Action::Redone {
            action: Box::new(undone.clone()),
        };
        assert_eq!(redone.root(), &named);
        assert_eq!((named.undoing(), undone.undoing(), redone.undoing()), {
            (Undoing::Possible, Undoing::Undo, Undoing::Redo)
        });
    }

    #[test]
    fn what_an_action_is_about_comes_back_from_its_parts() {
        let row = RowId([3; 16]);
        for about in [About::Workshop, About::Order(OrderId(row)), About::Design(LineId(row))] {
            assert_eq!(About::from_parts(about.code(), about.row()), Some(about));
        }
        assert_eq!(About::from_parts("order", None), None);
    }
}
