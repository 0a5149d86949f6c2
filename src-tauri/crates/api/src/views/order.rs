//! Orders: rows of lists, and one with all that belongs to it.

use domain::snapshot::{FrozenAnswer, Snapshot};
use domain::{Line, Printed, Status};
use workshop::{OrderBrief, OrderFile, called};

use crate::types::{AnswerView, LineView, OrderRow, OrderView, PriceView, StatusView};
use crate::views::{history, price};
use crate::wording::Wording;

/// One order in a list.
pub(crate) fn row(wording: &Wording, brief: &OrderBrief) -> OrderRow {
    let order = &brief.order;
    let named: Vec<String> = brief
        .lines
        .iter()
        .map(|line| called(line, wording.words.language()))
        .collect();
    OrderRow {
        number: order.number.clone(),
        customer: wording.person(&brief.customer),
        what: named.join(", "),
        status: order.status.code().to_owned(),
        status_label: wording.words.status(order.status),
        due: wording.due(order.due),
        overdue: brief.overdue,
        total: wording.money(brief.total),
    }
}

/// Many of them.
pub(crate) fn rows(wording: &Wording, briefs: &[OrderBrief]) -> Vec<OrderRow> {
    briefs.iter().map(|brief| row(wording, brief)).collect()
}

/// One order. `pictures` are those of its lines, in their order.
pub(crate) fn order(wording: &Wording, file: &OrderFile, pictures: Vec<String>) -> OrderView {
    let order = &file.brief.order;
    OrderView {
        row: row(wording, &file.brief),
        customer_id: order.customer.to_string(),
        due_day: file.brief.order.due.map(|day| day.to_string()).unwrap_or_default(),
        taken: wording.moment(order.taken),
        note: order.note.clone(),
        lines: file
            .lines
            .iter()
            .zip(pictures)
            .map(|(line, picture)| self::line(wording, line, picture))
            .collect(),
        next: order.status.next().iter().map(|next| status(wording, *next)).collect(),
        papers: file.papers.iter().map(|paper| printed(wording, paper)).collect(),
        history: history::entries(wording, &file.history),
    }
}

fn status(wording: &Wording, status: Status) -> StatusView {
    StatusView {
        code: status.code().to_owned(),
        label: wording.words.status(status),
    }
}

fn printed(wording: &Wording, paper: &Printed) -> String {
    let audience = wording.text(&format!("audience.{}", paper.audience));
    let size = wording.text(&format!("paper.{}", paper.size));
    wording.words.text(
        "order.paper_out",
        &[
            ("audience", audience),
            ("size", size),
            ("time", wording.moment(paper.at)),
        ],
    )
}

fn line(wording: &Wording, line: &Line, picture: String) -> LineView {
    let snapshot = line.snapshot.as_ref();
    LineView {
        id: line.id.to_string(),
        name: if line.name.is_empty() {
            wording.label(&line.label)
        } else {
            line.name.clone()
        },
        quantity: line.quantity,
        answers: snapshot.map(|snapshot| answers(wording, snapshot)).unwrap_or_default(),
        price: snapshot.map_or_else(
            || bare_price(wording, line),
            |s| price::price(wording, &s.price, line.quantity),
        ),
        picture,
    }
}

/// The price of a line without lines of its own.
fn bare_price(wording: &Wording, line: &Line) -> PriceView {
    price::price(
        wording,
        &engine::session::Price {
            lines: Vec::new(),
            total: line.price,
        },
        line.quantity,
    )
}

fn answers(wording: &Wording, snapshot: &Snapshot) -> Vec<AnswerView> {
    snapshot
        .answers
        .iter()
        .map(|answer| told(wording, snapshot, answer))
        .collect()
}

fn told(wording: &Wording, snapshot: &Snapshot, answer: &FrozenAnswer) -> AnswerView {
    let swatch = answer
        .values
        .iter()
        .find(|value| value.swatch)
        .and_then(|value| snapshot.swatches.get(&value.id));
    AnswerView {
        label: wording.label(&answer.label),
        answer: wording.words.kept_answer(&answer.answer, &answer.values),
        colour: swatch.map(|swatch| swatch.colour.clone()).unwrap_or_default(),
    }
}
