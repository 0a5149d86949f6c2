//! A small bag for the tests of this crate, with labels in both languages.

use std::collections::BTreeMap;

use engine::answer::{Answer, Path};
use engine::book::Library;
use engine::rule::{Choice, Comparison, Condition, Expression, Force, Rule};
use engine::session::{Cause, Chosen, Conflict, Reason};
use engine::slug::Slug;
use engine::template::{AllowedCharacters, Kind, Labels, OptionDef, Show, Template, Value};
use quantity::{Currency, Measure, Number, Unit};

use crate::Names;

pub(crate) fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

pub(crate) fn labels(en: &str, de: &str) -> Labels {
    Labels(
        [("en", en), ("de", de)]
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
            .into(),
    )
}

pub(crate) fn value(id: &str, en: &str, de: &str) -> Value {
    Value {
        id: slug(id),
        ordinal: 1,
        label: labels(en, de),
        help: Labels::default(),
        price: Number::zero(),
        minutes: Number::zero(),
        max: 1,
        reminder: Labels::default(),
        attributes: BTreeMap::new(),
        swatch: false,
    }
}

pub(crate) fn option(id: &str, en: &str, de: &str, kind: Kind) -> OptionDef {
    OptionDef {
        within: Labels::default(),
        id: slug(id),
        ordinal: 1,
        label: labels(en, de),
        help: Labels::default(),
        section: None,
        kind,
        when: None,
        default: None,
        reminder: Labels::default(),
        hotspot: None,
        side: Labels::default(),
        landmark: None,
        palette: None,
    }
}

pub(crate) fn rule(id: &str, when: Option<Condition>, then: Condition) -> Rule {
    Rule {
        id: slug(id),
        when,
        then,
        because: Labels::default(),
        force: Force::Must,
    }
}

pub(crate) fn is(option: &str, value: &str) -> Condition {
    Condition::Is(slug(option), Choice::Value(slug(value)))
}

pub(crate) fn switched(option: &str, on: bool) -> Condition {
    Condition::Is(slug(option), Choice::Switch(on))
}

pub(crate) fn number(text: &str) -> Expression {
    Expression::Measure(Measure::parse(text).unwrap())
}

pub(crate) fn compare(left: Expression, how: Comparison, right: Expression) -> Condition {
    Condition::Compare(left, how, right)
}

/// The bag. Its rules are the caller's.
pub(crate) fn bag(rules: Vec<Rule>) -> Template {
    let mut thread = option(
        "thread",
        "Thread",
        "Garn",
        Kind::One {
            show: Show::Swatch,
            values: vec![value("white", "White", "Weiß")],
        },
    );
    thread.when = Some(Condition::Answered(slug("name")));
    Template {
        id: slug("bag"),
        label: labels("Bag", "Tasche"),
        about: Labels::default(),
        currency: Currency::EUR,
        base_price: Number::zero(),
        sections: vec![],
        palettes: vec![],
        options: vec![size(), laptop(), reflectors(), strap(), extras(), name(), thread],
        derived: vec![],
        rules,
        prices: vec![],
        tables: vec![],
        presets: vec![],
        materials: vec![],
        parts: vec![],
        steps: vec![],
        picture: None,
        files: BTreeMap::new(),
    }
}

fn size() -> OptionDef {
    let values = vec![value("xs", "XS", "XS"), value("s", "S", "S"), value("m", "M", "M")];
    option(
        "size",
        "Size",
        "Größe",
        Kind::One {
            show: Show::Tile,
            values,
        },
    )
}

fn laptop() -> OptionDef {
    let values = vec![value("none", "None", "Keins"), value("inch-16", "16 inch", "16 Zoll")];
    option(
        "laptop",
        "Laptop sleeve",
        "Laptopfach",
        Kind::One {
            show: Show::Tile,
            values,
        },
    )
}

fn reflectors() -> OptionDef {
    let kind = Kind::Switch {
        price: Number::zero(),
        minutes: Number::zero(),
    };
    option("reflectors", "Reflectors", "Reflektoren", kind)
}

fn strap() -> OptionDef {
    let kind = Kind::Number {
        unit: Unit::Cm,
        min: Number::from(80),
        max: Number::from(150),
        step: Number::from(1),
    };
    option("strap", "Strap length", "Gurtlänge", kind)
}

fn extras() -> OptionDef {
    let values = vec![
        value("leash", "Key leash", "Schlüsselband"),
        value("loop", "Light loop", "Lichtschlaufe"),
        value("ring", "D-ring", "D-Ring"),
    ];
    option(
        "extras",
        "Extras",
        "Extras",
        Kind::Several {
            show: Show::Tile,
            values,
            min: 0,
            max: Some(6),
            charge: engine::template::Charge::Each,
        },
    )
}

fn name() -> OptionDef {
    let allowed = AllowedCharacters {
        letters: true,
        digits: true,
        spaces: true,
        also: ".-".into(),
    };
    let kind = Kind::Text {
        required: false,
        max_chars: 18,
        max_lines: 1,
        allowed: Some(allowed),
        blocked: engine::template::BlockedWords::default(),
        price_per_char: Number::zero(),
        free_chars: 0,
    };
    option("name", "Name inside", "Name innen", kind)
}

pub(crate) fn chosen(option: &str, answer: Answer) -> Chosen {
    Chosen {
        option: Path::of(&slug(option)),
        answer,
    }
}

pub(crate) fn one(value: &str) -> Answer {
    Answer::One(slug(value))
}

pub(crate) fn several(values: &[(&str, u32)]) -> Answer {
    Answer::Several(values.iter().map(|(id, many)| (slug(id), *many)).collect())
}

pub(crate) fn measured(text: &str) -> Answer {
    Answer::Number(Measure::parse(text).unwrap())
}

pub(crate) fn conflict(wanted: Chosen, rules: &[&str], choices: Vec<Chosen>, cause: Cause) -> Conflict {
    let reason = Reason {
        rules: rules.iter().map(|id| slug(id)).collect(),
        choices,
        cause,
    };
    Conflict {
        wanted,
        reason,
        ways: vec![],
    }
}

/// Gives `check` the names of `template` with no swatches.
pub(crate) fn with_names(template: &Template, check: impl FnOnce(Names)) {
    check(Names::new(template, &Library::new()));
}
