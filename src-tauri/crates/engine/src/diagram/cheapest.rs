//! The cheapest way through a diagram when some positions of some levels cost something.

use std::collections::BTreeMap;

use super::Diagram;
use super::links::meets;
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

/// What can't be had.
pub(crate) const NEVER: u64 = u64::MAX;

/// What positions of a level cost, and which of the level's own prices that holds.
#[derive(Clone, Debug)]
pub(crate) struct Price {
    pub(crate) positions: Positions,
    pub(crate) cost: u64,
    pub(crate) which: usize,
}

/// What a level costs that may take `allowed`: by itself, and by what hangs on it beside, where positions up to the last of each
/// stretch cost so much. By rising cost.
pub(crate) fn prices(allowed: &Positions, leaning: Option<&Leaning>, beside: &[Vec<(u32, u64)>]) -> Vec<Price> {
    let own = |(which, (positions, cost)): (usize, &(Positions, u64))| Price {
        positions: positions.intersect(allowed),
        cost: *cost,
        which,
    };
    let mut prices: Vec<Price> = match leaning {
        Some(leaning) => leaning.prices.iter().enumerate().map(own).collect(),
        None => [own((0, &(allowed.clone(), 0)))].into(),
    };
    for beside in beside {
        let mut by_cost = BTreeMap::<u64, Vec<(u32, u32)>>::new();
        let mut first = 0;
        for (last, cost) in beside {
            by_cost.entry(*cost).or_default().push((first, *last));
            first = last + 1;
        }
        by_cost.remove(&NEVER);
        let by_cost: Vec<(u64, Positions)> = by_cost
            .into_iter()
            .map(|(cost, s)| (cost, Positions::from_stretches(s)))
            .collect();
        let both = |price: Price| {
            let with = |(cost, positions): &(u64, Positions)| Price {
                positions: price.positions.intersect(positions),
                cost: price.cost.saturating_add(*cost),
                which: price.which,
            };
            by_cost.iter().map(with).collect::<Vec<_>>()
        };
        prices = prices.into_iter().flat_map(both).collect();
    }
    prices.retain(|price| !price.positions.is_empty());
    prices.sort_by_key(|price| price.cost);
    prices
}

/// What every way costs from each node on.
pub(crate) struct Costs {
    /// By row.
    prices: Vec<Vec<(Vec<u64>, Price)>>,
    /// By node.
    cost: Vec<u64>,
}

impl Diagram {
    /// What it costs to go on from each node when the levels have these prices.
    pub(crate) fn costs(&self, prices: impl Fn(LevelId) -> Vec<Price>) -> Costs {
        let links = &self.links;
        let of_row = |row: &super::links::Row| {
            let words = |price: Price| {
                let mut words = vec![0; row.words.len()];
                row.classes(&price.positions, &mut words);
                (words, price)
            };
            prices(row.level).into_iter().map(words).collect()
        };
        let mut costs = Costs {
            prices: links.rows.iter().map(of_row).collect(),
            cost: vec![NEVER; self.nodes],
        };
        costs.cost[self.nodes - 1] = 0;
        for (at, row) in links.rows.iter().enumerate().rev() {
            for node in row.nodes.clone() {
                let each = links.leaving(node).map(|link| self.price(&costs, at, link).0);
                costs.cost[node] = each.min().unwrap_or(NEVER);
            }
        }
        costs
    }

    /// The least that any way costs; `NEVER` where there is none.
    pub(crate) fn least(&self, costs: &Costs) -> u64 {
        match self.links.rows.first() {
            Some(row) if row.nodes.is_empty() => NEVER,
            _ => costs.cost[0],
        }
    }

    /// What the positions of the first level cost that lead on, each stretch up to its last position.
    pub(crate) fn least_by_top(&self, costs: &Costs) -> Vec<(u32, u64)> {
        let Some(top) = self.links.rows.first() else {
            return Vec::new();
        };
        let least = |class: usize| match self.link_of(class) {
            Some(link) => costs.cost[self.links.to[link] as usize],
            None => NEVER,
        };
        top.stretches()
            .enumerate()
            .map(|(class, (_, last))| (last, least(class)))
            .collect()
    }

    /// A cheapest way: by level the position and which of its prices it pays. Its first level takes `top`, where given.
    pub(crate) fn cheapest_way(&self, costs: &Costs, top: Option<u32>) -> Vec<(LevelId, u32, usize)> {
        let links = &self.links;
        let mut way = Vec::with_capacity(links.rows.len());
        let mut node = 0;
        for (at, row) in links.rows.iter().enumerate() {
            let best = match (at, top) {
                (0, Some(position)) => {
                    let class = row.stretches().position(|(_, last)| last >= position);
                    class.and_then(|class| self.link_of(class))
                }
                _ => links.leaving(node).min_by_key(|link| self.price(costs, at, *link).0),
            };
            let Some(link) = best else { break };
            if (at, top.is_some()) != (0, true) {
                let which = self.price(costs, at, link).1;
                let Some((_, price)) = costs.prices[at].get(which) else {
                    break;
                };
                let (lo, hi) = links.span[link];
                let (first, last) = (row.stretches().nth(lo as usize), row.stretches().nth(hi as usize));
                let (Some((first, _)), Some((_, last))) = (first, last) else {
                    break;
                };
                let position = price.positions.intersect(&Positions::span(first, last)).first();
                way.push((row.level, position.unwrap_or(first), price.which));
            }
            node = links.to[link] as usize;
        }
        way
    }

    /// The link that leads on from a class of the first level.
    fn link_of(&self, class: usize) -> Option<usize> {
        let has = |link: &usize| (self.links.span[*link].0..=self.links.span[*link].1).contains(&(class as u32));
        if self.links.to.is_empty() {
            return None;
        }
        self.links.leaving(0).find(has)
    }

    /// What it costs to go by a link of a row and on to the end, and the number of the price that the link takes.
    fn price(&self, costs: &Costs, at: usize, link: usize) -> (u64, usize) {
        let rest = costs.cost[self.links.to[link] as usize];
        if rest == NEVER {
            return (NEVER, 0);
        }
        let mut prices = costs.prices[at].iter().enumerate();
        let first = prices.find(|(_, (words, _))| meets(words, self.links.span[link]));
        first.map_or((NEVER, 0), |(which, (_, price))| {
            (rest.saturating_add(price.cost), which)
        })
    }
}
