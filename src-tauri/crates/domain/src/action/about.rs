//! What an action is about, and how it meets undo.

use crate::id::{CustomerId, LineId, OrderId, RowId, TemplateId};

/// What an action is about: where people look for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The workshop as a whole.
    Workshop,
    /// A template.
    Template(TemplateId),
    /// A design.
    Design(LineId),
    /// An order.
    Order(OrderId),
    /// A customer.
    Customer(CustomerId),
}

impl About {
    /// Its code in files and between programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Workshop => "workshop",
            Self::Template(_) => "template",
            Self::Design(_) => "design",
            Self::Order(_) => "order",
            Self::Customer(_) => "customer",
        }
    }

    /// The row it names.
    pub const fn row(self) -> Option<RowId> {
        match self {
            Self::Workshop => None,
            Self::Template(TemplateId(id))
            | Self::Design(LineId(id))
            | Self::Order(OrderId(id))
            | Self::Customer(CustomerId(id)) => Some(id),
        }
    }

    /// From code and row, as the journal keeps them.
    pub fn from_parts(code: &str, row: Option<RowId>) -> Option<Self> {
        match (code, row) {
            ("workshop", None) => Some(Self::Workshop),
            ("template", Some(id)) => Some(Self::Template(TemplateId(id))),
            ("design", Some(id)) => Some(Self::Design(LineId(id))),
            ("order", Some(id)) => Some(Self::Order(OrderId(id))),
            ("customer", Some(id)) => Some(Self::Customer(CustomerId(id))),
            _ => None,
        }
    }
}

/// How an action meets undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undoing {
    /// It can be taken back.
    Possible,
    /// It happened in the world: undo passes over it to the action before.
    Fact,
    /// Undo stops here: it and everything before stay.
    Wall,
    /// It is an undo that put everything back.
    Undo,
    /// It is an undo that left things standing and cancelled the order, because a paper was out.
    UndoByCancelling,
    /// It is a redo.
    Redo,
}

impl Undoing {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Possible,
        Self::Fact,
        Self::Wall,
        Self::Undo,
        Self::UndoByCancelling,
        Self::Redo,
    ];

    /// Its code in the journal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Fact => "fact",
            Self::Wall => "wall",
            Self::Undo => "undo",
            Self::UndoByCancelling => "cancel",
            Self::Redo => "redo",
        }
    }
}
