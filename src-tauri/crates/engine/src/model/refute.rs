//! Is there any piece at all? Asked for a few rules and a few fixed positions at a time, to find out which rules are to
//! blame. Depth first over what is left of the conditions, with dead ends remembered.

use std::collections::BTreeSet;

use super::Model;
use super::arena::{Arena, CondId};
use super::blocks::search;
use super::build::Classes;
use super::cuts::Cuts;
use super::hash::IdMap;
use super::level::LevelId;
use super::lower::Lowering;
use super::positions::Positions;

/// Most steps of one search; beyond it the answer is "not known".
const MOST_STEPS: u32 = 200_000;

/// Most that one search may keep (see [`Arena::held`]), and that is left over for the next one.
const MOST_HELD: usize = 1_000_000;

/// Asks whether some rules of one part leave any piece.
pub(crate) struct Refuter<'a> {
    model: &'a Model,
    part: usize,
    lowering: Lowering<'a>,
    /// What options demand by themselves, and the levels that each of it hangs on.
    demands: Vec<(CondId, BTreeSet<LevelId>)>,
    rules: IdMap<usize, CondId>,
}

impl<'a> Refuter<'a> {
    /// For the part with this index.
    pub(crate) fn new(model: &'a Model, part: usize) -> Self {
        let mut lowering = model.lowering();
        let mut demands = Vec::new();
        for option in 0..model.template().options.len() {
            if model.levels().ids(option).any(|l| model.part_of(l) == part) {
                let own = lowering.demands(option);
                demands.extend(own.into_iter().map(|own| (own, lowering.arena.support(own))));
            }
        }
        Self {
            model,
            part,
            lowering,
            demands,
            rules: IdMap::default(),
        }
    }

    /// True when no piece keeps `rules` with these positions; false when one does or it takes too long to say.
    pub(crate) fn refutes(&mut self, rules: &[usize], fixed: &[(LevelId, Positions)]) -> bool {
        if self.lowering.arena.held() > MOST_HELD {
            *self = Self::new(self.model, self.part);
        }
        let mut conditions: Vec<CondId> = Vec::new();
        for rule in rules {
            conditions.push(self.rule(*rule));
        }
        for (level, positions) in fixed {
            conditions.push(self.lowering.arena.within(*level, positions.clone()));
        }
        if fixed.is_empty() {
            conditions.extend(self.demands.iter().map(|(own, _)| *own));
        } else {
            conditions.extend(self.demanded(&conditions));
        }
        let condition = self.lowering.arena.all(&conditions);
        self.possible(condition) == Some(false)
    }

    /// What options demand by themselves that is tied to these conditions; where pieces can be made at all, the rest is
    /// kept whatever becomes of them.
    fn demanded(&self, conditions: &[CondId]) -> Vec<CondId> {
        let arena = &self.lowering.arena;
        let mut near: BTreeSet<LevelId> = conditions.iter().flat_map(|id| arena.support(*id)).collect();
        let mut left: Vec<&(CondId, BTreeSet<LevelId>)> = self.demands.iter().collect();
        let mut demanded = Vec::new();
        loop {
            let (tied, others): (Vec<_>, Vec<_>) = left.into_iter().partition(|(_, levels)| !levels.is_disjoint(&near));
            if tied.is_empty() {
                return demanded;
            }
            for (condition, levels) in tied {
                demanded.push(*condition);
                near.extend(levels);
            }
            left = others;
        }
    }

    fn rule(&mut self, rule: usize) -> CondId {
        if let Some(known) = self.rules.get(&rule) {
            return *known;
        }
        let condition = self.lowering.rule(&self.model.template().rules[rule]);
        self.rules.insert(rule, condition);
        condition
    }

    /// Is there a way to keep `condition`? `None`: it takes too long to say. A stack of its own, since a list of a thousand
    /// values makes a thousand levels.
    fn possible(&mut self, condition: CondId) -> Option<bool> {
        let levels = self.model.levels();
        let arena = &mut self.lowering.arena;
        let mut dead = IdMap::<CondId, ()>::default();
        let mut open: Vec<Branch> = Vec::new();
        let mut next = Some(condition);
        let mut unknown = false;
        let held = arena.held();
        for _ in 0..MOST_STEPS {
            if arena.held() - held > MOST_HELD {
                return None;
            }
            match next {
                None => drop(open.pop().map(|done| dead.insert(done.condition, ()))),
                Some(CondId::TRUE) => return Some(true),
                Some(left) if left == CondId::FALSE || dead.contains_key(&left) => {}
                // Behind all other levels stand the numbers of blocks.
                Some(left) if levels.level(arena.span(left).first).member.is_some() => {
                    match search::possible(arena, levels, left) {
                        Some(true) => return Some(true),
                        Some(false) => drop(dead.insert(left, ())),
                        None => unknown = true,
                    }
                }
                Some(left) => open.push(Branch::new(arena, left)),
            }
            next = match open.last_mut() {
                Some(branch) => branch.next(arena),
                None => return (!unknown).then_some(false),
            };
        }
        None
    }
}

/// A condition, and what is left of it for each position of its first level.
struct Branch {
    condition: CondId,
    level: LevelId,
    positions: std::vec::IntoIter<u32>,
}

impl Branch {
    fn new(arena: &mut Arena<'_>, condition: CondId) -> Self {
        let level = arena.span(condition).first;
        let positions: Vec<u32> = match arena.cuts(condition, level) {
            Cuts::At(_) => Classes::new(arena, condition, level).iter().map(|(lo, _)| lo).collect(),
            // What is fixed by a choice must not be lost among a million steps of a grid.
            Cuts::Everywhere => {
                let open = arena.own_positions(condition, level);
                let all = open.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi);
                all.take(MOST_STEPS as usize).collect()
            }
        };
        Self {
            condition,
            level,
            positions: positions.into_iter(),
        }
    }

    fn next(&mut self, arena: &mut Arena<'_>) -> Option<CondId> {
        let position = self.positions.next()?;
        Some(arena.decide(self.condition, self.level, position))
    }
}
