//! What today needs.

use chrono::{Days, NaiveDate};
use domain::{Line, Status};

use crate::order::OrderBrief;
use crate::{Error, Workshop};

/// Days ahead that count as "soon".
const SOON: u64 = 7;
/// Most designs that are shown.
const DESIGNS: u32 = 12;

/// The lists of the first screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// Today on the workshop's calendar.
    pub date: NaiveDate,
    /// Orders that aren't ready and are due within a week or overdue, soonest first.
    pub due: Vec<OrderBrief>,
    /// Orders in the making, soonest due first.
    pub making: Vec<OrderBrief>,
    /// Orders ready to be fetched.
    pub ready: Vec<OrderBrief>,
    /// Designs that wait in the Studio, latest first.
    pub designs: Vec<Line>,
}

impl Workshop {
    /// What today needs.
    pub fn today(&self) -> Result<Today, Error> {
        let date = self.today_date()?;
        let soon = date.checked_add_days(Days::new(SOON)).unwrap_or(date);
        let making = self.orders_in(Status::Making)?;
        let mut due = making.clone();
        for status in [Status::New, Status::Agreed] {
            due.extend(self.orders_in(status)?);
        }
        due.retain(|brief| brief.order.due.is_some_and(|due| due <= soon));
        due.sort_by_key(|brief| (brief.order.due, brief.order.taken));
        Ok(Today {
            date,
            due,
            making,
            ready: self.orders_in(Status::Ready)?,
            designs: self.designs(DESIGNS)?,
        })
    }
}
