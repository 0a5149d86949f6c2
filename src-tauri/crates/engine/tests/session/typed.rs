//! Dates, colours and pictures of the customer's own: free like text, but for the first and the last day, and asked for by rules.

use engine::book::Book;
use engine::session::Session;

use crate::reading::{choose, model_of, path, shown, told};

const CARD: &str = r##"
format = 1
id = "card"
label = "Card"
currency = "EUR"

[[option]]
id = "day"
label = "Day"
kind = "date"
from = "2027-03-01"
until = "2027-03-31"

[[option]]
id = "gloss"
label = "Gloss"
kind = "switch"

[[option]]
id = "tint"
label = "Tint"
kind = "colour"
reminder = "Mix it by daylight."
when = "[day] is answered"

[[option]]
id = "seal"
label = "Seal"
kind = "colour"
default = "#AA0000"

[[option]]
id = "logo"
label = "Logo"
kind = "upload"

[[rule]]
id = "foil"
rule = "when [logo] is answered then [gloss] is off"

[[rule]]
id = "paint"
rule = "when [gloss] is on then [tint] is answered"

[[price]]
id = "mixing"
label = "Mixing"
when = "[tint] is answered"
amount = "4 EUR"

[[price]]
id = "block"
label = "Block"
when = "[logo] is answered"
amount = "30 EUR"
"##;

/// A picture as an answer has it.
const LOGO: &str =
    r#"logo={"picture":"5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f5f","width":1200,"height":480}"#;

fn card(choices: &str) -> Session {
    let mut session = Session::new(&model_of(CARD), &Book::default(), 1);
    for choice in choices.split_whitespace() {
        let (option, answer) = choose(session.model(), choice);
        assert_eq!(session.choose(&option, answer), Ok(()), "{choice} of {choices}");
    }
    session
}

#[test]
fn what_is_open_what_is_missing_and_what_it_costs() {
    // Choices, what is open of the tint, what is missing, price of one.
    let cases = [
        ("", "free", "", 0),
        ("day=2027-03-14", "free", "", 0),
        ("day=2027-03-14 tint=#0e5c4d", "free", "", 400),
        ("tint=#0e5c4d", "free", "day", 400),
        ("gloss=on", "free", "day tint", 0),
        ("gloss=on day=2027-03-01", "free", "tint", 0),
        ("gloss=on day=2027-03-01 tint=#000000", "free", "", 400),
        (LOGO, "free", "", 3000),
    ];
    for (choices, open, missing, price) in cases {
        let session = card(choices);
        let view = session.view();
        let seen = view.options.iter().find(|o| o.path == path("tint")).expect("the tint");
        let names: Vec<String> = view.missing.iter().map(ToString::to_string).collect();
        assert_eq!(
            (
                shown(&seen.open).as_str(),
                names.join(" ").as_str(),
                session.price().total.minor
            ),
            (open, missing, price),
            "`{choices}`"
        );
    }
}

#[test]
fn days_outside_are_refused_and_other_kinds_too() {
    for (wanted, expected) in [
        ("day=2027-02-28", "day=2027-02-28: Day 2027-03-01..2027-03-31"),
        ("day=2027-04-01", "day=2027-04-01: Day 2027-03-01..2027-03-31"),
        ("day=\"soon\"", "day=\"soon\": WrongKind"),
        ("tint=\"red\"", "tint=\"red\": WrongKind"),
        ("logo=\"red\"", "logo=\"red\": WrongKind"),
    ] {
        let session = card("");
        let (option, answer) = choose(session.model(), wanted);
        assert_eq!(told(&session.why_closed(&option, &answer).expect("closed")), expected);
    }
}

#[test]
fn a_default_is_there_and_a_reminder_comes_with_the_answer() {
    let session = card("day=2027-03-14 tint=#FF8000");
    let told: Vec<_> = session
        .finished()
        .expect("a piece")
        .iter()
        .map(|(path, answer)| format!("{path} {answer:?}"))
        .collect();
    assert!(
        told.iter().any(|line| line == "seal Colour(Colour([170, 0, 0]))"),
        "{told:?}"
    );
    assert_eq!(session.reminders()[0].text.get("en"), "Mix it by daylight.");
    let mut session = session;
    session.clear(&path("tint"));
    assert!(session.reminders().is_empty());
}

#[test]
fn a_picture_opens_and_closes_like_any_answer() {
    let (mut session, gloss) = (card("gloss=on"), path("gloss"));
    let (option, logo) = choose(session.model(), LOGO);
    let conflict = session.choose(&option, logo.clone()).expect_err("gloss is on");
    assert!(!conflict.ways.is_empty(), "gloss can be taken off: {conflict:?}");
    session.clear(&gloss);
    assert_eq!(session.choose(&option, logo), Ok(()));
    let (_, on) = choose(session.model(), "gloss=on");
    assert!(session.choose(&gloss, on).is_err(), "a picture is there");
}
