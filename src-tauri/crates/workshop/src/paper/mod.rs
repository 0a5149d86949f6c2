//! Papers: what is on them comes from the frozen line, so the same revision gives the same bytes for ever.

mod bench;
mod card;
mod fonts;
mod order;
mod pictured;
mod recovery;
mod tags;

pub use order::{agreed, sums};

use std::collections::BTreeSet;

use domain::action::About;
use domain::paper::{BenchSheet, CounterPaper, OrderPaper};
use domain::{Action, Audience, Hash, Instant, Made, PaperSize, Printed, PrintedId, Status};
use sheets::{Assets, Meta, Pages, Scale};
use words::Words;

use crate::order::OrderFile;
use crate::workshop::Deed;
use crate::{Error, OnProgress, Progress, Workshop};

fn pictures(paper: &OrderPaper) -> BTreeSet<Hash> {
    let pieces = paper.pieces.iter();
    let named = pieces.flat_map(|piece| {
        piece
            .picture
            .into_iter()
            .chain(piece.views.iter().map(|view| view.picture))
    });
    named.chain(paper.logo).collect()
}

/// Laid out again, when a font was found only now for what the first try lacked.
fn laid_out_twice(layout: impl Fn() -> Pages) -> Pages {
    let pages = layout();
    if fonts::found_for(&pages) { layout() } else { pages }
}

/// The bench's sheets of several orders.
pub struct BenchFile {
    /// The orders that are in it.
    pub numbers: Vec<String>,
    /// The file.
    pub pdf: Vec<u8>,
}

/// The pages as pictures, drawn from the same data as the PDF: plain SVG.
pub fn drawn(pages: &Pages) -> Vec<String> {
    (0..pages.pages.len()).map(|page| sheets::svg(pages, page)).collect()
}

impl Workshop {
    /// The pages of an order's paper, all its pieces one after another. A cancelled order has none.
    pub fn paper(&self, number: &str, audience: Audience, size: PaperSize) -> Result<Pages, Error> {
        self.pages(&self.order(number)?, audience, size)
    }

    /// The paper as a PDF file, with the pages it was written from.
    /// `scale` makes good what a printer is off.
    pub fn paper_pdf(
        &self,
        number: &str,
        audience: Audience,
        size: PaperSize,
        scale: Scale,
    ) -> Result<(Pages, Vec<u8>), Error> {
        let order = self.order(number)?;
        let pages = self.pages(&order, audience, size)?;
        let pdf = sheets::pdf(
            &pages,
            &Meta {
                scale,
                ..self.meta(&order, audience)?
            },
        );
        Ok((pages, pdf.map_err(|error| Error::Paper(error.to_string()))?))
    }

    fn pages(&self, order: &OrderFile, audience: Audience, size: PaperSize) -> Result<Pages, Error> {
        let pages = self.laid_out(order, audience, size)?;
        if fonts::found_for(&pages) {
            return self.laid_out(order, audience, size);
        }
        Ok(pages)
    }

    fn laid_out(&self, order: &OrderFile, audience: Audience, size: PaperSize) -> Result<Pages, Error> {
        if order.brief.order.status == Status::Cancelled {
            return Err(Error::CancelledPaper(order.brief.order.number.clone()));
        }
        match audience {
            Audience::Bench => self.bench_pages(order, size),
            Audience::Customer => {
                let paper = self.customer_paper(order)?;
                let assets = self.assets_of(pictures(&paper))?;
                Ok(sheets::order_layout(&paper, size, &assets))
            }
            Audience::Counter => {
                let paper = self.counter_paper(order)?;
                let assets = self.assets_of(pictures(&paper.order))?;
                Ok(sheets::counter_layout(&paper, size, &assets))
            }
        }
    }

    /// The bench's sheets of several orders in one file, in this order. Those with nothing to make are passed over; the numbers of the
    /// others come with it. `None`: there is nothing to make at all.
    pub fn bench_pdf(
        &self,
        numbers: &[String],
        title: &str,
        size: PaperSize,
        scale: Scale,
        progress: OnProgress<'_>,
    ) -> Result<Option<BenchFile>, Error> {
        let mut whole = Pages::none(size);
        let mut printed = Vec::new();
        let total = numbers.len() as u64;
        for (done, number) in (1..).zip(numbers) {
            if !progress(Progress { done, total }) {
                return Err(Error::Stopped);
            }
            match self.paper(number, Audience::Bench, size) {
                Ok(pages) => whole.append(pages),
                Err(Error::NothingToMake(_)) => continue,
                Err(error) => return Err(error),
            }
            printed.push(number.clone());
        }
        if printed.is_empty() {
            return Ok(None);
        }
        let file = domain::RowId(self.db().file_identity()?.id);
        let meta = Meta {
            title: title.to_owned(),
            created: self.now(),
            id: format!("{file}/{title}"),
            language: self.settings()?.language,
            scale,
        };
        let pdf = sheets::pdf(&whole, &meta).map_err(|error| Error::Paper(error.to_string()))?;
        Ok(Some(BenchFile { numbers: printed, pdf }))
    }

    /// A sheet a piece, one after another. What is ready-made has none.
    fn bench_pages(&self, order: &OrderFile, size: PaperSize) -> Result<Pages, Error> {
        let sheets = self.bench_sheets(order)?;
        if sheets.is_empty() {
            return Err(Error::NothingToMake(order.brief.order.number.clone()));
        }
        let named = sheets.iter().flat_map(|sheet| {
            let photos = sheet.photos.iter().map(|photo| photo.picture);
            let views = sheet.views.iter().map(|view| view.picture);
            sheet.picture.into_iter().chain(views).chain(sheet.logo).chain(photos)
        });
        let assets = self.assets_of(named.collect())?;
        let mut whole = Pages::none(size);
        for sheet in &sheets {
            whole.append(sheets::layout(sheet, size, &assets));
        }
        Ok(whole)
    }

    /// What is on the paper that the customer takes home.
    pub fn customer_paper(&self, order: &OrderFile) -> Result<OrderPaper, Error> {
        let (settings, words) = (self.settings()?, self.paper_words()?);
        order::Teller {
            words: &words,
            settings: &settings,
            order,
        }
        .customer()
    }

    /// What is on the paper that stays at the counter.
    pub fn counter_paper(&self, order: &OrderFile) -> Result<CounterPaper, Error> {
        let (settings, words) = (self.settings()?, self.paper_words()?);
        order::Teller {
            words: &words,
            settings: &settings,
            order,
        }
        .counter()
    }

    /// Papers are worded in the workshop's language.
    fn paper_words(&self) -> Result<Words, Error> {
        Ok(Words::new(&self.settings()?.language))
    }

    /// A square of a hundred millimetres to measure, as a PDF file.
    pub fn test_square(&self, size: PaperSize, scale: Scale) -> Result<Vec<u8>, Error> {
        let words = self.paper_words()?;
        let how = words.text("test_square.how", &[]);
        let meta = Meta {
            title: words.text("test_square.title", &[]),
            created: self.now(),
            id: format!("test-square/{size}"),
            language: words.language().to_owned(),
            scale,
        };
        let pages = sheets::test_square(&meta.title, &how, size);
        sheets::pdf(&pages, &meta).map_err(|error| Error::Paper(error.to_string()))
    }

    /// Notes that a paper left the house. A fact: undo passes over it. Call it once the file is really written.
    pub fn paper_printed(&mut self, number: &str, audience: Audience, size: PaperSize) -> Result<Printed, Error> {
        let order = self.order_row(number)?;
        let lines = self.db().lines_of(order.id)?;
        let revisions = lines
            .iter()
            .filter_map(|line| line.snapshot().map(|snapshot| snapshot.revision));
        let revision = revisions.max().unwrap_or(1);
        self.transact(|work| {
            let (id, at) = (PrintedId::from(work.id()), work.at());
            let printed = Printed {
                id,
                order: order.id,
                audience,
                size,
                revision,
                at,
            };
            work.writer.insert(&printed)?;
            let action = Action::PaperPrinted {
                number: order.number,
                audience,
                size,
            };
            Ok(Deed::new(action, About::Order(order.id), printed))
        })
    }

    /// What is on an order's papers for the bench, a sheet a piece, worded in the workshop's language.
    pub fn bench_sheets(&self, order: &OrderFile) -> Result<Vec<BenchSheet>, Error> {
        let settings = self.settings()?;
        let words = Words::new(&settings.language);
        let made: Vec<_> = order
            .lines
            .iter()
            .filter(|line| !matches!(line.made, Made::Article(_)))
            .collect();
        let count = made.len();
        let sheet = |(index, line)| {
            let position = bench::Position { index, count };
            bench::sheet(&words, &settings, order, line, position)
        };
        Ok(made.into_iter().enumerate().map(sheet).collect())
    }

    /// The pictures that a paper names. Those of the last paper stay ready, because a preview is mostly printed next.
    fn assets_of(&self, needed: BTreeSet<Hash>) -> Result<Assets, Error> {
        let mut assets = self.assets.borrow_mut();
        assets.retain(|hash| needed.contains(hash));
        for hash in needed {
            if assets.get(&hash).is_none() {
                // A picture that is lost or unreadable is left out here; the layout warns of it by name.
                let bytes = self.db().attachment(hash)?.unwrap_or_default();
                let _ = assets.insert(hash, &bytes);
            }
        }
        Ok(assets.clone())
    }

    fn meta(&self, order: &OrderFile, audience: Audience) -> Result<Meta, Error> {
        let settings = self.settings()?;
        let file = domain::RowId(self.db().file_identity()?.id);
        let number = &order.brief.order.number;
        let revised = order
            .lines
            .iter()
            .map(|line| line.snapshot().map_or(line.touched, |snapshot| snapshot.revised));
        let piece = order
            .lines
            .first()
            .map(|line| line.label.get(&settings.language))
            .unwrap_or_default();
        Ok(Meta {
            title: format!("{number} {piece}"),
            created: revised.max().unwrap_or(Instant(0)),
            id: format!("{file}/{number}/{audience}"),
            language: settings.language.clone(),
            scale: Scale::TRUE,
        })
    }
}
