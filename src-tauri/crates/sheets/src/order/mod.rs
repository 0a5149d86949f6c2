//! The papers about an order as a whole: the customer's and the counter's. The words come from [`domain::paper::order`].
//!
//! From top to bottom: who it is for, and whose paper it is (at the counter instead: what only the maker may read), each piece
//! with its picture, answers and price, the sums. The customer's has the terms and a line to sign on, or what was signed; the
//! counter's has neither, because nobody signs beneath what others wrote about them.

mod pieces;
mod signature;
mod sums;

use domain::paper::order::{CounterPaper, Inner, OrderPaper};
use domain::printed::PaperSize;

use crate::assets::Assets;
use crate::desk::foot::finish;
use crate::desk::header::{self, Head, Images};
use crate::desk::look::{Density, Look};
use crate::desk::parts::Desk;
use crate::flow::{Band, Flowed, Frame, Lane, Row, flow};
use crate::page::{Pages, Warning};
use crate::qr::Qr;
use crate::text::{Align, Typesetter};
use crate::um::Um;

/// Lays the customer's paper out.
pub fn order_layout(paper: &OrderPaper, size: PaperSize, assets: &Assets) -> Pages {
    set(paper, None, size, assets)
}

/// Lays the counter's paper out.
pub fn counter_layout(paper: &CounterPaper, size: PaperSize, assets: &Assets) -> Pages {
    set(&paper.order, Some(&paper.inner), size, assets)
}

/// `inner` is what only the maker may read; `None`: the customer's paper.
fn set(paper: &OrderPaper, inner: Option<&[Inner]>, size: PaperSize, assets: &Assets) -> Pages {
    let mut set = Typesetter::default();
    let mut warnings = Vec::new();
    let mut images = Images::new();
    let pictures = paper.pieces.iter().filter_map(|piece| piece.picture);
    let views = paper.pieces.iter().flat_map(|piece| &piece.views);
    let views = views.map(|view| view.picture);
    for hash in pictures.chain(views).chain(paper.logo) {
        match assets.get(&hash) {
            Some(image) => drop(images.insert(hash, image.clone())),
            None => warnings.push(Warning::MissingImage { hash }),
        }
    }
    let taken = match paper.taken.as_str() {
        "" => String::new(),
        taken => format!("{} {taken}", paper.labels.taken),
    };
    let head = Head {
        number: &paper.number,
        qr: &paper.qr,
        title: &paper.title,
        due: (&paper.labels.due, &paper.due),
        taken: &taken,
        workshop: &paper.workshop,
        logo: paper.logo,
        short: &paper.title,
        ..Head::default()
    };
    let code = header::code(&head, size, &mut warnings);
    let mut best = draft(
        &mut set,
        paper,
        inner,
        &head,
        &images,
        code.as_ref(),
        Look::new(size, Density::Airy).dressed(paper.colour),
    );
    for density in [Density::Even, Density::Close] {
        if best.flowed.pages.len() > 1 {
            let closer = draft(
                &mut set,
                paper,
                inner,
                &head,
                &images,
                code.as_ref(),
                Look::new(size, density).dressed(paper.colour),
            );
            if closer.flowed.pages.len() < best.flowed.pages.len() {
                best = closer;
            }
        }
    }
    let pages = finish(
        &mut set,
        best.look,
        &best.flowed,
        [&best.first, &best.next],
        &paper.footer,
        |page, pages| paper.labels.page_of(page, pages),
        |_| Vec::new(),
    );
    let missing = set.missing().iter();
    warnings.extend(missing.map(|text| Warning::MissingGlyph { text: text.clone() }));
    Pages {
        paper: size,
        pages,
        images,
        warnings,
    }
}

/// Rows in their places, still without foot lines.
struct Draft {
    look: Look,
    flowed: Flowed,
    first: Row,
    next: Row,
}

fn draft(
    set: &mut Typesetter,
    paper: &OrderPaper,
    inner: Option<&[Inner]>,
    head: &Head<'_>,
    images: &Images,
    code: Option<&Qr>,
    look: Look,
) -> Draft {
    let mut desk = Desk { set, look };
    let first = header::first(&mut desk, head, images, code);
    let next = header::next(&mut desk, head);
    let frame = Frame {
        first_top: look.top + first.height,
        top: look.top + next.height,
        bottom: look.page_height - look.foot,
    };
    let mut bands = vec![people(&mut desk, paper, inner)];
    bands.extend(
        paper
            .pieces
            .iter()
            .map(|piece| pieces::band(&mut desk, piece, &paper.labels, images)),
    );
    bands.push(sums::band(&mut desk, paper, inner.is_none()));
    Draft {
        look,
        flowed: flow(&bands, frame),
        first,
        next,
    }
}

/// Who it is for, and beside it who made it out, or what only the maker may read.
fn people(desk: &mut Desk<'_>, paper: &OrderPaper, inner: Option<&[Inner]>) -> Band {
    let (width, gutter) = (desk.look.width(), desk.look.gutter);
    let left = (width - gutter) * 42 / 100;
    let right = width - gutter - left;
    let rows = card(desk, &paper.labels.customer, paper.customer.iter(), left);
    let mut lanes = vec![lane(desk, 0, left, rows)];
    let beside = match inner {
        Some([]) => Vec::new(),
        Some(inner) => {
            let mut rows = vec![desk.heading(&paper.labels.inner, right)];
            rows.extend(inner.iter().flat_map(|inner| told(desk, inner, right)));
            rows
        }
        None if paper.address.is_empty() => Vec::new(),
        None => {
            let lines = std::iter::once(&paper.workshop).chain(&paper.address);
            card(desk, &paper.labels.from, lines, right)
        }
    };
    if !beside.is_empty() {
        lanes.push(lane(desk, left + gutter, right, beside));
    }
    Band {
        space: desk.look.space,
        lanes,
    }
}

/// A heading, a name, and what belongs to it.
fn card<'l>(desk: &mut Desk<'_>, heading: &str, lines: impl Iterator<Item = &'l String>, width: Um) -> Vec<Row> {
    let mut rows = vec![desk.heading(heading, width)];
    for (at, line) in lines.enumerate() {
        let style = if at == 0 { desk.look.value } else { desk.look.body };
        let mut row = Row::default();
        row.block(&desk.block(line, &style, width), 0, 0);
        rows.push(row);
    }
    rows
}

/// A heading and its lines: long notes may go over a page.
fn told(desk: &mut Desk<'_>, inner: &Inner, width: Um) -> Vec<Row> {
    let (label, body) = (desk.look.label, desk.look.body);
    let mut title = Row::default().kept();
    title.block(&desk.block(&inner.title, &label, width), 0, 0);
    let lines = desk.set.lines(&inner.text, &body, width, Align::Left);
    let mut rows = vec![title];
    rows.extend(lines.into_iter().map(|line| Row {
        height: line.height,
        items: line.items,
        ..Row::default()
    }));
    if let Some(last) = rows.last_mut() {
        last.height += desk.look.gap;
    }
    rows
}

fn lane(desk: &Desk<'_>, x: Um, width: Um, rows: Vec<Row>) -> Lane {
    Lane {
        x: desk.look.side + x,
        width,
        columns: 1,
        pitch: 0,
        rows,
        headings: Vec::new(),
    }
}
