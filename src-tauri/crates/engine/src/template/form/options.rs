//! Headings, palettes and options.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{AttributesFile, Day, DeriveFile, Exact, Id, MaterialFile, PartFile, PriceFile, RuleFile, StepFile, Words};

/// A heading.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionFile {
    /// Its permanent name.
    pub id: Id,
    /// What people read.
    pub label: Words,
}

/// A list of swatches under a name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaletteFile {
    /// Its permanent name.
    pub id: Id,
    /// The swatches, in order.
    pub swatches: Vec<PaletteSwatch>,
}

/// A swatch of a palette: its id, or its id with its permanent number.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum PaletteSwatch {
    /// Numbered by its place.
    Id(Id),
    /// With its number.
    Numbered {
        /// The swatch.
        id: Id,
        /// Its permanent number in the palette, from 1.
        ordinal: Option<u32>,
    },
}

/// The kinds of option.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum KindFile {
    /// One value of a list.
    One,
    /// Several values of a list.
    Several,
    /// Yes or no.
    Switch,
    /// A number with a unit.
    Number,
    /// Words on the piece.
    Text,
    /// A day.
    Date,
    /// Any colour.
    Colour,
    /// A picture of the customer's own.
    Upload,
    /// Shown, never answered.
    Note,
    /// The same questions once for each row.
    Rows,
    /// The product in the folder that goes by the option's name.
    Product,
}

/// How a list of values is shown.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShowFile {
    /// Tiles with a label.
    Tile,
    /// Round chips of colour.
    Swatch,
}

/// Which of several chosen pieces cost something.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChargeFile {
    /// Each.
    Each,
    /// The dearest alone.
    Dearest,
}

/// An answer in a default or preset.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AnswerFile {
    /// A switch.
    Switch(bool),
    /// The id of a value, a measure (`"110 cm"`) or a text.
    Text(String),
    /// A number in the option's unit.
    Whole(i64),
    /// Several values, one of each.
    List(Vec<Id>),
    /// Several values with how many of each.
    Counts(BTreeMap<Id, u32>),
}

/// The grid of a number, or the work on each row.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum StepOrSteps {
    /// A number's grid.
    Grid(Exact),
    /// The work.
    Work(Vec<StepFile>),
}

/// The price of a switch, or the price lines of each row.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum PriceOrPrices {
    /// A switch's price.
    Price(Exact),
    /// Price lines.
    Lines(Vec<PriceFile>),
}

/// One question. Which keys go with which kind is told in docs/template-format.md.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionFile {
    /// Its permanent name.
    pub id: Id,
    /// Its permanent number, from 1; given in order when missing.
    pub ordinal: Option<u32>,
    /// The heading it stands under.
    pub section: Option<Id>,
    /// What people read.
    pub label: Words,
    /// A sentence of help.
    pub help: Option<Words>,
    /// What kind of answer it takes.
    pub kind: KindFile,
    /// Shown and asked only when this condition holds.
    pub when: Option<String>,
    /// Filled in when nothing else was chosen.
    pub default: Option<AnswerFile>,
    /// What the maker must not forget.
    pub reminder: Option<Words>,
    /// The part of the picture that opens this option.
    pub hotspot: Option<Id>,
    /// The side of the piece in words, printed large.
    pub side: Option<Words>,
    /// `number`: where on a person it is measured, as `shirt/chest`.
    pub landmark: Option<String>,
    /// `one`, `several`: tiles or swatches.
    pub show: Option<ShowFile>,
    /// `one`, `several`: the values.
    #[serde(default)]
    pub values: Vec<ValueFile>,
    /// `one`, `several`: the values, as tables of their own.
    #[serde(default)]
    pub value: Vec<ValueFile>,
    /// `one`, `several`: the palette that the values come from.
    pub palette: Option<Id>,
    /// With a palette: prices by swatch.
    #[serde(default)]
    pub prices: BTreeMap<Id, Exact>,
    /// `several`, `rows`: fewest; `number`: smallest.
    pub min: Option<Exact>,
    /// `several`, `rows`: most; `number`: largest.
    pub max: Option<Exact>,
    /// `several`: does each chosen piece cost something, or the dearest alone?
    pub charge: Option<ChargeFile>,
    /// `several`: so many of the cheapest pieces cost nothing.
    pub free: Option<u32>,
    /// `number`: the grid, from `min`; `rows`: the work on each row.
    pub step: Option<StepOrSteps>,
    /// `number`: the unit it is shown in.
    pub unit: Option<String>,
    /// `switch`: added to the price when on; `rows`: price lines of each row.
    pub price: Option<PriceOrPrices>,
    /// `switch`: minutes of work when on.
    pub minutes: Option<Exact>,
    /// `text`, `date`, `colour`, `upload`: must be answered.
    pub required: Option<bool>,
    /// `upload`: dots that an inch should have of it on the piece; 200 unless told, 0: whatever there is.
    pub dpi: Option<u32>,
    /// `date`: the first day that can be chosen.
    pub from: Option<Day>,
    /// `date`: the last day that can be chosen.
    pub until: Option<Day>,
    /// `text`: most characters.
    pub max_chars: Option<u32>,
    /// `text`: most lines.
    pub max_lines: Option<u32>,
    /// `text`: `letters`, `digits`, `spaces` and single characters, with blanks between.
    pub allowed: Option<String>,
    /// `text`: words that it may not hold, with blanks between, however they are written.
    pub blocked: Option<String>,
    /// `text`: added to the price for each character, blanks not counted.
    pub price_per_char: Option<Exact>,
    /// `text`: characters that cost nothing.
    pub free_chars: Option<u32>,
    /// `rows`: what one row is called; its number stands behind it.
    pub row: Option<Words>,
    /// `rows`: what each row asks.
    #[serde(default)]
    pub option: Vec<OptionFile>,
    /// `rows`: what must hold in each row.
    #[serde(default)]
    pub rule: Vec<RuleFile>,
    /// `rows`: results of each row.
    #[serde(default)]
    pub derive: Vec<DeriveFile>,
    /// `rows`: what each row uses up.
    #[serde(default)]
    pub material: Vec<MaterialFile>,
    /// `rows`: what is cut for each row.
    #[serde(default)]
    pub part: Vec<PartFile>,
}

/// One choice of a list.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ValueFile {
    /// Its permanent name; for a swatch, the swatch's.
    pub id: Id,
    /// Its permanent number in the option, from 1.
    pub ordinal: Option<u32>,
    /// It is the swatch of the same id.
    pub swatch: Option<bool>,
    /// What people read; not for swatches.
    pub label: Option<Words>,
    /// A sentence of help.
    pub help: Option<Words>,
    /// Added to the price, per piece of it.
    pub price: Option<Exact>,
    /// Minutes of work.
    pub minutes: Option<Exact>,
    /// `several`: most pieces of it.
    pub max: Option<u32>,
    /// What the maker must not forget.
    pub reminder: Option<Words>,
    /// What rules and formulas may ask of it.
    #[serde(default)]
    pub attributes: AttributesFile,
}
