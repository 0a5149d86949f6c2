//! From a folder to a template: everything is read and checked, and every problem told with its place.

use std::cell::RefCell;

use quantity::{Currency, Number};
use toml_edit::Document;

use super::fields::Fields;
use super::files::Files;
use super::language::Language;
use super::listed::{Finished, Listed, MOST_OPTIONS};
use super::options::Around;
use super::source::Source;
use super::{Folder, Kind, OptionDef, Package, Template};
use super::{faults, options, picture, production, swatches, tables};
use crate::book::Library;
use crate::problem::Problem;
use crate::rule::scope::Scope;
use crate::slug::Slug;

/// Its name in the folder.
pub(super) const FILE: &str = "template.toml";
/// Largest file, in bytes.
const LARGEST: usize = 2 * 1024 * 1024;
/// Most entries of any list but the options.
pub(super) const MOST_ENTRIES: usize = 10_000;
/// Most entries of all lists together, with every row written out.
const MOST_WRITTEN_OUT: usize = 20_000;
/// Most characters of conditions that are repeated for it.
const MOST_CONDITIONS: usize = 2_000_000;

/// Reads a template's folder. All problems are told at once, in the order of file and line; each prints as
/// `file:line:column: text`.
pub fn read(folder: &Folder) -> Result<Package, Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    let library = swatches::read(folder, &problems);
    let template = template(Files::new(folder, ""), &library, &problems);
    let mut problems = problems.into_inner();
    match template {
        Some((template, _)) if problems.is_empty() => Ok(Package { template, library }),
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

/// Reads the template in `files`, and what others can ask of it.
pub(super) fn template(
    files: Files<'_>,
    library: &Library,
    problems: &RefCell<Vec<Problem>>,
) -> Option<(Template, Scope)> {
    let Some((name, bytes)) = files.get(FILE) else {
        Source::new(FILE, "", problems).say(0, faults::no_template());
        return None;
    };
    let source = Source::new(name, text_file(name, bytes, problems)?, problems);
    let document = document(&source)?;
    let root = Fields::root(&source, document.as_table());
    format(&root)?;
    let all = |key, what| entries(&root, key, what, MOST_ENTRIES);

    let head = head(&root);
    let currency = head.as_ref().map_or(Currency::EUR, |head| head.currency);
    let sections = options::sections(all("section", "the sections"));
    let palettes = options::palettes(all("palette", "the palettes"), library);
    let around = Around {
        sections: sections.iter().map(|section| &section.id).collect(),
        palettes: palettes.iter().map(|palette| (&palette.id, palette)).collect(),
        library,
        files,
        currency,
    };
    let mut listed = Listed::read(&root, &around);
    let tables = tables::tables(all("table", "the tables"), files, problems);

    let mut language = Language::new(currency, &tables);
    let names = listed.learn(&mut language, library);
    let lists = listed.finish(&language, &production::Options::new());
    let presets = production::presets(all("preset", "the presets"), &lists.options);
    let (picture, mut files) = picture::read(&root, files, &language, problems);
    files.extend(lists.options.iter().flat_map(files_within));
    root.done("template.toml");

    let Head {
        id,
        label,
        about,
        currency,
        base_price,
    } = head?;
    let Finished {
        options,
        derived,
        rules,
        prices,
        materials,
        parts,
        steps,
    } = lists;
    let template = Template {
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
    };
    written_out(&root, &template)?;
    Some((template, names))
}

/// The files of the products within an option, as the folder around it names them.
fn files_within(option: &OptionDef) -> Vec<(String, String)> {
    let within: Vec<(String, String)> = match &option.kind {
        Kind::Product(product) => product.files.clone().into_iter().collect(),
        Kind::Rows(rows) => rows.options.iter().flat_map(files_within).collect(),
        _ => Vec::new(),
    };
    let named = |(name, hash)| (format!("{}/{name}", option.id), hash);
    within.into_iter().map(named).collect()
}

/// With every row written out the template has to stay within bounds.
fn written_out(root: &Fields<'_>, template: &Template) -> Option<()> {
    let written = template.lists().written_out(template.currency);
    let most = [
        ("the options", MOST_OPTIONS),
        ("the rules, prices and other entries", MOST_WRITTEN_OUT),
        ("the characters of conditions", MOST_CONDITIONS),
    ];
    for (given, (what, most)) in written.into_iter().zip(most) {
        if given > most {
            return root.say("option", faults::too_many_written_out(what, most, given));
        }
    }
    Some(())
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
