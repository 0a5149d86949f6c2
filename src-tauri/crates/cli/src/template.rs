//! Templates.

use api::types::ShelfView;
use api::{Access, App, Error};
use serde_json::json;

use crate::arguments::Template;
use crate::reply::{Reply, table, written};

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
        Template::Tags {
            file,
            template,
            swatches,
            paper,
            out,
        } => {
            app.open(&file, Access::Read)?;
            Ok(written(&app.write_swatch_tags(&template, &swatches, &paper, &out)?))
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
            let problems = checked.problems.iter().map(|problem| problem.text.clone());
            let told = |found: &api::plain::Found| {
                let lines = [&found.text, &found.example, &found.mend];
                lines
                    .into_iter()
                    .filter(|line| !line.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join("\n  ")
            };
            let findings = checked.findings.iter().map(told);
            let unproven = Some(checked.unproven.clone()).filter(|text| !text.is_empty());
            let head = checked
                .problems
                .is_empty()
                .then(|| format!("{}  {}", checked.label, checked.count));
            let text = head.into_iter().chain(problems).chain(findings).chain(unproven);
            let text = text.collect::<Vec<_>>().join("\n");
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
