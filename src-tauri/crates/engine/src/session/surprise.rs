//! "Surprise me": a piece at random, every one of the pieces that are still possible as likely as any other.

use std::sync::Arc;

use num_bigint::BigUint;
use num_traits::{ToPrimitive, Zero};

use super::Session;
use crate::answer::Answers;
use crate::model::level::{LevelId, Role};
use crate::model::positions::Positions;

impl Session {
    /// Fills in what isn't chosen, at random: the same seed gives the same piece. Every choice is as likely as it has pieces;
    /// of numbers that hang on one another the stretch is, and within it any number is as likely as the next. Texts stay as
    /// they are, and nothing is drawn that asks for one that nobody wrote. `None` when no piece can be made.
    pub fn surprise(&self, seed: u64) -> Option<Answers> {
        if !self.is_alive() {
            return None;
        }
        let mut dice = Dice(seed);
        let mut drawn = self.clone();
        let levels = drawn.model.levels().clone();
        drawn.write_nothing();
        let in_order: Vec<LevelId> = levels
            .as_written
            .iter()
            .copied()
            .filter(|level| levels.level(*level).role != Role::Typed)
            .collect();
        let blocks = levels.blocks.iter().map(|block| block.level);
        for level in blocks.chain(in_order) {
            let position = match levels.level(level).member {
                None => drawn.draw(level, &mut dice)?,
                Some(_) => {
                    let decided = levels.decided(level);
                    let cells = drawn.allowed[decided as usize].clone();
                    let own = drawn.allowed[level as usize].clone();
                    nth(&drawn.numbers_open(level, &cells, &drawn.allowed, &own), &mut dice)?
                }
            };
            drawn.hold(level, position);
        }
        let positions: Vec<u32> = (0..levels.len() as LevelId)
            .map(|level| drawn.allowed[level as usize].first().unwrap_or(0))
            .collect();
        let answers = self.answers_at(&positions);
        self.holding(&answers).map(|_| answers)
    }

    /// Leaves texts that nobody wrote blank or hidden, as far as there is such a piece.
    fn write_nothing(&mut self) {
        let levels = self.model.levels().clone();
        for id in (0..levels.len() as LevelId).filter(|id| levels.level(*id).role == Role::Typed) {
            let level = levels.level(id);
            if self.typed_of(level.option).is_none() {
                let mut blank = self.clone();
                blank.leave(id, &Positions::one(1).complement(level.size));
                if blank.is_alive() {
                    *self = blank;
                }
            }
        }
    }

    /// A position of a level, each as likely as it leaves pieces.
    fn draw(&self, level: LevelId, dice: &mut Dice) -> Option<u32> {
        let part = self.model.part_of(level);
        let modules = &self.model.parts()[part].modules;
        let open = self.reach[part]
            .open(modules, level)
            .intersect(&self.allowed[level as usize]);
        if let Some(only) = open.single() {
            return Some(only);
        }
        let mut counts: Vec<(Positions, BigUint)> = Vec::new();
        for stretch in modules.alike(level, &open) {
            let mut narrowed = self.clone();
            narrowed.leave(level, &stretch);
            counts.push((stretch, narrowed.count().number));
        }
        let all: BigUint = counts.iter().map(|count| &count.1).sum();
        let mut at = dice.below(&all);
        for (stretch, count) in counts {
            if at < count {
                return match self.weights().into_iter().find(|weights| weights.0 == level) {
                    Some((_, Some(weights))) => weighted(&stretch, &weights, dice),
                    _ => nth(&stretch, dice),
                };
            }
            at -= count;
        }
        None
    }

    /// Leaves a level only this position.
    fn hold(&mut self, level: LevelId, position: u32) {
        self.leave(level, &Positions::one(position));
    }

    fn leave(&mut self, level: LevelId, positions: &Positions) {
        let levels = self.model.levels();
        let decided = levels.decided(level);
        let part = self.model.part_of(level);
        self.allowed[level as usize] = self.allowed[level as usize].intersect(positions);
        if levels.level(level).member.is_some() {
            // The cell is drawn already; its numbers narrow within it.
            return;
        }
        let modules = &self.model.parts()[part].modules;
        Arc::make_mut(&mut self.reach[part]).narrow(modules, decided, &self.allowed[decided as usize]);
    }
}

/// One of these positions, each as likely as it weighs.
fn weighted(positions: &Positions, weights: &[u128], dice: &mut Dice) -> Option<u32> {
    let all = || positions.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi);
    let weight = |position: u32| BigUint::from(weights.get(position as usize).copied().unwrap_or(0));
    let sum: BigUint = all().map(weight).sum();
    let mut at = dice.below(&sum);
    for position in all() {
        let own = weight(position);
        if at < own {
            return Some(position);
        }
        at -= own;
    }
    None
}

/// One of these positions, each as likely as the others.
fn nth(positions: &Positions, dice: &mut Dice) -> Option<u32> {
    let mut at = dice.below(&BigUint::from(positions.len())).to_u64()?;
    for (lo, hi) in positions.stretches() {
        let many = u64::from(hi - lo) + 1;
        if at < many {
            return Some(lo + at as u32);
        }
        at -= many;
    }
    None
}

/// A fixed sequence (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below `most`, each as likely as the others to within a part in 2^64.
    fn below(&mut self, most: &BigUint) -> BigUint {
        if most.is_zero() {
            return BigUint::zero();
        }
        let mut digits = most.to_u64_digits();
        digits.push(0);
        let random = digits
            .iter()
            .fold(BigUint::zero(), |number, _| (number << 64u8) + self.next());
        random % most
    }
}
