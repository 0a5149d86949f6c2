//! The gate: every touched row has its change, undo restores every row.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use domain::action::About;
use domain::{Action, Customer, Order, Status};
use proptest::prelude::*;

use super::{Bench, settings};
use crate::table;

/// What SQLite itself says was touched, as table and local rowid.
type Touched = Arc<Mutex<BTreeSet<(String, i64)>>>;

fn watch(bench: &mut Bench) -> Touched {
    let touched = Touched::default();
    let seen = Arc::clone(&touched);
    let hook = move |_: rusqlite::hooks::Action, _: &str, table: &str, rowid: i64| {
        seen.lock().unwrap().insert((table.to_owned(), rowid));
    };
    bench.store.connection().update_hook(Some(hook)).unwrap();
    touched
}

/// The ids behind the local rowids of all journalled tables.
fn names(bench: &mut Bench) -> BTreeMap<(String, i64), Vec<u8>> {
    let mut names = BTreeMap::new();
    for table in table::JOURNALLED {
        let sql = format!("SELECT rowid, id FROM {}", table.name);
        let mut statement = bench.store.connection().prepare(&sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        names.extend(
            rows.map(|row| row.unwrap())
                .map(|(rowid, id)| ((table.name.to_owned(), rowid), id)),
        );
    }
    names
}

/// Does `work` and checks that the journal has a change for every row of a journalled table that SQLite saw touched.
fn watched(bench: &mut Bench, touched: &Touched, work: impl FnOnce(&mut Bench)) {
    touched.lock().unwrap().clear();
    let mut known = names(bench);
    work(bench);
    known.extend(names(bench));
    let db = bench.store.db();
    let last = db.history(1).unwrap();
    let changes = db.changes_of(last[0].seq).unwrap();
    let journalled: BTreeSet<_> = changes.iter().map(|c| (c.table.clone(), c.row.0.to_vec())).collect();
    for (table, rowid) in touched
        .lock()
        .unwrap()
        .iter()
        .filter(|(table, _)| table::named(table).is_some())
    {
        let id = &known[&(table.clone(), *rowid)];
        assert!(
            journalled.contains(&(table.clone(), id.clone())),
            "a row of {table} changed without a change noted"
        );
    }
}

#[derive(Clone, Debug)]
enum Step {
    AddCustomer(String),
    Rename(usize, String),
    AddOrder(usize),
    Move(usize, Status),
    Remove(usize),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let name = "[A-Zäöü][a-zß]{0,6}";
    prop_oneof![
        2 => name.prop_map(Step::AddCustomer),
        3 => (0..9usize, name).prop_map(|(at, name)| Step::Rename(at, name)),
        2 => (0..9usize).prop_map(Step::AddOrder),
        3 => (0..9usize, 0..6usize).prop_map(|(at, to)| Step::Move(at, Status::ALL[to])),
        1 => (0..9usize).prop_map(Step::Remove),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

/// Does a step if it can be done, and tells whether anything happened.
fn run(bench: &mut Bench, step: &Step, numbers: &mut u32) -> bool {
    let db = bench.store.db();
    let (customers, orders) = (db.all::<Customer>().unwrap(), db.all::<Order>().unwrap());
    let entries = |bench: &Bench| bench.store.db().history(u32::MAX).unwrap().len();
    let before = entries(bench);
    match step {
        Step::AddCustomer(name) => drop(bench.add_customer(name, "0171 23")),
        Step::Rename(at, name) => {
            let Some(customer) = customers.get(at % customers.len().max(1)) else {
                return false;
            };
            bench.change_customer(&Customer {
                name: name.clone(),
                ..customer.clone()
            });
        }
        Step::AddOrder(at) => {
            let Some(customer) = customers.get(at % customers.len().max(1)) else {
                return false;
            };
            *numbers += 1;
            bench.add_order(&format!("W-{numbers}"), customer);
        }
        Step::Move(at, to) => {
            let Some(order) = orders.get(at % orders.len().max(1)) else {
                return false;
            };
            let action = Action::OrderStatusChanged {
                number: order.number.clone(),
                from: order.status,
                to: *to,
            };
            let moved = Order {
                status: *to,
                ..order.clone()
            };
            bench
                .act(&action, About::Order(order.id), None, |w| w.update(&moved))
                .unwrap();
        }
        Step::Remove(at) => {
            let Some(order) = orders.get(at % orders.len().max(1)) else {
                return false;
            };
            let action = Action::SettingsChanged { what: None };
            bench
                .act(&action, About::Order(order.id), None, |w| w.delete::<Order>(order.id.0))
                .unwrap();
        }
        Step::Undo => {
            if bench.store.db().next_undo().unwrap().is_none() {
                return false;
            }
            bench.undo();
        }
        Step::Redo => {
            if bench.store.db().next_redo().unwrap().is_none() {
                return false;
            }
            bench.redo();
        }
    }
    entries(bench) > before
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Against a plain pile of dumps: undo and redo always lead to exactly the rows that were there.
    #[test]
    fn undo_and_redo_restore_every_row(steps in prop::collection::vec(step(), 1..40)) {
        let mut bench = Bench::new();
        let touched = watch(&mut bench);
        let (mut undo, mut redo, mut numbers) = (Vec::new(), Vec::new(), 0);
        for step in &steps {
            let before = bench.dump();
            let mut happened = false;
            if bench.store.db().history(1).unwrap().is_empty() {
                happened = run(&mut bench, step, &mut numbers);
            } else {
                watched(&mut bench, &touched, |bench| happened = run(bench, step, &mut numbers));
            }
            match (step, happened) {
                (Step::Undo, true) => {
                    prop_assert_eq!(Some(bench.dump()), undo.pop());
                    redo.push(before);
                }
                (Step::Redo, true) => {
                    prop_assert_eq!(Some(bench.dump()), redo.pop());
                    undo.push(before);
                }
                (Step::Undo, false) => prop_assert!(undo.is_empty(), "undo had something to take back"),
                (Step::Redo, false) => prop_assert!(redo.is_empty(), "redo had something to do again"),
                (_, true) => {
                    undo.push(before);
                    redo.clear();
                }
                (_, false) => {}
            }
        }
        let checkup = bench.store.db().check();
        prop_assert!(checkup.is_sound(), "{:?}", checkup);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was done: out as plain files and in again is the same, in every row and in what undo would take back.
    #[test]
    fn out_and_in_again_is_equal(steps in prop::collection::vec(step(), 1..40)) {
        let mut bench = Bench::new();
        bench.add_logo(b"a logo");
        let mut numbers = 0;
        for step in &steps {
            run(&mut bench, step, &mut numbers);
        }
        let folder = tempfile::tempdir().unwrap();
        let (out, path) = (folder.path().join("out"), folder.path().join("again.atelier"));
        bench.store.db().export(&out).unwrap();
        crate::transfer::import(&out, &path).unwrap();
        let again = crate::Store::open(&path, "").unwrap();
        prop_assert_eq!(again.dump().unwrap(), bench.dump());
        prop_assert_eq!(again.db().history(999).unwrap(), bench.store.db().history(999).unwrap());
        prop_assert_eq!(again.db().next_undo().unwrap(), bench.store.db().next_undo().unwrap());
        prop_assert!(again.db().check().is_sound());
    }
}

#[test]
fn nothing_changed_is_nothing_written() {
    let mut bench = Bench::new();
    let customer = bench.add_customer("Müller", "");
    assert_eq!(bench.change_customer(&customer), None);
    assert_eq!(bench.store.db().history(9).unwrap().len(), 1);
}

#[test]
fn a_transaction_that_is_not_committed_leaves_no_trace() {
    let mut bench = Bench::new();
    let customer = bench.add_customer("Müller", "");
    let before = bench.dump();
    let gone = Customer {
        name: "Nobody".to_owned(),
        ..customer.clone()
    };
    let refused = bench.act(&Action::SettingsChanged { what: None }, About::Workshop, None, |w| {
        w.update(&gone)?;
        Err(crate::StoreError::ReadOnly)
    });
    assert!(refused.is_err());
    assert_eq!(bench.dump(), before);
}

#[test]
fn only_the_fields_that_differ_are_noted() {
    let mut bench = Bench::new();
    let customer = bench.add_customer("Müller", "0171");
    bench.change_customer(&Customer {
        contact: "0172".to_owned(),
        ..customer.clone()
    });
    let db = bench.store.db();
    let last = db.history(1).unwrap();
    let changes = db.changes_of(last[0].seq).unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].field.as_str(), changes[0].subject),
        ("contact", Some(customer.id.0))
    );
    assert_eq!(changes[0].before, Some("0171".into()));
}

#[test]
fn a_row_keeps_the_attachments_that_it_names() {
    let mut bench = Bench::new();
    bench
        .act(&Action::SettingsChanged { what: None }, About::Workshop, None, |w| {
            let logo = Some(w.attach(b"a logo")?);
            w.insert(&domain::Settings { logo, ..settings() })
        })
        .unwrap();
    assert!(bench.dump().contains("kept "), "the settings keep their logo");
    let logo = bench.store.db().settings().unwrap().logo.unwrap();
    assert_eq!(bench.store.db().attachment(logo).unwrap().unwrap(), b"a logo");
    bench.undo();
    assert!(!bench.dump().contains("kept "), "nobody keeps it any more");
    assert!(
        bench.store.db().attachment(logo).unwrap().is_some(),
        "but it waits for a redo"
    );
}
