//! How many ways lead through a diagram.

use num_traits::{CheckedAdd, CheckedMul, CheckedSub, One, Zero};

use super::Diagram;
use super::links::Row;
use crate::model::level::LevelId;
use crate::model::positions::Positions;

/// What ways are counted in: quick numbers that may be too small, or slow ones that never are.
pub(crate) trait Tally:
    Clone + Zero + One + PartialOrd + CheckedAdd + CheckedSub + CheckedMul + From<u64> + From<u128>
{
}

impl<T: Clone + Zero + One + PartialOrd + CheckedAdd + CheckedSub + CheckedMul + From<u64> + From<u128>> Tally for T {}

/// More than the numbers hold in which ways are counted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooMany;

/// How often each position of a level counts, in rising stretches, each up to its last position.
pub(crate) type Weights<T> = Vec<(u32, T)>;

impl Diagram {
    /// In how many ways each position of the first level leads to the end, under `allowed`. `up` says from which nodes the end
    /// can be reached; `weights` how often the positions of a level count, where that isn't once.
    pub(crate) fn ways<'p, T: Tally>(
        &self,
        allowed: impl Fn(LevelId) -> &'p Positions,
        up: &[bool],
        weights: impl Fn(LevelId) -> Result<Option<Weights<T>>, TooMany>,
    ) -> Result<Weights<T>, TooMany> {
        let links = &self.links;
        let Some(top) = links.rows.first().filter(|_| !links.to.is_empty()) else {
            return Ok(Vec::new());
        };
        let mut ways = vec![T::zero(); self.nodes];
        ways[self.nodes - 1] = T::one();
        for row in links.rows.iter().skip(1).rev() {
            let sums = sums(row, allowed(row.level), weights(row.level)?.as_deref())?;
            for node in row.nodes.clone().filter(|node| up[*node]) {
                let mut all = T::zero();
                for link in links.leaving(node).filter(|link| up[links.to[*link] as usize]) {
                    let (lo, hi) = links.span[link];
                    let many = sums[hi as usize + 1].checked_sub(&sums[lo as usize]).ok_or(TooMany)?;
                    if !many.is_zero() {
                        let ways = ways[links.to[link] as usize].checked_mul(&many).ok_or(TooMany)?;
                        all = all.checked_add(&ways).ok_or(TooMany)?;
                    }
                }
                ways[node] = if row.counted || all.is_zero() { all } else { T::one() };
            }
        }
        let mut tops: Weights<T> = Vec::new();
        for (class, (_, last)) in top.stretches().enumerate() {
            let here = links
                .leaving(0)
                .find(|link| (links.span[*link].0..=links.span[*link].1).contains(&(class as u32)));
            let many = here.map_or_else(T::zero, |link| ways[links.to[link] as usize].clone());
            tops.push((last, many));
        }
        Ok(tops)
    }
}

/// How much the positions before each class of a row, and before the end, weigh.
fn sums<T: Tally>(row: &Row, positions: &Positions, weights: Option<&[(u32, T)]>) -> Result<Vec<T>, TooMany> {
    let mut sums = vec![T::zero()];
    for (lo, hi) in row.stretches() {
        let own = match weights {
            None => T::from(positions.len_within(lo, hi)),
            Some(weights) => weigh(positions, (lo, hi), weights)?,
        };
        sums.push(sums[sums.len() - 1].checked_add(&own).ok_or(TooMany)?);
    }
    Ok(sums)
}

/// How much the positions of a stretch weigh together.
pub(crate) fn weigh<T: Tally>(positions: &Positions, (lo, hi): (u32, u32), weights: &[(u32, T)]) -> Result<T, TooMany> {
    let mut sum = T::zero();
    let mut from = lo;
    let first = weights.partition_point(|(last, _)| *last < lo);
    for (last, weight) in &weights[first..] {
        if from > hi {
            break;
        }
        let many = positions.len_within(from, hi.min(*last));
        if many > 0 {
            let own = weight.checked_mul(&T::from(many)).ok_or(TooMany)?;
            sum = sum.checked_add(&own).ok_or(TooMany)?;
        }
        from = last + 1;
    }
    Ok(sum)
}

/// Both at once: what each position weighs in one and the other. Both must cover the same positions.
pub(crate) fn product<T: Tally>(a: &[(u32, T)], b: &[(u32, T)]) -> Result<Weights<T>, TooMany> {
    let (mut at, mut beside) = (a.iter().peekable(), b.iter().peekable());
    let mut product = Vec::with_capacity(a.len().max(b.len()));
    while let (Some((end, weight)), Some((other_end, other))) = (at.peek(), beside.peek()) {
        let last = *end.min(other_end);
        product.push((last, weight.checked_mul(other).ok_or(TooMany)?));
        if *end == last {
            at.next();
        }
        if *other_end == last {
            beside.next();
        }
    }
    Ok(product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_multiplied_stretch_by_stretch() {
        let both = product::<u128>(&[(3, 2), (9, 5)], &[(1, 1), (5, 0), (9, 7)]);
        assert_eq!(both, Ok(vec![(1, 2), (3, 0), (5, 0), (9, 35)]));
        assert_eq!(
            product::<u128>(&[(0, u128::MAX)], &[(0, 2)]),
            Err(TooMany),
            "too much is told"
        );
    }

    #[test]
    fn a_stretch_weighs_what_its_positions_weigh() {
        let weights: [(u32, u128); 3] = [(3, 10), (4, 0), (9, 1)];
        assert_eq!(weigh(&Positions::all(10), (0, 9), &weights), Ok(45));
        assert_eq!(weigh(&Positions::span(2, 6), (3, 9), &weights), Ok(12));
    }
}
