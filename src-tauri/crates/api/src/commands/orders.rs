//! Orders: taking, finding, showing, moving on.

use chrono::NaiveDate;
use domain::{CustomerId, LineId, Status};
use workshop::{TakeOrder as Take, Who};

use crate::types::{HistoryView, OrderRow, OrderView, TakeOrder};
use crate::views::{history, order};
use crate::{App, Error};

/// Most rows of a list; a search narrows it down.
pub(crate) const MOST_ROWS: u32 = 500;

impl App {
    /// Takes an order for a design.
    pub fn take_order(&mut self, take: &TakeOrder) -> Result<OrderView, Error> {
        let design: LineId = take.design.parse().map_err(workshop::Error::from)?;
        let customer = match take.customer_id.as_str() {
            "" => Who::New {
                name: take.customer_name.clone(),
                contact: take.customer_contact.clone(),
            },
            id => Who::Known(id.parse::<CustomerId>().map_err(workshop::Error::from)?),
        };
        let take = Take {
            design,
            customer,
            due: due(&take.due)?,
            note: take.note.clone(),
        };
        let number = self.workshop_mut()?.order_take(take)?;
        self.order(&number)
    }

    /// Orders that hold every word of `search`, newest first.
    pub fn orders(&self, search: &str) -> Result<Vec<OrderRow>, Error> {
        let wording = self.wording()?;
        Ok(order::rows(&wording, &self.workshop()?.orders(search, MOST_ROWS)?))
    }

    /// One order.
    pub fn order(&self, number: &str) -> Result<OrderView, Error> {
        let workshop = self.workshop()?;
        let file = workshop.order(number)?;
        let pictures = file
            .lines
            .iter()
            .map(|line| Ok(workshop.agreed_picture(line)?.unwrap_or_default()));
        let pictures: Vec<String> = pictures.collect::<Result<_, Error>>()?;
        Ok(order::order(&self.wording()?, &file, pictures))
    }

    /// Moves an order to another status.
    pub fn set_status(&mut self, number: &str, status: &str) -> Result<OrderView, Error> {
        let status: Status = status.parse().map_err(|_| Error::Unknown(status.to_owned()))?;
        self.workshop_mut()?.order_status(number, status)?;
        self.order(number)
    }

    /// Changes the day and the note of an order: each that differs, as an action of its own.
    pub fn change_order(&mut self, number: &str, new_due: &str, note: &str) -> Result<OrderView, Error> {
        let new_due = due(new_due)?;
        let workshop = self.workshop_mut()?;
        workshop.order_due(number, new_due)?;
        workshop.order_note(number, note)?;
        self.order(number)
    }

    /// What happened in the workshop, or to one order, latest first.
    pub fn history(&self, number: Option<&str>) -> Result<Vec<HistoryView>, Error> {
        let workshop = self.workshop()?;
        let happened = match number {
            Some(number) => workshop.order(number)?.history,
            None => workshop.history(MOST_ROWS)?,
        };
        Ok(history::entries(&self.wording()?, &happened))
    }
}

/// A date as `2026-06-12`; empty for none.
pub(super) fn due(text: &str) -> Result<Option<NaiveDate>, Error> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Error::Date(text.to_owned()))
}
