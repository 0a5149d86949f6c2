//! Customers' cards.

use domain::action::About;
use domain::{Action, Customer, CustomerId, Order};
use store::Kind;

use crate::workshop::{Deed, Work};
use crate::{Error, Workshop};

impl Workshop {
    /// Customers whose name, telephone or mail holds `search`, newest first, at most `limit`; all when it is empty.
    pub fn customers(&self, search: &str, limit: u32) -> Result<Vec<Customer>, Error> {
        let hits = self.db().search(search, Some(Kind::Customer), limit)?;
        hits.into_iter().map(|(_, row)| Ok(self.db().expect(row)?)).collect()
    }

    /// A customer's card.
    pub fn customer(&self, id: CustomerId) -> Result<Customer, Error> {
        self.db()
            .get(id.0)?
            .filter(|customer: &Customer| !customer.is_erased())
            .ok_or_else(|| Error::CustomerUnknown(id.to_string()))
    }

    /// Erases a customer: the card, the notes on their orders, everything they wrote on their pieces, and all of it in the
    /// journal. Orders keep numbers, dates, prices and choices. There is no way back, and no undo past it. Gives the numbers
    /// of their orders, whose papers may still lie about.
    pub fn customer_erase(&mut self, id: CustomerId) -> Result<Vec<String>, Error> {
        self.customer(id)?;
        let numbers = self.orders_of(id)?.into_iter().map(|order| order.number).collect();
        self.erase(id)?;
        // What readers still hold up is emptied when the file is next settled.
        self.store.forget()?;
        Ok(numbers)
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

    /// Changes a card.
    pub fn customer_edit(&mut self, customer: Customer) -> Result<(), Error> {
        let name = checked_name(&customer.name)?;
        self.customer(customer.id)?;
        self.transact(|work| {
            let id = customer.id;
            work.writer.update(&Customer {
                name: name.clone(),
                ..customer
            })?;
            Ok(Deed::new(Action::CustomerChanged { name }, About::Customer(id), ()))
        })
    }
}

/// A new card, within a transaction.
pub(crate) fn add(work: &mut Work<'_, '_>, name: &str, contact: &str, note: &str) -> Result<Customer, Error> {
    let id = CustomerId::from(work.id());
    let (contact, note) = (contact.trim().to_owned(), note.trim().to_owned());
    let customer = Customer {
        id,
        name: name.to_owned(),
        contact,
        note,
    };
    work.writer.insert(&customer)?;
    Ok(customer)
}

/// A name that isn't blank.
pub(crate) fn checked_name(name: &str) -> Result<String, Error> {
    let name = name.trim();
    if name.is_empty() {
        Err(Error::CustomerNameMissing)
    } else {
        Ok(name.to_owned())
    }
}
