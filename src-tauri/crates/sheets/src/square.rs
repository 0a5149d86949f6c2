//! A page to measure a printer by: a square of a hundred millimetres.

use domain::printed::PaperSize;

use crate::desk::look::{Density, Look};
use crate::page::{Item, Page, Pages, Shape};
use crate::text::{Align, INK, Typesetter};
use crate::um::{Um, mm};

/// The side of the square.
const SIDE: Um = mm(100);

/// The page, with a title and what to do.
pub fn test_square(title: &str, how: &str, size: PaperSize) -> Pages {
    let look = Look::new(size, Density::Airy);
    let mut set = Typesetter::default();
    let heading = set.set(title, &look.heading, look.width(), Align::Left);
    let words = set.set(how, &look.body, look.width(), Align::Left);
    let mut items: Vec<Item> = heading
        .items
        .iter()
        .map(|item| item.moved(look.side, look.top))
        .collect();
    let below = look.top + heading.height + mm(2);
    items.extend(words.items.iter().map(|item| item.moved(look.side, below)));
    let (left, top) = ((look.page_width - SIDE) / 2, below + words.height + mm(10));
    items.push(Item::Shape(Shape::framed(left, top, SIDE, SIDE, (INK, 200))));
    let label = set.set("100 mm", &look.body, SIDE, Align::Centre);
    items.extend(label.items.iter().map(|item| item.moved(left, top + SIDE + mm(2))));
    Pages {
        pages: vec![Page {
            width: look.page_width,
            height: look.page_height,
            items,
        }],
        ..Pages::none(size)
    }
}
