//! What stands within a product: rows of equal questions, and whole products.

use quantity::Currency;

use super::{Derived, Kind, Labels, MaterialUse, OptionDef, Part, PriceRule, Step, Template};
use crate::answer::Segment;
use crate::rule::{Rule, print_condition};
use crate::slug::Slug;

/// The same questions again and again, once for each row: twelve names, each with its lettering.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// What people read for one row ("Name"); the row's number stands behind it.
    pub label: Labels,
    /// Fewest rows.
    pub min: u32,
    /// Most rows.
    pub max: u32,
    /// What each row asks.
    pub options: Vec<OptionDef>,
    /// Named results of each row.
    pub derived: Vec<Derived>,
    /// What must hold in each row.
    pub rules: Vec<Rule>,
    /// Price lines of each row.
    pub prices: Vec<PriceRule>,
    /// What each row uses up.
    pub materials: Vec<MaterialUse>,
    /// What is cut for each row.
    pub parts: Vec<Part>,
    /// The work on each row.
    pub steps: Vec<Step>,
}

/// The lists that a template and the rows in it have in common.
#[derive(Clone, Copy)]
pub(crate) struct Lists<'t> {
    pub(crate) options: &'t [OptionDef],
    pub(crate) derived: &'t [Derived],
    pub(crate) rules: &'t [Rule],
    pub(crate) prices: &'t [PriceRule],
    pub(crate) materials: &'t [MaterialUse],
    pub(crate) parts: &'t [Part],
    pub(crate) steps: &'t [Step],
}

macro_rules! lists {
    ($of:ty) => {
        impl $of {
            /// Its lists, as templates and rows have them alike.
            pub(crate) fn lists(&self) -> Lists<'_> {
                Lists {
                    options: &self.options,
                    derived: &self.derived,
                    rules: &self.rules,
                    prices: &self.prices,
                    materials: &self.materials,
                    parts: &self.parts,
                    steps: &self.steps,
                }
            }
        }
    };
}

lists!(Rows);
lists!(Template);

/// The option at the end of a path.
pub(super) fn option_at<'o>(options: &'o [OptionDef], path: &[Segment]) -> Option<&'o OptionDef> {
    let (first, behind) = path.split_first()?;
    let option = options.iter().find(|option| option.id == first.name)?;
    match (&option.kind, first.row) {
        (_, None) if behind.is_empty() => Some(option),
        (Kind::Rows(rows), Some(row)) if row <= rows.max => option_at(&rows.options, behind),
        (Kind::Product(product), None) => option_at(&product.options, behind),
        _ => None,
    }
}

impl Template {
    /// The option of that name, also within rows (`names/font`) and products (`pen/nib`).
    pub fn option_named(&self, name: &Slug) -> Option<&OptionDef> {
        let (mut options, mut found) = (self.options.as_slice(), None);
        for part in name.as_str().split('/') {
            let option = options.iter().find(|option| option.id.as_str() == part)?;
            found = Some(option);
            options = match &option.kind {
                Kind::Rows(rows) => &rows.options,
                Kind::Product(product) => &product.options,
                _ => &[],
            };
        }
        found
    }
}

impl Lists<'_> {
    /// How much there is once every row is written out: options, entries of all lists, and characters of the conditions under
    /// which products are there, which every entry of theirs repeats.
    pub(crate) fn written_out(self, currency: Currency) -> [usize; 3] {
        let own = self.derived.len()
            + self.rules.len()
            + self.prices.len()
            + self.materials.len()
            + self.parts.len()
            + self.steps.len();
        let within = self.options.iter().map(|option| match &option.kind {
            Kind::Rows(rows) => {
                let times = rows.max as usize;
                let [options, entries, conditions] =
                    rows.lists().written_out(currency).map(|n| n.saturating_mul(times));
                [options.saturating_add(1), entries.saturating_add(1), conditions]
            }
            Kind::Product(product) => {
                let [options, entries, conditions] = product.lists().written_out(currency);
                let when = option
                    .when
                    .as_ref()
                    .map_or(0, |when| print_condition(when, currency).len());
                [
                    options,
                    entries,
                    conditions.saturating_add(when.saturating_mul(entries)),
                ]
            }
            _ => [1, 1, 0],
        });
        within.fold([0, own, 0], |all, more| {
            [0, 1, 2].map(|at| usize::saturating_add(all[at], more[at]))
        })
    }
}
