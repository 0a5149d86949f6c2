//! Pages as a PDF file: glyphs of subset fonts with their text, paths, pictures. The same pages give the same bytes.

mod content;
mod finish;
mod fonts;
mod images;
mod scale;

use domain::instant::Instant;
use printpdf::{CurTransMat, Op, PdfDocument, PdfPage, PdfSaveOptions};

use crate::page::{Page, Pages};
use crate::um::Um;

use fonts::Fonts;
use scale::points;

/// What a reader shows about the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// The window title of a reader: "W-1042 Messenger bag".
    pub title: String,
    /// The moment of the revision that is printed (not of the printing), so that a reprint is the same file.
    pub created: Instant,
    /// The language of the text as a BCP 47 tag.
    pub language: String,
    /// A permanent name of the paper, the same for all its revisions.
    pub id: String,
    /// What makes good how far a printer's millimetres are off.
    pub scale: Scale,
}

/// How much larger or smaller a page is written than it is, in millionths, around its middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// From left to right.
    pub across: i64,
    /// From top to bottom.
    pub down: i64,
}

impl Scale {
    /// As it is.
    pub const TRUE: Self = Self {
        across: 1_000_000,
        down: 1_000_000,
    };
}

/// The file could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// A built-in font could not be made smaller.
    #[error(transparent)]
    Font(#[from] lettering::FontError),
    /// The file could not be written.
    #[error("the PDF can't be written: {reason}")]
    Write {
        /// What the writer says.
        reason: String,
    },
}

/// Writes pages as a PDF 1.7 file that asks to be printed at its true size.
pub fn pdf(pages: &Pages, meta: &Meta) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::of(pages);
    let mut document = PdfDocument::new(&meta.title);
    document.resources.fonts.map = fonts.embedded()?;
    document.resources.xobjects.map = images::embedded(pages);
    document.pages = pages.pages.iter().map(|page| sheet(page, &fonts, meta.scale)).collect();
    finish::describe(&mut document, meta);
    let options = PdfSaveOptions {
        optimize: true,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    // Its warnings concern the parsing of foreign files and fonts without bytes; ours have theirs.
    let plain = document.to_lopdf_document(&options, &mut Vec::new());
    finish::bytes(plain, meta)
}

fn sheet(page: &Page, fonts: &Fonts, scale: Scale) -> PdfPage {
    let (width, height) = (points(page.width), points(page.height));
    let area = printpdf::Rect::from_wh(width, height);
    let mut ops = content::operations(page, fonts);
    if scale != Scale::TRUE {
        ops.insert(0, scaled(page, scale));
    }
    PdfPage {
        media_box: area.clone(),
        trim_box: area.clone(),
        crop_box: area,
        ops,
    }
}

/// Everything that follows is written larger or smaller around the middle of the page.
fn scaled(page: &Page, scale: Scale) -> Op {
    let factor = |millionths: i64| millionths as f32 / 1_000_000.0;
    let shift = |side: Um, millionths: i64| points(side * (1_000_000 - millionths) / 2_000_000).0;
    let matrix = [
        factor(scale.across),
        0.0,
        0.0,
        factor(scale.down),
        shift(page.width, scale.across),
        shift(page.height, scale.down),
    ];
    Op::SetTransformationMatrix {
        matrix: CurTransMat::Raw(matrix),
    }
}
