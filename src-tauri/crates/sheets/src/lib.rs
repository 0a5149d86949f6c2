//! Sheets: from what is on a paper to pages, and from pages to PDF.
//!
//! What it is: [`layout`] sets a [`domain::paper::BenchSheet`], [`order_layout`] and [`counter_layout`] the papers about a
//! whole order, [`card_layout`] and [`share_layout`] the small ones about a design, [`tags_layout`] tags for swatches, on
//! pages ([`Pages`]: glyphs, paths and pictures in whole micrometres), [`pdf`] writes them as a PDF file, [`svg`] draws the same page for the window. The same input gives the
//! same bytes.
//!
//! What it is not: it does not decide what is on a paper (domain does), words nothing and reads no files. Pictures come in
//! as [`Assets`], by hash. Fonts are built in.
//!
//! Where to start: [`layout`], then `bench` for the look of the sheet and `flow` for how rows become pages.

mod assets;
mod bench;
mod desk;
mod faces;
mod flow;
mod ink;
mod order;
mod page;
mod pdf;
mod qr;
mod ruler;
mod shapes;
mod small;
mod square;
mod svg;
mod text;
mod um;

pub use assets::{Assets, Image, ImageError, Pixels};
pub use bench::layout;
pub use faces::{Face, use_system_font};
pub use ink::on_white;
pub use order::{counter_layout, order_layout};
pub use page::{GlyphRun, Item, Page, Pages, PathStep, Placed, PlacedGlyph, Shape, Warning};
pub use pdf::{Meta, PdfError, Scale, pdf};
pub use qr::{Modules, modules};
pub use small::{card_layout, recovery_layout, share_layout, tags_layout};
pub use square::test_square;
pub use svg::svg;
pub use um::{Um, mm, pt};
