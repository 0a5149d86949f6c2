//! Names that rules and files use: short, plain, permanent.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// The permanent name of an option, value, rule, swatch or part: lower-case ASCII letters, digits and hyphens, 1 to 40
/// characters, beginning with a letter or digit. Never shown to a customer; labels are. Cheap to clone: every answer of the
/// engine is full of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Arc<str>);

/// The text can't be a slug.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a name for rules: use 1 to 40 of a-z, 0-9 and -, beginning with a letter or digit")]
pub struct NotASlug {
    /// What was given.
    pub text: String,
}

impl Slug {
    /// Checks `text` and makes it a slug.
    pub fn new(text: &str) -> Result<Self, NotASlug> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let fits =
            (1..=40).contains(&text.len()) && text.bytes().all(|b| plain(b) || b == b'-') && plain(text.as_bytes()[0]);
        if fits {
            Ok(Self(text.into()))
        } else {
            Err(NotASlug { text: text.to_owned() })
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;
    fn try_from(text: String) -> Result<Self, NotASlug> {
        Self::new(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0.as_ref().into()
    }
}
