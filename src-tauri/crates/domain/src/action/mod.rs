//! What somebody did, as data that can be worded in any language, today or years later.
//!
//! Each kind of action has a code; `words` has a text for each code (see [`Action::CODES`]). What is needed to word it is
//! in the action itself, labels in all languages, so that history never depends on what was changed or erased since.

mod about;
mod change;

use chrono::NaiveDate;
use engine::template::Labels;
use serde::{Deserialize, Serialize};

use crate::instant::Instant;
use crate::printed::{Audience, PaperSize};
use crate::status::Status;

pub use about::{About, Undoing};
pub use change::{AnswerChange, WordedAnswer, worded};

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
    SettingsChanged,
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
    pub const CODES: [&'static str; 27] = [
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
            Self::SettingsChanged => "workshop.settings_changed",
            Self::BookChanged { .. } => "workshop.book_changed",
            Self::TemplateImported { .. } => "template.imported",
            Self::DesignStarted { .. } => "design.started",
            Self::DesignAnswered { .. } => "design.answered",
            Self::DesignWayTaken { .. } => "design.way_taken",
            Self::DesignFilledIn { .. } => "design.filled_in",
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
