//! swatches.toml.

use std::cell::RefCell;

use quantity::Dimension;
use toml_edit::Document;

use super::Folder;
use super::faults;
use super::fields::{self, Fields};
use super::ids::Ids;
use super::read::{document, text_file};
use super::source::Source;
use crate::book::{Library, Swatch};
use crate::problem::Problem;

/// Its name in the folder.
pub(super) const FILE: &str = "swatches.toml";

const OF: &str = "a swatch";

/// Reads swatches.toml, if there is one.
pub(super) fn read(folder: &Folder, problems: &RefCell<Vec<Problem>>) -> Library {
    let Some(bytes) = folder.get(FILE) else {
        return Library::new();
    };
    let Some(text) = text_file(FILE, bytes, problems) else {
        return Library::new();
    };
    let source = Source::new(FILE, text, problems);
    let Some(document): Option<Document<&str>> = document(&source) else {
        return Library::new();
    };
    let root = Fields::root(&source, document.as_table());
    let mut ids = Ids::default();
    let tables = super::read::entries(&root, "swatch", "the swatches", super::read::MOST_ENTRIES);
    let library = tables
        .iter()
        .filter_map(|fields| swatch(fields, &mut ids))
        .map(|s| (s.id.clone(), s))
        .collect();
    root.done("swatches.toml");
    library
}

fn swatch(fields: &Fields<'_>, ids: &mut Ids) -> Option<Swatch> {
    let id = ids.of(fields, OF);
    let label = fields.label("label", OF);
    let colour = colour(fields);
    let supplier_code = fields.text("supplier_code").map(|code| code.value.to_owned());
    let width = fields.text("width").and_then(|width| {
        let known = fields::measure(width.value).filter(|m| m.unit.dimension() == Dimension::LENGTH);
        match known.filter(|m| m.value.is_positive()) {
            Some(_) => Some(width.value.to_owned()),
            None => fields.say("width", faults::not_a_measure(width.value)),
        }
    });
    let attributes = fields.attributes("attributes");
    fields.done(OF);
    Some(Swatch {
        id: id?,
        label,
        colour: colour?,
        supplier_code,
        width,
        attributes,
    })
}

fn colour(fields: &Fields<'_>) -> Option<String> {
    if fields.item("colour").is_none() {
        return fields.missing("colour", OF);
    }
    let text = fields.text("colour")?;
    let digits = text.value.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Some(text.value.to_owned());
    }
    fields.say("colour", faults::not_a_colour(text.value))
}
