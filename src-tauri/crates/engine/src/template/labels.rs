//! Words of the maker, and what rules may ask of a value.

use std::collections::BTreeMap;

use quantity::Measure;
use serde::{Deserialize, Serialize};

use crate::slug::Slug;

/// Words of the maker in one or several languages, by language tag (`en`, `de`). A text without a language is filed
/// under the empty tag and serves all. In files: `"XS"` or `{ en = "Size", de = "Größe" }`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Labels(pub BTreeMap<String, String>);

impl Labels {
    /// The same text in every language.
    pub fn same(text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(String::new(), text.into())]))
    }

    /// True when there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Both, one behind the other, in every language that either has; one alone where the other is empty.
    pub fn joined(&self, separator: &str, behind: &Labels) -> Labels {
        if self.is_empty() || behind.is_empty() {
            return if self.is_empty() { behind.clone() } else { self.clone() };
        }
        let both = |tag: &String| {
            let text = format!("{}{separator}{}", self.get(tag), behind.get(tag));
            (tag.clone(), text)
        };
        Labels(self.0.keys().chain(behind.0.keys()).map(both).collect())
    }

    /// The text in `language`, else in the language-free form, else in English, else the first there is.
    pub fn get(&self, language: &str) -> &str {
        let base = language.split('-').next().unwrap_or(language);
        [language, base, "", "en"]
            .iter()
            .find_map(|tag| self.0.get(*tag))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

/// What rules, formulas and parts may ask of a value or swatch: a measure, a number, or a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// A measure with unit (`"320 mm"`) or a bare number (`3`).
    Measure(Measure),
    /// A word compared as it stands (`"warm"`).
    Word(String),
}

/// Attributes by name.
pub type Attributes = BTreeMap<Slug, Attribute>;
