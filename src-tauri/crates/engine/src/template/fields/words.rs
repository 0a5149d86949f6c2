//! Labels in one or several languages.

use super::{Fields, LONGEST_TEXT, text_of};
use crate::template::{Labels, faults};

impl Fields<'_> {
    /// Words of the maker: text, or a table of languages. Absent: empty.
    pub fn labels(&self, key: &'static str) -> Labels {
        let Some(item) = self.item(key) else {
            return Labels::default();
        };
        if item.is_str() {
            return self
                .text(key)
                .map_or_else(Labels::default, |text| Labels::same(text.value));
        }
        let Some(table) = item.as_table_like() else {
            self.wrong::<()>(key, "text in quotes, or texts by language", item);
            return Labels::default();
        };
        let mut labels = Labels::default();
        for (language, item) in Fields::new(self.source, table, item.span()).entries() {
            if !is_language(language.value) {
                self.source
                    .say(language.span.start, faults::not_a_language(language.value));
            }
            match text_of(item) {
                Some(text) if text.value.chars().count() > LONGEST_TEXT => {
                    self.source
                        .say(text.span.start, faults::text_too_long(key, LONGEST_TEXT));
                }
                Some(text) => {
                    labels.0.insert(language.value.to_owned(), text.value.to_owned());
                }
                None => {
                    self.wrong::<()>(language.value, "text in quotes", item);
                }
            }
        }
        labels
    }

    /// As [`Fields::labels`], and it must say something.
    pub fn label(&self, key: &'static str, of: &str) -> Labels {
        let labels = self.labels(key);
        if self.table.get(key).is_none() {
            self.missing::<()>(key, of);
        } else if labels.0.values().any(|text| text.trim().is_empty()) {
            self.say::<()>(key, faults::empty_text(key));
        }
        labels
    }
}

/// A tag such as `en` or `pt-BR`, or the empty tag for all languages.
fn is_language(tag: &str) -> bool {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    tag.is_empty()
        || ((2..=8).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic()) && parts.all(part))
}
