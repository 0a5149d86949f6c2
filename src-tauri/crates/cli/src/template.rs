//! Templates.

use api::types::ShelfView;
use api::{Access, App, Error};
use serde_json::json;

use crate::arguments::Template;
use crate::reply::{Reply, table};

pub fn act(app: &mut App, template: Template) -> Result<Reply, Error> {
    match template {
        Template::List { file } => {
            app.open(&file, Access::Read)?;
            let templates = app.template_rows()?;
            let rows: Vec<_> = templates
                .iter()
                .map(|t| [t.id.clone(), t.label.clone(), t.from.clone(), t.count.clone()])
                .collect();
            Ok(Reply::new(&json!({ "templates": templates }), table(&rows)))
        }
        Template::Import { file, path } => {
            app.open(&file, Access::Work)?;
            let imported = app.import_template(&path)?;
            Ok(Reply::new(
                &imported,
                format!("{} {}", imported.template, imported.version),
            ))
        }
        Template::Changes { file, template } => {
            app.open(&file, Access::Read)?;
            let waiting = app
                .shelf()?
                .into_iter()
                .find(|one| one.id == template)
                .and_then(|one| one.waiting);
            let text = waiting
                .as_ref()
                .map(|waiting| waiting.changes.join("\n"))
                .unwrap_or_default();
            Ok(Reply::new(&json!({ "waiting": waiting }), text))
        }
        Template::Use { file, template } => {
            app.open(&file, Access::Work)?;
            Ok(shelf(&app.release_template(&template)?))
        }
        Template::Stop { file, template } => {
            app.open(&file, Access::Work)?;
            Ok(shelf(&app.offer_template(&template, false)?))
        }
        Template::Offer { file, template } => {
            app.open(&file, Access::Work)?;
            Ok(shelf(&app.offer_template(&template, true)?))
        }
        Template::Export { file, template, path } => {
            app.open(&file, Access::Read)?;
            app.export_template(&template, &path)?;
            let path = path.display().to_string();
            Ok(Reply::new(&json!({ "template": template, "path": path }), path))
        }
        Template::Check { path } => {
            let checked = app.check_template(&path)?;
            let problems: String = checked
                .problems
                .iter()
                .map(|problem| format!("{}\n", problem.text))
                .collect();
            let text = if checked.ok {
                format!("{}  {}", checked.label, checked.count)
            } else {
                problems
            };
            let good = checked.ok;
            Ok(Reply::new(&checked, text).judged(good))
        }
    }
}

fn shelf(templates: &[ShelfView]) -> Reply {
    let rows: Vec<_> = templates
        .iter()
        .map(|one| [one.id.clone(), one.label.clone(), one.number.to_string()])
        .collect();
    Reply::new(&json!({ "templates": templates }), table(&rows))
}
