//! Tables that come in and go out.

use std::path::Path;

use api::types::TablePreview;
use api::{Access, App, Error};
use serde_json::json;

use crate::reply::Reply;

/// Takes a table in, or only says what would come of it.
pub fn act(
    app: &mut App,
    file: &Path,
    from: &Path,
    columns: &[String],
    only_try: bool,
    leave_out: bool,
) -> Result<Reply, Error> {
    app.open(file, if only_try { Access::Read } else { Access::Work })?;
    let read = app.read_table_file(from)?;
    let guessed = read.columns.iter().map(|column| column.kind.clone());
    let kinds: Vec<String> = match columns {
        [] => guessed.collect(),
        given => given.iter().map(|kind| kind.replace('-', "")).collect(),
    };
    if only_try {
        let preview = app.preview_table(&kinds)?;
        let text = told(&preview);
        let good = preview.good > 0 && preview.faulty == 0;
        return Ok(Reply::new(&json!({ "columns": kinds, "preview": preview }), text).judged(good));
    }
    let message = app.take_table(&kinds, leave_out, &mut |_| true)?;
    Ok(Reply::new(&json!({ "message": message }), message))
}

/// Writes a table.
pub fn write(app: &mut App, file: &Path, what: &str, out: &Path) -> Result<Reply, Error> {
    app.open(file, Access::Read)?;
    let rows = app.write_table(what, out)?;
    let path = out.display().to_string();
    Ok(Reply::new(&json!({ "path": path, "rows": rows }), path))
}

fn told(preview: &TablePreview) -> String {
    std::iter::once(&preview.told)
        .chain(&preview.faults)
        .chain(&preview.there)
        .map(|line| format!("{line}\n"))
        .collect()
}
