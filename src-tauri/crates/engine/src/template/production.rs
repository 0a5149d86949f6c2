//! `[[preset]]`, `[[material]]`, `[[part]]` and `[[step]]`.

use std::collections::BTreeMap;

use quantity::Dimension;

use super::answers;
use super::faults;
use super::fields::{Fields, slug, text_in};
use super::ids::Ids;
use super::language::Language;
use super::rows::option_at;
use super::{Kind, MaterialUse, OptionDef, Part, Preset, Step};
use crate::answer::{Answers, Path};
use crate::rule::check::Place;
use crate::slug::Slug;

/// The options by id.
pub(super) type Options<'a> = BTreeMap<&'a Slug, &'a OptionDef>;

pub(super) fn unknown_option(fields: &Fields<'_>, at: usize, given: &str, options: &Options<'_>) {
    let known = options.keys().map(|known| known.as_str());
    fields
        .source
        .say(at, faults::unknown_option_named(given).near(given, known));
}

/// Reads `[[preset]]`.
pub(super) fn presets(tables: Vec<Fields<'_>>, options: &[OptionDef]) -> Vec<Preset> {
    let mut ids = Ids::default();
    let preset = |fields: Fields<'_>| {
        let id = ids.of(&fields, "a preset");
        let label = fields.label("label", "a preset");
        let about = fields.labels("about");
        let answers = fields
            .table("answers")
            .map(|table| preset_answers(&table, options))
            .unwrap_or_default();
        fields.done("a preset");
        Some(Preset {
            id: id?,
            label,
            about,
            answers,
        })
    };
    tables.into_iter().filter_map(preset).collect()
}

fn preset_answers(table: &Fields<'_>, options: &[OptionDef]) -> Answers {
    let answer = |(key, item): (super::source::Text<'_>, &toml_edit::Item)| {
        let at = key.span.start;
        let path = Path::parse(key.value).ok();
        let known = path.and_then(|path| Some((option_at(options, path.segments())?, path)));
        let Some((option, path)) = known else {
            let near = options.iter().map(|option| option.id.as_str());
            let fault = faults::unknown_option_named(key.value).near(key.value, near);
            table.source.say(at, fault);
            return None;
        };
        Some((path, answers::answer(table.source, item, at, option)?))
    };
    table.entries().filter_map(answer).collect()
}

/// The option named by `swatch_of`: one that offers swatches.
fn swatch_of(fields: &Fields<'_>, options: &Options<'_>) -> Option<Slug> {
    let id = fields.slug("swatch_of")?;
    let Some(option) = options.get(&id) else {
        unknown_option(fields, fields.at("swatch_of"), id.as_str(), options);
        return None;
    };
    match &option.kind {
        Kind::One { values, .. } if values.iter().all(|value| value.swatch) => Some(id),
        _ => fields.say("swatch_of", faults::not_a_swatch_option(id.as_str())),
    }
}

/// Reads `[[material]]`.
pub(super) fn materials(tables: Vec<Fields<'_>>, language: &Language, options: &Options<'_>) -> Vec<MaterialUse> {
    const OF: &str = "a material";
    let mut ids = Ids::default();
    let material = |fields: Fields<'_>| {
        let id = ids.of(&fields, OF);
        let label = fields.labels("label");
        let named = fields.item("swatch_of").is_some();
        let swatch_of = swatch_of(&fields, options);
        if !named && label.is_empty() {
            fields.source.say(fields.start(), faults::no_material("A material"));
        }
        let when = language.condition(&fields, "when", Place::Piece);
        for key in ["amount", "unit"] {
            if fields.item(key).is_none() {
                fields.missing::<()>(key, OF);
            }
        }
        let unit = fields.unit("unit");
        let dimension: Vec<Dimension> = unit.iter().map(|unit| unit.dimension()).collect();
        let amount = language.formula(&fields, "amount", &dimension);
        fields.done(OF);
        Some(MaterialUse {
            id: id?,
            label,
            swatch_of,
            when,
            amount: amount?,
            unit: unit?,
        })
    };
    tables.into_iter().filter_map(material).collect()
}

/// Reads `[[part]]`.
pub(super) fn parts(tables: Vec<Fields<'_>>, language: &Language, options: &Options<'_>) -> Vec<Part> {
    const OF: &str = "a part";
    let mut ids = Ids::default();
    let part = |fields: Fields<'_>| {
        let id = ids.of(&fields, OF);
        let label = fields.label("label", OF);
        let named = fields.item("swatch_of").is_some();
        let swatch_of = swatch_of(&fields, options);
        let material = fields.labels("material");
        match (named, material.is_empty()) {
            (true, false) => fields.say("material", faults::both_keys("swatch_of", "material")),
            (false, true) => {
                fields.source.say(fields.start(), faults::no_material("A part"));
                None
            }
            _ => Some(()),
        };
        let when = language.condition(&fields, "when", Place::Piece);
        for key in ["count", "length", "width"] {
            if fields.item(key).is_none() {
                fields.missing::<()>(key, OF);
            }
        }
        let count = language.formula(&fields, "count", &[Dimension::NONE]);
        let length = language.formula(&fields, "length", &[Dimension::LENGTH]);
        let width = language.formula(&fields, "width", &[Dimension::LENGTH]);
        let grain = fields.labels("grain");
        fields.done(OF);
        let (count, length, width) = (count?, length?, width?);
        Some(Part {
            id: id?,
            label,
            swatch_of,
            material,
            when,
            count,
            length,
            width,
            grain,
        })
    };
    tables.into_iter().filter_map(part).collect()
}

/// Reads `[[step]]`.
pub(super) fn steps(tables: Vec<Fields<'_>>, language: &Language, options: &Options<'_>) -> Vec<Step> {
    const OF: &str = "a step";
    let mut ids = Ids::default();
    let step = |fields: Fields<'_>| {
        let id = ids.of(&fields, OF);
        let label = fields.label("label", OF);
        let note = fields.labels("note");
        let when = language.condition(&fields, "when", Place::Piece);
        if fields.item("minutes").is_none() {
            fields.missing::<()>("minutes", OF);
        }
        // Minutes may be a bare number or a time; both count in minutes.
        let minutes = language.formula(&fields, "minutes", &[Dimension::NONE, Dimension::TIME]);
        let uses_up = uses_up(&fields, options);
        fields.done(OF);
        Some(Step {
            id: id?,
            label,
            note,
            when,
            minutes: minutes?,
            uses_up,
        })
    };
    tables.into_iter().filter_map(step).collect()
}

fn uses_up(fields: &Fields<'_>, options: &Options<'_>) -> Vec<Slug> {
    let mut ids = Ids::default();
    let option = |value: &toml_edit::Value| {
        let at = value.span().map_or(fields.start(), |span| span.start);
        let Some(text) = text_in(value) else {
            fields.source.say(
                at,
                faults::wrong_kind("uses_up", "a list of ids in quotes", value.type_name()),
            );
            return None;
        };
        let id = slug(fields.source, &text)?;
        if !options.contains_key(&id) {
            unknown_option(fields, at, id.as_str(), options);
            return None;
        }
        ids.check(fields.source, at, &id).then_some(id)
    };
    fields.list("uses_up").into_iter().filter_map(option).collect()
}
