//! From a template back to its folder, in one canonical form: reading it gives the same template, and writing that again
//! gives the same files.

mod options;
mod out;
mod picture;
mod production;

use quantity::{Currency, Number};

use super::{Between, Folder, Kind, Lists, OptionDef, Package, Table, TableOutput, Template, read, swatches};
use crate::book::{Library, Swatch};
use crate::rule::{Force, Rule, print_condition, print_expression, print_rule};
use out::Out;

/// Tables with more rows than these get a CSV file of their own.
const MOST_ROWS_INLINE: usize = 12;

/// Writes a template's text files. Pictures are bytes that the template only names; whoever has them adds them.
pub fn write(package: &Package) -> Folder {
    let mut folder = Folder::new();
    product(&mut folder, "", &package.template);
    if !package.library.is_empty() {
        folder.insert(swatches::FILE.to_owned(), library(&package.library));
    }
    folder
}

/// Writes a template and the products within it; `prefix` stands before the names of its files.
fn product(folder: &mut Folder, prefix: &str, template: &Template) {
    folder.insert(format!("{prefix}{}", read::FILE), self::template(template));
    for table in template
        .tables
        .iter()
        .filter(|table| table.rows.len() > MOST_ROWS_INLINE)
    {
        folder.insert(format!("{prefix}{}", csv_name(table)), csv(table));
    }
    if let Some(picture) = template.picture.as_deref().and_then(picture::picture) {
        folder.insert(format!("{prefix}{}", super::picture::FILE), picture);
    }
    within(folder, prefix, &template.options);
}

/// Writes the products within options, each in the folder of its name.
fn within(folder: &mut Folder, prefix: &str, options: &[OptionDef]) {
    for option in options {
        let prefix = format!("{prefix}{}/", option.id);
        match &option.kind {
            Kind::Product(inner) => product(folder, &prefix, inner),
            Kind::Rows(rows) => within(folder, &prefix, &rows.options),
            _ => {}
        }
    }
}

fn template(template: &Template) -> Vec<u8> {
    let mut out = Out::default();
    out.raw("format", "1");
    out.text("id", template.id.as_str());
    out.labels("label", &template.label);
    out.labels("about", &template.about);
    out.text("currency", template.currency.code());
    out.text("base_price", &out::money(&template.base_price));
    options::sections(&mut out, template);
    options::palettes(&mut out, template);
    lists(&mut out, template.lists(), template.currency);
    for table in &template.tables {
        self::table(&mut out, table);
    }
    production::presets(&mut out, template);
    production::production(&mut out, template.lists(), template.currency);
    out.finish()
}

/// The lists that templates and rows have in common, but for what the bench needs.
fn lists(out: &mut Out, lists: Lists<'_>, currency: Currency) {
    options::options(out, lists.options, currency);
    for rule in lists.rules {
        self::rule(out, rule, currency);
    }
    results(out, lists, currency);
    prices(out, lists, currency);
}

fn rule(out: &mut Out, rule: &Rule, currency: Currency) {
    out.entry("rule");
    out.text("id", rule.id.as_str());
    out.text("rule", &print_rule(rule.when.as_ref(), &rule.then, currency));
    out.labels("because", &rule.because);
    if rule.force == Force::Advice {
        out.text("force", "advice");
    }
}

fn results(out: &mut Out, lists: Lists<'_>, currency: Currency) {
    for derived in lists.derived {
        out.entry("derive");
        out.text("id", derived.id.as_str());
        out.labels("label", &derived.label);
        out.text("formula", &print_expression(&derived.formula, currency));
        out.optional_text("unit", derived.unit.map(quantity::Unit::symbol));
        out.optional_text("of", derived.of.as_ref().map(|of| of.as_str()));
    }
}

fn prices(out: &mut Out, lists: Lists<'_>, currency: Currency) {
    for price in lists.prices {
        out.entry("price");
        out.text("id", price.id.as_str());
        out.labels("label", &price.label);
        if let Some(when) = &price.when {
            out.text("when", &print_condition(when, currency));
        }
        out.text("amount", &print_expression(&price.amount, currency));
    }
}

fn csv_name(table: &Table) -> String {
    format!("{}.csv", table.id)
}

fn table(out: &mut Out, table: &Table) {
    out.entry("table");
    out.text("id", table.id.as_str());
    out.text("input", table.input.symbol());
    if let Some(across) = &table.across {
        out.text("across", across.unit.symbol());
    }
    match table.between {
        Between::Up => {}
        Between::Down => out.text("between", "down"),
        Between::Exact => out.text("between", "exact"),
    }
    out.text(
        "output",
        match table.output {
            TableOutput::Money => "money",
            TableOutput::Unit(unit) => unit.symbol(),
        },
    );
    if table.rows.len() > MOST_ROWS_INLINE {
        return out.text("file", &csv_name(table));
    }
    let list = |numbers: &[Number]| -> String {
        let quoted: Vec<String> = numbers.iter().map(|number| format!("\"{number}\"")).collect();
        quoted.join(", ")
    };
    if let Some(across) = &table.across {
        out.raw("columns", &format!("[{}]", list(&across.bounds)));
    }
    let row = |(bound, results): &(Number, Vec<Number>)| format!("[\"{bound}\", {}]", list(results));
    out.raw(
        "rows",
        &format!("[{}]", table.rows.iter().map(row).collect::<Vec<_>>().join(", ")),
    );
}

fn csv(table: &Table) -> Vec<u8> {
    let cells = |numbers: &[Number]| -> String { numbers.iter().map(|number| format!(",{number}")).collect() };
    let head = table
        .across
        .as_ref()
        .map_or_else(|| ",result".to_owned(), |across| cells(&across.bounds));
    let mut text = format!("up to{head}\n");
    for (bound, results) in &table.rows {
        text.push_str(&format!("{bound}{}\n", cells(results)));
    }
    text.into_bytes()
}

fn library(library: &Library) -> Vec<u8> {
    let mut out = Out::default();
    for swatch in library.values() {
        self::swatch(&mut out, swatch);
    }
    out.finish()
}

fn swatch(out: &mut Out, swatch: &Swatch) {
    out.entry("swatch");
    out.text("id", swatch.id.as_str());
    out.labels("label", &swatch.label);
    out.text("colour", &swatch.colour);
    out.optional_text("supplier_code", swatch.supplier_code.as_deref());
    out.optional_text("width", swatch.width.as_deref());
    out.attributes("attributes", &swatch.attributes);
    if let Some(photo) = &swatch.photo {
        out.text("photo", &photo.file);
        out.text("photo_width", &photo.width.to_string());
    }
    out.optional_text("until", swatch.until.map(|day| day.to_string()).as_deref());
}
