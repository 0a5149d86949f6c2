//! Order numbers.

use std::collections::BTreeSet;

use domain::action::About;
use domain::{Action, EntryId, Instant, Series};

use super::Bench;
use crate::{Stamp, StoreError};

fn number(bench: &mut Bench, station: [u8; 16], keep: bool) -> String {
    let mut salt = || [0; 16];
    let entry = EntryId(bench.id());
    let name = format!("{entry}");
    let customer = domain::Customer {
        id: domain::CustomerId(bench.id()),
        name,
        contact: String::new(),
        note: String::new(),
    };
    let stamp = Stamp {
        entry,
        station,
        at: Instant(0),
        person: String::new(),
        salt: &mut salt,
    };
    let mut writer = bench.store.begin(stamp).unwrap();
    let number = writer.take_order_number().unwrap();
    writer.insert(&customer).unwrap();
    if keep {
        writer.commit(&Action::SettingsChanged, About::Workshop, None).unwrap();
    }
    number
}

#[test]
fn a_number_is_never_given_twice_not_even_after_undo() {
    let mut bench = Bench::new();
    assert_eq!(number(&mut bench, [7; 16], true), "W-1001");
    bench.undo();
    assert_eq!(number(&mut bench, [7; 16], true), "W-1002");
}

#[test]
fn a_number_of_a_broken_off_order_is_free_again() {
    let mut bench = Bench::new();
    assert_eq!(number(&mut bench, [7; 16], false), "W-1001");
    assert_eq!(number(&mut bench, [7; 16], true), "W-1001", "nobody has seen it");
}

#[test]
fn stations_never_share_a_number() {
    let mut bench = Bench::new();
    let mut seen = BTreeSet::new();
    for round in 0..30u8 {
        let given = number(&mut bench, [round % 3; 16], true);
        assert!(seen.insert(given.clone()), "{given} was given twice");
    }
}

#[test]
fn a_series_begins_elsewhere_only_before_its_first_number() {
    let mut bench = Bench::new();
    let series = Series {
        prefix: "W-".to_owned(),
        next: 1031,
    };
    bench.store.begin_order_series([7; 16], &series).unwrap();
    assert_eq!(number(&mut bench, [7; 16], true), "W-1031");
    assert!(matches!(
        bench.store.begin_order_series([7; 16], &series),
        Err(StoreError::Sqlite(_))
    ));
}
