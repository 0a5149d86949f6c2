//! The cheapest way through a diagram when leaving some positions costs something.

use super::{Diagram, Edge};
use crate::model::level::LevelId;
use crate::model::positions::Positions;

/// A level that would rather stay within some positions.
#[derive(Clone, Debug)]
pub(crate) struct Leaning {
    /// Where it would rather stay.
    pub(crate) level: LevelId,
    /// Within these.
    pub(crate) positions: Positions,
    /// What leaving them costs.
    pub(crate) cost: u64,
}

const NEVER: u64 = u64::MAX;

impl Diagram {
    /// The smallest sum of costs of any way under `allowed`, and the levels that leave their positions on one such way.
    /// `None`: no way at all.
    pub(crate) fn cheapest(&self, allowed: &[Positions], leanings: &[Leaning]) -> Option<(u64, Vec<LevelId>)> {
        let mut cost = vec![NEVER; self.nodes];
        cost[self.nodes - 1] = 0;
        for layer in self.layers.iter().rev() {
            let leaning = leanings.iter().find(|l| l.level == layer.level);
            let free = leaning.map(|l| l.positions.intersect(&allowed[layer.level as usize]));
            for edge in &layer.edges {
                let step = price(edge, &allowed[layer.level as usize], leaning, free.as_ref());
                let total = cost[edge.to as usize].saturating_add(step);
                let from = &mut cost[edge.from as usize];
                *from = total.min(*from);
            }
        }
        if self.layers.first().is_some_and(|l| l.nodes == 0) || cost[0] == NEVER {
            return None;
        }
        Some((cost[0], self.changed(allowed, leanings, &cost)))
    }

    fn changed(&self, allowed: &[Positions], leanings: &[Leaning], cost: &[u64]) -> Vec<LevelId> {
        let mut node = 0;
        let mut changed = Vec::new();
        for layer in &self.layers {
            let leaning = leanings.iter().find(|l| l.level == layer.level);
            let free = leaning.map(|l| l.positions.intersect(&allowed[layer.level as usize]));
            let own = layer.edges.iter().filter(|e| e.from == node);
            let best = own
                .map(|e| (price(e, &allowed[layer.level as usize], leaning, free.as_ref()), e.to))
                .min_by_key(|(step, to)| step.saturating_add(cost[*to as usize]));
            let Some((step, to)) = best else { break };
            if step > 0 {
                changed.push(layer.level);
            }
            node = to;
        }
        changed
    }
}

fn price(edge: &Edge, allowed: &Positions, leaning: Option<&Leaning>, free: Option<&Positions>) -> u64 {
    match (leaning, free) {
        _ if !allowed.meets(edge.lo, edge.hi) => NEVER,
        (Some(leaning), Some(free)) if !free.meets(edge.lo, edge.hi) => leaning.cost,
        _ => 0,
    }
}
