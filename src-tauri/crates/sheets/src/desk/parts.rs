//! Small things that the blocks of the sheet share: headings, chips, tick boxes.

use domain::paper::Colour;

use crate::flow::Row;
use crate::page::{Item, Shape};
use crate::ruler::{RULE_HEIGHT, rule};
use crate::text::{Align, Block, INK, Style, Typesetter};
use crate::um::{Um, mm};

use super::look::Look;

/// Lines between rows.
pub(crate) const HAIRLINE: (Colour, Um) = (Colour([0x9a, 0x9a, 0x9a]), 120);

/// The typesetter and the sizes: what every block needs to set itself.
#[derive(Debug)]
pub(crate) struct Desk<'a> {
    pub set: &'a mut Typesetter,
    pub look: Look,
}

impl Row {
    /// Puts a block on the row; the row grows to hold it.
    pub fn block(&mut self, block: &Block, x: Um, y: Um) {
        self.items.extend(block.items.iter().map(|item| item.moved(x, y)));
        self.height = self.height.max(y + block.height);
    }

    pub fn shape(&mut self, shape: Shape) {
        self.items.push(Item::Shape(shape));
    }

    /// White only.
    pub fn space(height: Um) -> Self {
        Self {
            height,
            ..Self::default()
        }
    }

    pub fn kept(mut self) -> Self {
        self.keep = true;
        self
    }
}

impl Desk<'_> {
    pub fn block(&mut self, text: &str, style: &Style, width: Um) -> Block {
        self.set.set(text, style, width, Align::Left)
    }

    /// A heading with its ruler; stays with what follows.
    pub fn heading(&mut self, title: &str, width: Um) -> Row {
        let style = self.look.heading;
        let mut row = Row::default().kept();
        row.block(&self.block(title, &style, width), 0, 0);
        let line = row.height + 300;
        row.items.extend(rule(width).iter().map(|item| item.moved(0, line)));
        row.height = line + RULE_HEIGHT + self.look.gap / 2;
        row
    }

    /// The headings of a table's columns over a hairline, each in its place; a column without room has none.
    pub fn table_head(&mut self, cells: &[(&str, (Um, Um), Align)], width: Um) -> Row {
        let note = self.look.note;
        let mut row = Row::default().kept();
        for (text, (x, room), align) in cells {
            if *room > 0 {
                row.block(&self.set.set(text, &note, *room, *align), *x, 0);
            }
        }
        row.shape(Shape::line((0, row.height + 200), (width, row.height + 200), HAIRLINE));
        row.height += 400;
        row
    }

    /// White between two blocks of a lane; stays with what follows.
    pub fn between(&self) -> Row {
        Row {
            space: true,
            ..Row::space(self.look.block_space).kept()
        }
    }
}

/// Width of a colour chip beside an answer.
pub(crate) const CHIP: Um = 3_900;

/// Width of a colour chip in a table.
pub(crate) const SMALL_CHIP: Um = 3_200;

/// A disc of a colour: round, so that a white one is not taken for a box to tick. Its edge lets white be seen.
pub(crate) fn chip(x: Um, y: Um, width: Um, colour: Colour) -> Item {
    let disc = Shape::rounded(x, y, width, width, width / 2, Some(colour));
    Item::Shape(Shape {
        stroke: Some((Colour([0x30, 0x30, 0x30]), 200)),
        ..disc
    })
}

/// A box to tick, its top left corner at `x`, `y`.
pub(crate) fn tick_box(x: Um, y: Um, edge: Um) -> Item {
    Item::Shape(Shape::framed(x + 150, y + 150, edge - 300, edge - 300, (INK, 300)))
}

/// A word in white on black, as wide as it needs: its top left corner at 0, 0.
pub(crate) fn tag(set: &mut Typesetter, text: &str, style: &Style, room: Um) -> Block {
    let (side, above) = (style.size / 2, style.size / 5);
    let style = style.coloured(Colour([255, 255, 255]));
    let word = set.set(text, &style, room - 2 * side, Align::Left);
    let (width, height) = (word.width + 2 * side, word.height + 2 * above);
    let plate = Item::Shape(Shape::rounded(0, 0, width, height, mm(1).min(height / 3), Some(INK)));
    let letters = word.items.iter().map(|item| item.moved(side, above));
    Block {
        items: std::iter::once(plate).chain(letters).collect(),
        width,
        height,
    }
}
