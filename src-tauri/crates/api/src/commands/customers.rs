//! Customers: finding and showing.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::customer::Allowed;
use domain::id::MeasuresId;
use domain::measures::{Landmark, Taken};
use domain::thinning::KEPT_AT_MOST;
use domain::{Customer, CustomerId, Instant, MeasureSet};
use engine::slug::Slug;
use quantity::Unit;
use words::Words;
use workshop::{OrderBrief, Part};

use crate::commands::orders::ROWS;
use crate::types::{
    CustomerCard, CustomerRow, CustomerView, CustomersListed, ErasedView, FigureView, MeasuresInput, OrderView,
    TakenInput,
};
use crate::views::{customer, history, measures};
use crate::{App, Error};

impl App {
    /// Customers whose name, telephone or mail holds `search`, newest first.
    pub fn customers(&self, search: &str) -> Result<Vec<CustomerRow>, Error> {
        Ok(self.customers_found(search, Part::ALL)?.rows)
    }

    /// A part of them, and how many there are.
    pub fn customers_listed(&self, search: &str, from: u32) -> Result<CustomersListed, Error> {
        self.customers_found(search, Part { from, limit: ROWS })
    }

    fn customers_found(&self, search: &str, part: Part) -> Result<CustomersListed, Error> {
        let wording = self.wording()?;
        let found = self.workshop()?.customers_listed(search, part)?;
        let row = |one: &Customer| Ok(customer::row(&wording, one, &self.orders_of(one)?));
        Ok(CustomersListed {
            rows: found.rows.iter().map(row).collect::<Result<_, Error>>()?,
            count: found.count,
            more: found.more,
        })
    }

    /// One customer.
    pub fn customer(&self, id: &str) -> Result<CustomerView, Error> {
        let id: CustomerId = id.parse().map_err(workshop::Error::from)?;
        let card = self.workshop()?.customer(id)?;
        customer::customer(&self.wording()?, self.workshop()?, &card, &self.orders_of(&card)?)
    }

    /// Changes a customer's card; one without an id is made.
    pub fn edit_customer(&mut self, card: &CustomerCard) -> Result<CustomerView, Error> {
        let filled_in = |id: CustomerId| Customer {
            contact: tidy(&card.contact),
            address: tidy(&card.address),
            allergies: tidy(&card.allergies),
            note: card.note.trim().to_owned(),
            ..Customer::named(id, card.name.clone())
        };
        let workshop = self.workshop_mut()?;
        let id = match card.id.as_str() {
            "" => workshop.customer_add(filled_in(CustomerId::from([0; 16])))?.id,
            id => {
                let id: CustomerId = id.parse().map_err(workshop::Error::from)?;
                workshop.customer_edit(filled_in(id))?;
                id
            }
        };
        self.customer(&id.to_string())
    }

    /// Notes that a customer allows something, or takes it back.
    pub fn consent(&mut self, id: &str, what: &str, allowed: bool) -> Result<CustomerView, Error> {
        let what = Allowed::from_code(what).ok_or_else(|| Error::Unknown(what.to_owned()))?;
        let customer: CustomerId = id.parse().map_err(workshop::Error::from)?;
        self.workshop_mut()?.customer_consent(customer, what, allowed)?;
        self.customer(id)
    }

    /// Joins another card of the same person to this one.
    pub fn join_customers(&mut self, id: &str, other: &str) -> Result<CustomerView, Error> {
        let customer: CustomerId = id.parse().map_err(workshop::Error::from)?;
        let other: CustomerId = other.parse().map_err(workshop::Error::from)?;
        self.workshop_mut()?.customer_join(customer, other)?;
        self.customer(id)
    }

    /// What can be measured.
    pub fn figures(&self) -> Result<Vec<FigureView>, Error> {
        Ok(measures::figures(&self.wording()?))
    }

    /// Keeps a set of measures, and gives back the customer.
    pub fn keep_measures(&mut self, input: &MeasuresInput) -> Result<CustomerView, Error> {
        let customer: CustomerId = input.customer.parse().map_err(workshop::Error::from)?;
        let unit = Unit::parse(&input.unit).ok_or_else(|| Error::Unknown(input.unit.clone()))?;
        let figure = Slug::new(&input.figure).map_err(|_| Error::Unknown(input.figure.clone()))?;
        let words = self.words();
        let typed = input.rows.iter().filter(|row| !row.typed.trim().is_empty());
        let measures = typed.map(|row| taken(&words, row, unit)).collect::<Result<_, _>>()?;
        let taken_on = self.due(&input.taken)?;
        let workshop = self.workshop_mut()?;
        let set = MeasureSet {
            id: MeasuresId::from([0; 16]),
            customer,
            figure,
            taken: match taken_on {
                Some(day) => day,
                None => workshop.today_date()?,
            },
            measures,
            note: input.note.clone(),
        };
        let id = match input.id.as_str() {
            "" => None,
            id => Some(id.parse().map_err(workshop::Error::from)?),
        };
        workshop.measures_keep(id, set)?;
        self.customer(&input.customer)
    }

    /// Takes a set of measures out, and gives back the customer.
    pub fn remove_measures(&mut self, customer: &str, id: &str) -> Result<CustomerView, Error> {
        let id: MeasuresId = id.parse().map_err(workshop::Error::from)?;
        self.workshop_mut()?.measures_remove(id)?;
        self.customer(customer)
    }

    /// Erases a customer, with the papers of their orders; tells what is left of them where.
    pub fn erase_customer(&mut self, id: &str) -> Result<ErasedView, Error> {
        let customer: CustomerId = id.parse().map_err(workshop::Error::from)?;
        let called = self.workshop_mut()?.customer_erase(customer)?;
        let (papers, mut stayed) = self.remove_papers(&called);
        let (tables, tables_stayed) = self.remove_tables();
        stayed.extend(tables_stayed);
        let file = self.workshop()?.path().to_path_buf();
        let copies = self.all_copies(&file);
        let (wording, mut told) = (self.wording()?, Vec::new());
        told.push(wording.text("erase.done"));
        if papers > 0 {
            told.push(wording.words.text("erase.papers", &[("count", papers.to_string())]));
        }
        if tables > 0 {
            told.push(wording.words.text("erase.tables", &[("count", tables.to_string())]));
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
        for older in workshop::copies::files_beside(&file) {
            let path = older.display().to_string();
            told.push(wording.words.text("erase.beside", &[("path", path)]));
        }
        told.push(wording.text("erase.elsewhere"));
        let copies = u32::try_from(copies.len()).unwrap_or(u32::MAX);
        Ok(ErasedView { told, copies })
    }

    /// Everything that the workshop holds about a customer, written to `out` as JSON: the card and those that were joined to
    /// it, orders, photographs whole, and what happened.
    pub fn export_customer(&self, id: &str, out: &Path) -> Result<(), Error> {
        let view = self.customer(id)?;
        let customer: CustomerId = id.parse().map_err(workshop::Error::from)?;
        let workshop = self.workshop()?;
        let orders = view.orders.iter().map(|order| self.order(&order.number));
        let orders: Vec<OrderView> = orders.collect::<Result<_, _>>()?;
        let mut photos = Vec::new();
        for photo in workshop.photos_about(customer)? {
            photos.push(serde_json::json!({
                "name": photo.name,
                "caption": photo.caption,
                "picture": format!("data:image/jpeg;base64,{}", STANDARD.encode(workshop.photo_bytes(&photo, false)?)),
            }));
        }
        let joined = workshop.customer_joined(customer)?;
        let joined: Vec<_> = joined
            .iter()
            .map(|card| {
                serde_json::json!({ "name": card.name, "contact": card.contact, "address": card.address,
                    "allergies": card.allergies, "note": card.note })
            })
            .collect();
        let history = history::entries(&self.wording()?, &workshop.customer_history(customer)?);
        let all = serde_json::json!({
            "customer": view, "joined": joined, "orders": orders, "photographs": photos, "history": history,
        });
        // Our own types always become JSON.
        let text = serde_json::to_vec_pretty(&all).unwrap_or_default();
        super::put_down(out, &text)
    }

    /// The customer of that id or name, in whatever capitals; one of several of that name has to be told by its id.
    pub fn find_customer(&self, asked: &str) -> Result<String, Error> {
        if let Ok(id) = asked.parse::<CustomerId>() {
            return Ok(self.workshop()?.customer(id)?.id.to_string());
        }
        let named = self.workshop()?.customers_called(asked)?;
        match named.as_slice() {
            [] => Err(workshop::Error::CustomerUnknown(asked.to_owned()).into()),
            [one] => Ok(one.id.to_string()),
            several => {
                let told = |card: &Customer| {
                    let contact = card.contacts().next().unwrap_or_default();
                    format!("{} {contact}", card.id).trim_end().to_owned()
                };
                Err(workshop::Error::CustomerSeveral {
                    name: asked.trim().to_owned(),
                    cards: several.iter().map(told).collect(),
                }
                .into())
            }
        }
    }

    fn orders_of(&self, customer: &Customer) -> Result<Vec<OrderBrief>, Error> {
        let workshop = self.workshop()?;
        let orders = workshop.orders_of(customer.id)?.into_iter();
        orders.map(|order| Ok(workshop.brief(order)?)).collect()
    }
}

/// Lines without blanks around them, empty ones left out.
pub(super) fn tidy(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// One measure as it was typed. A comma is a decimal mark wherever it is typed: nobody measures thousands.
fn taken(words: &Words, row: &TakenInput, unit: Unit) -> Result<Taken, Error> {
    let landmark = match row.landmark.as_str() {
        "" => Landmark::Own(row.own.trim().to_owned()),
        name => Landmark::Known(Slug::new(name).map_err(|_| Error::Unknown(name.to_owned()))?),
    };
    let told = words.landmark(&landmark);
    Taken::parse(landmark, &row.typed.replace(',', "."), unit).map_err(|_| Error::Measure {
        landmark: told,
        text: row.typed.clone(),
    })
}
