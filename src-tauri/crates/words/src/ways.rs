//! Ways round a closed choice, in words.

use std::collections::BTreeMap;

use engine::answer::{Answer, Answers, Path};
use engine::session::Way;
use engine::slug::Slug;

use crate::{Names, Words};

impl Words {
    /// What a way changes, one sentence each: "Size: XS → S", "Extras: + Key leash", "Strap length: free again", "Saddle: Burgundy →
    /// goes away". `before` are the answers as they stand.
    pub fn changes<'a>(&self, names: impl Into<Names<'a>>, before: &Answers, way: &Way) -> Vec<String> {
        let names = names.into();
        way.changes
            .iter()
            .map(|(path, after)| match way.gone.contains(path) {
                true => self.goes_away(names, path, before.get(path)),
                false => self.change(names, path, before.get(path), after.as_ref()),
            })
            .collect()
    }

    /// An answer that is lost with its option: "Saddle: Burgundy → goes away".
    fn goes_away(&self, names: Names, path: &Path, before: Option<&Answer>) -> String {
        let away = self.text("change.away", &[]);
        let what = match before {
            Some(before) => self.arrow(&self.answer(names, path, before), &away),
            None => away,
        };
        let option = self.option_at(&names, path);
        self.text("answer.labelled", &[("option", option), ("answer", what)])
    }

    /// One option's answer before and after: "Size: XS → S".
    pub fn change<'a>(
        &self,
        names: impl Into<Names<'a>>,
        path: &Path,
        before: Option<&Answer>,
        after: Option<&Answer>,
    ) -> String {
        let names = names.into();
        let option = self.option_at(&names, path);
        let what = match (before, after) {
            (Some(Answer::Several(before)), Some(Answer::Several(after))) => {
                self.several_change(&names, &path.name(), before, after)
            }
            (_, None) => self.text("change.free", &[]),
            (None, Some(after)) => self.answer(names, path, after),
            (Some(before), Some(after)) => {
                self.arrow(&self.answer(names, path, before), &self.answer(names, path, after))
            }
        };
        self.text("answer.labelled", &[("option", option), ("answer", what)])
    }

    /// "XS → S"
    pub fn arrow(&self, before: &str, after: &str) -> String {
        format!("{before} → {after}")
    }

    /// What was put in and what was taken out: "+ Key leash, − Pen slots".
    fn several_change(
        &self,
        names: &Names,
        option: &Slug,
        before: &BTreeMap<Slug, u32>,
        after: &BTreeMap<Slug, u32>,
    ) -> String {
        let mut parts = Vec::new();
        for value in names.values(option) {
            let was = before.get(&value.id).copied().unwrap_or(0);
            let is = after.get(&value.id).copied().unwrap_or(0);
            let label = names.value(option, &value.id, self.language());
            if is > was {
                parts.push(format!("+ {}", self.times(&label, is - was)));
            } else if was > is {
                parts.push(format!("− {}", self.times(&label, was - is)));
            }
        }
        if parts.is_empty() {
            self.several_of(&[])
        } else {
            parts.join(", ")
        }
    }
}
