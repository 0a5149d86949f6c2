//! One piece: a design while it has no order, a frozen line once it has one.

use engine::answer::Answers;
use engine::slug::Slug;
use engine::template::Labels;
use quantity::{Money, MoneyError};

use crate::id::{LineId, OrderId, VersionId};
use crate::instant::Instant;
use crate::snapshot::Snapshot;

/// A piece, or several alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Permanent name; a design keeps it when it becomes a line of an order.
    pub id: LineId,
    /// The order; `None` while it is a design.
    pub order: Option<OrderId>,
    /// The template's slug, for lists.
    pub template: Slug,
    /// The exact version of the template that it is made with.
    pub version: VersionId,
    /// The template's label when the design was started, for lists.
    pub label: Labels,
    /// What the customer calls the piece; may be empty.
    pub name: String,
    /// How many alike; at least 1.
    pub quantity: u32,
    /// What was chosen so far, without what the program fills in.
    pub answers: Answers,
    /// Price of one piece as it stands, for lists.
    pub price: Money,
    /// Put aside on purpose ("Keep it").
    pub kept: bool,
    /// Last changed.
    pub touched: Instant,
    /// Thrown away when; it waits 30 days before it is really gone.
    pub dropped: Option<Instant>,
    /// All there is to know about it, from the moment it was ordered.
    pub snapshot: Option<Snapshot>,
}

impl Line {
    /// True while it can be changed in the Studio.
    pub fn is_design(&self) -> bool {
        self.order.is_none() && self.dropped.is_none()
    }

    /// Price of all pieces of the line.
    pub fn total(&self) -> Result<Money, MoneyError> {
        self.price.checked_mul(self.quantity)
    }
}
