//! What today needs.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use domain::{Instant, Line, Status};
use quantity::Money;

use crate::order::OrderBrief;
use crate::{Error, Workshop};

/// Days ahead that count as "soon".
const SOON: u64 = 7;
/// Days after which an order that nobody agreed to asks for a word.
const PATIENCE: i64 = 7;
/// Most designs that are shown.
const DESIGNS: u32 = 12;

/// What an order that isn't begun waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// So much of the deposit.
    Deposit(Money),
    /// A yes, for so many days.
    Answer(u64),
}

/// The lists of the first screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// Today on the workshop's calendar.
    pub date: NaiveDate,
    /// Orders that aren't ready and are due within a week or overdue, soonest first.
    pub due: Vec<OrderBrief>,
    /// Orders in the making, soonest due first.
    pub making: Vec<OrderBrief>,
    /// Orders that are taken and nobody waits for, due later or on no day, soonest first.
    pub next: Vec<OrderBrief>,
    /// Orders that wait for the customer, and for what; longest first.
    pub waiting: Vec<(OrderBrief, Waits)>,
    /// Orders ready to be fetched.
    pub ready: Vec<OrderBrief>,
    /// Designs that wait in the Studio, latest first.
    pub designs: Vec<Line>,
}

impl Workshop {
    /// The last day that counts as soon.
    pub(crate) fn soon(&self) -> Result<NaiveDate, Error> {
        let today = self.today_date()?;
        Ok(today.checked_add_days(Days::new(SOON)).unwrap_or(today))
    }

    /// What today needs.
    pub fn today(&self) -> Result<Today, Error> {
        let (date, zone) = (self.today_date()?, self.settings()?.time_zone);
        let soon = self.soon()?;
        let making = self.orders_in(Status::Making)?;
        let mut due = making.clone();
        let (mut waiting, mut next) = (Vec::new(), Vec::new());
        let is_soon = |brief: &OrderBrief| brief.order.due.is_some_and(|due| due <= soon);
        for status in [Status::New, Status::Agreed] {
            for brief in self.orders_in(status)? {
                let waits = waits(&brief, date, zone);
                match waits {
                    Some(what) => waiting.push((brief.clone(), what)),
                    None if !is_soon(&brief) => next.push(brief.clone()),
                    None => {}
                }
                due.push(brief);
            }
        }
        waiting.sort_by_key(|(brief, _)| brief.order.taken);
        next.sort_by_key(by_day);
        due.retain(is_soon);
        due.sort_by_key(by_day);
        Ok(Today {
            date,
            due,
            making,
            next,
            waiting,
            ready: self.orders_in(Status::Ready)?,
            designs: self.designs(DESIGNS)?,
        })
    }
}

/// Soonest first; what has no day comes after all that has one.
fn by_day(brief: &OrderBrief) -> (bool, Option<NaiveDate>, Instant) {
    (brief.order.due.is_none(), brief.order.due, brief.order.taken)
}

/// What an order waits for that is new or agreed on; `None`: nothing of the customer's.
fn waits(brief: &OrderBrief, today: NaiveDate, zone: Tz) -> Option<Waits> {
    let open = brief.bill.deposit_open();
    if open.minor > 0 {
        return Some(Waits::Deposit(open));
    }
    let days = (today - brief.order.taken.date(zone)).num_days();
    let unanswered = brief.order.status == Status::New && days > PATIENCE;
    unanswered.then_some(Waits::Answer(days.unsigned_abs()))
}

impl Today {
    /// The orders whose sheets the bench needs today: what is in the making and what is due and agreed, soonest first.
    pub fn at_the_bench(&self) -> Vec<&OrderBrief> {
        let agreed = |brief: &&OrderBrief| brief.order.status == Status::Agreed;
        let mut all: Vec<&OrderBrief> = self.making.iter().chain(self.due.iter().filter(agreed)).collect();
        all.sort_by_key(|brief| by_day(brief));
        all
    }
}
