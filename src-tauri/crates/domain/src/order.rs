//! What was promised to whom, by when.

use chrono::NaiveDate;

use crate::id::{CustomerId, OrderId};
use crate::instant::Instant;
use crate::status::Status;

/// An order. Its pieces are [`Line`](crate::Line)s that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Permanent name.
    pub id: OrderId,
    /// What people call it: "W-1042". Never reused.
    pub number: String,
    /// Who it is for.
    pub customer: CustomerId,
    /// Where it stands.
    pub status: Status,
    /// When it was taken.
    pub taken: Instant,
    /// The day promised, on the workshop's calendar.
    pub due: Option<NaiveDate>,
    /// For the bench.
    pub note: String,
}

impl Order {
    /// True when the promised day is over and the piece isn't ready.
    pub fn overdue(&self, today: NaiveDate) -> bool {
        self.status.awaits_work() && self.due.is_some_and(|due| due < today)
    }
}
