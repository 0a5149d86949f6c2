//! The sides of a piece: its picture, and smaller with it what else of it is shown, each with what it is called.

use std::sync::Arc;

use domain::hash::Hash;
use domain::paper::View;

use crate::assets::Image;
use crate::flow::Row;
use crate::page::{Item, Placed};
use crate::text::Align;
use crate::um::{Um, mm};

use super::header::{Images, fitted};
use super::parts::Desk;

/// White between two pictures.
const BETWEEN: Um = mm(3);
/// White between a picture and what it is called.
const ABOVE_LABEL: Um = 600;
/// White above a row of small pictures.
const ABOVE: Um = mm(2);
/// A small picture is no less high: what would be smaller shows nothing.
const LEAST: Um = mm(8);

/// A picture with what it is called.
#[derive(Clone, Copy)]
pub(crate) struct Side<'a> {
    hash: Hash,
    image: &'a Image,
    label: &'a str,
}

/// The picture that stands for a piece, and the others; those that are lost are left out.
pub(crate) fn found<'a>(
    picture: Option<Hash>,
    side: &'a str,
    views: &'a [View],
    images: &'a Images,
) -> (Option<Side<'a>>, Vec<Side<'a>>) {
    let find = |hash: Hash, label: &'a str| {
        let image = images.get(&hash).map(Arc::as_ref)?;
        Some(Side { hash, image, label })
    };
    let others = views.iter().filter_map(|view| find(view.picture, &view.label));
    (picture.and_then(|hash| find(hash, side)), others.collect())
}

/// A picture in the middle of its column, with what it is called beneath.
pub(crate) fn large(desk: &mut Desk<'_>, side: Side<'_>, width: Um, height: Um) -> Row {
    let mut row = Row::default();
    put(desk, &mut row, side, (0, width), (0, height));
    row
}

/// Small pictures next to each other, as many in a row as leave none alone, none higher than `height`.
pub(crate) fn small(desk: &mut Desk<'_>, sides: &[Side<'_>], width: Um, height: Um) -> Vec<Row> {
    let most = if width < mm(60) { 2 } else { 3 };
    let rows = sides.len().div_ceil(most).max(1);
    let across = sides.len().div_ceil(rows).max(1);
    let many = |across: usize| i64::try_from(across).unwrap_or(1);
    // One alone is no larger than one of two: it isn't what the paper is about.
    let share = |count: i64| (width - BETWEEN * (count - 1)) / count;
    let room = share(many(across).max(2));
    let slot = sides
        .iter()
        .map(|side| side.width(desk, room, height))
        .max()
        .unwrap_or(0);
    let row = |beside: &[Side<'_>]| {
        let whole = (slot + BETWEEN) * many(beside.len()) - BETWEEN;
        let tallest = beside.iter().map(|side| fitted(side.image, slot, height).1).max();
        let mut row = Row::default();
        for (at, side) in (0..).zip(beside) {
            let x = (width - whole) / 2 + (slot + BETWEEN) * at;
            put(desk, &mut row, *side, (x, slot), (ABOVE, tallest.unwrap_or(0)));
        }
        row
    };
    sides.chunks(across).map(row).collect()
}

/// How wide a picture may be that has others at its right.
pub(crate) const fn beside_width(width: Um) -> Um {
    width * 71 / 100 - BETWEEN
}

/// A picture with the others one below the other at its right, all of them `height` high.
pub(crate) fn beside(desk: &mut Desk<'_>, first: Side<'_>, others: &[Side<'_>], width: Um, height: Um) -> Row {
    let left = beside_width(width);
    let column = width - left - BETWEEN;
    let called = first.called(desk, left);
    let mut row = Row::default();
    put(desk, &mut row, first, (0, left), (0, height - called));
    let many = i64::try_from(others.len()).unwrap_or(1).max(1);
    // What they are called needs what it needs; the pictures share the rest.
    let called: Um = others.iter().map(|side| side.called(desk, column)).sum();
    let share = ((height - called - ABOVE * (many - 1)) / many).max(LEAST);
    let mut y = 0;
    for side in others {
        let (_, high) = fitted(side.image, column, share);
        y += put(desk, &mut row, *side, (left + BETWEEN, column), (y, high)) + ABOVE;
    }
    row
}

impl Side<'_> {
    /// How wide it stands in so much room, whichever is wider, picture or words.
    fn width(&self, desk: &mut Desk<'_>, room: Um, height: Um) -> Um {
        let (wide, _) = fitted(self.image, room, height);
        let note = desk.look.note;
        wide.max(desk.set.width(self.label, &note)).min(room)
    }

    /// How wide the picture is in a box.
    pub(crate) fn wide(&self, width: Um, height: Um) -> Um {
        fitted(self.image, width, height.max(0)).0
    }

    /// How high what it is called stands beneath it.
    pub(crate) fn called(&self, desk: &mut Desk<'_>, width: Um) -> Um {
        let note = desk.look.note;
        match self.label {
            "" => 0,
            label => desk.set.set(label, &note, width, Align::Centre).height + ABOVE_LABEL,
        }
    }
}

/// Puts a picture in the middle of its box, and what it is called beneath. Gives the height of both.
fn put(desk: &mut Desk<'_>, row: &mut Row, side: Side<'_>, (left, width): (Um, Um), (top, height): (Um, Um)) -> Um {
    let (wide, high) = fitted(side.image, width, height);
    row.items.push(Item::Image(Placed {
        hash: side.hash,
        x: left + (width - wide) / 2,
        y: top,
        width: wide,
        height: high,
    }));
    row.height = row.height.max(top + high);
    if side.label.is_empty() {
        return high;
    }
    let note = desk.look.note;
    let label = desk.set.set(side.label, &note, width, Align::Centre);
    row.block(&label, left, top + high + ABOVE_LABEL);
    high + ABOVE_LABEL + label.height
}
