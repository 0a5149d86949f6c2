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
    let customer = domain::Customer::named(domain::CustomerId(bench.id()), name);
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
        writer
            .commit(&Action::SettingsChanged { what: None }, About::Workshop, None)
            .unwrap();
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
fn copies_that_are_opened_on_different_computers_give_different_numbers() {
    let on = |station: u8| number(&mut first_station(), [station; 16], true);
    let given: BTreeSet<String> = (20..40).map(on).collect();
    assert_eq!(given.len(), 20, "{given:?}");
    for number in &given {
        let clear = number.strip_prefix('W').and_then(|rest| rest.strip_suffix("-1001"));
        assert_eq!(clear.map(str::len), Some(3), "{number}");
    }
    assert_eq!(on(20), on(20), "the same computer, the same prefix");
}

#[test]
fn a_prefix_that_is_taken_is_not_given_again() {
    let mut bench = first_station();
    let wanted = number(&mut first_station(), [20; 16], true);
    let prefix = wanted.strip_suffix("1001").unwrap().to_owned();
    let taken = Series { prefix, next: 1001 };
    bench.store.begin_order_series([21; 16], &taken).unwrap();
    let other = number(&mut bench, [20; 16], true);
    assert_ne!(other, wanted);
    assert!(other.starts_with('W') && other.ends_with("-1001"), "{other}");
}

/// A file in which one station has taken an order.
fn first_station() -> Bench {
    let mut bench = Bench::new();
    number(&mut bench, [7; 16], true);
    bench
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
