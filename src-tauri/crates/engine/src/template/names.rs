//! What rules can ask of options and tables.

use std::collections::BTreeMap;

use quantity::{Dimension, Measure, Number};

use super::{Attribute, Between, Kind, OptionDef, Table, TableOutput, Value};
use crate::book::{Library, Swatch};
use crate::rule::check::Kind as Gives;
use crate::rule::scope::{Asked, AttributeScope, OptionScope, TableScope};
use crate::slug::Slug;

pub(super) fn option_scope(option: &OptionDef, library: &Library) -> OptionScope {
    let (kind, values) = match &option.kind {
        Kind::One { values, .. } => (Asked::One, values.as_slice()),
        Kind::Several { values, .. } => (Asked::Several, values.as_slice()),
        Kind::Switch { .. } => (Asked::Switch, [].as_slice()),
        Kind::Number { unit, .. } => (Asked::Number(unit.dimension()), [].as_slice()),
        Kind::Text { .. } => (Asked::Text, [].as_slice()),
        Kind::Date { .. } => (Asked::Date, [].as_slice()),
        Kind::Colour { .. } => (Asked::Colour, [].as_slice()),
        Kind::Upload { .. } => (Asked::Upload, [].as_slice()),
        Kind::Note => (Asked::Note, [].as_slice()),
        // How many there are.
        Kind::Rows(_) => (Asked::Number(Dimension::NONE), [].as_slice()),
        Kind::Product(_) => (Asked::Product, [].as_slice()),
    };
    let ids = values.iter().map(|value| value.id.clone()).collect();
    OptionScope {
        rows: Vec::new(),
        kind,
        values: ids,
        attributes: attributes(values, library),
    }
}

/// What each value offers: its own attributes, else its swatch's, else what every swatch has.
fn attributes(values: &[Value], library: &Library) -> BTreeMap<Slug, AttributeScope> {
    let mut found: BTreeMap<Slug, AttributeScope> = BTreeMap::new();
    let mut counted: BTreeMap<Slug, usize> = BTreeMap::new();
    for value in values {
        let offers = offers(value, value.swatch.then(|| library.get(&value.id)).flatten());
        for (name, (kind, bits)) in offers {
            *counted.entry(name.clone()).or_default() += 1;
            let scope = found.entry(name).or_insert(AttributeScope {
                kind: Some(kind),
                missing_on: None,
                bits,
            });
            scope.kind = scope.kind.filter(|known| *known == kind);
            scope.bits = scope.bits.max(bits);
        }
    }
    for (name, scope) in found
        .iter_mut()
        .filter(|(name, _)| counted.get(name).is_some_and(|n| *n < values.len()))
    {
        let lacks =
            |value: &&Value| !offers(value, value.swatch.then(|| library.get(&value.id)).flatten()).contains_key(name);
        scope.missing_on = values.iter().find(lacks).map(|value| value.id.clone());
    }
    found
}

fn offers(value: &Value, swatch: Option<&Swatch>) -> BTreeMap<Slug, (Gives, u64)> {
    let mut all = BTreeMap::new();
    let mut add = |name: Slug, attribute: &Attribute| {
        let gives = match attribute {
            Attribute::Measure(measure) => (Gives::Amount(measure.unit.dimension()), measure.quantity().value.bits()),
            Attribute::Word(_) => (Gives::Word, 0),
        };
        all.entry(name).or_insert(gives);
    };
    for (name, attribute) in &value.attributes {
        add(name.clone(), attribute);
    }
    let Some(swatch) = swatch else { return all };
    for (name, attribute) in &swatch.attributes {
        add(name.clone(), attribute);
    }
    if let Ok(colour) = Slug::new("colour") {
        add(colour, &Attribute::Word(swatch.colour.clone()));
    }
    let width = swatch.width.as_deref().and_then(|width| Measure::parse(width).ok());
    if let (Ok(name), Some(width)) = (Slug::new("width"), width) {
        add(name, &Attribute::Measure(width));
    }
    all
}

pub(super) fn table_scope(table: &Table) -> TableScope {
    let (output, factor) = match table.output {
        TableOutput::Money => (Dimension::MONEY, 0),
        TableOutput::Unit(unit) => (unit.dimension(), unit.factor().bits()),
    };
    let results = table.rows.iter().flat_map(|(_, results)| results);
    let longest = results.map(Number::bits).max().unwrap_or(0);
    TableScope {
        input: table.input.dimension(),
        across: table.across.as_ref().map(|across| across.unit.dimension()),
        rounds_up: table.between == Between::Up,
        output,
        bits: longest + factor,
    }
}
