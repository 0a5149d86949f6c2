//! Rules, prices, tables, presets, the bench, and swatches.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{AnswerFile, AttributesFile, Day, Exact, Id, Words};

/// A rule.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    /// Its permanent name.
    pub id: Id,
    /// `when CONDITION then CONDITION`, or a condition that always holds.
    pub rule: String,
    /// The maker's own reason.
    pub because: Option<Words>,
    /// Must it hold, or is it advice.
    pub force: Option<ForceFile>,
}

/// How hard a rule is.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ForceFile {
    /// It must hold.
    Must,
    /// It is said, and can be overruled.
    Advice,
}

/// A named result.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeriveFile {
    /// Its name in brackets.
    pub id: Id,
    /// What people read on the sheet; without it, it is not printed.
    pub label: Option<Words>,
    /// How it is found.
    pub formula: Exact,
    /// The unit it is printed in.
    pub unit: Option<String>,
    /// The measured option that it is the finished measure of.
    pub of: Option<Id>,
}

/// A price line.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriceFile {
    /// Its permanent name.
    pub id: Id,
    /// What the customer reads.
    pub label: Words,
    /// Only when this condition holds.
    pub when: Option<String>,
    /// The amount, a formula that gives money.
    pub amount: Exact,
}

/// A one-way or two-way table.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableFile {
    /// Its permanent name.
    pub id: Id,
    /// Unit of the bounds; none for bare numbers.
    pub input: Option<String>,
    /// `money`, or the unit of the results.
    pub output: String,
    /// Of a two-way table: the unit of the bounds across.
    pub across: Option<String>,
    /// The bounds across, rising.
    pub columns: Option<Vec<Exact>>,
    /// What serves between two bounds: the next higher (`up`, when missing), the next lower (`down`), or nothing (`exact`).
    pub between: Option<String>,
    /// `[up to, result]`, rising; of a two-way table with a result for each column.
    pub rows: Option<Vec<Vec<Exact>>>,
    /// Or a CSV file; of a two-way table its first line has the bounds across.
    pub file: Option<String>,
}

/// A finished piece to start from.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PresetFile {
    /// Its permanent name.
    pub id: Id,
    /// What people read.
    pub label: Words,
    /// One sentence about it.
    pub about: Option<Words>,
    /// Answers by option; `names[2]/font` in a row, `pen/nib` in a product.
    #[serde(default)]
    pub answers: BTreeMap<String, AnswerFile>,
}

/// An amount of a material.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MaterialFile {
    /// Its permanent name.
    pub id: Id,
    /// What people read.
    pub label: Option<Words>,
    /// The material is the swatch chosen for this option.
    pub swatch_of: Option<Id>,
    /// Only when this condition holds.
    pub when: Option<String>,
    /// How much, for one piece: a formula that gives the unit's kind.
    pub amount: Exact,
    /// The unit it is given in.
    pub unit: String,
}

/// A piece to cut.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartFile {
    /// Its permanent name.
    pub id: Id,
    /// What people read.
    pub label: Words,
    /// It is cut from the swatch chosen for this option.
    pub swatch_of: Option<Id>,
    /// Or from this material, in words.
    pub material: Option<Words>,
    /// Only when this condition holds.
    pub when: Option<String>,
    /// How many: a formula that gives a bare number.
    pub count: Exact,
    /// Along the grain: a formula that gives a length.
    pub length: Exact,
    /// Across the grain: a formula that gives a length.
    pub width: Exact,
    /// The grain in words.
    pub grain: Option<Words>,
}

/// One operation at a bench.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepFile {
    /// Its permanent name.
    pub id: Id,
    /// What people read.
    pub label: Words,
    /// What to mind.
    pub note: Option<Words>,
    /// Only when this condition holds.
    pub when: Option<String>,
    /// How long: minutes, or a formula.
    pub minutes: Exact,
    /// The options that it uses up.
    #[serde(default)]
    pub uses_up: Vec<Id>,
}

/// swatches.toml
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SwatchesFile {
    /// The swatches.
    #[serde(default)]
    pub swatch: Vec<SwatchFile>,
}

/// A material that can be seen.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SwatchFile {
    /// Its permanent name.
    pub id: Id,
    /// What people read.
    pub label: Words,
    /// `#rrggbb`.
    #[schemars(regex(pattern = r"^#[0-9a-fA-F]{6}$"))]
    pub colour: String,
    /// The supplier's code.
    pub supplier_code: Option<String>,
    /// Usable width of the roll or skin, with unit.
    pub width: Option<String>,
    /// What rules and formulas may ask of it.
    #[serde(default)]
    pub attributes: AttributesFile,
    /// A photograph of the real stuff: a file beside this one, JPEG or PNG.
    pub photo: Option<String>,
    /// How wide in truth what the photo shows is, with unit.
    pub photo_width: Option<String>,
    /// The last day on which it is offered.
    pub until: Option<Day>,
}
