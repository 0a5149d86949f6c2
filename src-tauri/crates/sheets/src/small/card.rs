//! The card of a design, A6 lying, twice on a sheet of the workshop's paper: one goes home with the customer, one stays with
//! the maker.
//!
//! Why so: a shop has a printer for A4 or Letter, which places a page of another size as it likes, and a sheet that had one
//! card in its middle would be spent all the same. On A5 the two fill the sheet, so that a single cut parts them.
//!
//! From top to bottom: whose card it is; the picture, and beside it what the piece is; the code, the price, the QR code.

use domain::paper::order::Fact;
use domain::paper::{Colour, DesignCard};
use domain::printed::PaperSize;

use crate::assets::Assets;
use crate::desk::header::fitted;
use crate::desk::parts::{HAIRLINE, SMALL_CHIP, chip};
use crate::faces::Voice;
use crate::page::{Item, Page, Pages, Shape, Warning, paper_size};
use crate::qr::Qr;
use crate::text::{Align, Block, INK, Style, Typesetter};
use crate::um::{Um, mm, pt};

use super::{Picture, code, cut, found, moved, placed, title};

/// A6, lying.
const CARD: (Um, Um) = (mm(148), mm(105));
/// White inside a card, wide enough for printers that can't reach the edge of A5.
const WHITE: Um = mm(7);
/// What is printed on.
const WIDTH: Um = CARD.0 - 2 * WHITE;
const HEIGHT: Um = CARD.1 - 2 * WHITE;
/// The lane with picture and code.
const LEFT: Um = mm(58);
/// Between the lanes.
const GUTTER: Um = mm(5);
/// The most that the QR code takes.
const QR: Um = mm(37);
/// Length of a cut mark, and how far it stays away from the card.
const MARK: (Um, Um) = (mm(5), mm(2));

const NOTE: Style = Style::new(Voice::Text, pt(75), 120);
const BODY: Style = Style::new(Voice::Text, pt(85), 122);

/// What a card is made of, looked up once for both.
struct Parts<'a> {
    card: &'a DesignCard,
    logo: Option<Picture>,
    picture: Option<Picture>,
    qr: Option<Qr>,
}

/// Lays the card out, twice on a sheet.
pub fn card_layout(card: &DesignCard, size: PaperSize, assets: &Assets) -> Pages {
    let mut warnings = Vec::new();
    let parts = Parts {
        card,
        logo: found(assets, card.logo, &mut warnings),
        picture: found(assets, card.picture, &mut warnings),
        qr: code(&card.qr, QR, &mut warnings),
    };
    let mut set = Typesetter::default();
    let (width, height) = paper_size(size);
    let (left, top) = ((width - CARD.0) / 2, (height - 2 * CARD.1) / 2);
    let mut items = marks(left, top, (width, height));
    for below in [0, CARD.1] {
        items.extend(moved(&one(&mut set, &parts), left + WHITE, top + below + WHITE));
    }
    let missing = set.missing().iter();
    warnings.extend(missing.map(|text| Warning::MissingGlyph { text: text.clone() }));
    let images = [&parts.logo, &parts.picture].into_iter().flatten().cloned();
    Pages {
        paper: size,
        images: images.collect(),
        warnings,
        pages: vec![Page { width, height, items }],
    }
}

/// Where to cut: a hairline between the two, and marks outside their corners as far as there is paper.
fn marks(left: Um, top: Um, (width, height): (Um, Um)) -> Vec<Item> {
    let (right, middle, bottom) = (left + CARD.0, top + CARD.1, top + 2 * CARD.1);
    let (length, away) = MARK;
    let line = |from: (Um, Um), to: (Um, Um)| Shape::line(from, to, HAIRLINE);
    let mut marks = vec![line((left, middle), (right, middle))];
    for y in [top, middle, bottom] {
        marks.push(line((left - away - length, y), (left - away, y)));
        marks.push(line((right + away, y), (right + away + length, y)));
    }
    for x in [left, right] {
        marks.push(line((x, top - away - length), (x, top - away)));
        marks.push(line((x, bottom + away), (x, bottom + away + length)));
    }
    let on_paper = |shape: &Shape| {
        shape.path.iter().all(|step| match *step {
            crate::page::PathStep::Move(x, y) | crate::page::PathStep::Line(x, y) => {
                (0..=width).contains(&x) && (0..=height).contains(&y)
            }
            _ => true,
        })
    };
    marks.into_iter().filter(on_paper).map(Item::Shape).collect()
}

/// One card, its top left corner inside the white at 0, 0.
fn one(set: &mut Typesetter, parts: &Parts<'_>) -> Vec<Item> {
    let ink = ink(parts.card);
    let (mut items, below) = brand(set, parts);
    // A second colour is a little stronger: it may be pale.
    let (strong, line) = parts.card.second.map_or((500, ink), |second| (900, second));
    items.push(Item::Shape(Shape::filled(0, below, WIDTH, strong, line)));
    let top = below + mm(4);
    let foot = foot(set, parts);
    let foot_top = HEIGHT - foot.height;
    let words = words(set, parts, top, foot_top - mm(3));
    items.extend(words);
    items.extend(moved(&foot.items, 0, foot_top));
    if let Some(picture) = &parts.picture {
        // The picture's lane ends where the code begins, which is lower than the QR code does.
        let room = HEIGHT - code_zone(set, parts.card).height - mm(3) - top;
        items.push(placed(picture, 0, top, LEFT, room));
    }
    items
}

fn ink(card: &DesignCard) -> Colour {
    card.colour.unwrap_or(INK)
}

/// Logo, name and address; and where they end.
fn brand(set: &mut Typesetter, parts: &Parts<'_>) -> (Vec<Item>, Um) {
    let ink = ink(parts.card);
    let mut items = Vec::new();
    let (mut left, mut height) = (0, 0);
    if let Some((hash, image)) = &parts.logo {
        let (wide, high) = fitted(image, mm(30), mm(10));
        items.push(placed(&(*hash, image.clone()), 0, 0, wide, high));
        (left, height) = (wide + mm(3), high);
    }
    let room = WIDTH - left;
    let name = title(set, &parts.card.workshop, ink, &[pt(130), pt(110), pt(90)], (room, 1));
    // The first lines of an address are the ones that people need.
    let address = cut(set, &parts.card.address.join(" · "), &NOTE, room, 2);
    let both = name.height + address.height;
    let lower = (height - both).max(0) / 2;
    items.extend(moved(&name.items, left, lower));
    items.extend(moved(&address.items, left, lower + name.height));
    (items, height.max(both) + mm(2))
}

/// What the piece is and what was chosen, between `top` and `bottom`; beside the picture if there is one.
fn words(set: &mut Typesetter, parts: &Parts<'_>, top: Um, bottom: Um) -> Vec<Item> {
    let card = parts.card;
    let left = if parts.picture.is_some() { LEFT + GUTTER } else { 0 };
    let width = WIDTH - left;
    let sizes = [pt(200), pt(170), pt(140), pt(120), pt(105)];
    let heading = title(set, &card.title, ink(card), &sizes, (width, 2));
    let mut items: Vec<Item> = moved(&heading.items, left, top).collect();
    let mut y = top + heading.height;
    if !card.under.is_empty() {
        let under = cut(set, &card.under, &BODY, width, 2);
        items.extend(moved(&under.items, left, y));
        y += under.height;
    }
    y += mm(2);
    let rows: Vec<Block> = card.facts.iter().map(|fact| row(set, fact, width)).collect();
    let (fits, rest) = told(set, card, &rows, width, bottom - y);
    for row in &rows[..fits] {
        items.extend(moved(&row.items, left, y));
        y += row.height;
    }
    items.extend(rest.iter().flat_map(|rest| moved(&rest.items, left, y)));
    items
}

/// How many of the rows stand for themselves, and what stands below them: all others in a few lines, or where that has no room
/// either how many they are.
fn told(set: &mut Typesetter, card: &DesignCard, rows: &[Block], width: Um, room: Um) -> (usize, Option<Block>) {
    /// Fewer rows say less than a number does.
    const LEAST: usize = 2;
    let height = |count: usize| rows[..count].iter().map(|row| row.height).sum::<Um>();
    if height(rows.len()) <= room {
        return (rows.len(), None);
    }
    for fits in (LEAST.min(rows.len())..rows.len()).rev() {
        // "Graphite Cordura" says what it is; "yes" doesn't.
        let short = |fact: &Fact| match fact.colour {
            Some(_) => fact.text.clone(),
            None => format!("{} {}", fact.label, fact.text),
        };
        let others: Vec<String> = card.facts[fits..].iter().map(short).collect();
        let rest = set.set(&others.join(" · "), &NOTE, width, Align::Left);
        if height(fits) + rest.height <= room {
            return (fits, Some(rest));
        }
    }
    let fits = fitting(rows, room, NOTE.leading);
    let rest = (height(fits) + NOTE.leading <= room)
        .then(|| set.set(&card.labels.and_more(rows.len() - fits), &NOTE, width, Align::Left));
    (fits, rest)
}

/// How many rows fit; where some don't, a line that says so has to fit too.
fn fitting(rows: &[Block], room: Um, line: Um) -> usize {
    let height = |count: usize| rows[..count].iter().map(|row| row.height).sum::<Um>();
    let fits = |count: &usize| height(*count) + if *count < rows.len() { line } else { 0 } <= room;
    (0..=rows.len()).rev().find(fits).unwrap_or(0)
}

/// "Strap length: 110 cm", a chip of the colour before it.
fn row(set: &mut Typesetter, fact: &Fact, width: Um) -> Block {
    let label = BODY;
    let strong = Style {
        voice: Voice::Strong,
        ..BODY
    };
    let chip_room = SMALL_CHIP + mm(1);
    let third = width * 40 / 100;
    let name = set.set(&fact.label, &label, third - mm(2), Align::Left);
    let indent = if fact.colour.is_some() { chip_room } else { 0 };
    let text = set.set(&fact.text, &strong, width - third - indent, Align::Left);
    let mut items = name.items;
    items.extend(moved(&text.items, third + indent, 0));
    if let Some(colour) = fact.colour {
        items.push(chip(third, (strong.leading - SMALL_CHIP) / 2, SMALL_CHIP, colour));
    }
    Block {
        items,
        width,
        height: name.height.max(text.height) + 400,
    }
}

/// The code at the left, the price beside it, the QR code at the right; all of them end at the foot.
fn foot(set: &mut Typesetter, parts: &Parts<'_>) -> Block {
    let zone = code_zone(set, parts.card);
    let (size, quiet) = parts.qr.as_ref().map_or((0, 0), |qr| (qr.size, qr.quiet.max(mm(3))));
    let price_room = WIDTH - LEFT - GUTTER - size - quiet;
    let price = price(set, parts.card, price_room);
    let height = zone.height.max(price.height).max(size);
    let mut items: Vec<Item> = moved(&zone.items, 0, height - zone.height).collect();
    items.extend(moved(&price.items, LEFT + GUTTER, height - price.height));
    if let Some(qr) = &parts.qr {
        items.push(qr.item.moved(WIDTH - size, height - size));
    }
    Block {
        items,
        width: WIDTH,
        height,
    }
}

fn code_zone(set: &mut Typesetter, card: &DesignCard) -> Block {
    if card.code.is_empty() {
        return Block::default();
    }
    let label = set.set(&card.labels.code, &NOTE, LEFT, Align::Left);
    let code = title(
        set,
        &card.code,
        INK,
        &[pt(300), pt(240), pt(190), pt(150), pt(120)],
        (LEFT, 1),
    );
    let choices = set.set(&card.choices, &NOTE.tabular(), LEFT, Align::Left);
    stacked(&[label, code, choices].map(|block| (block, 0)), LEFT)
}

fn price(set: &mut Typesetter, card: &DesignCard, width: Um) -> Block {
    let price = title(set, &card.price, INK, &[pt(190), pt(150), pt(120), pt(95)], (width, 1));
    let valid = set.set(&card.valid, &BODY, width, Align::Left);
    let how = match card.code.as_str() {
        "" => Block::default(),
        _ => set.set(&card.labels.how, &NOTE, width, Align::Left),
    };
    stacked(&[(price, 0), (valid, 500), (how, mm(2))], width)
}

/// Blocks one under the other, each with white above it.
fn stacked(blocks: &[(Block, Um)], width: Um) -> Block {
    let mut all = Block {
        width,
        ..Block::default()
    };
    for (block, above) in blocks.iter().filter(|(block, _)| !block.items.is_empty()) {
        all.items.extend(moved(&block.items, 0, all.height + above));
        all.height += block.height + above;
    }
    all
}
