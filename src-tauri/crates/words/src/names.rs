//! The maker's labels for options and values, found by their permanent names.

use engine::answer::Path;
use engine::book::Library;
use engine::model::Model;
use engine::rule::Rule;
use engine::slug::Slug;
use engine::template::{Kind, OptionDef, Template, Value};

/// Where labels are looked up: a template and the workshop's swatches. Freely copied.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    template: &'a Template,
    library: &'a Library,
}

impl<'a> From<&'a Model> for Names<'a> {
    fn from(model: &'a Model) -> Self {
        Self::new(model.template(), model.library())
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
        Self { template, library }
    }

    pub(crate) fn option_def(&self, option: &Slug) -> Option<&'a OptionDef> {
        self.template.options.iter().find(|o| o.id == *option)
    }

    pub(crate) fn rule(&self, id: &Slug) -> Option<&'a Rule> {
        self.template.rules.iter().find(|r| r.id == *id)
    }

    /// The currency of the template's prices.
    pub(crate) fn currency(&self) -> quantity::Currency {
        self.template.currency
    }

    /// What people read for an option; a result's label serves where a formula names one. The permanent name stands in
    /// for a label that is missing.
    pub(crate) fn option(&self, option: &Slug, language: &str) -> String {
        let label = self.option_def(option).map(|o| &o.label);
        let derived = || self.template.derived.iter().find(|d| d.id == *option).map(|d| &d.label);
        let text = label.or_else(derived).map_or("", |l| l.get(language));
        if text.is_empty() {
            option.to_string()
        } else {
            text.to_owned()
        }
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

    /// What people read for the option at the end of a path, with its row where it is repeated: "Name 2".
    pub(crate) fn path(&self, path: &Path, language: &str) -> String {
        let label = self.option(path.option(), language);
        match path.segments().iter().rev().find_map(|s| s.row) {
            Some(row) => format!("{label} {row}"),
            None => label,
        }
    }
}
