//! What is on a paper: plain data, worded and formatted before it comes here.
//!
//! [`BenchSheet`] is the build sheet that hangs at the bench. There is no field for a customer or a price, so none can get
//! on it. Everything that is text is printed as it stands: never cut off, never worded again.
//!
//! What it is not: it words nothing, measures nothing and knows no page; the sheets crate lays it out.
//!
//! Where to start: [`BenchSheet`], then [`order`] for the papers about a whole order, [`card`] for those about a design,
//! [`labels`] for fixed headings.

pub mod card;
mod colour;
pub mod labels;
pub mod order;
pub mod recovery;
pub mod tags;

use serde::{Deserialize, Serialize};

pub use card::{DesignCard, ShareCard};
pub use colour::Colour;
pub use labels::{BenchLabels, CardLabels, OrderLabels};
pub use order::{CounterPaper, OrderPaper};
pub use tags::{SwatchTag, SwatchTags};

use crate::hash::Hash;

/// The build sheet of one piece for the people at the bench.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BenchSheet {
    /// The paper's language as a BCP 47 tag ("en", "de").
    pub language: String,
    /// Fixed headings in that language.
    pub labels: BenchLabels,
    /// The order's number as people say it: "W-1042".
    pub number: String,
    /// What the QR code says; empty prints none.
    pub qr: String,
    /// "Fri 12 June 2026"; empty prints no due date.
    pub due: String,
    /// Marked as rush.
    pub rush: bool,
    /// When the order was taken: "2 June 2026".
    pub taken: String,
    /// The workshop's name.
    pub workshop: String,
    /// The workshop's logo (PNG or JPEG).
    pub logo: Option<Hash>,
    /// What is made: "Messenger bag".
    pub piece: String,
    /// The name the customer gave the piece; empty: none.
    pub name: String,
    /// How many alike: "2 ×".
    pub quantity: String,
    /// Its place in the order: "1 of 2"; empty when there is only one.
    pub position: String,
    /// The picture of the piece (PNG or JPEG).
    pub picture: Option<Hash>,
    /// Which side of it the picture shows; empty where it shows only one.
    pub side: String,
    /// Its other sides, shown smaller.
    pub views: Vec<View>,
    /// Every answer, under the headings of the template.
    pub sections: Vec<Section>,
    /// What was measured on a person, and what is made of it.
    pub fitting: Vec<Fitted>,
    /// Other named results.
    pub measures: Vec<Measured>,
    /// What to cut, by material.
    pub cuts: Vec<CutGroup>,
    /// What is used up.
    pub materials: Vec<Material>,
    /// The work in its order.
    pub steps: Vec<Step>,
    /// All the work together: "4 h 10 min"; empty: none.
    pub time: String,
    /// What must not be forgotten.
    pub reminders: Vec<Reminder>,
    /// Photographs that the bench works from.
    pub photos: Vec<SheetPhoto>,
    /// The maker's notes, verbatim; lines may be broken by `\n`.
    pub notes: String,
    /// A line at the foot of each page.
    pub footer: String,
}

/// Another side of the piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// The picture (PNG or JPEG).
    pub picture: Hash,
    /// What people call the side; may be empty.
    pub label: String,
}

/// Answers under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading; empty: none.
    pub title: String,
    /// The answers in the template's order.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The option: "Strap length".
    pub label: String,
    /// The answer, verbatim: "110 cm", "Petrol Cordura", "No".
    pub text: String,
    /// Colours to show beside the words, one for each swatch in the answer.
    pub colours: Vec<Colour>,
    /// The side of the piece in words: "left"; empty: none.
    pub side: String,
    /// A text that the customer gave, to be read letter by letter: it is set large and spaced.
    pub large: bool,
}

/// A measure of a person: "Chest", "100 cm", "+12 cm", "112 cm".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fitted {
    /// Where it is measured.
    pub label: String,
    /// What the tape said.
    pub body: String,
    /// What is added for ease, with its sign; empty: nothing.
    pub added: String,
    /// What is made; empty: as the tape said.
    pub made: String,
}

/// A named result: "Flap length", "44 cm".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// What is measured.
    pub label: String,
    /// The measure with its unit.
    pub text: String,
}

/// What to cut from one material.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutGroup {
    /// The material: "Petrol Cordura · 148 cm".
    pub material: String,
    /// Its colour, when it has one.
    pub colour: Option<Colour>,
    /// The parts.
    pub rows: Vec<CutRow>,
}

/// One part of the cut list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutRow {
    /// The part: "Front panel, left".
    pub label: String,
    /// How many: "2".
    pub count: String,
    /// "34 cm"; empty: none.
    pub length: String,
    /// "26.5 cm"; empty: none.
    pub width: String,
    /// "along the length"; empty: none.
    pub grain: String,
}

/// An amount of a material.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// The material.
    pub label: String,
    /// "0.42 m²".
    pub amount: String,
    /// Its colour, when it has one.
    pub colour: Option<Colour>,
}

/// One operation at a bench.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What is done: "Cut".
    pub label: String,
    /// How; empty: none.
    pub note: String,
    /// "25 min"; empty: none.
    pub time: String,
}

/// A photograph for the bench.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetPhoto {
    /// The picture (PNG or JPEG).
    pub picture: Hash,
    /// What the maker wrote under it; may be empty.
    pub caption: String,
}

/// Something that must not be forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// The choice it belongs to: "Logo: brass plate"; empty: none.
    pub about: String,
    /// The maker's words.
    pub text: String,
}
