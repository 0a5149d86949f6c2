//! Papers: what is on them comes from the frozen line, so the same revision gives the same bytes for ever.

mod bench;

use std::collections::BTreeSet;

use domain::action::About;
use domain::paper::BenchSheet;
use domain::{Action, Audience, Hash, Instant, PaperSize, Printed, PrintedId, Status};
use sheets::{Assets, Meta, Pages};
use words::Words;

use crate::order::OrderFile;
use crate::workshop::Deed;
use crate::{Error, Workshop};

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
    pub fn paper_pdf(&self, number: &str, audience: Audience, size: PaperSize) -> Result<(Pages, Vec<u8>), Error> {
        let order = self.order(number)?;
        let pages = self.pages(&order, audience, size)?;
        let pdf = sheets::pdf(&pages, &self.meta(&order, audience)?);
        Ok((pages, pdf.map_err(|error| Error::Paper(error.to_string()))?))
    }

    fn pages(&self, order: &OrderFile, audience: Audience, size: PaperSize) -> Result<Pages, Error> {
        if order.brief.order.status == Status::Cancelled {
            return Err(Error::CancelledPaper(order.brief.order.number.clone()));
        }
        let sheets = match audience {
            Audience::Bench => self.bench_sheets(order)?,
        };
        let assets = self.assets_of(&sheets)?;
        let mut whole = Pages::none(size);
        for sheet in &sheets {
            whole.append(sheets::layout(sheet, size, &assets));
        }
        Ok(whole)
    }

    /// Notes that a paper left the house. A fact: undo passes over it. Call it once the file is really written.
    pub fn paper_printed(&mut self, number: &str, audience: Audience, size: PaperSize) -> Result<Printed, Error> {
        let order = self.order_row(number)?;
        let lines = self.db().lines_of(order.id)?;
        let revisions = lines
            .iter()
            .filter_map(|line| line.snapshot.as_ref().map(|snapshot| snapshot.revision));
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
        let frozen: Vec<_> = order
            .lines
            .iter()
            .filter_map(|line| Some((line, line.snapshot.as_ref()?)))
            .collect();
        let count = frozen.len();
        let sheet = |(index, (line, snapshot))| {
            let position = bench::Position { index, count };
            bench::sheet(&words, &settings, &order.brief.order, line, snapshot, position)
        };
        Ok(frozen.into_iter().enumerate().map(sheet).collect())
    }

    /// The pictures that the sheets name. Those of the last paper stay ready, because a preview is mostly printed next.
    fn assets_of(&self, sheets: &[BenchSheet]) -> Result<Assets, Error> {
        let needed: BTreeSet<Hash> = sheets
            .iter()
            .flat_map(|sheet| [sheet.picture, sheet.logo])
            .flatten()
            .collect();
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
            .filter_map(|line| line.snapshot.as_ref().map(|snapshot| snapshot.revised));
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
        })
    }
}
