//! From the pieces to what is left to pay, and beside it what is signed.

use domain::paper::order::{OrderPaper, Sum};

use crate::desk::parts::{Desk, HAIRLINE};
use crate::flow::{Band, Row};
use crate::page::Shape;
use crate::text::Align;
use crate::um::{Um, mm};

use super::{lane, signature};

/// The sums at the right, kept together as long as a page can hold them; at the left the terms and a line to sign on, where one
/// is asked for.
pub(super) fn band(desk: &mut Desk<'_>, paper: &OrderPaper, signed: bool) -> Band {
    let (width, gutter) = (desk.look.width(), desk.look.gutter);
    let right = (width - gutter) * if desk.look.small { 62 } else { 52 } / 100;
    let left = width - gutter - right;
    let mut rows = vec![desk.heading(&paper.labels.sums, right)];
    rows.extend(paper.sums.iter().map(|sum| sum_row(desk, sum, right).kept()));
    if let Some(last) = rows.last_mut() {
        last.keep = false;
    }
    let tall: Um = rows.iter().map(|row| row.height).sum();
    let mut lanes = vec![lane(desk, left + gutter, right, rows)];
    if signed {
        let agreed = signature::rows(desk, paper, left, tall);
        lanes.insert(0, lane(desk, 0, left, agreed));
    }
    Band {
        space: desk.look.space,
        lanes,
    }
}

fn sum_row(desk: &mut Desk<'_>, sum: &Sum, width: Um) -> Row {
    let style = if sum.strong { desk.look.heading } else { desk.look.body }.tabular();
    let above = if sum.strong { 600 } else { 200 };
    let amount = desk.set.set(&sum.amount, &style, width / 2, Align::Right);
    let mut row = Row::default();
    let label = desk
        .set
        .set(&sum.label, &style, width - amount.width - mm(3), Align::Left);
    row.block(&label, 0, above);
    row.block(&amount, width - width / 2, above);
    if sum.strong {
        row.shape(Shape::line((0, 0), (width, 0), HAIRLINE));
    }
    row.height += if sum.strong { mm(1) } else { 300 };
    row
}
