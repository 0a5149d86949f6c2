//! Builds a diagram top down: a node is what is left of the conditions once the levels above are decided.

use super::arena::{Arena, CondId};
use super::cuts::Cuts;
use super::diagram::{Diagram, Edge};
use super::hash::IdMap;
use super::level::{LevelId, Levels, Role};

/// Most edges of one diagram while it is being built.
const MOST_EDGES: usize = 300_000;

/// Most positions tried while building one diagram, merged or not: what bounds the time.
const MOST_TRIES: usize = 400_000;

/// What is left of both while a diagram is being built.
struct Budget {
    edges: usize,
    tries: usize,
}

/// The conditions need more edges or more tries than that in this order of levels.
pub(crate) struct OverBudget;

/// The diagram of `condition` over `own`, which must hold all levels that it hangs on, in rising order.
pub(crate) fn build(
    arena: &mut Arena<'_>,
    levels: &Levels,
    own: &[LevelId],
    condition: CondId,
) -> Result<Diagram, OverBudget> {
    let mut layers = Vec::with_capacity(own.len());
    let mut states = vec![condition];
    if condition == CondId::FALSE {
        states.clear();
    }
    let mut budget = Budget {
        edges: MOST_EDGES,
        tries: MOST_TRIES,
    };
    for (depth, level) in own.iter().enumerate() {
        let last = depth + 1 == own.len();
        arena.forget();
        let (edges, next) = expand(arena, *level, &states, last, &mut budget)?;
        budget.edges = budget.edges.checked_sub(edges.len()).ok_or(OverBudget)?;
        layers.push((*level, levels.level(*level).role != Role::Text, edges));
        states = next;
    }
    Ok(Diagram::reduced(layers))
}

/// The edges of one layer, and the states of the next.
fn expand(
    arena: &mut Arena<'_>,
    level: LevelId,
    states: &[CondId],
    last: bool,
    budget: &mut Budget,
) -> Result<(Vec<Edge>, Vec<CondId>), OverBudget> {
    let mut edges: Vec<Edge> = Vec::new();
    let mut next: Vec<CondId> = Vec::new();
    let mut known = IdMap::<CondId, u32>::default();
    for (from, state) in states.iter().enumerate() {
        let from = from as u32;
        let classes = Classes::new(arena, *state, level);
        for (lo, hi) in classes.iter() {
            budget.tries = budget.tries.checked_sub(1).ok_or(OverBudget)?;
            let left = arena.decide(*state, level, lo);
            if left == CondId::FALSE || (last && left != CondId::TRUE) {
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
