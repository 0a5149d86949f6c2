//! The journal: undo across restarts, what stands in its way, and the chain.

use domain::action::About;
use domain::{Action, Audience, Customer, Order, PaperSize, Printed, PrintedId, Status};

use super::Bench;
use crate::{Fault, FileIdentity, Store};

#[test]
fn undo_and_redo_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mara.atelier");
    let mut bench = Bench::around(Store::create(&path, FileIdentity { id: [1; 16], epoch: 1 }, "").unwrap());
    let customer = bench.add_customer("Müller", "");
    bench.change_customer(&Customer {
        name: "Meier".to_owned(),
        ..customer.clone()
    });
    let next = bench.id();
    drop(bench);
    let mut bench = Bench::around(Store::open(&path, "").unwrap());
    while bench.id() <= next {}
    bench.undo();
    assert_eq!(
        bench.store.db().expect::<Customer>(customer.id.0).unwrap().name,
        "Müller"
    );
    let next = bench.id();
    drop(bench);
    let mut bench = Bench::around(Store::open(&path, "").unwrap());
    while bench.id() <= next {}
    bench.redo();
    assert_eq!(
        bench.store.db().expect::<Customer>(customer.id.0).unwrap().name,
        "Meier"
    );
}

#[test]
fn a_new_action_leaves_nothing_to_redo() {
    let mut bench = Bench::new();
    let customer = bench.add_customer("Müller", "");
    bench.change_customer(&Customer {
        name: "Meier".to_owned(),
        ..customer.clone()
    });
    bench.undo();
    bench.change_customer(&Customer {
        name: "Schmidt".to_owned(),
        ..customer
    });
    assert!(bench.store.db().next_redo().unwrap().is_none());
}

/// An order with a printed paper: undo cancels it, as `workshop` does.
fn cancelled(bench: &mut Bench) -> (Customer, Order) {
    let customer = bench.add_customer("Müller", "");
    let order = bench.add_order("W-1001", &customer);
    print(bench, &order);
    let taken = bench.store.db().next_undo().unwrap().unwrap().unwrap();
    assert!(
        matches!(taken.action, Action::OrderTaken { .. }),
        "undo passes over the printing, a fact"
    );
    let action = Action::UndoneAsCancelled {
        action: Box::new(taken.action.clone()),
        printed: taken.at,
    };
    let gone = Order {
        status: Status::Cancelled,
        ..order.clone()
    };
    bench
        .act(&action, taken.about, Some(taken.id), |w| w.update(&gone))
        .unwrap();
    (customer, order)
}

fn print(bench: &mut Bench, order: &Order) {
    let printed = Printed {
        id: PrintedId(bench.id()),
        order: order.id,
        audience: Audience::Bench,
        size: PaperSize::A4,
        revision: 1,
        at: order.taken,
    };
    let action = Action::PaperPrinted {
        number: order.number.clone(),
        audience: Audience::Bench,
        size: PaperSize::A4,
    };
    bench
        .act(&action, About::Order(order.id), None, |w| w.insert(&printed))
        .unwrap();
}

#[test]
fn what_stays_of_a_cancelled_order_stands_in_the_way_of_older_actions() {
    let mut bench = Bench::new();
    let (_, order) = cancelled(&mut bench);
    let blocked = bench.store.db().next_undo().unwrap().unwrap().unwrap_err();
    assert!(
        matches!(blocked.wanted.action, Action::CustomerAdded { .. }),
        "the card would go next"
    );
    assert!(
        matches!(blocked.by.action, Action::OrderTaken { .. }),
        "but the order names it, and stands"
    );
    bench.redo();
    assert_eq!(
        bench.store.db().expect::<Order>(order.id.0).unwrap(),
        order,
        "as before"
    );
}

#[test]
fn a_later_change_of_the_same_field_is_named_and_of_another_field_is_none() {
    for (field_is_same, change) in [(true, "name"), (false, "note")] {
        let mut bench = Bench::new();
        let (_, order) = cancelled(&mut bench);
        bench.redo();
        let customer = bench.add_customer("Meier", "");
        let renamed = Customer {
            name: "Maier".to_owned(),
            ..customer.clone()
        };
        bench.change_customer(&renamed);
        // An answer to another action that also touches the card, and stays.
        let taken = bench.store.db().history_of(&[order.id.0]).unwrap().pop().unwrap();
        let action = Action::UndoneAsCancelled {
            action: Box::new(taken.action.clone()),
            printed: taken.at,
        };
        let touched = match change {
            "name" => Customer {
                name: "Mayer".to_owned(),
                ..renamed
            },
            _ => Customer {
                note: "rings back".to_owned(),
                ..renamed
            },
        };
        bench
            .act(&action, taken.about, Some(taken.id), |w| w.update(&touched))
            .unwrap();
        let next = bench.store.db().next_undo().unwrap().unwrap();
        assert_eq!(
            next.is_err(),
            field_is_same,
            "{change} was touched later, name is to be taken back"
        );
    }
}

#[test]
fn the_sample_is_a_wall() {
    let mut bench = Bench::new();
    let customer = bench.add_customer("Müller", "");
    let action = Action::SampleLoaded { name: "bag".to_owned() };
    let noted = Customer {
        note: "sample".to_owned(),
        ..customer
    };
    bench.act(&action, About::Workshop, None, |w| w.update(&noted)).unwrap();
    assert!(bench.store.db().next_undo().unwrap().is_none());
}

fn long_journal() -> Bench {
    let mut bench = Bench::new();
    for name in ["Müller", "Ó Briain", "Sørensen"] {
        let customer = bench.add_customer(name, "0171");
        bench.change_customer(&Customer {
            note: "x".to_owned(),
            ..customer.clone()
        });
        bench.add_order(&format!("W-{name}"), &customer);
    }
    bench.undo();
    bench
}

#[test]
fn the_chain_holds_and_the_rows_are_what_it_says() {
    let bench = long_journal();
    let db = bench.store.db();
    assert_eq!(db.verify_journal().unwrap(), None);
    assert_eq!(db.verify_last_entry().unwrap(), None);
    assert!(db.check().is_sound());
}

#[test]
fn every_altered_column_of_the_journal_is_found() {
    for column in [
        "clock",
        "person",
        "version",
        "about",
        "undoing",
        "action",
        "station",
        "hash",
        "id",
        "action_hash",
    ] {
        let mut bench = long_journal();
        let sql = format!("UPDATE journal SET {column} = CAST({column} AS BLOB) || x'21' WHERE seq = 4");
        bench.store.connection().execute(&sql, []).unwrap();
        let found = bench.store.db().verify_journal();
        assert!(!matches!(found, Ok(None)), "{column} changed and nobody noticed");
    }
}

#[test]
fn every_altered_byte_of_a_change_is_found() {
    for column in [
        "table_name",
        "row",
        "field",
        "kind",
        "before",
        "after",
        "subject",
        "salt",
        "hash",
    ] {
        let mut bench = long_journal();
        let conn = bench.store.connection();
        let sql = format!(
            "SELECT seq, length(CAST({column} AS BLOB)) FROM change WHERE {column} IS NOT NULL AND {column} <> '' ORDER BY seq DESC LIMIT 1"
        );
        let (seq, length): (i64, i64) = conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        for at in 1..=length {
            let spoilt = format!(
                "UPDATE change SET {column} = CAST(substr(CAST({column} AS BLOB), 1, {at} - 1) || x'7e'
                 || substr(CAST({column} AS BLOB), {at} + 1) AS {kind}) WHERE seq = {seq}",
                kind = if ["row", "subject", "salt", "hash"].contains(&column) {
                    "BLOB"
                } else {
                    "TEXT"
                },
            );
            conn.execute_batch("SAVEPOINT spoil").unwrap();
            conn.execute(&spoilt, []).unwrap();
            let found = crate::Db(conn).verify_journal();
            assert!(
                !matches!(found, Ok(None)),
                "byte {at} of {column} changed and nobody noticed"
            );
            conn.execute_batch("ROLLBACK TO spoil; RELEASE spoil").unwrap();
        }
    }
}

#[test]
fn a_missing_entry_is_found() {
    let mut bench = long_journal();
    bench
        .store
        .connection()
        .execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE seq = 3")
        .unwrap();
    assert_eq!(bench.store.db().verify_journal().unwrap(), Some(Fault::Entry(4)));
}

#[test]
fn a_row_changed_behind_the_journals_back_is_found() {
    let mut bench = long_journal();
    bench
        .store
        .connection()
        .execute("UPDATE customer SET note = 'y' WHERE name = 'Müller'", [])
        .unwrap();
    let checkup = bench.store.db().check();
    assert!(!checkup.is_sound());
    assert_eq!(checkup.rows.len(), 1);
}

#[test]
fn a_row_that_came_or_went_behind_the_journals_back_is_found() {
    for (deed, told) in [
        (
            "INSERT INTO customer (id, name, contact, note) VALUES (x'00112233445566778899aabbccddeeff', 'Eve', '', '')",
            "customer 00112233",
        ),
        (
            // The journal knows the id, from another table.
            "INSERT INTO measures (id, customer, figure, taken, measures, note) SELECT id, id, '', '2026-01-01', '[]', '' FROM customer
                 WHERE name = 'Müller'",
            "measures ",
        ),
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM customer WHERE name = 'Müller'",
            "customer ",
        ),
    ] {
        let mut bench = long_journal();
        bench.store.connection().execute_batch(deed).unwrap();
        let rows = bench.store.db().check().rows;
        assert!(rows.iter().any(|row| row.starts_with(told)), "{deed}: {rows:?}");
    }
}

#[test]
fn what_was_blanked_for_somebody_elses_sake_hides_no_more_than_that() {
    let mut bench = long_journal();
    let sql = bench.store.connection();
    let of_notes = sql
        .execute(
            "UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE field = 'note' AND table_name = 'customer'",
            [],
        )
        .unwrap();
    assert!(of_notes > 0, "there is something to blank");
    sql.execute("UPDATE customer SET note = 'y' WHERE name = 'Müller'", [])
        .unwrap();
    let unlike = |bench: &Bench| {
        let rows = bench.store.db().check().rows;
        rows.iter().filter(|row| row.starts_with("customer ")).count()
    };
    assert_eq!(unlike(&bench), 0, "nobody can say what the note was");
    bench
        .store
        .connection()
        .execute("UPDATE customer SET contact = 'y' WHERE name = 'Müller'", [])
        .unwrap();
    assert_eq!(unlike(&bench), 1);
}

#[test]
fn an_erased_person_leaves_the_chain_whole() {
    let mut bench = long_journal();
    let erase = "UPDATE change SET before = NULL, after = NULL, salt = NULL WHERE subject IS NOT NULL";
    bench.store.connection().execute(erase, []).unwrap();
    assert_eq!(bench.store.db().verify_journal().unwrap(), None);
}

#[test]
fn the_clock_of_the_journal_never_goes_back() {
    let mut bench = Bench::new();
    bench.add_customer("Müller", "");
    bench
        .store
        .connection()
        .execute("UPDATE journal SET clock = clock + (1 << 40)", [])
        .unwrap();
    bench.add_customer("Meier", "");
    let entries = bench.store.db().history(2).unwrap();
    assert!(entries[0].at >= entries[1].at, "the newer entry is not older");
}
