//! Customers: finding and showing.

use std::io::Write;
use std::path::Path;

use domain::thinning::KEPT_AT_MOST;
use domain::{Customer, CustomerId, Instant};
use workshop::OrderBrief;

use crate::commands::orders::MOST_ROWS;
use crate::types::{CustomerCard, CustomerRow, CustomerView, ErasedView, OrderView};
use crate::views::customer;
use crate::{App, Error};

impl App {
    /// Customers whose name, telephone or mail holds `search`, newest first.
    pub fn customers(&self, search: &str) -> Result<Vec<CustomerRow>, Error> {
        let wording = self.wording()?;
        let found = self.workshop()?.customers(search, MOST_ROWS)?;
        found
            .iter()
            .map(|one| Ok(customer::row(&wording, one, &self.orders_of(one)?)))
            .collect()
    }

    /// One customer.
    pub fn customer(&self, id: &str) -> Result<CustomerView, Error> {
        let id: CustomerId = id.parse().map_err(workshop::Error::from)?;
        let card = self.workshop()?.customer(id)?;
        Ok(customer::customer(&self.wording()?, &card, &self.orders_of(&card)?))
    }

    /// Changes a customer's card.
    pub fn edit_customer(&mut self, card: &CustomerCard) -> Result<CustomerView, Error> {
        let id: CustomerId = card.id.parse().map_err(workshop::Error::from)?;
        self.workshop_mut()?.customer_edit(Customer {
            id,
            name: card.name.clone(),
            contact: card.contact.trim().to_owned(),
            note: card.note.trim().to_owned(),
        })?;
        self.customer(&card.id)
    }

    /// Erases a customer, with the papers of their orders; tells what is left of them where.
    pub fn erase_customer(&mut self, id: &str) -> Result<ErasedView, Error> {
        let customer: CustomerId = id.parse().map_err(workshop::Error::from)?;
        let numbers = self.workshop_mut()?.customer_erase(customer)?;
        let (papers, stayed) = self.remove_papers(&numbers);
        let file = self.workshop()?.path().to_path_buf();
        let copies = self.all_copies(&file);
        let (wording, mut told) = (self.wording()?, Vec::new());
        told.push(wording.text("erase.done"));
        if papers > 0 {
            told.push(wording.words.text("erase.papers", &[("count", papers.to_string())]));
        }
        for paper in stayed {
            told.push(wording.words.text("erase.paper_stays", &[("path", paper)]));
        }
        if let Some(place) = self.absent_place() {
            told.push(wording.words.text("erase.place_absent", &[("path", place)]));
        }
        if let Some(newest) = copies.first() {
            let gone = Instant(newest.at.0 + KEPT_AT_MOST).date(wording.calendar.zone);
            let args = [
                ("count", copies.len().to_string()),
                ("date", wording.words.long_date(gone)),
            ];
            told.push(wording.words.text("erase.copies", &args));
        }
        let copies = u32::try_from(copies.len()).unwrap_or(u32::MAX);
        Ok(ErasedView { told, copies })
    }

    /// Everything that the workshop holds about a customer, written to `out` as JSON.
    pub fn export_customer(&self, id: &str, out: &Path) -> Result<(), Error> {
        let view = self.customer(id)?;
        let orders = view.orders.iter().map(|order| self.order(&order.number));
        let orders: Vec<OrderView> = orders.collect::<Result<_, _>>()?;
        let all = serde_json::json!({ "customer": view, "orders": orders });
        // Our own types always become JSON.
        let text = serde_json::to_vec_pretty(&all).unwrap_or_default();
        // Never in the place of anything: it might be the workshop itself.
        let written = std::fs::File::create_new(out).and_then(|mut file| file.write_all(&text));
        written.map_err(|reason| Error::file(out, reason))
    }

    /// The customer of that id or name; of several of one name the newest.
    pub fn find_customer(&self, asked: &str) -> Result<String, Error> {
        if let Ok(id) = asked.parse::<CustomerId>() {
            return Ok(self.workshop()?.customer(id)?.id.to_string());
        }
        let found = self.workshop()?.customers(asked, MOST_ROWS)?;
        let named = found.into_iter().find(|customer| customer.name == asked.trim());
        let named = named.ok_or_else(|| workshop::Error::CustomerUnknown(asked.to_owned()))?;
        Ok(named.id.to_string())
    }

    fn orders_of(&self, customer: &Customer) -> Result<Vec<OrderBrief>, Error> {
        let workshop = self.workshop()?;
        let orders = workshop.orders_of(customer.id)?.into_iter();
        orders.map(|order| Ok(workshop.brief(order)?)).collect()
    }
}
