//! A decision diagram: every way from its root to its end is one allowed combination, and no other is.
//!
//! What it is: layers of nodes, one per level, top down; an edge carries a stretch of positions. All questions are answered by
//! sweeps over the edges: which nodes can be reached from the top, and from which the end can be reached, under the positions
//! that the choices leave to each level. `nodes` puts diagrams together, `order` says which level stands above which,
//! `modules` joins diagrams that share a single level, `count` counts the ways, `cheapest` finds the one that costs least,
//! `impasse` what stands in the way where there is none.
//!
//! What it is not: it knows no options, rules or units. [`model`](crate::model) makes diagrams of templates.
//!
//! Where to start: [`Diagram`], then [`modules::Modules`], which is what the rest of the engine asks.

pub(crate) mod cheapest;
pub(crate) mod count;
pub(crate) mod impasse;
pub(crate) mod laws;
pub(crate) mod links;
pub(crate) mod modules;
pub(crate) mod nodes;
pub(crate) mod order;
pub(crate) mod reach;

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
    pub(crate) fn is_possible<'p>(&self, allowed: impl Fn(LevelId) -> &'p Positions) -> bool {
        let links = &self.links;
        let Some(last) = links.rows.len().checked_sub(1) else {
            return true;
        };
        if links.to.is_empty() {
            return false;
        }
        let mut words = vec![0; links.words];
        for row in &links.rows {
            row.classes(allowed(row.level), &mut words[row.words.clone()]);
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

    /// The positions of its first level from which there is a way to the end while the others keep to `allowed`.
    pub(crate) fn tops<'p>(&self, allowed: impl Fn(LevelId) -> &'p Positions) -> Positions {
        let links = &self.links;
        let (Some(top), false) = (links.rows.first(), links.to.is_empty()) else {
            return Positions::default();
        };
        let end = self.nodes - 1;
        let mut up = vec![false; self.nodes];
        up[end] = true;
        let mut words = Vec::new();
        for row in links.rows.iter().skip(1).rev() {
            words.resize(row.words.len(), 0);
            row.classes(allowed(row.level), &mut words);
            for node in row.nodes.clone() {
                let leads = |link: usize| up[links.to[link] as usize] && links::meets(&words, links.span[link]);
                up[node] = links.leaving(node).any(leads);
            }
        }
        let mut open = vec![0; top.words.len()];
        let leading = links.leaving(0).filter(|link| up[links.to[*link] as usize]);
        leading.for_each(|link| links::set(&mut open, links.span[link]));
        top.positions(&open)
    }
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
