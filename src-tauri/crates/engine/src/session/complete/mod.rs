//! The piece that is best by some measure among those that the choices leave: cheapest, quickest, nearest to another.
//!
//! What it is not: a default. [`Session::finished`] fills in what the maker likes; these look for the best there is.
//!
//! Where to start: [`Session::complete`]; `costs` says what is counted, `search` finds it, `under` keeps to a total.

mod costs;
mod search;
mod under;

use std::sync::OnceLock;

use quantity::Money;

use super::{Session, check};
use crate::answer::Answers;
use crate::model::Component;
use crate::model::level::{LevelId, OptionLevels, Role};
use crate::model::positions::Positions;
use costs::Costs;
use search::Search;

pub use under::Under;

/// What the best piece has least of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Money.
    Cheapest,
    /// Minutes of work, parts of a minute included.
    Quickest,
    /// Answers that are others than these; texts don't count, nor what can't be had at all.
    Nearest(Answers),
}

/// The best piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// All of its answers; what is typed (texts, days, colours) is as it was chosen, and may still be missing.
    pub answers: Answers,
    /// What it costs.
    pub price: Money,
    /// The work it takes.
    pub minutes: u32,
    /// It is known that there is no better one. Where prices hang on very many things at once the search ends before.
    pub proven: bool,
}

/// A best piece, and whether it is what it was found as once its answers are taken.
struct Best {
    completion: Completion,
    is_same: bool,
}

impl Session {
    /// The best of the pieces that keep all choices, whatever the maker's defaults ([`Session::finished`] fills those in); of
    /// equally good ones one that differs little from the piece as it stands. A text that the piece has by default stays. Pieces
    /// that can't be ordered, because a formula gives nothing for them, are passed over. `None`: none was found, as in a quantity that the
    /// rules don't allow.
    pub fn complete(&self, goal: &Goal) -> Option<Completion> {
        if !self.is_alive() || self.quantity_conflict().is_some() {
            return None;
        }
        let root = self.root();
        let best = self.best(goal, root.clone());
        if best.as_ref().is_some_and(|best| best.is_same) {
            return best.map(|best| best.completion);
        }
        // A text of the maker's comes back with it, and with it its price. With all of these texts from the beginning another may be
        // the best, or the piece as it stands.
        let mut with_texts = root;
        self.keep_texts(&mut with_texts, true);
        let other = self.best(goal, with_texts);
        let now = self
            .can_be_ordered()
            .then(|| self.taken(&self.positions(), false))
            .flatten();
        let all = best.into_iter().chain(other).chain(now).map(|best| best.completion);
        let best = all.min_by_key(|best| match goal {
            Goal::Quickest => i64::from(best.minutes),
            Goal::Cheapest => best.price.minor,
            Goal::Nearest(wished) => {
                let others = wished
                    .iter()
                    .filter(|(path, answer)| best.answers.get(path) != Some(answer));
                others.count() as i64
            }
        });
        best.map(|best| Completion { proven: false, ..best })
    }

    fn best(&self, goal: &Goal, root: Vec<Positions>) -> Option<Best> {
        let costs = Costs::new(self, goal, &root);
        let mut search = Search::new(self, &costs, i128::MAX, false);
        let now = self.positions();
        if root.iter().zip(&now).all(|(root, at)| root.contains(*at)) {
            search.offer(now);
        }
        search.run(root);
        self.taken(&search.found?.positions, search.proven)
    }

    /// What becomes of the piece at these positions once its answers are taken.
    fn taken(&self, positions: &[u32], proven: bool) -> Option<Best> {
        let answers = self.answers_at(positions);
        let taken = self.holding(&answers)?;
        Some(Best {
            is_same: taken.effective() == self.at_positions(positions).effective(),
            completion: Completion {
                answers,
                price: taken.price().total,
                minutes: taken.minutes(),
                proven,
            },
        })
    }

    /// By level: what the choices leave, as far as the diagrams know.
    fn root(&self) -> Vec<Positions> {
        let mut root = self.allowed.clone();
        for (index, part) in self.model.parts().iter().enumerate() {
            let blocks = part.blocks.iter().map(|block| self.model.levels().blocks[*block].level);
            for level in part.levels.iter().copied().chain(blocks) {
                root[level as usize] = self.still_open(&part.modules, &self.reach[index], &self.allowed, level);
            }
        }
        if let Some(option) = self.model.quantity() {
            // How many are wanted is nobody's to change here.
            for level in self.model.levels().ids(option) {
                let now = Positions::one(self.position(level));
                root[level as usize] = root[level as usize].intersect(&now);
                self.model.settle(level, &mut root);
            }
        }
        self.keep_texts(&mut root, false);
        root
    }

    /// A text that the piece has by default stays, where it can; `loose`: also one that is there by default and that it hasn't.
    fn keep_texts(&self, root: &mut [Positions], loose: bool) {
        for level in 0..root.len() as LevelId {
            let known = self.model.levels().level(level);
            let own = root[level as usize].clone();
            let stays = Positions::one(0).complement(known.size);
            let stay = known.role == Role::Typed && self.is_loose(level).is_some_and(|is| loose || !is);
            if !stay || own.intersect(&stays) == own {
                continue;
            }
            let before = std::mem::replace(&mut root[level as usize], own.intersect(&stays));
            if !self.model.parts()[self.model.part_of(level)].modules.is_possible(root) {
                root[level as usize] = before;
            }
        }
    }

    /// Is the text of a level there by default, without being on the piece as it stands? Another piece may have it. `None`: it
    /// has no text.
    fn is_loose(&self, level: LevelId) -> Option<bool> {
        self.typed_of(self.model.levels().level(level).option)?;
        Some(self.position(level) != 1)
    }

    /// All answers of the piece at these positions, texts as they were chosen.
    pub(super) fn answers_at(&self, positions: &[u32]) -> Answers {
        let options = &self.model.template().options;
        let mut answers = self.answers.clone();
        for (option, def) in options.iter().enumerate() {
            let path = check::path_of(options, option);
            let is_hidden = || match self.model.levels().of_option[option] {
                OptionLevels::Single(level) => positions[level as usize] > 1,
                _ => false,
            };
            match self.answer_from(option, positions) {
                _ if def.is_quantity() => {}
                _ if self.is_typed(&path) && !is_hidden() => {}
                Some(answer) => drop(answers.insert(path, answer)),
                None => drop(answers.remove(&path)),
            }
        }
        answers
    }

    /// The design with the piece at these positions as the finished one.
    pub(super) fn at_positions(&self, positions: &[u32]) -> Self {
        let mut piece = self.clone();
        let finished =
            |part: &Component| -> Vec<u32> { part.levels.iter().map(|level| positions[*level as usize]).collect() };
        piece.finished = self
            .model
            .parts()
            .iter()
            .map(|part| OnceLock::from(finished(part)))
            .collect();
        piece.effective = OnceLock::new();
        piece
    }

    /// Every formula gives something for the finished piece, and it keeps the rules that the diagrams don't hold.
    fn can_be_ordered(&self) -> bool {
        let scope = crate::model::Scope::new(&self.model, self.effective());
        self.released_kept(&scope) && self.problems().is_empty()
    }

    /// Where the finished piece has every level.
    pub(super) fn positions(&self) -> Vec<u32> {
        (0..self.model.levels().len() as LevelId)
            .map(|level| self.position(level))
            .collect()
    }
}
