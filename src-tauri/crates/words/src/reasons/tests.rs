//! Wording of reasons, and their length whatever the labels are.

use engine::rule::{Comparison, Condition, Expression};
use engine::template::Labels;
use proptest::prelude::*;

use super::*;
use crate::testing::*;

#[track_caller]
fn check(rules: Vec<Rule>, conflict: &Conflict, english: &str, german: &str) {
    let template = bag(rules);
    with_names(&template, |names| {
        assert_eq!(Words::new("en").reason(names, conflict), english);
        assert_eq!(Words::new("de").reason(names, conflict), german);
    });
}

fn not_both() -> Rule {
    let both = Condition::All(vec![is("size", "s"), is("laptop", "inch-16")]);
    rule("r", None, Condition::Not(Box::new(both)))
}

#[test]
fn the_makers_own_reason_comes_first() {
    let mut rules = vec![not_both(), not_both()];
    rules[1].id = slug("own");
    rules[1].because = labels(
        "I don't line suede, it sheds.",
        "Wildleder füttere ich nicht, es fusselt.",
    );
    let wanted = chosen("laptop", one("inch-16"));
    let closed = conflict(wanted, &["r", "own"], vec![chosen("size", one("s"))], Cause::Rules);
    check(
        rules,
        &closed,
        "I don't line suede, it sheds. Not with size S.",
        "Wildleder füttere ich nicht, es fusselt. Nicht bei Größe S.",
    );
}

#[test]
fn of_several_rules_the_one_about_the_choice_speaks_and_what_stands_in_the_way_is_named() {
    let mut rules = vec![not_both(), rule("about", None, is("reflectors", "on"))];
    rules[0].because = labels(
        "The tape runs where the zip would be.",
        "Das Band läuft, wo der Reißverschluss säße.",
    );
    rules[1].because = labels(
        "The loop is sewn onto the tape.",
        "Die Schlaufe wird auf das Band genäht.",
    );
    let wanted = chosen("reflectors", Answer::Switch(true));
    let of = |choices| conflict(wanted.clone(), &["r", "about"], choices, Cause::Rules);
    check(
        rules.clone(),
        &of(vec![chosen("laptop", one("inch-16"))]),
        "The loop is sewn onto the tape. Not with laptop sleeve 16 inch.",
        "Die Schlaufe wird auf das Band genäht. Nicht bei Laptopfach 16 Zoll.",
    );
    rules[1].because = labels(&"So it is. ".repeat(8), &"So ist es. ".repeat(8));
    let long = |language: &str| rules[1].because.get(language).to_owned();
    let (english, german) = (long("en"), long("de"));
    check(rules, &of(vec![chosen("laptop", one("inch-16"))]), &english, &german);
}

#[test]
fn else_the_choices_are_named() {
    let because = |choices| conflict(chosen("laptop", one("inch-16")), &["r"], choices, Cause::Rules);
    check(
        vec![not_both()],
        &because(vec![chosen("size", one("s"))]),
        "Not with size S.",
        "Nicht bei Größe S.",
    );
    check(
        vec![not_both()],
        &because(vec![
            chosen("size", one("s")),
            chosen("reflectors", Answer::Switch(true)),
        ]),
        "Not with size S and reflectors.",
        "Nicht bei Größe S und mit Reflektoren.",
    );
    check(
        vec![not_both()],
        &because(vec![
            chosen("reflectors", Answer::Switch(false)),
            chosen("strap", measured("95.5 cm")),
        ]),
        "Not with strap length 95.5 cm and without reflectors.",
        "Nicht bei Gurtlänge 95,5 cm und ohne Reflektoren.",
    );
    check(
        vec![not_both()],
        &because(vec![
            chosen("extras", several(&[("ring", 2)])),
            chosen("extras", several(&[("leash", 0)])),
        ]),
        "Not with 2 × D-ring and without key leash.",
        "Nicht mit 2 × D-Ring und ohne Schlüsselband.",
    );
    check(
        vec![not_both()],
        &because(vec![chosen("name", Answer::Text("Zoë".into()))]),
        "Not with name inside “Zoë”.",
        "Nicht bei Name innen „Zoë“.",
    );
    check(
        vec![],
        &because(vec![]),
        "No piece can have this.",
        "Das kann kein Stück haben.",
    );
}

#[test]
fn a_rule_about_numbers_speaks_for_itself() {
    let three = compare(Expression::CountOf(slug("extras")), Comparison::AtMost, number("3"));
    let rules = vec![rule("few", Some(is("size", "xs")), three)];
    let choices = vec![chosen("size", one("xs")), chosen("extras", several(&[("leash", 1)]))];
    let closed = conflict(
        chosen("extras", several(&[("loop", 1)])),
        &["few"],
        choices,
        Cause::Rules,
    );
    check(
        rules,
        &closed,
        "With size XS: at most 3 extras.",
        "Bei Größe XS: höchstens 3 Extras.",
    );
}

#[test]
fn many_choices_are_counted() {
    let long = "A label that somebody took great pains over";
    let choices: Vec<_> = (0..6).map(|_| chosen("name", Answer::Text(long.into()))).collect();
    let closed = conflict(chosen("laptop", one("inch-16")), &["r"], choices, Cause::Rules);
    let template = bag(vec![not_both()]);
    with_names(&template, |names| {
        let sentence = Words::new("en").reason(names, &closed);
        assert!(sentence.ends_with("more choices."), "{sentence}");
        assert!(sentence.chars().count() <= REASON_LENGTH, "{sentence}");
    });
}

#[test]
fn limits_say_the_limit_and_what_was_given() {
    let m = |text: &str| Measure::parse(text).unwrap();
    let range = |given: &str| {
        let cause = Cause::Range {
            from: m("80 cm"),
            to: m("150 cm"),
            step: m("1 cm"),
            nearest: vec![m("95 cm"), m("96 cm")],
        };
        conflict(chosen("strap", measured(given)), &[], vec![], cause)
    };
    check(
        vec![],
        &range("70 cm"),
        "80 to 150 cm can be had now, not 70 cm.",
        "Jetzt gehen 80 bis 150 cm, nicht 70 cm.",
    );
    check(
        vec![],
        &range("95.5 cm"),
        "95.5 cm lies between steps of 1 cm: take 95 cm or 96 cm.",
        "95,5 cm liegt zwischen Schritten von 1 cm: nimm 95 cm oder 96 cm.",
    );
    let text = |cause| conflict(chosen("name", Answer::Text("x".into())), &[], vec![], cause);
    check(
        vec![],
        &text(Cause::TooLong { max: 18, given: 22 }),
        "At most 18 characters, this has 22.",
        "Höchstens 18 Zeichen, das sind 22.",
    );
    check(
        vec![],
        &text(Cause::TooManyLines { max: 1, given: 2 }),
        "One line only, this has 2.",
        "Nur eine Zeile, das sind 2.",
    );
    let days = |from: &str, until: &str| Cause::Day {
        from: from.parse().ok(),
        until: until.parse().ok(),
    };
    for (cause, en, de) in [
        (
            days("2027-03-01", "2027-03-31"),
            "Days from 1 Mar 2027 to 31 Mar 2027 can be chosen.",
            "Es gehen Tage vom 1. März 2027 bis zum 31. März 2027.",
        ),
        (
            days("2027-03-01", ""),
            "Days from 1 Mar 2027 on can be chosen.",
            "Es gehen Tage ab dem 1. März 2027.",
        ),
        (
            days("", "2027-03-31"),
            "Days until 31 Mar 2027 can be chosen.",
            "Es gehen Tage bis zum 31. März 2027.",
        ),
    ] {
        check(vec![], &text(cause), en, de);
    }
    check(
        vec![],
        &text(Cause::Word),
        "We don’t put that word on a piece.",
        "Dieses Wort setzen wir auf kein Stück.",
    );
    check(
        vec![],
        &text(Cause::Character('%')),
        "“%” can’t be used here, only letters, digits, spaces and . -.",
        "„%“ geht hier nicht, nur Buchstaben, Ziffern, Leerzeichen und . -.",
    );
    check(
        vec![],
        &text(Cause::Count {
            min: 1,
            max: 3,
            given: 4,
        }),
        "At most 3, this would be 4.",
        "Höchstens 3, das wären 4.",
    );
    check(
        vec![],
        &text(Cause::Count {
            min: 1,
            max: 3,
            given: 0,
        }),
        "At least 1, this would be 0.",
        "Mindestens 1, das wären 0.",
    );
}

#[test]
fn other_refusals() {
    let plain = |wanted, cause| conflict(wanted, &[], vec![], cause);
    let size = |id| chosen("size", one(id));
    check(
        vec![],
        &plain(size("s"), Cause::SoldOut(String::new())),
        "Sold out.",
        "Ausverkauft.",
    );
    check(
        vec![],
        &plain(size("s"), Cause::SoldOut("2026-06-12".into())),
        "Sold out until 12 Jun 2026.",
        "Ausverkauft bis 12. Juni 2026.",
    );
    check(
        vec![],
        &plain(
            size("s"),
            Cause::Ended(chrono::NaiveDate::from_ymd_opt(2027, 3, 31).unwrap()),
        ),
        "Only offered until 31 Mar 2027.",
        "Gab es nur bis 31. März 2027.",
    );
    check(
        vec![],
        &plain(chosen("thread", one("white")), Cause::Hidden),
        "Only with name inside.",
        "Nur mit Name innen.",
    );
    let falls = |options: &[&str]| {
        let path = |option: &&str| Path::of(&slug(option));
        plain(size("s"), Cause::FallsAway(options.iter().map(path).collect()))
    };
    check(
        vec![],
        &falls(&["reflectors"]),
        "Goes away with it: Reflectors.",
        "Damit fällt weg: Reflektoren.",
    );
    check(
        vec![],
        &falls(&["laptop", "strap", "name", "thread", "extras", "reflectors"]),
        "Goes away with it: Laptop sleeve, Strap length, Name inside, Thread and 2 more.",
        "Damit fällt weg: Laptopfach, Gurtlänge, Name innen, Garn und 2 weitere.",
    );
    check(
        vec![],
        &plain(size("xxl"), Cause::Unknown),
        "Size has no choice “xxl”.",
        "Größe hat keine Wahl „xxl“.",
    );
    check(
        vec![],
        &plain(chosen("colour", one("red")), Cause::Unknown),
        "There is no option “colour”.",
        "Es gibt keine Option „colour“.",
    );
    check(
        vec![],
        &plain(chosen("size", Answer::Switch(true)), Cause::WrongKind),
        "Size takes another kind of answer than “yes”.",
        "Größe nimmt keine Antwort wie „ja“.",
    );
}

fn answers() -> impl Strategy<Value = Chosen> {
    prop_oneof![
        Just(chosen("size", one("xs"))),
        Just(chosen("laptop", one("inch-16"))),
        any::<bool>().prop_map(|on| chosen("reflectors", Answer::Switch(on))),
        (0..10_000_000_i64).prop_map(|n| chosen("strap", measured(&format!("{n}/7 cm")))),
        (0..9_u32).prop_map(|n| chosen("extras", several(&[("ring", n), ("leash", 1)]))),
        ".{0,120}".prop_map(|text| chosen("name", Answer::Text(text))),
    ]
}

fn causes() -> impl Strategy<Value = Cause> {
    let measure = || {
        (0..10_000_000_i64, 1..9_i64)
            .prop_map(|(n, d)| Measure::new(quantity::Number::ratio(n, d).unwrap(), quantity::Unit::Cm))
    };
    prop_oneof![
        4 => Just(Cause::Rules),
        1 => ".{0,60}".prop_map(Cause::SoldOut),
        1 => (0..3_000_000_i32).prop_map(|day| Cause::Ended(chrono::NaiveDate::from_num_days_from_ce_opt(day).unwrap())),
        1 => Just(Cause::Hidden),
        1 => proptest::collection::vec(prop_oneof![Just("size"), Just("laptop"), Just("extras")], 1..8)
            .prop_map(|options| Cause::FallsAway(options.into_iter().map(|o| Path::of(&slug(o))).collect())),
        1 => Just(Cause::Unknown),
        1 => Just(Cause::WrongKind),
        1 => (measure(), measure(), measure(), proptest::collection::vec(measure(), 0..3))
            .prop_map(|(from, to, step, nearest)| Cause::Range { from, to, step, nearest }),
        1 => (any::<u32>(), any::<u32>(), any::<u32>()).prop_map(|(min, max, given)| Cause::Count { min, max, given }),
        1 => (any::<u32>(), any::<u32>()).prop_map(|(max, given)| Cause::TooLong { max, given }),
        1 => (any::<u32>(), any::<u32>()).prop_map(|(max, given)| Cause::TooManyLines { max, given }),
        1 => (0..3_000_000_i32, 0..3_000_000_i32).prop_map(|(from, until)| Cause::Day {
            from: chrono::NaiveDate::from_num_days_from_ce_opt(from),
            until: chrono::NaiveDate::from_num_days_from_ce_opt(until),
        }),
        1 => any::<char>().prop_map(Cause::Character),
        1 => Just(Cause::Word),
    ]
}

proptest! {
    #[test]
    fn never_longer_than_ninety(
        texts in proptest::collection::vec(".{1,120}", 12),
        because in prop_oneof![Just(String::new()), ".{0,200}"],
        wanted in answers(),
        choices in proptest::collection::vec(answers(), 0..8),
        cause in causes(),
    ) {
        let limit = compare(Expression::Option(slug("strap")), Comparison::AtLeast, number("100 cm"));
        let mut template = bag(vec![rule("r", Some(is("size", "xs")), limit)]);
        let mut texts = texts.into_iter().cycle();
        for option in &mut template.options {
            option.label = Labels::same(texts.next().unwrap());
            if let Kind::One { values, .. } | Kind::Several { values, .. } = &mut option.kind {
                values.iter_mut().for_each(|value| value.label = Labels::same(texts.next().unwrap()));
            }
        }
        if !because.is_empty() {
            template.rules[0].because = Labels::same(because);
        }
        let closed = conflict(wanted, &["r"], choices, cause);
        with_names(&template, |names| {
            for language in ["en", "de"] {
                let sentence = Words::new(language).reason(names, &closed);
                assert!(!sentence.is_empty());
                assert!(sentence.chars().count() <= REASON_LENGTH, "{} characters: {sentence}", sentence.chars().count());
            }
        });
    }
}
