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

    /// How differently two colours look to somebody who picked one of them: nought for the same, more for less alike. The
    /// squared distance of luma and chroma (ITU-R BT.709, of the values as they are written), with half the weight for luma: who
    /// chose a moss green would rather have a darker green than a grey as light. Whole numbers, so that every computer agrees on
    /// which is nearer; the customer's page reckons the same when a scanned swatch is sold out.
    pub fn unlike(self, other: Self) -> i64 {
        let (one, other) = (self.luma_and_chroma(), other.luma_and_chroma());
        let square = |a: i64, b: i64| (a - b) * (a - b);
        square(one.0, other.0) / 4 + square(one.1, other.1) + square(one.2, other.2)
    }

    /// Luma, blue and red chroma in ten-thousandths.
    fn luma_and_chroma(self) -> (i64, i64, i64) {
        let [red, green, blue] = self.0.map(i64::from);
        let luma = 2126 * red + 7152 * green + 722 * blue;
        let chroma = |part: i64, scale: i64| (10_000 * part - luma) * 10_000 / scale;
        (luma, chroma(blue, 18_556), chroma(red, 15_748))
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
        let [tan, mustard, olive] = ["#a87842", "#d09b27", "#68653a"].map(colour);
        assert!(tan.unlike(rust) < tan.unlike(olive) && tan.unlike(olive) < tan.unlike(mustard));
        assert_eq!(colour("#000000").unlike(colour("#ffffff")), 2_550_000 * 2_550_000 / 4);
    }

    /// The windows' own reckoning is tested with the same table (`scan.test.ts`): both must name the same swatch.
    #[test]
    fn the_nearest_is_the_one_that_the_page_names_too() {
        #[derive(Deserialize)]
        struct Row {
            of: Colour,
            among: Vec<Colour>,
            nearest: Colour,
            why: String,
        }
        let table = include_str!("../../../../tests/tables/nearest-colours.json");
        let rows: Vec<Row> = serde_json::from_str(table).expect("a table");
        assert!(rows.len() > 5);
        for row in rows {
            let nearest = row.among.iter().min_by_key(|one| row.of.unlike(**one));
            assert_eq!(nearest, Some(&row.nearest), "{}", row.why);
        }
    }
}
