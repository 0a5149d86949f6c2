//! One piece of an order: its picture, what it is, every answer, how the price comes about.

use domain::paper::OrderLabels;
use domain::paper::order::{Fact, Piece, Sum};

use crate::desk::header::Images;
use crate::desk::parts::{Desk, HAIRLINE, SMALL_CHIP, chip};
use crate::desk::sides::{found, large, small};
use crate::flow::{Band, Row};
use crate::page::Shape;
use crate::text::Align;
use crate::um::{Um, mm};

use super::lane;

/// The picture at the left, words and price beside it. Without a picture the words have the whole width.
pub(super) fn band(desk: &mut Desk<'_>, piece: &Piece, labels: &OrderLabels, images: &Images) -> Band {
    let (width, gutter) = (desk.look.width(), desk.look.gutter);
    let left = if desk.look.small { mm(34) } else { mm(52) };
    let pictures = pictures(desk, piece, images, left);
    let mut lanes = Vec::new();
    let (at, room) = match pictures.is_empty() {
        true => (0, width),
        false => {
            lanes.push(lane(desk, 0, left, pictures));
            (left + gutter, width - left - gutter)
        }
    };
    let rows = rows(desk, piece, labels, room);
    lanes.push(lane(desk, at, room, rows));
    Band {
        space: desk.look.space,
        lanes,
    }
}

/// The picture of the piece, beneath it smaller its other sides.
fn pictures(desk: &mut Desk<'_>, piece: &Piece, images: &Images, width: Um) -> Vec<Row> {
    let (first, others) = found(piece.picture, &piece.side, &piece.views, images);
    let first = first.map(|first| large(desk, first, width, width));
    let mut rows: Vec<Row> = first.into_iter().collect();
    rows.extend(small(desk, &others, width, width));
    if let Some(first) = rows.first_mut() {
        first.items = first.items.iter().map(|item| item.moved(0, mm(2))).collect();
        first.height += mm(2);
    }
    if let Some(last) = rows.last_mut() {
        last.height += mm(1);
    }
    rows
}

fn rows(desk: &mut Desk<'_>, piece: &Piece, labels: &OrderLabels, width: Um) -> Vec<Row> {
    let mut rows = vec![title(desk, piece, width)];
    let (body, note) = (desk.look.body, desk.look.note);
    if !piece.text.is_empty() {
        let lines = desk.set.lines(&piece.text, &body, width, Align::Left);
        rows.extend(lines.into_iter().map(|line| Row {
            height: line.height,
            items: line.items,
            ..Row::default()
        }));
    }
    if !piece.due.is_empty() {
        let mut row = Row::default();
        row.block(
            &desk.block(&format!("{} {}", labels.due, piece.due), &note, width),
            0,
            0,
        );
        rows.push(row);
    }
    rows.extend(facts(desk, &piece.facts, width));
    // What is made and what it costs are two lists.
    if let (Some(last), false) = (rows.last_mut(), piece.price.is_empty()) {
        last.height += desk.look.gap;
    }
    rows.extend(piece.price.iter().map(|sum| price(desk, sum, width)));
    rows
}

/// What it is, its price at the right, over a rule.
fn title(desk: &mut Desk<'_>, piece: &Piece, width: Um) -> Row {
    let style = desk.look.heading;
    let amount = desk.set.set(&piece.total, &style, width / 2, Align::Right);
    let room = width - amount.width - mm(3);
    let mut row = Row::default().kept();
    row.block(&desk.block(&piece.title, &style, room), 0, 0);
    row.block(&amount, width - width / 2, 0);
    row.height += 300;
    row.shape(Shape::line((0, row.height), (width, row.height), HAIRLINE));
    row.height += desk.look.gap / 2 + 300;
    row
}

/// Answers two by two, each label before its answer.
fn facts(desk: &mut Desk<'_>, facts: &[Fact], width: Um) -> Vec<Row> {
    let across = if desk.look.small { 1 } else { 2 };
    let gutter = desk.look.gutter;
    let column = (width - gutter * (across as i64 - 1)) / across as i64;
    let rows = facts.chunks(across).map(|pair| {
        let mut row = Row::default();
        for (at, fact) in (0..).zip(pair) {
            let left = (column + gutter) * at;
            let (label, value) = (desk.look.label, desk.look.strong());
            let third = column * 42 / 100;
            // Both stand on one baseline.
            let base = label.baseline().max(value.baseline());
            let name = desk.block(&fact.label, &label, third - mm(1));
            row.block(&name, left, base - label.baseline());
            let indent = if fact.colour.is_some() { SMALL_CHIP + mm(1) } else { 0 };
            let lower = base - value.baseline();
            let text = desk.block(&fact.text, &value, column - third - indent);
            row.block(&text, left + third + indent, lower);
            if let Some(colour) = fact.colour {
                let down = lower + (value.leading - SMALL_CHIP) / 2;
                row.items.push(chip(left + third, down, SMALL_CHIP, colour));
            }
        }
        row.height += 300;
        row
    });
    rows.collect()
}

fn price(desk: &mut Desk<'_>, sum: &Sum, width: Um) -> Row {
    let note = desk.look.note.tabular();
    let amount = desk.set.set(&sum.amount, &note, width / 3, Align::Right);
    let mut row = Row::default();
    let label = desk
        .set
        .set(&sum.label, &note, width - amount.width - mm(3), Align::Left);
    row.block(&label, 0, 0);
    row.block(&amount, width - width / 3, 0);
    row
}
