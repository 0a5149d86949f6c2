//! Photographs kept with an order, a piece or a customer.

use crate::hash::Hash;
use crate::id::{CustomerId, LineId, OrderId, PhotoId, RowId};
use crate::instant::Instant;

/// What a photograph is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An order as a whole.
    Order(OrderId),
    /// One piece.
    Line(LineId),
    /// A customer (their hand, their old bag).
    Customer(CustomerId),
}

impl Subject {
    /// Its code in files and between programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Order(_) => "order",
            Self::Line(_) => "line",
            Self::Customer(_) => "customer",
        }
    }

    /// The row it names.
    pub const fn row(self) -> RowId {
        match self {
            Self::Order(OrderId(id)) | Self::Line(LineId(id)) | Self::Customer(CustomerId(id)) => id,
        }
    }

    /// From code and row.
    pub fn from_parts(code: &str, row: RowId) -> Option<Self> {
        match code {
            "order" => Some(Self::Order(OrderId(row))),
            "line" => Some(Self::Line(LineId(row))),
            "customer" => Some(Self::Customer(CustomerId(row))),
            _ => None,
        }
    }
}

/// A photograph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// Permanent name.
    pub id: PhotoId,
    /// What it is of.
    pub of: Subject,
    /// The picture among the attachments, JPEG or PNG, upright.
    pub picture: Hash,
    /// A small one for lists, JPEG.
    pub small: Hash,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The name of the file it came from; may be empty.
    pub name: String,
    /// What the maker writes under it; may be empty.
    pub caption: String,
    /// Printed on the sheet for the bench.
    pub bench: bool,
    /// When it came in.
    pub added: Instant,
}
