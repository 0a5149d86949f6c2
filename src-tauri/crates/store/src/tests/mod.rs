//! Tests of the store as a whole, on files in memory and in temporary folders.

mod copies;
mod erase;
mod files;
mod journal;
mod numbers;
mod rows;
mod search;

use domain::action::About;
use domain::{Action, Customer, CustomerId, EntryId, Instant, Order, OrderId, RowId, Settings};

use crate::{FileIdentity, Stamp, Store, StoreError, Writer};

pub(crate) const STATION: [u8; 16] = [7; 16];

/// A store with ids that count up, so that tests repeat.
pub(crate) struct Bench {
    pub store: Store,
    next: u64,
}

impl Bench {
    pub fn new() -> Self {
        Self::around(Store::in_memory(FileIdentity { id: [1; 16], epoch: 1 }).unwrap())
    }

    pub fn around(store: Store) -> Self {
        Self { store, next: 0 }
    }

    pub fn id(&mut self) -> RowId {
        self.next += 1;
        let mut bytes = [0; 16];
        bytes[8..].copy_from_slice(&self.next.to_be_bytes());
        RowId(bytes)
    }

    /// One action at the given second.
    pub fn act(
        &mut self,
        action: &Action,
        about: About,
        undoes: Option<EntryId>,
        work: impl FnOnce(&mut Writer<'_>) -> Result<(), StoreError>,
    ) -> Result<Option<EntryId>, StoreError> {
        let entry = EntryId(self.id());
        let at = Instant(1_780_000_000_000 + self.next as i64 * 1000);
        let mut salts = self.next as u8;
        let mut salt = || {
            salts = salts.wrapping_add(1);
            [salts; 16]
        };
        let stamp = Stamp {
            entry,
            station: STATION,
            at,
            person: String::new(),
            salt: &mut salt,
        };
        let mut writer = self.store.begin(stamp)?;
        work(&mut writer)?;
        writer.commit(action, about, undoes)
    }

    /// A picture of the workshop among the attachments, kept by its settings.
    pub fn add_logo(&mut self, bytes: &[u8]) -> domain::Hash {
        let action = Action::SettingsChanged { what: None };
        let mut hash = None;
        self.act(&action, About::Workshop, None, |w| {
            let logo = w.attach(bytes)?;
            hash = Some(logo);
            let settings = Settings {
                logo: Some(logo),
                ..settings()
            };
            match w.db().settings() {
                Ok(_) => w.update(&settings),
                Err(_) => w.insert(&settings),
            }
        })
        .unwrap();
        hash.unwrap()
    }

    /// Makes a customer's card.
    pub fn add_customer(&mut self, name: &str, contact: &str) -> Customer {
        let id = CustomerId(self.id());
        let customer = Customer {
            contact: contact.to_owned(),
            ..Customer::named(id, name)
        };
        let action = Action::CustomerAdded { name: name.to_owned() };
        self.act(&action, About::Customer(id), None, |w| w.insert(&customer))
            .unwrap();
        customer
    }

    /// Changes a customer's card.
    pub fn change_customer(&mut self, customer: &Customer) -> Option<EntryId> {
        let action = Action::CustomerChanged {
            name: customer.name.clone(),
        };
        self.act(&action, About::Customer(customer.id), None, |w| w.update(customer))
            .unwrap()
    }

    /// Takes an order without pieces.
    pub fn add_order(&mut self, number: &str, customer: &Customer) -> Order {
        let id = OrderId(self.id());
        let order = Order::taken(id, number.to_owned(), customer.id, Instant(0));
        let action = Action::OrderTaken {
            number: number.to_owned(),
            customer: customer.name.clone(),
        };
        self.act(&action, About::Order(id), None, |w| w.insert(&order)).unwrap();
        order
    }

    /// Takes back what `next_undo` names.
    pub fn undo(&mut self) {
        let entry = self
            .store
            .db()
            .next_undo()
            .unwrap()
            .expect("something to undo")
            .expect("nothing in the way");
        let action = Action::Undone {
            action: Box::new(entry.action.root().clone()),
        };
        self.act(&action, entry.about, Some(entry.id), |w| w.put_back(&entry))
            .unwrap();
    }

    /// Does again what `next_redo` names.
    pub fn redo(&mut self) {
        let entry = self
            .store
            .db()
            .next_redo()
            .unwrap()
            .expect("something to redo")
            .expect("nothing in the way");
        let action = Action::Redone {
            action: Box::new(entry.action.root().clone()),
        };
        self.act(&action, entry.about, Some(entry.id), |w| w.put_back(&entry))
            .unwrap();
    }

    /// All rows of every journalled table, and the search documents, without local rowids.
    pub fn dump(&self) -> String {
        self.store.dump().unwrap()
    }
}

pub(crate) fn settings() -> Settings {
    Settings {
        time_zone: chrono_tz::Tz::Europe__Dublin,
        ..Settings::new("Fern & Fell", "EUR".parse().unwrap())
    }
}
