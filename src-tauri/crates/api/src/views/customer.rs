//! Customers.

use domain::customer::Allowed;
use domain::photo::Subject;
use domain::{Customer, Status};
use quantity::Money;
use workshop::{OrderBrief, Workshop};

use crate::Error;
use crate::types::{ConsentView, CustomerRow, CustomerView};
use crate::views::{bill, measures, order, photo};
use crate::wording::Wording;

/// One customer in a list; `orders` are theirs, newest first.
pub(crate) fn row(wording: &Wording, customer: &Customer, orders: &[OrderBrief]) -> CustomerRow {
    let latest = orders.first().map(|brief| order::row(wording, brief));
    CustomerRow {
        id: customer.id.to_string(),
        name: customer.name.clone(),
        contact: customer.contact.clone(),
        orders: u32::try_from(orders.len()).unwrap_or(u32::MAX),
        latest: latest
            .map(|row| format!("{} {}", row.number, row.what))
            .unwrap_or_default(),
    }
}

/// One customer with all that belongs to them.
pub(crate) fn customer(
    wording: &Wording,
    workshop: &Workshop,
    customer: &Customer,
    orders: &[OrderBrief],
) -> Result<CustomerView, Error> {
    let joined = workshop.customer_joined(customer.id)?;
    let photos = workshop.photos_of(Subject::Customer(customer.id))?;
    let mut to_pay = Money::zero(workshop.settings()?.currency);
    for brief in orders.iter().filter(|brief| brief.order.status != Status::Cancelled) {
        to_pay = to_pay.checked_add(brief.bill.balance).unwrap_or(to_pay);
    }
    Ok(CustomerView {
        row: row(wording, customer, orders),
        address: customer.address.clone(),
        allergies: customer.allergies.clone(),
        note: customer.note.clone(),
        consents: Allowed::ALL
            .into_iter()
            .map(|what| consent(wording, customer, what))
            .collect(),
        joined: joined.into_iter().map(|card| card.name).collect(),
        to_pay: bill::to_pay(wording, to_pay),
        measures: measures::sets(wording, &workshop.measures_of(customer.id)?),
        photos: photo::photos(wording, workshop, &photos)?,
        orders: order::rows(wording, orders),
    })
}

fn consent(wording: &Wording, customer: &Customer, what: Allowed) -> ConsentView {
    let found = customer.consents.iter().find(|consent| consent.to == what);
    let told = found.map(|consent| match consent.withdrawn {
        None => ("consent.since", consent.given),
        Some(day) => ("consent.withdrawn", day),
    });
    let told = told.map(|(code, day)| wording.words.text(code, &[("day", wording.words.long_date(day))]));
    ConsentView {
        code: what.code().to_owned(),
        label: wording.text(&format!("allowed.{}", what.code())),
        allowed: customer.allows(what),
        told: told.unwrap_or_default(),
    }
}
