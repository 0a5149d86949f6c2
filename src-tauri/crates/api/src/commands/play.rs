//! Playing with a piece. What is put beside it to compare, and the sum it is to keep under, are nobody's but this computer's:
//! they last as long as the program runs, and both windows see them.

use domain::LineId;
use engine::answer::{Answer, Answers, Path};
use engine::session::Match;
use engine::slug::Slug;
use quantity::Money;
use workshop::{Design, Surprise};

use super::orders::line_id;
use crate::types::{AnswerInput, CompareView, ComparedRow, ComparedView, DesignView, MatchView};
use crate::views::{paint, play};
use crate::{App, Error};

/// Most pieces beside the one at hand.
const BESIDE: usize = 3;
/// Most that is said to go well.
const MATCHES: usize = 3;

/// What somebody plays with at one piece.
#[derive(Debug, Default)]
pub(crate) struct Play {
    /// Answers put beside it, in the order in which they were.
    pub beside: Vec<Answers>,
    /// What one is to cost at most.
    pub under: Option<Money>,
}

impl App {
    /// Another piece at random: its colours, or everything that is tapped.
    pub fn surprise(&mut self, id: &str, colours: bool) -> Result<DesignView, Error> {
        self.by_maker(id, |app| app.surprised(id, colours))
    }

    pub(super) fn surprised(&mut self, id: &str, colours: bool) -> Result<DesignView, Error> {
        let what = match colours {
            true => Surprise::Colours,
            false => Surprise::Everything,
        };
        let line = line_id(id)?;
        let under = self.play.get(&line).and_then(|play| play.under);
        let before = answers_of(&self.find(id)?);
        let choice = self.workshop_mut()?.design_surprise(line, what, under)?;
        if let (Some(under), workshop::Choice::Taken(design)) = (under, &choice)
            && answers_of(design) == before
        {
            return Err(Error::SurpriseDear(self.wording()?.money(under)));
        }
        self.taken(choice)
    }

    /// What earlier pieces often had beside what is chosen.
    pub fn goes_well(&self, id: &str) -> Result<Vec<MatchView>, Error> {
        let design = self.find(id)?;
        let wording = self.wording()?;
        let model = design.piece.model();
        let mut matches = self.workshop()?.design_goes_well(&design)?;
        matches.truncate(MATCHES);
        let tell = |found: Match| {
            let why = wording.words.text(
                "play.goes_well",
                &[
                    ("beside", wording.words.chosen(model, &found.beside)),
                    ("have", found.have.to_string()),
                    ("pieces", found.pieces.to_string()),
                ],
            );
            let (answer, colour) = match &found.value.answer {
                Answer::One(value) => (
                    AnswerInput::One {
                        value: value.to_string(),
                    },
                    colour_of(&design, value),
                ),
                Answer::Switch(on) => (AnswerInput::Switch { on: *on }, String::new()),
                _ => return None,
            };
            Some(MatchView {
                path: found.value.option.to_string(),
                answer,
                what: wording.words.chosen(model, &found.value),
                why,
                colour,
            })
        };
        Ok(matches.into_iter().filter_map(tell).collect())
    }

    /// Keeps an eye on what one costs; empty: no longer.
    pub fn keep_under(&mut self, id: &str, total: &str) -> Result<DesignView, Error> {
        let total = match total.trim() {
            "" => None,
            typed => Some(self.typed_money(typed)?).filter(|total| total.minor > 0),
        };
        let line = line_id(id)?;
        self.play.entry(line).or_default().under = total;
        self.design(id)
    }

    /// Puts the piece as it is now beside itself, to be compared with what becomes of it.
    pub fn put_beside(&mut self, id: &str) -> Result<DesignView, Error> {
        let design = self.find(id)?;
        let answers = answers_of(&design);
        let beside = &mut self.play.entry(design.line.id).or_default().beside;
        if !beside.contains(&answers) {
            if beside.len() == BESIDE {
                return Err(Error::CompareFull);
            }
            beside.push(answers);
        }
        self.show(&design)
    }

    /// The piece and those beside it, with what they differ in.
    pub fn compare(&self, id: &str) -> Result<CompareView, Error> {
        let now = self.find(id)?;
        let workshop = self.workshop()?;
        let mut pieces = Vec::new();
        for answers in self
            .play
            .get(&now.line.id)
            .map(|play| &play.beside)
            .into_iter()
            .flatten()
        {
            pieces.push(workshop.design_with(now.line.id, answers)?);
        }
        pieces.insert(0, now);
        self.compared(&pieces)
    }

    /// Takes one of the pieces beside it; what it was until now takes that one's place.
    pub fn take_beside(&mut self, id: &str, at: u32) -> Result<DesignView, Error> {
        self.by_maker(id, |app| app.beside_taken(id, at))
    }

    pub(super) fn beside_taken(&mut self, id: &str, at: u32) -> Result<DesignView, Error> {
        let line = line_id(id)?;
        let before = answers_of(&self.find(id)?);
        let answers = self.beside_at(line, at)?.clone();
        let choice = self.workshop_mut()?.design_turn_back(line, answers)?;
        let taken = matches!(choice, workshop::Choice::Taken(_));
        if taken {
            *self.beside_at(line, at)? = before;
        }
        self.taken(choice)
    }

    /// Puts one of the pieces beside it away.
    pub fn drop_beside(&mut self, id: &str, at: u32) -> Result<DesignView, Error> {
        let line = line_id(id)?;
        self.beside_at(line, at)?;
        if let Some(play) = self.play.get_mut(&line) {
            play.beside.remove(at as usize);
        }
        self.design(id)
    }

    /// Adds to a view what is played with at it.
    pub(super) fn played(&self, design: &Design, view: &mut DesignView) -> Result<(), Error> {
        let Some(play) = self.play.get(&design.line.id) else {
            return Ok(());
        };
        view.beside = u32::try_from(play.beside.len()).unwrap_or_default();
        if let Some(total) = play.under {
            let under = self.workshop()?.design_under(design, total)?;
            let wording = self.wording()?;
            for option in view.sections.iter_mut().flat_map(|section| &mut section.options) {
                play::mark(option, &under);
            }
            view.under = Some(play::under(&wording, design, total, &under)?);
        }
        Ok(())
    }

    fn beside_at(&mut self, line: LineId, at: u32) -> Result<&mut Answers, Error> {
        let beside = self.play.get_mut(&line).map(|play| &mut play.beside);
        let found = beside.and_then(|beside| beside.get_mut(at as usize));
        found.ok_or_else(|| Error::Unknown(at.to_string()))
    }

    fn compared(&self, designs: &[Design]) -> Result<CompareView, Error> {
        let wording = self.wording()?;
        let mut pieces = Vec::new();
        let mut first: Option<Money> = None;
        for design in designs {
            let price = design.price()?;
            let difference = first.map(|first| price.checked_sub(first)).transpose();
            let difference = difference.map_err(workshop::Error::from)?;
            first = first.or(Some(price));
            pieces.push(ComparedView {
                price: wording.money(price),
                difference: difference.map_or(String::new(), |more| wording.words.price_difference(&more)),
                paint: paint::paint(&design.piece),
            });
        }
        let standing: Vec<Answers> = designs.iter().map(|design| design.piece.effective()).collect();
        let model = designs.first().map(|design| design.piece.model());
        let options = model.iter().flat_map(|model| &model.template().options);
        let rows = options.filter(|option| !option.is_quantity()).filter_map(|option| {
            let path = Path::of(&option.id);
            let alike = standing
                .iter()
                .all(|answers| answers.get(&path) == standing[0].get(&path));
            let word = |(design, answers): (&Design, &Answers)| {
                answers.get(&path).map_or(String::new(), |answer| {
                    wording.words.answer(design.piece.model(), &path, answer)
                })
            };
            (!alike).then(|| ComparedRow {
                option: wording.label(&option.called()),
                answers: designs.iter().zip(&standing).map(word).collect(),
            })
        });
        let rows = rows.collect();
        Ok(CompareView { pieces, rows })
    }
}

fn answers_of(design: &Design) -> Answers {
    design
        .line
        .designed()
        .map(|made| made.answers.clone())
        .unwrap_or_default()
}

fn colour_of(design: &Design, value: &Slug) -> String {
    let swatch = design.piece.model().library().get(value);
    swatch.map(|swatch| swatch.colour.clone()).unwrap_or_default()
}
