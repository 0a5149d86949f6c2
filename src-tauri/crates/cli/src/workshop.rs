//! A workshop file as a whole.

use std::path::Path;

use api::types::{TaxView, UndoView, WorkshopInput};
use api::{Access, App, Error};
use serde_json::json;

use crate::arguments::Settings;
use crate::reply::{Reply, table};

pub fn new(
    app: &mut App,
    file: &Path,
    sample: Option<String>,
    name: Option<String>,
    currency: &str,
) -> Result<Reply, Error> {
    match sample {
        Some(sample) => app.create_sample(file, &sample)?,
        None => {
            let stem = || {
                file.file_stem()
                    .map(|stem| stem.to_string_lossy().into_owned())
                    .unwrap_or_default()
            };
            app.create_empty(file, &name.unwrap_or_else(stem), currency)?;
        }
    }
    let made = app.workshop_view()?;
    Ok(Reply::new(&made, format!("{}\n{}", made.name, made.path)))
}

pub fn check(app: &mut App, file: &Path) -> Result<Reply, Error> {
    app.open(file, Access::Read)?;
    let found = app.check()?;
    let faults = found.database.iter().chain(&found.attachments).chain(&found.rows);
    let text = format!(
        "{}\n{}",
        app.told(&found),
        faults.map(|fault| format!("  {fault}\n")).collect::<String>()
    );
    let good = found.ok;
    Ok(Reply::new(&found, text).judged(good))
}

pub fn history(app: &mut App, file: &Path, number: Option<&str>) -> Result<Reply, Error> {
    app.open(file, Access::Read)?;
    let entries = app.history(number)?;
    let mark = |undone| if undone { "×" } else { "" }.to_owned();
    let rows: Vec<_> = entries
        .iter()
        .map(|entry| [entry.when.clone(), mark(entry.undone), entry.what.clone()])
        .collect();
    Ok(Reply::new(&json!({ "entries": entries }), table(&rows)))
}

pub fn undo(app: &mut App, file: &Path) -> Result<Reply, Error> {
    app.open(file, Access::Work)?;
    Ok(turned(&app.undo()?))
}

pub fn redo(app: &mut App, file: &Path) -> Result<Reply, Error> {
    app.open(file, Access::Work)?;
    Ok(turned(&app.redo()?))
}

fn turned(turned: &UndoView) -> Reply {
    Reply::new(turned, turned.message.clone())
}

/// Fills a workshop; how far it is goes to the terminal's second channel, so that scripts read only the end.
pub fn fill(app: &mut App, file: &Path, orders: u32, seed: u64) -> Result<Reply, Error> {
    app.open(file, Access::Work)?;
    let filled = app.fill(orders, seed, &mut |taken| {
        eprint!("\r{taken} / {orders}");
        true
    });
    eprintln!();
    let taken = filled?;
    Ok(Reply::new(&json!({ "orders": taken }), taken.to_string()))
}

pub fn export(app: &mut App, file: &Path, folder: &Path) -> Result<Reply, Error> {
    app.open(file, Access::Read)?;
    app.export_workshop(folder)?;
    let path = folder.display().to_string();
    Ok(Reply::new(&json!({ "path": path }), path))
}

pub fn import(app: &mut App, file: &Path, folder: &Path) -> Result<Reply, Error> {
    app.import_workshop(file, folder)?;
    let made = app.workshop_view()?;
    Ok(Reply::new(&made, format!("{}\n{}", made.name, made.path)))
}

/// Changes what is given, and shows what stands.
pub fn settings(app: &mut App, given: Settings) -> Result<Reply, Error> {
    app.open(&given.file, Access::Read)?;
    let before = app.workshop_view()?;
    let changes = given.changes_anything();
    let rate = |tax: &String| {
        let (label, percent) = tax.split_once('=').unwrap_or((tax, ""));
        TaxView {
            label: label.to_owned(),
            percent: percent.to_owned(),
        }
    };
    let taxes = match (given.no_tax, given.tax.as_slice()) {
        (true, _) => Vec::new(),
        (false, []) => before.taxes,
        (false, rates) => rates.iter().map(rate).collect(),
    };
    let view = if changes {
        app.open(&given.file, Access::Work)?;
        app.change_workshop(&WorkshopInput {
            name: given.name.unwrap_or(before.name),
            address: given.address.unwrap_or(before.address),
            paper: given.paper.unwrap_or(before.paper),
            language: given.language.unwrap_or(before.language),
            lead_days: given.lead_days.unwrap_or(before.lead_days),
            taxes,
            inclusive: given.inclusive.unwrap_or(before.inclusive),
            step: before.step,
            colour: given.colour.unwrap_or(before.colour),
            nouns: before.nouns,
            views: before.views,
            terms: before.terms,
            sign: before.sign,
        })?
    } else {
        app.workshop_view()?
    };
    let rates: Vec<_> = view
        .taxes
        .iter()
        .map(|tax| [tax.label.clone(), tax.percent.clone()])
        .collect();
    let rates = table(&rates);
    let about = [&view.name, &view.address, &view.paper, &view.language];
    let about: Vec<&str> = about
        .into_iter()
        .map(String::as_str)
        .filter(|line| !line.is_empty())
        .collect();
    let text = format!("{}\n{rates}", about.join("\n"));
    Ok(Reply::new(&view, text))
}
