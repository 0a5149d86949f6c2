//! What the bench needs: materials, parts, steps.

use quantity::Unit;

use super::Labels;
use crate::rule::{Condition, Expression};
use crate::slug::Slug;

/// An amount of a material.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaterialUse {
    /// Its permanent name within the template.
    pub id: Slug,
    /// What people read. Empty where `swatch_of` names the material.
    pub label: Labels,
    /// The material is the swatch chosen for this option.
    pub swatch_of: Option<Slug>,
    /// Only when this holds.
    pub when: Option<Condition>,
    /// How much, for one piece.
    pub amount: Expression,
    /// The unit it is given in.
    pub unit: Unit,
}

/// A piece to cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its permanent name.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
    /// It is cut from the swatch chosen for this option.
    pub swatch_of: Option<Slug>,
    /// Or from this material, in words.
    pub material: Labels,
    /// Only when this holds.
    pub when: Option<Condition>,
    /// How many.
    pub count: Expression,
    /// Along the grain.
    pub length: Expression,
    /// Across the grain.
    pub width: Expression,
    /// The grain in words ("along the length"); empty: any.
    pub grain: Labels,
}

/// One operation at a bench.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its permanent name.
    pub id: Slug,
    /// What people read.
    pub label: Labels,
    /// What to mind.
    pub note: Labels,
    /// Only when this holds.
    pub when: Option<Condition>,
    /// How long, in minutes.
    pub minutes: Expression,
    /// The options that it uses up: after it, changing them costs material.
    pub uses_up: Vec<Slug>,
}
