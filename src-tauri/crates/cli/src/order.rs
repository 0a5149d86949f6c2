//! Orders and their papers.

use std::path::Path;

use api::types::{OrderRow, OrderView};
use api::{Access, App, Error};
use serde::Serialize;
use serde_json::json;

use crate::arguments::{NewOrder, Order};
use crate::reply::{Reply, table};

pub fn act(app: &mut App, order: Order) -> Result<Reply, Error> {
    match order {
        Order::New(new) => take(app, new),
        Order::List { file, search } => {
            app.open(&file, Access::Read)?;
            let orders = app.orders(&search)?;
            Ok(Reply::new(
                &json!({ "orders": orders }),
                table(&orders.iter().map(row).collect::<Vec<_>>()),
            ))
        }
        Order::Show { file, number } => {
            app.open(&file, Access::Read)?;
            Ok(told(&app.order(&number)?))
        }
        Order::Edit {
            file,
            number,
            due,
            note,
        } => {
            app.open(&file, Access::Work)?;
            let before = app.order(&number)?;
            let (due, note) = (due.unwrap_or(before.due_day), note.unwrap_or(before.note));
            Ok(told(&app.change_order(&before.row.number, &due, &note)?))
        }
        Order::Status { file, number, status } => {
            app.open(&file, Access::Work)?;
            Ok(told(&app.set_status(&number, &status)?))
        }
    }
}

fn take(app: &mut App, new: NewOrder) -> Result<Reply, Error> {
    app.open(&new.file, Access::Work)?;
    let NewOrder {
        customer,
        template,
        set: settings,
        quantity,
        due,
        note,
        ..
    } = new;
    let order = api::NewOrder {
        customer,
        template,
        settings,
        quantity,
        due,
        note,
    };
    Ok(told(&app.new_order(&order)?))
}

/// Writes a paper. Looking at a paper is no print: nothing is noted, and the workshop may be open elsewhere.
pub fn sheet(
    app: &mut App,
    file: &Path,
    number: &str,
    (audience, paper): (&str, &str),
    out: &Path,
) -> Result<Reply, Error> {
    app.open(file, Access::Read)?;
    let written = app.write_paper(number, audience, paper, out)?;
    let text = written
        .warnings
        .iter()
        .fold(written.path.clone(), |text, warning| format!("{text}\n{warning}"));
    Ok(Reply::new(&written, text))
}

fn row(row: &OrderRow) -> [String; 6] {
    let OrderRow {
        number,
        customer,
        what,
        status_label,
        due,
        total,
        ..
    } = row.clone();
    [number, customer, what, status_label, due, total]
}

/// An order with its number at the top, where scripts look for it.
#[derive(Serialize)]
struct Numbered<'a> {
    number: &'a str,
    #[serde(flatten)]
    order: &'a OrderView,
}

fn told(order: &OrderView) -> Reply {
    let mut text = table(&[row(&order.row)]);
    for line in &order.lines {
        let answers: Vec<_> = line
            .answers
            .iter()
            .map(|answer| [answer.label.clone(), answer.answer.clone()])
            .collect();
        text = format!("{text}\n{} × {}\n{}", line.quantity, line.name, table(&answers));
    }
    if !order.note.is_empty() {
        text = format!("{text}\n{}\n", order.note);
    }
    Reply::new(
        &Numbered {
            number: &order.row.number,
            order,
        },
        text,
    )
}
