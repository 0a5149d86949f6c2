//! What a look over a template found, in a maker's words.

use std::collections::BTreeSet;

use engine::answer::Path;
use engine::model::{EvalError, FormulaUse};
use engine::review::{Finding, FindingKind};
use engine::session::Chosen;
use engine::slug::Slug;

use crate::{Names, Words};

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// For programs.
    pub code: &'static str,
    /// What it is.
    pub text: String,
    /// A piece that shows it: "Processor: Swift, System: Desk". Empty when there is none.
    pub example: String,
    /// What would help. Empty when that is anybody's guess.
    pub mend: String,
}

impl Words {
    /// What was found, a piece that shows it, and what would help.
    pub fn finding<'a>(&self, names: impl Into<Names<'a>>, finding: &Finding) -> Told {
        let names = names.into();
        let code = code(&finding.kind);
        Told {
            code,
            text: self.found(&names, &finding.kind, code),
            example: self.example(&names, finding),
            mend: self.mend(&names, finding),
        }
    }

    /// Which rules it took too long to look at; empty for none.
    pub fn unproven(&self, rules: &[Slug]) -> String {
        if rules.is_empty() {
            return String::new();
        }
        let list: Vec<String> = rules.iter().map(Slug::to_string).collect();
        self.text(
            "finding.unproven",
            &[("count", rules.len().to_string()), ("rules", self.and(&list))],
        )
    }

    fn found(&self, names: &Names, kind: &FindingKind, code: &str) -> String {
        let rules = kind.rules();
        let because = || match rules {
            [] => self.text("finding.by_options", &[]),
            _ => self.text("finding.by_rules", &[("rules", self.rules(names, rules))]),
        };
        let option = |path: &Path| self.option_at(names, path);
        let args = match kind {
            FindingKind::Contradiction(_) => vec![("because", because())],
            FindingKind::Never(path, answer, _) | FindingKind::Only(path, answer, _) => {
                let (option, answer) = (path.clone(), answer.clone());
                let chosen = self.chosen(*names, &Chosen { option, answer });
                vec![("chosen", chosen), ("because", because())]
            }
            FindingKind::NeverShown(path) => vec![("option", option(path))],
            FindingKind::Formula(problem) => vec![
                ("place", self.place(names, &problem.place)),
                ("error", self.eval_error(names, &problem.error)),
            ],
            FindingKind::Unreached(place) => vec![("place", self.place(names, place))],
            FindingKind::NeverApplies(_) | FindingKind::AddsNothing(_) | FindingKind::CheckedLate(_) => {
                vec![("rule", self.rules(names, rules))]
            }
        };
        self.text(code, &args)
    }

    /// Rules as sentences, each with its permanent name.
    fn rules(&self, names: &Names, rules: &[Slug]) -> String {
        let sentence = |id: &Slug| {
            let rule = names.rule(id).map_or_else(String::new, |rule| self.rule(*names, rule));
            let sentence = rule.trim_end_matches('.').to_owned();
            self.text("finding.rule", &[("sentence", sentence), ("id", id.to_string())])
        };
        self.and(&rules.iter().map(sentence).collect::<Vec<_>>())
    }

    fn place(&self, names: &Names, place: &FormulaUse) -> String {
        let (code, label) = match place {
            FormulaUse::Total => ("finding.place_total", String::new()),
            FormulaUse::Price(id) => ("finding.place_price", names.price(id, self.language())),
            FormulaUse::Material(id) => ("finding.place_material", names.material(id, self.language())),
            FormulaUse::Part(id) => ("finding.place_part", names.part(id, self.language())),
            FormulaUse::Step(id) => ("finding.place_step", names.step(id, self.language())),
            FormulaUse::Derived(id) => ("finding.place_result", self.option(names, id)),
        };
        self.text(code, &[("label", label)])
    }

    fn eval_error(&self, names: &Names, error: &EvalError) -> String {
        let option = |id: &Slug| self.option(names, id);
        let (code, args) = match error {
            EvalError::Absent(id) => ("finding.error_absent", vec![("option", option(id))]),
            EvalError::NoAttribute(id, name) => (
                "finding.error_attribute",
                vec![("option", option(id)), ("attribute", name.to_string())],
            ),
            EvalError::OutsideTable(id) => ("finding.error_table", vec![("table", id.to_string())]),
            EvalError::DivideByZero => ("finding.error_division", vec![]),
            EvalError::NotWhole => ("finding.error_whole", vec![]),
            EvalError::TooLarge => ("finding.error_large", vec![]),
            EvalError::Dimension => ("finding.error_units", vec![]),
            EvalError::Unknown(id) | EvalError::Circular(id) => {
                ("finding.error_unknown", vec![("name", id.to_string())])
            }
            EvalError::Word => ("finding.error_word", vec![]),
        };
        self.text(code, &args)
    }

    /// As much of the example as has to do with it.
    fn example(&self, names: &Names, finding: &Finding) -> String {
        let Some(example) = &finding.example else {
            return String::new();
        };
        let mut about: BTreeSet<Slug> = finding
            .kind
            .rules()
            .iter()
            .filter_map(|id| names.rule(id))
            .flat_map(engine::rule::Rule::names)
            .collect();
        match &finding.kind {
            FindingKind::Never(path, ..) | FindingKind::Only(path, ..) => drop(about.insert(path.name())),
            FindingKind::Formula(problem) => about.extend(names.asked_by(&problem.place)),
            _ => {}
        }
        let told = names
            .options()
            .filter(|option| about.contains(&option.id))
            .filter_map(|option| {
                let path = Path::of(&option.id);
                let answer = example.get(&path)?.clone();
                Some(self.chosen(*names, &Chosen { option: path, answer }))
            });
        let told: Vec<String> = told.collect();
        if told.is_empty() {
            return String::new();
        }
        self.text("finding.example", &[("piece", told.join(", "))])
    }

    fn mend(&self, names: &Names, finding: &Finding) -> String {
        if let Some(option) = &finding.needs_none {
            return self.text("finding.mend_none", &[("option", self.option(names, option))]);
        }
        let error = match &finding.kind {
            FindingKind::Formula(problem) => match &problem.error {
                EvalError::Absent(_) | EvalError::NoAttribute(..) => self.known("finding.mend_or_nought", &[]),
                EvalError::OutsideTable(id) => self.known("finding.mend_table", &[("table", id.to_string())]),
                _ => None,
            },
            kind if kind.rules().is_empty() => None,
            FindingKind::Contradiction(_) => self.known("finding.contradiction_mend", &[]),
            FindingKind::Never(..) => self.known("finding.never_mend", &[]),
            FindingKind::Only(..) => self.known("finding.only_mend", &[]),
            FindingKind::NeverApplies(_) => self.known("finding.never_applies_mend", &[]),
            FindingKind::AddsNothing(_) => self.known("finding.adds_nothing_mend", &[]),
            _ => None,
        };
        error.unwrap_or_default()
    }
}

fn code(kind: &FindingKind) -> &'static str {
    match kind {
        FindingKind::Contradiction(_) => "finding.contradiction",
        FindingKind::Never(..) => "finding.never",
        FindingKind::NeverShown(_) => "finding.never_shown",
        FindingKind::Only(..) => "finding.only",
        FindingKind::Formula(_) => "finding.formula",
        FindingKind::NeverApplies(_) => "finding.never_applies",
        FindingKind::AddsNothing(_) => "finding.adds_nothing",
        FindingKind::Unreached(_) => "finding.unreached",
        FindingKind::CheckedLate(_) => "finding.checked_late",
    }
}
