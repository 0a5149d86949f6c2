//! Designing a piece. Every change is kept in the workshop file at once.

use chrono::NaiveDate;
use domain::Other;
use engine::answer::{Answer, Answers, Path};
use engine::slug::Slug;
use engine::template::Kind;
use engine::upload::{Placing, Upload};
use workshop::{Choice, Design};

use super::orders::line_id;
use crate::types::{
    AnswerInput, ChooseView, ConflictView, DesignView, InsteadView, MeasuredView, MeasuresTakenView, OrderView,
    OtherInput, OutdatedView, PictureView, SwatchPhoto,
};
use crate::views::{conflict, measures, option, paint, photo, studio};
use crate::{App, Error, typed};

impl App {
    /// Begins a design of a template, from one of the maker's picks unless `preset` is empty.
    pub fn start_design(&mut self, template: &str, preset: &str) -> Result<DesignView, Error> {
        let preset = (!preset.is_empty()).then_some(preset);
        let design = self.workshop_mut()?.design_start(template, preset)?;
        self.show(&design)
    }

    /// A design.
    pub fn design(&self, id: &str) -> Result<DesignView, Error> {
        self.show(&self.find(id)?)
    }

    /// The views of a design in its own version of the template, for a window that then paints them about `across` pixels
    /// wide.
    pub fn design_picture(&self, id: &str, across: u32) -> Result<Vec<PictureView>, Error> {
        paint::views(&self.wording()?, &self.find(id)?.piece, across.clamp(160, 6400))
    }

    /// The small photos of these names, as far as they are of swatches that a design's template offers.
    pub fn swatch_photos(&self, id: &str, names: &[String]) -> Result<Vec<SwatchPhoto>, Error> {
        let design = self.find(id)?;
        let named = names.iter().filter_map(|name| name.parse().ok()).collect();
        let chips = self.workshop()?.swatch_chips(&design.piece.compiled, &named)?;
        let told = |(hash, jpeg): (domain::Hash, Vec<u8>)| SwatchPhoto {
            photo: hash.to_string(),
            address: photo::address(&jpeg),
        };
        Ok(chips.into_iter().map(told).collect())
    }

    /// Answers one option, unless that can't be had now: then nothing changes and the answer says why.
    pub fn choose(&mut self, id: &str, path: &str, input: &AnswerInput) -> Result<ChooseView, Error> {
        let design = self.find(id)?;
        let path = path_of(path)?;
        let answer = self.answer(&design, &path, input)?;
        self.by_maker(id, |app| {
            let choice = app.workshop_mut()?.design_choose(design.line.id, &path, answer)?;
            app.outcome(choice)
        })
    }

    /// Why an answer can't be had, and the ways round it. For one that can, there is nothing to tell.
    pub fn why(&self, id: &str, path: &str, input: &AnswerInput) -> Result<ConflictView, Error> {
        let design = self.find(id)?;
        let path = path_of(path)?;
        let answer = self.answer(&design, &path, input)?;
        let session = &design.piece.session;
        let found = answer.and_then(|answer| session.why_closed(&path, &answer));
        let wording = self.wording()?;
        Ok(match found {
            Some(found) => conflict::conflict(&wording, session, &found),
            None => ConflictView {
                wanted: String::new(),
                reason: String::new(),
                because: Vec::new(),
                ways: Vec::new(),
            },
        })
    }

    /// Takes a way round, with the answers that came with it.
    pub fn take_way(&mut self, id: &str, answers: &str) -> Result<DesignView, Error> {
        self.by_maker(id, |app| app.way_taken(id, answers))
    }

    pub(super) fn way_taken(&mut self, id: &str, answers: &str) -> Result<DesignView, Error> {
        let answers: Answers = serde_json::from_str(answers).map_err(|_| Error::Unknown(answers.to_owned()))?;
        let choice = self.workshop_mut()?.design_take_way(line_id(id)?, answers)?;
        self.taken(choice)
    }

    /// Replaces all answers by a maker's pick.
    pub fn take_preset(&mut self, id: &str, preset: &str) -> Result<DesignView, Error> {
        self.by_maker(id, |app| app.preset_taken(id, preset))
    }

    pub(super) fn preset_taken(&mut self, id: &str, preset: &str) -> Result<DesignView, Error> {
        let design = self.workshop_mut()?.design_preset(line_id(id)?, preset)?;
        self.show(&design)
    }

    /// How many pieces alike.
    pub fn set_quantity(&mut self, id: &str, quantity: u32) -> Result<DesignView, Error> {
        let design = self.workshop_mut()?.design_quantity(line_id(id)?, quantity)?;
        self.show(&design)
    }

    /// The piece's own name; empty takes it away.
    pub fn set_name(&mut self, id: &str, name: &str) -> Result<DesignView, Error> {
        let design = self.workshop_mut()?.design_name(line_id(id)?, name)?;
        self.show(&design)
    }

    /// Puts a design aside on purpose.
    pub fn keep(&mut self, id: &str) -> Result<DesignView, Error> {
        let design = self.workshop_mut()?.design_keep(line_id(id)?)?;
        self.show(&design)
    }

    /// The design that a code means, however it is typed or scanned: the one that was put aside under it, or one that is begun
    /// as a card says.
    pub fn coded_design(&mut self, code: &str) -> Result<DesignView, Error> {
        let design = self.workshop_mut()?.design_meant(code)?;
        self.show(&design)
    }

    /// Agrees on something that the template doesn't offer; empty words take it back.
    pub fn set_other(&mut self, id: &str, path: &str, other: &OtherInput) -> Result<DesignView, Error> {
        let path = path_of(path)?;
        let other = match other.words.trim() {
            "" => None,
            words => Some(Other {
                words: words.to_owned(),
                price: match other.price.trim() {
                    "" => self.typed_money("0")?,
                    price => self.typed_money(price)?,
                },
                material: other.material.clone(),
            }),
        };
        let design = self.workshop_mut()?.design_other(line_id(id)?, &path, other)?;
        self.show(&design)
    }

    /// Customers' cards that a design's measures can be taken from, for a figure ("shirt").
    pub fn measured(&self, figure: &str, text: &str) -> Result<Vec<MeasuredView>, Error> {
        let cards = self.workshop()?.measured(&slug(figure)?, text)?;
        let wording = self.wording()?;
        Ok(cards.iter().map(|card| measures::card(&wording, card)).collect())
    }

    /// Takes measures over from a card.
    pub fn take_measures(&mut self, id: &str, set: &str) -> Result<MeasuresTakenView, Error> {
        let set = set.parse().map_err(|_| Error::Unknown(set.to_owned()))?;
        let line = line_id(id)?;
        let taken = self.by_maker(id, |app| Ok(app.workshop_mut()?.design_measures(line, set)?))?;
        let wording = self.wording()?;
        let left: Vec<String> = taken.left.iter().map(|label| wording.label(label)).collect();
        Ok(MeasuresTakenView {
            design: self.show(&taken.design)?,
            said: wording
                .words
                .text("measured.taken", &[("count", taken.taken.to_string())]),
            left: match left.is_empty() {
                true => String::new(),
                false => wording
                    .words
                    .text("measured.left", &[("options", wording.words.and(&left))]),
            },
        })
    }

    /// Brings a design up to its template's newest version.
    pub fn update_design(&mut self, id: &str) -> Result<DesignView, Error> {
        let design = self.workshop_mut()?.design_update(line_id(id)?)?;
        self.show(&design)
    }

    /// Begins a design like a piece that was ordered.
    pub fn again(&mut self, line: &str) -> Result<DesignView, Error> {
        let design = self.workshop_mut()?.design_again(line_id(line)?)?;
        self.show(&design)
    }

    /// Begins a design that is to take the place of a free line.
    pub fn design_line(&mut self, line: &str, template: &str) -> Result<DesignView, Error> {
        let design = self.workshop_mut()?.line_design(line_id(line)?, template, None)?;
        self.show(&design)
    }

    /// Puts a finished design in the place of the free line it was begun for; at the price agreed, unless `new_price`.
    pub fn fit_line(&mut self, id: &str, new_price: bool) -> Result<OrderView, Error> {
        let number = self.workshop_mut()?.line_fit(line_id(id)?, new_price)?;
        self.order(&number)
    }

    /// Throws a design away; undo brings it back.
    pub fn drop_design(&mut self, id: &str) -> Result<(), Error> {
        Ok(self.workshop_mut()?.design_drop(line_id(id)?)?)
    }

    pub(super) fn find(&self, id: &str) -> Result<Design, Error> {
        Ok(self.workshop()?.design(line_id(id)?)?)
    }

    pub(super) fn show(&self, design: &Design) -> Result<DesignView, Error> {
        let workshop = self.workshop()?;
        let presets = workshop.presets_of(&design.piece.compiled)?;
        let wording = self.wording()?;
        let mut view = studio::design(&wording, design, &presets)?;
        // The app is locked while a command runs, so turns rise in the order in which the designs were read.
        self.turns.set(self.turns.get().saturating_add(1));
        view.turn = self.turns.get();
        let outdated = workshop.design_outdated(design.line.id)?;
        view.outdated = outdated.map(|update| OutdatedView {
            number: update.number,
            changes: update
                .changes
                .iter()
                .map(|change| wording.words.answer_change(change))
                .collect(),
            from: wording.money(update.from),
            to: wording.money(update.to),
        });
        if let Some((order, line)) = workshop.instead_of(&design.line)? {
            view.instead_of = Some(InsteadView {
                number: order.number,
                words: wording.label(&line.label),
                price: wording.money(line.price),
            });
        }
        self.played(design, &mut view)?;
        Ok(view)
    }

    pub(super) fn outcome(&self, choice: Choice) -> Result<ChooseView, Error> {
        Ok(match choice {
            Choice::Taken(design) => ChooseView::Taken {
                design: Box::new(self.show(&design)?),
            },
            Choice::Closed { design, conflict } => ChooseView::Closed {
                conflict: conflict::conflict(&self.wording()?, &design.piece.session, &conflict),
            },
        })
    }

    /// For changes that were offered as possible: what is closed after all is an error.
    pub(super) fn taken(&self, choice: Choice) -> Result<DesignView, Error> {
        match choice {
            Choice::Taken(design) => self.show(&design),
            Choice::Closed { design, conflict } => Err(design.closed(&conflict).into()),
        }
    }

    /// A day of any year as people write it.
    fn any_day(&self, text: &str) -> Result<NaiveDate, Error> {
        let today = self.workshop()?.today_date()?;
        let day = text
            .parse()
            .ok()
            .or_else(|| workshop::spreadsheet::any_day(text, today));
        day.ok_or_else(|| Error::Date(text.to_owned()))
    }

    /// The answer that the window means; `None` takes it back.
    pub(super) fn answer(&self, design: &Design, path: &Path, input: &AnswerInput) -> Result<Option<Answer>, Error> {
        Ok(match input {
            AnswerInput::One { value } => Some(Answer::One(slug(value)?)),
            AnswerInput::Quantity { value, quantity } => Some(with_quantity(design, path, slug(value)?, *quantity)),
            AnswerInput::Switch { on } => Some(Answer::Switch(*on)),
            AnswerInput::Number { typed } if typed.trim().is_empty() => None,
            AnswerInput::Number { typed } => {
                let option = typed::option(design.piece.model().template(), path)?;
                let Kind::Number { unit, .. } = option.kind else {
                    return Err(Error::Unknown(path.to_string()));
                };
                Some(Answer::Number(typed::measure(&self.words(), typed, unit)?))
            }
            AnswerInput::Text { text } if text.is_empty() => None,
            AnswerInput::Text { text } => Some(Answer::Text(text.clone())),
            AnswerInput::Date { typed } if typed.trim().is_empty() => None,
            AnswerInput::Date { typed } => Some(Answer::Date(self.any_day(typed)?)),
            AnswerInput::Colour { typed } if typed.trim().is_empty() => None,
            AnswerInput::Colour { typed } => Some(Answer::Colour(typed::colour(typed)?)),
            AnswerInput::Laid {
                picture,
                size,
                turn,
                across,
                down,
            } => {
                let placing = Placing {
                    size: *size,
                    turn: *turn,
                    across: *across,
                    down: *down,
                };
                laid(design, path, picture, placing)?
            }
            AnswerInput::Clear => None,
        })
    }
}

/// What the several shows now, with this many of one value.
fn with_quantity(design: &Design, path: &Path, value: Slug, quantity: u32) -> Answer {
    let view = design.piece.session.view();
    let shown = view
        .options
        .iter()
        .find(|option| option.path == *path)
        .and_then(|option| option.effective.as_ref());
    let mut values = option::several(shown);
    match quantity {
        0 => values.remove(&value),
        more => values.insert(value, more),
    };
    Answer::Several(values)
}

/// The picture that is there, lying like this. Whoever moved one that was taken off or changed meanwhile changes nothing.
fn laid(design: &Design, path: &Path, picture: &str, placing: Placing) -> Result<Option<Answer>, Error> {
    if !placing.fits() {
        return Err(Error::Unknown(path.to_string()));
    }
    Ok(match design.piece.session.answers().get(path) {
        Some(Answer::Upload(upload)) if upload.picture.as_str() == picture => Some(Answer::Upload(Upload {
            placing,
            ..upload.clone()
        })),
        there => there.cloned(),
    })
}

pub(super) fn path_of(text: &str) -> Result<Path, Error> {
    Path::parse(text).map_err(|_| Error::Unknown(text.to_owned()))
}

fn slug(text: &str) -> Result<Slug, Error> {
    Slug::new(text).map_err(|_| Error::Unknown(text.to_owned()))
}
