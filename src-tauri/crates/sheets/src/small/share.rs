//! A piece to show around: its picture as large as can be, its name, and whose it is. Four by five, as messengers show
//! pictures whole; in whole millimetres, so that its PDF can be printed too.

use domain::paper::ShareCard;
use domain::printed::PaperSize;

use crate::assets::Assets;
use crate::desk::header::fitted;
use crate::faces::Voice;
use crate::page::{Item, Page, Pages, Shape, Warning};
use crate::text::{Align, INK, Style, Typesetter};
use crate::um::{Um, mm, pt};

use super::{code, cut, found, moved, placed, title};

/// Four by five.
const SIZE: (Um, Um) = (mm(120), mm(150));
/// White at the sides.
const WHITE: Um = mm(8);
const WIDTH: Um = SIZE.0 - 2 * WHITE;
/// The maker's colour, along the top.
const BAND: Um = mm(3);
/// The most that the QR code takes.
const QR: Um = mm(22);

const NOTE: Style = Style::new(Voice::Text, pt(85), 122);

/// Lays the page out.
pub fn share_layout(card: &ShareCard, assets: &Assets) -> Pages {
    let mut warnings = Vec::new();
    let mut set = Typesetter::default();
    let logo = found(assets, card.logo, &mut warnings);
    let picture = found(assets, card.picture, &mut warnings);
    let ink = card.colour.unwrap_or(INK);
    let mut items = vec![Item::Shape(Shape::filled(0, 0, SIZE.0, BAND, ink))];
    if let Some(second) = card.second {
        items.push(Item::Shape(Shape::filled(0, BAND, SIZE.0, mm(1), second)));
    }

    // From the foot up: the maker at the left, the code at the right.
    let bottom = SIZE.1 - WHITE;
    let qr = code(&card.qr, QR, &mut warnings);
    let (size, quiet) = qr.as_ref().map_or((0, 0), |qr| (qr.size, qr.quiet.max(mm(3))));
    if let Some(qr) = &qr {
        items.push(qr.item.moved(WHITE + WIDTH - size, bottom - size));
    }
    let room = WIDTH - size - quiet;
    let name = title(&mut set, &card.workshop, ink, &[pt(150), pt(125), pt(100)], (room, 2));
    let told = [card.web.as_str(), card.code.as_str()];
    let told: Vec<&str> = told.into_iter().filter(|text| !text.is_empty()).collect();
    let told = set.set(&told.join("\n"), &NOTE.tabular(), room, Align::Left);
    let mut top = bottom - told.height;
    items.extend(moved(&told.items, WHITE, top));
    top -= name.height;
    items.extend(moved(&name.items, WHITE, top));
    if let Some((hash, image)) = &logo {
        let (wide, high) = fitted(image, mm(34), mm(11));
        top -= high + mm(2);
        items.push(placed(&(*hash, image.clone()), WHITE, top, wide, high));
    }
    let mut above = top.min(bottom - size) - mm(4);
    items.push(Item::Shape(Shape::filled(WHITE, above, WIDTH, 400, ink)));
    above -= mm(3);

    let sizes = [pt(240), pt(200), pt(165), pt(135), pt(110)];
    let heading = title(&mut set, &card.title, ink, &sizes, (WIDTH, 2));
    let under = cut(&mut set, &card.under, &NOTE, WIDTH, 2);
    let under_height = if card.under.is_empty() { 0 } else { under.height };
    above -= heading.height + under_height;
    items.extend(moved(&heading.items, WHITE, above));
    if under_height > 0 {
        items.extend(moved(&under.items, WHITE, above + heading.height));
    }
    if let Some(picture) = &picture {
        let from = BAND + mm(5);
        items.push(placed(picture, WHITE, from, WIDTH, above - mm(4) - from));
    }

    let missing = set.missing().iter();
    warnings.extend(missing.map(|text| Warning::MissingGlyph { text: text.clone() }));
    Pages {
        // It is on no paper of the shop's; this is the one it fits on.
        paper: PaperSize::A5,
        images: [logo, picture].into_iter().flatten().collect(),
        warnings,
        pages: vec![Page {
            width: SIZE.0,
            height: SIZE.1,
            items,
        }],
    }
}
