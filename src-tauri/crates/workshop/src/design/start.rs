//! Beginning a design.

use domain::action::About;
use domain::line::Others;
use domain::template::{Shelved, Stage};
use domain::{Action, Designed, Instant, Line, LineId, Made};
use engine::answer::Answers;
use engine::template::{Labels, Preset};

use super::Design;
use crate::order::other_prices;
use crate::piece::Piece;
use crate::workshop::Deed;
use crate::{Error, Workshop};

/// What a design begins with.
pub(super) struct Begun {
    pub(super) answers: Answers,
    pub(super) others: Others,
    /// The pick's label; empty: none.
    pub(super) preset: Labels,
    /// `None`: as few as can be had.
    pub(super) quantity: Option<u32>,
}

impl Workshop {
    /// Begins a design of a template, from one of its picks if `preset` names one. What of the pick can't be had today
    /// (sold out, say) is kept among the misfits, so that the customer is told instead of missing it at the bench.
    pub fn design_start(&mut self, template: &str, preset: Option<&str>) -> Result<Design, Error> {
        self.design_begin(template, preset, None, |_| {})
    }

    /// The same of so many equal pieces (`None`: as few as can be had), with something about its row set from the start.
    pub(crate) fn design_begin(
        &mut self,
        template: &str,
        preset: Option<&str>,
        quantity: Option<u32>,
        set: impl FnOnce(&mut Line),
    ) -> Result<Design, Error> {
        let shelved = self.template(template)?;
        if shelved.stage == Stage::Retired {
            return Err(Error::TemplateNotOffered(shelved.label));
        }
        let compiled = self.compiled(shelved.current)?;
        let pick = preset
            .map(|name| find_preset(&compiled.model.template().presets, name))
            .transpose()?
            .cloned();
        let (answers, preset) = pick.map(|pick| (pick.answers, pick.label)).unwrap_or_default();
        let begun = Begun {
            answers,
            others: Others::new(),
            preset,
            quantity,
        };
        self.begin(shelved, begun, set)
    }

    /// Begins a design like a piece that was ordered, in the template's newest version. What can't be had any more becomes a
    /// misfit; what was agreed besides the choices comes along.
    pub fn design_again(&mut self, id: LineId) -> Result<Design, Error> {
        let unknown = || Error::LineUnknown(id.to_string());
        let line: Line = self.db().get(id.0)?.ok_or_else(unknown)?;
        let designed = line.designed().filter(|_| line.order.is_some()).ok_or_else(unknown)?;
        let shelved = self.template(designed.template.as_str())?;
        if shelved.stage == Stage::Retired {
            return Err(Error::TemplateNotOffered(shelved.label));
        }
        let begun = Begun {
            answers: designed.answers.clone(),
            others: designed.others.clone(),
            preset: Labels::default(),
            quantity: Some(line.quantity),
        };
        self.begin(shelved, begun, |_| {})
    }

    pub(super) fn begin(
        &mut self,
        shelved: Shelved,
        begun: Begun,
        set: impl FnOnce(&mut Line),
    ) -> Result<Design, Error> {
        let preset = begun.preset.clone();
        let mut design = self.drafted(shelved, begun)?;
        design.line = self.transact(|work| {
            let mut line = Line {
                id: LineId::from(work.id()),
                touched: work.at(),
                ..design.line
            };
            set(&mut line);
            work.writer.insert(&line)?;
            let (label, id) = (line.label.clone(), line.id);
            Ok(Deed::new(
                Action::DesignStarted { label, preset },
                About::Design(id),
                line,
            ))
        })?;
        Ok(design)
    }

    /// A design that is written nowhere yet.
    pub(super) fn drafted(&self, shelved: Shelved, begun: Begun) -> Result<Design, Error> {
        let compiled = self.compiled(shelved.current)?;
        let book = self.book()?;
        let mut piece = match begun.quantity {
            Some(quantity) => Piece::new(compiled, &book, quantity),
            None => Piece::of_fewest(compiled, &book),
        };
        self.fetch_own(&begun.answers)?;
        let misfits = piece.restore(&begun.answers);
        let mut price = piece.session.view().price.total;
        for line in other_prices(&begun.others, piece.model().template()) {
            price = price.checked_add(line.amount)?;
        }
        let quantity = piece.session.quantity();
        let made = Made::Design(Box::new(Designed {
            template: shelved.slug,
            version: shelved.current,
            answers: begun.answers,
            others: begun.others,
            snapshot: None,
        }));
        let mut line = Line::begun(LineId::from([0; 16]), made, shelved.label, price, Instant(0));
        line.looks = piece.looks();
        line.quantity = quantity;
        Ok(Design {
            line,
            piece,
            misfits,
            ready: self.ready_date()?,
        })
    }

    /// Replaces all answers of a design by those of a maker's pick. What of the pick can't be had today becomes a misfit.
    pub fn design_preset(&mut self, id: LineId, preset: &str) -> Result<Design, Error> {
        let mut design = self.design(id)?;
        let pick = find_preset(&design.piece.model().template().presets, preset)?.clone();
        design.misfits = design.piece.restore(&pick.answers);
        self.keep_answers(design, Action::DesignPresetTaken { preset: pick.label })
    }

    /// Replaces all answers of the piece at once, if they can be had together. The misfits that `design` carries stay kept.
    pub(super) fn replace(
        &mut self,
        mut design: Design,
        answers: Answers,
        action: Action,
    ) -> Result<super::Choice, Error> {
        if let Err(conflict) = design.piece.session.set_all(answers) {
            return Ok(super::Choice::Closed {
                design: Box::new(self.design(design.line.id)?),
                conflict: Box::new(conflict),
            });
        }
        self.keep_answers(design, action)
            .map(|design| super::Choice::Taken(Box::new(design)))
    }
}

fn find_preset<'p>(presets: &'p [Preset], name: &str) -> Result<&'p Preset, Error> {
    presets
        .iter()
        .find(|preset| preset.id.as_str() == name)
        .ok_or_else(|| Error::PresetUnknown(name.to_owned()))
}
