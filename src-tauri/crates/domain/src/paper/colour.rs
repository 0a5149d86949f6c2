//! Colours on papers.

use serde::{Deserialize, Serialize};

/// Red, green and blue of a swatch, as sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Reads `#rrggbb`; `None` when it is something else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text
            .strip_prefix('#')
            .filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self([red, green, blue]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        assert_eq!(Colour::parse("#0e5C4d"), Some(Colour([0x0e, 0x5c, 0x4d])));
        for wrong in ["", "#", "0e5c4d", "#0e5c4", "#0e5c4d0", "#+e5c4d", "#0e5c4é"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong} is no colour");
        }
    }
}
