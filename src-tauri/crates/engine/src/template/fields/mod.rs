//! A table of a file, read key by key; what nobody asked for is unknown.

mod numbers;
mod words;

use std::cell::RefCell;
use std::ops::Range;

use chrono::NaiveDate;
use toml_edit::{Item, Table, TableLike, Value};

use super::faults;
use super::source::{Source, Text};
use crate::problem::Fault;
use crate::slug::Slug;
use crate::template::Landmark;

pub(super) use numbers::{is_short, measure};

/// Longest label or note, in characters.
const LONGEST_TEXT: usize = 4_000;
/// One table.
pub(super) struct Fields<'a> {
    pub source: &'a Source<'a>,
    table: &'a dyn TableLike,
    span: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Fields<'a> {
    pub fn new(source: &'a Source<'a>, table: &'a dyn TableLike, span: Option<Range<usize>>) -> Self {
        Self {
            source,
            table,
            span: span.unwrap_or(0..0),
            asked: RefCell::new(Vec::new()),
        }
    }

    pub fn root(source: &'a Source<'a>, table: &'a Table) -> Self {
        Self::new(source, table, Some(0..0))
    }

    pub fn start(&self) -> usize {
        self.span.start
    }

    /// What stands under `key`.
    pub fn item(&self, key: &'static str) -> Option<&'a Item> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.table.get(key)
    }

    /// Where the value of `key` begins.
    pub fn at(&self, key: &str) -> usize {
        let item = self.table.get(key).and_then(Item::span);
        item.map_or(self.span.start, |span| span.start)
    }

    pub fn say<T>(&self, key: &str, fault: Fault) -> Option<T> {
        self.source.say(self.at(key), fault);
        None
    }

    /// The id as it stands, for the wording of problems.
    pub fn name(&self) -> &'a str {
        self.table.get("id").and_then(Item::as_str).unwrap_or_default()
    }

    /// The keys and items of a table whose keys are the maker's own.
    pub fn entries(&self) -> impl Iterator<Item = (Text<'a>, &'a Item)> {
        let table = self.table;
        let at = self.span.start;
        table.iter().map(move |(key, item)| {
            let span = table
                .get_key_value(key)
                .and_then(|(key, _)| key.span())
                .unwrap_or(at..at);
            (Text { value: key, span }, item)
        })
    }

    /// Complains about every key that was not asked for.
    pub fn done(&self, of: &str) {
        let asked = self.asked.borrow();
        for (key, _) in self.entries() {
            if !asked.contains(&key.value) {
                let fault = faults::unknown_key(key.value, of).near(key.value, asked.iter().copied());
                self.source.say(key.span.start, fault);
            }
        }
    }

    pub fn missing<T>(&self, key: &str, of: &str) -> Option<T> {
        self.source.say(self.span.start, faults::missing_key(key, of));
        None
    }

    fn wrong<T>(&self, key: &str, expected: &str, item: &Item) -> Option<T> {
        let found = kind_of(item);
        self.source.say(
            start_of(item, self.span.start),
            faults::wrong_kind(key, expected, found),
        );
        None
    }

    pub fn text(&self, key: &'static str) -> Option<Text<'a>> {
        let item = self.item(key)?;
        match text_of(item) {
            Some(text) if text.value.chars().count() <= LONGEST_TEXT => Some(text),
            Some(_) => self.say(key, faults::text_too_long(key, LONGEST_TEXT)),
            None => self.wrong(key, "text in quotes", item),
        }
    }

    /// A day, written `2027-02-14`.
    pub fn day(&self, key: &'static str) -> Option<NaiveDate> {
        let text = self.text(key)?;
        match day(text.value) {
            Some(day) => Some(day),
            None => self.say(key, faults::not_a_day(text.value)),
        }
    }

    /// A place on a person, written `shirt/chest`.
    pub fn landmark(&self, key: &'static str) -> Option<Landmark> {
        let text = self.text(key)?;
        match Landmark::parse(text.value) {
            Some(landmark) => Some(landmark),
            None => self.say(key, faults::not_a_landmark(text.value)),
        }
    }

    pub fn slug(&self, key: &'static str) -> Option<Slug> {
        slug(self.source, &self.text(key)?)
    }

    pub fn flag(&self, key: &'static str) -> Option<bool> {
        let item = self.item(key)?;
        match item.as_bool() {
            Some(flag) => Some(flag),
            None => self.wrong(key, "true or false", item),
        }
    }

    /// A whole number within bounds.
    pub fn count(&self, key: &'static str, least: u32, most: u32) -> Option<u32> {
        let item = self.item(key)?;
        let Some(given) = item.as_integer() else {
            return self.wrong(key, "a whole number without quotes", item);
        };
        match u32::try_from(given).ok().filter(|n| (least..=most).contains(n)) {
            Some(count) => Some(count),
            None => self.say(key, faults::out_of_bounds(key, i64::from(least), i64::from(most))),
        }
    }

    /// The text of a formula; a bare whole number serves too.
    pub fn formula(&self, key: &'static str) -> Option<Text<'a>> {
        let item = self.item(key)?;
        if let (true, Some(span)) = (item.is_integer(), item.span()) {
            return Some(Text {
                value: self.source.text.get(span.clone())?,
                span,
            });
        }
        match text_of(item) {
            Some(text) => Some(text),
            None => self.wrong(key, "a formula in quotes", item),
        }
    }

    /// One of a few words.
    pub fn word<T: Copy>(&self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        if let Some((_, meaning)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(*meaning);
        }
        let known = || words.iter().map(|(word, _)| *word);
        let choices = known().collect::<Vec<_>>().join(", ");
        self.say(
            key,
            faults::not_among(key, text.value, &choices).near(text.value, known()),
        )
    }

    /// The tables under `key`, however they are written.
    pub fn tables(&self, key: &'static str) -> Vec<Fields<'a>> {
        let Some(item) = self.item(key) else { return Vec::new() };
        let source = self.source;
        match item {
            Item::ArrayOfTables(tables) => tables
                .iter()
                .map(|table| Fields::new(source, table, table.span()))
                .collect(),
            Item::Value(Value::Array(array)) => {
                let inline = |value: &'a Value| match value {
                    Value::InlineTable(table) => Some(Fields::new(source, table, table.span())),
                    other => {
                        let at = other.span().map_or(self.span.start, |span| span.start);
                        source.say(at, faults::wrong_kind(key, "a list of tables", other.type_name()));
                        None
                    }
                };
                array.iter().filter_map(inline).collect()
            }
            _ => {
                self.wrong::<()>(key, "a list of tables", item);
                Vec::new()
            }
        }
    }

    /// The single table under `key`.
    pub fn table(&self, key: &'static str) -> Option<Fields<'a>> {
        let item = self.item(key)?;
        match item.as_table_like() {
            Some(table) => Some(Fields::new(self.source, table, item.span().or(Some(self.span.clone())))),
            None => self.wrong(key, "a table", item),
        }
    }

    /// The values of a list.
    pub fn list(&self, key: &'static str) -> Vec<&'a Value> {
        let Some(item) = self.item(key) else { return Vec::new() };
        match item.as_array() {
            Some(array) => array.iter().collect(),
            None => {
                self.wrong::<()>(key, "a list", item);
                Vec::new()
            }
        }
    }
}

/// The id that `text` is, or a complaint.
pub(super) fn slug(source: &Source<'_>, text: &Text<'_>) -> Option<Slug> {
    match Slug::new(text.value) {
        Ok(slug) => Some(slug),
        Err(_) => {
            let shown: String = text.value.chars().take(60).collect();
            source.say(text.span.start, faults::not_an_id(&shown));
            None
        }
    }
}

/// The day that `text` is: year, month and day, no other form.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (day.to_string() == text).then_some(day)
}

/// The text that an item is.
pub(super) fn text_of(item: &Item) -> Option<Text<'_>> {
    Some(Text {
        value: item.as_str()?,
        span: item.span().unwrap_or(0..0),
    })
}

/// The text that a value of a list is.
pub(super) fn text_in(value: &Value) -> Option<Text<'_>> {
    Some(Text {
        value: value.as_str()?,
        span: value.span().unwrap_or(0..0),
    })
}

pub(super) fn start_of(item: &Item, otherwise: usize) -> usize {
    item.span().map_or(otherwise, |span| span.start)
}

/// What an item is, in words.
pub(super) fn kind_of(item: &Item) -> &'static str {
    match item {
        Item::Value(Value::String(_)) => "text",
        Item::Value(Value::Integer(_) | Value::Float(_)) => "a number",
        Item::Value(Value::Boolean(_)) => "true or false",
        Item::Value(Value::Datetime(_)) => "a date",
        Item::Value(Value::Array(_)) | Item::ArrayOfTables(_) => "a list",
        _ => "a table",
    }
}
