//! Import on day one: a table of customers and open orders, pasted or dropped, becomes cards and orders.
//!
//! What it is: bytes become a [`Sheet`] of plain texts, its columns are guessed, every row is read strictly, and what
//! is sound is written as one action, so that one undo takes all of it back. Faults are told by row. [`csv()`] is the
//! way out.
//!
//! What it is not: it words nothing, it takes nothing away from a card that is there already (the card only learns), and it
//! guesses nothing: what a row doesn't say clearly is a fault.
//!
//! Where to start: [`read()`], [`guess`], then [`Workshop::import_preview`] and [`Workshop::import_rows`].
//!
//! | file | what is there |
//! |---|---|
//! | `read.rs` | bytes to texts: encodings, delimiters, limits |
//! | `workbook.rs` | the same for `.xlsx` |
//! | `columns.rs`, `headers.rs` | what stands in which column |
//! | `rows.rs`, `fault.rs`, `amounts.rs`, `dates.rs` | one row to what it says, or its faults |
//! | `plan.rs` | which rows are whose: known cards, new cards, orders |
//! | `write.rs` | the plan into the file |
//! | `out.rs` | a table as text that no program takes for formulas |

mod amounts;
mod columns;
mod dates;
mod fault;
mod headers;
mod out;
mod plan;
mod read;
mod rows;
#[cfg(test)]
mod tests;
mod workbook;
mod write;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use domain::action::About;
use domain::{Action, CustomerId, Line, Made, Order};

use quantity::Currency;

use crate::OnProgress;
use crate::workshop::Deed;
use crate::{Error, Workshop};
use plan::Plan;

pub use columns::{Column, Guess, guess};
pub use fault::{Fault, FaultKind};
pub use out::csv;
pub use read::{Sheet, Unreadable, read};
pub use rows::{OrderRow, Row};

/// What an import would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Rows that say something, without the header.
    pub rows: u32,
    /// Cards that would be made.
    pub customers_new: u32,
    /// Cards that are there already and that rows belong to.
    pub customers_known: u32,
    /// Those among them that would learn something.
    pub customers_learning: u32,
    /// Orders that would be taken.
    pub orders: u32,
    /// Rows that can't be used.
    pub faults: Vec<RowFault>,
    /// Rows that tell of an order that is there already; they are left out.
    pub there: Vec<RowFault>,
    /// The first rows that can be used.
    pub sample: Vec<Row>,
}

/// A row that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFault {
    /// Its number as spreadsheets show it, from 1.
    pub row: u32,
    /// Everything that is wrong with it; never empty.
    pub faults: Vec<Fault>,
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Cards that were made.
    pub customers: u32,
    /// Cards that were there and learned something.
    pub learned: u32,
    /// Orders that were taken.
    pub orders: u32,
    /// Faulty rows that were left out.
    pub left_out: u32,
}

impl Workshop {
    /// What [`Workshop::import_rows`] would do with this table when its columns mean this.
    pub fn import_preview(&self, sheet: &Sheet, columns: &[Option<Column>]) -> Result<Preview, Error> {
        let plan = self.import_plan(sheet, columns)?;
        Ok(Preview {
            rows: plan.rows,
            customers_new: count(plan.cards.len()),
            customers_known: count(plan.known.len()),
            customers_learning: count(plan.richer.len()),
            orders: count(plan.orders.len()),
            faults: plan.faults,
            there: plan.there,
            sample: plan.sample,
        })
    }

    /// Takes a table in, as one action. `file` is its name, empty when it was pasted. A faulty row stops everything
    /// before anything is written, unless faulty rows are to be left out. `progress` may stop it; then nothing is written either.
    pub fn import_rows(
        &mut self,
        file: &str,
        sheet: &Sheet,
        columns: &[Option<Column>],
        leave_out_faulty: bool,
        progress: OnProgress<'_>,
    ) -> Result<Done, Error> {
        let plan = self.import_plan(sheet, columns)?;
        let left_out = count(plan.faults.len());
        if left_out > 0 && !leave_out_faulty {
            return Err(Error::ImportFaulty(left_out));
        }
        if plan.cards.is_empty() && plan.orders.is_empty() && plan.richer.is_empty() {
            let known = !plan.known.is_empty() || !plan.there.is_empty();
            return Err(if known { Error::ImportKnown } else { Error::ImportEmpty });
        }
        let (settings, today) = (self.settings()?, self.today_date()?);
        let (customers, orders) = (count(plan.cards.len()), count(plan.orders.len()));
        self.transact(|work| {
            write::write(work, &plan, &settings, today, progress)?;
            let action = Action::Imported {
                file: file.trim().to_owned(),
                customers,
                orders,
            };
            let done = Done {
                customers,
                learned: count(plan.richer.len()),
                orders,
                left_out,
            };
            Ok(Deed::new(action, About::Workshop, done))
        })
    }

    fn import_plan(&self, sheet: &Sheet, columns: &[Option<Column>]) -> Result<Plan, Error> {
        let (currency, today) = (self.settings()?.currency, self.today_date()?);
        let mut orders: BTreeMap<CustomerId, Vec<(Order, Vec<Line>)>> = BTreeMap::new();
        Plan::make(self.db().all()?, sheet, columns, currency, today, |customer, row| {
            let theirs = match orders.entry(customer) {
                Entry::Occupied(there) => there.into_mut(),
                Entry::Vacant(place) => place.insert(self.with_lines(customer)?),
            };
            let found = theirs.iter().find(|(order, lines)| tells_of(row, order, lines));
            Ok(found.map(|(order, _)| order.number.clone()))
        })
    }

    fn with_lines(&self, customer: CustomerId) -> Result<Vec<(Order, Vec<Line>)>, Error> {
        let orders = self.orders_of(customer)?.into_iter();
        orders
            .map(|order| {
                let lines = match order.status.is_open() {
                    true => self.db().lines_of(order.id)?,
                    false => Vec::new(),
                };
                Ok((order, lines))
            })
            .collect()
    }
}

/// True when a row tells of this order once more: by the workshop's own number; or, while it is under way, by the maker's old
/// number and words, or by everything it says. (Whoever liked a belt may order the same again, and many tables number their
/// rows anew.)
fn tells_of(row: &OrderRow, order: &Order, lines: &[Line]) -> bool {
    if !row.number.is_empty() && row.number == order.number {
        return true;
    }
    // An import wrote it there, in a line of its own.
    let old = order.private.lines().next().unwrap_or_default();
    let same_number = row.number.is_empty() || row.number == old;
    let line = lines
        .iter()
        .find(|line| matches!(&line.made, Made::Free(words) if *words == row.words));
    let Some(line) = line.filter(|_| same_number) else {
        return false;
    };
    !row.number.is_empty() || (order.due == row.due && line.quantity == row.quantity && line.price == row.price)
}

/// A sum as people write it, without what stands around its figures: the currency's sign or code, blanks, the dash that stands
/// for no coins.
pub fn bare_sum(text: &str, currency: Currency) -> String {
    amounts::bare(text, currency)
}

/// A day as people write it; one without a year is the next one. `None`: none, or one that could be two: of `6/12` nobody can
/// tell.
pub fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    day_within(text, today, dates::YEARS)
}

/// The same of any year: a birthday lies long ago.
pub fn any_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    day_within(text, today, 1..=9_999)
}

fn day_within(text: &str, today: NaiveDate, years: RangeInclusive<i32>) -> Option<NaiveDate> {
    let read = |day_first| dates::date_within(text, day_first, today, years.clone());
    let (day_first, month_first) = (read(true), read(false));
    match (day_first, month_first) {
        (Some(day), Some(other)) if day != other && text.contains(['/', '-']) => None,
        (Some(day), _) => Some(day),
        // Nobody writes the month first with a point: 6.13. is a slip.
        (None, other) => other.filter(|_| text.contains('/')),
    }
}

/// A count of rows as views give it.
fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

impl From<Unreadable> for Error {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::TooLarge => Self::ImportTooLarge,
            Unreadable::NotATable | Unreadable::Broken(_) => Self::ImportUnreadable(unreadable),
        }
    }
}
