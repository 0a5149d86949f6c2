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

/// Reads swatches.toml, and those of the products within the product; every swatch serves them all.
pub(super) fn read(folder: &Folder, problems: &RefCell<Vec<Problem>>) -> Library {
    let mut library = Library::new();
    for (name, bytes) in folder {
        if name == FILE || name.strip_suffix(FILE).is_some_and(|folder| folder.ends_with('/')) {
            read_file(name, bytes, &mut library, problems);
        }
    }
    library
}

fn read_file(name: &str, bytes: &[u8], library: &mut Library, problems: &RefCell<Vec<Problem>>) {
    let Some(text) = text_file(name, bytes, problems) else {
        return;
    };
    let source = Source::new(name, text, problems);
    let Some(document): Option<Document<&str>> = document(&source) else {
        return;
    };
    let root = Fields::root(&source, document.as_table());
    let mut ids = Ids::default();
    let tables = super::read::entries(&root, "swatch", "the swatches", super::read::MOST_ENTRIES);
    for fields in &tables {
        let Some(swatch) = swatch(fields, &mut ids) else {
            continue;
        };
        if library.get(&swatch.id).is_some_and(|known| *known != swatch) {
            fields.say::<()>("id", faults::swatch_differs(swatch.id.as_str()));
        }
        library.entry(swatch.id.clone()).or_insert(swatch);
    }
    root.done("swatches.toml");
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
