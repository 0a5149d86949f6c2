//! The cheapest way through a diagram when some positions of some levels cost something.

use super::{Diagram, Edge};
use crate::model::level::LevelId;
use crate::model::positions::Positions;

/// What the positions of a level cost.
#[derive(Clone, Debug)]
pub(crate) struct Leaning {
    /// Which level.
    pub(crate) level: LevelId,
    /// Positions and what they cost, by rising cost. What is nowhere among them can't be had.
    pub(crate) prices: Vec<(Positions, u64)>,
}

const NEVER: u64 = u64::MAX;

impl Diagram {
    /// The smallest sum of costs of any way under `allowed`, and the levels that pay on one such way, each with the number of
    /// the price that it pays. `None`: no way at all.
    pub(crate) fn cheapest(&self, allowed: &[Positions], leanings: &[Leaning]) -> Option<(u64, Vec<(LevelId, usize)>)> {
        let priced: Vec<Option<Leaning>> = self
            .layers
            .iter()
            .map(|layer| {
                let own = &allowed[layer.level as usize];
                let leaning = leanings.iter().find(|l| l.level == layer.level)?;
                let prices = leaning
                    .prices
                    .iter()
                    .map(|(positions, cost)| (positions.intersect(own), *cost));
                Some(Leaning {
                    level: layer.level,
                    prices: prices.collect(),
                })
            })
            .collect();
        let mut cost = vec![NEVER; self.nodes];
        cost[self.nodes - 1] = 0;
        for (layer, leaning) in self.layers.iter().zip(&priced).rev() {
            for edge in &layer.edges {
                let (step, _) = price(edge, &allowed[layer.level as usize], leaning.as_ref());
                let total = cost[edge.to as usize].saturating_add(step);
                let from = &mut cost[edge.from as usize];
                *from = total.min(*from);
            }
        }
        if self.layers.first().is_some_and(|l| l.nodes == 0) || cost[0] == NEVER {
            return None;
        }
        Some((cost[0], self.paid(allowed, &priced, &cost)))
    }

    fn paid(&self, allowed: &[Positions], leanings: &[Option<Leaning>], cost: &[u64]) -> Vec<(LevelId, usize)> {
        let mut node = 0;
        let mut paid = Vec::new();
        for (layer, leaning) in self.layers.iter().zip(leanings) {
            let own = layer.edges.iter().filter(|e| e.from == node);
            let best = own
                .map(|e| (price(e, &allowed[layer.level as usize], leaning.as_ref()), e.to))
                .min_by_key(|((step, _), to)| step.saturating_add(cost[*to as usize]));
            let Some(((step, which), to)) = best else { break };
            if step > 0 {
                paid.push((layer.level, which));
            }
            node = to;
        }
        paid
    }
}

/// What an edge costs, and the number of that price.
fn price(edge: &Edge, allowed: &Positions, leaning: Option<&Leaning>) -> (u64, usize) {
    if !allowed.meets(edge.lo, edge.hi) {
        return (NEVER, 0);
    }
    let Some(leaning) = leaning else { return (0, 0) };
    let mut prices = leaning.prices.iter().enumerate();
    let first = prices.find(|(_, (positions, _))| positions.meets(edge.lo, edge.hi));
    first.map_or((NEVER, 0), |(which, (_, cost))| (*cost, which))
}
