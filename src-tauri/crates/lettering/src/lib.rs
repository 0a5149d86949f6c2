//! Lettering: from text and font files to glyphs in their places.
//!
//! What it is: [`Font`] reads a font from bytes; [`shape`] sets text in a list of fonts, each letter in the first font that
//! has it; [`Paragraph::lines`] breaks it to a width; [`Font::outline`] gives a glyph as a path; [`Font::subset`] makes
//! the small font that goes into a document. Letters that no font has are named in [`Paragraph::missing`].
//!
//! Glyphs stand in reading order with their direction; [`visual_order`] says what stands where on the line.
//!
//! What it is not: it does no I/O (fonts come in as bytes), draws nothing, and sets nothing from top to bottom. All
//! measures are exact integers in [`EM`]ths of the type size, so the same text has the same width on every computer.
//!
//! Where to start: [`shape`].

mod font;
mod glyph;
mod lines;
mod outline;
mod runs;
mod shape;
mod subset;

pub use font::{Font, FontError};
pub use glyph::{Glyph, Paragraph};
pub use lines::Line;
pub use outline::{Outline, Segment};
pub use runs::visual_order;
pub use shape::{Spacing, shape};
pub use subset::Subset;

/// Parts of an em in which all advances, offsets and widths are counted. Divisible by the usual units per em (1000, 1024,
/// 2000, 2048), so that font units turn into it without rounding.
pub const EM: i64 = 256_000;
