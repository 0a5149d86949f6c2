//! Copies of a workshop file.

use std::path::Path;

use api::{Access, App, Error};
use serde_json::json;

use crate::reply::{Reply, table};

pub fn back_up(app: &mut App, file: &Path, to: Option<&Path>, alone: bool) -> Result<Reply, Error> {
    app.open(file, Access::Read)?;
    if alone {
        app.renew_copies(to)?;
    }
    let done = app.back_up(to)?;
    let text = done.copy.clone();
    Ok(Reply::new(&done, text))
}

pub fn list(app: &mut App, file: &Path, at: Option<&Path>) -> Result<Reply, Error> {
    let copies = app.copies_of(file, at)?;
    let rows: Vec<_> = copies
        .iter()
        .map(|copy| [copy.when.clone(), copy.path.clone()])
        .collect();
    Ok(Reply::new(&json!({ "copies": copies }), table(&rows)))
}

pub fn restore(
    app: &mut App,
    file: &Path,
    at: Option<&Path>,
    copy: Option<&Path>,
    remains: bool,
) -> Result<Reply, Error> {
    let done = app.restore(file, at, copy, remains)?;
    let text = done.told.join("\n");
    Ok(Reply::new(&done, text))
}
