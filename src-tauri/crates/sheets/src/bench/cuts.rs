//! The cut list: parts by material, each with a box to tick.

use domain::paper::{BenchSheet, CutGroup, CutRow};

use crate::flow::Row;
use crate::page::Shape;
use crate::text::{Align, INK};
use crate::um::{Um, mm};

use crate::desk::parts::{Desk, HAIRLINE, SMALL_CHIP, chip, tick_box};

/// Where the names of parts begin: right of the boxes to tick.
const PART: Um = 5_000;

/// Where the columns of the table stand.
struct Columns {
    part: (Um, Um),
    count: (Um, Um),
    length: (Um, Um),
    width: (Um, Um),
    grain: (Um, Um),
}

/// The rows of the table and the headings to repeat on the next page.
pub(crate) fn cuts(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> (Vec<Row>, Vec<Row>) {
    if sheet.cuts.iter().all(|group| group.rows.is_empty()) {
        return (Vec::new(), Vec::new());
    }
    let columns = columns(desk, sheet, width);
    let title = sheet.labels.cut_list.as_str();
    let again = sheet.labels.continued_title(title);
    let head = head(desk, sheet, &columns, width);
    let mut rows = vec![desk.heading(title, width), head.clone()];
    let mut headings = Vec::new();
    for group in &sheet.cuts {
        let over_parts = material(desk, group, width);
        // A text of its own, so that the first one stays as it was given.
        let over_parts_again = material(desk, group, width);
        let continued = stacked(&[&desk.heading(&again, width), &head]);
        headings.push(continued.clone());
        rows.push(Row {
            heading: Some(headings.len() - 1),
            ..over_parts
        });
        headings.push(stacked(&[&continued, &over_parts_again]));
        let heading = Some(headings.len() - 1);
        rows.extend(group.rows.iter().map(|cut| Row {
            heading,
            ..part(desk, cut, &columns, width)
        }));
    }
    (rows, headings)
}

/// Columns of figures are as wide as their widest entry needs; the part takes what is left.
fn columns(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> Columns {
    let labels = &sheet.labels;
    let wanted = |desk: &mut Desk<'_>, head: &str, cell: fn(&CutRow) -> &str, most: Um| {
        let (strong, note) = (desk.look.strong().tabular(), desk.look.note);
        let cells = sheet.cuts.iter().flat_map(|group| &group.rows).map(cell);
        let widest = cells.map(|text| desk.set.width(text, &strong)).max().unwrap_or(0);
        if widest == 0 {
            0
        } else {
            widest.max(desk.set.width(head, &note)).min(most) + 300
        }
    };
    let count = wanted(desk, &labels.count, |row| &row.count, width / 6);
    let length = wanted(desk, &labels.length, |row| &row.length, width / 4);
    let breadth = wanted(desk, &labels.width, |row| &row.width, width / 4);
    let grain = wanted(desk, &labels.grain, |row| &row.grain, width / 5);
    let gap = mm(3);
    let grain_at = width - grain;
    let width_at = grain_at - if grain > 0 { gap } else { 0 } - breadth;
    let length_at = width_at - gap - length;
    let count_at = length_at - gap - count;
    Columns {
        part: (PART, count_at - gap - PART),
        count: (count_at, count),
        length: (length_at, length),
        width: (width_at, breadth),
        grain: (grain_at, grain),
    }
}

fn head(desk: &mut Desk<'_>, sheet: &BenchSheet, columns: &Columns, width: Um) -> Row {
    let labels = &sheet.labels;
    let cells = [
        (labels.part.as_str(), columns.part, Align::Left),
        (&labels.count, columns.count, Align::Right),
        (&labels.length, columns.length, Align::Right),
        (&labels.width, columns.width, Align::Right),
        (&labels.grain, columns.grain, Align::Left),
    ];
    desk.table_head(&cells, width)
}

/// The material with its chip, over its parts.
fn material(desk: &mut Desk<'_>, group: &CutGroup, width: Um) -> Row {
    let strong = desk.look.strong();
    let top = desk.look.gap / 2 + 500;
    let mut row = Row::default().kept();
    let indent = if group.colour.is_some() { PART } else { 0 };
    row.block(&desk.block(&group.material, &strong, width - indent), indent, top);
    if let Some(colour) = group.colour {
        row.items
            .push(chip(0, top + (strong.leading - SMALL_CHIP) / 2, SMALL_CHIP, colour));
    }
    row.height += 500;
    row.shape(Shape::line((0, row.height), (width, row.height), (INK, 150)));
    row
}

fn part(desk: &mut Desk<'_>, cut: &CutRow, columns: &Columns, width: Um) -> Row {
    let (body, strong) = (desk.look.body, desk.look.strong().tabular());
    let above = desk.look.gap / 4 + 250;
    let mut row = Row::default();
    let cells = [
        (&cut.label, columns.part, body, Align::Left),
        (&cut.count, columns.count, strong, Align::Right),
        (&cut.length, columns.length, strong, Align::Right),
        (&cut.width, columns.width, strong, Align::Right),
        (&cut.grain, columns.grain, desk.look.note, Align::Left),
    ];
    for (text, (x, room), style, align) in cells {
        // Smaller type stands on the same baseline.
        let lower = body.baseline() - style.baseline();
        row.block(&desk.set.set(text, &style, room, align), x, above + lower);
    }
    row.items.push(tick_box(0, above + (body.leading - 3_300) / 2, 3_300));
    row.height += above;
    row.shape(Shape::line((0, row.height), (width, row.height), HAIRLINE));
    row
}

/// Rows below each other as one.
fn stacked(rows: &[&Row]) -> Row {
    rows.iter().fold(Row::default(), |mut all, row| {
        all.items.extend(row.items.iter().map(|item| item.moved(0, all.height)));
        all.height += row.height;
        all
    })
}
