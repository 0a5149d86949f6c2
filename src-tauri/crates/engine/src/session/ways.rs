//! Ways round a closed choice: the fewest earlier choices to change, late and cheap ones first.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::wanted::{Item, Wanted};
use super::{Session, Way, check};
use crate::answer::{Answer, Answers, Path};
use crate::colour::Colour;
use crate::diagram::cheapest::Leaning;
use crate::diagram::modules::impasse::Impasse;
use crate::diagram::modules::reach::Reach;
use crate::model::level::{LevelId, OptionLevels};
use crate::model::positions::Positions;
use crate::template::Kind;

/// How many different ways are offered.
pub(super) const MOST_WAYS: usize = 3;

/// Cost of one changed choice; what is below tells equally many apart.
const ONE: u64 = 1 << 32;

/// Levels whose choices change together.
type Changes = BTreeSet<LevelId>;

impl Session {
    /// Up to three ways to have `wanted`, each tried out before it is offered.
    pub(super) fn ways(
        &self,
        path: &Path,
        option: usize,
        answer: &Answer,
        wanted: &Wanted,
        items: &[Item],
    ) -> Vec<Way> {
        let Some(alternatives) = self.alternatives(option, wanted, items) else {
            return Vec::new();
        };
        let late = |changes: &Changes| -> usize {
            items
                .iter()
                .filter(|i| changes.contains(&i.level))
                .map(|i| self.order.len().saturating_sub(i.rank))
                .sum()
        };
        let mut ways: Vec<(usize, Way)> = Vec::new();
        for changes in alternatives.iter().take(MOST_WAYS) {
            if let Some(way) = self.way(path, option, answer, wanted, items, changes)
                && ways.iter().all(|(_, known)| known.answers != way.answers)
            {
                ways.push((late(changes), way));
            }
        }
        ways.sort_by_key(|(late, way)| (*late, way.price_difference.minor));
        ways.into_iter().map(|(_, way)| way).collect()
    }

    /// Smallest sets of choices whose change makes room, best first; `None` when nothing does.
    fn alternatives(&self, option: usize, wanted: &Wanted, items: &[Item]) -> Option<Vec<Changes>> {
        let allowed = self.under(wanted.hard.iter().map(|(l, p)| (*l, p)));
        let per_part: Vec<Vec<Changes>> = self
            .parts_of(option)
            .into_iter()
            .map(|part| self.alternatives_in(part, &allowed, items))
            .collect::<Option<_>>()?;
        let best = |except: usize| -> Changes {
            per_part
                .iter()
                .enumerate()
                .filter(|(i, _)| *i != except)
                .flat_map(|(_, sets)| sets[0].clone())
                .collect()
        };
        let mut all: Vec<Changes> = vec![best(usize::MAX)];
        for (index, sets) in per_part.iter().enumerate() {
            all.extend(sets.iter().skip(1).map(|set| &best(index) | set));
        }
        Some(all)
    }

    /// The same within one part.
    fn alternatives_in(&self, part: usize, allowed: &[Positions], items: &[Item]) -> Option<Vec<Changes>> {
        let modules = &self.model.parts()[part].modules;
        let here: Vec<&Item> = items.iter().filter(|i| self.model.part_of(i.level) == part).collect();
        let fewest_of = |allowed: &[Positions], items: &[&Item]| -> Option<Changes> {
            let (leanings, changes): (Vec<Leaning>, Vec<Vec<Changes>>) =
                self.changeable(allowed, items).into_iter().unzip();
            let (_, paid) = modules.cheapest(allowed, &leanings)?;
            let of = |(level, which): (LevelId, usize)| {
                let leaning = leanings.iter().position(|leaning| leaning.level == level)?;
                changes[leaning].get(which).cloned()
            };
            Some(paid.into_iter().filter_map(of).flatten().collect())
        };
        if let Some(found) = self.single_changes(part, allowed, &here) {
            return Some(found);
        }
        let first = fewest_of(allowed, &here)?;
        let fewest = first.len();
        let mut found: Vec<Changes> = vec![first];
        let mut barred: Vec<Changes> = found[0].iter().map(|l| Changes::from([*l])).collect();
        let mut tries = 0;
        while let Some(bar) = barred.pop().filter(|_| found.len() < MOST_WAYS && tries < 12) {
            tries += 1;
            let mut held = allowed.to_vec();
            let (stay, lean): (Vec<&Item>, Vec<&Item>) = here.iter().partition(|item| bar.contains(&item.level));
            for item in stay {
                let level = item.level as usize;
                held[level] = held[level].intersect(&item.positions);
                self.model.settle(item.level, &mut held);
            }
            let Some(changes) = fewest_of(&held, &lean) else {
                continue;
            };
            if changes.len() == fewest && !found.contains(&changes) {
                barred.splice(0..0, changes.iter().map(|l| bar.iter().copied().chain([*l]).collect()));
                found.push(changes);
            }
        }
        Some(found)
    }

    /// The choices any one of which is enough to change, the latest first; `None` when none is.
    fn single_changes(&self, part: usize, allowed: &[Positions], items: &[&Item]) -> Option<Vec<Changes>> {
        let mut all = allowed.to_vec();
        for item in items {
            let level = item.level as usize;
            all[level] = all[level].intersect(&item.positions);
        }
        let touched: Vec<LevelId> = items.iter().map(|item| item.level).collect();
        self.settle_all(&touched, &mut all);
        let Some(impasse) = Impasse::new(&self.model.parts()[part].modules, &all) else {
            return Some(vec![Changes::new()]);
        };
        let levels = self.model.levels();
        let beside = |level: &LevelId| match levels.level(*level).member {
            Some((block, _)) => levels.blocks[block].numbers.clone(),
            None => vec![*level],
        };
        let hard = touched.iter().flat_map(beside);
        let hard: Vec<(LevelId, Positions)> = hard.map(|l| (l, allowed[l as usize].clone())).collect();
        let mut left = vec![true; items.len()];
        let mut opens = |at: &usize| {
            left[*at] = false;
            let (level, wider) = self.wider(items, &left, *at, &hard);
            left[*at] = true;
            impasse.opens(level, &wider)
        };
        let mut found: Vec<usize> = (0..items.len()).filter(&mut opens).collect();
        found.sort_by_key(|at| std::cmp::Reverse(items[*at].rank));
        let found: Vec<Changes> = found.into_iter().map(|at| [items[at].level].into()).collect();
        (!found.is_empty()).then_some(found)
    }

    /// What it costs to change these choices, level by level as the diagram decides them, and which choices each price changes.
    fn changeable(&self, allowed: &[Positions], items: &[&Item]) -> Vec<(Leaning, Vec<Changes>)> {
        let levels = self.model.levels();
        let cost = |item: &Item| ONE + self.order.len().saturating_sub(item.rank) as u64;
        let mut by_level = BTreeMap::<LevelId, Vec<&Item>>::new();
        for item in items {
            by_level.entry(levels.decided(item.level)).or_default().push(item);
        }
        let mut all = Vec::with_capacity(by_level.len());
        for (level, items) in by_level {
            let mut prices = Vec::new();
            let mut changes = Vec::new();
            for some in subsets(items.len()) {
                let is_changed = |at: usize| some >> at & 1 == 1;
                let mut kept = allowed.to_vec();
                for (_, item) in items.iter().enumerate().filter(|(at, _)| !is_changed(*at)) {
                    let own = item.level as usize;
                    kept[own] = kept[own].intersect(&item.positions);
                }
                let changed = items.iter().enumerate().filter(|(at, _)| is_changed(*at));
                self.model.settle(items[0].level, &mut kept);
                prices.push((
                    kept[level as usize].clone(),
                    changed.clone().map(|(_, item)| cost(item)).sum::<u64>(),
                    changed.map(|(_, item)| item.level).collect::<Changes>(),
                ));
            }
            prices.sort_by_key(|price| price.1);
            let prices = prices.into_iter().map(|(positions, cost, changed)| {
                changes.push(changed);
                (positions, cost)
            });
            let leaning = Leaning {
                level,
                prices: prices.collect(),
            };
            all.push((leaning, changes));
        }
        all
    }

    /// The answers after changing the choices on these levels, if they really make a piece with the wanted one.
    fn way(
        &self,
        path: &Path,
        option: usize,
        answer: &Answer,
        wanted: &Wanted,
        items: &[Item],
        changes: &Changes,
    ) -> Option<Way> {
        let kept = items
            .iter()
            .filter(|i| !changes.contains(&i.level))
            .map(|i| (i.level, &i.positions));
        let mut allowed = self.under(kept.chain(wanted.hard.iter().map(|(l, p)| (*l, p))));
        let mut free = self.clone();
        free.forget_changed(items, changes);
        let changed = changes.iter().map(|l| self.model.part_of(*l));
        let parts: BTreeSet<usize> = changed.chain(self.parts_of(option)).collect();
        let levels = 0..self.model.levels().len() as LevelId;
        let mut positions: Vec<u32> = levels.map(|level| self.position(level)).collect();
        let soft = wanted.soft.iter().map(|i| (i.level, &i.positions));
        for (level, asked) in wanted.hard.iter().map(|(l, p)| (*l, p)).chain(soft) {
            positions[level as usize] = asked.first().unwrap_or(0);
        }
        for part in parts {
            if !self.model.parts()[part].modules.is_possible(&allowed) {
                return None;
            }
            self.stay_near(part, changes, &mut allowed);
            // More than can be reached now, which is no harm: what is kept is in `allowed`.
            let reach = Cow::Borrowed(&*self.model.fresh().1[part]);
            for (level, position) in free.completed(part, &mut allowed, reach) {
                positions[level as usize] = position;
            }
        }
        let mut answers = self.answers.clone();
        answers.insert(path.clone(), answer.clone());
        let mut told = Vec::new();
        let changed: BTreeSet<usize> = changes.iter().map(|l| self.model.levels().level(*l).option).collect();
        for other in changed {
            let other_path = check::path_of(&self.model.template().options, other);
            let to = self.answer_from(other, &positions);
            match &to {
                Some(to) => drop(answers.insert(other_path.clone(), to.clone())),
                None if other == option => return None,
                None => drop(answers.remove(&other_path)),
            }
            told.push((other_path, to));
        }
        let trial = self.tried(&answers, &told, option, &positions)?;
        Some(Way {
            price_difference: trial.price().total.checked_sub(self.price().total).ok()?,
            gone: trial.gone_with(&told),
            changes: told,
            answers,
        })
    }

    /// The options of these changes that this piece, which has made them, doesn't have any more.
    pub(super) fn gone_with(&self, changes: &[(Path, Option<Answer>)]) -> Vec<Path> {
        let is_gone = |path: &Path| self.model.levels().option_at(path).is_some_and(|o| !self.is_visible(o));
        let taken_back = changes.iter().filter(|(_, to)| to.is_none()).map(|(path, _)| path);
        taken_back.filter(|path| is_gone(path)).cloned().collect()
    }

    /// Options that change count as not chosen when a piece is completed.
    fn forget_changed(&mut self, items: &[Item], changes: &Changes) {
        for item in items.iter().filter(|i| changes.contains(&i.level)) {
            if matches!(self.model.levels().of_option[item.option], OptionLevels::Single(_)) {
                self.chosen[item.option] = None;
            }
        }
    }

    /// Numbers that must change go to the nearest point that still can be had, swatches to the one that looks most like it.
    fn stay_near(&self, part: usize, changes: &Changes, allowed: &mut [Positions]) {
        let modules = &self.model.parts()[part].modules;
        for level in changes.iter().copied().filter(|l| self.model.part_of(*l) == part) {
            let known = self.model.levels().level(level);
            let before = self.position(level);
            let is_number = self.model.levels().grids[known.option].is_some();
            let colour = self.colour_at(known.option, before);
            if !is_number && colour.is_none() {
                continue;
            }
            let reach = Reach::new(modules, allowed);
            let open = self
                .still_open(modules, &reach, allowed, level)
                .intersect(&known.present());
            let nearest = match colour {
                Some(colour) => {
                    let all = open.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi);
                    let unlike = |p: &u32| Some(self.colour_at(known.option, *p)?.unlike(colour));
                    all.filter_map(|p| Some((unlike(&p)?, p))).min().map(|(_, p)| p)
                }
                None => {
                    let ends = open.stretches().iter().flat_map(|(lo, hi)| [*lo, *hi]);
                    ends.min_by_key(|p| p.abs_diff(before))
                }
            };
            if let Some(nearest) = nearest {
                allowed[level as usize] = Positions::one(nearest);
                self.model.settle(level, allowed);
            }
        }
    }

    /// The colour of an option's swatch at this position; `None` where there is no swatch.
    fn colour_at(&self, option: usize, position: u32) -> Option<Colour> {
        let Kind::One { values, .. } = &self.model.template().options[option].kind else {
            return None;
        };
        let value = values.get(position as usize).filter(|value| value.swatch)?;
        Colour::parse(&self.model.library().get(&value.id)?.colour).ok()
    }

    /// An option's new answer; `None`: taken back, because it is hidden or blank now.
    pub(super) fn answer_from(&self, option: usize, positions: &[u32]) -> Option<Answer> {
        let at = |level: LevelId| positions[level as usize];
        match &self.model.levels().of_option[option] {
            OptionLevels::Free => None,
            OptionLevels::Single(level) => self.answer_at(option, at(*level)),
            OptionLevels::Several { presence, values } => {
                let shown = presence.is_none_or(|p| at(p) == 0);
                let pieces: Vec<u32> = values.iter().copied().map(at).collect();
                shown.then(|| self.several_of(option, &pieces))
            }
        }
    }

    /// The piece at these positions, which has `answers`; `None` when a rule that the diagrams don't hold is against it.
    fn tried(
        &self,
        answers: &Answers,
        told: &[(Path, Option<Answer>)],
        option: usize,
        positions: &[u32],
    ) -> Option<Self> {
        let mut trial = self.clone();
        let levels = self.model.levels();
        let mut changed: Vec<usize> = told.iter().filter_map(|(path, _)| levels.option_at(path)).collect();
        changed.push(option);
        let single = |option: &usize| matches!(levels.of_option[*option], OptionLevels::Single(_));
        // What is chosen of a list, and what is taken back, decides what else the piece gets by itself.
        let plain = told.iter().all(|(_, to)| to.is_some()) && changed.iter().all(single);
        if plain && self.model.parts().iter().all(|part| part.released.is_empty()) {
            for option in changed {
                let path = check::path_of(&self.model.template().options, option);
                trial.chosen[option] = answers.get(&path).cloned();
            }
            return Some(trial.at_positions(positions));
        }
        self.holding(answers)
    }
}

/// The sets of `many` things as bits: all of them where they are few, else those of one, of two and of all.
fn subsets(many: usize) -> Vec<u64> {
    let all = (1u64 << many.min(63)) - 1;
    if many <= 6 {
        (0..=all).collect()
    } else {
        let single = (0..many).map(|at| 1u64 << at);
        let pairs = single.clone().flat_map(|a| single.clone().map(move |b| a | b));
        let mut sets: Vec<u64> = std::iter::once(0).chain(pairs).chain([all]).collect();
        sets.sort_unstable();
        sets.dedup();
        sets
    }
}
