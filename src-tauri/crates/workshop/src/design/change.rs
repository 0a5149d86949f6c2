//! Changing a design, one action a method.

use domain::action::{About, AnswerChange, worded};
use domain::{Action, Line, LineId, code};
use engine::answer::{Answer, Answers, Path};
use engine::session::Conflict;
use engine::slug::Slug;
use engine::template::OptionDef;

use super::{Choice, Design};
use crate::piece::Piece;
use crate::workshop::Deed;
use crate::{Error, Workshop};

/// Most pieces of one line.
const MOST: u32 = 9_999;
/// Designs that are looked through for the same piece, the latest.
const AMONG: u32 = 100;
/// Longest name of a piece, in characters.
const NAME_CHARS: usize = 80;

/// Refuses a number of pieces that can't be made.
pub(crate) fn checked_quantity(quantity: u32) -> Result<(), Error> {
    if (1..=MOST).contains(&quantity) {
        Ok(())
    } else {
        Err(Error::Quantity(quantity))
    }
}

/// A piece's own name, as long as one may be.
pub(super) fn shortened(name: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let name: String = name.chars().map(plain).collect();
    name.trim().chars().take(NAME_CHARS).collect()
}

impl Workshop {
    /// Answers one option (`None` takes the answer back). What can't be had now changes nothing and says why.
    pub fn design_choose(&mut self, id: LineId, path: &Path, answer: Option<Answer>) -> Result<Choice, Error> {
        let mut design = self.design(id)?;
        design.settle(|option| option == path);
        match answer {
            Some(answer) => {
                if let Err(conflict) = design.piece.session.choose(path, answer) {
                    return Ok(Choice::Closed {
                        design: Box::new(self.design(id)?),
                        conflict: Box::new(conflict),
                    });
                }
            }
            None => design.piece.session.clear(path),
        }
        let quantity = design.piece.session.quantity();
        if quantity != design.line.quantity {
            return Ok(Choice::Taken(Box::new(self.design_quantity(id, quantity)?)));
        }
        let changes = changes(&design);
        let Some(change) = changes.into_iter().next() else {
            return Ok(Choice::Taken(Box::new(design)));
        };
        self.keep_answers(design, Action::DesignAnswered { change })
            .map(|design| Choice::Taken(Box::new(design)))
    }

    /// Takes a way round a closed choice: all answers as the way gives them. Misfits that the way doesn't answer stay.
    pub fn design_take_way(&mut self, id: LineId, answers: Answers) -> Result<Choice, Error> {
        let mut design = self.design(id)?;
        self.no_foreign_pictures(design.answers(), &answers)?;
        design.settle(|option| answers.contains_key(option));
        let changes = preview(&design, &answers);
        self.replace(design, answers, Action::DesignWayTaken { changes })
    }

    /// Answers several options at once, in whatever order; `None` takes an answer back. Misfits at other options stay.
    pub fn design_fill_in(&mut self, id: LineId, given: Vec<(Path, Option<Answer>)>) -> Result<Choice, Error> {
        let mut design = self.design(id)?;
        design.settle(|option| given.iter().any(|(path, _)| path == option));
        let mut answers = design.piece.session.answers().clone();
        for (path, answer) in given {
            match answer {
                Some(answer) => answers.insert(path, answer),
                None => answers.remove(&path),
            };
        }
        let changes = preview(&design, &answers);
        self.replace(design, answers, Action::DesignFilledIn { changes })
    }

    /// Brings a design back to answers that it had before, all at once.
    pub fn design_turn_back(&mut self, id: LineId, answers: Answers) -> Result<Choice, Error> {
        let mut design = self.design(id)?;
        design.settle(|_| true);
        let changes = preview(&design, &answers);
        self.replace(design, answers, Action::DesignTurnedBack { changes })
    }

    /// How many pieces alike.
    pub fn design_quantity(&mut self, id: LineId, quantity: u32) -> Result<Design, Error> {
        checked_quantity(quantity)?;
        let line = Line {
            quantity,
            ..self.design_line(id)?
        };
        // The price of one may hang on how many there are.
        self.keep(self.opened(line)?, Action::DesignQuantitySet { quantity })
    }

    /// The customer's name for the piece; empty takes it away.
    pub fn design_name(&mut self, id: LineId, name: &str) -> Result<Design, Error> {
        let name = shortened(name);
        let action = Action::DesignNamed { name: name.clone() };
        self.change_line(id, action, |line| line.name = name)
    }

    /// Puts a design aside on purpose, under a code that opens it again. Whoever played on from a kept piece and came back to it
    /// has that one's code again: the same piece isn't kept twice.
    pub fn design_keep(&mut self, id: LineId) -> Result<Design, Error> {
        let before = self.design_line(id)?;
        let twin = match before.code.is_empty() {
            true => self.kept_twin(&before)?,
            false => None,
        };
        let code = match (&twin, before.code.is_empty()) {
            (Some(twin), _) => twin.code.clone(),
            (None, true) => self.free_code()?,
            (None, false) => before.code.clone(),
        };
        let line = Line {
            kept: true,
            code,
            ..before.clone()
        };
        if line == before {
            return self.opened(line);
        }
        let line = self.transact(|work| {
            let line = Line {
                touched: work.at(),
                ..line
            };
            // It lets go of the code first: no two have the same.
            if let Some(twin) = twin {
                work.writer.update(&Line {
                    code: String::new(),
                    dropped: Some(work.at()),
                    ..twin
                })?;
            }
            work.writer.update(&line)?;
            let action = Action::DesignKept { name: line.called() };
            Ok(Deed::new(action, About::Design(id), line))
        })?;
        self.opened(line)
    }

    /// A design that waits under a code and is the very same piece.
    fn kept_twin(&self, line: &Line) -> Result<Option<Line>, Error> {
        let version = |line: &Line| line.designed().map(|designed| designed.version);
        let waiting = self.db().designs(AMONG)?;
        Ok(waiting.into_iter().find(|other| {
            let same = (&other.name, other.quantity, version(other)) == (&line.name, line.quantity, version(line));
            other.id != line.id && !other.code.is_empty() && same && !is_another(other, line)
        }))
    }

    /// The design that was put aside under this code, however it is typed. One that was ordered since is refused by its order's
    /// number.
    pub fn design_coded(&self, text: &str) -> Result<LineId, Error> {
        let unknown = || Error::CodeUnknown(text.to_owned());
        let code = code::parse(text).ok_or_else(unknown)?;
        let line = self.db().line_coded(&code)?.ok_or_else(unknown)?;
        Ok(self.design_line(line.id)?.id)
    }

    /// A code that no design has.
    fn free_code(&self) -> Result<String, Error> {
        loop {
            let code = code::from_random(self.env.ids.salt());
            if self.db().line_coded(&code)?.is_none() {
                return Ok(code);
            }
        }
    }

    /// Throws a design away. Undo brings it back; for good it goes after 30 days.
    pub fn design_drop(&mut self, id: LineId) -> Result<(), Error> {
        let line = self.design_line(id)?;
        self.transact(|work| {
            let name = line.called();
            work.writer.update(&Line {
                dropped: Some(work.at()),
                ..line
            })?;
            Ok(Deed::new(Action::DesignDropped { name }, About::Design(id), ()))
        })
    }

    /// Changes a field of a design; when it is as it was, nothing happened.
    fn change_line(&mut self, id: LineId, action: Action, change: impl FnOnce(&mut Line)) -> Result<Design, Error> {
        let before = self.design_line(id)?;
        let mut line = before.clone();
        change(&mut line);
        if line != before {
            line = self.transact(|work| {
                let line = Line {
                    touched: work.at(),
                    ..line
                };
                work.writer.update(&line)?;
                Ok(Deed::new(action, About::Design(id), line))
            })?;
        }
        self.opened(line)
    }

    /// Keeps what the session has, and the answers that don't fit any more but weren't replaced. One that fits again with
    /// what was chosen now is back in the piece, as it would be when the design is opened next.
    pub(super) fn keep_answers(&mut self, design: Design, action: Action) -> Result<Design, Error> {
        self.keep_answers_with(design, action, None)
    }

    /// The same with a picture that the answers name and the file doesn't have yet.
    pub(super) fn keep_answers_with(
        &mut self,
        mut design: Design,
        action: Action,
        picture: Option<&[u8]>,
    ) -> Result<Design, Error> {
        design.retry();
        self.can_be_lettered(&design)?;
        let answers = kept_answers(&design);
        design.line.quantity = design.piece.session.quantity();
        if let Some(designed) = design.line.designed_mut() {
            designed.answers = answers;
        }
        self.fetch_own(design.answers())?;
        self.keep_with(design, action, picture)
    }

    /// Refuses words that the piece's letters can't set, by the letter. What a piece has already is not held against another
    /// change.
    fn can_be_lettered(&self, design: &Design) -> Result<(), Error> {
        let missing = design.piece.missing_letters();
        let Some(first) = missing.first() else {
            return Ok(());
        };
        if self.design(design.line.id)?.piece.missing_letters() == missing {
            return Ok(());
        }
        let named = |option: &Slug| design.piece.model().template().options.iter().find(|o| o.id == *option);
        Err(Error::LetterMissing {
            letters: first.letters.clone(),
            option: first
                .options
                .iter()
                .find_map(named)
                .map(OptionDef::called)
                .unwrap_or_default(),
        })
    }

    /// Keeps a design as it stands, with the price and the looks that follow. As it was: nothing happened. A code opens what its
    /// card shows: a piece that was put aside under one and becomes another stays behind as it was, and this goes on without.
    pub(crate) fn keep(&mut self, design: Design, action: Action) -> Result<Design, Error> {
        self.keep_with(design, action, None)
    }

    fn keep_with(&mut self, mut design: Design, action: Action, picture: Option<&[u8]>) -> Result<Design, Error> {
        let before: Line = self.db().expect(design.line.id.0)?;
        design.line.price = design.price()?;
        design.line.looks = design.piece.looks();
        if design.line != before {
            let swept = self.swept(design.answers())?;
            let mut line = design.line;
            let behind = (!before.code.is_empty() && is_another(&before, &line)).then_some(before);
            if behind.is_some() {
                line.kept = false;
                line.code.clear();
            }
            design.line = self.transact(|work| {
                let line = Line {
                    touched: work.at(),
                    ..line
                };
                for bytes in picture.into_iter().chain(swept.iter().map(Vec::as_slice)) {
                    work.writer.attach(bytes)?;
                }
                work.writer.update(&line)?;
                // After the other has let go of the code: no two have the same.
                if let Some(kept) = behind {
                    work.writer.insert(&Line {
                        id: LineId::from(work.id()),
                        ..kept
                    })?;
                }
                Ok(Deed::new(action, About::Design(line.id), line))
            })?;
        }
        Ok(design)
    }
}

impl Design {
    /// Lets go of the misfits whose options are answered or cleared by what is done now.
    pub(super) fn settle(&mut self, done: impl Fn(&Path) -> bool) {
        self.misfits.retain(|misfit| !done(&misfit.wanted.option));
    }

    /// Gives the piece those misfits that fit after all; the others are told with the reason of now.
    fn retry(&mut self) {
        let session = &mut self.piece.session;
        let refused = |misfit: Conflict| session.choose(&misfit.wanted.option, misfit.wanted.answer).err();
        self.misfits = std::mem::take(&mut self.misfits)
            .into_iter()
            .filter_map(refused)
            .collect();
    }

    /// The answers as they are kept.
    fn answers(&self) -> &Answers {
        const NONE: &Answers = &Answers::new();
        self.line.designed().map_or(NONE, |designed| &designed.answers)
    }

    /// These answers of the piece and the misfits beside them.
    fn with_misfits(&self, answers: &Answers) -> Answers {
        let of_the_line = |wanted: &&engine::session::Chosen| wanted.option.is_quantity();
        let misfits = self.misfits.iter().map(|misfit| &misfit.wanted);
        let misfits = misfits.filter(|wanted| !of_the_line(wanted));
        let mut all: Answers = misfits
            .map(|wanted| (wanted.option.clone(), wanted.answer.clone()))
            .collect();
        all.extend(answers.clone());
        all
    }
}

/// Is it another piece than before? How many there are and what it is called make it no other, nor does a newer version of its
/// template.
fn is_another(before: &Line, now: &Line) -> bool {
    let what = |line: &Line| {
        line.designed()
            .map(|designed| (designed.answers.clone(), designed.others.clone()))
    };
    what(before) != what(now)
}

fn kept_answers(design: &Design) -> Answers {
    design.with_misfits(design.piece.session.answers())
}

/// What the session changed about the kept answers, in the template's order.
pub(super) fn changes(design: &Design) -> Vec<AnswerChange> {
    differences(&design.piece, design.answers(), &kept_answers(design))
}

/// What `answers` would change, the misfits kept.
pub(super) fn preview(design: &Design, answers: &Answers) -> Vec<AnswerChange> {
    differences(&design.piece, design.answers(), &design.with_misfits(answers))
}

pub(crate) fn differences(piece: &Piece, before: &Answers, after: &Answers) -> Vec<AnswerChange> {
    let (template, library) = (piece.model().template(), piece.model().library());
    let change = |option: &OptionDef| {
        let path = Path::of(&option.id);
        let (old, new) = (before.get(&path), after.get(&path));
        let words = |answer: &Answer| worded(template, library, &option.id, answer);
        (old != new).then(|| AnswerChange {
            option: option.called(),
            before: old.map(words),
            after: new.map(words),
        })
    };
    let own = template.options.iter().filter(|option| !option.is_quantity());
    own.filter_map(change).collect()
}
