//! The slip with the words for a forgotten PIN: A6 lying, with a line to cut along, at the head of a sheet of the workshop's paper. So
//! it goes into a drawer or a wallet and doesn't look like a sheet that may be thrown away.

use domain::paper::recovery::RecoverySlip;
use domain::printed::PaperSize;

use crate::desk::parts::HAIRLINE;
use crate::faces::Voice;
use crate::page::{Item, Page, Pages, Shape, Warning, paper_size};
use crate::text::{Align, Block, INK, Style, Typesetter};
use crate::um::{Um, mm, pt};

use super::{moved, title};

/// A6, lying; a little less wide, so that it fits on A5 with the printer's own edge.
const SLIP: (Um, Um) = (mm(136), mm(100));
/// White inside it.
const WHITE: Um = mm(8);
const WIDTH: Um = SLIP.0 - 2 * WHITE;
const HEIGHT: Um = SLIP.1 - 2 * WHITE;
/// From the head of the sheet.
const ABOVE: Um = mm(12);
/// Between two words.
const GAP: Um = mm(3);

const NOTE: Style = Style::new(Voice::Text, pt(90), 124);
const SMALL: Style = Style::new(Voice::Text, pt(75), 120);

/// Lays the slip out.
pub fn recovery_layout(slip: &RecoverySlip, size: PaperSize) -> Pages {
    let mut set = Typesetter::default();
    let (width, height) = paper_size(size);
    let (left, top) = ((width - SLIP.0) / 2, ABOVE);
    let mut items = edge(left, top);
    items.extend(moved(&within(&mut set, slip), left + WHITE, top + WHITE));
    let missing = set.missing().iter();
    Pages {
        paper: size,
        images: Default::default(),
        warnings: missing
            .map(|text| Warning::MissingGlyph { text: text.clone() })
            .collect(),
        pages: vec![Page { width, height, items }],
    }
}

/// The line to cut along.
fn edge(left: Um, top: Um) -> Vec<Item> {
    let (right, bottom) = (left + SLIP.0, top + SLIP.1);
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    let lines = corners.windows(2).map(|ends| Shape::line(ends[0], ends[1], HAIRLINE));
    lines.map(Item::Shape).collect()
}

/// What is on it, its top left corner inside the white at 0, 0.
fn within(set: &mut Typesetter, slip: &RecoverySlip) -> Vec<Item> {
    let ink = slip.colour.unwrap_or(INK);
    let mut items = Vec::new();
    let mut top = 0;
    let mut put = |block: &Block, top: &mut Um, after: Um| {
        items.extend(moved(&block.items, 0, *top));
        *top += block.height + after;
    };
    let name = title(set, &slip.workshop, ink, &[pt(130), pt(110), pt(95)], (WIDTH, 1));
    put(&name, &mut top, mm(2));
    let rule = top;
    top += mm(4);
    let heading = title(set, &slip.title, INK, &[pt(170), pt(145), pt(120)], (WIDTH, 1));
    put(&heading, &mut top, mm(1));
    let about = set.set(&slip.about, &NOTE, WIDTH, Align::Left);
    put(&about, &mut top, mm(5));
    // Each with its place, so that nobody asks in which order; as many in a row as fit.
    let word = Style::new(Voice::Title, pt(200), 120);
    let (mut from, mut deep) = (0, 0);
    for (at, text) in (1..).zip(&slip.words) {
        let number = set.set(&format!("{at}"), &SMALL, WIDTH, Align::Left);
        let block = set.set(text, &word, WIDTH, Align::Left);
        let wide = number.width + mm(1) + block.width;
        if from > 0 && from + wide > WIDTH {
            top += deep + mm(1);
            from = 0;
        }
        items.extend(moved(&number.items, from, top));
        items.extend(moved(&block.items, from + number.width + mm(1), top));
        deep = block.height;
        from += wide + GAP;
    }
    items.push(Item::Shape(Shape::filled(0, rule, WIDTH, 500, ink)));
    let date = set.set(&slip.date, &SMALL, WIDTH, Align::Left);
    let keep = set.set(&slip.keep, &NOTE, WIDTH, Align::Left);
    items.extend(moved(&keep.items, 0, HEIGHT - date.height - mm(2) - keep.height));
    items.extend(moved(&date.items, 0, HEIGHT - date.height));
    items
}
