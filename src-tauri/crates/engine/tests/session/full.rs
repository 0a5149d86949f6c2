//! A list that is full: one more comes in place of another, and what rules close is blamed on the rules.

use engine::book::Book;
use engine::session::{Cause, Session};

use crate::reading::{choose, model_of, path, told};

const BAR: &str = r#"
format = 1
id = "bar"
label = "Bar"
currency = "EUR"

[[option]]
id = "without-nuts"
label = "Without nuts"
kind = "switch"

[[option]]
id = "on-top"
label = "On top"
kind = "several"
max = 3
default = ["fig", "rose", "salt"]
values = [
  { id = "nut", label = "Nut", price = "2.00", max = 2 },
  { id = "fig", label = "Fig", price = "1.00" },
  { id = "rose", label = "Rose", price = "3.00" },
  { id = "salt", label = "Salt", price = "0.50" },
  { id = "mint", label = "Mint", price = "1.00" },
]

[[rule]]
id = "no-nuts"
rule = "when [without-nuts] is on then [on-top] excludes nut"
"#;

fn bar(choices: &str) -> Session {
    let mut session = Session::new(&model_of(BAR), &Book::default(), 1);
    for choice in choices.split_whitespace() {
        let (option, answer) = choose(session.model(), choice);
        assert_eq!(session.choose(&option, answer), Ok(()), "{choice} of {choices}");
    }
    session
}

#[test]
fn one_too_many_comes_in_place_of_another() {
    let cases = [
        // What is in by default counts as what is chosen.
        (
            "",
            "on-top=fig:1,rose:1,salt:1,mint:1",
            "mint:1",
            [0, 50, -200].as_slice(),
        ),
        (
            "on-top=fig:1,rose:1,salt:1",
            "on-top=fig:1,rose:1,salt:1,mint:1",
            "mint:1",
            &[0, 50, -200],
        ),
        (
            "on-top=nut:1,fig:1,rose:1",
            "on-top=nut:2,fig:1,rose:1",
            "nut:2",
            &[100, -100],
        ),
    ];
    for (choices, wanted, alone, differences) in cases {
        let session = bar(choices);
        let (option, answer) = choose(session.model(), wanted);
        let conflict = session.why_closed(&option, &answer).expect("it is full");
        assert_eq!(
            conflict.reason.cause,
            Cause::Count {
                min: 0,
                max: 3,
                given: 4
            }
        );
        let (_, only) = choose(session.model(), &format!("on-top={alone}"));
        assert_eq!(conflict.wanted.answer, only, "told is the one that is too many");
        let told: Vec<i64> = conflict.ways.iter().map(|way| way.price_difference.minor).collect();
        assert_eq!(told, differences, "{wanted} after `{choices}`");
        for way in &conflict.ways {
            let mut taken = session.clone();
            assert_eq!(taken.set_all(way.answers.clone()), Ok(()));
            let difference = taken.price().total.minor - session.price().total.minor;
            assert_eq!(difference, way.price_difference.minor);
        }
        let without_ways = session.reason_closed(&option, &answer).expect("it is full");
        assert!(without_ways.ways.is_empty() && without_ways.reason == conflict.reason);
        assert_eq!(session.clone().choose(&option, answer), Err(conflict));
    }
}

#[test]
fn what_rules_close_is_not_blamed_on_the_limit() {
    let session = bar("without-nuts=on on-top=fig:1,rose:1,salt:1");
    let (option, answer) = choose(session.model(), "on-top=fig:1,rose:1,salt:1,nut:1");
    let conflict = session.why_closed(&option, &answer).expect("it is closed");
    assert_eq!(conflict.reason.rules[0].as_str(), "no-nuts");
    assert_eq!(conflict.reason.choices[0].option, path("without-nuts"));
    assert_eq!(
        session.reason_closed(&option, &answer).expect("it is closed").reason,
        conflict.reason
    );
}

#[test]
fn more_of_a_value_than_there_can_be_is_its_own_limit() {
    let session = bar("on-top=nut:2,fig:1");
    let (option, answer) = choose(session.model(), "on-top=nut:3,fig:1");
    let conflict = session.why_closed(&option, &answer).expect("two nuts at most");
    assert_eq!(told(&conflict), "on-top=fig:1,nut:3: Count 0..2 not 3");
    let (option, answer) = choose(session.model(), "on-top=fig:1,rose:1,salt:1,mint:1,nut:1");
    let conflict = session.why_closed(&option, &answer).expect("two too many");
    assert!(conflict.ways.is_empty());
}
