//! Papers: looking at them, printing them, opening what was printed.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use domain::{Audience, PaperSize};
use workshop::{OnProgress, Pages, Scale, Warning, drawn};

use crate::plain::SheetWritten;
use crate::printer::hand_over;
use crate::types::{PaperView, PrintedView};
use crate::{App, Error};

/// The folder beside a workshop file that printed papers go to, each workshop's in a folder of its own name.
const FOLDER: &str = "Papers";
/// What the file with the sheets of several orders is called, before its day.
const TODAY: &str = "Today ";

impl App {
    /// A paper as it would be printed.
    pub fn paper(&self, number: &str, audience: &str, size: &str) -> Result<PaperView, Error> {
        let (audience, size) = parse(audience, size)?;
        let pages = self.workshop()?.paper(number, audience, size)?;
        let (width_mm, height_mm) = millimetres(size);
        Ok(PaperView {
            pages: drawn(&pages),
            width_mm,
            height_mm,
            warnings: self.warnings(&pages),
        })
    }

    /// Prints a paper: writes the PDF beside the workshop file, hands it to the printer where there is one, and notes that
    /// it is out.
    pub fn print_paper(&mut self, number: &str, audience: &str, size: &str) -> Result<PrintedView, Error> {
        let (audience, size) = parse(audience, size)?;
        let workshop = self.workshop()?;
        let (_, pdf) = workshop.paper_pdf(number, audience, size, self.scale()?)?;
        let file = papers_folder(workshop.path()).join(format!("{number} {audience} {}.pdf", shown(size)));
        write(&file, &pdf)?;
        self.workshop_mut()?.paper_printed(number, audience, size)?;
        let path = file.display().to_string();
        let handed = hand_over(&file, &self.printer());
        let code = format!("handed.{}", handed.code());
        let words = self.words();
        let audience = words.text(&format!("audience.{audience}"), &[]);
        let size = words.text(&format!("paper.{size}"), &[]);
        let arguments = [("number", number.to_owned()), ("audience", audience), ("size", size)];
        Ok(PrintedView {
            waits: handed.waits(),
            message: words.text(&code, &arguments),
            path,
        })
    }

    /// Prints the bench's sheets of all that is in the making or due and agreed, in one go, and notes of each that it is out.
    pub fn print_today(&mut self, progress: OnProgress<'_>) -> Result<PrintedView, Error> {
        let words = self.words();
        let workshop = self.workshop()?;
        let (today, size) = (workshop.today()?, workshop.settings()?.paper);
        let numbers: Vec<String> = today
            .at_the_bench()
            .iter()
            .map(|brief| brief.order.number.clone())
            .collect();
        let title = format!("{TODAY}{}", today.date);
        let Some(printed) = workshop.bench_pdf(&numbers, &title, size, self.scale()?, progress)? else {
            return Err(Error::NothingToPrint);
        };
        let file = papers_folder(workshop.path()).join(format!("{title} {}.pdf", shown(size)));
        write(&file, &printed.pdf)?;
        let workshop = self.workshop_mut()?;
        for number in &printed.numbers {
            workshop.paper_printed(number, Audience::Bench, size)?;
        }
        let handed = hand_over(&file, &self.printer());
        let code = format!("handed_today.{}", handed.code());
        Ok(PrintedView {
            waits: handed.waits(),
            message: words.text(&code, &[("count", printed.numbers.len().to_string())]),
            path: file.display().to_string(),
        })
    }

    /// Writes a paper where it is asked for. Nothing is noted: a file that a script makes is no paper at a bench.
    pub fn write_paper(&self, number: &str, audience: &str, size: &str, out: &Path) -> Result<SheetWritten, Error> {
        let (audience, size) = parse(audience, size)?;
        if out.extension().is_none_or(|ending| ending != "pdf") {
            // A paper must never take the place of a workshop, or of anything else that is no paper.
            return Err(Error::NotPdf(out.display().to_string()));
        }
        let (pages, pdf) = self.workshop()?.paper_pdf(number, audience, size, Scale::TRUE)?;
        write(out, &pdf)?;
        Ok(SheetWritten {
            path: out.display().to_string(),
            pages: pages.pages.len(),
            warnings: self.warnings(&pages),
        })
    }

    /// A printed paper, or a table or picture that was written, that the window wants opened: only one of the open workshop's own.
    pub fn printed_paper(&self, path: &Path) -> Result<PathBuf, Error> {
        let ours = || Error::NotAPaper(path.display().to_string());
        let folder = papers_folder(self.workshop()?.path())
            .canonicalize()
            .map_err(|_| ours())?;
        let paper = path.canonicalize().map_err(|_| ours())?;
        let inside = paper.parent() == Some(&folder)
            && paper
                .extension()
                .is_some_and(|ending| ["pdf", "csv", "png"].iter().any(|ours| ending == *ours));
        if inside { Ok(paper) } else { Err(ours()) }
    }

    /// Throws away the papers beside the workshop that are called by the number of an order, or the code or id of a piece;
    /// gives how many went, and which can't go.
    pub(crate) fn remove_papers(&self, numbers: &[String]) -> (usize, Vec<String>) {
        let folder = self.workshop().map(|workshop| papers_folder(workshop.path()));
        let Some(entries) = folder.ok().and_then(|folder| std::fs::read_dir(folder).ok()) else {
            return (0, Vec::new()); // None was ever printed.
        };
        let (mut gone, mut stayed) = (0, Vec::new());
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            // A file with the sheets of many orders may have any of them.
            let of_many = name.starts_with(TODAY) && !numbers.is_empty();
            if !of_many && !numbers.iter().any(|number| name.starts_with(&format!("{number} "))) {
                continue;
            }
            match std::fs::remove_file(&path) {
                Ok(()) => gone += 1,
                Err(_) => stayed.push(path.display().to_string()),
            }
        }
        (gone, stayed)
    }

    /// Throws away the tables beside the workshop, which list everybody; gives how many went, and which can't go.
    pub(crate) fn remove_tables(&self) -> (usize, Vec<String>) {
        let folder = self.workshop().map(|workshop| papers_folder(workshop.path()));
        let Some(entries) = folder.ok().and_then(|folder| std::fs::read_dir(folder).ok()) else {
            return (0, Vec::new()); // None was ever written.
        };
        let (mut gone, mut stayed) = (0, Vec::new());
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.extension().is_none_or(|ending| ending != "csv") {
                continue;
            }
            match std::fs::remove_file(&path) {
                Ok(()) => gone += 1,
                Err(_) => stayed.push(path.display().to_string()),
            }
        }
        (gone, stayed)
    }

    pub(super) fn warnings(&self, pages: &Pages) -> Vec<String> {
        let words = self.words();
        // All missing letters in one sentence: a line of another script may lack twenty.
        let letters = pages.warnings.iter().filter_map(|warning| match warning {
            Warning::MissingGlyph { text } => Some(text.as_str()),
            _ => None,
        });
        let letters: Vec<&str> = letters.collect::<BTreeSet<_>>().into_iter().collect();
        let others = pages.warnings.iter().filter_map(|warning| match warning {
            Warning::MissingGlyph { .. } => None,
            Warning::MissingImage { .. } => Some(words.text("warning.picture", &[])),
            Warning::QrTooLong { .. } => Some(words.text("warning.qr", &[])),
        });
        let mut told: Vec<String> = others.collect();
        if !letters.is_empty() {
            told.insert(0, words.text("warning.letter", &[("text", letters.join(" "))]));
        }
        told
    }
}

fn parse(audience: &str, size: &str) -> Result<(Audience, PaperSize), Error> {
    let unknown = |text: &str| Error::Unknown(text.to_owned());
    Ok((
        audience.parse().map_err(|_| unknown(audience))?,
        size.parse().map_err(|_| unknown(size))?,
    ))
}

pub(super) fn papers_folder(workshop: &Path) -> PathBuf {
    let own = workshop.file_stem().unwrap_or_default();
    workshop.parent().unwrap_or(Path::new("")).join(FOLDER).join(own)
}

/// As people call it, for file names.
pub(super) fn shown(size: PaperSize) -> &'static str {
    match size {
        PaperSize::A4 => "A4",
        PaperSize::A5 => "A5",
        PaperSize::Letter => "Letter",
    }
}

/// Width and height, for drawing the preview.
pub(super) fn millimetres(size: PaperSize) -> (f64, f64) {
    match size {
        PaperSize::A4 => (210.0, 297.0),
        PaperSize::A5 => (148.0, 210.0),
        PaperSize::Letter => (215.9, 279.4),
    }
}

/// Writes a file whole or not at all: a viewer that has the old one open never sees half of the new one.
pub(super) fn write(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |reason| Error::file(file, reason);
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let beside = file.with_extension("new");
    let written = write_through(&beside, bytes).and_then(|()| std::fs::rename(&beside, file));
    written.map_err(|reason| {
        let _ = std::fs::remove_file(&beside);
        failed(reason)
    })
}

fn write_through(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut new = std::fs::File::create(file)?;
    new.write_all(bytes)?;
    new.sync_all()
}
