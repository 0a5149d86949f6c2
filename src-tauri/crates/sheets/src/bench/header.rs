//! The head of the sheet: number, QR code, piece and due date, over a tape measure.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::hash::Hash;
use domain::paper::BenchSheet;
use domain::printed::PaperSize;

use crate::assets::Image;
use crate::faces::Voice;
use crate::flow::Row;
use crate::page::{Item, Placed, Warning};
use crate::qr::{Qr, qr};
use crate::ruler::{TAPE_HEIGHT, tape};
use crate::text::{Align, Style};
use crate::um::{Um, mm, pt};

use super::parts::{Desk, tag};

/// Pictures that may be placed.
pub(crate) type Images = BTreeMap<Hash, Arc<Image>>;

/// The smallest the number may be.
const LEAST_NUMBER: Um = pt(280);

/// The head of the first page, in a box as wide as the paper between its white.
pub(crate) fn first(desk: &mut Desk<'_>, sheet: &BenchSheet, images: &Images, code: Option<&Qr>) -> Row {
    let width = desk.look.width();
    let mut row = Row::default();
    // At the left the code, and right of its quiet zone the titles.
    let left = code.map_or(0, |code| {
        row.items.push(code.item.clone());
        row.height = code.size + mm(1);
        code.size + code.quiet.max(mm(4))
    });
    let right = due(desk, sheet, images, &mut row);
    titles(desk, sheet, left, width - right - mm(5), &mut row);
    close(desk, &mut row);
    row
}

/// The head of the other pages: number, piece and due date small.
pub(crate) fn next(desk: &mut Desk<'_>, sheet: &BenchSheet) -> Row {
    let width = desk.look.width();
    let (number, body) = (Style::new(Voice::Title, pt(180), 105), desk.look.body);
    let mut row = Row::default();
    let title = desk.block(&sheet.number, &number, width / 2);
    row.block(&title, 0, 0);
    let lower = number.baseline() - body.baseline();
    let due = desk.set.set(&sheet.due, &desk.look.strong(), width / 3, Align::Right);
    row.block(&due, width - width / 3, lower);
    let room = width - title.width - due.width - mm(8);
    row.block(&desk.block(&sheet.piece, &body, room), title.width + mm(4), lower);
    close(desk, &mut row);
    row
}

/// The code of the sheet, made once for all tries.
pub(crate) fn code(sheet: &BenchSheet, paper: PaperSize, warnings: &mut Vec<Warning>) -> Option<Qr> {
    if sheet.qr.is_empty() {
        return None;
    }
    let code = qr(&sheet.qr, if paper == PaperSize::A5 { mm(22) } else { mm(27) });
    if code.is_none() {
        warnings.push(Warning::QrTooLong { bytes: sheet.qr.len() });
    }
    code
}

/// At the right: whose sheet it is, when the piece must be ready, since when it is on the books. Returns its width.
fn due(desk: &mut Desk<'_>, sheet: &BenchSheet, images: &Images, row: &mut Row) -> Um {
    let (small, width) = (desk.look.small, desk.look.width());
    let room = width * 42 / 100;
    let left = width - room;
    let mut y = workshop(desk, sheet, images, room, row) + mm(1);
    let (body, note) = (desk.look.body, desk.look.note);
    let due = if sheet.due.is_empty() { "" } else { &sheet.labels.due };
    let label = desk.set.set(due, &body, room, Align::Right);
    if sheet.rush {
        let style = Style::new(Voice::Title, if small { pt(105) } else { pt(130) }, 110);
        let plate = tag(desk.set, &sheet.labels.rush, &style, room / 2);
        let beside = if label.width > 0 { label.width + mm(3) } else { 0 };
        row.block(&plate, width - beside - plate.width, y);
        // Both words stand on one line.
        y += style.size / 5 + style.baseline() - body.baseline();
    }
    row.block(&label, left, y);
    y += body.leading + mm(1);
    if !sheet.due.is_empty() {
        let sizes = if small {
            [pt(165), pt(150), pt(135)]
        } else {
            [pt(230), pt(205), pt(180)]
        };
        let sized = |size: Um| Style::new(Voice::Title, size, 110);
        let fits = sizes
            .into_iter()
            .map(sized)
            .find(|style| desk.set.width(&sheet.due, style) <= room);
        let date = fits.unwrap_or(sized(sizes[2]));
        let date = desk.set.set(&sheet.due, &date, room, Align::Right);
        row.block(&date, left, y);
        y += date.height;
    }
    if !sheet.taken.is_empty() {
        let taken = format!("{} {}", sheet.labels.taken, sheet.taken);
        row.block(&desk.set.set(&taken, &note, room, Align::Right), left, y + 300);
    }
    room
}

/// Logo and name of the workshop, flush right; returns where what follows begins.
fn workshop(desk: &mut Desk<'_>, sheet: &BenchSheet, images: &Images, room: Um, row: &mut Row) -> Um {
    let width = desk.look.width();
    let style = Style {
        voice: Voice::Strong,
        ..desk.look.note
    };
    let name = desk.set.set(&sheet.workshop, &style, room, Align::Right);
    let Some((hash, image)) = sheet.logo.and_then(|hash| Some((hash, images.get(&hash)?))) else {
        row.block(&name, width - room, 0);
        return name.height;
    };
    let (wide, high) = fitted(image, room / 2, mm(8));
    let beside = name.width + mm(3) + wide <= room;
    let (x, y) = if beside {
        (width - name.width - mm(3) - wide, 0)
    } else {
        (width - wide, name.height + 500)
    };
    row.items.push(Item::Image(Placed {
        hash,
        x,
        y,
        width: wide,
        height: high,
    }));
    let lower = if beside { (high - name.height).max(0) / 2 } else { 0 };
    row.block(&name, width - room, lower);
    name.height.max(y + high)
}

/// The number as large as there is room, and what is made.
fn titles(desk: &mut Desk<'_>, sheet: &BenchSheet, left: Um, right: Um, row: &mut Row) {
    let room = right - left;
    let small = desk.look.small;
    let sizes = if small { [pt(360), pt(320)] } else { [pt(480), pt(380)] };
    let sized = |size: Um| Style::new(Voice::Title, size, 100);
    let fits = sizes
        .into_iter()
        .map(sized)
        .find(|style| desk.set.width(&sheet.number, style) <= room);
    let number = fits.unwrap_or(sized(LEAST_NUMBER));
    let block = desk.block(&sheet.number, &number, room);
    // Capitals begin level with the QR code.
    let lift = number.leading - number.baseline();
    row.block(&block, left, -lift);
    let mut y = block.height - lift;
    let piece = Style::new(Voice::Title, if small { pt(130) } else { pt(165) }, 120);
    let what = format!("{} {}", sheet.quantity, sheet.piece);
    let block = desk.block(what.trim(), &piece, room);
    row.block(&block, left, y);
    y += block.height;
    let position = match sheet.position.as_str() {
        "" => String::new(),
        position => format!("{} {position}", sheet.labels.piece),
    };
    let body = desk.look.body;
    for text in [&sheet.name, &position].into_iter().filter(|text| !text.is_empty()) {
        let block = desk.block(text, &body, room);
        row.block(&block, left, y);
        y += block.height;
    }
}

/// The tape measure under the head.
fn close(desk: &mut Desk<'_>, row: &mut Row) {
    let at = row.height + mm(2);
    row.items
        .extend(tape(desk.set, desk.look.width()).iter().map(|item| item.moved(0, at)));
    row.height = at + TAPE_HEIGHT + mm(2);
}

/// The size of a picture in a box, its proportions kept.
pub(crate) fn fitted(image: &Image, width: Um, height: Um) -> (Um, Um) {
    let (wide, high) = (i64::from(image.width.max(1)), i64::from(image.height.max(1)));
    if wide * height > high * width {
        (width, width * high / wide)
    } else {
        (height * wide / high, height)
    }
}
