//! From a template back to its folder, in one canonical form: reading it gives the same template, and writing that again
//! gives the same files.

mod options;
mod out;
mod picture;
mod production;

use quantity::{Currency, Number};

use super::{Between, Folder, Package, Table, TableOutput, Template, read, swatches};
use crate::book::{Library, Swatch};
use crate::rule::{Force, Rule, print_condition, print_expression, print_rule};
use out::Out;

/// Tables with more rows than these get a CSV file of their own.
const MOST_ROWS_INLINE: usize = 12;

/// Writes a template's text files. Pictures are bytes that the template only names; whoever has them adds them.
pub fn write(package: &Package) -> Folder {
    let mut folder = Folder::new();
    folder.insert(read::FILE.to_owned(), template(&package.template));
    for table in package
        .template
        .tables
        .iter()
        .filter(|table| table.rows.len() > MOST_ROWS_INLINE)
    {
        folder.insert(csv_name(table), csv(table));
    }
    if let Some(picture) = package.template.picture.as_deref().and_then(picture::picture) {
        folder.insert(super::picture::FILE.to_owned(), picture);
    }
    if !package.library.is_empty() {
        folder.insert(swatches::FILE.to_owned(), library(&package.library));
    }
    folder
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
    options::options(&mut out, template);
    for rule in &template.rules {
        self::rule(&mut out, rule, template.currency);
    }
    results(&mut out, template);
    prices(&mut out, template);
    for table in &template.tables {
        self::table(&mut out, table);
    }
    production::production(&mut out, template);
    out.finish()
}

fn rule(out: &mut Out, rule: &Rule, currency: Currency) {
    out.header("[[rule]]");
    out.text("id", rule.id.as_str());
    out.text("rule", &print_rule(rule.when.as_ref(), &rule.then, currency));
    out.labels("because", &rule.because);
    if rule.force == Force::Advice {
        out.text("force", "advice");
    }
}

fn results(out: &mut Out, template: &Template) {
    for derived in &template.derived {
        out.header("[[derive]]");
        out.text("id", derived.id.as_str());
        out.labels("label", &derived.label);
        out.text("formula", &print_expression(&derived.formula, template.currency));
        out.optional_text("unit", derived.unit.map(quantity::Unit::symbol));
    }
}

fn prices(out: &mut Out, template: &Template) {
    for price in &template.prices {
        out.header("[[price]]");
        out.text("id", price.id.as_str());
        out.labels("label", &price.label);
        if let Some(when) = &price.when {
            out.text("when", &print_condition(when, template.currency));
        }
        out.text("amount", &print_expression(&price.amount, template.currency));
    }
}

fn csv_name(table: &Table) -> String {
    format!("{}.csv", table.id)
}

fn table(out: &mut Out, table: &Table) {
    out.header("[[table]]");
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
    out.header("[[swatch]]");
    out.text("id", swatch.id.as_str());
    out.labels("label", &swatch.label);
    out.text("colour", &swatch.colour);
    out.optional_text("supplier_code", swatch.supplier_code.as_deref());
    out.optional_text("width", swatch.width.as_deref());
    out.attributes("attributes", &swatch.attributes);
}
