//! Orders: rows of lists, and one with all that belongs to it.

use domain::bill::Counted;
use domain::photo::Subject;
use domain::snapshot::{FrozenAnswer, FrozenPicture, Snapshot};
use domain::{Agreement, Line, Made, Photo, Printed, Settings, Signature, Status};
use engine::answer::Answer;
use workshop::{OrderBrief, OrderFile, Workshop, called};

use crate::Error;
use crate::types::{AgreementView, AnswerView, LineView, OrderRow, OrderView, PriceView, SideView, StatusView};
use crate::views::{bill, history, photo, price};
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
        total: wording.money(brief.bill.total),
        to_pay: bill::to_pay(wording, brief.bill.balance),
        since: wording.since(order.since),
    }
}

/// Many of them.
pub(crate) fn rows(wording: &Wording, briefs: &[OrderBrief]) -> Vec<OrderRow> {
    briefs.iter().map(|brief| row(wording, brief)).collect()
}

/// One order.
pub(crate) fn order(wording: &Wording, workshop: &Workshop, file: &OrderFile) -> Result<OrderView, Error> {
    let order = &file.brief.order;
    let settings = workshop.settings()?;
    let counted = file.lines.iter().zip(&file.brief.bill.lines);
    let lines = counted.map(|(line, counted)| self::line(wording, workshop, &settings, file, line, counted));
    let photos = photos_of(file, Subject::Order(order.id));
    Ok(OrderView {
        row: row(wording, &file.brief),
        customer_id: order.customer.to_string(),
        due_day: file.brief.order.due.map(|day| day.to_string()).unwrap_or_default(),
        taken: wording.moment(order.taken),
        note: order.note.clone(),
        private: order.private.clone(),
        allergies: file.brief.customer.allergies.clone(),
        agreement: agreement(wording, &settings, &order.agreement),
        open: order.status.is_open(),
        bill: bill::bill(wording, file),
        ways: bill::ways(wording),
        photos: photo::photos(wording, workshop, &photos)?,
        lines: lines.collect::<Result<_, _>>()?,
        next: order.status.next().iter().map(|next| status(wording, *next)).collect(),
        papers: file.papers.iter().map(|paper| printed(wording, paper)).collect(),
        history: history::entries(wording, &file.history),
    })
}

fn agreement(wording: &Wording, settings: &Settings, agreement: &Agreement) -> AgreementView {
    let signature = agreement.agreed.as_ref().and_then(|agreed| agreed.signature.as_ref());
    AgreementView {
        terms: agreement.terms.clone(),
        told: workshop::agreed(&wording.words, settings, agreement),
        signature: signature.map(drawn).unwrap_or_default(),
    }
}

/// Strokes as the `d` of a path; a dot is a line of no length, which a round pen draws.
pub(crate) fn drawn(signature: &Signature) -> String {
    let mut path = String::new();
    for stroke in signature.strokes() {
        let dot = stroke.iter().take(if stroke.len() == 1 { 1 } else { 0 });
        for (at, [x, y]) in stroke.iter().chain(dot).enumerate() {
            let step = if at == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{step}{x} {y}"));
        }
    }
    path
}

fn photos_of(file: &OrderFile, of: Subject) -> Vec<Photo> {
    file.photos.iter().filter(|photo| photo.of == of).cloned().collect()
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

fn line(
    wording: &Wording,
    workshop: &Workshop,
    settings: &Settings,
    file: &OrderFile,
    line: &Line,
    counted: &Counted,
) -> Result<LineView, Error> {
    let snapshot = line.snapshot();
    let (kind, words) = match &line.made {
        Made::Design(_) => ("design", String::new()),
        Made::Free(words) => ("free", words.clone()),
        Made::Article(_) => ("article", String::new()),
    };
    let rate = settings.taxes.iter().position(|rate| Some(rate) == line.tax.as_ref());
    let none = u32::try_from(settings.taxes.len()).unwrap_or(u32::MAX);
    Ok(LineView {
        id: line.id.to_string(),
        kind: kind.to_owned(),
        name: wording.label(&line.called()),
        words,
        price_typed: bill::typed(wording, line.price),
        total: wording.money(counted.sum),
        discount: bill::discount(wording, line.discount.as_ref()),
        rate: match line.tax {
            None => Some(none),
            Some(_) => rate.and_then(|place| u32::try_from(place).ok()),
        },
        due: wording.due(line.due),
        due_day: line.due.map(|day| day.to_string()).unwrap_or_default(),
        photos: photo::photos(wording, workshop, &photos_of(file, Subject::Line(line.id)))?,
        quantity: line.quantity,
        answers: snapshot.map(|snapshot| answers(wording, snapshot)).unwrap_or_default(),
        price: snapshot.map_or_else(|| bare_price(wording, line), |s| agreed_price(wording, line, &s.price)),
        picture: workshop.agreed_picture(line)?.unwrap_or_default(),
        sides: sides(wording, workshop, line)?,
    })
}

/// The sides of a piece to choose from; none where there is only one.
fn sides(wording: &Wording, workshop: &Workshop, line: &Line) -> Result<Vec<SideView>, Error> {
    let picture = line.snapshot().and_then(|snapshot| snapshot.picture.as_ref());
    let shown = picture.map(FrozenPicture::shown).unwrap_or_default();
    if shown.len() < 2 {
        return Ok(Vec::new());
    }
    let sides = shown.into_iter().map(|view| {
        Ok(SideView {
            id: view.id.clone(),
            label: wording.label(&view.label),
            small: photo::address(&workshop.agreed_print(view)?),
        })
    });
    sides.collect()
}

/// The price as it was worked out; where another was agreed, that one is the total.
fn agreed_price(wording: &Wording, line: &Line, worked_out: &engine::session::Price) -> PriceView {
    let price = engine::session::Price {
        lines: worked_out.lines.clone(),
        total: line.price,
    };
    price::price(wording, &price, line.quantity)
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
        label: wording.label(&answer.called()),
        answer: wording.words.frozen_answer(answer),
        colour: swatch.map(|swatch| swatch.colour.clone()).unwrap_or_default(),
        upload: match answer.answer {
            Answer::Upload(_) => answer.path.to_string(),
            _ => String::new(),
        },
    }
}
