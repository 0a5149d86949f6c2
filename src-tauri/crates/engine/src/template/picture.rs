//! The picture: `picture.toml`, or a table `[picture]` in `template.toml`. Carried as JSON, in which the scene reads it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};
use toml_edit::{Item, Value};

use super::faults;
use super::fields::{Fields, start_of, text_in, text_of};
use super::files::Files;
use super::language::Language;
use super::read::{document, text_file};
use super::source::{Source, Text};
use crate::problem::Problem;
use crate::rule::check::Place;

/// Endings of names that stand for files of the folder.
const PICTURES: [&str; 5] = [".png", ".jpg", ".jpeg", ".ttf", ".otf"];

/// Its own file's name in the folder.
pub(super) const FILE: &str = "picture.toml";

/// A picture as JSON text, and the files that it names with their SHA-256.
type Found = (Option<String>, BTreeMap<String, String>);

/// Reads `[picture]`, or else `picture.toml`.
pub(super) fn read(
    root: &Fields<'_>,
    folder: Files<'_>,
    language: &Language,
    problems: &RefCell<Vec<Problem>>,
) -> Found {
    let mut files = BTreeMap::new();
    let Some(item) = root.item("picture") else {
        return beside(folder, language, problems);
    };
    if root.table("picture").is_none() {
        return (None, files);
    }
    if folder.get(FILE).is_some() {
        root.say::<()>("picture", faults::both_keys("[picture]", FILE));
    }
    let at = start_of(item, root.at("picture"));
    let mut reading = Reading {
        source: root.source,
        folder,
        language,
        files: &mut files,
    };
    let json = reading.item(item, at);
    (json.map(|json| json.to_string()), files)
}

fn beside(folder: Files<'_>, language: &Language, problems: &RefCell<Vec<Problem>>) -> Found {
    let mut files = BTreeMap::new();
    let Some((name, bytes)) = folder.get(FILE) else {
        return (None, files);
    };
    let Some(text) = text_file(name, bytes, problems) else {
        return (None, files);
    };
    let source = Source::new(name, text, problems);
    let Some(document) = document(&source) else {
        return (None, files);
    };
    let mut reading = Reading {
        source: &source,
        folder,
        language,
        files: &mut files,
    };
    let json = reading.object(document.as_table().iter(), 0);
    (json.map(|json| json.to_string()), files)
}

struct Reading<'a> {
    source: &'a Source<'a>,
    folder: Files<'a>,
    language: &'a Language,
    files: &'a mut BTreeMap<String, String>,
}

impl Reading<'_> {
    fn item(&mut self, item: &Item, at: usize) -> Option<Json> {
        let at = start_of(item, at);
        match item {
            Item::Value(value) => self.value(value, at),
            Item::ArrayOfTables(tables) => {
                let objects: Vec<_> = tables.iter().map(|table| self.object(table.iter(), at)).collect();
                Some(Json::Array(objects.into_iter().collect::<Option<_>>()?))
            }
            Item::Table(table) => self.object(table.iter(), at),
            Item::None => None,
        }
    }

    fn object(&mut self, table: toml_edit::Iter<'_>, at: usize) -> Option<Json> {
        let entries: Vec<_> = table
            .map(|(key, item)| {
                self.condition(key, text_of(item));
                Some((key.to_owned(), self.item(item, at)?))
            })
            .collect();
        object(entries)
    }

    fn value(&mut self, value: &Value, at: usize) -> Option<Json> {
        let at = value.span().map_or(at, |span| span.start);
        match value {
            Value::String(text) => {
                self.file(text.value(), at);
                Some(Json::String(text.value().clone()))
            }
            Value::Integer(number) => Some(Json::from(*number.value())),
            Value::Float(number) => match serde_json::Number::from_f64(*number.value()) {
                Some(number) => Some(Json::Number(number)),
                None => self.refuse(at, "a number without end"),
            },
            Value::Boolean(flag) => Some(Json::Bool(*flag.value())),
            Value::Datetime(_) => self.refuse(at, "a date"),
            Value::Array(array) => {
                let values: Vec<_> = array.iter().map(|value| self.value(value, at)).collect();
                Some(Json::Array(values.into_iter().collect::<Option<_>>()?))
            }
            Value::InlineTable(table) => {
                let entries: Vec<_> = table
                    .iter()
                    .map(|(key, value)| {
                        self.condition(key, text_in(value));
                        Some((key.to_owned(), self.value(value, at)?))
                    })
                    .collect();
                object(entries)
            }
        }
    }

    /// A picture's `when` is a condition like any other, and is told here with its place when it isn't sound.
    fn condition(&self, key: &str, text: Option<Text<'_>>) {
        if let Some(text) = text.filter(|_| key == "when") {
            self.language.condition_text(self.source, &text, Place::Piece);
        }
    }

    fn refuse<T>(&self, at: usize, found: &str) -> Option<T> {
        self.source.say(at, faults::not_in_pictures(found));
        None
    }

    /// Notes the file that a text names, or that it is missing.
    fn file(&mut self, name: &str, at: usize) {
        if let Some((_, bytes)) = self.folder.get(name) {
            let hash = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
            self.files.insert(name.to_owned(), hash);
        } else if PICTURES
            .iter()
            .any(|ending| name.to_ascii_lowercase().ends_with(ending))
        {
            let known = self.folder.names();
            self.source.say(at, faults::file_missing(name).near(name, known));
        }
    }
}

/// Keys in the order of the alphabet, so that the text is the same however the file was written.
fn object(entries: Vec<Option<(String, Json)>>) -> Option<Json> {
    let sorted: BTreeMap<String, Json> = entries.into_iter().collect::<Option<_>>()?;
    Some(Json::Object(sorted.into_iter().collect::<Map<_, _>>()))
}
