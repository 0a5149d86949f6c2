//! The tape measure: a divider that is a ruler, true to scale.

use domain::paper::Colour;

use crate::faces::Voice;
use crate::page::{Item, PathStep, Shape};
use crate::text::{Align, INK, Style, Typesetter};
use crate::um::{Um, mm, pt};

/// Width of the ticks.
const TICK: Um = 130;

/// The height of a [`tape`] with its figures.
pub(crate) const TAPE_HEIGHT: Um = 5_200;

/// A tape across the page: a line with a tick each millimetre and the centimetres in figures, so that a print at the
/// wrong scale shows at once.
pub(crate) fn tape(set: &mut Typesetter, width: Um) -> Vec<Item> {
    let mut items = vec![stroke(ticks(width, [2_600, 1_900, 1_150]), INK, TICK)];
    items.push(Item::Shape(Shape::filled(0, 0, width, 350, INK)));
    let figures = Style::new(Voice::Text, pt(55), 120).tabular();
    for centimetre in 1..=(width - mm(3)) / mm(10) {
        let block = set.set(&centimetre.to_string(), &figures, mm(8), Align::Centre);
        items.extend(
            block
                .items
                .iter()
                .map(|item| item.moved(mm(10) * centimetre - mm(4), 2_900)),
        );
    }
    items
}

/// The height of a [`rule`] with its ticks.
pub(crate) const RULE_HEIGHT: Um = 1_300;

/// The line under a heading: a hairline that begins as a ruler.
pub(crate) fn rule(width: Um) -> Vec<Item> {
    let line = Shape::line((0, 0), (width, 0), (INK, 180));
    vec![
        Item::Shape(line),
        stroke(ticks(width.min(mm(10)), [RULE_HEIGHT, 1_000, 700]), INK, TICK),
    ]
}

/// Ticks downwards from a line, one each millimetre: `lengths` of those at the centimetre, at the half, and between.
fn ticks(width: Um, [centimetre, half, millimetre]: [Um; 3]) -> Vec<PathStep> {
    let ticks = (0..=width / mm(1)).flat_map(|at| {
        let length = match at % 10 {
            0 => centimetre,
            5 => half,
            _ => millimetre,
        };
        // The first and the last tick stay within the line.
        let x = (at * mm(1)).clamp(TICK / 2, width - TICK / 2);
        [PathStep::Move(x, 0), PathStep::Line(x, length)]
    });
    ticks.collect()
}

fn stroke(path: Vec<PathStep>, colour: Colour, width: Um) -> Item {
    Item::Shape(Shape {
        path,
        fill: None,
        stroke: Some((colour, width)),
    })
}
