//! Sizes of the bench sheet: by paper, and airy or tight as the piece needs.

use domain::paper::Colour;
use domain::printed::PaperSize;

use crate::faces::Voice;
use crate::page::paper_size;
use crate::text::{INK, Style};
use crate::um::{Um, mm, pt};

/// How close things stand. The sheet takes the airiest that needs the fewest pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Density {
    Airy,
    Even,
    Close,
    Tight,
}

impl Density {
    /// Picks one of four sizes.
    const fn pick(self, sizes: [i64; 4]) -> i64 {
        sizes[self as usize]
    }
}

/// All sizes of one sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// A5: one lane below the other instead of side by side.
    pub small: bool,
    pub page_width: Um,
    pub page_height: Um,
    /// White at the left and the right edge.
    pub side: Um,
    /// White at the top.
    pub top: Um,
    /// White at the foot, the foot line stands in it.
    pub foot: Um,
    /// Between lanes and columns.
    pub gutter: Um,
    /// Between bands.
    pub space: Um,
    /// Between blocks of one lane.
    pub block_space: Um,
    /// Below each answer or row.
    pub gap: Um,
    pub label: Style,
    pub value: Style,
    pub body: Style,
    pub note: Style,
    pub heading: Style,
    /// What the number, the title and the headings are printed in.
    pub ink: Colour,
    /// No answer stands alone in a column. Given up where every millimetre counts.
    pub company: bool,
    /// The least and the greatest height of the picture.
    pub picture: (Um, Um),
    /// Added to its height, where the page has room left.
    pub picture_bonus: Um,
    /// The greatest height of the smaller pictures of its other sides.
    pub sides: Um,
}

impl Look {
    pub const fn new(paper: PaperSize, density: Density) -> Self {
        let (page_width, page_height) = paper_size(paper);
        let small = matches!(paper, PaperSize::A5);
        Self {
            small,
            page_width,
            page_height,
            side: if small { mm(9) } else { mm(11) },
            top: if small { mm(8) } else { mm(10) },
            foot: if small { mm(11) } else { mm(13) },
            gutter: if small { mm(5) } else { mm(6) },
            space: density.pick([6_000, 5_000, 4_000, 3_500]),
            block_space: density.pick([4_500, 3_500, 2_500, 2_000]),
            gap: density.pick([1_900, 1_400, 1_000, 700]),
            label: Style::new(Voice::Text, pt(density.pick([90, 85, 80, 80])), 118),
            value: Style::new(Voice::Strong, pt(density.pick([115, 110, 105, 100])), 120),
            body: Style::new(Voice::Text, pt(density.pick([100, 100, 95, 90])), 120),
            note: Style::new(Voice::Text, pt(density.pick([90, 85, 85, 80])), 118),
            heading: Style::new(Voice::Title, pt(density.pick([120, 115, 110, 105])), 120),
            ink: INK,
            picture: if small { (mm(36), mm(60)) } else { (mm(46), mm(90)) },
            company: !matches!(density, Density::Tight),
            picture_bonus: 0,
            sides: density.pick([mm(28), mm(24), mm(20), mm(16)]),
        }
    }

    /// The same in the maker's colour.
    pub const fn dressed(mut self, colour: Option<Colour>) -> Self {
        if let Some(colour) = colour {
            self.ink = colour;
            self.heading = self.heading.coloured(colour);
        }
        self
    }

    /// The width between the white at both sides.
    pub const fn width(&self) -> Um {
        self.page_width - 2 * self.side
    }

    /// Body text in bold.
    pub const fn strong(&self) -> Style {
        Style {
            voice: Voice::Strong,
            ..self.body
        }
    }
}
