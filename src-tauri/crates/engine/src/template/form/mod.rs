//! The shape of `template.toml` and `swatches.toml` as plain types, for the JSON Schema that editors check against.
//!
//! The reader doesn't use these types: it reads the file itself, so that every problem carries its place, and it checks
//! far more than a schema can say. A test keeps both in step.

mod lists;
mod options;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

pub use lists::*;
pub use options::*;

/// A permanent name: 1 to 40 of a-z, 0-9 and -, beginning with a letter or digit.
#[derive(Debug, Deserialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(#[schemars(regex(pattern = r"^[a-z0-9][a-z0-9-]{0,39}$"))] pub String);

/// Words of the maker: one text for all languages, or texts by language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Words {
    /// The same in every language.
    All(String),
    /// By language tag: `{ en = "Size", de = "Größe" }`.
    ByLanguage(BTreeMap<String, String>),
}

/// An exact number: text such as `"12.50"` or `"3/8"`; whole numbers may go without quotes.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Exact {
    /// In quotes.
    Text(String),
    /// A whole number.
    Whole(i64),
}

/// A day: `2027-02-14`.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Day(#[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))] pub String);

/// A measure with unit (`"320 mm"`), a number, or a word, that rules may ask for.
pub type AttributesFile = BTreeMap<Id, Exact>;

/// template.toml
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateFile {
    /// Always 1.
    pub format: u32,
    /// The template's permanent name.
    pub id: Id,
    /// What people read.
    pub label: Words,
    /// One sentence about the product.
    pub about: Option<Words>,
    /// ISO 4217 code of all prices in the file, such as EUR.
    #[schemars(regex(pattern = r"^[A-Z]{3}$"))]
    pub currency: String,
    /// What the piece costs before any choice.
    pub base_price: Option<Exact>,
    /// Headings.
    #[serde(default)]
    pub section: Vec<SectionFile>,
    /// Lists of swatches that several options share.
    #[serde(default)]
    pub palette: Vec<PaletteFile>,
    /// The options, in the order in which they are asked.
    #[serde(default)]
    pub option: Vec<OptionFile>,
    /// What must hold.
    #[serde(default)]
    pub rule: Vec<RuleFile>,
    /// Named results.
    #[serde(default)]
    pub derive: Vec<DeriveFile>,
    /// Price lines of their own.
    #[serde(default)]
    pub price: Vec<PriceFile>,
    /// One-way and two-way tables.
    #[serde(default)]
    pub table: Vec<TableFile>,
    /// The maker's picks.
    #[serde(default)]
    pub preset: Vec<PresetFile>,
    /// What is used up.
    #[serde(default)]
    pub material: Vec<MaterialFile>,
    /// What is cut.
    #[serde(default)]
    pub part: Vec<PartFile>,
    /// The work.
    #[serde(default)]
    pub step: Vec<StepFile>,
    /// The picture.
    pub picture: Option<BTreeMap<String, Value>>,
}

/// The JSON Schema of template.toml, as text.
pub fn schema() -> String {
    let schema = sorted(schemars::schema_for!(TemplateFile).to_value());
    // The alternate form is indented: for reading, and for small differences.
    format!("{schema:#}\n")
}

/// Keys in the order of the alphabet, whatever order the JSON library was built to keep.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let entries: BTreeMap<String, Value> = object.into_iter().collect();
            Value::Object(entries.into_iter().map(|(key, value)| (key, sorted(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        plain => plain,
    }
}
