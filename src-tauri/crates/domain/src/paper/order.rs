//! What is on the papers about an order as a whole: the one that the customer takes home, and the one that stays at the
//! counter.
//!
//! [`OrderPaper`] has no field for the maker's own notes, so none can get on the customer's. [`CounterPaper`] is the same
//! with them beside it.

use serde::{Deserialize, Serialize};

use super::labels::OrderLabels;
use super::{Colour, View};
use crate::agreement::Signature;
use crate::hash::Hash;

/// What was agreed with the customer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderPaper {
    /// The paper's language as a BCP 47 tag ("en", "de").
    pub language: String,
    /// Fixed headings in that language.
    pub labels: OrderLabels,
    /// What the paper is: "Order confirmation".
    pub title: String,
    /// The order's number as people say it: "W-1042".
    pub number: String,
    /// What the QR code says; empty prints none.
    pub qr: String,
    /// "Fri 12 June 2026"; empty prints no due date.
    pub due: String,
    /// When the order was taken: "2 June 2026".
    pub taken: String,
    /// The maker's colour, dark enough to be read; none: black.
    #[serde(default)]
    pub colour: Option<Colour>,
    /// The workshop's name.
    pub workshop: String,
    /// The workshop's address, telephone, tax number, a line each; none: only its name is printed.
    pub address: Vec<String>,
    /// The workshop's logo (PNG or JPEG).
    pub logo: Option<Hash>,
    /// Who it is for: the name, then address and contacts, a line each.
    pub customer: Vec<String>,
    /// The pieces.
    pub pieces: Vec<Piece>,
    /// From the pieces to the total, what is paid, and what is left, in reading order.
    pub sums: Vec<Sum>,
    /// The shop's terms as they stood when the order was taken; lines may be broken by `\n`; empty: none.
    #[serde(default)]
    pub terms: String,
    /// "Terms agreed on 2 June 2026 by Ada Lovelace"; empty: a line to sign on by hand.
    #[serde(default)]
    pub agreed: String,
    /// What was drawn above that line.
    #[serde(default)]
    pub signature: Option<Signature>,
    /// A line at the foot of each page.
    pub footer: String,
}

/// The customer's paper with what only the maker may read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CounterPaper {
    /// What the customer reads too.
    pub order: OrderPaper,
    /// Allergies, notes, hours: a heading and lines each.
    pub inner: Vec<Inner>,
}

/// Something for the maker alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inner {
    /// The heading.
    pub title: String,
    /// What is to be known; lines may be broken by `\n`.
    pub text: String,
}

/// One piece of the order, or several alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// "2 × Messenger bag".
    pub title: String,
    /// The name the customer gave the piece, or a free line's words beyond its title; lines may be broken by `\n`.
    pub text: String,
    /// A day of its own: "Fri 12 June 2026"; empty: the order's.
    pub due: String,
    /// The picture of the piece (PNG or JPEG).
    pub picture: Option<Hash>,
    /// Which side of it the picture shows; empty where it shows only one.
    pub side: String,
    /// Its other sides, shown smaller.
    pub views: Vec<View>,
    /// Every answer, verbatim.
    pub facts: Vec<Fact>,
    /// How the price of one comes about; empty where it says nothing more than the total.
    pub price: Vec<Sum>,
    /// Price of all of them, after what was taken off.
    pub total: String,
}

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The option: "Strap length".
    pub label: String,
    /// The answer, verbatim.
    pub text: String,
    /// A colour to show beside the words.
    pub colour: Option<Colour>,
}

/// A sum with what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// What it is: "Paid 2 June, cash".
    pub label: String,
    /// How much: "€134.50".
    pub amount: String,
    /// One that people look for: the total, what is left to pay.
    pub strong: bool,
}
