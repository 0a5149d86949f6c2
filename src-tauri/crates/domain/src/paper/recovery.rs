//! What is on the slip with the words that open the customer's screen when its PIN is forgotten. It is printed at the moment they are
//! made and kept nowhere.

use super::Colour;

/// The slip. It can't be serialised, on purpose: nothing may keep it.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoverySlip {
    /// The workshop's name.
    pub workshop: String,
    /// The maker's colour, dark enough to be read; none: black.
    pub colour: Option<Colour>,
    /// What it is: "If you forget the PIN".
    pub title: String,
    /// What the words are for.
    pub about: String,
    /// The words, in the order in which they are typed.
    pub words: Vec<String>,
    /// Where to keep it.
    pub keep: String,
    /// "Printed on 12 June 2026".
    pub date: String,
}
