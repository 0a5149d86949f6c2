//! The slip with the words for a forgotten PIN. Nothing of it is kept: pages and PDF live as long as whoever asked for them.

use domain::paper::recovery::RecoverySlip;
use domain::{Instant, PaperSize};
use sheets::{Meta, Pages, Scale};

use crate::settings::printed_colour;
use crate::{Error, Workshop};

use super::laid_out_twice;

impl Workshop {
    /// The slip with these words, as [`Workshop::set_pin`] gave them.
    pub fn recovery_pages(&self, words: &str, size: PaperSize) -> Result<Pages, Error> {
        let (settings, say) = (self.settings()?, self.paper_words()?);
        let day = say.long_date(self.today_date()?);
        let slip = RecoverySlip {
            colour: printed_colour(&settings),
            workshop: settings.name,
            title: say.text("recovery.title", &[]),
            about: say.text("recovery.about", &[]),
            words: words.split_whitespace().map(str::to_owned).collect(),
            keep: say.text("recovery.keep", &[]),
            date: say.text("recovery.date", &[("day", day)]),
        };
        Ok(laid_out_twice(|| sheets::recovery_layout(&slip, size)))
    }

    /// The same as a PDF, for the printer and for no file.
    pub fn recovery_pdf(&self, words: &str, size: PaperSize, scale: Scale) -> Result<Vec<u8>, Error> {
        let pages = self.recovery_pages(words, size)?;
        let say = self.paper_words()?;
        let file = domain::RowId(self.db().file_identity()?.id);
        let meta = Meta {
            title: say.text("recovery.title", &[]),
            created: Instant(0),
            language: say.language().to_owned(),
            id: format!("{file}/recovery"),
            scale,
        };
        sheets::pdf(&pages, &meta).map_err(|error| Error::Paper(error.to_string()))
    }
}
