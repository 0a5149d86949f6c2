//! The cheapest way through a diagram when some positions of some levels cost something.

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

const NEVER: u64 = u64::MAX;

/// The classes that one row may take at each price, by rising price.
type Prices = Vec<(Vec<u64>, u64)>;

impl Diagram {
    /// The smallest sum of costs of any way under `allowed`, and the levels that pay on one such way, each with the number of
    /// the price that it pays. `None`: no way at all.
    pub(crate) fn cheapest(&self, allowed: &[Positions], leanings: &[Leaning]) -> Option<(u64, Vec<(LevelId, usize)>)> {
        let links = &self.links;
        let prices: Vec<Prices> = links
            .rows
            .iter()
            .map(|row| {
                let own = &allowed[row.level as usize];
                let words = |positions: &Positions| {
                    let mut words = vec![0; row.words.len()];
                    row.classes(positions, &mut words);
                    words
                };
                match leanings.iter().find(|leaning| leaning.level == row.level) {
                    None => vec![(words(own), 0)],
                    Some(leaning) => {
                        let priced = leaning.prices.iter();
                        priced
                            .map(|(positions, cost)| (words(&positions.intersect(own)), *cost))
                            .collect()
                    }
                }
            })
            .collect();
        let mut cost = vec![NEVER; self.nodes];
        cost[self.nodes - 1] = 0;
        for (row, prices) in links.rows.iter().zip(&prices).rev() {
            for node in row.nodes.clone() {
                let each = links.leaving(node).map(|link| self.price(link, prices, &cost).0);
                cost[node] = each.min().unwrap_or(NEVER);
            }
        }
        if links.rows.first().is_some_and(|row| row.nodes.is_empty()) || cost[0] == NEVER {
            return None;
        }
        let mut paid = Vec::new();
        let mut node = 0;
        for (row, prices) in links.rows.iter().zip(&prices) {
            let best = links
                .leaving(node)
                .min_by_key(|link| self.price(*link, prices, &cost).0)?;
            let (_, which) = self.price(best, prices, &cost);
            if prices[which].1 > 0 {
                paid.push((row.level, which));
            }
            node = links.to[best] as usize;
        }
        Some((cost[0], paid))
    }

    /// What it costs to go by a link and on to the end, and the number of the price that the link takes.
    fn price(&self, link: usize, prices: &Prices, cost: &[u64]) -> (u64, usize) {
        let rest = cost[self.links.to[link] as usize];
        if rest == NEVER {
            return (NEVER, 0);
        }
        let mut prices = prices.iter().enumerate();
        let first = prices.find(|(_, (words, _))| meets(words, self.links.span[link]));
        first.map_or((NEVER, 0), |(which, (_, price))| (rest.saturating_add(*price), which))
    }
}
