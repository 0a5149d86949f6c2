//! Customers' cards.

use domain::action::About;
use domain::customer::Allowed;
use domain::photo::Subject;
use domain::{Action, Customer, CustomerId, MeasureSet, Order, Photo};
use store::Kind;

use crate::listed::{Listed, Part};
use crate::workshop::{Deed, Work};
use crate::{Error, Workshop, limits};

impl Workshop {
    /// Customers whose name, telephone or mail holds `search`, newest first, at most `limit`; all when it is empty.
    pub fn customers(&self, search: &str, limit: u32) -> Result<Vec<Customer>, Error> {
        let hits = self.db().search(search, Some(Kind::Customer), limit)?;
        hits.into_iter().map(|(_, row)| Ok(self.db().expect(row)?)).collect()
    }

    /// A part of them.
    pub fn customers_listed(&self, search: &str, part: Part) -> Result<Listed<Customer>, Error> {
        self.listed(Kind::Customer, search, part)?
            .map(|row| Ok(self.db().expect(row)?))
    }

    /// The cards with this name, however its letters are written, newest first.
    pub fn customers_called(&self, name: &str) -> Result<Vec<Customer>, Error> {
        let wanted = name_of(name);
        let found = self.customers(name, u32::MAX)?.into_iter();
        Ok(found.filter(|card| name_of(&card.name) == wanted).collect())
    }

    /// A customer's card.
    pub fn customer(&self, id: CustomerId) -> Result<Customer, Error> {
        self.db()
            .get(id.0)?
            .filter(Customer::is_listed)
            .ok_or_else(|| Error::CustomerUnknown(id.to_string()))
    }

    /// Erases a customer: the card, the notes on their orders, everything they wrote on their pieces, and all of it in the
    /// journal. Orders keep numbers, dates, prices and choices. There is no way back, and no undo past it. Gives what
    /// their papers are called by, which may still lie about: the numbers of their orders, and the codes and ids of pieces in
    /// them, whose cards may have been printed before. While an order of theirs is under way it is refused: what is to be
    /// made would be gone with them.
    pub fn customer_erase(&mut self, id: CustomerId) -> Result<Vec<String>, Error> {
        self.customer(id)?;
        let orders = self.orders_of(id)?;
        let open = orders.iter().filter(|order| order.status.is_open());
        let open: Vec<String> = open.map(|order| order.number.clone()).collect();
        if !open.is_empty() {
            return Err(Error::OrdersOpen(open));
        }
        let mut called = Vec::new();
        for order in orders {
            for line in self.db().lines_of(order.id)? {
                called.push(line.id.to_string());
                called.extend(Some(line.code).filter(|code| !code.is_empty()));
            }
            called.push(order.number);
        }
        self.erase(id)?;
        // What readers still hold up is emptied when the file is next settled.
        self.store.forget()?;
        Ok(called)
    }

    /// A customer's orders, newest first.
    pub fn orders_of(&self, id: CustomerId) -> Result<Vec<Order>, Error> {
        Ok(self.db().orders_of(id)?)
    }

    /// Makes a card.
    pub fn customer_new(&mut self, name: &str, contact: &str, note: &str) -> Result<Customer, Error> {
        let name = checked_name(name)?;
        self.transact(|work| {
            let customer = add(work, &name, contact, note)?;
            Ok(Deed::new(
                Action::CustomerAdded { name },
                About::Customer(customer.id),
                customer,
            ))
        })
    }

    /// Makes a card of what is known already (its `id` is ignored).
    pub fn customer_add(&mut self, card: Customer) -> Result<Customer, Error> {
        let card = checked(card, None)?;
        self.transact(|work| {
            let name = card.name.clone();
            let customer = Customer {
                id: CustomerId::from(work.id()),
                consents: Vec::new(),
                joined: None,
                ..card
            };
            work.writer.insert(&customer)?;
            Ok(Deed::new(
                Action::CustomerAdded { name },
                About::Customer(customer.id),
                customer,
            ))
        })
    }

    /// Notes that a customer allows something from today on, or takes it back.
    pub fn customer_consent(&mut self, id: CustomerId, what: Allowed, allowed: bool) -> Result<(), Error> {
        let customer = self.customer(id)?;
        let consents = customer.consenting(what, allowed, self.today_date()?);
        self.transact(|work| {
            let name = customer.name.clone();
            work.writer.update(&Customer { consents, ..customer })?;
            let action = Action::CustomerConsented { name, what, allowed };
            Ok(Deed::new(action, About::Customer(id), ()))
        })
    }

    /// Joins two cards of one person: what `other` says, its orders, measures and photographs are `id`'s from now on, and
    /// `id` is found by the other's name too. Nothing is lost: the other card stays in the file as it was, out of sight, and
    /// undo parts them again.
    pub fn customer_join(&mut self, id: CustomerId, other: CustomerId) -> Result<Customer, Error> {
        if id == other {
            return Err(Error::JoinedToItself);
        }
        let (own, other) = (self.customer(id)?, self.customer(other)?);
        self.transact(|work| {
            let joined = own.joined_with(&other);
            work.writer.update(&joined)?;
            for order in work.writer.db().orders_of(other.id)? {
                work.writer.update(&Order { customer: id, ..order })?;
            }
            for set in work.writer.db().measures_of(other.id)? {
                work.writer.update(&MeasureSet { customer: id, ..set })?;
            }
            for photo in work.writer.db().photos_of(Subject::Customer(other.id))? {
                let of = Subject::Customer(id);
                work.writer.update(&Photo { of, ..photo })?;
            }
            for card in work.writer.db().cards_joined_to(other.id)? {
                let joined = Some(id);
                work.writer.update(&Customer { joined, ..card })?;
            }
            let (name, old) = (joined.name.clone(), other.name.clone());
            work.writer.update(&Customer {
                joined: Some(id),
                ..other
            })?;
            let action = Action::CustomerJoined { name, other: old };
            Ok(Deed::new(action, About::Customer(id), joined))
        })
    }

    /// The cards that were joined to this one.
    pub fn customer_joined(&self, id: CustomerId) -> Result<Vec<Customer>, Error> {
        Ok(self.db().cards_joined_to(id)?)
    }

    /// Changes a card. What it allows and what it is joined to stay: those have actions of their own.
    pub fn customer_edit(&mut self, customer: Customer) -> Result<(), Error> {
        let old = self.customer(customer.id)?;
        let customer = checked(customer, Some(&old))?;
        self.transact(|work| {
            let (id, name) = (customer.id, customer.name.clone());
            work.writer.update(&Customer {
                consents: old.consents,
                joined: None,
                ..customer
            })?;
            Ok(Deed::new(Action::CustomerChanged { name }, About::Customer(id), ()))
        })
    }
}

/// A name as it is compared: in small letters, one blank between its parts.
pub(crate) fn name_of(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A new card, within a transaction.
pub(crate) fn add(work: &mut Work<'_, '_>, name: &str, contact: &str, note: &str) -> Result<Customer, Error> {
    let id = CustomerId::from(work.id());
    let (contact, note) = (contact.trim().to_owned(), note.trim().to_owned());
    let customer = Customer {
        contact,
        note,
        ..Customer::named(id, name)
    };
    work.writer.insert(&customer)?;
    Ok(customer)
}

/// A name that isn't blank.
pub(crate) fn checked_name(name: &str) -> Result<String, Error> {
    let name = limits::name(name)?;
    if name.is_empty() {
        Err(Error::CustomerNameMissing)
    } else {
        Ok(name)
    }
}

/// A card whose name says something, with texts that can be kept; `before` is what it was until now.
fn checked(card: Customer, before: Option<&Customer>) -> Result<Customer, Error> {
    let kept = |text: &str, field: fn(&Customer) -> &String| limits::note(text, before.map_or("", |card| field(card)));
    Ok(Customer {
        name: checked_name(&card.name)?,
        contact: kept(&card.contact, |card| &card.contact)?,
        address: kept(&card.address, |card| &card.address)?,
        allergies: kept(&card.allergies, |card| &card.allergies)?,
        note: kept(&card.note, |card| &card.note)?,
        ..card
    })
}
