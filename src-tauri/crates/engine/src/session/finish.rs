//! Finishing a piece: defaults in the template's order where they are still possible, then the first open value.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};

use super::{Limits, Session, check};
use crate::answer::{Answer, Answers};
use crate::diagram::modules::Modules;
use crate::diagram::modules::reach::Reach;
use crate::model::level::{LevelId, OptionLevels};
use crate::model::positions::Positions;
use crate::template::Kind;

/// Positions that are tried one by one before it is found out which can be had at all.
const FEW: usize = 8;

impl Session {
    /// Where the finished piece has a level; nought when there is no piece.
    pub(crate) fn position(&self, level: LevelId) -> u32 {
        let part = self.model.part_of(level);
        let own = &self.model.parts()[part].levels;
        let finished = self.finished[part].get_or_init(|| self.finish_part(part));
        own.binary_search(&level).map_or(0, |at| finished[at])
    }

    /// What the finished piece has; nothing when there is no piece.
    pub(super) fn effective(&self) -> &Answers {
        let finish = || {
            if self.is_alive() {
                self.finished_answers()
            } else {
                Answers::new()
            }
        };
        self.effective.get_or_init(finish)
    }

    /// A position for every level of a part.
    fn finish_part(&self, part: usize) -> Vec<u32> {
        let component = &self.model.parts()[part];
        let mut finished = vec![0; component.levels.len()];
        if self.reach[part].is_possible(&component.modules) {
            let mut allowed = self.allowed.clone();
            for (level, position) in self.completed(part, &mut allowed, Cow::Borrowed(&self.reach[part])) {
                if let Ok(at) = component.levels.binary_search(&level) {
                    finished[at] = position;
                }
            }
        }
        finished
    }

    /// One position for every level of a part that has a piece under `allowed`; `reach` is what `allowed` leaves, or more.
    pub(super) fn completed(
        &self,
        part: usize,
        allowed: &mut [Positions],
        mut reach: Cow<'_, Reach>,
    ) -> Vec<(LevelId, u32)> {
        let wishes = self.wishes(part, |option| self.default_of(option));
        if !self.grant(part, allowed, wishes.iter().flatten()) {
            for wish in &wishes {
                self.grant(part, allowed, wish.iter());
            }
        }
        for wish in self.wishes(part, |option| self.first_of(option)) {
            self.grant(part, allowed, wish.iter());
        }
        let modules = &self.model.parts()[part].modules;
        let leanings = self.leanings(part);
        let mut left: VecDeque<LevelId> = self.model.levels().as_written.iter().copied().collect();
        left.retain(|level| self.model.part_of(*level) == part);
        let mut done = Vec::with_capacity(left.len());
        let mut known = false;
        while !left.is_empty() {
            let first = |level: &LevelId| {
                let position = self.liked(modules, &reach, allowed, &leanings, *level).next()?;
                Some((*level, Positions::one(position)))
            };
            let firsts: Limits = left.iter().map_while(first).collect();
            let many = self.grant_most(part, allowed, &firsts);
            done.extend(
                firsts[..many]
                    .iter()
                    .filter_map(|(level, at)| Some((*level, at.single()?))),
            );
            left.drain(..many);
            known &= many == 0;
            // The next one can't have what it likes best.
            let Some(level) = left.front().copied() else { break };
            let others = self.liked(modules, &reach, allowed, &leanings, level).skip(1).take(FEW);
            let others: Vec<u32> = others.collect();
            match others
                .into_iter()
                .find(|at| self.grant(part, allowed, [(level, Positions::one(*at))].iter()))
            {
                Some(position) => {
                    done.push((level, position));
                    left.pop_front();
                    known = false;
                }
                // Numbers whose search takes too long: it goes on without them, and what is taken is still checked.
                None if known => drop(left.pop_front()),
                None => {
                    reach = Cow::Owned(Reach::new(modules, allowed));
                    known = true;
                }
            }
        }
        done
    }

    /// The positions that a level may still take, as far as `reach` knows, best first: absent, where it leans to, then from the
    /// first.
    fn liked(
        &self,
        modules: &Modules,
        reach: &Reach,
        allowed: &[Positions],
        leanings: &[(LevelId, u32)],
        level: LevelId,
    ) -> impl Iterator<Item = u32> + use<> {
        let open = self.still_open(modules, reach, allowed, level);
        let absent = self.model.levels().level(level).absent;
        let leaning = leanings.iter().find(|l| l.0 == level).map(|l| l.1);
        let best = absent.into_iter().chain(leaning).find(|at| open.contains(*at));
        let stretches: Vec<(u32, u32)> = open.stretches().to_vec();
        let rest = stretches.into_iter().flat_map(|(lo, hi)| lo..=hi);
        best.into_iter().chain(rest.filter(move |at| Some(*at) != best))
    }

    /// Narrows `allowed` to as many of the wishes, from the first, as go together. How many they are.
    fn grant_most(&self, part: usize, allowed: &mut [Positions], wishes: &Limits) -> usize {
        if wishes.is_empty() || self.grant(part, allowed, wishes.iter()) {
            return wishes.len();
        }
        let (mut some, mut too_many) = (0, wishes.len());
        while too_many - some > 1 {
            let half = usize::midpoint(some, too_many);
            match self.grant(part, allowed, wishes[some..half].iter()) {
                true => some = half,
                false => too_many = half,
            }
        }
        some
    }

    /// Narrows `allowed` to the wishes, if that leaves a piece.
    fn grant<'w>(
        &self,
        part: usize,
        allowed: &mut [Positions],
        wishes: impl Iterator<Item = &'w (LevelId, Positions)> + Clone,
    ) -> bool {
        let narrowed: Vec<LevelId> = wishes.clone().map(|(level, _)| *level).collect();
        let decided = narrowed.iter().map(|level| self.model.levels().decided(*level));
        let touched: std::collections::BTreeSet<LevelId> = narrowed.iter().copied().chain(decided).collect();
        let before: Vec<_> = touched
            .into_iter()
            .map(|level| (level, allowed[level as usize].clone()))
            .collect();
        for (level, positions) in wishes {
            let level = *level as usize;
            allowed[level] = allowed[level].intersect(positions);
        }
        self.settle_all(&narrowed, allowed);
        let granted = self.model.parts()[part].modules.is_possible(allowed);
        if !granted {
            before
                .into_iter()
                .for_each(|(level, positions)| allowed[level as usize] = positions);
        }
        granted
    }

    /// The default of an option without a choice.
    fn default_of(&self, option: usize) -> Option<Answer> {
        let default = self.model.template().options[option].default.clone();
        default.filter(|_| self.chosen[option].is_none())
    }

    /// The first values of a several that must not stay empty and has neither choice nor default.
    fn first_of(&self, option: usize) -> Option<Answer> {
        let def = &self.model.template().options[option];
        match &def.kind {
            Kind::Several { values, min, .. } if *min > 0 && self.chosen[option].is_none() && def.default.is_none() => {
                Some(Answer::Several(
                    values.iter().take(*min as usize).map(|v| (v.id.clone(), 1)).collect(),
                ))
            }
            _ => None,
        }
    }

    /// What options would like to have in a part, in the template's order. A default never makes a hidden option appear:
    /// being hidden is as good.
    fn wishes(&self, part: usize, liked: impl Fn(usize) -> Option<Answer>) -> Vec<Limits> {
        let options = (0..self.model.template().options.len()).filter(|o| !self.is_conditional_several(*o));
        let here = |limits: Limits| -> Limits {
            let own = limits
                .into_iter()
                .filter(|(level, _)| self.model.part_of(*level) == part);
            own.map(|(level, liked)| (level, liked.union(&self.model.levels().level(level).hidden())))
                .collect()
        };
        let limits = options.filter_map(|o| check::limits(self, o, &liked(o)?).ok());
        limits.map(here).filter(|wish| !wish.is_empty()).collect()
    }

    /// Quantities that a several with a condition would like, if it turns out to be shown.
    fn leanings(&self, part: usize) -> Vec<(LevelId, u32)> {
        let options = (0..self.model.template().options.len()).filter(|o| self.is_conditional_several(*o));
        let liked = |o: usize| check::limits(self, o, &self.default_of(o).or_else(|| self.first_of(o))?).ok();
        let liked = options.filter_map(liked).flatten();
        liked
            .filter(|(level, _)| self.model.part_of(*level) == part)
            .filter_map(|(level, positions)| Some((level, positions.first()?)))
            .filter(|(level, _)| self.model.levels().level(*level).absent.is_none())
            .collect()
    }

    fn is_conditional_several(&self, option: usize) -> bool {
        let def = &self.model.template().options[option];
        def.when.is_some() && matches!(def.kind, Kind::Several { .. })
    }

    /// The effective answers of the finished positions.
    pub(super) fn finished_answers(&self) -> Answers {
        let options = &self.model.template().options;
        let answers = (0..options.len()).filter_map(|i| Some((check::path_of(options, i), self.effective_of(i)?)));
        answers.collect()
    }

    /// What the finished piece has for one option; `None` when it is hidden or a blank text.
    fn effective_of(&self, option: usize) -> Option<Answer> {
        let def = &self.model.template().options[option];
        let at = |level: LevelId| self.position(level);
        match (&def.kind, &self.model.levels().of_option[option]) {
            (kind, OptionLevels::Free) => kind.typed().and_then(|_| self.typed_of(option)),
            (kind, OptionLevels::Single(level)) if kind.typed().is_some() => {
                self.typed_of(option).filter(|_| at(*level) == 1)
            }
            (_, OptionLevels::Single(level)) => self.answer_at(option, at(*level)),
            (_, OptionLevels::Several { presence, values }) => {
                let shown = presence.is_none_or(|p| at(p) == 0);
                let pieces: Vec<u32> = values.iter().copied().map(at).collect();
                shown.then(|| self.several_of(option, &pieces))
            }
        }
    }

    /// The text, date or colour that was chosen, or the default.
    pub(super) fn typed_of(&self, option: usize) -> Option<Answer> {
        if let Some(chosen) = &self.chosen[option] {
            return Some(chosen.clone());
        }
        let default = self.model.template().options[option].default.clone()?;
        (check::limits(self, option, &default).is_ok() && !check::is_blank(&default)).then_some(default)
    }

    /// The answer that stands at a position of an option with one level; `None` for absent. A number keeps the form in
    /// which it was typed.
    pub(super) fn answer_at(&self, option: usize, position: u32) -> Option<Answer> {
        match &self.model.template().options[option].kind {
            Kind::One { values, .. } => values.get(position as usize).map(|v| Answer::One(v.id.clone())),
            Kind::Switch { .. } => (position < 2).then_some(Answer::Switch(position == 1)),
            Kind::Number { .. } => {
                let grid = self.model.levels().grids[option]
                    .as_ref()
                    .filter(|g| position < g.count)?;
                let typed = self.chosen[option].as_ref().filter(|a| match a {
                    Answer::Number(measure) => grid.steps_to(measure) == Some(position.into()),
                    _ => false,
                });
                Some(typed.cloned().unwrap_or_else(|| Answer::Number(grid.measure(position))))
            }
            _ => None,
        }
    }

    /// The answer with these quantities.
    pub(super) fn several_of(&self, option: usize, pieces: &[u32]) -> Answer {
        let Kind::Several { values, .. } = &self.model.template().options[option].kind else {
            return Answer::Several(BTreeMap::new());
        };
        let counted = values.iter().zip(pieces).filter(|(_, n)| **n > 0);
        Answer::Several(counted.map(|(value, n)| (value.id.clone(), *n)).collect())
    }
}
