//! What kind of refusal a conflict is: rules, hidden, sold out, out of range with the nearest that can be had.

use super::wanted::Item;
use super::{Cause, Limits, Session};
use crate::answer::{Answer, Path};
use crate::model::level::{LevelId, OptionLevels};
use crate::model::positions::Positions;
use crate::template::Kind;

impl Session {
    /// What can't be had today and would leave room if it could: sold out until the latest day, or no longer offered. `None` when
    /// that makes no difference.
    pub(super) fn gone_of(&self, part: usize, fixed: &Limits) -> Option<Cause> {
        if self.book_is_empty() {
            return None;
        }
        let component = &self.model.parts()[part];
        let mut allowed: Vec<Positions> = self.model.levels().all.iter().map(|l| Positions::all(l.size)).collect();
        for (level, positions) in fixed {
            let level = *level as usize;
            allowed[level] = allowed[level].intersect(positions);
        }
        let narrowed: Vec<LevelId> = fixed.iter().map(|(level, _)| *level).collect();
        self.settle_all(&narrowed, &mut allowed);
        if !component.modules.is_possible(&allowed) {
            return None;
        }
        let gone = component.levels.iter().flat_map(|level| self.gone_in(*level));
        // What is sold out comes back; that is the better news.
        let (mut sold_out, mut ended) = (None, None);
        for cause in gone {
            match cause {
                Cause::SoldOut(until) => sold_out = sold_out.max(Some(until)),
                Cause::Ended(last) => ended = ended.max(Some(last)),
                _ => {}
            }
        }
        match (sold_out, ended) {
            (None, Some(last)) => Some(Cause::Ended(last)),
            (sold_out, _) => Some(Cause::SoldOut(sold_out.unwrap_or_default())),
        }
    }

    /// Why values of a level can't be had.
    fn gone_in(&self, level: LevelId) -> Vec<Cause> {
        let option = self.model.levels().level(level).option;
        match &self.model.template().options[option].kind {
            Kind::One { values, .. } | Kind::Several { values, .. } => {
                values.iter().filter_map(|v| self.gone(option, v)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What kind of refusal it is, once the option itself has nothing against the answer.
    pub(super) fn cause(&self, path: &Path, option: usize, answer: &Answer, part: usize, core: &[Item]) -> Cause {
        if self.is_hidden_by(option, part, core) {
            return Cause::Hidden;
        }
        match (answer, &self.model.levels().of_option[option]) {
            (Answer::Number(measure), OptionLevels::Single(level)) => {
                let grid = self.model.levels().grids[option].as_ref();
                let steps = grid.and_then(|g| g.steps_to(measure)).and_then(|s| s.to_integer());
                debug_assert!(steps.is_some(), "{path} was checked to lie on its grid");
                self.range_cause(option, *level, steps.unwrap_or(0))
            }
            _ => Cause::Rules,
        }
    }

    /// The choices alone, whatever is wanted of it, leave the option absent.
    fn is_hidden_by(&self, option: usize, part: usize, core: &[Item]) -> bool {
        let gate = match &self.model.levels().of_option[option] {
            OptionLevels::Single(level) => *level,
            OptionLevels::Several {
                presence: Some(level), ..
            } => *level,
            _ => return false,
        };
        let known = self.model.levels().level(gate);
        if known.absent.is_none() || self.model.part_of(gate) != part {
            return false;
        }
        let present = known.present();
        let others = core
            .iter()
            .filter(|i| i.option != option)
            .map(|i| (i.level, &i.positions));
        let allowed = self.under(others.chain([(gate, &present)]));
        !self.model.parts()[part].modules.is_possible(&allowed)
    }

    /// The stretch that can be had now, and the nearest to `below` (a grid position, rounded down). When nothing can be
    /// had: hidden.
    pub(super) fn range_cause(&self, option: usize, level: LevelId, below: i64) -> Cause {
        let open = self.open_at(level);
        let (Some(first), Some((_, last)), Some(grid)) = (
            open.first(),
            open.stretches().last(),
            &self.model.levels().grids[option],
        ) else {
            return Cause::Hidden;
        };
        // A stretch may have gaps inside, and its ends never lie in one: cut in two, both halves end at what can be had.
        let half = |from: i64, to: i64| match (u32::try_from(from), u32::try_from(to)) {
            (Ok(from), Ok(to)) if from <= to => self.open_among(level, &open.intersect(&Positions::span(from, to))),
            _ => Positions::default(),
        };
        let under = half(0, below.min(i64::from(*last)))
            .stretches()
            .last()
            .map(|stretch| stretch.1);
        let over = half((below + 1).max(0), i64::from(*last)).first();
        Cause::Range {
            from: grid.measure(first),
            to: grid.measure(*last),
            step: quantity::Measure {
                value: grid.step.clone(),
                unit: grid.unit,
            },
            nearest: under.into_iter().chain(over).map(|p| grid.measure(p)).collect(),
        }
    }
}
