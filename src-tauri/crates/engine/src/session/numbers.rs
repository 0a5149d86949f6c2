//! Numbers that a block decides: which of their positions are open, and how many combinations they have.

use super::Session;
use crate::diagram::modules::Modules;
use crate::diagram::modules::reach::Reach;
use crate::model::blocks::Block;
use crate::model::level::{LevelId, OptionLevels};
use crate::model::positions::Positions;

impl Session {
    /// Leaves the blocks of these levels the cells that `allowed` leaves their numbers.
    pub(super) fn settle_all(&self, levels: &[LevelId], allowed: &mut [Positions]) {
        let block = |level: &LevelId| {
            self.model
                .levels()
                .level(*level)
                .member
                .map(|(block, _)| (block, *level))
        };
        let mut blocks: Vec<(usize, LevelId)> = levels.iter().filter_map(block).collect();
        blocks.sort_unstable();
        blocks.dedup_by_key(|(block, _)| *block);
        blocks
            .into_iter()
            .for_each(|(_, level)| self.model.settle(level, allowed));
    }

    /// The positions, of `own`, that a number of a block can take in these cells while the others keep to `allowed`.
    pub(super) fn numbers_open(
        &self,
        level: LevelId,
        cells: &Positions,
        allowed: &[Positions],
        own: &Positions,
    ) -> Positions {
        let Some((block, at)) = self.model.levels().level(level).member else {
            return Positions::default();
        };
        let block = &self.model.levels().blocks[block];
        let others = |number: &LevelId| {
            if *number == level {
                own
            } else {
                &allowed[*number as usize]
            }
        };
        let numbers: Vec<&Positions> = block.numbers.iter().map(others).collect();
        block.cells.open(cells, at, &numbers)
    }

    /// The positions, of `own`, that a level can take in place of its choice so far.
    pub(super) fn open_among(&self, level: LevelId, own: &Positions) -> Positions {
        let part = self.model.part_of(level);
        let decided = self.model.levels().decided(level);
        let open = self.reach[part].open(&self.model.parts()[part].modules, decided);
        if decided == level {
            open.intersect(own)
        } else {
            self.numbers_open(level, &open, &self.allowed, own)
        }
    }

    /// The positions that a level may still take, as far as `reach` knows, and within `allowed`.
    pub(super) fn still_open(
        &self,
        modules: &Modules,
        reach: &Reach,
        allowed: &[Positions],
        level: LevelId,
    ) -> Positions {
        let decided = self.model.levels().decided(level);
        let open = reach.open(modules, decided).intersect(&allowed[decided as usize]);
        if decided == level {
            open
        } else {
            self.numbers_open(level, &open, allowed, &allowed[level as usize])
        }
    }

    /// How many combinations every cell has, for the level of each block; `None` where that can't be counted in good time.
    pub(super) fn weights(&self) -> Vec<(LevelId, Option<Vec<u128>>)> {
        let weights = |block: &Block| {
            let part = self.model.part_of(block.level);
            let modules = &self.model.parts()[part].modules;
            let open = self.reach[part].open(modules, block.level);
            let cells = open.intersect(&self.allowed[block.level as usize]);
            let numbers = block.numbers.iter().map(|number| &self.allowed[*number as usize]);
            let numbers: Vec<&Positions> = numbers.collect();
            (block.level, block.cells.count(&cells, &numbers))
        };
        self.model.levels().blocks.iter().map(weights).collect()
    }

    /// Does an option have gaps between the ends of its stretches that are only noticed when somebody chooses them?
    pub(super) fn has_gaps(&self, option: usize) -> bool {
        let OptionLevels::Single(level) = self.model.levels().of_option[option] else {
            return false;
        };
        let member = self.model.levels().level(level).member;
        member.is_some_and(|(block, at)| {
            let exact = &self.model.levels().blocks[block].cells.exact;
            exact.get(at).is_some_and(|exact| !exact)
        })
    }
}
