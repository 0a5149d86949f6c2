//! Names that rules and files use: short, plain, permanent.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::answer::Path;

/// The permanent name of an option, value, rule, swatch or part: lower-case ASCII letters, digits and hyphens, 1 to 40
/// characters, beginning with a letter or digit. What stands in a row or in a product within the product goes by its whole
/// path ([`Slug::within`]). Never shown to a customer; labels are. Cheap to clone: every answer of the engine is full of them.
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

    /// The name of what stands inside something else, as rules ask for it: `pen/nib`, in a row `names[2]/font`. Nobody can
    /// write one as an id.
    pub fn within(outer: &Slug, inner: &Slug) -> Self {
        Self(format!("{outer}/{inner}").into())
    }

    /// The name of what stands at a path.
    pub(crate) fn path(path: &Path) -> Self {
        Self(path.to_string().into())
    }

    /// The name of one row, counted from 1: `names[2]`.
    pub(crate) fn row(&self, row: u32) -> Self {
        Self(format!("{self}[{row}]").into())
    }

    /// The first name of `pen/nib`, rows included.
    pub(crate) fn first(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }

    /// What is left of the name behind `outer/`.
    pub(crate) fn behind(&self, outer: &Slug) -> Option<&str> {
        self.0.strip_prefix(outer.as_str())?.strip_prefix('/')
    }

    /// The same thing inside `outer`'s row, if it stands inside `outer`.
    pub(crate) fn in_row(&self, outer: &Slug, row: u32) -> Option<Self> {
        let inner = self.behind(outer)?;
        Some(Self(format!("{outer}[{row}]/{inner}").into()))
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
    /// Takes names inside something else as well: finished pieces are kept with them.
    fn try_from(text: String) -> Result<Self, NotASlug> {
        match Path::parse(&text) {
            Ok(_) => Ok(Self(text.into())),
            Err(_) => Err(NotASlug { text }),
        }
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0.as_ref().into()
    }
}
