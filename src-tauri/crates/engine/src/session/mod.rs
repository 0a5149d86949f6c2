//! What a piece still allows, after every choice.
//!
//! [`Session::new`] starts from a compiled [`Model`] and today's [`Book`] (by default nothing is sold out); [`Session::view`] gives every option's open and
//! closed values for the choices made so far. The order in which choices were made changes nothing but which of two
//! equally good reasons is told (late choices are blamed first).
//!
//! What it is not: it words nothing, and it never drops an answer by itself. A choice that doesn't fit is a [`Conflict`].
//!
//! Where to start: [`Session::choose`], then [`Session::view`]. [`Session::why_closed`] tells why something is closed and the
//! ways round it, [`Session::set_all`] takes such a way. [`Session::finished`] is the piece with the maker's defaults,
//! [`Session::complete`] the cheapest, quickest or nearest.

mod amounts;
mod causes;
mod check;
mod company;
mod complete;
mod finish;
mod numbers;
mod price;
mod released;
mod stock;
mod surprise;
mod types;
mod view;
mod wanted;
mod ways;
mod why;

use std::sync::{Arc, OnceLock};

use num_bigint::BigUint;
use quantity::{Measure, Unit};

use crate::answer::{Answer, Answers, Path};
use crate::book::Book;
use crate::diagram::modules::reach::Reach;
use crate::model::Model;
use crate::model::level::LevelId;
use crate::model::positions::Positions;

pub use company::Match;
pub use complete::{Completion, Goal, Under};
pub use types::*;

/// A design in the making: the choices so far and all that follows from them.
#[derive(Clone, Debug)]
pub struct Session {
    model: Model,
    book: Book,
    quantity: u32,
    /// By option index.
    chosen: Vec<Option<Answer>>,
    /// Option indices, in the order in which they were chosen.
    order: Vec<usize>,
    answers: Answers,
    /// Why so many equal pieces can't be had at all.
    too_few_or_many: Option<Box<Conflict>>,
    /// By level: everything but what is sold out.
    base: Arc<[Positions]>,
    /// By level: what the choices leave.
    allowed: Vec<Positions>,
    /// By part.
    reach: Vec<Arc<Reach>>,
    /// By part: the finished piece, a position for each of its levels, from when somebody asks for it.
    finished: Vec<OnceLock<Vec<u32>>>,
    /// What the finished piece has, likewise.
    effective: OnceLock<Answers>,
}

/// What an answer leaves to the levels of its option.
pub(crate) type Limits = Vec<(LevelId, Positions)>;

#[allow(
    clippy::result_large_err,
    reason = "a conflict is an ordinary answer, made for one person to read"
)]
impl Session {
    /// A fresh design of `quantity` equal pieces, nothing chosen. Where the rules allow no piece in that quantity
    /// [`Session::quantity_conflict`] says why, and nothing can be made until another is chosen (the answer `quantity`, a number);
    /// [`Session::least_quantity`] knows the fewest.
    pub fn new(model: &Model, book: &Book, quantity: u32) -> Self {
        let mut session = Self::bare(model, book, quantity);
        if let Some(option) = model.quantity() {
            let path = check::path_of(&model.template().options, option);
            let wanted = Answer::Number(Measure::new(quantity, Unit::One));
            session.too_few_or_many = session.choose(&path, wanted).err().map(Box::new);
        }
        session
    }

    /// The fewest equal pieces that can be had of a template: one, unless its rules want more. One as well when there are none.
    pub fn least_quantity(model: &Model, book: &Book) -> u32 {
        let any = Self::of_any_quantity(model, book);
        let option = model.quantity().filter(|_| any.is_alive());
        let ranges = option.map(|option| any.open(option).0);
        let first = match &ranges {
            Some(Open::Ranges(ranges)) => ranges.first().and_then(|range| range.from.value.to_integer()),
            _ => None,
        };
        first.and_then(|first| u32::try_from(first).ok()).unwrap_or(1)
    }

    /// A fresh design of no certain quantity: what can be had in some quantity is open.
    pub(crate) fn of_any_quantity(model: &Model, book: &Book) -> Self {
        Self::bare(model, book, 1)
    }

    fn bare(model: &Model, book: &Book, quantity: u32) -> Self {
        let options = model.template().options.len();
        let mut session = Self {
            model: model.clone(),
            book: book.clone(),
            quantity,
            chosen: vec![None; options],
            order: Vec::new(),
            answers: Answers::new(),
            too_few_or_many: None,
            base: model.fresh().0.clone(),
            allowed: model.fresh().0.to_vec(),
            reach: model.fresh().1.clone(),
            finished: vec![OnceLock::new(); model.parts().len()],
            effective: OnceLock::new(),
        };
        if !session.book_is_empty() {
            let levels = 0..model.levels().len() as LevelId;
            session.base = levels.map(|level| session.on_sale(level)).collect();
            session.allowed = session.base.to_vec();
            let fresh = |part: &crate::model::Component| Arc::new(Reach::new(&part.modules, &session.allowed));
            session.reach = model.parts().iter().map(fresh).collect();
        }
        session
    }

    /// The template it designs.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// How many equal pieces.
    pub fn quantity(&self) -> u32 {
        self.quantity
    }

    /// Why no piece can be had in this quantity, whatever is chosen; `None` when one can.
    pub fn quantity_conflict(&self) -> Option<&Conflict> {
        self.too_few_or_many.as_deref()
    }

    /// Answers one option, in place of its answer so far. When that is not possible now, nothing changes and the conflict
    /// says why. A blank text takes the answer back.
    pub fn choose(&mut self, path: &Path, answer: Answer) -> Result<(), Conflict> {
        if check::is_blank(&answer) && self.is_typed(path) {
            self.clear(path);
            return Ok(());
        }
        let checked = self.checked(path, &answer);
        let (option, limits) = checked.map_err(|conflict| self.one_too_many(conflict, true))?;
        if !self.fits(option, &limits) {
            return Err(self.conflict(path, option, &answer, &limits));
        }
        self.narrow(option, &limits);
        if let Some(rule) = self.released_against(&self.parts_of(option)) {
            let conflict = self.released_conflict(path, option, &answer, rule);
            self.widen(option);
            return Err(conflict);
        }
        self.took(path, option, answer);
        Ok(())
    }

    /// The answer of an option whose levels are narrowed to it already.
    fn took(&mut self, path: &Path, option: usize, answer: Answer) {
        self.keep(path, option, answer);
        let parts = self.parts_of(option);
        self.unfinish(&parts);
    }

    /// The same template with these answers alone; `None` when they don't fit together. What the diagrams don't hold is asked
    /// once, of all of them: after every single one it would take as many searches as there are answers.
    fn holding(&self, answers: &Answers) -> Option<Self> {
        let mut fresh = self.emptied();
        for (path, answer) in fresh.in_order(answers.clone()) {
            if check::is_blank(&answer) && fresh.is_typed(&path) {
                continue;
            }
            let (option, limits) = fresh.checked(&path, &answer).ok()?;
            if !fresh.fits(option, &limits) {
                return None;
            }
            fresh.narrow(option, &limits);
            fresh.took(&path, option, answer);
        }
        let parts: Vec<usize> = (0..self.model.parts().len()).collect();
        fresh.released_against(&parts).is_none().then_some(fresh)
    }

    /// Replaces all choices. Their order is irrelevant. When they don't fit together, nothing changes and the conflict
    /// names the first one, in the template's order, that the ones before it leave no room for.
    pub fn set_all(&mut self, answers: Answers) -> Result<(), Conflict> {
        if let Some(fresh) = self.holding(&answers) {
            *self = fresh;
            return Ok(());
        }
        let mut fresh = self.emptied();
        for (path, answer) in fresh.in_order(answers) {
            fresh.choose(&path, answer)?;
        }
        *self = fresh;
        Ok(())
    }

    /// Replaces all choices by those of `answers` that still fit, in the template's order; the others are given back as
    /// conflicts that carry them, so that nothing stored is lost without being told.
    pub fn restore(&mut self, answers: Answers) -> Vec<Conflict> {
        let mut fresh = self.emptied();
        // Another quantity among the answers takes the place of the one so far.
        let stays = !answers.keys().any(Path::is_quantity);
        let mut refused: Vec<Conflict> = fresh
            .quantity_conflict()
            .filter(|_| stays)
            .cloned()
            .into_iter()
            .collect();
        for (path, answer) in fresh.in_order(answers) {
            refused.extend(fresh.choose(&path, answer).err());
        }
        *self = fresh;
        refused
    }

    /// Takes one answer back.
    pub fn clear(&mut self, path: &Path) {
        let Some(option) = self.model.levels().option_at(path) else {
            return;
        };
        if self.model.quantity() == Some(option) || self.chosen[option].take().is_none() {
            return;
        }
        self.order.retain(|o| *o != option);
        self.answers.remove(path);
        self.widen(option);
        let parts = self.parts_of(option);
        self.unfinish(&parts);
    }

    /// What was chosen. How many equal pieces are wanted is no choice among these: [`Session::quantity`] has it.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// All effective answers of the piece as it stands: choices, then defaults in the template's order where they are still
    /// possible, then the first open value. Hidden options and blank texts have none. Where rules or prices ask how many equal pieces are
    /// wanted, that is among them as `quantity`. `None`: no piece can be made at all.
    pub fn finished(&self) -> Option<Answers> {
        self.is_alive().then(|| self.effective().clone())
    }

    /// How many pieces can still be made, over all options but what is typed (texts, days, colours); a hidden option counts once. None in a
    /// quantity that the rules don't allow.
    pub fn count(&self) -> Count {
        if !self.is_alive() || self.too_few_or_many.is_some() {
            return Count {
                number: BigUint::ZERO,
                at_least: false,
            };
        }
        let weights: Vec<(LevelId, Option<Vec<u128>>)> = self.weights();
        let of = |level: LevelId| weights.iter().find(|w| w.0 == level).and_then(|w| w.1.as_deref());
        let count =
            |(part, reach): (&crate::model::Component, &Arc<Reach>)| part.modules.count(&self.allowed, reach, &of);
        Count {
            number: self.model.parts().iter().zip(&self.reach).map(count).product(),
            at_least: weights.iter().any(|w| w.1.is_none()),
        }
    }

    /// Whether any piece can be made with the choices so far. Only a contradictory template has none.
    pub(crate) fn is_alive(&self) -> bool {
        let mut parts = self.model.parts().iter().zip(&self.reach);
        self.model.never().is_empty() && parts.all(|(part, reach)| reach.is_possible(&part.modules))
    }

    fn emptied(&self) -> Self {
        if self.model.quantity().is_none_or(|option| self.chosen[option].is_some()) {
            return Self::new(&self.model, &self.book, self.quantity);
        }
        // It isn't certain, or can't be had; why is known, and finding it out anew may ask for an empty design again.
        Self {
            too_few_or_many: self.too_few_or_many.clone(),
            ..Self::bare(&self.model, &self.book, self.quantity)
        }
    }

    /// By template order; paths that the template doesn't know come last.
    fn in_order(&self, answers: Answers) -> Vec<(Path, Answer)> {
        let mut listed: Vec<_> = answers.into_iter().collect();
        // How many are wanted comes first: the rest may hang on it.
        let place = |path: &Path| {
            (
                !path.is_quantity(),
                self.model.levels().option_at(path).unwrap_or(usize::MAX),
            )
        };
        listed.sort_by_key(|(path, _)| place(path));
        listed
    }

    fn is_typed(&self, path: &Path) -> bool {
        let option = self.model.levels().option_at(path);
        option.is_some_and(|o| self.model.template().options[o].kind.typed().is_some())
    }

    fn keep(&mut self, path: &Path, option: usize, answer: Answer) {
        self.order.retain(|o| *o != option);
        self.order.push(option);
        match (&answer, self.model.quantity() == Some(option)) {
            (Answer::Number(many), true) => {
                let many = many.value.to_integer().and_then(|many| u32::try_from(many).ok());
                self.quantity = many.unwrap_or(self.quantity);
                self.too_few_or_many = None;
            }
            _ => drop(self.answers.insert(path.clone(), answer.clone())),
        }
        self.chosen[option] = Some(answer);
    }

    /// Do the diagrams leave a piece with an answer of these limits in place of the answer so far?
    fn fits(&self, option: usize, limits: &Limits) -> bool {
        if let [(level, positions)] = limits.as_slice() {
            let own = self.base[*level as usize].intersect(positions);
            return !self.open_among(*level, &own).is_empty();
        }
        let mut allowed = self.allowed.clone();
        let levels: Vec<LevelId> = self.model.levels().ids(option).collect();
        for level in &levels {
            allowed[*level as usize] = self.base[*level as usize].clone();
        }
        for (level, positions) in limits {
            allowed[*level as usize] = allowed[*level as usize].intersect(positions);
        }
        let possible = |part: usize| self.model.parts()[part].modules.is_possible(&allowed);
        self.parts_of(option).into_iter().all(possible)
    }

    /// Puts an answer's limits in force in place of the answer so far.
    fn narrow(&mut self, option: usize, limits: &Limits) {
        if self.chosen[option].is_some() {
            let levels: Vec<LevelId> = self.model.levels().ids(option).collect();
            for level in levels {
                self.allowed[level as usize] = self.base[level as usize].clone();
                self.model.settle(level, &mut self.allowed);
            }
            self.sweep(option);
        }
        for (level, positions) in limits {
            let part = self.model.part_of(*level);
            let modules = &self.model.parts()[part].modules;
            self.allowed[*level as usize] = self.base[*level as usize].intersect(positions);
            self.model.settle(*level, &mut self.allowed);
            let decided = self.model.levels().decided(*level);
            Arc::make_mut(&mut self.reach[part]).narrow(modules, decided, &self.allowed[decided as usize]);
        }
    }

    /// Leaves the levels of an option what its answer leaves them, if it has one, else everything.
    fn widen(&mut self, option: usize) {
        let levels: Vec<LevelId> = self.model.levels().ids(option).collect();
        for level in &levels {
            self.allowed[*level as usize] = self.base[*level as usize].clone();
        }
        let chosen = self.chosen[option].as_ref();
        let limits = chosen.and_then(|answer| check::limits(self, option, answer).ok());
        for (level, positions) in limits.unwrap_or_default() {
            self.allowed[level as usize] = self.base[level as usize].intersect(&positions);
        }
        for level in levels {
            self.model.settle(level, &mut self.allowed);
        }
        self.sweep(option);
    }

    /// Finds out anew what can be reached in the parts of an option.
    fn sweep(&mut self, option: usize) {
        for part in self.parts_of(option) {
            self.reach[part] = Arc::new(Reach::new(&self.model.parts()[part].modules, &self.allowed));
        }
    }

    fn parts_of(&self, option: usize) -> Vec<usize> {
        let mut parts: Vec<usize> = self.model.levels().ids(option).map(|l| self.model.part_of(l)).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// The piece is to be finished anew in these parts.
    fn unfinish(&mut self, parts: &[usize]) {
        for part in parts {
            self.finished[*part] = OnceLock::new();
        }
        self.effective = OnceLock::new();
    }
}
