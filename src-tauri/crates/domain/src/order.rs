//! What was promised to whom, by when, and on which terms.

use chrono::NaiveDate;

use crate::agreement::Agreement;
use crate::bill::{Deposit, Discount};
use crate::id::{CustomerId, OrderId};
use crate::instant::Instant;
use crate::status::Status;

/// An order. Its pieces are [`Line`](crate::Line)s that name it, its payments [`Payment`](crate::Payment)s.
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
    /// Since when it stands there.
    pub since: Instant,
    /// When it was taken.
    pub taken: Instant,
    /// The day promised, on the workshop's calendar.
    pub due: Option<NaiveDate>,
    /// For the bench.
    pub note: String,
    /// For the maker alone: on the counter's paper, on no other.
    pub private: String,
    /// What is taken off the whole.
    pub discount: Option<Discount>,
    /// What was asked for in advance.
    pub deposit: Option<Deposit>,
    /// Its prices hold the tax already; as the workshop had it on that day.
    pub inclusive: bool,
    /// Its total is a whole multiple of this many of the smallest coin; as the workshop had it on that day.
    pub step: u32,
    /// The terms it was taken on, and who agreed to them.
    pub agreement: Agreement,
}

impl Order {
    /// An order just taken, with nothing agreed but whom it is for.
    pub fn taken(id: OrderId, number: String, customer: CustomerId, at: Instant) -> Self {
        Self {
            id,
            number,
            customer,
            status: Status::New,
            since: at,
            taken: at,
            due: None,
            note: String::new(),
            private: String::new(),
            discount: None,
            deposit: None,
            inclusive: true,
            step: 1,
            agreement: Agreement::default(),
        }
    }

    /// True when the promised day is over and the piece isn't ready.
    pub fn overdue(&self, today: NaiveDate) -> bool {
        self.status.awaits_work() && self.due.is_some_and(|due| due < today)
    }
}
