//! From a folder to a template: everything is read and checked, and every problem told with its place.

use std::cell::RefCell;

use quantity::{Currency, Dimension, Number};
use toml_edit::Document;

use super::fields::Fields;
use super::ids::Ids;
use super::language::{Language, ResultText};
use super::options::{Around, Draft};
use super::source::Source;
use super::{Folder, OptionDef, Package, PriceRule, Template};
use super::{answers, faults, language, options, picture, production, swatches, tables};
use crate::book::Library;
use crate::problem::Problem;
use crate::rule::check::Place;
use crate::rule::{Force, Rule};
use crate::slug::Slug;

/// Its name in the folder.
pub(super) const FILE: &str = "template.toml";
/// Largest file, in bytes.
const LARGEST: usize = 2 * 1024 * 1024;
/// Most options of a template.
const MOST_OPTIONS: usize = 2_000;
/// Most entries of any other list.
pub(super) const MOST_ENTRIES: usize = 10_000;

/// Reads a template's folder. All problems are told at once, in the order of file and line.
pub fn read(folder: &Folder) -> Result<Package, Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    let library = swatches::read(folder, &problems);
    let template = template(folder, &library, &problems);
    let mut problems = problems.into_inner();
    match template {
        Some(template) if problems.is_empty() => Ok(Package { template, library }),
        _ => {
            problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
            problems.dedup();
            Err(problems)
        }
    }
}

/// The text of a file within the limits.
pub(super) fn text_file<'a>(name: &'a str, bytes: &'a [u8], problems: &'a RefCell<Vec<Problem>>) -> Option<&'a str> {
    let empty = Source::new(name, "", problems);
    if bytes.len() > LARGEST {
        empty.say(
            0,
            faults::file_too_large(&LARGEST.to_string(), &bytes.len().to_string()),
        );
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let sound = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            Source::new(name, sound, problems).say(sound.len(), faults::not_utf8());
            None
        }
    }
}

/// The TOML of a file.
pub(super) fn document<'a>(source: &Source<'a>) -> Option<Document<&'a str>> {
    match Document::parse(source.text) {
        Ok(document) => Some(document),
        Err(error) => {
            let message = error.message().lines().collect::<Vec<_>>().join(", ");
            source.say(error.span().map_or(0, |span| span.start), faults::not_toml(&message));
            None
        }
    }
}

/// The tables under `key`, as many as are possible.
pub(super) fn entries<'a>(root: &Fields<'a>, key: &'static str, what: &str, most: usize) -> Vec<Fields<'a>> {
    let mut tables = root.tables(key);
    if tables.len() > most {
        root.source
            .say(tables[most].start(), faults::too_many(what, most, tables.len()));
        tables.truncate(most);
    }
    tables
}

fn template(folder: &Folder, library: &Library, problems: &RefCell<Vec<Problem>>) -> Option<Template> {
    let Some(bytes) = folder.get(FILE) else {
        Source::new(FILE, "", problems).say(0, faults::no_template());
        return None;
    };
    let source = Source::new(FILE, text_file(FILE, bytes, problems)?, problems);
    let document = document(&source)?;
    let root = Fields::root(&source, document.as_table());
    format(&root)?;
    let all = |key, what| entries(&root, key, what, MOST_ENTRIES);

    let head = head(&root);
    let sections = options::sections(all("section", "the sections"));
    let palettes = options::palettes(all("palette", "the palettes"), library);
    let around = Around {
        sections: sections.iter().map(|section| &section.id).collect(),
        palettes: palettes.iter().map(|palette| (&palette.id, palette)).collect(),
        library,
    };
    let mut names = Ids::default();
    let drafts = options::options(
        entries(&root, "option", "the options", MOST_OPTIONS),
        &mut names,
        &around,
    );
    let tables = tables::tables(all("table", "the tables"), folder, problems);

    let known = drafts.iter().filter_map(|draft| draft.option.as_ref());
    let unread = drafts
        .iter()
        .filter(|draft| draft.option.is_none())
        .map(|draft| &draft.id);
    let currency = head.as_ref().map_or(Currency::EUR, |head| head.currency);
    let mut language = Language::new(currency, known, unread, &tables, library);
    let derives = all("derive", "the results");
    let texts = results(&derives, &mut names);
    let (texts, labels): (Vec<_>, Vec<_>) = texts.into_iter().unzip();
    let read = language.results(&texts);
    let derived = language::derived(texts.into_iter().zip(labels).collect(), read);

    let options = finish_options(drafts, &language);
    let by_id: production::Options<'_> = options.iter().map(|option| (&option.id, option)).collect();
    let rules = rules(all("rule", "the rules"), &language);
    let prices = prices(all("price", "the prices"), &language);
    let presets = production::presets(all("preset", "the presets"), &by_id);
    let materials = production::materials(all("material", "the materials"), &language, &by_id);
    let parts = production::parts(all("part", "the parts"), &language, &by_id);
    let steps = production::steps(all("step", "the steps"), &language, &by_id);
    let (picture, files) = picture::read(&root, folder, &language, problems);
    root.done("template.toml");

    let Head {
        id,
        label,
        about,
        currency,
        base_price,
    } = head?;
    Some(Template {
        id,
        label,
        about,
        currency,
        base_price,
        sections,
        palettes,
        options,
        derived,
        rules,
        prices,
        tables,
        presets,
        materials,
        parts,
        steps,
        picture,
        files,
    })
}

/// The file's format comes first: a newer one is told alone, since nothing else of it is known.
fn format(root: &Fields<'_>) -> Option<()> {
    let Some(item) = root.item("format") else {
        return root.say("format", faults::missing_format());
    };
    match item.as_integer() {
        Some(1) => Some(()),
        Some(newer) if newer > 1 => root.say("format", faults::newer_format(newer)),
        _ => root.say("format", faults::missing_format()),
    }
}

struct Head {
    id: Slug,
    label: super::Labels,
    about: super::Labels,
    currency: Currency,
    base_price: Number,
}

fn head(root: &Fields<'_>) -> Option<Head> {
    const OF: &str = "template.toml";
    for key in ["id", "currency"] {
        if root.item(key).is_none() {
            root.missing::<()>(key, OF);
        }
    }
    let id = root.slug("id");
    let label = root.label("label", OF);
    let about = root.labels("about");
    let base_price = root.amount("base_price");
    let currency = root
        .text("currency")
        .and_then(|text| match Currency::parse(text.value) {
            Ok(currency) => Some(currency),
            Err(_) => root.say("currency", faults::not_a_currency(text.value)),
        });
    Some(Head {
        id: id?,
        label,
        about,
        currency: currency?,
        base_price,
    })
}

fn results<'a>(tables: &'a [Fields<'a>], names: &mut Ids) -> Vec<(ResultText<'a>, super::Labels)> {
    const OF: &str = "a result";
    let result = |fields: &'a Fields<'a>| {
        let id = names.of(fields, OF);
        let label = fields.labels("label");
        if fields.item("formula").is_none() {
            fields.missing::<()>("formula", OF);
        }
        let text = fields.formula("formula");
        let unit = fields.unit("unit");
        fields.done(OF);
        Some((
            ResultText {
                fields,
                id: id?,
                text: text?,
                unit,
            },
            label,
        ))
    };
    tables.iter().filter_map(result).collect()
}

/// Reads what refers to other options, now that all names are known.
fn finish_options(drafts: Vec<Draft<'_>>, language: &Language) -> Vec<OptionDef> {
    let finish = |draft: Draft<'_>| {
        let fields = &draft.fields;
        let when = language.visibility(fields, &draft.id);
        let mut option = draft.option?;
        option.when = when;
        option.default = fields
            .item("default")
            .and_then(|item| answers::answer(fields.source, item, fields.at("default"), &option));
        Some(option)
    };
    drafts.into_iter().filter_map(finish).collect()
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
