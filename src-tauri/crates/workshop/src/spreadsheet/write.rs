//! The plan of an import into the file, within the one transaction.

use chrono::NaiveDate;
use domain::line::title_of;
use domain::payment::Way;
use domain::{Customer, CustomerId, Line, LineId, Made, Order, OrderId, Payment, PaymentId, Settings};
use engine::template::Labels;

use super::plan::{NewOrder, Plan, Whose};
use crate::workshop::Work;
use crate::{Error, OnProgress, Progress};

/// Rows after which the search index is brought in step.
const INDEXED_AT_ONCE: u64 = 100;

/// Writes cards and orders. Orders get the workshop's own numbers; the maker's number and what the table notes stand in the
/// note that is the maker's alone.
pub(super) fn write(
    work: &mut Work<'_, '_>,
    plan: &Plan,
    settings: &Settings,
    today: NaiveDate,
    progress: OnProgress<'_>,
) -> Result<(), Error> {
    let total = (plan.cards.len() + plan.orders.len()) as u64;
    let mut done = 0;
    let mut go_on = |work: &mut Work<'_, '_>| {
        done += 1;
        if done % INDEXED_AT_ONCE == 0 {
            work.writer.index()?;
        }
        if progress(Progress { done, total }) {
            Ok(())
        } else {
            Err(Error::Stopped)
        }
    };
    let mut made = Vec::with_capacity(plan.cards.len());
    for card in &plan.cards {
        let id = CustomerId::from(work.id());
        work.writer.insert(&Customer { id, ..card.clone() })?;
        made.push(id);
        go_on(work)?;
    }
    for card in plan.richer.values() {
        work.writer.update(card)?;
    }
    for new in &plan.orders {
        let customer = match new.whose {
            Whose::Known(id) => Some(id),
            Whose::New(place) => made.get(place).copied(),
        };
        // A plan names cards of its own alone; an order without one must not slip through all the same.
        let customer = customer.ok_or_else(|| Error::CustomerUnknown(new.order.words.clone()))?;
        write_order(work, customer, new, settings, today)?;
        go_on(work)?;
    }
    Ok(())
}

fn write_order(
    work: &mut Work<'_, '_>,
    customer: CustomerId,
    new: &NewOrder,
    settings: &Settings,
    today: NaiveDate,
) -> Result<(), Error> {
    let row = &new.order;
    let (id, at) = (OrderId::from(work.id()), work.at());
    let number = work.writer.take_order_number()?;
    work.writer.insert(&Order {
        due: row.due,
        private: [row.number.as_str(), new.note.as_str()].join("\n").trim().to_owned(),
        inclusive: settings.inclusive,
        step: settings.step,
        ..Order::taken(id, number, customer, at)
    })?;
    let label = Labels::same(title_of(&row.words));
    let made = Made::Free(row.words.clone());
    let line = Line {
        order: Some(id),
        quantity: row.quantity,
        tax: settings.rate(0).cloned(),
        ..Line::begun(LineId::from(work.id()), made, label, row.price, at)
    };
    work.writer.insert(&line)?;
    let Some(amount) = row.paid else {
        return Ok(());
    };
    let payment = Payment {
        id: PaymentId::from(work.id()),
        order: id,
        amount,
        way: Way::Other,
        day: today,
        note: String::new(),
    };
    Ok(work.writer.insert(&payment)?)
}
