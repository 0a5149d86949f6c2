//! What was measured on a person: the tape, what is added for ease, what is made; one line each.

use domain::paper::{BenchSheet, Fitted};

use super::bands::lane;
use crate::flow::{Lane, Row};
use crate::page::Shape;
use crate::text::Align;
use crate::um::{Um, mm};

use crate::desk::parts::{Desk, HAIRLINE};

/// Where the columns of figures stand, from the left; what is left of them is for the place.
struct Columns {
    landmark: Um,
    body: (Um, Um),
    added: (Um, Um),
    made: (Um, Um),
}

/// The table in so many columns side by side, each with its headings, filled from the top; none where nobody was measured.
pub(crate) fn fitting(desk: &mut Desk<'_>, sheet: &BenchSheet, across: usize) -> Vec<Lane> {
    if sheet.fitting.is_empty() {
        return Vec::new();
    }
    let (whole, gutter, many) = (desk.look.width(), desk.look.gutter, across as i64);
    let width = (whole - gutter * (many - 1)) / many;
    let columns = columns(desk, sheet, width);
    let title = desk.heading(&sheet.labels.fitting, width);
    let each = sheet.fitting.len().div_ceil(across);
    let mut lanes = Vec::new();
    for (at, part) in (0..).zip(sheet.fitting.chunks(each)) {
        // Only the first has the title; the others begin as far down.
        let above = if at == 0 {
            title.clone()
        } else {
            Row::space(title.height)
        };
        let mut rows = vec![Row { space: false, ..above }.kept(), head(desk, sheet, &columns, width)];
        rows.extend(part.iter().map(|fitted| row(desk, fitted, &columns, width)));
        lanes.push(lane(desk, at * (width + gutter), width, rows));
    }
    lanes
}

/// Each as wide as its widest entry; one that would say nothing is left out.
fn columns(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> Columns {
    let wanted = |desk: &mut Desk<'_>, head: &str, cell: fn(&Fitted) -> &str| {
        let (strong, note) = (desk.look.strong().tabular(), desk.look.note);
        let widest = sheet.fitting.iter().map(|row| desk.set.width(cell(row), &strong)).max();
        match widest.unwrap_or(0) {
            0 => 0,
            widest => widest.max(desk.set.width(head, &note)).min(width / 4) + mm(3),
        }
    };
    let labels = &sheet.labels;
    let body = wanted(desk, &labels.body, |row| &row.body);
    let added = wanted(desk, &labels.added, |row| &row.added);
    let made = wanted(desk, &labels.made, |row| &row.made);
    let landmark = width - body - added - made;
    Columns {
        landmark,
        body: (landmark, body),
        added: (landmark + body, added),
        made: (landmark + body + added, made),
    }
}

fn head(desk: &mut Desk<'_>, sheet: &BenchSheet, columns: &Columns, width: Um) -> Row {
    let labels = &sheet.labels;
    let cells = [
        (labels.landmark.as_str(), (0, columns.landmark), Align::Left),
        (&labels.body, columns.body, Align::Right),
        (&labels.added, columns.added, Align::Right),
        (&labels.made, columns.made, Align::Right),
    ];
    desk.table_head(&cells, width)
}

/// What is made is what the bench needs, so it is strong; where nothing is added, that is what the tape said.
fn row(desk: &mut Desk<'_>, fitted: &Fitted, columns: &Columns, width: Um) -> Row {
    let (label, strong) = (desk.look.label, desk.look.strong().tabular());
    let plain = desk.look.body.tabular();
    let above = desk.look.gap / 4 + 150;
    let body = if fitted.made.is_empty() { strong } else { plain };
    let cells = [
        (&fitted.label, (0, columns.landmark), label, Align::Left),
        (&fitted.body, columns.body, body, Align::Right),
        (&fitted.added, columns.added, plain, Align::Right),
        (&fitted.made, columns.made, strong, Align::Right),
    ];
    let mut row = Row::default();
    for (text, (x, room), style, align) in cells {
        let lower = strong.baseline() - style.baseline();
        row.block(&desk.set.set(text, &style, room.max(1), align), x, above + lower);
    }
    row.height += 150;
    row.shape(Shape::line((0, row.height), (width, row.height), HAIRLINE));
    row
}
