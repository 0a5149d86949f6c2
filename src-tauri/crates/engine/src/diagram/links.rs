//! A diagram laid out for quick answers: nodes by layer, edges by node in both directions, positions in classes.
//!
//! Positions of a level that no edge tells apart are one class, so that a level of a million steps has as many classes as
//! rules cut it into, and sets of them are a few words of bits.

use std::ops::Range;

use super::Layer;
use crate::model::level::LevelId;
use crate::model::positions::Positions;

/// One layer's part of it.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The level it decides.
    pub(crate) level: LevelId,
    /// It takes part in the count.
    pub(crate) counted: bool,
    /// Its nodes.
    pub(crate) nodes: Range<usize>,
    /// Its words in a set of classes.
    pub(crate) words: Range<usize>,
    /// The first position of each class, rising; the last class ends at `size`.
    starts: Vec<u32>,
    size: u32,
}

/// The whole of it. A link is a stretch of classes from one node to another; what is said of links is kept apart, because most
/// questions need one thing of each.
#[derive(Clone, Debug)]
pub(crate) struct Links {
    pub(crate) rows: Vec<Row>,
    /// By link, sorted by `from`: the node that it leaves.
    pub(crate) from: Vec<u32>,
    /// The node that it leads to.
    pub(crate) to: Vec<u32>,
    /// Its first and its last class.
    pub(crate) span: Vec<(u32, u32)>,
    /// The links once more, sorted by `to`.
    pub(crate) back: Vec<u32>,
    /// The nodes that those leave.
    pub(crate) back_from: Vec<u32>,
    /// Where a node's own links begin; one more than there are nodes.
    out: Vec<u32>,
    /// Where the links to a node begin in `back`.
    into: Vec<u32>,
    /// How many words a set of classes has, over all layers.
    pub(crate) words: usize,
}

impl Links {
    /// Of these layers, whose edges are sorted by `from`, with `nodes` in all. `size` is how many positions a level has.
    pub(crate) fn new(layers: &[Layer], nodes: usize, size: impl Fn(LevelId) -> u32) -> Self {
        let many = layers.iter().map(|layer| layer.edges.len()).sum();
        let mut links = Self {
            rows: Vec::with_capacity(layers.len()),
            from: Vec::with_capacity(many),
            to: Vec::with_capacity(many),
            span: Vec::with_capacity(many),
            back: vec![0; many],
            back_from: vec![0; many],
            out: vec![0; nodes + 1],
            into: vec![0; nodes + 1],
            words: 0,
        };
        let mut first = 0;
        for layer in layers {
            let size = size(layer.level);
            let starts = starts(layer, size);
            let class = |position: u32| starts.partition_point(|start| *start <= position) as u32 - 1;
            for edge in &layer.edges {
                links.from.push(edge.from);
                links.to.push(edge.to);
                links.span.push((class(edge.lo), class(edge.hi)));
            }
            let words = links.words..links.words + starts.len().div_ceil(64);
            links.words = words.end;
            links.rows.push(Row {
                level: layer.level,
                counted: layer.counted,
                nodes: first..first + layer.nodes as usize,
                words,
                starts,
                size,
            });
            first += layer.nodes as usize;
        }
        links.index();
        links
    }

    fn index(&mut self) {
        for (from, to) in self.from.iter().zip(&self.to) {
            self.out[*from as usize + 1] += 1;
            self.into[*to as usize + 1] += 1;
        }
        for node in 1..self.out.len() {
            self.out[node] += self.out[node - 1];
            self.into[node] += self.into[node - 1];
        }
        let mut next = self.into.clone();
        for (link, (from, to)) in self.from.iter().zip(&self.to).enumerate() {
            let place = &mut next[*to as usize];
            self.back[*place as usize] = link as u32;
            self.back_from[*place as usize] = *from;
            *place += 1;
        }
    }

    /// The links that leave a node.
    pub(crate) fn leaving(&self, node: usize) -> Range<usize> {
        self.out[node] as usize..self.out[node + 1] as usize
    }

    /// The places in `back` of the links that lead to a node.
    pub(crate) fn reaching(&self, node: usize) -> Range<usize> {
        self.into[node] as usize..self.into[node + 1] as usize
    }

    /// The row that decides `level`.
    pub(crate) fn row_of(&self, level: LevelId) -> Option<usize> {
        self.rows.binary_search_by_key(&level, |row| row.level).ok()
    }
}

impl Row {
    /// The classes that have one of `positions`, put into `words`.
    pub(crate) fn classes(&self, positions: &Positions, words: &mut [u64]) {
        words.fill(0);
        let class = |position: u32| {
            self.starts
                .partition_point(|start| *start <= position)
                .saturating_sub(1)
        };
        for (lo, hi) in positions.stretches() {
            set(words, (class(*lo) as u32, class(*hi) as u32));
        }
    }

    /// The positions of these classes.
    pub(crate) fn positions(&self, words: &[u64]) -> Positions {
        let is_in = |class: &usize| words[class / 64] >> (class % 64) & 1 == 1;
        let stretch = |class: usize| {
            let end = self.starts.get(class + 1).copied().unwrap_or(self.size);
            (self.starts[class], end - 1)
        };
        Positions::from_stretches((0..self.starts.len()).filter(is_in).map(stretch).collect())
    }

    /// The positions of each class, from the first to the last.
    pub(crate) fn stretches(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let end = |class: usize| self.starts.get(class + 1).copied().unwrap_or(self.size) - 1;
        self.starts
            .iter()
            .enumerate()
            .map(move |(class, start)| (*start, end(class)))
    }

    /// All of its classes.
    pub(crate) fn full(&self, words: &mut [u64]) {
        words.fill(0);
        if !self.starts.is_empty() {
            set(words, (0, self.starts.len() as u32 - 1));
        }
    }
}

/// Where the positions of a layer begin to make a difference. What begins behind the last is none.
fn starts(layer: &Layer, size: u32) -> Vec<u32> {
    let mut starts: Vec<u32> = layer.edges.iter().flat_map(|edge| [edge.lo, edge.hi + 1]).collect();
    starts.push(0);
    starts.retain(|start| *start < size);
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The words that the classes from `lo` to `hi` lie in, each with their bits.
fn bits(lo: u32, hi: u32) -> impl Iterator<Item = (usize, u64)> {
    let (first, last) = (lo as usize / 64, hi as usize / 64);
    (first..=last).map(move |word| {
        let from = if word == first { u64::MAX << (lo % 64) } else { u64::MAX };
        let to = if word == last {
            u64::MAX >> (63 - hi % 64)
        } else {
            u64::MAX
        };
        (word, from & to)
    })
}

/// Puts the classes from `lo` to `hi` in.
pub(crate) fn set(words: &mut [u64], (lo, hi): (u32, u32)) {
    bits(lo, hi).for_each(|(word, bits)| words[word] |= bits);
}

/// Is any of the classes from `lo` to `hi` among them?
pub(crate) fn meets(words: &[u64], (lo, hi): (u32, u32)) -> bool {
    if let [word] = words {
        return word & (u64::MAX << lo) & (u64::MAX >> (63 - hi)) != 0;
    }
    bits(lo, hi).any(|(word, bits)| words[word] & bits != 0)
}

/// Takes the classes from `lo` to `hi` out.
pub(crate) fn take(words: &mut [u64], (lo, hi): (u32, u32)) {
    bits(lo, hi).for_each(|(word, bits)| words[word] &= !bits);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::Edge;

    #[test]
    fn positions_come_back_from_their_classes() {
        let edge = |to, lo, hi| Edge { from: 0, to, lo, hi };
        let layer = |edges| Layer {
            level: 0,
            counted: true,
            nodes: 1,
            edges,
        };
        let links = Links::new(&[layer(vec![edge(1, 0, 9), edge(2, 30, 99)])], 3, |_| 100);
        let row = &links.rows[0];
        let (mut all, mut full) = (vec![0; links.words], vec![0; links.words]);
        row.classes(&Positions::all(100), &mut all);
        row.full(&mut full);
        assert_eq!(
            all, full,
            "whoever may take every position may take every class, and there is no other"
        );
        assert_eq!(row.positions(&full), Positions::all(100));
        row.classes(&Positions::one(42), &mut all);
        assert_eq!(row.positions(&all), Positions::span(30, 99));
        assert!(meets(&all, links.span[1]) && !meets(&all, links.span[0]));
        take(&mut full, links.span[1]);
        assert_eq!(row.positions(&full), Positions::span(0, 29));
    }
}
