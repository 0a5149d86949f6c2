//! Where an order stands, and where it may go from there.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Where an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Taken down, not yet agreed.
    New,
    /// Agreed with the customer.
    Agreed,
    /// On a bench.
    Making,
    /// Finished, waiting to be fetched.
    Ready,
    /// Handed over.
    Delivered,
    /// Called off. The number stays with it.
    Cancelled,
}

/// The text names no status.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a status")]
pub struct NotAStatus {
    /// What was given.
    pub text: String,
}

impl Status {
    /// All of them, in the order of a piece's life.
    pub const ALL: [Self; 6] = [
        Self::New,
        Self::Agreed,
        Self::Making,
        Self::Ready,
        Self::Delivered,
        Self::Cancelled,
    ];

    /// Its code in files and between programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Agreed => "agreed",
            Self::Making => "making",
            Self::Ready => "ready",
            Self::Delivered => "delivered",
            Self::Cancelled => "cancelled",
        }
    }

    /// Where it may go, the usual next one first. A step back is for mistakes; a cancelled order can be taken up again.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::New => &[Self::Agreed, Self::Making, Self::Cancelled],
            Self::Agreed => &[Self::Making, Self::New, Self::Cancelled],
            Self::Making => &[Self::Ready, Self::Agreed, Self::Cancelled],
            Self::Ready => &[Self::Delivered, Self::Making, Self::Cancelled],
            Self::Delivered => &[Self::Ready],
            Self::Cancelled => &[Self::New],
        }
    }

    /// True when it may go to `to`.
    pub fn may_become(self, to: Self) -> bool {
        self.next().contains(&to)
    }

    /// True while somebody still has work with it.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Delivered | Self::Cancelled)
    }

    /// True while the piece is not finished, so that its due date matters.
    pub const fn awaits_work(self) -> bool {
        matches!(self, Self::New | Self::Agreed | Self::Making)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Status {
    type Err = NotAStatus;
    fn from_str(text: &str) -> Result<Self, NotAStatus> {
        Self::ALL
            .into_iter()
            .find(|s| s.code() == text)
            .ok_or_else(|| NotAStatus { text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_can_be_left_and_none_goes_to_itself() {
        for status in Status::ALL {
            assert!(!status.next().is_empty(), "{status} is a dead end");
            assert!(!status.may_become(status), "{status} to itself says nothing");
            assert_eq!(status.code().parse(), Ok(status));
        }
    }

    #[test]
    fn nothing_is_delivered_before_it_is_ready() {
        let ways: Vec<_> = Status::ALL
            .into_iter()
            .filter(|s| s.may_become(Status::Delivered))
            .collect();
        assert_eq!(ways, [Status::Ready]);
    }
}
