//! Builds the diagram of one condition top down: a node is what is left of it once the levels above are decided.

use std::collections::BTreeSet;

use super::arena::{Arena, CondId};
use super::cuts::Cuts;
use super::hash::IdMap;
use super::level::LevelId;
use crate::diagram::Edge;
use crate::diagram::nodes::{self, NodeId, Nodes, Run, TooMany};

/// The condition needs more nodes or more tries than that in this order of levels.
pub(crate) struct OverBudget;

impl From<TooMany> for OverBudget {
    fn from(_: TooMany) -> Self {
        Self
    }
}

/// The node of `condition`, which hangs on the levels of `support` and no others. `tries` are those that are left.
pub(crate) fn build(
    arena: &mut Arena<'_>,
    nodes: &mut Nodes,
    support: &BTreeSet<LevelId>,
    condition: CondId,
    tries: &mut usize,
) -> Result<NodeId, OverBudget> {
    let mut layers = Vec::with_capacity(support.len());
    let mut states = vec![condition];
    for level in support.iter().copied() {
        arena.forget();
        let (edges, next) = expand(arena, level, &states, tries)?;
        layers.push((level, states.len(), edges));
        states = next;
    }
    let mut below: Vec<NodeId> = states.iter().map(|left| ended(*left)).collect();
    for (level, many, edges) in layers.into_iter().rev() {
        let last = arena.size(level) - 1;
        let mut edges = edges.chunk_by(|a, b| a.from == b.from).peekable();
        let mut here = Vec::with_capacity(many);
        for from in 0..many as u32 {
            let own = edges.next_if(|own| own[0].from == from).unwrap_or_default();
            here.push(nodes.node(level, &runs(own, &below, last))?);
        }
        below = here;
    }
    Ok(below.first().copied().unwrap_or_else(|| ended(condition)))
}

/// With every level decided a condition is kept or broken.
fn ended(left: CondId) -> NodeId {
    if left == CondId::TRUE {
        nodes::TRUE
    } else {
        nodes::FALSE
    }
}

/// The edges of one node as runs, with what they leave out.
fn runs(edges: &[Edge], below: &[NodeId], last: u32) -> Vec<Run> {
    let mut runs = Vec::with_capacity(edges.len() * 2 + 1);
    let mut next = 0;
    for edge in edges {
        if edge.lo > next {
            runs.push(Run {
                last: edge.lo - 1,
                to: nodes::FALSE,
            });
        }
        runs.push(Run {
            last: edge.hi,
            to: below[edge.to as usize],
        });
        next = edge.hi + 1;
    }
    if next <= last {
        runs.push(Run { last, to: nodes::FALSE });
    }
    runs
}

/// The edges of one layer, and the states of the next.
fn expand(
    arena: &mut Arena<'_>,
    level: LevelId,
    states: &[CondId],
    tries: &mut usize,
) -> Result<(Vec<Edge>, Vec<CondId>), OverBudget> {
    let mut edges: Vec<Edge> = Vec::new();
    let mut next: Vec<CondId> = Vec::new();
    let mut known = IdMap::<CondId, u32>::default();
    for (from, state) in states.iter().enumerate() {
        let from = from as u32;
        let classes = Classes::new(arena, *state, level);
        for (lo, hi) in classes.iter() {
            *tries = tries.checked_sub(1).ok_or(OverBudget)?;
            let left = arena.decide(*state, level, lo);
            if left == CondId::FALSE {
                continue;
            }
            let to = *known.entry(left).or_insert_with(|| {
                next.push(left);
                (next.len() - 1) as u32
            });
            match edges.last_mut() {
                Some(edge) if edge.from == from && edge.to == to && edge.hi + 1 == lo => edge.hi = hi,
                _ => edges.push(Edge { from, to, lo, hi }),
            }
        }
    }
    Ok((edges, next))
}

/// A level's positions in stretches that a condition doesn't tell apart.
pub(crate) struct Classes {
    starts: Option<Vec<u32>>,
    size: u32,
}

impl Classes {
    /// Of `level`, the first that `condition` may hang on.
    pub(crate) fn new(arena: &mut Arena<'_>, condition: CondId, level: LevelId) -> Self {
        let size = arena.size(level);
        let starts = match arena.cuts(condition, level) {
            Cuts::Everywhere => None,
            Cuts::At(points) => {
                let inner = points.iter().copied().filter(|p| *p > 0 && *p < size);
                Some(std::iter::once(0).chain(inner).collect())
            }
        };
        Self { starts, size }
    }

    /// The stretches, rising.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, u32)> {
        let many = self.starts.as_ref().map_or(self.size, |s| s.len() as u32);
        (0..many).map(move |i| match &self.starts {
            None => (i, i),
            Some(starts) => {
                let end = starts.get(i as usize + 1).copied().unwrap_or(self.size);
                (starts[i as usize], end - 1)
            }
        })
    }
}
