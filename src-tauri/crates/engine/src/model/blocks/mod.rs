//! Blocks: numbers that one rule compares with one another become a single level, whose positions are *cells*.
//!
//! `[width] at most 2 * [height]` would make a diagram remember every width. A block knows instead which cells of width and
//! height the rules tell apart ([`numbers`](crate::numbers)), and the diagram decides the cell. A rule that also hangs on
//! choices is divided into their cases first, so that what it says of the numbers in each case is a condition on cells.
//!
//! Where to start: [`groups`], then [`Blocks::new`].

pub(super) mod search;
mod side;

use std::collections::{BTreeMap, BTreeSet};

use super::arena::{Cond, CondId};
use super::build::Classes;
use super::hash::IdMap;
use super::level::{LevelId, Levels};
use super::lower::Lowering;
use super::positions::Positions;
use crate::numbers::cells::Division;
use crate::numbers::{Cells, Effort, TooLong};

/// Most cells of one block.
const MOST_CELLS: usize = 2_000;
/// Most steps of finding the cells of one block.
const EFFORT: u32 = 60_000;
/// Most comparisons that are divided into cases, and most cases of one.
const MOST_CASES: usize = 2_000;
/// Most numbers in a block, and most of them that can be absent.
const MOST_NUMBERS: usize = 16;
const MOST_HIDDEN: usize = 6;

/// Numbers decided together.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// The level whose positions are its cells.
    pub(crate) level: LevelId,
    /// The levels of its numbers.
    pub(crate) numbers: Vec<LevelId>,
    /// Their cells.
    pub(crate) cells: Cells,
    /// Indices of the rules about these numbers alone, which every cell keeps.
    pub(crate) kept: Vec<usize>,
}

/// The numbers that comparisons tie to one another, where they have more than `most_plain` combinations; a diagram can well
/// do without a block for fewer.
pub(crate) fn groups(lowering: &mut Lowering<'_>, conditions: &[CondId], most_plain: u64) -> Vec<Vec<LevelId>> {
    let levels = lowering.levels;
    let is_number = |level: &LevelId| levels.grids[levels.level(*level).option].is_some();
    let mut scopes: Vec<Vec<usize>> = Vec::new();
    let mut wordy: BTreeSet<usize> = BTreeSet::new();
    let mut open: Vec<CondId> = conditions.to_vec();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let support = |lowering: &Lowering<'_>| -> Vec<usize> {
            let numbers = lowering.arena.support(id).into_iter().filter(is_number);
            numbers.map(|level| level as usize).collect()
        };
        match lowering.arena.cond(id) {
            Cond::Known(_) | Cond::In(..) => {}
            Cond::Sign(..) => scopes.push(support(lowering)),
            Cond::Pair(..) => wordy.extend(support(lowering)),
            Cond::All(parts) | Cond::Any(parts) => open.extend(parts.iter()),
            Cond::Not(inner) => open.push(*inner),
        }
    }
    let roots = crate::diagram::order::roots(levels.len(), &scopes);
    let mut groups = BTreeMap::<usize, Vec<LevelId>>::new();
    for (level, root) in roots.into_iter().enumerate() {
        groups.entry(root).or_default().push(level as LevelId);
    }
    let mut groups: Vec<Vec<LevelId>> = groups.into_values().filter(|group| group.len() > 1).collect();
    groups.retain(|group| {
        let sizes = group.iter().map(|level| u64::from(levels.level(*level).size));
        let combinations = sizes.fold(1u64, u64::saturating_mul);
        let hidden = group
            .iter()
            .filter(|level| levels.level(**level).absent.is_some())
            .count();
        combinations > most_plain
            && group.len() <= MOST_NUMBERS
            && hidden <= MOST_HIDDEN
            && !group.iter().any(|level| wordy.contains(&(*level as usize)))
    });
    groups
}

/// Conditions over cells in place of conditions over numbers.
pub(crate) struct Blocks {
    divisions: Vec<Division>,
    /// By block: the conditions that divide it, and where each stands.
    atoms: Vec<IdMap<CondId, usize>>,
    /// By block and condition: the cells where it holds; known when the cells are.
    truths: Vec<Vec<Positions>>,
    /// Conditions that hold in every cell.
    kept: BTreeSet<CondId>,
    /// By block: indices of the rules that they come from.
    keepers: Vec<Vec<usize>>,
    cases: IdMap<CondId, Vec<(Positions, CondId)>>,
    blocked: IdMap<CondId, CondId>,
}

impl Blocks {
    /// Undivided.
    pub(crate) fn new(levels: &Levels) -> Self {
        let size = |level: &LevelId| {
            let level = levels.level(*level);
            (level.present().len() as i64, level.absent.is_some())
        };
        let division = |block: &Block| {
            let sizes: Vec<(i64, bool)> = block.numbers.iter().map(size).collect();
            Division::new(&sizes, MOST_CELLS, Effort::new(EFFORT))
        };
        Self {
            divisions: levels.blocks.iter().map(division).collect(),
            atoms: vec![IdMap::default(); levels.blocks.len()],
            truths: vec![Vec::new(); levels.blocks.len()],
            kept: BTreeSet::new(),
            keepers: vec![Vec::new(); levels.blocks.len()],
            cases: IdMap::default(),
            blocked: IdMap::default(),
        }
    }

    /// Leaves only the cells that keep what of `condition`, which `rule` demands, is about the numbers of one block alone.
    pub(crate) fn keep(
        &mut self,
        lowering: &mut Lowering<'_>,
        condition: CondId,
        rule: Option<usize>,
    ) -> Result<(), TooLong> {
        let parts = match lowering.arena.cond(condition) {
            Cond::All(parts) => parts.to_vec(),
            _ => vec![condition],
        };
        for part in parts {
            if let Some(block) = self.block_of(lowering, part)
                && !matches!(lowering.arena.cond(part), Cond::All(_) | Cond::Any(_))
            {
                let numbers = &lowering.levels.blocks[block].numbers;
                self.divisions[block].keep(|hidden| side::side(&lowering.arena, part, numbers, hidden))?;
                self.kept.insert(part);
                self.keepers[block].extend(rule);
            }
        }
        Ok(())
    }

    /// Divides the cells by all that `condition` says of numbers. When that makes too many, nothing is changed.
    pub(crate) fn divide(&mut self, lowering: &mut Lowering<'_>, condition: CondId) -> Result<(), TooLong> {
        let mut atoms = BTreeSet::new();
        self.gather(lowering, condition, &mut atoms)?;
        let before = (self.divisions.clone(), self.atoms.clone());
        for (block, atom) in atoms {
            if self.kept.contains(&atom) || self.atoms[block].contains_key(&atom) {
                continue;
            }
            let numbers = &lowering.levels.blocks[block].numbers;
            let divided = self.divisions[block].divide(|hidden| side::side(&lowering.arena, atom, numbers, hidden));
            if divided.is_err() {
                (self.divisions, self.atoms) = before;
                return Err(TooLong);
            }
            let next = self.atoms[block].len();
            self.atoms[block].insert(atom, next);
        }
        Ok(())
    }

    /// By block: indices of the rules that all of its cells keep.
    pub(crate) fn keepers(&self) -> Vec<Vec<usize>> {
        self.keepers.clone()
    }

    /// The cells of every block.
    pub(crate) fn finish(&mut self) -> Result<Vec<Cells>, TooLong> {
        let mut all = Vec::with_capacity(self.divisions.len());
        for (block, division) in std::mem::take(&mut self.divisions).into_iter().enumerate() {
            let (cells, truths) = division.finish()?;
            let set = |holds: &Vec<bool>| Positions::filter(holds.len() as u32, |at| holds[at as usize]);
            self.truths[block] = truths.iter().map(set).collect();
            all.push(cells);
        }
        Ok(all)
    }

    /// The same condition over cells, once they are known.
    pub(crate) fn blocked(&mut self, lowering: &mut Lowering<'_>, id: CondId) -> Result<CondId, TooLong> {
        if let Some(known) = self.blocked.get(&id) {
            return Ok(*known);
        }
        let condition = lowering.arena.cond(id).clone();
        let blocked = match condition {
            Cond::All(parts) => {
                let parts = self.all_blocked(lowering, &parts)?;
                lowering.arena.all(&parts)
            }
            Cond::Any(parts) => {
                let parts = self.all_blocked(lowering, &parts)?;
                lowering.arena.any(&parts)
            }
            _ if self.kept.contains(&id) => CondId::TRUE,
            _ => match self.block_of(lowering, id) {
                Some(block) => {
                    let level = lowering.levels.blocks[block].level;
                    // Without any cell a condition holds nowhere.
                    let cells = self.atoms[block]
                        .get(&id)
                        .and_then(|at| self.truths[block].get(*at))
                        .cloned();
                    lowering.arena.within(level, cells.unwrap_or_default())
                }
                None if !self.is_mixed(lowering, id) => id,
                None => match condition {
                    Cond::Not(inner) => {
                        let inner = self.blocked(lowering, inner)?;
                        lowering.arena.not(inner)
                    }
                    _ => {
                        let level = lowering.arena.span(id).first;
                        let mut cases = Vec::new();
                        for (positions, left) in self.cases(lowering, id)? {
                            let left = self.blocked(lowering, left)?;
                            let here = lowering.arena.within(level, positions);
                            cases.push(lowering.arena.all(&[here, left]));
                        }
                        lowering.arena.any(&cases)
                    }
                },
            },
        };
        self.blocked.insert(id, blocked);
        Ok(blocked)
    }

    fn all_blocked(&mut self, lowering: &mut Lowering<'_>, parts: &[CondId]) -> Result<Vec<CondId>, TooLong> {
        parts.iter().map(|part| self.blocked(lowering, *part)).collect()
    }

    /// All that a condition says of numbers in blocks, whatever its choices are.
    fn gather(
        &mut self,
        lowering: &mut Lowering<'_>,
        condition: CondId,
        atoms: &mut BTreeSet<(usize, CondId)>,
    ) -> Result<(), TooLong> {
        let mut open = vec![condition];
        let mut seen = BTreeSet::new();
        while let Some(id) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            if seen.len() > MOST_CASES {
                return Err(TooLong);
            }
            match lowering.arena.cond(id).clone() {
                Cond::All(parts) | Cond::Any(parts) => open.extend(parts.iter()),
                _ => match self.block_of(lowering, id) {
                    Some(block) => drop(atoms.insert((block, id))),
                    None if !self.is_mixed(lowering, id) => {}
                    None => match lowering.arena.cond(id).clone() {
                        Cond::Not(inner) => open.push(inner),
                        _ => open.extend(self.cases(lowering, id)?.into_iter().map(|case| case.1)),
                    },
                },
            }
        }
        Ok(())
    }

    /// What is left of a comparison for the positions of the first choice that it hangs on.
    fn cases(&mut self, lowering: &mut Lowering<'_>, id: CondId) -> Result<Vec<(Positions, CondId)>, TooLong> {
        if let Some(known) = self.cases.get(&id) {
            return Ok(known.clone());
        }
        if self.cases.len() > MOST_CASES {
            return Err(TooLong);
        }
        let level = lowering.arena.span(id).first;
        let mut cases: Vec<(Vec<(u32, u32)>, CondId)> = Vec::new();
        for (lo, hi) in Classes::new(&mut lowering.arena, id, level).iter() {
            let left = lowering.arena.decide(id, level, lo);
            match cases.iter_mut().find(|case| case.1 == left) {
                Some(case) => case.0.push((lo, hi)),
                None => cases.push((vec![(lo, hi)], left)),
            }
            if cases.len() > MOST_CASES {
                return Err(TooLong);
            }
        }
        let cases: Vec<(Positions, CondId)> = cases
            .into_iter()
            .map(|(stretches, left)| (Positions::from_stretches(stretches), left))
            .collect();
        self.cases.insert(id, cases.clone());
        Ok(cases)
    }

    /// The block whose numbers are all that a comparison hangs on.
    fn block_of(&self, lowering: &Lowering<'_>, id: CondId) -> Option<usize> {
        // Numbers of blocks stand behind all other levels.
        let first = lowering.arena.span(id).first;
        let (block, _) = lowering.levels.all.get(first as usize)?.member?;
        Some(block)
    }

    fn is_mixed(&self, lowering: &Lowering<'_>, id: CondId) -> bool {
        let span = lowering.arena.span(id);
        let last = lowering.levels.all.get(span.last as usize);
        span.first <= span.last && last.is_some_and(|level| level.member.is_some())
    }
}
