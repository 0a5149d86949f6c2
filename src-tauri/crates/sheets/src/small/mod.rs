//! The small papers: the card of a design to take home, its picture to share, tags for swatches, and the words for a forgotten
//! PIN. The words come from [`domain::paper::card`], [`domain::paper::tags`] and [`domain::paper::recovery`].

mod card;
mod recovery;
mod share;
mod tags;

pub use card::card_layout;
pub use recovery::recovery_layout;
pub use share::share_layout;
pub use tags::tags_layout;

use std::sync::Arc;

use domain::Hash;
use domain::paper::Colour;

use crate::assets::{Assets, Image};
use crate::desk::header::fitted;
use crate::faces::Voice;
use crate::page::{Item, Placed, Warning};
use crate::qr::{Qr, qr};
use crate::text::{Align, Block, Style, Typesetter};
use crate::um::Um;

/// A picture that is among the assets.
type Picture = (Hash, Arc<Image>);

/// Looks a picture up; one that is missing is told.
fn found(assets: &Assets, hash: Option<Hash>, warnings: &mut Vec<Warning>) -> Option<Picture> {
    let hash = hash?;
    let image = assets.get(&hash).cloned();
    if image.is_none() {
        warnings.push(Warning::MissingImage { hash });
    }
    Some((hash, image?))
}

/// The code of a paper; empty text has none, and one that doesn't fit is told.
fn code(text: &str, room: Um, warnings: &mut Vec<Warning>) -> Option<Qr> {
    if text.is_empty() {
        return None;
    }
    let code = qr(text, room);
    if code.is_none() {
        warnings.push(Warning::QrTooLong { bytes: text.len() });
    }
    code
}

/// A title in the largest of `sizes` at which it has no more than so many lines; in the smallest when none does.
fn title(set: &mut Typesetter, text: &str, colour: Colour, sizes: &[Um], (width, lines): (Um, i64)) -> Block {
    let mut set_in = |size: Um| {
        let style = Style::new(Voice::Title, size, 108).coloured(colour);
        let block = set.set(text, &style, width, Align::Left);
        (block.height <= lines * style.leading && block.width <= width, block)
    };
    let mut smallest = Block::default();
    for size in sizes {
        let (fits, block) = set_in(*size);
        if fits {
            return block;
        }
        smallest = block;
    }
    smallest
}

/// As many lines of a text as a height has room for. What is left out is never the first line.
fn cut(set: &mut Typesetter, text: &str, style: &Style, width: Um, lines: usize) -> Block {
    let all = set.lines(text, style, width, Align::Left);
    all.into_iter().take(lines).fold(Block::default(), |mut block, line| {
        block.items.extend(moved(&line.items, 0, block.height));
        block.width = block.width.max(line.width);
        block.height += line.height;
        block
    })
}

/// A picture as large as a box allows, in its middle.
fn placed((hash, image): &Picture, left: Um, top: Um, width: Um, height: Um) -> Item {
    let (wide, high) = fitted(image, width, height);
    Item::Image(Placed {
        hash: *hash,
        x: left + (width - wide) / 2,
        y: top + (height - high) / 2,
        width: wide,
        height: high,
    })
}

fn moved(items: &[Item], x: Um, y: Um) -> impl Iterator<Item = Item> {
    items.iter().map(move |item| item.moved(x, y))
}
