//! Finishing a piece: defaults in the template's order where they are still possible, then the first open value.

use std::collections::BTreeMap;

use super::{Limits, Session, check};
use crate::answer::{Answer, Answers};
use crate::diagram::reach::Reach;
use crate::model::level::{LevelId, OptionLevels};
use crate::model::positions::Positions;
use crate::template::Kind;

impl Session {
    /// Decides every level of a part. Does nothing when the part has no piece.
    pub(super) fn finish_part(&mut self, part: usize) {
        if !self.reach[part].is_possible(&self.model.parts()[part].diagram.links) {
            return;
        }
        let mut allowed = self.allowed.clone();
        for (level, position) in self.completed(part, &mut allowed) {
            self.finished[level as usize] = position;
        }
    }

    /// One position for every level of a part that has a piece under `allowed`.
    pub(super) fn completed(&self, part: usize, allowed: &mut [Positions]) -> Vec<(LevelId, u32)> {
        let wishes = self.wishes(part, |option| self.default_of(option));
        if !self.grant(part, allowed, wishes.iter().flatten()) {
            for wish in &wishes {
                self.grant(part, allowed, wish.iter());
            }
        }
        for wish in self.wishes(part, |option| self.first_of(option)) {
            self.grant(part, allowed, wish.iter());
        }
        let leanings = self.leanings(part);
        let mut left: Vec<LevelId> = self.model.levels().as_written.clone();
        left.retain(|level| self.model.part_of(*level) == part);
        let mut done = Vec::with_capacity(left.len());
        while !left.is_empty() {
            let first = self.first_open(part, allowed, &left, &leanings);
            let many = self.grant_most(part, allowed, &first);
            done.extend(
                first[..many]
                    .iter()
                    .filter_map(|(level, at)| Some((*level, at.single()?))),
            );
            left.drain(..many);
        }
        done
    }

    /// Of each of these levels the position that it would take if it came next: absent, where it leans to, the first.
    fn first_open(
        &self,
        part: usize,
        allowed: &[Positions],
        levels: &[LevelId],
        leanings: &[(LevelId, u32)],
    ) -> Limits {
        let links = &self.model.parts()[part].diagram.links;
        let reach = Reach::new(links, allowed);
        let take = |level: LevelId| {
            let open = reach.open(links, level).intersect(&allowed[level as usize]);
            let absent = self.model.levels().level(level).absent;
            let leaning = leanings.iter().find(|l| l.0 == level).map(|l| l.1);
            let wished = absent.into_iter().chain(leaning).find(|p| open.contains(*p));
            wished.or_else(|| open.first()).map(|at| (level, Positions::one(at)))
        };
        levels.iter().filter_map(|level| take(*level)).collect()
    }

    /// Narrows `allowed` to as many of the wishes, from the first, as go together: one at least. How many they are.
    fn grant_most(&self, part: usize, allowed: &mut [Positions], wishes: &Limits) -> usize {
        if self.grant(part, allowed, wishes.iter()) {
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
        some.max(1)
    }

    /// Narrows `allowed` to the wishes, if that leaves a piece.
    fn grant<'w>(
        &self,
        part: usize,
        allowed: &mut [Positions],
        wishes: impl Iterator<Item = &'w (LevelId, Positions)> + Clone,
    ) -> bool {
        let before: Vec<_> = wishes
            .clone()
            .map(|(l, _)| (*l, allowed[*l as usize].clone()))
            .collect();
        for (level, positions) in wishes {
            let level = *level as usize;
            allowed[level] = allowed[level].intersect(positions);
        }
        let granted = self.model.parts()[part].diagram.is_possible(allowed);
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
        let at = |level: LevelId| self.finished[level as usize];
        match (&def.kind, &self.model.levels().of_option[option]) {
            (Kind::Text { .. }, OptionLevels::Free) => self.text_of(option),
            (_, OptionLevels::Free) => None,
            (Kind::Text { .. }, OptionLevels::Single(level)) => self.text_of(option).filter(|_| at(*level) == 1),
            (_, OptionLevels::Single(level)) => self.answer_at(option, at(*level)),
            (_, OptionLevels::Several { presence, values }) => {
                let shown = presence.is_none_or(|p| at(p) == 0);
                let pieces: Vec<u32> = values.iter().copied().map(at).collect();
                shown.then(|| self.several_of(option, &pieces))
            }
        }
    }

    /// The chosen text, or the default.
    fn text_of(&self, option: usize) -> Option<Answer> {
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
