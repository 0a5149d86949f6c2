//! The head of a paper: number, QR code, what it is about and the due date, over a tape measure.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::hash::Hash;
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

/// What stands in the head of a paper.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Head<'a> {
    pub number: &'a str,
    /// What the QR code says; empty: none.
    pub qr: &'a str,
    /// Large, under the number: "2 × Messenger bag".
    pub title: &'a str,
    /// Smaller, under the title, those that aren't empty.
    pub under: [&'a str; 2],
    /// The label before the due date, and the date.
    pub due: (&'a str, &'a str),
    /// On a plate before the due date; empty: none.
    pub rush: &'a str,
    /// Under the due date.
    pub taken: &'a str,
    pub workshop: &'a str,
    pub logo: Option<Hash>,
    /// On the other pages, beside the number.
    pub short: &'a str,
}

/// Pictures that may be placed.
pub(crate) type Images = BTreeMap<Hash, Arc<Image>>;

/// The smallest the number may be.
const LEAST_NUMBER: Um = pt(280);

/// The head of the first page, in a box as wide as the paper between its white.
pub(crate) fn first(desk: &mut Desk<'_>, head: &Head<'_>, images: &Images, code: Option<&Qr>) -> Row {
    let width = desk.look.width();
    let mut row = Row::default();
    // At the left the code, and right of its quiet zone the titles.
    let left = code.map_or(0, |code| {
        row.items.push(code.item.clone());
        row.height = code.size + mm(1);
        code.size + code.quiet.max(mm(4))
    });
    let right = due(desk, head, images, &mut row);
    titles(desk, head, left, width - right - mm(5), &mut row);
    close(desk, &mut row);
    row
}

/// The head of the other pages: number, piece and due date small.
pub(crate) fn next(desk: &mut Desk<'_>, head: &Head<'_>) -> Row {
    let width = desk.look.width();
    let number = Style::new(Voice::Title, pt(180), 105).coloured(desk.look.ink);
    let body = desk.look.body;
    let mut row = Row::default();
    let title = desk.block(head.number, &number, width / 2);
    row.block(&title, 0, 0);
    let lower = number.baseline() - body.baseline();
    let due = desk.set.set(head.due.1, &desk.look.strong(), width / 3, Align::Right);
    row.block(&due, width - width / 3, lower);
    let room = width - title.width - due.width - mm(8);
    row.block(&desk.block(head.short, &body, room), title.width + mm(4), lower);
    close(desk, &mut row);
    row
}

/// The code of the sheet, made once for all tries.
pub(crate) fn code(head: &Head<'_>, paper: PaperSize, warnings: &mut Vec<Warning>) -> Option<Qr> {
    if head.qr.is_empty() {
        return None;
    }
    let code = qr(head.qr, if paper == PaperSize::A5 { mm(22) } else { mm(27) });
    if code.is_none() {
        warnings.push(Warning::QrTooLong { bytes: head.qr.len() });
    }
    code
}

/// At the right: whose paper it is, when the piece must be ready, since when it is on the books. Returns its width.
fn due(desk: &mut Desk<'_>, head: &Head<'_>, images: &Images, row: &mut Row) -> Um {
    let (small, width) = (desk.look.small, desk.look.width());
    let room = width * 42 / 100;
    let left = width - room;
    let mut y = workshop(desk, head, images, room, row) + mm(1);
    let (body, note) = (desk.look.body, desk.look.note);
    let (label, date) = head.due;
    let label = desk
        .set
        .set(if date.is_empty() { "" } else { label }, &body, room, Align::Right);
    if !head.rush.is_empty() {
        let style = Style::new(Voice::Title, if small { pt(105) } else { pt(130) }, 110);
        let plate = tag(desk.set, head.rush, &style, room / 2);
        let beside = if label.width > 0 { label.width + mm(3) } else { 0 };
        row.block(&plate, width - beside - plate.width, y);
        // Both words stand on one line.
        y += style.size / 5 + style.baseline() - body.baseline();
    }
    row.block(&label, left, y);
    y += body.leading + mm(1);
    if !date.is_empty() {
        let sizes = if small {
            [pt(165), pt(150), pt(135)]
        } else {
            [pt(230), pt(205), pt(180)]
        };
        let sized = |size: Um| Style::new(Voice::Title, size, 110);
        let fits = sizes
            .into_iter()
            .map(sized)
            .find(|style| desk.set.width(date, style) <= room);
        let date = desk.set.set(date, &fits.unwrap_or(sized(sizes[2])), room, Align::Right);
        row.block(&date, left, y);
        y += date.height;
    }
    if !head.taken.is_empty() {
        row.block(&desk.set.set(head.taken, &note, room, Align::Right), left, y + 300);
    }
    room
}

/// Logo and name of the workshop, flush right; returns where what follows begins.
fn workshop(desk: &mut Desk<'_>, head: &Head<'_>, images: &Images, room: Um, row: &mut Row) -> Um {
    let width = desk.look.width();
    let style = Style {
        voice: Voice::Strong,
        ..desk.look.note
    };
    let name = desk.set.set(head.workshop, &style, room, Align::Right);
    let Some((hash, image)) = head.logo.and_then(|hash| Some((hash, images.get(&hash)?))) else {
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
fn titles(desk: &mut Desk<'_>, head: &Head<'_>, left: Um, right: Um, row: &mut Row) {
    let room = right - left;
    let small = desk.look.small;
    let sizes = if small { [pt(360), pt(320)] } else { [pt(480), pt(380)] };
    let ink = desk.look.ink;
    let sized = |size: Um| Style::new(Voice::Title, size, 100).coloured(ink);
    let fits = sizes
        .into_iter()
        .map(sized)
        .find(|style| desk.set.width(head.number, style) <= room);
    let number = fits.unwrap_or(sized(LEAST_NUMBER));
    let block = desk.block(head.number, &number, room);
    // Capitals begin level with the QR code.
    let lift = number.leading - number.baseline();
    row.block(&block, left, -lift);
    let mut y = block.height - lift;
    let piece = Style::new(Voice::Title, if small { pt(130) } else { pt(165) }, 120).coloured(ink);
    let block = desk.block(head.title, &piece, room);
    row.block(&block, left, y);
    y += block.height;
    let body = desk.look.body;
    for text in head.under.into_iter().filter(|text| !text.is_empty()) {
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
