//! TOML text, line by line, always in the same form.

use quantity::Number;

use crate::answer::Answer;
use crate::template::{Attribute, Attributes, Labels};

/// A file while it is written.
#[derive(Default)]
pub(super) struct Out {
    text: String,
    /// What the tables' names begin with: nothing, or `option.` within an option.
    inside: String,
}

impl Out {
    pub fn finish(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// A table's heading, a blank line before it.
    pub fn header(&mut self, header: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(header);
        self.text.push('\n');
    }

    /// The heading of one more table in the list of that name.
    pub fn entry(&mut self, name: &str) {
        self.header(&format!("[[{}{name}]]", self.inside));
    }

    /// The heading of a table.
    pub fn table(&mut self, name: &str) {
        self.header(&format!("[{}{name}]", self.inside));
    }

    /// Writes what stands within the last option.
    pub fn inside_option(&mut self, write: impl FnOnce(&mut Self)) {
        let before = self.inside.len();
        self.inside.push_str("option.");
        write(self);
        self.inside.truncate(before);
    }

    /// A line of TOML as it stands.
    pub fn raw(&mut self, name: &str, value: &str) {
        self.text.push_str(&format!("{} = {value}\n", key(name)));
    }

    pub fn text(&mut self, name: &str, text: &str) {
        self.raw(name, &quoted(text));
    }

    pub fn optional_text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// Nothing for no text at all.
    pub fn labels(&mut self, name: &str, labels: &Labels) {
        if !labels.is_empty() {
            self.raw(name, &labels_text(labels));
        }
    }

    /// Nothing for nought.
    pub fn amount(&mut self, name: &str, amount: &Number) {
        if !amount.is_zero() {
            self.text(name, &money(amount));
        }
    }

    /// Nothing for nought.
    pub fn minutes(&mut self, minutes: &Number) {
        if !minutes.is_zero() {
            self.text("minutes", &minutes.to_string());
        }
    }

    /// Nothing for no attributes.
    pub fn attributes(&mut self, name: &str, attributes: &Attributes) {
        if attributes.is_empty() {
            return;
        }
        let entry = |(id, attribute): (&crate::slug::Slug, &Attribute)| {
            let text = match attribute {
                Attribute::Measure(measure) => measure.to_string(),
                Attribute::Word(word) => word.clone(),
            };
            (id.as_str().to_owned(), quoted(&text))
        };
        self.raw(name, &inline(attributes.iter().map(entry)));
    }
}

/// A text in quotes; single ones where that saves escapes.
pub(super) fn quoted(text: &str) -> String {
    let plain = text.chars().all(|c| !c.is_control());
    if plain && (text.contains('"') || text.contains('\\')) && !text.contains('\'') {
        return format!("'{text}'");
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A key, in quotes where it needs them.
pub(super) fn key(name: &str) -> String {
    let bare = !name.is_empty()
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if bare { name.to_owned() } else { quoted(name) }
}

/// `{ a = 1, b = 2 }`.
pub(super) fn inline(entries: impl Iterator<Item = (String, String)>) -> String {
    let entries: Vec<String> = entries
        .map(|(name, value)| format!("{} = {value}", key(&name)))
        .collect();
    if entries.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", entries.join(", "))
    }
}

fn labels_text(labels: &Labels) -> String {
    match labels.0.get("") {
        Some(text) if labels.0.len() == 1 => quoted(text),
        _ => inline(labels.0.iter().map(|(language, text)| (language.clone(), quoted(text)))),
    }
}

/// Money with two places where that is exact, as price lists have it.
pub(super) fn money(amount: &Number) -> String {
    let plain = amount.to_string();
    let places = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    if places > 2 || plain.contains('/') {
        plain
    } else {
        amount.to_decimal(2)
    }
}

/// An answer as defaults and presets have it.
pub(super) fn answer(answer: &Answer) -> String {
    match answer {
        Answer::One(value) => quoted(value.as_str()),
        Answer::Several(values) if values.values().all(|count| *count == 1) => {
            let ids: Vec<String> = values.keys().map(|id| quoted(id.as_str())).collect();
            format!("[{}]", ids.join(", "))
        }
        Answer::Several(values) => inline(
            values
                .iter()
                .map(|(id, count)| (id.as_str().to_owned(), count.to_string())),
        ),
        Answer::Switch(on) => on.to_string(),
        Answer::Number(measure) => quoted(&measure.to_string()),
        Answer::Text(text) => quoted(text),
        Answer::Date(day) => quoted(&day.to_string()),
        Answer::Colour(colour) => quoted(&colour.to_string()),
        // No template has one; a folder that did would say so when it is read.
        Answer::Upload(upload) => quoted(upload.picture.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_fit_the_text() {
        for (text, expected) in [
            ("Größe", "\"Größe\""),
            ("[a].b is \"canvas\"", "'[a].b is \"canvas\"'"),
            ("it's \"so\"", "\"it's \\\"so\\\"\""),
            ("a\nb\u{1}", "\"a\\nb\\u0001\""),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }
}
