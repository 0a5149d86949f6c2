//! Why something is closed: an irreducible set of choices, and the fewest rules that with them leave no room for it.

use std::collections::BTreeSet;

use super::wanted::{Item, Wanted};
use super::{Cause, Conflict, Limits, Reason, Session};
use crate::answer::{Answer, Path};
use crate::model::level::LevelId;
use crate::model::positions::Positions;
use crate::model::refute::Refuter;

/// So many rules are tried in pairs.
const FEW_RULES: usize = 40;

impl Session {
    /// Why `answer` can't be chosen now; `None` when it can.
    pub fn why_closed(&self, path: &Path, answer: &Answer) -> Option<Conflict> {
        let mut trial = self.clone();
        trial.choose(path, answer.clone()).err()
    }

    /// The conflict of an answer that its option takes but the rules refuse.
    pub(super) fn conflict(&self, path: &Path, option: usize, answer: &Answer, limits: &Limits) -> Conflict {
        let wanted = self.wanted(option, answer, limits);
        let items = self.items(option, &wanted);
        let part = self.failing_part(option, &wanted, &items);
        let core = self.core(part, &wanted.hard, &items);
        let fixed: Limits = core
            .iter()
            .map(|i| (i.level, i.positions.clone()))
            .chain(wanted.hard.clone())
            .collect();
        let sold_out = self.sold_out_of(part, &fixed);
        let rules = self.blamed(part, &fixed);
        let cause = match sold_out {
            Some(until) => Cause::SoldOut(until),
            None => self.cause(path, option, answer, part, &core),
        };
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
            ways: self.ways(path, option, answer, &wanted, &items),
        }
    }

    /// The levels under these limits and nothing else but what is sold out.
    pub(super) fn under<'l>(&self, limits: impl Iterator<Item = (LevelId, &'l Positions)>) -> Vec<Positions> {
        let mut allowed = self.base.clone();
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
            let dead = |part: &&usize| !self.model.parts()[**part].diagram.is_possible(allowed);
            parts.iter().find(dead).copied()
        };
        dead(&alone)
            .or_else(|| dead(&together))
            .or(parts.first().copied())
            .unwrap_or(0)
    }

    /// The choices of a part that can't be left out without making room for `hard`; the earliest are left out first.
    fn core(&self, part: usize, hard: &Limits, items: &[Item]) -> Vec<Item> {
        let diagram = &self.model.parts()[part].diagram;
        let mut core: Vec<Item> = items
            .iter()
            .filter(|i| self.model.part_of(i.level) == part)
            .cloned()
            .collect();
        let mut next = 0;
        while next < core.len() {
            let rest = core
                .iter()
                .enumerate()
                .filter(|(i, _)| *i != next)
                .map(|(_, i)| (i.level, &i.positions));
            let allowed = self.under(rest.chain(hard.iter().map(|(l, p)| (*l, p))));
            if diagram.is_possible(&allowed) {
                next += 1
            } else {
                drop(core.remove(next))
            }
        }
        core
    }

    /// The fewest rules that with `fixed` leave no room: none, one, two, else an irreducible set.
    pub(super) fn blamed(&self, part: usize, fixed: &Limits) -> Vec<usize> {
        let mut refuter = Refuter::new(&self.model, part);
        let sold_out =
            |level: &&LevelId| self.base[**level as usize].len() < u64::from(self.model.levels().level(**level).size);
        let component = &self.model.parts()[part];
        let gone = component
            .levels
            .iter()
            .filter(sold_out)
            .map(|l| (*l, self.base[*l as usize].clone()));
        let fixed: Limits = fixed.iter().cloned().chain(gone).collect();
        if refuter.refutes(&[], &fixed) {
            return Vec::new();
        }
        let mut rules: Vec<usize> = component
            .rules
            .iter()
            .copied()
            .filter(|r| !component.released.contains(r))
            .collect();
        // The maker's own reason first.
        rules.sort_by_key(|r| (self.model.template().rules[*r].because.is_empty(), *r));
        // Of many rules the nearest that are enough: one that shares nothing with them can't be to blame.
        let mut near: BTreeSet<LevelId> = fixed.iter().map(|(level, _)| *level).collect();
        let mut reached = component.near(&mut near);
        if let Some(one) = rules
            .iter()
            .find(|r| reached.contains(r) && refuter.refutes(&[**r], &fixed))
        {
            return vec![*one];
        }
        if rules.len() <= FEW_RULES {
            for (i, a) in rules.iter().enumerate() {
                if let Some(b) = rules[i + 1..].iter().find(|b| refuter.refutes(&[*a, **b], &fixed)) {
                    return vec![*a, *b];
                }
            }
        } else {
            loop {
                let nearest: Vec<usize> = rules.iter().copied().filter(|r| reached.contains(r)).collect();
                let all = nearest.len() == rules.len();
                if all || refuter.refutes(&nearest, &fixed) {
                    rules = nearest;
                    break;
                }
                let before = reached.len();
                reached = component.near(&mut near);
                if reached.len() == before {
                    break;
                }
            }
        }
        let mut next = rules.len();
        while next > 0 {
            next -= 1;
            let without: Vec<usize> = rules.iter().copied().filter(|r| *r != rules[next]).collect();
            if refuter.refutes(&without, &fixed) {
                rules = without;
            }
        }
        rules
    }
}
