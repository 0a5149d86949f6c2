//! One piece: what it costs, what is chosen, what is closed and why.

use std::path::Path;

use api::plain::design::{Closed, Design as Tried};
use api::{Access, App, Error, Goal, PutDown, Trial};

use crate::arguments::Design;
use crate::reply::{Reply, table, written};

pub fn act(app: &mut App, design: &Design) -> Result<Reply, Error> {
    let trial = Trial {
        settings: &design.set,
        best: design.best.as_deref().map(|best| match best {
            "quickest" => Goal::Quickest,
            _ => Goal::Cheapest,
        }),
        under: &design.under,
        picture: design.picture.as_deref().map(|to| PutDown {
            to,
            view: &design.view,
            width: design.width,
        }),
    };
    let tried = match (&design.template_dir, &design.file, &design.template) {
        (Some(folder), ..) => app.try_folder(folder, &trial)?,
        (None, Some(file), None) if design.code.is_some() => {
            app.open(file, Access::Read)?;
            app.try_code(design.code.as_deref().unwrap_or_default(), &trial)?
        }
        (None, Some(file), Some(template)) => {
            app.open(file, Access::Read)?;
            app.try_design(template, &trial)?
        }
        // The command line's own check lets nothing else through.
        _ => return Err(Error::NoWorkshop),
    };
    let good = tried.valid;
    let told = if good {
        text(app, &tried)
    } else {
        format!("{}\n{}", text(app, &tried), app.not_taken())
    };
    Ok(Reply::new(&tried, told).judged(good))
}

pub fn card(app: &mut App, file: &Path, code: &str, paper: &str, out: &Path) -> Result<Reply, Error> {
    app.open(file, Access::Read)?;
    Ok(written(&app.write_card(code, paper, out)?))
}

pub fn share(app: &mut App, file: &Path, code: &str, out: &Path) -> Result<Reply, Error> {
    app.open(file, Access::Read)?;
    Ok(written(&app.write_share(code, out)?))
}

fn text(app: &App, tried: &Tried) -> String {
    let visible = tried
        .options
        .iter()
        .filter(|option| option.visible && option.kind != "note");
    let answers: Vec<_> = visible
        .map(|option| [option.label.clone(), option.told.clone()])
        .collect();
    let lines = tried
        .price
        .lines
        .iter()
        .map(|line| [line.label.clone(), line.amount.clone()]);
    let total = [String::new(), format!("{} {}", tried.price.total, tried.price.currency)];
    let price: Vec<_> = lines.chain([total]).collect();
    let code = if tried.code.is_empty() || !tried.complete {
        String::new()
    } else {
        format!("\n{}\n", tried.code)
    };
    let best = tried.best.as_ref().map(|best| app.told_best(best)).unwrap_or_default();
    let under = tried
        .under
        .as_ref()
        .map(|under| app.told_under(under))
        .unwrap_or_default();
    format!(
        "{}\n{}\n{}{code}{best}{under}",
        table(&answers),
        closed(tried),
        table(&price)
    )
}

/// Every closed choice with its reason; what was asked for stands first among its option's.
fn closed(tried: &Tried) -> String {
    let all = tried.options.iter().flat_map(|option| &option.closed);
    let one = |closed: &Closed| {
        let why = closed
            .because
            .first()
            .map(|because| because.text.as_str())
            .unwrap_or_default();
        format!("× {}. {why}\n", closed.told)
    };
    all.map(one).collect()
}
