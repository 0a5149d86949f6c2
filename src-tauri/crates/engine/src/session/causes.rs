//! What kind of refusal a conflict is: rules, hidden, sold out, out of range with the nearest that can be had.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::check::path_of;
use super::wanted::Item;
use super::{Cause, Limits, Session};
use crate::answer::{Answer, Path};
use crate::model::level::{LevelId, OptionLevels};
use crate::model::positions::Positions;
use crate::template::Kind;

impl Session {
    /// What can't be had today and would leave room if it could. What comes back by itself is told where it is enough, with the day
    /// on which enough of it is there; else what is no longer offered, with the last day on which there was room. `None` when all
    /// that makes no difference.
    pub(super) fn gone_of(&self, part: usize, fixed: &Limits) -> Option<Cause> {
        if self.book_is_empty() || !self.has_room(part, fixed, &|_| true) {
            return None;
        }
        let levels = self.model.parts()[part].levels.iter();
        let (mut sold_out, mut ended) = (BTreeSet::new(), BTreeSet::new());
        for cause in levels.flat_map(|level| self.gone_in(*level)) {
            match cause {
                // Nobody knows when: that is later than any day.
                Cause::SoldOut(until) => drop(sold_out.insert((until.is_empty(), until))),
                Cause::Ended(last) => drop(ended.insert(last)),
                _ => {}
            }
        }
        let back_by = |(unknown, day): &(bool, String)| {
            let is_back =
                |cause: &Cause| matches!(cause, Cause::SoldOut(until) if (until.is_empty(), until) <= (*unknown, day));
            self.has_room(part, fixed, &is_back)
        };
        if let Some((_, until)) = sold_out.iter().find(|until| back_by(until)) {
            return Some(Cause::SoldOut(until.clone()));
        }
        let had_on = |day: &NaiveDate| {
            let was_there = |cause: &Cause| !matches!(cause, Cause::Ended(last) if last < day);
            self.has_room(part, fixed, &was_there)
        };
        ended.into_iter().rev().find(had_on).map(Cause::Ended)
    }

    /// Does a part leave a piece under these limits, if what can't be had for a cause that is `back` were there?
    fn has_room(&self, part: usize, fixed: &Limits, back: &dyn Fn(&Cause) -> bool) -> bool {
        let levels = 0..self.model.levels().len() as LevelId;
        let mut allowed: Vec<Positions> = levels.map(|level| self.to_be_had(level, back)).collect();
        for (level, positions) in fixed {
            let level = *level as usize;
            allowed[level] = allowed[level].intersect(positions);
        }
        let narrowed: Vec<LevelId> = fixed.iter().map(|(level, _)| *level).collect();
        self.settle_all(&narrowed, &mut allowed);
        self.model.parts()[part].modules.is_possible(&allowed)
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
    pub(super) fn cause(
        &self,
        path: &Path,
        option: usize,
        answer: &Answer,
        part: usize,
        core: &[Item],
        falling: &BTreeSet<usize>,
    ) -> Cause {
        if self.is_hidden_by(option, part, core) {
            return Cause::Hidden;
        }
        if !falling.is_empty() {
            let options = &self.model.template().options;
            return Cause::FallsAway(falling.iter().map(|option| path_of(options, *option)).collect());
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
        let others = core.iter().filter(|i| i.option != option);
        self.is_absent_under(
            option,
            part,
            &others.map(|i| (i.level, &i.positions)).collect::<Vec<_>>(),
        )
    }

    /// The options whose answers are all that is in the way, because what is wanted leaves the piece without them. Empty: there
    /// is more to it than that.
    pub(super) fn falling(&self, part: usize, hard: &Limits, items: &[Item], core: &[Item]) -> BTreeSet<usize> {
        let wanted = || hard.iter().map(|(level, positions)| (*level, positions));
        let falls = |option: usize| self.is_absent_under(option, part, &wanted().collect::<Vec<_>>());
        // Most conflicts end here: what is to blame is asked first.
        if core.is_empty() || !core.iter().all(|item| falls(item.option)) {
            return BTreeSet::new();
        }
        let here = items.iter().filter(|item| self.model.part_of(item.level) == part);
        let options: BTreeSet<usize> = here.map(|item| item.option).collect();
        options.into_iter().filter(|option| falls(*option)).collect()
    }

    /// Does the piece have no such option under these limits?
    fn is_absent_under(&self, option: usize, part: usize, limits: &[(LevelId, &Positions)]) -> bool {
        let Some(gate) = self.model.levels().gate(option) else {
            return false;
        };
        let known = self.model.levels().level(gate);
        if known.absent.is_none() || self.model.part_of(gate) != part {
            return false;
        }
        let present = known.present();
        let allowed = self.under(limits.iter().copied().chain([(gate, &present)]));
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
