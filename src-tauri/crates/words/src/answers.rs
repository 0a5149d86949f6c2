//! Answers in words.

use std::collections::BTreeMap;

use engine::answer::{Answer, Path};
use engine::session::Chosen;
use engine::slug::Slug;

use crate::{Names, Words};

impl Words {
    /// An answer as a person reads it: "XS", "2 × D-ring, Key leash", "yes", "110 cm", a text verbatim.
    pub fn answer<'a>(&self, names: impl Into<Names<'a>>, path: &Path, answer: &Answer) -> String {
        let names = names.into();
        let option = &path.name();
        match answer {
            Answer::One(value) => names.value(option, value, self.language()),
            Answer::Several(values) => self.several(&names, option, values),
            Answer::Switch(on) => self.switch(*on),
            Answer::Number(measure) => self.measure(measure),
            Answer::Text(text) => text.clone(),
            Answer::Date(day) => self.long_date(*day),
            Answer::Colour(colour) => colour.to_string(),
            Answer::Upload(upload) => self.upload(upload),
        }
    }

    /// An option with its answer: "Size: XS".
    pub fn chosen<'a>(&self, names: impl Into<Names<'a>>, chosen: &Chosen) -> String {
        let names = names.into();
        let option = self.option_at(&names, &chosen.option);
        self.text(
            "answer.labelled",
            &[
                ("option", option),
                ("answer", self.answer(names, &chosen.option, &chosen.answer)),
            ],
        )
    }

    /// "yes" or "no".
    pub fn switch(&self, on: bool) -> String {
        self.text(if on { "answer.yes" } else { "answer.no" }, &[])
    }

    /// Several values by label, each with how many: "2 × D-ring, Key leash"; "none" for an empty list.
    pub fn several_of(&self, values: &[(String, u32)]) -> String {
        let worded: Vec<String> = values.iter().map(|(label, many)| self.times(label, *many)).collect();
        if worded.is_empty() {
            self.text("answer.none", &[])
        } else {
            worded.join(", ")
        }
    }

    /// "2 × D-ring"; "without D-ring" for none; the label alone for one.
    pub(crate) fn times(&self, label: &str, many: u32) -> String {
        match many {
            0 => self.text("phrase.without", &[("what", label.to_owned())]),
            1 => label.to_owned(),
            _ => format!("{many} × {label}"),
        }
    }

    /// In the template's order, so that the same answer always reads the same.
    fn several(&self, names: &Names, option: &Slug, values: &BTreeMap<Slug, u32>) -> String {
        let known = names.values(option).iter().filter_map(|v| values.get_key_value(&v.id));
        let unknown = values
            .iter()
            .filter(|(id, _)| names.values(option).iter().all(|v| v.id != **id));
        let labelled: Vec<_> = known
            .chain(unknown)
            .map(|(id, many)| (names.value(option, id, self.language()), *many))
            .collect();
        self.several_of(&labelled)
    }
}
