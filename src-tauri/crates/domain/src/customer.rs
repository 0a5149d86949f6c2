//! The people pieces are made for.

use crate::id::CustomerId;

/// A customer's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Permanent name.
    pub id: CustomerId,
    /// As they want to be called; never empty.
    pub name: String,
    /// Telephone or mail, as given; may be empty.
    pub contact: String,
    /// The maker's own notes, never on a paper for the customer.
    pub note: String,
}

impl Customer {
    /// True when the person was erased: only the card's id is left, so that their orders still belong together.
    pub fn is_erased(&self) -> bool {
        self.name.is_empty()
    }
}
