//! Orders and their papers.

use std::path::Path;

use api::types::{DepositView, DiscountView, LineInput, OrderRow, OrderView, PaymentInput};
use api::{Access, App, Error};
use serde::Serialize;
use serde_json::json;

use crate::arguments::{NewOrder, Order, Piece};
use crate::reply::{Reply, table, written};

pub fn act(app: &mut App, order: Order) -> Result<Reply, Error> {
    match order {
        Order::New(new) => take(app, new),
        Order::List { file, view, search } => {
            app.open(&file, Access::Read)?;
            let orders = app.orders(&view, &search)?;
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
            private,
        } => {
            app.open(&file, Access::Work)?;
            let before = app.order(&number)?;
            let (due, note) = (due.unwrap_or(before.due_day), note.unwrap_or(before.note));
            let private = private.unwrap_or(before.private);
            Ok(told(&app.change_order(&before.row.number, &due, &note, &private)?))
        }
        Order::Add { file, number, piece } => {
            app.open(&file, Access::Work)?;
            let line = line(app, piece)?;
            Ok(told(&app.add_line(&number, &line)?))
        }
        Order::Pay {
            file,
            number,
            amount,
            way,
            day,
        } => {
            app.open(&file, Access::Work)?;
            let note = String::new();
            Ok(told(&app.pay(&number, &PaymentInput { amount, way, day, note })?))
        }
        Order::Discount {
            file,
            number,
            percent,
            amount,
            to,
            reason,
            piece,
            none: _,
        } => {
            app.open(&file, Access::Work)?;
            let (kind, value) = kind([("percent", percent), ("amount", amount), ("to", to)]);
            let line = match piece {
                None => String::new(),
                Some(place) => app.line_at(&number, place)?,
            };
            Ok(told(&app.discount(
                &number,
                &line,
                &DiscountView { kind, value, reason },
            )?))
        }
        Order::Deposit {
            file,
            number,
            percent,
            amount,
            none: _,
        } => {
            app.open(&file, Access::Work)?;
            let (kind, value) = kind([("percent", percent), ("amount", amount)]);
            Ok(told(&app.ask_deposit(&number, &DepositView { kind, value })?))
        }
        Order::Photo {
            file,
            number,
            picture,
            full,
            caption,
            bench,
        } => {
            app.open(&file, Access::Work)?;
            app.add_photo_file(&number, &picture, full, &caption, bench)?;
            Ok(told(&app.order(&number)?))
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
        piece,
        due,
        note,
        ..
    } = new;
    let quantity = piece.quantity;
    let Some(template) = template else {
        let line = line(app, piece)?;
        return Ok(told(&app.new_plain_order(&customer, &line, &due, &note)?));
    };
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

/// A piece that is no design.
fn line(app: &App, piece: Piece) -> Result<LineInput, Error> {
    let article = match &piece.article {
        None => String::new(),
        Some(asked) => app.find_article(asked)?,
    };
    Ok(LineInput {
        article,
        words: piece.words.unwrap_or_default(),
        quantity: piece.quantity,
        price: piece.price.unwrap_or_default(),
        rate: Some(0),
        due: String::new(),
    })
}

/// The one that is given, with its name; none: both are empty.
fn kind<const N: usize>(given: [(&str, Option<String>); N]) -> (String, String) {
    let found = given
        .into_iter()
        .find_map(|(kind, value)| Some((kind.to_owned(), value?)));
    found.unwrap_or_default()
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
    Ok(written(&app.write_paper(number, audience, paper, out)?))
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
        text = format!(
            "{text}\n{} × {}  {}\n{}",
            line.quantity,
            line.name,
            line.total,
            table(&answers)
        );
        if line.words.trim() != line.name && !line.words.is_empty() {
            text = format!("{text}{}\n", line.words.trim());
        }
    }
    let sums: Vec<_> = order
        .bill
        .sums
        .iter()
        .map(|sum| [sum.label.clone(), sum.amount.clone()])
        .collect();
    let payments: Vec<_> = order
        .bill
        .payments
        .iter()
        .map(|one| [one.day.clone(), one.way.clone(), one.amount.clone()])
        .collect();
    text = format!("{text}\n{}{}{}\n", table(&sums), table(&payments), order.bill.to_pay);
    let photos = order
        .photos
        .iter()
        .chain(order.lines.iter().flat_map(|line| &line.photos));
    let notes = [&order.note, &order.private]
        .into_iter()
        .filter(|note| !note.is_empty());
    for more in notes.chain(photos.map(|photo| &photo.name)) {
        text = format!("{text}\n{more}\n");
    }
    Reply::new(
        &Numbered {
            number: &order.row.number,
            order,
        },
        text,
    )
}
