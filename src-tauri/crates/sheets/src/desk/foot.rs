//! Heads and foot lines of pages whose rows stand.

use crate::faces::Voice;
use crate::flow::{Flowed, Row};
use crate::page::{Item, Page};
use crate::text::{Align, Style, Typesetter};
use crate::um::{mm, pt};

use super::look::Look;

/// The line at the foot: what the paper is at the left, which page at the right.
pub(crate) fn foot(set: &mut Typesetter, look: &Look, left: &str, right: &str) -> Vec<Item> {
    let style = Style::new(Voice::Text, pt(75), 120);
    let top = look.page_height - look.foot + mm(3);
    let right = set.set(right, &style, look.width() / 3, Align::Right);
    let left = set.set(left, &style, look.width() - right.width - mm(4), Align::Left);
    let right_at = look.page_width - look.side - look.width() / 3;
    let left = left.items.into_iter().map(|item| item.moved(look.side, top));
    left.chain(right.items.iter().map(|item| item.moved(right_at, top)))
        .collect()
}

/// Puts heads and foot lines on; now the number of pages is known. `more` gives what else a page has.
pub(crate) fn finish(
    set: &mut Typesetter,
    look: Look,
    flowed: &Flowed,
    heads: [&Row; 2],
    footer: &str,
    page_of: impl Fn(usize, usize) -> String,
    more: impl Fn(usize) -> Vec<Item>,
) -> Vec<Page> {
    let count = flowed.pages.len();
    let pages = flowed.pages.iter().enumerate().map(|(at, rows)| {
        let head = heads[at.min(1)];
        let mut items: Vec<Item> = head.items.iter().map(|item| item.moved(look.side, look.top)).collect();
        items.extend(rows.iter().cloned());
        items.extend(more(at));
        items.extend(foot(set, &look, footer, &page_of(at + 1, count)));
        Page {
            width: look.page_width,
            height: look.page_height,
            items,
        }
    });
    pages.collect()
}
