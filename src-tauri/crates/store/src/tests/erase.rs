//! Erasing a person: no trace in the raw file, and everything else as it was.

use domain::action::About;
use domain::{Action, Agreed, Agreement, Customer, EntryId, Order, OrderId, Signature};

use super::Bench;
use crate::copies::{Base, Copies, restore};
use crate::{FileIdentity, Stamp, Store};

const FILE: FileIdentity = FileIdentity { id: [1; 16], epoch: 1 };
/// Stands nowhere else.
const NAME: &str = "Quillfeather";

fn erase(bench: &mut Bench, customer: &Customer) {
    let entry = EntryId(bench.id());
    let stamp = Stamp {
        entry,
        station: super::STATION,
        at: domain::Instant(1_790_000_000_000),
        person: String::new(),
        salt: &mut || [5; 16],
    };
    let writer = bench.store.begin(stamp).unwrap();
    writer.erase(customer.id, &Action::CustomerErased).unwrap();
    assert!(bench.store.forget().unwrap(), "nobody reads");
}

/// A person with a card that was changed, an order with a note, and an action that was taken back.
fn person(bench: &mut Bench) -> (Customer, OrderId) {
    let customer = bench.add_customer(NAME, "quillfeather@example.org");
    bench.change_customer(&Customer {
        note: format!("{NAME} comes on Fridays"),
        ..customer.clone()
    });
    let order = bench.add_order("W-1001", &customer);
    let action = Action::OrderTaken {
        number: order.number.clone(),
        customer: NAME.to_owned(),
    };
    let noted = Order {
        note: format!("call {NAME} first"),
        agreement: Agreement {
            terms: "Half in advance.".to_owned(),
            agreed: Some(Agreed {
                name: NAME.to_owned(),
                at: order.taken,
                signature: Signature::read(&[vec![1, 2, 3, 4]]).unwrap(),
            }),
        },
        ..order.clone()
    };
    bench
        .act(&action, About::Order(order.id), None, |w| w.update(&noted))
        .unwrap();
    bench.undo();
    bench.redo();
    (customer, order.id)
}

/// How often the name stands in what lies on the disk, in any capitals.
fn traces(folder: &std::path::Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .filter(|e| e.path().is_file())
    {
        let bytes = std::fs::read(entry.path()).unwrap().to_ascii_lowercase();
        let name = NAME.to_ascii_lowercase();
        let count = bytes
            .windows(name.len())
            .filter(|window| *window == name.as_bytes())
            .count();
        if count > 0 {
            found.push(format!("{}: {count}", entry.file_name().to_string_lossy()));
        }
    }
    found
}

#[test]
fn nobody_who_was_erased_is_found_in_the_raw_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    let mut bench = Bench::around(Store::create(&path, FILE, "").unwrap());
    for number in 0..300 {
        bench.add_customer(&format!("Before {number}"), "0171 1234567");
    }
    let (customer, order) = person(&mut bench);
    for number in 0..300 {
        bench.add_customer(&format!("After {number}"), "0171 1234567");
    }
    assert!(!traces(folder.path()).is_empty(), "the name was there");
    let others: Vec<Customer> = bench.store.db().all().unwrap();
    erase(&mut bench, &customer);
    assert!(traces(folder.path()).is_empty(), "{:?}", traces(folder.path()));

    let db = bench.store.db();
    assert!(db.check().is_sound(), "{:?}", db.check());
    assert!(db.get::<Customer>(customer.id.0).unwrap().unwrap().is_erased());
    let kept = db.get::<Order>(order.0).unwrap().unwrap();
    assert_eq!((kept.number.as_str(), kept.note.as_str()), ("W-1001", ""));
    let left: Vec<Customer> = db.all().unwrap();
    assert_eq!(left.len(), others.len());
    for other in others.iter().filter(|other| other.id != customer.id) {
        assert!(left.contains(other), "{} is as before", other.name);
    }
    assert!(db.search("quillf", None, 9).unwrap().is_empty());
    assert_eq!(
        db.search("W-1001", None, 9).unwrap().len(),
        1,
        "the order is still found by its number"
    );
    assert!(db.next_undo().unwrap().is_none(), "undo doesn't bring anybody back");
    let history = db.history(1_000).unwrap();
    assert!(history.iter().any(|entry| entry.action == Action::Erased));
    drop(bench);
    assert!(traces(folder.path()).is_empty(), "{:?}", traces(folder.path()));
}

#[test]
fn nobody_who_was_erased_comes_back_with_an_older_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    let mut bench = Bench::around(Store::create(&path, FILE, "").unwrap());
    let (customer, _) = person(&mut bench);
    let copies = Copies::at(&folder.path().join("copies"));
    let at = domain::Instant(1_789_000_000_000);
    let copy = copies.take(&bench.store.db(), at, &mut |_| true).unwrap().unwrap();
    bench.add_customer("Okafor", "");
    erase(&mut bench, &customer);
    bench.add_customer("Lefèvre", "");
    drop(bench);
    let stamp = Stamp {
        entry: EntryId::from([9; 16]),
        station: super::STATION,
        at: domain::Instant(1_791_000_000_000),
        person: String::new(),
        salt: &mut || [6; 16],
    };
    let action = |_: &_| Action::WorkshopRestored {
        copy: Some(at),
        added: 0,
    };
    let restored = restore(&path, Base::Copy(&copies, &copy), "", stamp, action).unwrap();
    assert_eq!(restored.beyond.added, 3, "both people and the erasing");
    std::fs::remove_file(restored.aside.unwrap()).unwrap();
    assert!(traces(folder.path()).is_empty(), "{:?}", traces(folder.path()));
    let store = Store::open(&path, "").unwrap();
    assert!(store.db().check().is_sound());
    assert!(store.db().get::<Customer>(customer.id.0).unwrap().unwrap().is_erased());
}

#[test]
fn a_card_that_was_taken_back_with_its_order_is_erased_with_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    let mut bench = Bench::around(Store::create(&path, FILE, "").unwrap());
    let bystander = bench.add_customer("Okafor", "0171");
    // As taking an order of somebody new does it: card and order in one action, with a picture.
    let take = |bench: &mut Bench, number: &str| {
        let (card, order) = (domain::CustomerId(bench.id()), OrderId(bench.id()));
        let customer = Customer::named(card, NAME);
        let row = Order::taken(order, number.to_owned(), card, domain::Instant(0));
        let action = Action::OrderTaken {
            number: number.to_owned(),
            customer: NAME.to_owned(),
        };
        bench
            .act(&action, About::Order(order), None, |w| {
                w.insert(&customer)?;
                w.attach(format!("a picture for {NAME}").as_bytes())?;
                w.insert(&row)
            })
            .unwrap();
        (customer, row)
    };
    let (first, order) = take(&mut bench, "W-1001");
    bench.undo();
    let (second, again) = take(&mut bench, "W-1002");
    // The same piece goes from one order to the other, which is what ties the two cards together.
    let tie = |bench: &mut Bench, row: &Order| {
        let action = Action::OrderNoted {
            number: row.number.clone(),
        };
        let noted = Order {
            note: NAME.to_owned(),
            ..row.clone()
        };
        bench
            .act(&action, About::Order(row.id), None, |w| {
                w.insert(&Order {
                    id: order.id,
                    number: "W-0".to_owned(),
                    ..noted.clone()
                })?;
                w.update(&noted)
            })
            .unwrap();
    };
    tie(&mut bench, &again);
    assert!(!traces(folder.path()).is_empty());
    erase(&mut bench, &second);
    assert!(traces(folder.path()).is_empty(), "{:?}", traces(folder.path()));
    let db = bench.store.db();
    assert!(db.get::<Customer>(first.id.0).unwrap().is_none());
    assert_eq!(
        db.get::<Customer>(bystander.id.0).unwrap(),
        Some(bystander.clone()),
        "nobody else"
    );
    assert!(db.check().is_sound(), "{:?}", db.check());
}
