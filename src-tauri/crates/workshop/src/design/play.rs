//! Playing with a piece: a surprise, what others liked beside it, how it looks with other answers, what a sum leaves of it.
//! Only the surprise changes anything.

use domain::{Action, Line, LineId};
use engine::answer::{Answers, Path};
use engine::session::{Match, Session, Under};
use engine::template::{Kind, OptionDef};
use quantity::Money;

use super::change::preview;
use super::{Choice, Design};
use crate::{Error, Workshop};

/// Earlier pieces that are looked at for what goes well: fashions change.
const PAST: u32 = 500;
/// How often another piece is drawn when the same came out.
const DRAWS: u32 = 4;

/// What a surprise may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surprise {
    /// What is chosen by its colour or material.
    Colours,
    /// Everything that is tapped. What was typed (words, measures, days) stays.
    Everything,
}

impl Surprise {
    fn reaches(self, option: &OptionDef) -> bool {
        match (&option.kind, self) {
            (Kind::One { values, .. }, Self::Colours) => values.iter().any(|value| value.swatch),
            (Kind::One { .. } | Kind::Several { .. } | Kind::Switch { .. }, Self::Everything) => true,
            _ => false,
        }
    }
}

impl Workshop {
    /// Another piece at random, among those that can be made, with a sum for at most so much; nothing happens when none comes out.
    pub fn design_surprise(&mut self, id: LineId, what: Surprise, under: Option<Money>) -> Result<Choice, Error> {
        let salt = self.env.ids.salt();
        let mut seed = salt.iter().take(8).fold(0, |seed, byte| seed << 8 | u64::from(*byte));
        let mut design = self.design(id)?;
        let before = design.piece.session.answers().clone();
        let agreed: Vec<Path> = design.others().into_keys().collect();
        let others = design.price()?.checked_sub(design.piece.session.price().total)?;
        let under = under.map(|under| under.checked_sub(others)).transpose()?;
        for _ in 0..DRAWS {
            seed = seed.wrapping_add(1);
            let Some(mut answers) = drawn(&design.piece.session, what, &agreed, seed) else {
                break;
            };
            if let Some(under) = under {
                answers = within(&design.piece.session, answers, under, seed);
            }
            if answers != before {
                design.settle(|path| answers.contains_key(path));
                let changes = preview(&design, &answers);
                return self.replace(design, answers, Action::DesignSurprised { changes });
            }
        }
        Ok(Choice::Taken(Box::new(self.design(id)?)))
    }

    /// What earlier pieces of the same template often had beside what is chosen, best first.
    pub fn design_goes_well(&self, design: &Design) -> Result<Vec<Match>, Error> {
        let Some(designed) = design.line.designed() else {
            return Ok(Vec::new());
        };
        let past = self.db().past_answers(designed.template.as_str(), PAST)?;
        Ok(design.piece.session.goes_well(&past))
    }

    /// What can be had for at most `total` a piece, what is made otherwise included.
    pub fn design_under(&self, design: &Design, total: Money) -> Result<Under, Error> {
        let others = design.price()?.checked_sub(design.piece.session.price().total)?;
        Ok(design.piece.session.keep_under(total.checked_sub(others)?))
    }

    /// The same design with other answers, kept nowhere.
    pub fn design_with(&self, id: LineId, answers: &Answers) -> Result<Design, Error> {
        let mut line: Line = self.design(id)?.line;
        if let Some(designed) = line.designed_mut() {
            designed.answers = answers.clone();
        }
        self.opened(line)
    }
}

/// As much of what was drawn as a piece has for at most `under`: all of it, else one answer after another beside what the piece
/// has, from one that `seed` tells on.
fn within(session: &Session, drawn: Answers, under: Money, seed: u64) -> Answers {
    let fits = |session: &Session| session.price().total.minor <= under.minor;
    let mut whole = session.clone();
    if whole.set_all(drawn.clone()).is_ok() && fits(&whole) {
        return drawn;
    }
    let mut taken = session.clone();
    let from = usize::try_from(seed % (drawn.len().max(1) as u64)).unwrap_or(0);
    for (path, answer) in drawn.iter().cycle().skip(from).take(drawn.len()) {
        let mut with = taken.clone();
        if with.choose(path, answer.clone()).is_ok() && fits(&with) {
            taken = with;
        }
    }
    taken.answers().clone()
}

/// The answers of a piece drawn at random, with those that the surprise doesn't reach as they are. `agreed`: where something else
/// is made than the answer says; it stays the nearest to that.
fn drawn(session: &Session, what: Surprise, agreed: &[Path], seed: u64) -> Option<Answers> {
    let mut open = session.clone();
    let options = session.model().template().options.clone();
    let (varied, fixed): (Vec<_>, Vec<_>) = options
        .iter()
        .partition(|option| what.reaches(option) && !agreed.contains(&Path::of(&option.id)));
    for option in &varied {
        open.clear(&Path::of(&option.id));
    }
    // What nobody chose is not drawn either: a strap stays as long as the maker makes it.
    let stands = session.finished().unwrap_or_default();
    let mut held = open.clone();
    for path in fixed.iter().map(|option| Path::of(&option.id)) {
        if let Some(answer) = stands.get(&path).filter(|_| !session.answers().contains_key(&path)) {
            let _ = held.choose(&path, answer.clone());
        }
    }
    let piece = held.surprise(seed).or_else(|| open.surprise(seed))?;
    let mut answers = open.answers().clone();
    let of = |option: &&OptionDef| piece.get_key_value(&Path::of(&option.id));
    let new = varied.iter().filter_map(of);
    answers.extend(new.map(|(path, answer)| (path.clone(), answer.clone())));
    Some(answers)
}
