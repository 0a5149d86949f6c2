//! Diagrams joined at the levels that they share.
//!
//! Where some levels hang on the others by a single one (the values of a long list on the size, a row on the number of rows),
//! one diagram of all would repeat the small one wherever the large one differs. [`Modules`] keeps a diagram for each; two of
//! them share one level, the *joint*, and they form a tree. What a module leaves its joint is all that the others need to
//! know of it, so that answers are as exact as those of one diagram.
//!
//! A joint is the first level of every module but the one that has it from its own rules.
//!
//! Where to start: [`Modules`]; `reach` keeps what choices leave, `impasse` says what stands in the way.

pub(crate) mod apart;
pub(crate) mod impasse;
pub(crate) mod reach;

use num_bigint::BigUint;

use super::Diagram;
use super::cheapest::{self, Costs, Leaning};
use super::count::{self, Tally, TooMany, Weights};
use crate::model::level::LevelId;
use crate::model::positions::Positions;
use reach::Reach;

/// A level, its position, and which of its prices that pays.
type Taken = (LevelId, u32, usize);

/// Fewest levels of its own for which a module pays.
pub(crate) const LEAST: usize = 3;
/// Most edges of a diagram that is not taken apart: a small one answers faster than several that ask one another.
pub(crate) const WHOLE: usize = 4_000;

/// All allowed combinations of some levels.
#[derive(Debug)]
pub(crate) struct Modules {
    /// A parent stands before its children.
    modules: Vec<Module>,
    /// Rising by level.
    joints: Vec<Joint>,
    /// By level, rising: its module, the first one of a joint.
    homes: Vec<(LevelId, usize)>,
}

#[derive(Debug)]
struct Module {
    diagram: Diagram,
    /// The joint that it hangs on; the first module hangs on none.
    top: Option<usize>,
    /// All of its joints, and its own number among those that share each.
    joints: Vec<(usize, usize)>,
}

/// A level that several modules share.
#[derive(Debug)]
struct Joint {
    level: LevelId,
    /// Parent first.
    modules: Vec<usize>,
}

impl Modules {
    /// Of these diagrams, each but the first hanging on another one, which comes before it, by its first level.
    pub(crate) fn new(diagrams: Vec<Diagram>) -> Self {
        let levels = |diagram: &Diagram| -> Vec<LevelId> { diagram.links.rows.iter().map(|row| row.level).collect() };
        let mut homes: Vec<(LevelId, usize)> = Vec::new();
        let mut joints: Vec<Joint> = Vec::new();
        for (module, diagram) in diagrams.iter().enumerate() {
            for level in levels(diagram) {
                match homes.binary_search_by_key(&level, |home| home.0) {
                    Err(place) => homes.insert(place, (level, module)),
                    Ok(home) => match joints.iter_mut().find(|joint| joint.level == level) {
                        Some(joint) => joint.modules.push(module),
                        None => joints.push(Joint {
                            level,
                            modules: vec![homes[home].1, module],
                        }),
                    },
                }
            }
        }
        joints.sort_by_key(|joint| joint.level);
        let module = |(module, diagram): (usize, Diagram)| {
            let place = |(at, joint): (usize, &Joint)| Some((at, joint.modules.iter().position(|m| *m == module)?));
            let joints_of: Vec<(usize, usize)> = joints.iter().enumerate().filter_map(place).collect();
            let top = joints_of
                .iter()
                .find(|(_, number)| *number > 0)
                .map(|(joint, _)| *joint);
            Module {
                diagram,
                top,
                joints: joints_of,
            }
        };
        Self {
            modules: diagrams.into_iter().enumerate().map(module).collect(),
            joints,
            homes,
        }
    }

    /// How many nodes and edges, of all modules together.
    pub(crate) fn size(&self) -> (usize, usize) {
        let sizes = self
            .modules
            .iter()
            .map(|module| (module.diagram.nodes, module.diagram.edges()));
        sizes.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
    }

    /// How many modules.
    pub(crate) fn len(&self) -> usize {
        self.modules.len()
    }

    fn joint_of(&self, level: LevelId) -> Option<usize> {
        self.joints.binary_search_by_key(&level, |joint| joint.level).ok()
    }

    /// The module of a level; the first one of a joint.
    fn home(&self, level: LevelId) -> Option<usize> {
        let home = self.homes.binary_search_by_key(&level, |home| home.0).ok()?;
        Some(self.homes[home].1)
    }

    /// Is there a way under `allowed`?
    pub(crate) fn is_possible(&self, allowed: &[Positions]) -> bool {
        let mut held = Held::new(self, allowed);
        for module in self.modules.iter().skip(1).rev() {
            let Some(top) = module.top else { continue };
            let left = module.diagram.tops(|level| held.at(level));
            if !held.narrow(top, &left) {
                return false;
            }
        }
        self.modules
            .first()
            .is_none_or(|root| root.diagram.is_possible(|level| held.at(level)))
    }

    /// Of the modules that have no way under `allowed` even if the others left their joints everything, the smallest: its
    /// levels, rising.
    pub(crate) fn stuck(&self, allowed: &[Positions]) -> Option<Vec<LevelId>> {
        let mut by_size: Vec<&Diagram> = self.modules.iter().map(|module| &module.diagram).collect();
        by_size.sort_by_key(|diagram| diagram.edges());
        let stuck = by_size
            .into_iter()
            .find(|diagram| !diagram.is_possible(|level| &allowed[level as usize]))?;
        Some(stuck.links.rows.iter().map(|row| row.level).collect())
    }

    /// These positions of a level, those together that no way tells apart.
    pub(crate) fn alike(&self, level: LevelId, positions: &Positions) -> Vec<Positions> {
        let rows = self.modules.iter().filter_map(|module| {
            let links = &module.diagram.links;
            Some(&links.rows[links.row_of(level)?])
        });
        let mut alike = vec![positions.clone()];
        for row in rows {
            let divided = |positions: &Positions| -> Vec<Positions> {
                let stretch = |(lo, hi)| positions.intersect(&Positions::span(lo, hi));
                row.stretches().map(stretch).filter(|some| !some.is_empty()).collect()
            };
            alike = alike.iter().flat_map(divided).collect();
        }
        alike
    }

    /// How many combinations of the counted levels are allowed, where a position counts as often as `weights` says. `reach` is
    /// what `allowed` leaves.
    pub(crate) fn count<'w>(
        &self,
        allowed: &[Positions],
        reach: &Reach,
        weights: &dyn Fn(LevelId) -> Option<&'w [u128]>,
    ) -> BigUint {
        let small = self.tally::<u128>(allowed, reach, weights);
        let large = || self.tally::<BigUint>(allowed, reach, weights);
        small.map_or_else(|TooMany| large().unwrap_or_default(), BigUint::from)
    }

    fn tally<'w, T: Tally>(
        &self,
        allowed: &[Positions],
        reach: &Reach,
        weights: &dyn Fn(LevelId) -> Option<&'w [u128]>,
    ) -> Result<T, TooMany> {
        // By joint: how often each position counts for what hangs on it.
        let mut beside: Vec<Option<Weights<T>>> = vec![None; self.joints.len()];
        let mut count = T::one();
        for (at, module) in self.modules.iter().enumerate().rev() {
            let all = |level: LevelId| -> Result<Option<Weights<T>>, TooMany> {
                let own = |own: &[u128]| -> Weights<T> { (0..).zip(own.iter().map(|many| T::from(*many))).collect() };
                let own = weights(level).map(own);
                let hung = self.joint_of(level).and_then(|joint| beside[joint].clone());
                match (own, hung) {
                    (Some(own), Some(hung)) => count::product::<T>(&own, &hung).map(Some),
                    (own, hung) => Ok(own.or(hung)),
                }
            };
            let links = &module.diagram.links;
            let Some(row) = links.rows.first() else { continue };
            let tops = module
                .diagram
                .ways(|level| &allowed[level as usize], reach.up(at), all)?;
            match module.top {
                Some(joint) => {
                    let product = match &beside[joint] {
                        Some(before) => count::product(before, &tops)?,
                        None => tops,
                    };
                    beside[joint] = Some(product);
                }
                None => {
                    let tops = match all(row.level)? {
                        Some(weights) => count::product(&weights, &tops)?,
                        None => tops,
                    };
                    let last = tops.last().map_or(0, |top| top.0);
                    let ways = count::weigh(&allowed[row.level as usize], (0, last), &tops)?;
                    count = if row.counted || ways.is_zero() { ways } else { T::one() };
                }
            }
        }
        Ok(count)
    }

    /// The smallest sum of costs of any way under `allowed`, and the levels that pay on one such way, each with the number of
    /// the price that it pays. `None`: no way at all.
    pub(crate) fn cheapest(&self, allowed: &[Positions], leanings: &[Leaning]) -> Option<(u64, Vec<(LevelId, usize)>)> {
        let by_level: Vec<&Leaning> = leanings.iter().collect();
        let (least, way) = self.weighed(allowed, &by_level)?;
        let pays = |(level, _, which): Taken| {
            let price = leaning_of(&by_level, level)?.prices.get(which)?;
            (price.1 > 0).then_some((level, which))
        };
        Some((least, way.into_iter().filter_map(pays).collect()))
    }

    /// The smallest sum of costs of any way under `allowed`, and a position for every level that it decides. The leanings
    /// rise by level. `None`: no way at all.
    pub(crate) fn cheapest_way(
        &self,
        allowed: &[Positions],
        leanings: &[&Leaning],
    ) -> Option<(u64, Vec<(LevelId, u32)>)> {
        let (least, way) = self.weighed(allowed, leanings)?;
        let at = |(level, position, _)| (level, position);
        Some((least, way.into_iter().map(at).collect()))
    }

    /// The same, and which of its level's prices each position pays.
    fn weighed(&self, allowed: &[Positions], leanings: &[&Leaning]) -> Option<(u64, Vec<Taken>)> {
        let leaning = |level: LevelId| leaning_of(leanings, level);
        let mut beside: Vec<Vec<Vec<(u32, u64)>>> = vec![Vec::new(); self.joints.len()];
        let mut costs: Vec<Costs> = Vec::with_capacity(self.modules.len());
        for module in self.modules.iter().rev() {
            let prices = |level: LevelId| {
                let hung = self.joint_of(level).map_or([].as_slice(), |joint| &beside[joint]);
                cheapest::prices(&allowed[level as usize], leaning(level), hung)
            };
            let own = module.diagram.costs(prices);
            if let Some(joint) = module.top {
                beside[joint].push(module.diagram.least_by_top(&own));
            }
            costs.push(own);
        }
        costs.reverse();
        let Some(root) = self.modules.first() else {
            return Some((0, Vec::new()));
        };
        let least = root.diagram.least(&costs[0]);
        if least == cheapest::NEVER {
            return None;
        }
        let mut taken: Vec<Option<u32>> = vec![None; self.joints.len()];
        let mut all = Vec::new();
        for (module, costs) in self.modules.iter().zip(&costs) {
            let top = module.top.and_then(|joint| taken[joint]);
            for (level, position, which) in module.diagram.cheapest_way(costs, top) {
                if let Some(joint) = self.joint_of(level) {
                    taken[joint] = Some(position);
                }
                all.push((level, position, which));
            }
        }
        Some((least, all))
    }
}

/// The leaning of a level among those that rise by level.
fn leaning_of<'l>(leanings: &[&'l Leaning], level: LevelId) -> Option<&'l Leaning> {
    let place = leanings.binary_search_by_key(&level, |leaning| leaning.level).ok()?;
    Some(leanings[place])
}

/// What levels may take, with what modules leave their joints.
struct Held<'a> {
    modules: &'a Modules,
    allowed: &'a [Positions],
    joints: Vec<Positions>,
}

impl<'a> Held<'a> {
    fn new(modules: &'a Modules, allowed: &'a [Positions]) -> Self {
        let joints = modules.joints.iter().map(|joint| allowed[joint.level as usize].clone());
        Self {
            modules,
            allowed,
            joints: joints.collect(),
        }
    }

    fn at(&self, level: LevelId) -> &Positions {
        match self.modules.joint_of(level) {
            Some(joint) => &self.joints[joint],
            None => &self.allowed[level as usize],
        }
    }

    /// False when nothing is left.
    fn narrow(&mut self, joint: usize, left: &Positions) -> bool {
        self.joints[joint] = self.joints[joint].intersect(left);
        !self.joints[joint].is_empty()
    }
}
