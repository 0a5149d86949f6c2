//! What an import would do: which rows belong to cards that are there, which need a new one, and what is ordered. Pure:
//! it gets the cards and the table, and writes nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{Customer, CustomerId};
use quantity::Currency;

use crate::customer::name_of;

use super::RowFault;
use crate::{Error, limits};

use super::columns::Column;
use super::fault::{Fault, FaultKind};
use super::read::Sheet;
use super::rows::{self, OrderRow, Row};

/// Rows that a preview shows.
const SAMPLE: usize = 5;

/// What an import would do.
#[derive(Default)]
pub(super) struct Plan {
    /// Rows that say something.
    pub(super) rows: u32,
    /// Rows that can't be used.
    pub(super) faults: Vec<RowFault>,
    /// Rows that tell of an order that is there already.
    pub(super) there: Vec<RowFault>,
    /// Cards that are there and that rows belong to.
    pub(super) known: BTreeSet<CustomerId>,
    /// Those among them of which the table knows more than they do, as they are to be.
    pub(super) richer: BTreeMap<CustomerId, Customer>,
    /// Cards to be made. Their ids mean nothing yet.
    pub(super) cards: Vec<Customer>,
    /// Orders to be taken, in the order of their rows.
    pub(super) orders: Vec<NewOrder>,
    /// The first rows that can be used.
    pub(super) sample: Vec<Row>,
}

/// An order to be taken.
pub(super) struct NewOrder {
    /// Who it is for.
    pub(super) whose: Whose,
    /// For the maker alone: a table may say anything there, prices and telephones too.
    pub(super) note: String,
    /// What was ordered.
    pub(super) order: OrderRow,
}

/// A card.
#[derive(Clone, Copy)]
pub(super) enum Whose {
    /// One that is there.
    Known(CustomerId),
    /// One of [`Plan::cards`].
    New(usize),
}

impl Plan {
    /// Reads the table and finds out whose its rows are.
    pub(super) fn make(
        customers: Vec<Customer>,
        sheet: &Sheet,
        columns: &[Option<Column>],
        currency: Currency,
        today: NaiveDate,
        mut there: impl FnMut(CustomerId, &OrderRow) -> Result<Option<String>, Error>,
    ) -> Result<Self, Error> {
        let mut plan = Self::default();
        let mut register = Register::of(customers);
        for (number, read) in rows::read(sheet, columns, currency, today) {
            plan.rows += 1;
            match read {
                Ok(row) => plan.take(&mut register, number, row, &mut there)?,
                Err(faults) => plan.faults.push(RowFault { row: number, faults }),
            }
        }
        plan.cards = register.cards;
        plan.richer = register.richer;
        Ok(plan)
    }

    /// `there` gives the number of an order that is there already: its row is left out whole.
    fn take(
        &mut self,
        register: &mut Register,
        number: u32,
        row: Row,
        there: &mut impl FnMut(CustomerId, &OrderRow) -> Result<Option<String>, Error>,
    ) -> Result<(), Error> {
        let known = register.known(&row);
        if let (Some(card), Some(order)) = (known, &row.order)
            && let Some(order) = there(card, order)?
        {
            self.there.push(RowFault {
                row: number,
                faults: vec![Fault::new(Column::What, FaultKind::There, &order)],
            });
            return Ok(());
        }
        let whose = match known {
            Some(card) => register.learn(card, &row).map(|()| Whose::Known(card)),
            None => register.new_card(&row),
        };
        let whose = match whose {
            Ok(whose) => whose,
            Err(fault) => {
                let faults = vec![fault];
                self.faults.push(RowFault { row: number, faults });
                return Ok(());
            }
        };
        if let Whose::Known(card) = whose {
            self.known.insert(card);
        }
        if self.sample.len() < SAMPLE {
            self.sample.push(row.clone());
        }
        if let Some(order) = row.order {
            let note = row.note;
            self.orders.push(NewOrder { whose, note, order });
        }
        Ok(())
    }
}

/// Everybody by name: who has a card, and who gets one.
struct Register {
    known: BTreeMap<String, Vec<Customer>>,
    new: BTreeMap<String, Vec<usize>>,
    cards: Vec<Customer>,
    richer: BTreeMap<CustomerId, Customer>,
}

impl Register {
    fn of(customers: Vec<Customer>) -> Self {
        let mut known: BTreeMap<String, Vec<Customer>> = BTreeMap::new();
        for customer in customers.into_iter().filter(Customer::is_listed) {
            known.entry(name_of(&customer.name)).or_default().push(customer);
        }
        Self {
            known,
            new: BTreeMap::new(),
            cards: Vec::new(),
            richer: BTreeMap::new(),
        }
    }

    /// The card that is there and that a row belongs to: it tells a way to reach them that the row tells too. Where one of the two
    /// tells none, the only card of the name is meant; a card made at the counter is often a name and nothing else.
    fn known(&self, row: &Row) -> Option<CustomerId> {
        let contacts: Vec<String> = row.contact.lines().filter_map(contact_of).collect();
        let named = self
            .known
            .get(&name_of(&row.name))
            .map(Vec::as_slice)
            .unwrap_or_default();
        match named {
            [only] if contacts.is_empty() => Some(only.id),
            [only] if only.contact.is_empty() => Some(only.id),
            named => named.iter().find(|card| shares(card, &contacts)).map(|card| card.id),
        }
    }

    /// The card learns what a row says beyond it.
    fn learn(&mut self, id: CustomerId, row: &Row) -> Result<(), Fault> {
        let mut cards = self.known.get_mut(&name_of(&row.name)).into_iter().flatten();
        let Some(card) = cards.find(|card| card.id == id) else {
            return Ok(());
        };
        let richer = richer(card, row)?;
        if richer != *card {
            *card = richer.clone();
            self.richer.insert(id, richer);
        }
        Ok(())
    }

    /// The new card that a row belongs to, made or filled up.
    fn new_card(&mut self, row: &Row) -> Result<Whose, Fault> {
        let name = name_of(&row.name);
        let contacts: Vec<String> = row.contact.lines().filter_map(contact_of).collect();
        let shares = |card: &Customer| shares(card, &contacts);
        let places = self.new.entry(name).or_default();
        let found = match places.as_slice() {
            [only] if contacts.is_empty() => Some(*only),
            places => first_of(&self.cards, places, shares)
                .or_else(|| first_of(&self.cards, places, |card| card.contact.is_empty())),
        };
        if let Some(place) = found
            && let Some(card) = self.cards.get_mut(place)
        {
            *card = richer(card, row)?;
            return Ok(Whose::New(place));
        }
        let place = self.cards.len();
        places.push(place);
        self.cards.push(card_of(row, &row.name));
        Ok(Whose::New(place))
    }
}

/// The first of these cards that fits.
fn first_of(cards: &[Customer], places: &[usize], fits: impl Fn(&Customer) -> bool) -> Option<usize> {
    let place = places.iter().find(|place| cards.get(**place).is_some_and(&fits));
    place.copied()
}

/// What a row says about the person. Its note is on the order where there is one.
fn card_of(row: &Row, name: &str) -> Customer {
    let note = match row.order {
        Some(_) => String::new(),
        None => row.note.clone(),
    };
    Customer {
        contact: row.contact.clone(),
        address: row.address.clone(),
        allergies: row.allergies.clone(),
        note,
        ..Customer::named(CustomerId::from([0; 16]), name)
    }
}

/// The card with what a row says beyond it, unless that is more than a card takes: a table whose columns are mistaken may tell
/// everything of one person.
fn richer(card: &Customer, row: &Row) -> Result<Customer, Fault> {
    let richer = card.joined_with(&beyond(row, card));
    let told = [
        (Column::Contact, &richer.contact, &card.contact),
        (Column::Address, &richer.address, &card.address),
        (Column::Allergies, &richer.allergies, &card.allergies),
        (Column::Note, &richer.note, &card.note),
    ];
    let too_long = told
        .into_iter()
        .find(|(_, now, before)| now != before && !limits::fits(now, limits::NOTE));
    match too_long {
        Some((column, ..)) => Err(Fault::new(column, FaultKind::TooLong, &row.name)),
        None => Ok(richer),
    }
}

/// What a row says about a person beyond what the card says. A telephone that is only grouped otherwise is no other one. Of two
/// addresses nobody here knows which is right: the card keeps its own, and the other one stands in its note.
fn beyond(row: &Row, card: &Customer) -> Customer {
    let known: Vec<String> = card.contacts().filter_map(contact_of).collect();
    let is_new = |line: &&str| contact_of(line).is_some_and(|contact| !known.contains(&contact));
    let contact: Vec<&str> = row.contact.lines().filter(is_new).collect();
    let told = card_of(row, &card.name);
    let mut notes = vec![told.note.as_str()];
    let mut address = told.address.as_str();
    if !card.address.is_empty() {
        notes.push(address);
        address = "";
    }
    let unsaid = |text: &&str| !says(&card.note, text) && !says(&card.address, text);
    let notes: Vec<&str> = notes.into_iter().filter(unsaid).collect();
    Customer {
        contact: contact.join("\n"),
        address: address.to_owned(),
        note: notes.join("\n"),
        ..told
    }
}

/// True when all lines of the one stand in the other, one after another; commas and line breaks are alike.
fn says(all: &str, one: &str) -> bool {
    let words = |text: &str| {
        let words = text
            .split(|c: char| c.is_whitespace() || c == ',')
            .filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" ").to_lowercase())
    };
    words(all).contains(&words(one))
}

/// True when the card has one of these contacts.
fn shares(card: &Customer, contacts: &[String]) -> bool {
    card.contacts()
        .filter_map(contact_of)
        .any(|own| contacts.contains(&own))
}

/// A telephone or mail address as it is compared: telephones by their digits, however they are grouped.
fn contact_of(line: &str) -> Option<String> {
    let mail = line.contains('@');
    let counts = |c: &char| if mail { !c.is_whitespace() } else { c.is_alphanumeric() };
    let bare: String = line.chars().filter(counts).flat_map(char::to_lowercase).collect();
    (!bare.is_empty()).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::{guess, read};

    fn card(id: u8, name: &str, contact: &str) -> Customer {
        Customer {
            contact: contact.to_owned(),
            ..Customer::named(CustomerId::from([id; 16]), name)
        }
    }

    /// What a table would do, with these cards there and no orders.
    fn planned(customers: &[Customer], table: &str) -> Plan {
        let sheet = read("", table.as_bytes()).unwrap();
        let columns = guess(&sheet).columns;
        Plan::make(
            customers.to_vec(),
            &sheet,
            &columns,
            Currency::EUR,
            NaiveDate::MIN,
            |_, _| Ok(None),
        )
        .unwrap()
    }

    /// Whose the rows of a table (name, telephone, order) are: `K` and a byte of a known id, or `N` and a place.
    fn whose(customers: &[Customer], rows: &str) -> (String, Plan) {
        let plan = planned(customers, &format!("Name;Tel;Was\n{rows}"));
        let short = |new: &NewOrder| match new.whose {
            Whose::Known(id) => format!("K{}", id.0.0[0]),
            Whose::New(place) => format!("N{place}"),
        };
        (plan.orders.iter().map(short).collect::<Vec<_>>().join(" "), plan)
    }

    #[test]
    fn rows_find_their_cards() {
        let gone = Customer {
            joined: Some(CustomerId::from([1; 16])),
            ..card(9, "Gone", "1")
        };
        let cards = [
            card(1, "Mara Lind", "0171 555\nmara@x.org"),
            card(2, "Jon", ""),
            card(3, "Ida", "1"),
            card(4, "Ida", "2"),
            gone,
        ];
        for (rows, expected) in [
            (
                "mara  lind;;a\nMara Lind;0171/555;b\nMara Lind;MARA@x.org;c\n",
                "K1 K1 K1",
            ),
            ("Mara Lind;999;a\nMara Lind;999;b\nMara Lind;;c\n", "N0 N0 K1"),
            ("Jon;5;a\nJon;;b\nJon;6;c\n", "K2 K2 N0"),
            ("Ida;;a\nIda;2;b\nIda;;c\n", "N0 K4 N0"),
            ("Gone;1;a\n", "N0"),
            (
                "New;;a\nNEW;7;b\nNew;7;c\nNew;8;d\nNew;;e\nNew;;f\n",
                "N0 N0 N0 N1 N2 N2",
            ),
        ] {
            assert_eq!(whose(&cards, rows).0, expected, "{rows}");
        }
    }

    #[test]
    fn a_known_card_learns_what_its_rows_say() {
        let cards = [card(1, "Mara", "0171"), card(2, "Jon", "5")];
        let (_, plan) = whose(&cards, "Mara;0171;a\nMara;0171;b\nJon;5;c\n");
        assert!(plan.richer.is_empty(), "nothing new: {:?}", plan.richer);
        let table = "Name;Tel;Mail;Adresse;Allergie;Notiz\nMara;0171;m@x.org;Am Hof 1;Nickel;links\n";
        // However many rows say it, and whatever else stands there.
        let table = format!(
            "{table}Mara;0171;;\"Am Hof 1\";;\nMara;;;\"Neuer Weg 5, Bonn\";Nickel;links\nMara;;;\"Neuer Weg 5, Bonn\";;\n"
        );
        let plan = planned(&cards, &table);
        let richer: Vec<_> = plan.richer.values().collect();
        let [mara] = richer.as_slice() else {
            panic!("{richer:?}")
        };
        assert_eq!(
            [&mara.name, &mara.contact, &mara.address, &mara.allergies, &mara.note],
            [
                "Mara",
                "0171\nm@x.org",
                "Am Hof 1",
                "Nickel",
                "links\nNeuer Weg 5, Bonn"
            ]
        );
    }

    #[test]
    fn a_card_takes_no_more_than_it_can() {
        let note = "told ".repeat(18);
        let rows: String = (0..90).map(|row| format!("Mara;;{row} {note}\n")).collect();
        for cards in [Vec::new(), vec![card(1, "Mara", "0171")]] {
            let plan = planned(&cards, &format!("Name;Tel;Notiz\n{rows}"));
            let kept = plan.richer.values().chain(&plan.cards).next().unwrap();
            assert!((4_900..=5_000).contains(&kept.note.len()), "{}", kept.note.len());
            let kinds: BTreeSet<_> = plan
                .faults
                .iter()
                .flat_map(|fault| &fault.faults)
                .map(|fault| fault.kind)
                .collect();
            assert_eq!(kinds, BTreeSet::from([FaultKind::TooLong]));
        }
    }

    #[test]
    fn a_new_card_gathers_what_its_rows_say() {
        let (_, plan) = whose(&[], "Mara;;a\nmara;7;b\n");
        let [card] = plan.cards.as_slice() else {
            panic!("{:?}", plan.cards)
        };
        assert_eq!(
            (card.name.as_str(), card.contact.as_str(), card.note.as_str()),
            ("Mara", "7", "")
        );
    }
}
