//! The lists that templates and rows have in common, as they stand in a file: options, results, rules, prices, the bench.
//!
//! They are read in three passes, since a text can be read only once all names in it are known: `read` (options, without
//! what refers to others), `learn` (names, then results), `finish` (all other texts).

use std::collections::BTreeMap;

use quantity::Dimension;

use super::fields::Fields;
use super::ids::Ids;
use super::language::{Language, ResultText, derived};
use super::options::{self, Around, Draft, Within};
use super::read::{MOST_ENTRIES, entries};
use super::{Derived, Kind, Labels, MaterialUse, OptionDef, Part, PriceRule, QUANTITY, Step};
use super::{answers, faults, names, production};
use crate::book::Library;
use crate::rule::check::Place;
use crate::rule::scope::{Asked, OptionScope, Scope};
use crate::rule::{Force, Rule};
use crate::slug::Slug;

/// Most options of a template.
pub(super) const MOST_OPTIONS: usize = 2_000;

/// The lists while they are read.
pub(super) struct Listed<'a> {
    ids: Ids,
    drafts: Vec<Draft<'a>>,
    derives: Vec<Fields<'a>>,
    rules: Vec<Fields<'a>>,
    prices: Vec<Fields<'a>>,
    materials: Vec<Fields<'a>>,
    parts: Vec<Fields<'a>>,
    steps: Vec<Fields<'a>>,
    /// All that can be asked here, once it is known.
    names: Option<Scope>,
    derived: Vec<Derived>,
}

/// The lists when they are read.
pub(super) struct Finished {
    pub options: Vec<OptionDef>,
    pub derived: Vec<Derived>,
    pub rules: Vec<Rule>,
    pub prices: Vec<PriceRule>,
    pub materials: Vec<MaterialUse>,
    pub parts: Vec<Part>,
    pub steps: Vec<Step>,
}

impl<'a> Listed<'a> {
    /// Reads the options under `fields`, all but what refers to others, and finds the other lists.
    pub fn read(fields: &Fields<'a>, around: &Around<'_>) -> Self {
        let all = |key, what| entries(fields, key, what, MOST_ENTRIES);
        let mut ids = Ids::default();
        let options = entries(fields, "option", "the options", MOST_OPTIONS);
        Self {
            drafts: options::options(options, &mut ids, around),
            ids,
            derives: all("derive", "the results"),
            rules: all("rule", "the rules"),
            prices: all("price", "the prices"),
            materials: all("material", "the materials"),
            parts: all("part", "the parts"),
            steps: all("step", "the steps"),
            names: None,
            derived: Vec::new(),
        }
    }

    /// Without any option?
    pub fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }

    /// Makes all its names known to `language`, its results after reading them, and gives the names back.
    pub fn learn(&mut self, language: &mut Language, library: &Library) -> Scope {
        let names = self.option_names(language, library);
        language.know(&names);
        self.results(language);
        self.names.clone().unwrap_or(names)
    }

    /// The names of its options and of what stands within them.
    fn option_names(&mut self, language: &Language, library: &Library) -> Scope {
        let mut own = Scope::new(language.currency());
        for draft in &mut self.drafts {
            let scope = match &draft.option {
                Some(option) => names::option_scope(option, library),
                // Its kind couldn't be told: it is known, and nothing more is said about it.
                None => OptionScope {
                    rows: Vec::new(),
                    kind: Asked::Unknown,
                    values: Vec::new(),
                    attributes: BTreeMap::new(),
                },
            };
            own.add_option(draft.id.clone(), scope);
            let most = draft.option.as_ref().and_then(most_rows);
            match &mut draft.within {
                Within::Nothing => {}
                Within::Rows(rows) => own.add_within(&draft.id, &rows.option_names(language, library), most),
                Within::Product(names) => own.add_within(&draft.id, names, None),
            }
        }
        self.names = Some(own.clone());
        own
    }

    /// Reads the results, those of rows first: a result of all rows may ask for them.
    fn results(&mut self, language: &mut Language) {
        let Some(mut own) = self.names.take() else { return };
        for draft in &mut self.drafts {
            let Within::Rows(rows) = &mut draft.within else {
                continue;
            };
            let mut inside = language.clone();
            inside.stand_in_rows(draft.option.as_ref().and_then(most_rows).unwrap_or(1));
            if let Some(names) = &rows.names {
                inside.know(names);
            }
            rows.results(&mut inside);
            if let (Some(names), Some(most)) = (&rows.names, draft.option.as_ref().and_then(most_rows)) {
                own.add_within(&draft.id, names, Some(most));
            }
        }
        language.know(&own);
        let (texts, labels): (Vec<_>, Vec<Labels>) = results(&self.derives, &mut self.ids).into_iter().unzip();
        let read = language.results(&texts);
        for text in &texts {
            if let Some(result) = language.result_named(&text.id) {
                own.add_result(text.id.clone(), result.clone());
            }
        }
        self.derived = derived(texts.into_iter().zip(labels).collect(), read);
        self.names = Some(own);
    }

    /// Reads all other texts; `language` knows every name, and `around` are the options that can be named from here.
    pub fn finish(self, language: &Language, around: &production::Options<'_>) -> Finished {
        let options = finish_options(self.drafts, language, around);
        let mut by_id = around.clone();
        by_id.extend(options.iter().map(|option| (&option.id, option)));
        let (materials, parts, steps) = (
            production::materials(self.materials, language, &by_id),
            production::parts(self.parts, language, &by_id),
            production::steps(self.steps, language, &by_id),
        );
        let mut derived = self.derived;
        for fields in &self.derives {
            let of = measured(fields, &by_id);
            let id = fields.item("id").and_then(|id| id.as_str());
            if let Some(result) = derived.iter_mut().find(|one| Some(one.id.as_str()) == id) {
                result.of = of;
            }
        }
        Finished {
            derived,
            rules: rules(self.rules, language),
            prices: prices(self.prices, language),
            materials,
            parts,
            steps,
            options,
        }
    }
}

fn most_rows(option: &OptionDef) -> Option<u32> {
    match &option.kind {
        Kind::Rows(rows) => Some(rows.max),
        _ => None,
    }
}

/// Reads what refers to other options, now that all names are known.
fn finish_options(drafts: Vec<Draft<'_>>, language: &Language, around: &production::Options<'_>) -> Vec<OptionDef> {
    // What stands in rows may name the options before them, as they are without what refers to others.
    let plain: Vec<OptionDef> = drafts.iter().filter_map(|draft| draft.option.clone()).collect();
    let mut known = around.clone();
    known.extend(plain.iter().map(|option| (&option.id, option)));
    let finish = |draft: Draft<'_>| {
        let fields = &draft.fields;
        let when = language.visibility(fields, &draft.id);
        let mut option = draft.option?;
        option.when = when;
        option.default = fields
            .item("default")
            .and_then(|item| answers::answer(fields.source, item, fields.at("default"), &option));
        if let (Kind::Rows(rows), Within::Rows(listed)) = (&mut option.kind, draft.within) {
            let mut inside = language.clone();
            inside.stand_in_rows(rows.max);
            if let Some(names) = &listed.names {
                inside.know(names);
            }
            let Finished {
                options,
                derived,
                rules,
                prices,
                materials,
                parts,
                steps,
            } = listed.finish(&inside, &known);
            (rows.options, rows.derived, rows.rules, rows.prices) = (options, derived, rules, prices);
            (rows.materials, rows.parts, rows.steps) = (materials, parts, steps);
        }
        Some(option)
    };
    drafts.into_iter().filter_map(finish).collect()
}

/// The option that a result is the finished measure of: a number.
fn measured(fields: &Fields<'_>, options: &production::Options<'_>) -> Option<Slug> {
    let of = fields.slug("of")?;
    let Some(option) = options.get(&of) else {
        production::unknown_option(fields, fields.at("of"), of.as_str(), options);
        return None;
    };
    match option.kind {
        Kind::Number { .. } => Some(of),
        _ => fields.say("of", faults::not_a_measured_option(of.as_str())),
    }
}

fn results<'a>(tables: &[Fields<'a>], names: &mut Ids) -> Vec<(ResultText<'a>, Labels)> {
    const OF: &str = "a result";
    let result = |fields: &Fields<'a>| {
        let id = names.of(fields, OF);
        if id.as_ref().is_some_and(|id| id.as_str() == QUANTITY) {
            fields.say::<()>("id", faults::reserved_option(QUANTITY));
        }
        let label = fields.labels("label");
        if fields.item("formula").is_none() {
            fields.missing::<()>("formula", OF);
        }
        let text = fields.formula("formula");
        let unit = fields.unit("unit");
        // Read later, when all options are known.
        fields.item("of");
        fields.done(OF);
        let source = fields.source;
        Some((
            ResultText {
                source,
                id: id?,
                text: text?,
                unit,
            },
            label,
        ))
    };
    tables.iter().filter_map(result).collect()
}

fn rules(tables: Vec<Fields<'_>>, language: &Language) -> Vec<Rule> {
    const OF: &str = "a rule";
    let mut ids = Ids::default();
    let rule = |fields: Fields<'_>| {
        let id = ids.of(&fields, OF);
        if fields.item("rule").is_none() {
            fields.missing::<()>("rule", OF);
        }
        let conditions = language.rule(&fields, "rule");
        let because = fields.labels("because");
        let force = fields
            .word("force", &[("must", Force::Must), ("advice", Force::Advice)])
            .unwrap_or(Force::Must);
        fields.done(OF);
        let (when, then) = conditions?;
        Some(Rule {
            id: id?,
            when,
            then,
            because,
            force,
        })
    };
    tables.into_iter().filter_map(rule).collect()
}

fn prices(tables: Vec<Fields<'_>>, language: &Language) -> Vec<PriceRule> {
    const OF: &str = "a price";
    let mut ids = Ids::default();
    let price = |fields: Fields<'_>| {
        let id = ids.of(&fields, OF);
        let label = fields.label("label", OF);
        let when = language.condition(&fields, "when", Place::Piece);
        if fields.item("amount").is_none() {
            fields.missing::<()>("amount", OF);
        }
        let amount = language.formula(&fields, "amount", &[Dimension::MONEY]);
        fields.done(OF);
        Some(PriceRule {
            id: id?,
            label,
            when,
            amount: amount?,
        })
    };
    tables.into_iter().filter_map(price).collect()
}
