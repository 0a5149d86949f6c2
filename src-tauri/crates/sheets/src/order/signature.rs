//! What the customer agrees to: the shop's terms, and a line to sign on or what was signed.

use domain::Signature;
use domain::paper::order::OrderPaper;

use crate::desk::parts::Desk;
use crate::flow::Row;
use crate::page::{Item, PathStep, Shape};
use crate::text::{Align, INK};
use crate::um::{Um, mm};

/// The widest that a signature is drawn.
const WIDEST: Um = mm(66);
/// The width of its line.
const PEN: Um = 380;

/// The terms, and beneath them the place to sign, level with what stands `tall` beside them if there is room.
pub(super) fn rows(desk: &mut Desk<'_>, paper: &OrderPaper, width: Um, tall: Um) -> Vec<Row> {
    let mut rows = terms(desk, paper, width);
    let above: Um = rows.iter().map(|row| row.height).sum();
    rows.push(place(desk, paper, width, tall - above));
    rows
}

/// A heading and its lines: long terms may go over a page, and their last line stays with what is signed.
fn terms(desk: &mut Desk<'_>, paper: &OrderPaper, width: Um) -> Vec<Row> {
    if paper.terms.is_empty() {
        return Vec::new();
    }
    let note = desk.look.note;
    let mut rows = vec![desk.heading(&paper.labels.terms, width)];
    let lines = desk.set.lines(&paper.terms, &note, width, Align::Left);
    rows.extend(lines.into_iter().map(|line| Row {
        height: line.height,
        items: line.items,
        ..Row::default()
    }));
    if let Some(last) = rows.last_mut() {
        last.keep = true;
        last.height += mm(2);
    }
    rows
}

/// A line to sign on; what was drawn stands on it. Who agreed by name needs none.
fn place(desk: &mut Desk<'_>, paper: &OrderPaper, width: Um, tall: Um) -> Row {
    let note = desk.look.note;
    let told = if paper.agreed.is_empty() {
        &paper.labels.signed
    } else {
        &paper.agreed
    };
    let words = desk.block(told, &note, width);
    let mut row = Row::default();
    if paper.signature.is_none() && !paper.agreed.is_empty() {
        row.block(&words, 0, 0);
        return row;
    }
    let (wide, high) = paper.signature.as_ref().map_or((0, mm(12)), |_| {
        let wide = width.min(WIDEST);
        (wide, scaled(Signature::HEIGHT, wide))
    });
    let line = (tall - words.height - mm(1)).max(high);
    if let Some(signature) = &paper.signature {
        let drawn = signature.strokes().iter().map(|stroke| pen(stroke, wide));
        row.items
            .extend(drawn.map(|shape| Item::Shape(shape).moved(0, line - high)));
    }
    row.shape(Shape::line((0, line), (width, line), (INK, 180)));
    row.block(&words, 0, line + 400);
    row
}

/// A stroke as a smooth line through its points, in a box `wide`. A dot is a line of no length, which a round pen draws.
fn pen(stroke: &[[i32; 2]], wide: Um) -> Shape {
    let points: Vec<(Um, Um)> = stroke
        .iter()
        .map(|[x, y]| (scaled(*x, wide), scaled(*y, wide)))
        .collect();
    let at = |index: usize| points[index.min(points.len() - 1)];
    let mut path = vec![PathStep::Move(at(0).0, at(0).1)];
    for index in 0..points.len().saturating_sub(1).max(1) {
        // Catmull-Rom: at each point the line runs as from the one before to the one after.
        let (before, from, to, after) = (at(index.saturating_sub(1)), at(index), at(index + 1), at(index + 2));
        path.push(PathStep::Curve(
            from.0 + (to.0 - before.0) / 6,
            from.1 + (to.1 - before.1) / 6,
            to.0 - (after.0 - from.0) / 6,
            to.1 - (after.1 - from.1) / 6,
            to.0,
            to.1,
        ));
    }
    Shape {
        path,
        fill: None,
        stroke: Some((INK, PEN)),
    }
}

fn scaled(units: i32, wide: Um) -> Um {
    Um::from(units) * wide / Um::from(Signature::WIDTH)
}
