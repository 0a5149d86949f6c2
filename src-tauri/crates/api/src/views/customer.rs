//! Customers.

use domain::Customer;
use workshop::OrderBrief;

use crate::types::{CustomerRow, CustomerView};
use crate::views::order;
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

/// One customer with their orders.
pub(crate) fn customer(wording: &Wording, customer: &Customer, orders: &[OrderBrief]) -> CustomerView {
    CustomerView {
        row: row(wording, customer, orders),
        note: customer.note.clone(),
        orders: order::rows(wording, orders),
    }
}
