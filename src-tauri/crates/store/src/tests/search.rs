//! Search follows the rows.

use domain::action::About;
use domain::{Action, Customer, CustomerId};

use super::Bench;
use crate::Kind;

fn found(bench: &Bench, text: &str) -> Vec<Kind> {
    bench
        .store
        .db()
        .search(text, None, 9)
        .unwrap()
        .into_iter()
        .map(|(kind, _)| kind)
        .collect()
}

#[test]
fn names_numbers_and_telephones_are_found() {
    let mut bench = Bench::new();
    let customer = bench.add_customer("Jürgen Müller", "+49 (0171) 123-45");
    bench.add_order("W-1042", &customer);
    for text in [
        "mueler",
        "Müller jürgen",
        "1042",
        "w-1042 mul",
        "017112345",
        "0171",
        "W",
        "",
    ] {
        assert_eq!(
            found(&bench, text),
            [Kind::Order, Kind::Customer][..]
                .to_vec()
                .into_iter()
                .filter(|kind| {
                    // The number is the order's alone.
                    *kind == Kind::Order || !text.contains("1042") && text != "W"
                })
                .collect::<Vec<_>>(),
            "{text}"
        );
    }
    assert_eq!(found(&bench, "meier"), []);
    assert_eq!(
        found(&bench, "\"müller\" OR *"),
        [],
        "marks of the index's own language mean nothing"
    );
}

#[test]
fn a_renamed_customer_is_found_by_the_new_name_alone_with_their_orders() {
    let mut bench = Bench::new();
    let customer = bench.add_customer("Müller", "");
    bench.add_order("W-1042", &customer);
    bench.change_customer(&Customer {
        name: "Sørensen".to_owned(),
        ..customer
    });
    assert_eq!(found(&bench, "müller"), []);
    assert_eq!(found(&bench, "sorensen"), [Kind::Order, Kind::Customer]);
    bench.undo();
    assert_eq!(found(&bench, "sorensen"), []);
    assert_eq!(found(&bench, "mueller"), [Kind::Order, Kind::Customer]);
}

#[test]
fn the_newest_comes_first_and_the_limit_holds() {
    let mut bench = Bench::new();
    let ids: Vec<_> = (0..20)
        .map(|n| bench.add_customer(&format!("Anna {n}"), "").id.0)
        .collect();
    for text in ["anna", "an", "a"] {
        let hits = bench.store.db().search(text, Some(Kind::Customer), 3).unwrap();
        let rows: Vec<_> = hits.into_iter().map(|(_, row)| row).collect();
        assert_eq!(rows, [ids[19], ids[18], ids[17]], "{text}");
    }
}

#[test]
fn what_comes_in_together_stands_in_the_order_in_which_it_came() {
    let mut bench = Bench::new();
    // Ids say nothing of when: these go down.
    let mut ids: Vec<_> = (0..20).map(|_| bench.id()).collect();
    ids.reverse();
    let action = Action::CustomerAdded {
        name: "Anna".to_owned(),
    };
    let about = About::Customer(CustomerId(ids[0]));
    bench
        .act(&action, about, None, |w| {
            ids.iter()
                .try_for_each(|id| w.insert(&Customer::named(CustomerId(*id), "Anna")))
        })
        .unwrap();
    let newest_first: Vec<_> = ids.iter().rev().map(|id| (Kind::Customer, *id)).collect();
    let all = |bench: &Bench| bench.store.db().search("", Some(Kind::Customer), 99).unwrap();
    assert_eq!(all(&bench), newest_first);
    assert_eq!(bench.store.db().search_count(Kind::Customer).unwrap(), 20);
    let middle = bench
        .store
        .db()
        .search_from("anna", Some(Kind::Customer), 5, 3)
        .unwrap();
    assert_eq!(middle, newest_first[5..8]);
    bench.undo();
    bench.redo();
    assert_eq!(all(&bench), newest_first);
}
