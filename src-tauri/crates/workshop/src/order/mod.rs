//! Orders: taking them, finding them, and where they stand.

mod change;
mod lines;
mod money;
mod page;
mod picture;
mod status;
pub(crate) mod take;

use std::collections::BTreeSet;

use domain::photo::Subject;
use domain::{Bill, Customer, Line, Order, Payment, Photo, Printed, RowId, Status};
use store::{Kind, LineBrief};

pub use money::NewPayment;
pub(crate) use money::checked_percent;
pub use page::{OrderPage, PagePart};
pub(crate) use picture::for_paper;
pub(crate) use take::other_prices;
pub use take::{FreeLine, NewAgreed, NewPiece, TakeOrder, Who};

use crate::history::Happened;
use crate::listed::{Listed, Part};
use crate::{Error, Workshop};

/// An order as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderBrief {
    /// The order.
    pub order: Order,
    /// The customer.
    pub customer: Customer,
    /// Its pieces.
    pub lines: Vec<LineBrief>,
    /// Its money.
    pub bill: Bill,
    /// Past its date and not ready.
    pub overdue: bool,
}

/// What of the orders is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// All of them.
    All,
    /// Not handed over yet, nor cancelled.
    Open,
    /// Not ready, and due within a week or overdue.
    Due,
    /// In the making.
    Making,
    /// Ready to be fetched.
    Ready,
}

impl View {
    /// Every view with its name.
    pub const ALL: [(&'static str, View); 5] = [
        ("all", View::All),
        ("open", View::Open),
        ("due", View::Due),
        ("making", View::Making),
        ("ready", View::Ready),
    ];

    /// The view of that name.
    pub fn called(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|(known, _)| *known == name)
            .map(|(_, view)| view)
    }

    fn statuses(self) -> &'static [Status] {
        match self {
            Self::All => &[],
            Self::Open => &[Status::New, Status::Agreed, Status::Making, Status::Ready],
            Self::Due => &[Status::New, Status::Agreed, Status::Making],
            Self::Making => &[Status::Making],
            Self::Ready => &[Status::Ready],
        }
    }
}

/// An order with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderFile {
    /// As lists show it.
    pub brief: OrderBrief,
    /// Its pieces; designs are frozen.
    pub lines: Vec<Line>,
    /// The photographs of the order, and of each of its pieces.
    pub photos: Vec<Photo>,
    /// What was paid, in the order in which it was noted.
    pub payments: Vec<Payment>,
    /// The papers that are out, latest first.
    pub papers: Vec<Printed>,
    /// What happened, latest first.
    pub history: Vec<Happened>,
}

impl Workshop {
    /// Orders that hold every word of `search` (number, customer, pieces, note), newest first, at most `limit`.
    pub fn orders(&self, search: &str, limit: u32) -> Result<Vec<OrderBrief>, Error> {
        let hits = self.db().search(search, Some(Kind::Order), limit)?;
        hits.into_iter()
            .map(|(_, row)| self.brief(self.db().expect(row)?))
            .collect()
    }

    /// A part of the orders of a view that hold every word of `search`. All come newest first, those of a view in the order in
    /// which they are due.
    pub fn orders_seen(&self, view: View, search: &str, part: Part) -> Result<Listed<OrderBrief>, Error> {
        if view == View::All {
            let found = self.listed(Kind::Order, search, part)?;
            return found.map(|row| self.brief(self.db().expect(row)?));
        }
        let by = if view == View::Due { Some(self.soon()?) } else { None };
        let (db, statuses) = (self.db(), view.statuses());
        let found = if search.trim().is_empty() {
            Listed {
                count: db.orders_due_count(statuses, by)?,
                more: false,
                rows: db.orders_due(statuses, by, part.from, part.limit)?,
            }
        } else {
            let hits = db.search(search, Some(Kind::Order), u32::MAX)?;
            let hits: BTreeSet<RowId> = hits.into_iter().map(|(_, row)| row).collect();
            let mut seen = db.orders_due(statuses, by, 0, u32::MAX)?;
            seen.retain(|order| hits.contains(&order.id.0));
            part.of(seen)
        };
        found.map(|order| self.brief(order))
    }

    /// Orders in a status, those due first first.
    pub fn orders_in(&self, status: Status) -> Result<Vec<OrderBrief>, Error> {
        self.db()
            .orders_due(&[status], None, 0, u32::MAX)?
            .into_iter()
            .map(|order| self.brief(order))
            .collect()
    }

    /// One order with its pieces, papers and history.
    pub fn order(&self, number: &str) -> Result<OrderFile, Error> {
        let order = self.order_row(number)?;
        let lines = self.db().lines_of(order.id)?;
        let mut photos = self.db().photos_of(Subject::Order(order.id))?;
        for line in &lines {
            photos.extend(self.db().photos_of(Subject::Line(line.id))?);
        }
        let payments = self.db().payments_of(order.id)?;
        let papers = self.db().papers_of(order.id)?;
        let history = self.history_of_order(&order)?;
        Ok(OrderFile {
            brief: self.brief(order)?,
            lines,
            photos,
            payments,
            papers,
            history,
        })
    }

    pub(crate) fn order_row(&self, number: &str) -> Result<Order, Error> {
        let number = number.trim().to_uppercase();
        let found = match number.chars().all(|c| c.is_ascii_digit()) {
            // As people say it: "1042".
            true => self.db().order_counted(&number)?,
            false => self.db().order_numbered(&number)?,
        };
        found.ok_or(Error::OrderUnknown(number))
    }

    /// An order as lists show it.
    pub fn brief(&self, order: Order) -> Result<OrderBrief, Error> {
        let customer = self.db().expect(order.customer.0)?;
        let lines = self.db().line_briefs_of(order.id)?;
        let bill = self.bill(&order)?;
        let overdue = order.overdue(self.today_date()?);
        Ok(OrderBrief {
            order,
            customer,
            lines,
            bill,
            overdue,
        })
    }
}
