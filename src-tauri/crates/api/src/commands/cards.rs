//! The small papers: a design's card, its picture to share, a message with it, and tags for swatches.

use std::path::{Path, PathBuf};

use domain::PaperSize;
use workshop::{Design, Modules, Scale, drawn};

use super::papers::{millimetres, papers_folder, shown, write};
use crate::plain::SheetWritten;
use crate::printer::{hand_over, hand_over_unwritten};
use crate::types::{KeepsakeView, PaperView, PrintedView, QrView, SentView};
use crate::{App, Error};

/// A message about a design, to be handed to a mail program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The address that opens a draft in a mail program.
    pub url: String,
    /// The text alone.
    text: String,
    /// The picture that belongs to it.
    picture: PathBuf,
}

impl App {
    /// What a customer takes home of the design that was kept under a code.
    pub fn keepsake(&self, code: &str) -> Result<KeepsakeView, Error> {
        let card = self.workshop()?.design_card(&self.put_aside(code)?)?;
        Ok(KeepsakeView {
            code: card.code,
            choices: card.choices,
            price: card.price,
            valid: card.valid,
            qr: Some(card.qr)
                .filter(|text| !text.is_empty())
                .and_then(|text| workshop::modules(&text))
                .map(|Modules { side, path }| QrView { side, path }),
        })
    }

    /// A design's card as it would be printed; an empty size is the workshop's own paper.
    pub fn card(&self, id: &str, size: &str) -> Result<PaperView, Error> {
        let size = self.size(size)?;
        let pages = self.workshop()?.card(&self.find(id)?, size)?;
        let (width_mm, height_mm) = millimetres(size);
        Ok(PaperView {
            pages: drawn(&pages),
            width_mm,
            height_mm,
            warnings: self.warnings(&pages),
        })
    }

    /// Prints the card of the design that was kept under a code: writes the PDF beside the workshop file and hands it to the
    /// printer where there is one.
    pub fn print_card(&self, code: &str, size: &str) -> Result<PrintedView, Error> {
        let (size, design) = (self.size(size)?, self.put_aside(code)?);
        let (_, pdf) = self.workshop()?.card_pdf(&design, size, self.scale()?)?;
        let file = self.beside(&format!("{} card {}.pdf", named(&design), shown(size)))?;
        write(&file, &pdf)?;
        let handed = hand_over(&file, &self.printer());
        let code = format!("handed_card.{}", handed.code());
        Ok(PrintedView {
            waits: handed.waits(),
            message: self.words().text(&code, &[]),
            path: file.display().to_string(),
        })
    }

    /// Writes the picture to share of the design that was kept under a code beside the workshop file: `pdf` or `png`.
    pub fn share(&self, code: &str, form: &str) -> Result<PrintedView, Error> {
        let file = self.shared(&self.put_aside(code)?, form)?;
        Ok(PrintedView {
            waits: false,
            message: self.words().text("share.saved", &[("file", name_of(&file))]),
            path: file.display().to_string(),
        })
    }

    /// A message about the design that was kept under a code, for whoever opens the mail program. Its picture is written first: a
    /// message can be drafted without it, and it is there to be put in.
    pub fn mail(&self, code: &str) -> Result<Mail, Error> {
        let design = self.put_aside(code)?;
        let picture = self.shared(&design, "png")?;
        let (subject, text) = self.workshop()?.design_message(&design)?;
        Ok(Mail {
            url: format!("mailto:?subject={}&body={}", escaped(&subject), escaped(&text)),
            text,
            picture,
        })
    }

    /// What became of the message.
    pub fn mailed(&self, mail: &Mail, drafted: bool) -> SentView {
        let code = if drafted { "mail.drafted" } else { "mail.no_program" };
        SentView {
            drafted,
            text: mail.text.clone(),
            path: mail.picture.display().to_string(),
            message: self.words().text(code, &[("file", name_of(&mail.picture))]),
        }
    }

    /// Writes the card of a design where it is asked for. The design goes by the code it was kept under, the code of its
    /// choices, or what its QR code says; none is begun.
    pub fn write_card(&self, code: &str, size: &str, out: &Path) -> Result<SheetWritten, Error> {
        if !ends(out, "pdf") {
            return Err(Error::NotPdf(out.display().to_string()));
        }
        let (workshop, size) = (self.workshop()?, self.size(size)?);
        let (pages, pdf) = workshop.card_pdf(&workshop.design_told(code)?, size, Scale::TRUE)?;
        write(out, &pdf)?;
        Ok(SheetWritten {
            path: out.display().to_string(),
            pages: pages.pages.len(),
            warnings: self.warnings(&pages),
        })
    }

    /// Writes the picture of a design to share where it is asked for: PNG where the name ends so, else PDF.
    pub fn write_share(&self, code: &str, out: &Path) -> Result<SheetWritten, Error> {
        let workshop = self.workshop()?;
        let design = workshop.design_told(code)?;
        let bytes = match out {
            png if ends(png, "png") => workshop.share_png(&design)?,
            pdf if ends(pdf, "pdf") => workshop.share_pdf(&design)?,
            other => return Err(Error::NotPdf(other.display().to_string())),
        };
        write(out, &bytes)?;
        Ok(SheetWritten {
            path: out.display().to_string(),
            pages: 1,
            warnings: self.warnings(&workshop.share(&design)?),
        })
    }

    /// The slip with the words for a forgotten PIN as it would be printed. `words`: as they were told a moment ago; nothing keeps them.
    pub fn recovery_slip(&self, words: &str) -> Result<PaperView, Error> {
        let size = self.size("")?;
        let pages = self.workshop()?.recovery_pages(words, size)?;
        let (width_mm, height_mm) = millimetres(size);
        Ok(PaperView {
            pages: drawn(&pages),
            width_mm,
            height_mm,
            warnings: self.warnings(&pages),
        })
    }

    /// Prints it. Unlike any other paper it is written into no file, so without a printer there is none.
    pub fn print_recovery_slip(&self, words: &str) -> Result<PrintedView, Error> {
        let pdf = self.workshop()?.recovery_pdf(words, self.size("")?, self.scale()?)?;
        let handed = hand_over_unwritten(&pdf, &self.printer());
        let code = format!("handed_recovery.{}", handed.code());
        Ok(PrintedView {
            message: self.words().text(&code, &[]),
            path: String::new(),
            waits: handed.waits(),
        })
    }

    /// Tags of a template's swatches as they would be printed; none named: of all; an empty size is the workshop's own paper.
    pub fn swatch_tags(&self, template: &str, swatches: &[String], size: &str) -> Result<PaperView, Error> {
        let size = self.size(size)?;
        let pages = self.workshop()?.tag_pages(template, swatches, size)?;
        let (width_mm, height_mm) = millimetres(size);
        Ok(PaperView {
            pages: drawn(&pages),
            width_mm,
            height_mm,
            warnings: self.warnings(&pages),
        })
    }

    /// Prints such tags: writes the PDF beside the workshop file and hands it to the printer where there is one.
    pub fn print_swatch_tags(&self, template: &str, swatches: &[String], size: &str) -> Result<PrintedView, Error> {
        let size = self.size(size)?;
        let (_, pdf) = self.workshop()?.tags_pdf(template, swatches, size, self.scale()?)?;
        let file = self.beside(&format!("{template} swatches {}.pdf", shown(size)))?;
        write(&file, &pdf)?;
        let handed = hand_over(&file, &self.printer());
        let code = format!("handed_tags.{}", handed.code());
        Ok(PrintedView {
            waits: handed.waits(),
            message: self.words().text(&code, &[]),
            path: file.display().to_string(),
        })
    }

    /// Writes such tags where it is asked for.
    pub fn write_swatch_tags(
        &self,
        template: &str,
        swatches: &[String],
        size: &str,
        out: &Path,
    ) -> Result<SheetWritten, Error> {
        if !ends(out, "pdf") {
            return Err(Error::NotPdf(out.display().to_string()));
        }
        let size = self.size(size)?;
        let (pages, pdf) = self.workshop()?.tags_pdf(template, swatches, size, Scale::TRUE)?;
        write(out, &pdf)?;
        Ok(SheetWritten {
            path: out.display().to_string(),
            pages: pages.pages.len(),
            warnings: self.warnings(&pages),
        })
    }

    /// The design that waits under a code. By its code and not by its id: the piece that was kept may be played with meanwhile.
    pub(super) fn put_aside(&self, code: &str) -> Result<Design, Error> {
        let workshop = self.workshop()?;
        Ok(workshop.design(workshop.design_coded(code)?)?)
    }

    fn shared(&self, design: &Design, form: &str) -> Result<PathBuf, Error> {
        let workshop = self.workshop()?;
        let bytes = match form {
            "png" => workshop.share_png(design)?,
            "pdf" => workshop.share_pdf(design)?,
            other => return Err(Error::Unknown(other.to_owned())),
        };
        let file = self.beside(&format!("{} picture.{form}", named(design)))?;
        write(&file, &bytes)?;
        Ok(file)
    }

    fn size(&self, size: &str) -> Result<PaperSize, Error> {
        match size {
            "" => Ok(self.workshop()?.settings()?.paper),
            size => size.parse().map_err(|_| Error::Unknown(size.to_owned())),
        }
    }

    pub(super) fn beside(&self, name: &str) -> Result<PathBuf, Error> {
        Ok(papers_folder(self.workshop()?.path()).join(name))
    }
}

/// What its files are called by: the code it was kept under, else its id. Never its name, which may hold anything.
fn named(design: &Design) -> String {
    match design.line.code.as_str() {
        "" => design.line.id.to_string(),
        code => code.to_owned(),
    }
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn ends(file: &Path, with: &str) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(with))
}

/// As mail addresses hold a text (RFC 6068): all but plain letters and figures as `%` and two digits for each byte, lines
/// ended as in mails.
fn escaped(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'\n' => "%0D%0A".to_owned(),
        b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        plain if plain.is_ascii_alphanumeric() => char::from(plain).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_can_neither_add_a_recipient_nor_break_its_address() {
        assert_eq!(
            escaped("Zoë & Co?\nbcc=x@y.example"),
            "Zo%C3%AB%20%26%20Co%3F%0D%0Abcc%3Dx%40y.example"
        );
    }
}
