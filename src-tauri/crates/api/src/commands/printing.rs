//! How this computer prints: which printer, and how far off its millimetres are.

use domain::PaperSize;
use quantity::Number;
use workshop::Scale;

use super::papers::papers_folder;
use crate::printer::{hand_over, printers};
use crate::settings::Printing;
use crate::types::{PrintedView, PrintingInput, PrintingView};
use crate::{App, Error, typed};

impl App {
    /// How this computer prints.
    pub fn printing(&self) -> Result<PrintingView, Error> {
        let set = self.settings.printing.clone().unwrap_or_default();
        Ok(PrintingView {
            printers: printers(),
            printer: set.printer,
            asked: self.settings.printing.is_some(),
            papers: self.settings.papers.clone(),
            across: set.across,
            down: set.down,
        })
    }

    /// Sets how this computer prints.
    pub fn set_printing(&mut self, input: &PrintingInput) -> Result<PrintingView, Error> {
        for measured in [&input.across, &input.down] {
            self.scale_of(measured)?;
        }
        self.settings.printing = Some(Printing {
            printer: input.printer.clone(),
            across: input.across.trim().to_owned(),
            down: input.down.trim().to_owned(),
        });
        self.keep_settings()?;
        self.printing()
    }

    /// Prints a square of a hundred millimetres, to measure: as the printer makes it, without what was measured before.
    pub fn print_test(&self, size: &str) -> Result<PrintedView, Error> {
        let size: PaperSize = size.parse().map_err(|_| Error::Unknown(size.to_owned()))?;
        let workshop = self.workshop()?;
        let pdf = workshop.test_square(size, Scale::TRUE)?;
        let file = papers_folder(workshop.path()).join(format!("{}.pdf", self.words().text("test_square.file", &[])));
        super::papers::write(&file, &pdf)?;
        let handed = hand_over(&file, &self.printer());
        let code = format!("test_square.{}", handed.code());
        Ok(PrintedView {
            waits: handed.waits(),
            message: self.words().text(&code, &[]),
            path: file.display().to_string(),
        })
    }

    /// The printer to use; empty: the system's own choice.
    pub(crate) fn printer(&self) -> String {
        self.settings.printing.clone().unwrap_or_default().printer
    }

    /// How much larger or smaller a page is written so that it comes out true.
    pub(crate) fn scale(&self) -> Result<Scale, Error> {
        let set = self.settings.printing.clone().unwrap_or_default();
        Ok(Scale {
            across: self.scale_of(&set.across)?,
            down: self.scale_of(&set.down)?,
        })
    }

    /// A hundred millimetres against what was measured, in millionths. A printer that is a tenth off is broken, or the
    /// square was measured in something else.
    fn scale_of(&self, measured: &str) -> Result<i64, Error> {
        let wrong = || Error::TestSquare(measured.trim().to_owned());
        if measured.trim().is_empty() {
            return Ok(Scale::TRUE.across);
        }
        let measured = typed::decimal(measured.trim().trim_end_matches("mm")).map_err(|_| wrong())?;
        if measured < Number::from(90) || measured > Number::from(110) {
            return Err(wrong());
        }
        let millionths = Number::from(100_000_000) / measured;
        millionths.round().to_integer().ok_or_else(wrong)
    }
}
