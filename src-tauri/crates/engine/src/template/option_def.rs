//! Options: the questions, and the values to choose from.

use chrono::NaiveDate;
use quantity::{Number, Unit};
use serde::{Deserialize, Serialize};

use super::{Attributes, BlockedWords, Labels, Rows, Template};
use crate::answer::Answer;
use crate::rule::Condition;
use crate::slug::Slug;

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its permanent name.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
}

/// A list of swatches under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Its permanent name.
    pub id: Slug,
    /// The swatches in order, each with its permanent number, from 1.
    pub swatches: Vec<(Slug, u32)>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionDef {
    /// Its permanent name.
    pub id: Slug,
    /// Its permanent number in this template, from 1; never used again after deletion (design codes count on it).
    pub ordinal: u32,
    /// What people read.
    pub label: Labels,
    /// What it stands in ("Name 2", "Pen"), in a compiled template; empty at the top.
    pub within: Labels,
    /// A sentence of help.
    pub help: Labels,
    /// The heading it stands under.
    pub section: Option<Slug>,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// The palette its values came from; they differ from the palette in nothing but their prices.
    pub palette: Option<Slug>,
    /// Shown and asked only when this holds; otherwise the option is *absent*.
    pub when: Option<Condition>,
    /// Filled in at completion when still open; never constrains.
    pub default: Option<Answer>,
    /// Printed on the sheet and shown when the option is answered.
    pub reminder: Labels,
    /// The part of the picture that opens this option when tapped.
    pub hotspot: Option<Slug>,
    /// The side of the piece in words ("left", "right"), printed large where a mirror image would be a mistake.
    pub side: Labels,
    /// Where on a person a number is measured; what is made of it may be the result of a formula ([`Derived::of`]).
    ///
    /// [`Derived::of`]: super::Derived::of
    pub landmark: Option<Landmark>,
}

/// A place where people are measured, written `shirt/chest`. Which there are is for whoever measures to know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Landmark {
    /// What is measured for, a set of places.
    pub figure: Slug,
    /// The place.
    pub mark: Slug,
}

impl Landmark {
    /// Reads `shirt/chest`.
    pub fn parse(text: &str) -> Option<Self> {
        let (figure, mark) = text.split_once('/')?;
        Some(Self {
            figure: Slug::new(figure).ok()?,
            mark: Slug::new(mark).ok()?,
        })
    }
}

impl std::fmt::Display for Landmark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.figure, self.mark)
    }
}

impl TryFrom<String> for Landmark {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is no landmark"))
    }
}

impl From<Landmark> for String {
    fn from(landmark: Landmark) -> Self {
        landmark.to_string()
    }
}

/// The name by which rules and formulas ask how many equal pieces are wanted. No option of a template can have it.
pub(crate) const QUANTITY: &str = "quantity";
/// Most equal pieces that rules speak of.
pub(crate) const MOST_EQUAL: u32 = 9_999;

impl OptionDef {
    /// Is it how many equal pieces are wanted? A compiled template has that as an option where rules or formulas ask for it.
    pub fn is_quantity(&self) -> bool {
        self.id.as_str() == QUANTITY
    }

    /// What people read where it stands alone: "Name 2 · Font".
    pub fn called(&self) -> Labels {
        self.within.joined(" · ", &self.label)
    }
}

/// The kinds of option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of a list. Always answered in a finished piece; a maker adds "none" where none is allowed.
    One {
        /// Tiles or swatches.
        show: Show,
        /// The values, in order.
        values: Vec<Value>,
    },
    /// Several of a list.
    Several {
        /// Tiles or swatches.
        show: Show,
        /// The values, in order.
        values: Vec<Value>,
        /// Fewest, counted with quantities.
        min: u32,
        /// Most, counted with quantities; `None`: as many as there are.
        max: Option<u32>,
        /// Which of the chosen pieces cost something.
        charge: Charge,
    },
    /// Yes or no. Always answered in a finished piece (no, unless the default says yes).
    Switch {
        /// Added to the price when on.
        price: Number,
        /// Minutes of work when on.
        minutes: Number,
    },
    /// A number with a unit, on a grid from `min` in steps of `step`. Always answered in a finished piece.
    Number {
        /// The unit it is shown in; other units of the same dimension may be typed.
        unit: Unit,
        /// Smallest, in `unit`.
        min: Number,
        /// Largest, in `unit`.
        max: Number,
        /// Grid, in `unit`, positive.
        step: Number,
    },
    /// Words on the piece. May stay empty unless `required`.
    Text {
        /// Must be answered in a finished piece.
        required: bool,
        /// Most characters (grapheme clusters, line breaks not counted).
        max_chars: u32,
        /// Most lines.
        max_lines: u32,
        /// Characters allowed besides, or `None` for any that is not a control character.
        allowed: Option<AllowedCharacters>,
        /// Words that it may not hold.
        blocked: BlockedWords,
        /// Added to the price per character (spaces not counted).
        price_per_char: Number,
        /// Characters that cost nothing.
        free_chars: u32,
    },
    /// A day of the calendar. May stay open unless `required`.
    Date {
        /// Must be answered in a finished piece.
        required: bool,
        /// The first day that can be chosen.
        from: Option<NaiveDate>,
        /// The last day that can be chosen.
        until: Option<NaiveDate>,
    },
    /// Any colour at all, not one of a list. May stay open unless `required`.
    Colour {
        /// Must be answered in a finished piece.
        required: bool,
    },
    /// A picture of the customer's own, a logo for example. May stay open unless `required`. What place it has on the piece is
    /// the picture's to say.
    Upload {
        /// Must be answered in a finished piece.
        required: bool,
        /// Dots that an inch should have of it on the piece: with fewer, the maker is warned.
        dpi: u32,
    },
    /// Shown, never answered.
    Note,
    /// The same questions once for each row; how many rows is answered like a number. A compiled template has these written
    /// out.
    Rows(Box<Rows>),
    /// A product within the product, with all that can be chosen about it. A compiled template has it written out.
    Product(Box<Template>),
}

impl Kind {
    /// Is it free (text, date, colour, upload), so that rules see no more of it than whether it is answered? Then: must a finished
    /// piece have an answer?
    pub fn typed(&self) -> Option<bool> {
        match self {
            Self::Text { required, .. }
            | Self::Date { required, .. }
            | Self::Colour { required }
            | Self::Upload { required, .. } => Some(*required),
            _ => None,
        }
    }
}

/// Which of several chosen pieces cost something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Charge {
    /// Each.
    #[default]
    Each,
    /// The dearest alone.
    Dearest,
    /// All but the so many cheapest.
    AllBut(u32),
}

/// How a list of values is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// Tiles with a label.
    Tile,
    /// Round chips of colour with a name.
    Swatch,
}

/// Which characters a text may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllowedCharacters {
    /// Letters of any script.
    pub letters: bool,
    /// Decimal digits.
    pub digits: bool,
    /// Blanks.
    pub spaces: bool,
    /// These characters besides.
    pub also: String,
}

/// One choice of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Its permanent name; for swatch options the swatch's id.
    pub id: Slug,
    /// Its permanent number within the option, from 1.
    pub ordinal: u32,
    /// What people read. Empty for swatch values: the swatch's label serves.
    pub label: Labels,
    /// A sentence of help.
    pub help: Labels,
    /// Added to the price, per piece of it.
    pub price: Number,
    /// Minutes of work it adds.
    pub minutes: Number,
    /// Most pieces of it in a `Several` (1 for plain ticking).
    pub max: u32,
    /// What the maker must not forget; shown when chosen, printed on the sheet.
    pub reminder: Labels,
    /// What rules and formulas may ask of it. For swatch values the swatch's attributes are added at compile.
    pub attributes: Attributes,
    /// True when the value stands for the swatch of the same id.
    pub swatch: bool,
}
