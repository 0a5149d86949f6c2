//! A decision diagram: every way from its root to its end is one allowed combination, and no other is.
//!
//! What it is: layers of nodes, one per level, top down; an edge carries a stretch of positions. All questions are answered by
//! sweeps over the edges: which nodes can be reached from the top, and from which the end can be reached, under the positions
//! that the choices leave to each level. `nodes` puts diagrams together, `order` says which level stands above which,
//! `cheapest` finds the way that costs least, `impasse` what stands in the way where there is none.
//!
//! What it is not: it knows no options, rules or units. [`model`](crate::model) makes diagrams of templates.
//!
//! Where to start: [`Diagram`].

pub(crate) mod cheapest;
pub(crate) mod impasse;
pub(crate) mod laws;
pub(crate) mod links;
pub(crate) mod nodes;
pub(crate) mod order;
pub(crate) mod reach;

use num_bigint::BigUint;

use crate::model::hash::IdMap;
use crate::model::level::LevelId;
use crate::model::positions::Positions;
use links::Links;
use nodes::{NodeId, Nodes};

/// A stretch of positions of the level of `from`, leading on to `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    /// Node in its layer's numbering.
    pub(crate) from: u32,
    /// Node in the next layer.
    pub(crate) to: u32,
    /// First position.
    pub(crate) lo: u32,
    /// Last position.
    pub(crate) hi: u32,
}

/// One level of a diagram.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    /// The level it decides.
    pub(crate) level: LevelId,
    /// Texts are left out of the count.
    pub(crate) counted: bool,
    /// How many nodes.
    pub(crate) nodes: u32,
    /// Sorted by `from`, then `lo`. Nodes are numbered through the whole diagram.
    pub(crate) edges: Vec<Edge>,
}

/// All allowed combinations of some levels.
#[derive(Clone, Debug)]
pub(crate) struct Diagram {
    /// How many nodes, the end (the last number) included.
    pub(crate) nodes: usize,
    /// Its layers, top down, laid out for quick answers.
    pub(crate) links: Links,
}

impl Diagram {
    /// What lies below `root`, over the levels of `own`, which must hold all that it decides, from the top down. `counted`
    /// says which of them are counted.
    pub(crate) fn below(
        nodes: &Nodes,
        root: NodeId,
        own: &[LevelId],
        size: impl Fn(LevelId) -> u32,
        counted: impl Fn(LevelId) -> bool,
    ) -> Self {
        let mut here: Vec<NodeId> = [root].into_iter().filter(|root| *root != nodes::FALSE).collect();
        let (mut layers, mut first) = (Vec::with_capacity(own.len()), 0);
        for level in own.iter().copied() {
            let next_first = first + here.len() as u32;
            let mut next = Numbered::default();
            let mut edges = Vec::new();
            for (from, node) in (first..).zip(&here) {
                let mut lo = 0;
                for (hi, to) in stretches(nodes, *node, level, size(level)) {
                    if to != nodes::FALSE {
                        let to = next_first + next.number(to);
                        edges.push(Edge { from, to, lo, hi });
                    }
                    lo = hi + 1;
                }
            }
            layers.push(Layer {
                level,
                counted: counted(level),
                nodes: here.len() as u32,
                edges,
            });
            (here, first) = (next.list, next_first);
        }
        let count = first as usize + 1;
        Self {
            links: Links::new(&layers, count, &size),
            nodes: count,
        }
    }

    /// How many edges.
    pub(crate) fn edges(&self) -> usize {
        self.links.to.len()
    }

    /// Is there a way from the root to the end under `allowed`? Looks for one, depth first, and goes no way twice: quick where
    /// there are many ways, and where there is little to be looked at.
    pub(crate) fn is_possible(&self, allowed: &[Positions]) -> bool {
        let links = &self.links;
        let Some(last) = links.rows.len().checked_sub(1) else {
            return true;
        };
        if links.to.is_empty() {
            return false;
        }
        let mut words = vec![0; links.words];
        for row in &links.rows {
            row.classes(&allowed[row.level as usize], &mut words[row.words.clone()]);
        }
        let mut seen = vec![false; self.nodes];
        // By row the links that are still to be tried.
        let mut open = vec![links.leaving(0)];
        while let Some(untried) = open.last_mut() {
            let Some(link) = untried.next() else {
                open.pop();
                continue;
            };
            let row = open.len() - 1;
            let to = links.to[link] as usize;
            if seen[to] || !links::meets(&words[links.rows[row].words.clone()], links.span[link]) {
                continue;
            }
            if row == last {
                return true;
            }
            seen[to] = true;
            open.push(links.leaving(to));
        }
        false
    }

    /// How many combinations of the counted levels are allowed, where a position counts as often as its weight says. `up` says
    /// from which nodes the end can be reached.
    pub(crate) fn count<'w>(
        &self,
        allowed: &[Positions],
        up: &[bool],
        weights: &dyn Fn(LevelId) -> Option<&'w [u128]>,
    ) -> BigUint {
        let rows = self.links.rows.iter();
        let sums = rows.map(|row| row.sums(&allowed[row.level as usize], weights(row.level)));
        let sums: Vec<Vec<u128>> = sums.collect();
        self.count_small(up, &sums)
            .map_or_else(|| self.count_large(up, &sums), BigUint::from)
    }

    /// `sums` has, by row and class, how much the classes before it weigh.
    fn count_small(&self, up: &[bool], sums: &[Vec<u128>]) -> Option<u128> {
        let links = &self.links;
        let mut ways = vec![0u128; self.nodes];
        ways[self.nodes - 1] = 1;
        for (row, sums) in links.rows.iter().zip(sums).rev() {
            for node in row.nodes.clone().filter(|node| up[*node]) {
                let mut all = 0u128;
                for link in links.leaving(node).filter(|link| up[links.to[*link] as usize]) {
                    let many = weight(sums, links.span[link]);
                    if many > 0 {
                        all = all.checked_add(ways[links.to[link] as usize].checked_mul(many)?)?;
                    }
                }
                ways[node] = if row.counted { all } else { all.min(1) };
            }
        }
        Some(ways[0])
    }

    fn count_large(&self, up: &[bool], sums: &[Vec<u128>]) -> BigUint {
        let links = &self.links;
        let mut ways = vec![BigUint::ZERO; self.nodes];
        ways[self.nodes - 1] = BigUint::from(1u8);
        for (row, sums) in links.rows.iter().zip(sums).rev() {
            for node in row.nodes.clone().filter(|node| up[*node]) {
                let mut all = BigUint::ZERO;
                for link in links.leaving(node).filter(|link| up[links.to[*link] as usize]) {
                    all += &ways[links.to[link] as usize] * weight(sums, links.span[link]);
                }
                ways[node] = if row.counted { all } else { all.min(BigUint::from(1u8)) };
            }
        }
        std::mem::take(&mut ways[0])
    }
}

/// How much the classes of a link weigh.
fn weight(sums: &[u128], (lo, hi): (u32, u32)) -> u128 {
    sums[hi as usize + 1] - sums[lo as usize]
}

/// Nodes of one layer, numbered as they come.
#[derive(Default)]
struct Numbered {
    list: Vec<NodeId>,
    numbers: IdMap<NodeId, u32>,
}

impl Numbered {
    fn number(&mut self, node: NodeId) -> u32 {
        let list = &mut self.list;
        *self.numbers.entry(node).or_insert_with(|| {
            list.push(node);
            list.len() as u32 - 1
        })
    }
}

/// Up to which position of `level` a node leads where. One that decides a lower level lets every position pass.
fn stretches(nodes: &Nodes, node: NodeId, level: LevelId, size: u32) -> Vec<(u32, NodeId)> {
    if nodes.rank(node) == level {
        nodes.runs(node).iter().map(|run| (run.last, run.to)).collect()
    } else {
        vec![(size - 1, node)]
    }
}
