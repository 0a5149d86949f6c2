//! Sets of positions in a level's domain, kept as rising stretches with gaps between them.

/// A set of positions. A position is the index of a value in a level's domain (a grid step of a number, a value of a
/// list, a quantity). Equal sets are equal data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Positions(Vec<(u32, u32)>);

impl Positions {
    /// The first `size` positions.
    pub(crate) fn all(size: u32) -> Self {
        Self(if size == 0 { Vec::new() } else { vec![(0, size - 1)] })
    }

    /// Just one.
    pub(crate) fn one(position: u32) -> Self {
        Self(vec![(position, position)])
    }

    /// From `first` to `last`, both included; empty when they cross.
    pub(crate) fn span(first: u32, last: u32) -> Self {
        Self(if first > last { Vec::new() } else { vec![(first, last)] })
    }

    /// Those of the first `size` positions that pass.
    pub(crate) fn filter(size: u32, mut passes: impl FnMut(u32) -> bool) -> Self {
        let mut set = Self::default();
        for position in 0..size {
            if passes(position) {
                set.push(position, position);
            }
        }
        set
    }

    /// Stretches in any order, overlapping or not.
    pub(crate) fn from_stretches(mut stretches: Vec<(u32, u32)>) -> Self {
        stretches.sort_unstable();
        let mut set = Self::default();
        for (lo, hi) in stretches {
            set.push(lo, hi);
        }
        set
    }

    /// Adds a stretch that begins at or after the begin of the last one.
    fn push(&mut self, lo: u32, hi: u32) {
        match self.0.last_mut() {
            Some(last) if lo <= last.1.saturating_add(1) => last.1 = last.1.max(hi),
            _ => self.0.push((lo, hi)),
        }
    }

    /// The stretches, rising, with gaps between.
    pub(crate) fn stretches(&self) -> &[(u32, u32)] {
        &self.0
    }

    /// True when nothing is in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many positions.
    pub(crate) fn len(&self) -> u64 {
        self.0.iter().map(|(lo, hi)| u64::from(hi - lo) + 1).sum()
    }

    /// The smallest.
    pub(crate) fn first(&self) -> Option<u32> {
        self.0.first().map(|s| s.0)
    }

    /// The only one, if there is exactly one.
    pub(crate) fn single(&self) -> Option<u32> {
        match self.0.as_slice() {
            [(lo, hi)] if lo == hi => Some(*lo),
            _ => None,
        }
    }

    /// Is `position` in it?
    pub(crate) fn contains(&self, position: u32) -> bool {
        self.0.iter().any(|(lo, hi)| (*lo..=*hi).contains(&position))
    }

    /// Has it a position from `lo` to `hi`?
    pub(crate) fn meets(&self, lo: u32, hi: u32) -> bool {
        self.0.iter().any(|s| s.0 <= hi && s.1 >= lo)
    }

    /// How many of its positions lie from `lo` to `hi`.
    pub(crate) fn len_within(&self, lo: u32, hi: u32) -> u64 {
        let common = |s: &(u32, u32)| (u64::from(s.1.min(hi)) + 1).saturating_sub(u64::from(s.0.max(lo)));
        self.0.iter().map(common).sum()
    }

    /// What is in both.
    pub(crate) fn intersect(&self, other: &Self) -> Self {
        let (mut a, mut b) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = Self::default();
        while let (Some(&&x), Some(&&y)) = (a.peek(), b.peek()) {
            let (lo, hi) = (x.0.max(y.0), x.1.min(y.1));
            if lo <= hi {
                common.push(lo, hi);
            }
            if x.1 < y.1 {
                a.next()
            } else {
                b.next()
            };
        }
        common
    }

    /// What is in either.
    pub(crate) fn union(&self, other: &Self) -> Self {
        Self::from_stretches(self.0.iter().chain(&other.0).copied().collect())
    }

    /// What of the first `size` positions is not in it.
    pub(crate) fn complement(&self, size: u32) -> Self {
        let mut rest = Vec::with_capacity(self.0.len() + 1);
        let mut next = 0;
        for (lo, hi) in &self.0 {
            if *lo > next {
                rest.push((next, lo - 1));
            }
            next = hi + 1;
        }
        if next < size {
            rest.push((next, size - 1));
        }
        Self(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::Positions;

    #[test]
    fn sets_behave_like_lists_of_flags() {
        let size = 7;
        let set = |bits: u32| Positions::filter(size, |p| bits >> p & 1 == 1);
        for a in 0..1 << size {
            let left = set(a);
            assert_eq!(left.len(), u64::from(a.count_ones()), "{a:b}");
            assert_eq!(left.complement(size), set(!a), "{a:b}");
            for b in (0..1 << size).step_by(5) {
                let right = set(b);
                assert_eq!(left.intersect(&right), set(a & b), "{a:b} and {b:b}");
                assert_eq!(left.union(&right), set(a | b), "{a:b} or {b:b}");
            }
            for (lo, hi) in [(0, 6), (2, 4), (3, 3)] {
                let within = left.intersect(&Positions::span(lo, hi));
                assert_eq!(left.len_within(lo, hi), within.len());
                assert_eq!(left.meets(lo, hi), !within.is_empty());
            }
        }
    }
}
