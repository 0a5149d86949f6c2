//! swatches.toml, and the photos beside it.

use std::cell::RefCell;

use quantity::{Dimension, Measure, Number, Unit};
use toml_edit::{Document, Item, TableLike, Value};

use super::Folder;
use super::faults;
use super::fields::{self, Fields};
use super::files::Files;
use super::ids::Ids;
use super::read::{document, text_file};
use super::source::Source;
use crate::book::{Library, Swatch, SwatchPhoto};
use crate::problem::Problem;
use crate::upload::PictureName;

/// Its name in the folder.
pub(super) const FILE: &str = "swatches.toml";

const OF: &str = "a swatch";
/// Products within products beyond this are refused anyhow.
const MOST_DEEP: usize = 10;
/// Largest photo, in bytes: as a telephone takes them, made a little smaller.
const LARGEST_PHOTO: usize = 4 << 20;
/// What a photo may show, in millimetres.
const SHOWN: [i64; 2] = [1, 2_000];

/// Reads swatches.toml, and those of the products within the product; every swatch serves them all.
pub(super) fn read(folder: &Folder, problems: &RefCell<Vec<Problem>>) -> Library {
    let mut library = Library::new();
    let mut prefixes = vec![String::new()];
    while let Some(prefix) = prefixes.pop() {
        if let Some((name, bytes)) = folder.get_key_value(&format!("{prefix}{FILE}")) {
            read_file(Files::new(folder, &prefix), (name, bytes), &mut library, problems);
        }
        if prefix.matches('/').count() < MOST_DEEP {
            prefixes.extend(products(folder, &prefix));
        }
    }
    library
}

/// The folders of the products within the template in this one, as far as it can be read.
fn products(folder: &Folder, prefix: &str) -> Vec<String> {
    let text = folder.get(&format!("{prefix}{}", super::read::FILE));
    let text = text.and_then(|bytes| std::str::from_utf8(bytes).ok());
    let document = text.and_then(|text| Document::parse(text).ok());
    document.map_or_else(Vec::new, |document| products_among(document.get("option"), prefix))
}

fn products_among(options: Option<&Item>, prefix: &str) -> Vec<String> {
    let tables: Vec<&dyn TableLike> = match options {
        Some(Item::ArrayOfTables(tables)) => tables.iter().map(|table| table as &dyn TableLike).collect(),
        Some(Item::Value(Value::Array(array))) => {
            let tables = array.iter().filter_map(Value::as_inline_table);
            tables.map(|table| table as &dyn TableLike).collect()
        }
        _ => Vec::new(),
    };
    let of_one = |table: &&dyn TableLike| {
        let word = |key| table.get(key).and_then(Item::as_str);
        let within = format!("{prefix}{}/", word("id").unwrap_or_default());
        match word("kind") {
            Some("product") => vec![within],
            Some("rows") => products_among(table.get("option"), &within),
            _ => Vec::new(),
        }
    };
    tables.iter().flat_map(of_one).collect()
}

fn read_file(folder: Files<'_>, (name, bytes): (&str, &[u8]), library: &mut Library, problems: &RefCell<Vec<Problem>>) {
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
        let Some(swatch) = swatch(fields, folder, &mut ids) else {
            continue;
        };
        if library.get(&swatch.id).is_some_and(|known| !known.same(&swatch)) {
            fields.say::<()>("id", faults::swatch_differs(swatch.id.as_str()));
        }
        library.entry(swatch.id.clone()).or_insert(swatch);
    }
    root.done("swatches.toml");
}

fn swatch(fields: &Fields<'_>, folder: Files<'_>, ids: &mut Ids) -> Option<Swatch> {
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
    let photo = photo(fields, folder);
    let until = fields.day("until");
    fields.done(OF);
    Some(Swatch {
        id: id?,
        label,
        colour: colour?,
        supplier_code,
        width,
        attributes,
        photo,
        until,
    })
}

fn photo(fields: &Fields<'_>, folder: Files<'_>) -> Option<SwatchPhoto> {
    let width = fields.text("photo_width").and_then(|width| {
        let known = fields::measure(width.value).filter(is_shown);
        known.or_else(|| fields.say("photo_width", faults::photo_width(width.value)))
    });
    let (has_photo, has_width) = (fields.item("photo").is_some(), fields.item("photo_width").is_some());
    if has_width && !has_photo {
        return fields.say("photo_width", faults::photo_missing());
    }
    let name = fields.text("photo")?.value;
    if !has_width {
        fields.missing::<()>("photo_width", OF);
    }
    let Some((file, bytes)) = folder.get(name) else {
        return fields.say("photo", faults::file_missing(name).near(name, folder.names()));
    };
    if bytes.len() > LARGEST_PHOTO {
        let fault = faults::photo_too_large(name, LARGEST_PHOTO, bytes.len());
        return fields.say("photo", fault);
    }
    // Whether it is whole, whoever decodes it finds out.
    let (png, jpeg) = (b"\x89PNG".as_slice(), b"\xff\xd8\xff".as_slice());
    if !bytes.starts_with(png) && !bytes.starts_with(jpeg) {
        return fields.say("photo", faults::not_a_photo(name));
    }
    Some(SwatchPhoto {
        file: file.to_owned(),
        picture: PictureName::of(bytes),
        width: width?,
    })
}

/// A length that a photo may show.
fn is_shown(width: &Measure) -> bool {
    let [least, most] = SHOWN.map(Number::from);
    let millimetres = width.in_unit(Unit::Mm);
    millimetres.is_some_and(|width| width.value >= least && width.value <= most)
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
