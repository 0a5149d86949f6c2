//! The bench sheet: what stands where. The words come from [`domain::paper::BenchSheet`], the sizes from `look`.

mod answers;
mod bands;
mod cuts;
mod fitting;
mod photos;
mod work;

use domain::paper::BenchSheet;
use domain::printed::PaperSize;

use crate::assets::Assets;
use crate::flow::{Flowed, Frame, Row, flow};
use crate::page::{Item, Pages, Warning};
use crate::qr::Qr;
use crate::text::Typesetter;
use crate::um::{Um, mm};

use crate::desk::foot::finish;
use crate::desk::header::{self, Head, Images};
use crate::desk::look::{Density, Look};
use crate::desk::parts::Desk;

use work::{WRITING, writing_line};

/// Lays the sheet out: as airy as the fewest possible pages allow. Everything on the sheet is on the pages; what could not
/// be shown as asked is among the warnings.
pub fn layout(sheet: &BenchSheet, paper: PaperSize, assets: &Assets) -> Pages {
    let mut set = Typesetter::default();
    let mut warnings = Vec::new();
    let images = images(sheet, assets, &mut warnings);
    let title = format!("{} {}", sheet.quantity, sheet.piece);
    let position = match sheet.position.as_str() {
        "" => String::new(),
        position => format!("{} {position}", sheet.labels.piece),
    };
    let taken = match sheet.taken.as_str() {
        "" => String::new(),
        taken => format!("{} {taken}", sheet.labels.taken),
    };
    let head = Head {
        number: &sheet.number,
        qr: &sheet.qr,
        title: title.trim(),
        under: [&sheet.name, &position],
        due: (&sheet.labels.due, &sheet.due),
        rush: if sheet.rush { &sheet.labels.rush } else { "" },
        taken: &taken,
        workshop: &sheet.workshop,
        logo: sheet.logo,
        short: &sheet.piece,
    };
    let code = header::code(&head, paper, &mut warnings);
    let mut drafting = Drafting {
        set: &mut set,
        sheet,
        head,
        images: &images,
        code: code.as_ref(),
    };
    let mut best = drafting.draft(Look::new(paper, Density::Airy));
    for density in [Density::Even, Density::Close, Density::Tight] {
        if best.flowed.pages.len() > 1 {
            let closer = drafting.draft(Look::new(paper, density));
            best = if closer.flowed.pages.len() < best.flowed.pages.len() {
                closer
            } else {
                best
            };
        }
    }
    best = drafting.with_larger_picture(best);
    let pages = finish(
        &mut set,
        best.look,
        &best.flowed,
        [&best.first, &best.next],
        &sheet.footer,
        |page, pages| sheet.labels.page_of(page, pages),
        |page| best.writing_lines(page),
    );
    warnings.extend(
        set.missing()
            .iter()
            .map(|text| Warning::MissingGlyph { text: text.clone() }),
    );
    Pages {
        paper,
        pages,
        images,
        warnings,
    }
}

/// Rows in their places, still without foot lines.
struct Draft {
    look: Look,
    flowed: Flowed,
    /// Left edge and width of the notes: they end the last lane of the last band.
    notes: (Um, Um),
    first: Row,
    next: Row,
}

/// What every try has in common.
struct Drafting<'a> {
    set: &'a mut Typesetter,
    sheet: &'a BenchSheet,
    head: Head<'a>,
    images: &'a Images,
    code: Option<&'a Qr>,
}

impl Drafting<'_> {
    fn draft(&mut self, look: Look) -> Draft {
        let mut desk = Desk { set: self.set, look };
        let first = header::first(&mut desk, &self.head, self.images, self.code);
        let next = header::next(&mut desk, &self.head);
        let frame = Frame {
            first_top: look.top + first.height,
            top: look.top + next.height,
            bottom: look.page_height - look.foot,
        };
        let plan = match look.small {
            true => bands::narrow(&mut desk, self.sheet, self.images),
            false => bands::wide(&mut desk, self.sheet, self.images),
        };
        let flowed = flow(&plan.bands, frame);
        Draft {
            look,
            flowed,
            notes: plan.notes,
            first,
            next,
        }
    }

    /// What a single page has left over at its foot goes to the picture.
    fn with_larger_picture(&mut self, roomy: Draft) -> Draft {
        let spare = roomy.left_over();
        if self.sheet.picture.is_none() || roomy.flowed.pages.len() > 1 || spare < mm(1) {
            return roomy;
        }
        let larger = self.draft(Look {
            picture_bonus: spare,
            ..roomy.look
        });
        if larger.flowed.pages.len() == 1 { larger } else { roomy }
    }
}

fn images(sheet: &BenchSheet, assets: &Assets, warnings: &mut Vec<Warning>) -> Images {
    let mut images = Images::new();
    let photos = sheet.photos.iter().map(|photo| photo.picture);
    let views = sheet.views.iter().map(|view| view.picture);
    for hash in sheet.picture.into_iter().chain(views).chain(sheet.logo).chain(photos) {
        match assets.get(&hash) {
            Some(image) => drop(images.insert(hash, image.clone())),
            None => warnings.push(Warning::MissingImage { hash }),
        }
    }
    images
}

impl Draft {
    /// White between the last row and the foot of its page.
    fn left_over(&self) -> Um {
        let end = self.flowed.ends.iter().max().map_or(0, |end| end.y);
        self.look.page_height - self.look.foot - end
    }

    /// Lines to write on, as far down as the page of the notes reaches.
    fn writing_lines(&self, page: usize) -> Vec<Item> {
        let Some(end) = self.flowed.ends.last().filter(|end| end.page == page) else {
            return Vec::new();
        };
        let (left, width) = self.notes;
        let lines = (self.look.page_height - self.look.foot - end.y) / WRITING;
        let line = writing_line(width);
        let places = (0..lines).map(|at| end.y + at * WRITING);
        places
            .flat_map(|y| line.items.iter().map(move |item| item.moved(left, y)))
            .collect()
    }
}
