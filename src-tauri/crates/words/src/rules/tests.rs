//! Rules of every shape, as sentences.

use engine::rule::{Choice, Comparison, Expression, Gathered, Operator, Rounding, Which, Within};

use super::*;
use crate::testing::*;

#[track_caller]
fn check(when: Option<Condition>, then: Condition, english: &str, german: &str) {
    let rule = rule("r", when, then);
    let template = bag(vec![]);
    with_names(&template, |names| {
        assert_eq!(Words::new("en").rule(names, &rule), english);
        assert_eq!(Words::new("de").rule(names, &rule), german);
    });
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

fn strap(how: Comparison, text: &str) -> Condition {
    compare(Expression::Option(slug("strap")), how, number(text))
}

#[test]
fn conditions_with_a_premise() {
    let excludes = Condition::Excludes(slug("extras"), slug("loop"));
    let includes = Condition::Includes(slug("extras"), slug("loop"));
    check(
        Some(is("size", "xs")),
        is("laptop", "none"),
        "With size XS: laptop sleeve only None.",
        "Bei Größe XS: Laptopfach nur Keins.",
    );
    check(
        Some(Condition::In(slug("size"), vec![slug("xs"), slug("s")])),
        Condition::IsNot(slug("laptop"), Choice::Value(slug("inch-16"))),
        "With size XS or S: laptop sleeve not 16 inch.",
        "Bei Größe XS oder S: Laptopfach nicht 16 Zoll.",
    );
    check(
        Some(includes),
        switched("reflectors", true),
        "With light loop: reflectors needed.",
        "Mit Lichtschlaufe: nur mit Reflektoren.",
    );
    check(
        Some(switched("reflectors", false)),
        excludes,
        "Without reflectors: no light loop.",
        "Ohne Reflektoren: ohne Lichtschlaufe.",
    );
    check(
        Some(Condition::Answered(slug("name"))),
        strap(Comparison::AtLeast, "100 cm"),
        "With name inside: strap length at least 100 cm.",
        "Mit Name innen: Gurtlänge mindestens 100 cm.",
    );
}

#[test]
fn premises_join() {
    let either = Condition::Any(vec![is("size", "xs"), switched("reflectors", true)]);
    check(
        Some(either),
        strap(Comparison::Less, "90 cm"),
        "With size XS or with reflectors: strap length less than 90 cm.",
        "Bei Größe XS oder mit Reflektoren: Gurtlänge weniger als 90 cm.",
    );
    let both = Condition::All(vec![is("size", "xs"), switched("reflectors", true)]);
    check(
        Some(both),
        strap(Comparison::More, "90 cm"),
        "With size XS and reflectors: strap length more than 90 cm.",
        "Bei Größe XS und mit Reflektoren: Gurtlänge mehr als 90 cm.",
    );
}

#[test]
fn negations_are_pushed_inwards() {
    let pair = || vec![is("size", "s"), is("laptop", "inch-16")];
    check(
        None,
        not(Condition::All(pair())),
        "Not together: size S and laptop sleeve 16 inch.",
        "Nicht zusammen: Größe S und Laptopfach 16 Zoll.",
    );
    check(
        Some(switched("reflectors", true)),
        not(Condition::Any(pair())),
        "With reflectors: size not S and laptop sleeve not 16 inch.",
        "Mit Reflektoren: Größe nicht S und Laptopfach nicht 16 Zoll.",
    );
    check(
        Some(not(switched("reflectors", true))),
        not(strap(Comparison::AtMost, "100 cm")),
        "Without reflectors: strap length more than 100 cm.",
        "Ohne Reflektoren: Gurtlänge mehr als 100 cm.",
    );
}

#[test]
fn calculations_keep_their_signs_and_brackets() {
    let strap = || Box::new(Expression::Option(slug("strap")));
    let sum = Expression::Binary(strap(), Operator::Add, Box::new(number("40 mm")));
    let twice = Expression::Binary(Box::new(number("2")), Operator::Multiply, Box::new(sum));
    let rounded = Expression::Round(Box::new(twice), Rounding::Up, Box::new(number("5 cm")));
    check(
        None,
        compare(rounded, Comparison::AtMost, number("3.5 m")),
        "2 × (strap length + 40 mm), rounded up to 5 cm at most 3.5 m.",
        "2 × (Gurtlänge + 40 mm), aufgerundet auf 5 cm höchstens 3,5 m.",
    );
    let tone = Expression::Attribute(slug("laptop"), slug("tone"));
    check(
        None,
        compare(tone, Comparison::NotEqual, Expression::Word("warm".into())),
        "Tone of laptop sleeve is not “warm”.",
        "Tone von Laptopfach ist nicht „warm“.",
    );
}

#[test]
fn calculations_that_hang_on_choices() {
    let pad = Condition::Includes(slug("extras"), slug("pad"));
    let either = Expression::If(Box::new(pad), Box::new(number("100 cm")), Box::new(number("80 cm")));
    check(
        None,
        compare(Expression::Option(slug("strap")), Comparison::AtLeast, either),
        "Strap length at least 100 cm with pad, otherwise 80 cm.",
        "Gurtlänge mindestens 100 cm mit pad, sonst 80 cm.",
    );
    let colours = ["size", "strap"].map(|id| Expression::Option(slug(id)));
    check(
        None,
        compare(Expression::Distinct(colours.into()), Comparison::AtMost, number("1")),
        "Number of different ones among size and strap length at most 1.",
        "Anzahl Verschiedener unter Größe und Gurtlänge höchstens 1.",
    );
    check(
        None,
        compare(
            Expression::SumOf(slug("extras"), slug("weight")),
            Comparison::AtMost,
            number("300 g"),
        ),
        "Weight of all extras at most 300 g.",
        "Weight von Extras zusammen höchstens 300 g.",
    );
}

#[test]
fn rows_in_sentences() {
    // The bag's own options stand in for rows: what matters are the words around them.
    let long = strap(Comparison::AtLeast, "100 cm");
    let rows = |which, inner: Condition| Condition::Rows(which, slug("size"), Box::new(inner));
    check(
        None,
        rows(Which::Each, long.clone()),
        "Each of size: strap length at least 100 cm.",
        "Jedes von Größe: Gurtlänge mindestens 100 cm.",
    );
    check(
        None,
        not(rows(Which::Any, long.clone())),
        "Each of size: strap length less than 100 cm.",
        "Jedes von Größe: Gurtlänge weniger als 100 cm.",
    );
    check(
        Some(rows(Which::Any, long.clone())),
        compare(
            Expression::HowMany(vec![
                long.clone(),
                Condition::Is(slug("reflectors"), Choice::Switch(false)),
            ]),
            Comparison::AtMost,
            number("1"),
        ),
        "With at least one of size: strap length at least 100 cm: how many of (strap length at least 100 cm, without reflectors) at most 1.",
        "Bei mindestens einem von Größe: Gurtlänge mindestens 100 cm: wie viele von (Gurtlänge mindestens 100 cm, ohne Reflektoren) höchstens 1.",
    );
    let sum = Expression::Rows(Gathered::Sum, slug("size"), Box::new(Expression::Option(slug("strap"))));
    check(
        None,
        compare(sum, Comparison::AtMost, number("1 m")),
        "Strap length of all size together at most 1 m.",
        "Gurtlänge von allen Größe zusammen höchstens 1 m.",
    );
    let many = Expression::HowManyRows(slug("size"), Box::new(long));
    check(
        None,
        compare(many, Comparison::AtMost, number("2")),
        "Number of size with strap length at least 100 cm at most 2.",
        "Anzahl Größe bei Gurtlänge mindestens 100 cm höchstens 2.",
    );
}

#[test]
fn texts_in_sentences() {
    let asks = |within| Condition::Text(slug("size"), within, "&".to_owned());
    check(
        None,
        asks(Within::Anywhere),
        "Size with “&” in it.",
        "Größe mit „&“ darin.",
    );
    check(
        None,
        asks(Within::Start),
        "Size beginning with “&”.",
        "Größe mit „&“ am Anfang.",
    );
    check(
        None,
        not(asks(Within::End)),
        "Size not ending with “&”.",
        "Größe ohne „&“ am Ende.",
    );
}
