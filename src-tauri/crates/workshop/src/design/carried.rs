//! Opening a design by what is typed or scanned: the code it was kept under, the code of its choices, or a card's QR code.

use domain::carried::SCHEME;
use domain::line::Others;
use domain::template::{Shelved, Stage};
use domain::{Carried, Line, LineId, code};
use engine::code::DesignCode;
use engine::template::Labels;

use super::Design;
use super::change::shortened;
use super::start::Begun;
use crate::{Error, Workshop};

/// What a code means here.
enum Meant {
    /// A design of this workshop.
    Waits(LineId),
    /// One to be begun, with its name.
    New(Shelved, Begun, String),
}

impl Workshop {
    /// The design that is meant by what was typed or scanned. One that waits here under its kept code is opened; any other is
    /// begun anew, in its template's newest version. What of it can't be had any more is among its misfits.
    pub fn design_meant(&mut self, text: &str) -> Result<Design, Error> {
        match self.meant(text)? {
            Meant::Waits(id) => self.design(id),
            Meant::New(template, begun, name) => self.begin(template, begun, |line| line.name = name),
        }
    }

    /// The same without writing anything: one that doesn't wait here is as it would be begun.
    pub fn design_told(&self, text: &str) -> Result<Design, Error> {
        match self.meant(text)? {
            Meant::Waits(id) => self.design(id),
            Meant::New(template, begun, name) => {
                let mut design = self.drafted(template, begun)?;
                design.line.name = name;
                Ok(design)
            }
        }
    }

    fn meant(&self, text: &str) -> Result<Meant, Error> {
        let scanned = text
            .trim()
            .get(..SCHEME.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(SCHEME));
        if !scanned && !self.is_design_code(text)? {
            return self.design_coded(text).map(Meant::Waits);
        }
        let read = self.read_code(text)?;
        if let Some(line) = self.waiting_under(&read.carried.kept, read.template.slug.as_str())? {
            return Ok(Meant::Waits(line.id));
        }
        if read.template.stage == Stage::Retired {
            return Err(Error::TemplateNotOffered(read.template.label));
        }
        let begun = Begun {
            answers: read.answers,
            others: Others::new(),
            preset: Labels::default(),
            quantity: read.carried.many(),
        };
        Ok(Meant::New(read.template, begun, shortened(&read.carried.name)))
    }

    /// Is it meant as the code of choices? Six signs may be either; what was kept here goes first.
    fn is_design_code(&self, text: &str) -> Result<bool, Error> {
        Ok(match code::parse(text) {
            Some(kept) => self.db().line_coded(&kept)?.is_none() && text.parse::<DesignCode>().is_ok(),
            None => text.chars().filter(|c| c.is_alphanumeric()).count() > code::SIGNS,
        })
    }

    /// The piece of a template that was kept here under a code and wasn't thrown away since.
    fn waiting_under(&self, kept: &str, template: &str) -> Result<Option<Line>, Error> {
        if kept.is_empty() {
            return Ok(None);
        }
        let line = self.db().line_coded(kept)?;
        Ok(line.filter(|line| {
            let designed = line.designed();
            line.dropped.is_none() && designed.is_some_and(|designed| designed.template.as_str() == template)
        }))
    }
}

impl Design {
    /// All of it, as its card's QR code says it; `None`: no piece can be made as it stands.
    pub fn carried(&self) -> Option<Carried> {
        let mut carried = Carried::of(&self.piece.session, &self.piece.compiled.version.hash.0)?;
        carried.kept.clone_from(&self.line.code);
        carried.name.clone_from(&self.line.name);
        Some(carried)
    }
}
