//! The maker's labels for options and values, found by their permanent names.

use std::collections::BTreeSet;

use engine::answer::Path;
use engine::book::Library;
use engine::model::{FormulaUse, Model};
use engine::rule::{Expression, Rule};
use engine::slug::Slug;
use engine::template::{Kind, Labels, OptionDef, Template, Value};

use crate::Words;

/// Where labels are looked up: a template and the workshop's swatches. Freely copied.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    template: &'a Template,
    /// As the maker has it, rows and products not written out.
    original: &'a Template,
    library: &'a Library,
}

fn asked(formula: Option<&Expression>) -> BTreeSet<Slug> {
    formula.map(Expression::names).unwrap_or_default()
}

fn labelled(id: &Slug, labels: Option<&Labels>, language: &str) -> String {
    let text = labels.map_or("", |labels| labels.get(language));
    if text.is_empty() {
        id.to_string()
    } else {
        text.to_owned()
    }
}

impl<'a> From<&'a Model> for Names<'a> {
    fn from(model: &'a Model) -> Self {
        Self {
            original: model.original(),
            ..Self::new(model.template(), model.library())
        }
    }
}

impl<'a> From<&Names<'a>> for Names<'a> {
    fn from(names: &Names<'a>) -> Self {
        *names
    }
}

impl<'a> Names<'a> {
    /// Labels of a template and of the swatches that it offers.
    pub fn new(template: &'a Template, library: &'a Library) -> Self {
        Self {
            template,
            original: template,
            library,
        }
    }

    pub(crate) fn option_def(&self, option: &Slug) -> Option<&'a OptionDef> {
        let written_out = self.template.options.iter().find(|o| o.id == *option);
        // A rule about all rows asks for an option of theirs.
        written_out.or_else(|| self.original.option_named(option))
    }

    /// The rule of that name, as the maker has it where it goes through rows.
    pub(crate) fn rule(&self, id: &Slug) -> Option<&'a Rule> {
        let both = [self.original, self.template];
        both.into_iter().find_map(|of| of.rules.iter().find(|r| r.id == *id))
    }

    /// The options, in the template's order.
    pub(crate) fn options(&self) -> impl Iterator<Item = &'a OptionDef> + use<'a> {
        self.template.options.iter()
    }

    /// The names that the formula of a place asks for.
    pub(crate) fn asked_by(&self, place: &FormulaUse) -> BTreeSet<Slug> {
        let template = self.template;
        let of_part = |part: &engine::template::Part| -> BTreeSet<Slug> {
            let formulas = [&part.count, &part.length, &part.width];
            formulas.into_iter().flat_map(Expression::names).collect()
        };
        match place {
            FormulaUse::Total => template.prices.iter().flat_map(|p| p.amount.names()).collect(),
            FormulaUse::Price(id) => asked(template.prices.iter().find(|p| p.id == *id).map(|p| &p.amount)),
            FormulaUse::Material(id) => asked(template.materials.iter().find(|m| m.id == *id).map(|m| &m.amount)),
            FormulaUse::Step(id) => asked(template.steps.iter().find(|s| s.id == *id).map(|s| &s.minutes)),
            FormulaUse::Derived(id) => asked(template.derived.iter().find(|d| d.id == *id).map(|d| &d.formula)),
            FormulaUse::Part(id) => template
                .parts
                .iter()
                .find(|p| p.id == *id)
                .map(of_part)
                .unwrap_or_default(),
        }
    }

    /// What people read for a price line; its permanent name where it has no label.
    pub(crate) fn price(&self, id: &Slug, language: &str) -> String {
        labelled(
            id,
            self.template.prices.iter().find(|p| p.id == *id).map(|p| &p.label),
            language,
        )
    }

    /// The same for a material.
    pub(crate) fn material(&self, id: &Slug, language: &str) -> String {
        labelled(
            id,
            self.template.materials.iter().find(|m| m.id == *id).map(|m| &m.label),
            language,
        )
    }

    /// The same for a part.
    pub(crate) fn part(&self, id: &Slug, language: &str) -> String {
        labelled(
            id,
            self.template.parts.iter().find(|p| p.id == *id).map(|p| &p.label),
            language,
        )
    }

    /// The same for a step.
    pub(crate) fn step(&self, id: &Slug, language: &str) -> String {
        labelled(
            id,
            self.template.steps.iter().find(|s| s.id == *id).map(|s| &s.label),
            language,
        )
    }

    /// The currency of the template's prices.
    pub(crate) fn currency(&self) -> quantity::Currency {
        self.template.currency
    }

    /// What people read for an option; a result's label serves where a formula names one. The permanent name stands in
    /// for a label that is missing.
    pub(crate) fn option(&self, option: &Slug, language: &str) -> String {
        let label = self.option_def(option).map(OptionDef::called);
        let derived = || {
            self.template
                .derived
                .iter()
                .find(|d| d.id == *option)
                .map(|d| d.label.clone())
        };
        labelled(option, label.or_else(derived).as_ref(), language)
    }

    /// What people read for a value of an option.
    pub(crate) fn value(&self, option: &Slug, value: &Slug, language: &str) -> String {
        let label = self
            .values(option)
            .iter()
            .find(|v| v.id == *value)
            .map(|v| v.label.get(language));
        let swatch = || self.library.get(value).map(|s| s.label.get(language));
        let text = label
            .filter(|text| !text.is_empty())
            .or_else(swatch)
            .unwrap_or_default();
        if text.is_empty() {
            value.to_string()
        } else {
            text.to_owned()
        }
    }

    /// The values of a list, in the template's order; none for other kinds.
    pub(crate) fn values(&self, option: &Slug) -> &'a [Value] {
        match self.option_def(option).map(|o| &o.kind) {
            Some(Kind::One { values, .. } | Kind::Several { values, .. }) => values,
            _ => &[],
        }
    }
}

impl Words {
    /// What people read for an option or result; for the quantity, which no template names, a word of ours.
    pub(crate) fn option(&self, names: &Names, option: &Slug) -> String {
        match Path::of(option).is_quantity() {
            true => self.text("option.quantity", &[]),
            false => names.option(option, self.language()),
        }
    }

    /// The same for the option at the end of a path, with what it stands in: "Name 2 · Font".
    pub(crate) fn option_at(&self, names: &Names, path: &Path) -> String {
        self.option(names, &path.name())
    }
}
