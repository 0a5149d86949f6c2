//! The work: steps to tick, materials, reminders, notes.

use domain::paper::{BenchSheet, Material, Reminder, Step};

use crate::flow::Row;
use crate::page::Shape;
use crate::ruler::RULE_HEIGHT;
use crate::text::{Align, INK};
use crate::um::{Um, mm};

use crate::desk::parts::{Desk, HAIRLINE, SMALL_CHIP, chip, tick_box};

/// Distance between writing lines.
pub(crate) const WRITING: Um = 7_500;

/// The steps in their order, each with a box to tick.
pub(crate) fn steps(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> Vec<Row> {
    if sheet.steps.is_empty() {
        return Vec::new();
    }
    let mut heading = desk.heading(&sheet.labels.steps, width);
    let note = desk.look.note;
    let lower = desk.look.heading.baseline() - note.baseline();
    heading.block(&desk.set.set(&sheet.time, &note, width, Align::Right), 0, lower);
    let mut rows = vec![heading];
    rows.extend(sheet.steps.iter().map(|step| step_row(desk, step, width)));
    rows
}

fn step_row(desk: &mut Desk<'_>, step: &Step, width: Um) -> Row {
    let (value, note) = (desk.look.value, desk.look.note);
    let above = desk.look.gap / 3 + 300;
    let (indent, edge) = (7_000, 4_600);
    let time = desk.set.set(&step.time, &note, width / 3, Align::Right);
    let room = width - indent - if time.width > 0 { time.width + mm(2) } else { 0 };
    let mut row = Row::default();
    row.block(&desk.block(&step.label, &value, room), indent, above);
    row.block(&time, width - width / 3, above + value.baseline() - note.baseline());
    if !step.note.is_empty() {
        row.block(&desk.block(&step.note, &note, width - indent), indent, row.height + 100);
    }
    row.items.push(tick_box(0, above + (value.leading - edge) / 2, edge));
    row.height += above + 100;
    row.shape(Shape::line((0, row.height), (width, row.height), HAIRLINE));
    row
}

/// What is used up.
pub(crate) fn materials(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> Vec<Row> {
    if sheet.materials.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![desk.heading(&sheet.labels.materials, width)];
    rows.extend(
        sheet
            .materials
            .iter()
            .map(|material| material_row(desk, material, width)),
    );
    rows
}

fn material_row(desk: &mut Desk<'_>, material: &Material, width: Um) -> Row {
    let (body, strong) = (desk.look.body, desk.look.strong().tabular());
    let indent = SMALL_CHIP + 1_800;
    let amount = desk.set.set(&material.amount, &strong, width / 2, Align::Right);
    let mut row = Row::default();
    row.block(
        &desk.block(&material.label, &body, width - indent - amount.width - mm(2)),
        indent,
        200,
    );
    row.block(&amount, width - width / 2, 200);
    if let Some(colour) = material.colour {
        row.items
            .push(chip(0, 200 + (body.leading - SMALL_CHIP) / 2, SMALL_CHIP, colour));
    }
    row.height += desk.look.gap / 4 + 200;
    row
}

/// What must not be forgotten: a heavy bar and a mark at the left.
pub(crate) fn reminders(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> Vec<Row> {
    if sheet.reminders.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![desk.heading(&sheet.labels.reminders, width)];
    rows.extend(
        sheet
            .reminders
            .iter()
            .map(|reminder| reminder_row(desk, reminder, width)),
    );
    rows
}

fn reminder_row(desk: &mut Desk<'_>, reminder: &Reminder, width: Um) -> Row {
    let (strong, note) = (desk.look.strong(), desk.look.note);
    let indent = 7_000;
    let mut row = Row::default();
    row.block(&desk.block(&reminder.text, &strong, width - indent), indent, 300);
    if !reminder.about.is_empty() {
        row.block(&desk.block(&reminder.about, &note, width - indent), indent, row.height);
    }
    row.height += 300;
    row.shape(Shape::filled(0, 0, 900, row.height, INK));
    let mark = desk.look.heading;
    let sign = desk.set.set("!", &mark, mm(4), Align::Centre);
    row.items.extend(
        sign.items
            .iter()
            .map(|item| item.moved(2_000, 300 + strong.baseline() - mark.baseline())),
    );
    row.height += desk.look.gap / 2 + 500;
    row
}

/// The maker's notes and two lines to write on, one where room is scarce; the sheet adds more where there is some. And a place to sign.
pub(crate) fn notes(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> Vec<Row> {
    // Where every millimetre counts there is one line to write on, and the name stands beside the heading.
    let scarce = !desk.look.company;
    let beside = width >= if scarce { mm(100) } else { mm(120) };
    let mut heading = desk.heading(&sheet.labels.notes, if beside { width - mm(70) } else { width });
    let body = desk.look.body;
    let signature = signature(desk, sheet, width.min(mm(66)));
    if beside {
        // On one line with the rule under the heading.
        let lower = heading.height - RULE_HEIGHT - desk.look.gap / 2 - signature.height;
        heading
            .items
            .extend(signature.items.iter().map(|item| item.moved(width - mm(66), lower)));
    }
    let mut rows = vec![heading];
    let lines = desk.set.lines(&sheet.notes, &body, width, Align::Left);
    rows.extend(lines.iter().map(|line| Row {
        height: line.height,
        items: line.items.clone(),
        ..Row::default()
    }));
    let lines = if scarce { 1 } else { 2 };
    rows.extend((1..lines).map(|_| writing_line(width).kept()));
    rows.push(writing_line(width));
    if !beside {
        let at = rows.len() - lines;
        let lower = WRITING - signature.height;
        let items = signature.items.iter().map(|item| item.moved(0, lower)).collect();
        rows.insert(
            at,
            Row {
                height: WRITING,
                items,
                ..Row::default()
            }
            .kept(),
        );
    }
    rows
}

/// "Made by" and a line.
fn signature(desk: &mut Desk<'_>, sheet: &BenchSheet, width: Um) -> Row {
    let note = desk.look.note;
    let words = desk.block(&sheet.labels.made_by, &note, width / 2);
    let line = note.baseline() + 600;
    let mut row = Row::default();
    row.block(&words, 0, 0);
    row.height = line;
    row.shape(Shape::line((words.width + mm(2), line), (width, line), (INK, 180)));
    row
}

/// A line to write on.
pub(crate) fn writing_line(width: Um) -> Row {
    let mut row = Row::space(WRITING);
    row.shape(Shape::line((0, WRITING), (width, WRITING), HAIRLINE));
    row
}
