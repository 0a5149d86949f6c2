//! Papers that are out: who they are for, how large, and when they were printed.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::id::{OrderId, PrintedId};
use crate::instant::Instant;

/// Who reads a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The bench: everything about the piece, nothing about the customer or prices.
    Bench,
    /// The maker at the counter: everything.
    Counter,
    /// The customer: what was agreed, without the maker's own notes.
    Customer,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
    /// 8½ × 11 in.
    Letter,
}

/// The text names no audience or paper.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not an audience or paper")]
pub struct NotAPaper {
    /// What was given.
    pub text: String,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Bench, Self::Counter, Self::Customer];

    /// Its code in files and between programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bench => "bench",
            Self::Counter => "counter",
            Self::Customer => "customer",
        }
    }
}

impl PaperSize {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::A4, Self::A5, Self::Letter];

    /// Its code in files and between programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A5 => "a5",
            Self::Letter => "letter",
        }
    }
}

macro_rules! by_code {
    ($($name:ident)*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.code())
            }
        }

        impl FromStr for $name {
            type Err = NotAPaper;
            fn from_str(text: &str) -> Result<Self, NotAPaper> {
                Self::ALL.into_iter().find(|a| a.code() == text).ok_or_else(|| NotAPaper { text: text.to_owned() })
            }
        }
    )*};
}

by_code! { Audience PaperSize }

/// A paper that was printed: a fact that can't be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Permanent name.
    pub id: PrintedId,
    /// The order it is about.
    pub order: OrderId,
    /// Who it is for.
    pub audience: Audience,
    /// How large.
    pub size: PaperSize,
    /// The revision of the line it shows.
    pub revision: u32,
    /// When.
    pub at: Instant,
}
