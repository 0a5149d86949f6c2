//! A template as data: options, values, prices, materials, steps.
//!
//! These types are the template after reading: labels are resolved to languages, expressions are trees, swatch lists are
//! expanded to values. [`read()`] makes them from a folder with `template.toml`, [`write()`] gives the folder back; the
//! page docs/template-format.md tells the folder's form.
//!
//! Where to start: [`read()`], then [`Template`] and [`OptionDef`] for what comes out.

// Reading goes `source` (a file and its places), `fields` (a table, key by key), `listed`, `options` and `production` (what
// stands in them), `language` (rules and formulas, once all names are known).

mod answers;
mod bench;
mod blocked;
mod faults;
mod fields;
mod files;
pub mod form;
mod ids;
mod labels;
mod language;
mod listed;
mod names;
mod option_def;
mod options;
mod picture;
mod production;
mod read;
mod rows;
mod source;
mod swatches;
mod tables;
pub(crate) mod text_limits;
mod write;

use std::collections::BTreeMap;

use quantity::{Currency, Number, Unit};

use crate::answer::Answers;
use crate::book::Library;
use crate::rule::{Condition, Expression, Rule};
use crate::slug::Slug;

pub(crate) use answers::is_within;
pub use bench::{MaterialUse, Part, Step};
pub use blocked::BlockedWords;
pub(crate) use faults::ALL as FAULTS;
pub use labels::{Attribute, Attributes, Labels};
pub(crate) use language::{parse_calculation, parse_condition, parse_length};
pub use option_def::{AllowedCharacters, Charge, Kind, Landmark, OptionDef, Palette, Section, Show, Value};
pub(crate) use option_def::{MOST_EQUAL, QUANTITY};
pub use read::read;
pub(crate) use rows::Lists;
pub use rows::Rows;
pub use write::write;

/// The files of a template by name, in memory; whoever calls reads the disk. `template.toml` must be there; `swatches.toml`,
/// tables and pictures may.
pub type Folder = BTreeMap<String, Vec<u8>>;

/// A template with the swatches that its folder brings along: what [`compile`](crate::model::compile()) takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The template.
    pub template: Template,
    /// Its swatches.
    pub library: Library,
}

/// Everything that can be chosen about a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its permanent name.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
    /// One sentence about it.
    pub about: Labels,
    /// ISO 4217 code of all prices in it.
    pub currency: Currency,
    /// What the piece costs before any choice, in currency units.
    pub base_price: Number,
    /// Headings under which the Studio and the sheet group options, in order.
    pub sections: Vec<Section>,
    /// Lists of swatches that several options share; their values are already expanded in the options.
    pub palettes: Vec<Palette>,
    /// The options, in the order in which they are asked and printed.
    pub options: Vec<OptionDef>,
    /// Named results of formulas; substituted, never chosen.
    pub derived: Vec<Derived>,
    /// What must hold.
    pub rules: Vec<Rule>,
    /// Price lines beyond the base price and the prices at values and options.
    pub prices: Vec<PriceRule>,
    /// Tables that formulas may look up.
    pub tables: Vec<Table>,
    /// The maker's picks: finished pieces to start from.
    pub presets: Vec<Preset>,
    /// What is used up.
    pub materials: Vec<MaterialUse>,
    /// What is cut.
    pub parts: Vec<Part>,
    /// The work, one operation at a bench each, in order.
    pub steps: Vec<Step>,
    /// The picture, as the folder's `picture` table says; drawn by `scene`. Kept as JSON text so that the engine needs to
    /// know nothing about pictures.
    pub picture: Option<String>,
    /// Files of the folder that the template needs (pictures), by name inside the folder, as SHA-256 in hex.
    pub files: BTreeMap<String, String>,
}

/// A named result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// Its name in brackets, as an option's.
    pub id: Slug,
    /// What people read on the sheet; empty: not printed.
    pub label: Labels,
    /// How it is found.
    pub formula: Expression,
    /// The unit it is printed in.
    pub unit: Option<Unit>,
    /// The measured option that it is the finished measure of: what was measured and what is made stand in one line then.
    pub of: Option<Slug>,
    /// In a compiled template: when the row or the product that it belongs to is there. `None`: always.
    pub there: Option<Condition>,
}

/// A price line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceRule {
    /// Its permanent name.
    pub id: Slug,
    /// What the customer reads in the breakdown.
    pub label: Labels,
    /// Only when this holds.
    pub when: Option<Condition>,
    /// The amount, in money.
    pub amount: Expression,
}

/// A table: up to and including a bound, this result; with `across`, one result for each bound of a second measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its permanent name (`lookup <id> of …`).
    pub id: Slug,
    /// Unit of the bounds.
    pub input: Unit,
    /// What the results are.
    pub output: TableOutput,
    /// The second measure of a two-way table.
    pub across: Option<Across>,
    /// Which row and column serve between two bounds; beyond the last is an error.
    pub between: Between,
    /// `(bound, results)`, bounds rising; one result, or as many as there are bounds across.
    pub rows: Vec<(Number, Vec<Number>)>,
}

/// The second measure of a two-way table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Across {
    /// Unit of the bounds.
    pub unit: Unit,
    /// Rising.
    pub bounds: Vec<Number>,
}

/// What serves between two bounds of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Between {
    /// The next higher: what is measured fits in.
    #[default]
    Up,
    /// The next lower: what is measured has reached it.
    Down,
    /// None; only the bounds themselves are in the table.
    Exact,
}

impl Between {
    /// Which of rising bounds serves for `input`.
    pub(crate) fn pick<'b>(self, mut bounds: impl Iterator<Item = &'b Number>, input: &Number) -> Option<usize> {
        match self {
            Self::Up => bounds.position(|bound| input <= bound),
            Self::Exact => bounds.position(|bound| input == bound),
            Self::Down => bounds.take_while(|bound| *bound <= input).count().checked_sub(1),
        }
    }
}

/// What a table gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableOutput {
    /// Money in the template's currency.
    Money,
    /// A measure.
    Unit(Unit),
}

/// A finished piece to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its permanent name.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
    /// One sentence about it.
    pub about: Labels,
    /// Its answers.
    pub answers: Answers,
}
