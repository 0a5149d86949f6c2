//! Tags for swatches, edge to edge on a sheet, so that each cut parts two of them.

use std::collections::BTreeMap;

use domain::paper::tags::PATCH;
use domain::paper::{Colour, SwatchTag, SwatchTags};
use domain::printed::PaperSize;

use crate::assets::Assets;
use crate::desk::parts::HAIRLINE;
use crate::faces::Voice;
use crate::page::{Item, Page, Pages, Placed, Shape, Warning, paper_size};
use crate::text::{Align, Block, INK, Style, Typesetter};
use crate::um::{Um, mm, pt};

use super::{Picture, code, cut, found, moved, title};

/// A tag.
const TAG: (Um, Um) = (mm(55), mm(30));
/// White that stays around a sheet at least.
const WHITE: Um = mm(10);
/// White inside a tag, so that a cut may slip.
const EDGE: Um = mm(2) + 500;
/// Width of the patch of stuff.
const PATCH_WIDE: Um = PATCH[0] as Um;
/// The most that the QR code takes.
const QR: Um = mm(15);

/// Sizes of the lines below the name: the first at which all of them fit.
const NOTES: [Um; 4] = [pt(70), pt(62), pt(55), pt(48)];

/// Lays the tags out, as many sheets as they need.
pub fn tags_layout(tags: &SwatchTags, size: PaperSize, assets: &Assets) -> Pages {
    let (width, height) = paper_size(size);
    let (across, down) = ((width - 2 * WHITE) / TAG.0, (height - 2 * WHITE) / TAG.1);
    let corner = ((width - across * TAG.0) / 2, (height - down * TAG.1) / 2);
    let mut set = Typesetter::default();
    let mut warnings = Vec::new();
    let mut images = BTreeMap::new();
    let on_sheet = usize::try_from(across * down).unwrap_or(1).max(1);
    let pages = tags.tags.chunks(on_sheet).map(|tags| {
        let mut items = Vec::new();
        for (place, tag) in (0..).zip(tags) {
            let (x, y) = (corner.0 + place % across * TAG.0, corner.1 + place / across * TAG.1);
            let photo = found(assets, tag.photo, &mut warnings);
            items.extend(moved(&one(&mut set, tag, photo.as_ref(), &mut warnings), x, y));
            images.extend(photo);
        }
        let count = Um::try_from(tags.len()).unwrap_or(0);
        items.extend(cuts(corner, (across.min(count), (count + across - 1) / across)));
        Page { width, height, items }
    });
    let pages = pages.collect();
    warnings.extend(
        set.missing()
            .iter()
            .map(|text| Warning::MissingGlyph { text: text.clone() }),
    );
    Pages {
        pages,
        warnings,
        images,
        ..Pages::none(size)
    }
}

/// Where to cut: hairlines around all tags of a sheet.
fn cuts((left, top): (Um, Um), (across, down): (Um, Um)) -> Vec<Item> {
    let (right, bottom) = (left + across * TAG.0, top + down * TAG.1);
    let rows = (0..=down).map(|row| top + row * TAG.1);
    let columns = (0..=across).map(|column| left + column * TAG.0);
    let rows = rows.map(|y| Shape::line((left, y), (right, y), HAIRLINE));
    let columns = columns.map(|x| Shape::line((x, top), (x, bottom), HAIRLINE));
    rows.chain(columns).map(Item::Shape).collect()
}

/// One tag, its top left corner at 0, 0.
fn one(set: &mut Typesetter, tag: &SwatchTag, photo: Option<&Picture>, warnings: &mut Vec<Warning>) -> Vec<Item> {
    let mut items = Vec::new();
    let height = TAG.1 - 2 * EDGE;
    let mut left = EDGE;
    if photo.is_some() || tag.colour.is_some() {
        items.extend(patch(tag.colour, photo, height));
        left += PATCH_WIDE + mm(2);
    }
    let qr = code(&tag.qr, QR, warnings);
    let beside = qr.as_ref().map_or(0, |qr| qr.size + qr.quiet);
    if let Some(qr) = &qr {
        items.push(qr.item.moved(TAG.0 - EDGE - qr.size, TAG.1 - EDGE - qr.size));
    }
    // The name has the whole width above the code.
    let above = height - qr.as_ref().map_or(0, |qr| qr.size + qr.quiet);
    let wide = TAG.0 - EDGE - left;
    let sizes = [pt(95), pt(80), pt(65), pt(55)];
    let mut name = title(set, &tag.label, INK, &sizes, (wide, 2));
    if qr.is_some() && name.height > above {
        let smallest = Style::new(Voice::Title, pt(55), 108);
        let lines = usize::try_from(above / smallest.leading).unwrap_or(1).max(1);
        name = cut(set, &tag.label, &smallest, wide, lines);
    }
    items.extend(moved(&name.items, left, EDGE));
    let room = TAG.0 - EDGE - left - beside;
    let lines = notes(set, tag, (room, height - name.height));
    let mut y = TAG.1 - EDGE - lines.iter().map(|line| line.height).sum::<Um>();
    for line in lines {
        items.extend(moved(&line.items, left, y));
        y += line.height;
    }
    items
}

/// The lines below the name, as large as all of them can be. Where not even the smallest fit, code and width give way: half a day
/// would be a wrong one.
fn notes(set: &mut Typesetter, tag: &SwatchTag, (width, height): (Um, Um)) -> Vec<Block> {
    let stuff = [tag.supplier_code.as_str(), tag.width.as_str()];
    let stuff: Vec<&str> = stuff.into_iter().filter(|text| !text.is_empty()).collect();
    let mut notes = Vec::new();
    for size in NOTES {
        let style = Style::new(Voice::Text, size, 118);
        let most = usize::try_from(height / style.leading).unwrap_or(0);
        let mut lines = |text: &str| match text {
            "" => Vec::new(),
            _ => set.lines(text, &style, width, Align::Left),
        };
        let (told, until) = (lines(&stuff.join("\n")), lines(&tag.until));
        let fits = told.len() + until.len() <= most;
        let room = most.saturating_sub(until.len());
        notes = told.into_iter().take(room).chain(until).collect();
        if fits {
            break;
        }
    }
    notes
}

/// What shows the stuff: its photo, which has this very shape, else its colour.
fn patch(colour: Option<Colour>, photo: Option<&Picture>, height: Um) -> [Item; 2] {
    let (corner, shown) = match photo {
        // A round corner would have to be cut out of the photo.
        Some((hash, _)) => {
            let (hash, x, y, width) = (*hash, EDGE, EDGE, PATCH_WIDE);
            (
                0,
                Item::Image(Placed {
                    hash,
                    x,
                    y,
                    width,
                    height,
                }),
            )
        }
        None => (
            mm(1),
            Item::Shape(Shape::rounded(EDGE, EDGE, PATCH_WIDE, height, mm(1), colour)),
        ),
    };
    // Its edge lets white be seen.
    let edge = Shape::rounded(EDGE, EDGE, PATCH_WIDE, height, corner, None);
    [
        shown,
        Item::Shape(Shape {
            stroke: Some(HAIRLINE),
            ..edge
        }),
    ]
}
