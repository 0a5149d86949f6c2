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

    /// How differently two colours look to somebody who picked one of them: nought for the same, some 500,000 from black to
    /// white. The distance in Oklab (Björn Ottosson, "A perceptual color space for image processing", 2020), where equal steps
    /// look equal, with half the weight for lightness: who chose a moss green would rather have a darker green than a grey as
    /// light. A whole number, so that every computer agrees on which is nearer.
    pub fn unlike(self, other: Self) -> u32 {
        let (one, other) = (self.oklab(), other.oklab());
        let weight = [0.5, 1.0, 1.0];
        let squares: f64 = (0..3).map(|i| (weight[i] * (one[i] - other[i])).powi(2)).sum();
        (squares.sqrt() * 1e6).round() as u32
    }

    fn oklab(self) -> [f64; 3] {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [r, g, b] = self.0.map(linear);
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
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

    #[test]
    fn what_looks_alike_is_near() {
        let colour = |text| Colour::parse(text).expect("a colour");
        let [navy, black, sea, rust] = ["#25345c", "#222324", "#0e5c64", "#9c4a22"].map(colour);
        assert_eq!(navy.unlike(navy), 0);
        assert_eq!(navy.unlike(rust), rust.unlike(navy));
        assert!(navy.unlike(black) < navy.unlike(rust));
        assert!(navy.unlike(sea) < navy.unlike(rust));
        let [moss, forest, slate] = ["#5b6238", "#29492f", "#56656f"].map(colour);
        assert!(moss.unlike(forest) < moss.unlike(slate));
        let whole = colour("#000000").unlike(colour("#ffffff"));
        assert!(whole.abs_diff(500_000) < 10, "{whole}");
    }
}
