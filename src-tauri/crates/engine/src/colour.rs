//! A colour as people mix it on a screen: red, green and blue, written `#0e5c4d`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A colour, each part from 0 to 255.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour([u8; 3]);

/// The text is no colour.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a colour")]
pub struct NotAColour(pub String);

impl Colour {
    /// Reads `#0e5c4d`.
    pub fn parse(text: &str) -> Result<Self, NotAColour> {
        let wrong = || NotAColour(text.to_owned());
        let digits = text.strip_prefix('#').ok_or_else(wrong)?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(wrong());
        }
        let whole = u32::from_str_radix(digits, 16).map_err(|_| wrong())?;
        let [_, red, green, blue] = whole.to_be_bytes();
        Ok(Self([red, green, blue]))
    }

    /// Red, green and blue.
    pub const fn rgb(self) -> [u8; 3] {
        self.0
    }
}

impl FromStr for Colour {
    type Err = NotAColour;
    fn from_str(text: &str) -> Result<Self, NotAColour> {
        Self::parse(text)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl TryFrom<String> for Colour {
    type Error = NotAColour;
    fn try_from(text: String) -> Result<Self, NotAColour> {
        Self::parse(&text)
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_as_it_is_written() {
        for (text, written) in [("#0e5c4d", "#0e5c4d"), ("#FFFFFF", "#ffffff"), ("#000000", "#000000")] {
            assert_eq!(Colour::parse(text).expect("a colour").to_string(), written);
        }
        for text in ["", "#", "0e5c4d", "#fff", "#0e5c4g", "#0e5c4d0", "#+e5c4d", "#éé1"] {
            assert_eq!(Colour::parse(text), Err(NotAColour(text.to_owned())));
        }
    }
}
