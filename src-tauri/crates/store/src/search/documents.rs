//! What each kind of thing is found by.

use domain::id::{CustomerId, OrderId};
use domain::template::{Shelved, Stage};
use domain::{Customer, Order};
use engine::answer::Answer;
use engine::template::Labels;

use super::fold::digits;
use super::{DocKey, Kind};
use crate::table::LineTold;
use crate::{Db, StoreError};

/// The words of a document; `None` when there is no such thing (any more).
pub(super) fn text(db: &Db<'_>, (kind, row): DocKey) -> Result<Option<String>, StoreError> {
    match kind {
        Kind::Order => order(db, OrderId(row)),
        Kind::Customer => Ok(db
            .get::<Customer>(row)?
            .filter(Customer::is_listed)
            .map(|customer| card(db, &customer))
            .transpose()?),
        Kind::Design => Ok(db
            .line_told(row)?
            .filter(|line| line.is_design)
            .map(|line| line_words(&line))),
        Kind::Template => Ok(db
            .get::<Shelved>(row)?
            .filter(|template| template.stage != Stage::Retired)
            .map(|t| format!("{} {}", t.slug, labels(&t.label)))),
    }
}

fn order(db: &Db<'_>, id: OrderId) -> Result<Option<String>, StoreError> {
    let Some(order) = db.get::<Order>(id.0)? else {
        return Ok(None);
    };
    let CustomerId(customer) = order.customer;
    let customer = db
        .get::<Customer>(customer)?
        .map(|c| customer_words(&c))
        .unwrap_or_default();
    let lines: Vec<String> = db.lines_told_of(id)?.iter().map(line_words).collect();
    Ok(Some(format!(
        "{} {customer} {} {}",
        order.number,
        lines.join(" "),
        order.note
    )))
}

fn customer_words(customer: &Customer) -> String {
    format!("{} {} {}", customer.name, customer.contact, digits(&customer.contact))
}

/// A card is also found by the names of those that were joined to it, by its address and by what must not touch them.
fn card(db: &Db<'_>, customer: &Customer) -> Result<String, StoreError> {
    let joined = db.cards_joined_to(customer.id)?;
    let names: Vec<&str> = joined.iter().map(|card| card.name.as_str()).collect();
    Ok(format!(
        "{} {} {} {}",
        customer_words(customer),
        names.join(" "),
        customer.address,
        customer.allergies
    ))
}

/// The piece's name and code, what it is, its colours, and the texts on it: a name inside a bag is how its owner is remembered.
fn line_words(line: &LineTold) -> String {
    let texts = line.answers.values().filter_map(|answer| match answer {
        Answer::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let others = line.others.values().map(|other| other.words.as_str());
    let texts: Vec<&str> = texts.chain(others).collect();
    [
        &line.name,
        &line.code,
        &labels(&line.label),
        &labels(&line.looks),
        &line.words,
        &texts.join(" "),
    ]
    .map(String::as_str)
    .join(" ")
}

fn labels(labels: &Labels) -> String {
    labels.0.values().map(String::as_str).collect::<Vec<_>>().join(" ")
}
