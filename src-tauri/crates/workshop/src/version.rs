//! Versions of templates: a newer one waits until it is used; what is no longer offered stays for past orders.

use domain::action::{About, AnswerChange, WordedAnswer};
use domain::id::VersionId;
use domain::revision::{Change, changes};
use domain::template::{Shelved, Stage, Version};
use domain::{Action, LineId};
use engine::answer::Answer;
use engine::session::Conflict;
use quantity::Money;

use crate::design::{Design, differences};
use crate::piece::Piece;
use crate::swatch::put_swatches;
use crate::workshop::Deed;
use crate::{Error, Workshop};

/// A version that waits to be used.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its number.
    pub number: u32,
    /// What it changes.
    pub changes: Vec<Change>,
    /// Designs in the Studio that were begun with an earlier version.
    pub designs: u32,
}

/// What bringing a design up to its template's newest version changes.
pub struct Update {
    /// The number of the version.
    pub number: u32,
    /// The answers that can't be had any more, or are gone.
    pub changes: Vec<AnswerChange>,
    /// Price of one piece now.
    pub from: Money,
    /// Price of one piece afterwards.
    pub to: Money,
    /// The design as it would be; nothing is written.
    design: Design,
}

impl Workshop {
    /// All templates, those that are no longer offered too, in the order in which they came in.
    pub fn templates_all(&self) -> Result<Vec<Shelved>, Error> {
        Ok(self.db().all()?)
    }

    /// The number of a version.
    pub fn version_number(&self, version: VersionId) -> Result<u32, Error> {
        Ok(self.db().expect::<Version>(version.0)?.number)
    }

    /// The version of a template that waits to be used, if there is one.
    pub fn template_waiting(&self, name: &str) -> Result<Option<Waiting>, Error> {
        let template = self.template(name)?;
        let Some(draft) = template.draft else { return Ok(None) };
        let (old, new) = (self.compiled(template.current)?, self.compiled(draft)?);
        let package = engine::template::read(&new.files).map_err(Error::TemplateProblems)?;
        let designs = self.designs(u32::MAX)?.into_iter().filter(|line| {
            let of = line.designed().filter(|designed| designed.template == template.slug);
            of.is_some_and(|designed| designed.version != draft)
        });
        Ok(Some(Waiting {
            number: new.version.number,
            changes: changes(old.model.original(), new.model.original(), &package.library),
            designs: u32::try_from(designs.count()).unwrap_or(u32::MAX),
        }))
    }

    /// Uses the waiting version from now on: new designs begin with it. Designs that are under way stay with theirs until
    /// they are brought up to date; orders always keep theirs.
    pub fn template_release(&mut self, name: &str) -> Result<u32, Error> {
        let (template, draft) = self.draft(name)?;
        let version: Version = self.db().expect(draft.0)?;
        let files = self.files_of(&version)?;
        let package = engine::template::read(&files).map_err(Error::TemplateProblems)?;
        let looks = self.looks(&package, &files)?;
        self.transact(|work| {
            put_swatches(work, &package, &looks)?;
            let (label, number) = (package.template.label.clone(), version.number);
            work.writer.update(&Shelved {
                current: draft,
                draft: None,
                label: label.clone(),
                ..template
            })?;
            let action = Action::TemplateReleased { label, number };
            Ok(Deed::new(action, About::Template(template.id), number))
        })
    }

    /// Puts the waiting version away unused.
    pub fn template_drop_draft(&mut self, name: &str) -> Result<(), Error> {
        let (template, draft) = self.draft(name)?;
        let version: Version = self.db().expect(draft.0)?;
        self.transact(|work| {
            let (id, label) = (template.id, template.label.clone());
            work.writer.update(&Shelved {
                draft: None,
                ..template
            })?;
            let action = Action::TemplateDraftDropped {
                label,
                number: version.number,
            };
            Ok(Deed::new(action, About::Template(id), ()))
        })
    }

    /// Stops offering a template, or offers it again. Its designs and orders stay.
    pub fn template_offer(&mut self, name: &str, offered: bool) -> Result<(), Error> {
        let template = self.template(name)?;
        let stage = if offered { Stage::OnSale } else { Stage::Retired };
        self.transact(|work| {
            let (id, label) = (template.id, template.label.clone());
            work.writer.update(&Shelved { stage, ..template })?;
            let action = if offered {
                Action::TemplateOffered { label }
            } else {
                Action::TemplateStopped { label }
            };
            Ok(Deed::new(action, About::Template(id), ()))
        })
    }

    /// What bringing a design up to its template's newest version would change; `None`: it has that version.
    pub fn design_outdated(&self, id: LineId) -> Result<Option<Update>, Error> {
        let design = self.design(id)?;
        let Some(designed) = design.line.designed() else {
            return Ok(None);
        };
        let template = self.template(designed.template.as_str())?;
        if designed.version == template.current {
            return Ok(None);
        }
        let compiled = self.compiled(template.current)?;
        let number = compiled.version.number;
        let mut piece = Piece::new(compiled, &self.book()?, design.line.quantity);
        let refused = piece.restore(&designed.answers);
        let kept = piece.session.answers().clone();
        // An option that is gone is only in the old template, one whose answer is refused in both.
        let mut changes = differences(&design.piece, &designed.answers, &kept);
        let from = design.price()?;
        let mut line = design.line.clone();
        line.label = template.label;
        if let Some(designed) = line.designed_mut() {
            designed.version = template.current;
            designed.answers = kept;
            let known = |path: &engine::answer::Path| {
                let options = &piece.model().template().options;
                options.iter().any(|option| option.id == path.name())
            };
            let lost = designed.others.iter().filter(|(path, _)| !known(path));
            changes.extend(lost.map(|(path, other)| AnswerChange {
                option: design.label_of(path).unwrap_or_default(),
                before: Some(WordedAnswer {
                    answer: Answer::Text(other.words.clone()),
                    values: Vec::new(),
                }),
                after: None,
            }));
            designed.others.retain(|path, _| known(path));
        }
        drop::<Vec<Conflict>>(refused);
        let design = Design {
            line,
            piece,
            misfits: Vec::new(),
            ..design
        };
        Ok(Some(Update {
            number,
            changes,
            from,
            to: design.price()?,
            design,
        }))
    }

    /// Brings a design up to its template's newest version. What can't be had any more is let go, as
    /// [`Workshop::design_outdated`] has told. One that is up to date stays as it is.
    pub fn design_update(&mut self, id: LineId) -> Result<Design, Error> {
        let Some(update) = self.design_outdated(id)? else {
            return self.design(id);
        };
        let action = Action::DesignUpdated {
            label: update.design.line.label.clone(),
            number: update.number,
            changes: update.changes,
        };
        self.keep(update.design, action)
    }

    fn draft(&self, name: &str) -> Result<(Shelved, VersionId), Error> {
        let template = self.template(name)?;
        let draft = template.draft.ok_or_else(|| Error::NothingWaits(name.to_owned()))?;
        Ok((template, draft))
    }
}
