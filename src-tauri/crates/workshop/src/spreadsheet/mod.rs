//! Import on day one: a table of customers and open orders, pasted or dropped, becomes cards and orders.
//!
//! What it is: bytes become a [`Sheet`] of plain texts, its columns are guessed, every row is read strictly, and what
//! is sound is written as one action, so that one undo takes all of it back. Faults are told by row. [`csv()`] is the
//! way out.
//!
//! What it is not: it words nothing, it never changes a card that is there already, and it calculates nothing: what a
//! row doesn't say clearly is a fault, not a guess.
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

use chrono::NaiveDate;
use domain::action::About;
use domain::{Action, CustomerId, Made};

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
    /// Cards that are there already and that rows belong to. They stay as they are.
    pub customers_known: u32,
    /// Orders that would be taken.
    pub orders: u32,
    /// Rows that can't be used.
    pub faults: Vec<RowFault>,
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
            orders: count(plan.orders.len()),
            faults: plan.faults,
            sample: plan.sample,
        })
    }

    /// Takes a table in, as one action. `file` is its name, empty when it was pasted. A faulty row stops everything
    /// before anything is written, unless faulty rows are to be left out.
    pub fn import_rows(
        &mut self,
        file: &str,
        sheet: &Sheet,
        columns: &[Option<Column>],
        leave_out_faulty: bool,
    ) -> Result<Done, Error> {
        let plan = self.import_plan(sheet, columns)?;
        let left_out = count(plan.faults.len());
        if left_out > 0 && !leave_out_faulty {
            return Err(Error::ImportFaulty(left_out));
        }
        if plan.rows == left_out {
            return Err(Error::ImportEmpty);
        }
        let (settings, today) = (self.settings()?, self.today_date()?);
        let (customers, orders) = (count(plan.cards.len()), count(plan.orders.len()));
        self.transact(|work| {
            write::write(work, &plan, &settings, today)?;
            let action = Action::Imported {
                file: file.trim().to_owned(),
                customers,
                orders,
            };
            let done = Done {
                customers,
                orders,
                left_out,
            };
            Ok(Deed::new(action, About::Workshop, done))
        })
    }

    fn import_plan(&self, sheet: &Sheet, columns: &[Option<Column>]) -> Result<Plan, Error> {
        let (currency, today) = (self.settings()?.currency, self.today_date()?);
        let mut plan = Plan::make(self.db().all()?, sheet, columns, currency, today);
        plan.leave_out(|customer, row| self.is_there(customer, row))?;
        Ok(plan)
    }

    /// The number of the order of that customer that a row tells of once more: by its number, or by everything it says. Only
    /// orders under way: whoever liked a belt may order the same again.
    fn is_there(&self, customer: CustomerId, row: &OrderRow) -> Result<Option<String>, Error> {
        for order in self
            .orders_of(customer)?
            .into_iter()
            .filter(|order| order.status.is_open())
        {
            let numbers = [Some(order.number.as_str()), order.private.lines().next()];
            let numbered = !row.number.is_empty() && numbers.contains(&Some(row.number.as_str()));
            let mut alike = false;
            if !numbered && order.due == row.due {
                alike = self.db().lines_of(order.id)?.iter().any(|line| {
                    let words = matches!(&line.made, Made::Free(words) if *words == row.words);
                    words && line.quantity == row.quantity && line.price == row.price
                });
            }
            if numbered || alike {
                return Ok(Some(order.number));
            }
        }
        Ok(None)
    }
}

/// A day as people write it; one without a year is the one nearest to today. `None`: none, or one that could be two: of
/// `6/12` nobody can tell.
pub fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day = dates::date(text, true, today)?;
    (dates::date(text, false, today).is_none_or(|other| other == day) || !text.contains('/')).then_some(day)
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
