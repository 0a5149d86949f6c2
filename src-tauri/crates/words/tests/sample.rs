//! The messenger bag that ships with the product: it reads without a problem, every pick and every order is a piece that can
//! be made, prices stay believable, and everything in it can be said in both languages.

#![allow(clippy::unwrap_used, reason = "a test ends where what it needs is missing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path as FilePath;

use engine::answer::{Answer, Answers, Path};
use engine::book::Book;
use engine::model::{Model, compile};
use engine::session::Session;
use engine::slug::Slug;
use engine::template::{Kind, Labels, read};
use quantity::Measure;
use toml::{Table, Value};
use words::{Names, REASON_LENGTH, Words};

// In cents.
const CHEAPEST: i64 = 8_500;
const DEAREST: i64 = 21_500;

fn file(name: &str) -> String {
    let folder = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples/bag");
    fs::read_to_string(folder.join(name)).unwrap()
}

fn bag() -> Model {
    let folder = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples/bag");
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            files.insert(
                entry.file_name().into_string().unwrap(),
                fs::read(entry.path()).unwrap(),
            );
        }
    }
    let package = read(&files).unwrap_or_else(|problems| panic!("{problems:#?}"));
    compile(&package.template, &package.library).0
}

fn table(name: &str) -> Table {
    file(name).parse().unwrap()
}

/// An answer in the form in which templates and orders write it.
fn answer(model: &Model, option: &Slug, value: &Value) -> Answer {
    let kind = &model.template().options.iter().find(|o| o.id == *option).unwrap().kind;
    let slug = |text: &str| Slug::new(text).unwrap();
    match (kind, value) {
        (Kind::One { .. }, Value::String(text)) => Answer::One(slug(text)),
        (Kind::Number { .. }, Value::String(text)) => Answer::Number(Measure::parse(text).unwrap()),
        (Kind::Text { .. }, Value::String(text)) => Answer::Text(text.clone()),
        (Kind::Switch { .. }, Value::Boolean(on)) => Answer::Switch(*on),
        (Kind::Several { .. }, Value::Array(values)) => {
            Answer::Several(values.iter().map(|v| (slug(v.as_str().unwrap()), 1)).collect())
        }
        (Kind::Several { .. }, Value::Table(values)) => {
            let many = |v: &Value| u32::try_from(v.as_integer().unwrap()).unwrap();
            Answer::Several(values.iter().map(|(id, v)| (slug(id), many(v))).collect())
        }
        other => panic!("{option}: {other:?}"),
    }
}

fn answers(model: &Model, order: &Table) -> Answers {
    let preset = order.get("preset").map(|id| {
        let id = Slug::new(id.as_str().unwrap()).unwrap();
        model
            .template()
            .presets
            .iter()
            .find(|p| p.id == id)
            .unwrap()
            .answers
            .clone()
    });
    let mut all = preset.unwrap_or_default();
    for (option, value) in order["answers"].as_table().unwrap() {
        let option = Slug::new(option).unwrap();
        let answer = answer(model, &option, value);
        all.insert(Path::of(&option), answer);
    }
    all
}

/// The finished piece's price in cents; panics with the reason where it can't be made.
fn price(model: &Model, what: &str, answers: Answers) -> i64 {
    let mut session = Session::new(model, &Book::default(), 1);
    if let Err(conflict) = session.set_all(answers) {
        panic!("{what}: {}", Words::new("en").reason(model, &conflict));
    }
    assert!(session.finished().is_some(), "{what} is finished");
    session.price().total.minor
}

#[test]
fn picks_and_orders_can_be_made_at_believable_prices() {
    let model = bag();
    let mut pieces = vec![("as it comes".to_owned(), Answers::new())];
    pieces.extend(
        model
            .template()
            .presets
            .iter()
            .map(|p| (p.id.to_string(), p.answers.clone())),
    );
    for order in table("orders.toml")["order"].as_array().unwrap() {
        let order = order.as_table().unwrap();
        pieces.push((order["customer"].to_string(), answers(&model, order)));
    }
    assert_eq!(pieces.len(), 1 + 3 + 12);
    for (what, answers) in pieces {
        let price = price(&model, &what, answers);
        assert!((CHEAPEST..=DEAREST).contains(&price), "{what} costs {price} cents");
    }
}

#[test]
fn orders_name_people_days_and_statuses_that_exist() {
    let orders = table("orders.toml");
    let people: Vec<&str> = orders["customer"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["id"].as_str().unwrap())
        .collect();
    for order in orders["order"].as_array().unwrap() {
        let order = order.as_table().unwrap();
        assert!(people.contains(&order["customer"].as_str().unwrap()), "{order:?}");
        assert!(
            order["status"].as_str().unwrap().parse::<domain::Status>().is_ok(),
            "{order:?}"
        );
        assert!(
            order["taken"].as_integer().unwrap() <= 0,
            "taken before today: {order:?}"
        );
        assert!(order["due"].as_integer() > order["taken"].as_integer(), "{order:?}");
    }
}

#[test]
fn rules_read_as_sentences() {
    let model = bag();
    let names = Names::from(&model);
    let said: Vec<String> = model
        .template()
        .rules
        .iter()
        .flat_map(|rule| {
            ["en", "de"].map(|language| format!("{}: {}", rule.id, Words::new(language).rule(names, rule)))
        })
        .collect();
    for line in [
        "xs-small-laptop: With size XS: laptop sleeve only None or 13 inch.",
        "xs-small-laptop: Bei Größe XS: Laptopfach nur Keins oder 13 Zoll.",
        "s-no-16: Not together: size S and laptop sleeve 16 inch.",
        "xs-few-extras: With size XS: at most 3 extras.",
        "xs-few-extras: Bei Größe XS: höchstens 3 Extras.",
        "large-strap: With size L or XL: strap length at least 90 cm.",
        "magnet-no-straps: With closure Magnetic clip: no compression straps.",
        "light-needs-reflectors: Mit Lichtschlaufe: nur mit Reflektoren.",
    ] {
        assert!(
            said.iter().any(|said| said == line),
            "{line}\nis not among\n{}",
            said.join("\n")
        );
    }
}

/// Every part of the picture that can be tapped opens a question.
#[test]
fn the_picture_opens_options_that_exist() {
    let model = bag();
    let picture = model.template().picture.clone().unwrap();
    let known: Vec<&str> = model
        .template()
        .options
        .iter()
        .filter_map(|o| Some(o.hotspot.as_ref()?.as_str()))
        .collect();
    let tapped: Vec<&str> = picture
        .split("\"hotspot\":\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert!(!tapped.is_empty());
    for hotspot in tapped {
        assert!(known.contains(&hotspot), "{hotspot} opens nothing");
    }
}

#[test]
fn labels_are_in_both_languages_and_reasons_fit() {
    let model = bag();
    let template = model.template();
    let both = |labels: &Labels, what: &str| {
        let same = labels.0.contains_key("");
        assert!(
            same || labels.0.contains_key("en") && labels.0.contains_key("de"),
            "{what}: {labels:?}"
        );
    };
    for option in &template.options {
        both(&option.label, option.id.as_str());
        if let Kind::One { values, .. } | Kind::Several { values, .. } = &option.kind {
            values
                .iter()
                .filter(|v| !v.swatch)
                .for_each(|v| both(&v.label, v.id.as_str()));
        }
    }
    model
        .library()
        .values()
        .for_each(|swatch| both(&swatch.label, swatch.id.as_str()));
    for rule in template.rules.iter().filter(|rule| !rule.because.is_empty()) {
        both(&rule.because, rule.id.as_str());
        for text in rule.because.0.values() {
            assert!(text.chars().count() <= REASON_LENGTH, "{}: {text}", rule.id);
        }
    }
    assert_eq!(template.steps.len(), 9);
}
