//! A customer's own picture on the piece: which it is, and how it lies in its place.
//!
//! The engine never sees its pixels: it knows the picture by the SHA-256 of its bytes, under which the workshop file keeps it.
//! Sizes and places are whole numbers, so that the same answer is written the same everywhere.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Most pixels of a side.
pub const MOST_PIXELS: u32 = 20_000;

/// A picture and how it lies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Upload {
    /// Which picture.
    pub picture: PictureName,
    /// Pixels across, as it stands upright.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// How it lies in its place.
    pub placing: Placing,
}

/// The SHA-256 of a picture's bytes, 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PictureName(String);

/// How a picture lies in its place on the piece: turned about its middle first, then moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Placing {
    /// In thousandths of the largest size that, not turned, shows it whole in its place.
    pub size: u32,
    /// Degrees to the right.
    pub turn: i32,
    /// Its middle, right of the middle of the place, in thousandths of the place's width.
    pub across: i32,
    /// And below it, in thousandths of the place's height.
    pub down: i32,
}

impl Placing {
    /// Sizes that can be had.
    pub const SIZES: std::ops::RangeInclusive<u32> = 50..=5_000;
    /// Turns that can be had.
    pub const TURNS: std::ops::RangeInclusive<i32> = -180..=180;
    /// How far it can be moved.
    pub const MOVES: std::ops::RangeInclusive<i32> = -1_000..=1_000;

    /// Can it be had?
    pub fn fits(&self) -> bool {
        Self::SIZES.contains(&self.size)
            && Self::TURNS.contains(&self.turn)
            && Self::MOVES.contains(&self.across)
            && Self::MOVES.contains(&self.down)
    }
}

impl Default for Placing {
    /// Whole, upright, in the middle.
    fn default() -> Self {
        Self {
            size: 1_000,
            turn: 0,
            across: 0,
            down: 0,
        }
    }
}

/// It isn't one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a picture with its place: {0}")]
pub struct NotAnUpload(&'static str);

impl PictureName {
    /// The name of a picture of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> Result<Self, NotAnUpload> {
        let plain = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        match plain {
            true => Ok(Self(text.to_owned())),
            false => Err(NotAnUpload("its name has 64 hexadecimal digits")),
        }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PictureName {
    type Error = NotAnUpload;
    fn try_from(text: String) -> Result<Self, NotAnUpload> {
        Self::parse(&text)
    }
}

impl From<PictureName> for String {
    fn from(name: PictureName) -> Self {
        name.0
    }
}

impl fmt::Display for PictureName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Upload {
    /// A picture of so many pixels, whole, upright and in the middle.
    pub fn new(picture: PictureName, width: u32, height: u32) -> Result<Self, NotAnUpload> {
        Self {
            picture,
            width,
            height,
            placing: Placing::default(),
        }
        .checked()
    }

    /// Is it the same picture, however either lies?
    pub fn is_of(&self, other: &Self) -> bool {
        self.picture == other.picture && (self.width, self.height) == (other.width, other.height)
    }

    /// Some picture, where it only counts that there is one.
    pub(crate) fn stand_in() -> Self {
        Self {
            picture: PictureName("0".repeat(64)),
            width: 1,
            height: 1,
            placing: Placing::default(),
        }
    }

    fn checked(self) -> Result<Self, NotAnUpload> {
        let sides = 1..=MOST_PIXELS;
        if !sides.contains(&self.width) || !sides.contains(&self.height) {
            return Err(NotAnUpload("it has 1 to 20000 pixels a side"));
        }
        match self.placing.fits() {
            true => Ok(self),
            false => Err(NotAnUpload("it lies outside what can be had")),
        }
    }
}

/// As it is written down; what is usual is left out.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    picture: String,
    width: u32,
    height: u32,
    #[serde(default = "whole", skip_serializing_if = "is_whole")]
    size: u32,
    #[serde(default, skip_serializing_if = "is_nought")]
    turn: i32,
    #[serde(default, skip_serializing_if = "is_nought")]
    across: i32,
    #[serde(default, skip_serializing_if = "is_nought")]
    down: i32,
}

fn whole() -> u32 {
    Placing::default().size
}

fn is_whole(size: &u32) -> bool {
    *size == whole()
}

fn is_nought(number: &i32) -> bool {
    *number == 0
}

impl TryFrom<Written> for Upload {
    type Error = NotAnUpload;
    fn try_from(written: Written) -> Result<Self, NotAnUpload> {
        Self {
            picture: PictureName::parse(&written.picture)?,
            width: written.width,
            height: written.height,
            placing: Placing {
                size: written.size,
                turn: written.turn,
                across: written.across,
                down: written.down,
            },
        }
        .checked()
    }
}

impl From<Upload> for Written {
    fn from(upload: Upload) -> Self {
        let Placing {
            size,
            turn,
            across,
            down,
        } = upload.placing;
        Self {
            picture: upload.picture.0,
            width: upload.width,
            height: upload.height,
            size,
            turn,
            across,
            down,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    #[test]
    fn it_is_written_shortly_and_comes_back() {
        let name = PictureName::parse(NAME).expect("a name");
        let plain = Upload::new(name, 1200, 480).expect("a picture");
        let placing = Placing {
            size: 750,
            turn: -12,
            across: 40,
            down: -1,
        };
        let moved = Upload {
            placing,
            ..plain.clone()
        };
        for (upload, text) in [
            (plain, format!(r#"{{"picture":"{NAME}","width":1200,"height":480}}"#)),
            (
                moved,
                format!(
                    r#"{{"picture":"{NAME}","width":1200,"height":480,"size":750,"turn":-12,"across":40,"down":-1}}"#
                ),
            ),
        ] {
            assert_eq!(serde_json::to_string(&upload).expect("it becomes text"), text);
            assert_eq!(serde_json::from_str::<Upload>(&text).expect("and comes back"), upload);
        }
    }

    #[test]
    fn what_cannot_be_had_is_refused() {
        for (key, value) in [
            ("width", "0"),
            ("height", "20001"),
            ("size", "49"),
            ("size", "5001"),
            ("turn", "181"),
            ("across", "1001"),
            ("down", "-1001"),
            ("wide", "1"),
        ] {
            let mut fields: serde_json::Value =
                serde_json::from_str(&format!(r#"{{"picture":"{NAME}","width":10,"height":10}}"#)).expect("fields");
            fields[key] = value.parse::<i64>().expect("a number").into();
            assert!(serde_json::from_value::<Upload>(fields).is_err(), "{key} = {value}");
        }
        for name in [
            "",
            "abc",
            &NAME.to_uppercase(),
            &NAME.replace('0', "g"),
            &format!("{NAME}0"),
        ] {
            assert!(PictureName::parse(name).is_err(), "{name}");
        }
    }
}
