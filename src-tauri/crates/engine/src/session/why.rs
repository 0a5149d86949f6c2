//! Why something is closed: an irreducible set of choices, and the fewest rules that with them leave no room for it.

use std::collections::BTreeMap;

use super::wanted::{Item, Wanted};
use super::{Conflict, Limits, Reason, Session, check};
use crate::answer::{Answer, Path};
use crate::diagram::modules::impasse::Impasse;
use crate::model::blocks::Block;
use crate::model::level::LevelId;
use crate::model::positions::Positions;
use crate::model::refute::Refuter;

impl Session {
    /// Why `answer` can't be chosen now; `None` when it can.
    pub fn why_closed(&self, path: &Path, answer: &Answer) -> Option<Conflict> {
        self.why(path, answer, true)
    }

    /// The same without looking for ways round it: for lists, where each closed value says why and no more.
    pub fn reason_closed(&self, path: &Path, answer: &Answer) -> Option<Conflict> {
        self.why(path, answer, false)
    }

    fn why(&self, path: &Path, answer: &Answer, with_ways: bool) -> Option<Conflict> {
        if check::is_blank(answer) && self.is_typed(path) {
            return None;
        }
        let (option, limits) = match self.checked(path, answer) {
            Ok(checked) => checked,
            Err(conflict) => return Some(self.one_too_many(conflict, with_ways)),
        };
        if !self.fits(option, &limits) {
            return Some(self.conflict_told(path, option, answer, &limits, with_ways));
        }
        let released = |part: &usize| !self.model.parts()[*part].released.is_empty();
        if !self.parts_of(option).iter().any(released) {
            return None;
        }
        let mut trial = self.clone();
        trial.choose(path, answer.clone()).err()
    }

    /// The conflict of an answer that its option takes but the rules refuse.
    pub(super) fn conflict(&self, path: &Path, option: usize, answer: &Answer, limits: &Limits) -> Conflict {
        self.conflict_told(path, option, answer, limits, true)
    }

    /// The same, with the ways round it or without.
    pub(super) fn conflict_told(
        &self,
        path: &Path,
        option: usize,
        answer: &Answer,
        limits: &Limits,
        with_ways: bool,
    ) -> Conflict {
        let wanted = self.wanted(option, answer, limits);
        let items = self.items(option, &wanted);
        let part = self.failing_part(option, &wanted, &items);
        let mut core = self.core(part, &wanted.hard, &items);
        let mut falling = self.falling(part, &wanted.hard, &items, &core);
        if !falling.is_empty() {
            // What stays and is in the way is the better reason.
            let staying = items.iter().filter(|item| !falling.contains(&item.option));
            let others = self.core(part, &wanted.hard, &staying.cloned().collect::<Vec<_>>());
            if !others.is_empty() {
                core = others;
                falling.clear();
            }
        }
        let fixed: Limits = core
            .iter()
            .map(|i| (i.level, i.positions.clone()))
            .chain(wanted.hard.clone())
            .collect();
        let gone = self.gone_of(part, &fixed);
        let rules = self.blamed(part, &fixed);
        let cause = gone.unwrap_or_else(|| self.cause(path, option, answer, part, &core, &falling));
        let mut choices: Vec<&Item> = core.iter().collect();
        choices.sort_by_key(|item| std::cmp::Reverse(item.rank));
        let rules = rules
            .into_iter()
            .map(|r| self.model.template().rules[r].id.clone())
            .collect();
        Conflict {
            wanted: self.asked(path, option, answer, &wanted, part),
            reason: Reason {
                rules,
                choices: choices.into_iter().map(|item| self.told(item)).collect(),
                cause,
            },
            ways: match with_ways {
                true => self.ways(path, option, answer, &wanted, &items),
                false => Vec::new(),
            },
        }
    }

    /// The levels under these limits and nothing else but what is sold out.
    pub(super) fn under<'l>(&self, limits: impl Iterator<Item = (LevelId, &'l Positions)>) -> Vec<Positions> {
        let mut allowed = self.base.to_vec();
        let mut narrowed = Vec::new();
        for (level, positions) in limits {
            allowed[level as usize] = allowed[level as usize].intersect(positions);
            narrowed.push(level);
        }
        self.settle_all(&narrowed, &mut allowed);
        allowed
    }

    /// A part that has no piece with what is wanted: by itself, else with all other choices.
    fn failing_part(&self, option: usize, wanted: &Wanted, items: &[Item]) -> usize {
        let hard = || wanted.hard.iter().map(|(l, p)| (*l, p));
        let alone = self.under(hard());
        let together = self.under(hard().chain(items.iter().map(|i| (i.level, &i.positions))));
        let parts = self.parts_of(option);
        let dead = |allowed: &[Positions]| {
            let dead = |part: &&usize| !self.model.parts()[**part].modules.is_possible(allowed);
            parts.iter().find(dead).copied()
        };
        dead(&alone)
            .or_else(|| dead(&together))
            .or(parts.first().copied())
            .unwrap_or(0)
    }

    /// The choices of a part that can't be left out without making room for `hard`; the earliest are left out first.
    fn core(&self, part: usize, hard: &Limits, items: &[Item]) -> Vec<Item> {
        let here: Vec<&Item> = items.iter().filter(|i| self.model.part_of(i.level) == part).collect();
        let limits = here.iter().map(|i| (i.level, &i.positions));
        let allowed = self.under(limits.chain(hard.iter().map(|(l, p)| (*l, p))));
        let Some(mut impasse) = Impasse::new(&self.model.parts()[part].modules, &allowed) else {
            return Vec::new();
        };
        let mut left = vec![true; here.len()];
        for at in 0..here.len() {
            left[at] = false;
            let (level, wider) = self.wider(&here, &left, at, hard);
            if impasse.opens(level, &wider) {
                left[at] = true;
            } else {
                impasse.widen(level, &wider);
            }
        }
        here.into_iter()
            .zip(left)
            .filter(|(_, left)| *left)
            .map(|(item, _)| item.clone())
            .collect()
    }

    /// What the level that decides the choice at `at` may take under `hard` and those choices that are left.
    pub(super) fn wider(&self, items: &[&Item], left: &[bool], at: usize, hard: &Limits) -> (LevelId, Positions) {
        let levels = self.model.levels();
        let decided = levels.decided(items[at].level);
        let beside = items
            .iter()
            .zip(left)
            .filter(|(item, left)| **left && levels.decided(item.level) == decided);
        let beside = beside.map(|(item, _)| (item.level, &item.positions));
        let own = hard.iter().filter(|(level, _)| levels.decided(*level) == decided);
        let limits = beside.chain(own.map(|(level, positions)| (*level, positions)));
        (decided, self.under_one(decided, items[at].level, limits))
    }

    /// What one deciding level may take under these limits on it, or on the numbers of its block.
    fn under_one<'l>(
        &self,
        decided: LevelId,
        level: LevelId,
        limits: impl Iterator<Item = (LevelId, &'l Positions)>,
    ) -> Positions {
        let Some((block, _)) = self.model.levels().level(level).member else {
            let base = self.base[decided as usize].clone();
            return limits.fold(base, |left, (_, positions)| left.intersect(positions));
        };
        let block = &self.model.levels().blocks[block];
        let mut numbers: Vec<Positions> = block.numbers.iter().map(|n| self.base[*n as usize].clone()).collect();
        for (level, positions) in limits {
            if let Some(at) = block.numbers.iter().position(|number| *number == level) {
                numbers[at] = numbers[at].intersect(positions);
            }
        }
        let numbers: Vec<&Positions> = numbers.iter().collect();
        block.cells.possible(&self.base[decided as usize], &numbers)
    }

    /// The fewest rules that with `fixed` leave no room: none, or one, else an irreducible set. The maker's own reasons come
    /// first.
    pub(super) fn blamed(&self, part: usize, fixed: &Limits) -> Vec<usize> {
        let component = &self.model.parts()[part];
        let sold_out =
            |level: &&LevelId| self.base[**level as usize].len() < u64::from(self.model.levels().level(**level).size);
        let gone = component.levels.iter().filter(sold_out);
        let gone = gone.map(|l| (*l, self.base[*l as usize].clone()));
        let fixed: Limits = fixed.iter().cloned().chain(gone).collect();
        let order = |rule: usize| (self.model.template().rules[rule].because.is_empty(), rule);
        let decided = self.decided(&fixed);
        let closed = decided.values().any(Positions::is_empty);
        let blame = if closed {
            None
        } else {
            let stuck = component
                .modules
                .stuck(&self.under(fixed.iter().map(|(level, p)| (*level, p))));
            let own = |level: LevelId| stuck.as_ref().is_none_or(|own| own.binary_search(&level).is_ok());
            component.laws.blamed(&decided, own, order)
        };
        // Rules that all cells of a block keep are in no law.
        let near = |level: LevelId| match &blame {
            Some(blame) => blame.near.contains(&level),
            None if closed => decided.get(&level).is_some_and(Positions::is_empty),
            None => decided.contains_key(&level),
        };
        let blocks = component.blocks.iter().map(|block| &self.model.levels().blocks[*block]);
        let blocks: Vec<&Block> = blocks.filter(|block| near(block.level)).collect();
        let all = || {
            component
                .rules
                .iter()
                .copied()
                .filter(|r| !component.released.contains(r))
        };
        let (mut rules, single): (Vec<usize>, Vec<usize>) = match blame {
            Some(blame) if blocks.is_empty() => {
                let many = if blame.any { 1 } else { blame.rules.len() };
                return blame.rules.into_iter().take(many).collect();
            }
            Some(blame) if blame.any => (blame.rules[..1].to_vec(), blame.rules),
            Some(blame) => (blame.rules.clone(), blame.rules),
            // Numbers for which a block has no cell at all: that is the doing of what all of its cells keep, or of one rule.
            None if closed => (Vec::new(), component.laws.touching(decided.keys().copied())),
            None => (all().collect(), all().collect()),
        };
        rules.extend(blocks.iter().flat_map(|block| &block.kept));
        rules.sort_by_key(|rule| order(*rule));
        rules.dedup();
        self.needed(part, rules, single, &fixed)
    }

    /// Of rules that with `fixed` leave no room those that are needed: none, or one of them or of `single`, else an irreducible
    /// set.
    fn needed(&self, part: usize, mut rules: Vec<usize>, single: Vec<usize>, fixed: &Limits) -> Vec<usize> {
        let mut refuter = Refuter::new(&self.model, part);
        if refuter.refutes(&[], fixed) {
            return Vec::new();
        }
        let mut ones = rules.iter().chain(&single);
        if let Some(one) = ones.find(|rule| refuter.refutes(&[**rule], fixed)) {
            return vec![*one];
        }
        let mut next = rules.len();
        while next > 0 {
            next -= 1;
            let without: Vec<usize> = rules.iter().copied().filter(|r| *r != rules[next]).collect();
            if refuter.refutes(&without, fixed) {
                rules = without;
            }
        }
        rules
    }

    /// The same limits on the levels that the diagrams decide.
    fn decided(&self, fixed: &Limits) -> BTreeMap<LevelId, Positions> {
        let levels = self.model.levels();
        let mut decided = BTreeMap::<LevelId, Positions>::new();
        for (level, positions) in fixed {
            match levels.level(*level).member {
                None => {
                    let known = decided
                        .entry(*level)
                        .or_insert_with(|| Positions::all(levels.level(*level).size));
                    *known = known.intersect(positions);
                }
                Some((block, _)) => {
                    let block = &levels.blocks[block];
                    let limits = fixed.iter().map(|(level, positions)| (*level, positions));
                    decided
                        .entry(block.level)
                        .or_insert_with(|| self.under_one(block.level, *level, limits));
                }
            }
        }
        decided
    }
}
