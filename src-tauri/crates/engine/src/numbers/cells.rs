//! Cells: classes of combinations of some numbers that no condition tells apart.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::solve::{End, end, is_straight, narrow, possible};
use super::{Constraint, Effort, Span, TooLong, Truth, count};
use crate::model::positions::Positions;

/// Stretches up to this long are walked where they may have gaps.
const WALKED: i64 = 64;
/// Steps of one question about one cell.
const STEPS: u32 = 2_000;
/// Steps of counting one cell.
const COUNTING: u32 = 5_000;

/// What a condition comes to, once it is known which numbers are absent.
pub(crate) enum Side {
    /// It holds or it doesn't.
    Known(bool),
    /// It holds where all of the first do, and doesn't where all of the second do.
    Open(Vec<Constraint>, Vec<Constraint>),
}

/// One class of combinations. A number that is absent stands at the position behind its last.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// For every number the first and the last position that it can really take.
    pub(crate) bounds: Vec<Span>,
    /// Which constraints must be kept beyond that.
    held: Vec<u32>,
    /// Which numbers have no gaps between their ends.
    straight: Vec<bool>,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    constraints: Vec<Constraint>,
    pub(crate) cells: Vec<Cell>,
    /// By number: what is between the ends is always known.
    pub(crate) exact: Vec<bool>,
    /// By cell: how many combinations, where that can be counted in good time.
    counts: OnceLock<Vec<Option<u128>>>,
}

/// Cells in the making.
#[derive(Clone)]
pub(crate) struct Division {
    constraints: Vec<Constraint>,
    drafts: Vec<Draft>,
    effort: Effort,
    most: usize,
}

#[derive(Clone)]
struct Draft {
    hidden: u64,
    bounds: Vec<Span>,
    held: Vec<u32>,
    so: Vec<bool>,
}

impl Division {
    /// One cell for every choice of absent numbers: `numbers` has for each how many positions it has, and whether it can be
    /// absent. At most `most` cells, and `effort` steps in all.
    pub(crate) fn new(numbers: &[(i64, bool)], most: usize, effort: Effort) -> Self {
        let mut whole = Self {
            constraints: Vec::new(),
            drafts: vec![Draft {
                hidden: 0,
                bounds: Vec::new(),
                held: Vec::new(),
                so: Vec::new(),
            }],
            effort,
            most,
        };
        for (number, (size, may_hide)) in numbers.iter().enumerate() {
            let hidden: Vec<Draft> = whole.drafts.iter().filter(|_| *may_hide).cloned().collect();
            whole
                .drafts
                .iter_mut()
                .for_each(|draft| draft.bounds.push((0, size - 1)));
            whole.drafts.extend(hidden.into_iter().map(|mut draft| {
                draft.bounds.push((*size, *size));
                draft.hidden |= 1 << number;
                draft
            }));
        }
        whole
    }

    /// Leaves only what keeps a condition; `side` says what it comes to when those numbers are absent. When that takes too long,
    /// nothing is changed.
    pub(crate) fn keep(&mut self, side: impl Fn(u64) -> Side) -> Result<(), TooLong> {
        let sides = self.sides(side);
        let mut all = Vec::with_capacity(self.drafts.len());
        for at in 0..self.drafts.len() {
            let draft = self.drafts[at].clone();
            match &sides[&draft.hidden] {
                Numbered::Known(true) => all.push(draft),
                Numbered::Known(false) => {}
                Numbered::Open(so, _) => all.extend(self.held(&draft, so)?),
            }
        }
        self.drafts = all;
        Ok(())
    }

    /// Divides every cell into where a condition holds and where it doesn't. When that makes too many or takes too long, nothing
    /// is changed.
    pub(crate) fn divide(&mut self, side: impl Fn(u64) -> Side) -> Result<(), TooLong> {
        let sides = self.sides(side);
        let mut divided = Vec::with_capacity(self.drafts.len() * 2);
        for at in 0..self.drafts.len() {
            let draft = self.drafts[at].clone();
            let told = |mut draft: Draft, so: bool| {
                draft.so.push(so);
                draft
            };
            match &sides[&draft.hidden] {
                Numbered::Known(so) => divided.push(told(draft, *so)),
                Numbered::Open(so, not) => match (self.held(&draft, so)?, self.held(&draft, not)?) {
                    (Some(so), Some(not)) => divided.extend([told(so, true), told(not, false)]),
                    // Where the other side is nowhere, this one needs no keeping.
                    (Some(_), None) => divided.push(told(draft, true)),
                    (None, _) => divided.push(told(draft, false)),
                },
            }
            if divided.len() > self.most {
                return Err(TooLong);
            }
        }
        self.drafts = divided;
        Ok(())
    }

    fn sides(&mut self, side: impl Fn(u64) -> Side) -> BTreeMap<u64, Numbered> {
        let mut sides = BTreeMap::new();
        for hidden in self.drafts.iter().map(|draft| draft.hidden) {
            let constraints = &mut self.constraints;
            sides.entry(hidden).or_insert_with(|| {
                let mut number = |list: Vec<Constraint>| {
                    let first = constraints.len() as u32;
                    constraints.extend(list);
                    (first..constraints.len() as u32).collect()
                };
                match side(hidden) {
                    Side::Known(so) => Numbered::Known(so),
                    Side::Open(so, not) => Numbered::Open(number(so), number(not)),
                }
            });
        }
        sides
    }

    /// What of a cell keeps these constraints as well.
    fn held(&mut self, draft: &Draft, more: &[u32]) -> Result<Option<Draft>, TooLong> {
        self.effort.step()?;
        let all: Vec<u32> = draft.held.iter().chain(more).copied().collect();
        let constraints: Vec<&Constraint> = all.iter().map(|c| &self.constraints[*c as usize]).collect();
        let mut bounds = draft.bounds.clone();
        if !narrow(&constraints, &mut bounds) || !possible(&constraints, &bounds, &mut self.effort)? {
            return Ok(None);
        }
        let open = |at: &u32| self.constraints[*at as usize].truth(&bounds) == Truth::Open;
        let held = all.iter().copied().filter(open).collect();
        Ok(Some(Draft {
            hidden: draft.hidden,
            bounds,
            held,
            so: draft.so.clone(),
        }))
    }

    /// The cells, and for each condition that divided them whether it holds in each.
    pub(crate) fn finish(mut self) -> Result<(Cells, Vec<Vec<bool>>), TooLong> {
        let mut cells = Vec::with_capacity(self.drafts.len());
        let mut exact = vec![true; self.drafts.first().map_or(0, |draft| draft.bounds.len())];
        let mut sides = Vec::with_capacity(self.drafts.len());
        for mut draft in std::mem::take(&mut self.drafts) {
            let held: Vec<&Constraint> = draft.held.iter().map(|c| &self.constraints[*c as usize]).collect();
            for number in 0..draft.bounds.len() {
                let mut ends = |which| end(&held, &draft.bounds, number as u8, which, &mut self.effort);
                if let (false, Some(least), Some(most)) = (held.is_empty(), ends(End::Least)?, ends(End::Most)?) {
                    draft.bounds[number] = (least, most);
                }
            }
            let straight: Vec<bool> = (0..exact.len())
                .map(|number| is_straight(&held, &draft.bounds, number as u8))
                .collect();
            for (number, exact) in exact.iter_mut().enumerate() {
                let (lo, hi) = draft.bounds[number];
                *exact &= straight[number] || hi - lo < WALKED;
            }
            sides.push(draft.so);
            cells.push(Cell {
                bounds: draft.bounds,
                held: draft.held,
                straight,
            });
        }
        let conditions = sides.first().map_or(0, Vec::len);
        let truths = (0..conditions)
            .map(|at| sides.iter().map(|so| so[at]).collect())
            .collect();
        Ok((
            Cells {
                constraints: self.constraints,
                cells,
                exact,
                counts: OnceLock::new(),
            },
            truths,
        ))
    }
}

/// A side whose constraints have their numbers.
enum Numbered {
    Known(bool),
    Open(Vec<u32>, Vec<u32>),
}

impl Cells {
    fn held(&self, cell: &Cell) -> Vec<&Constraint> {
        cell.held.iter().map(|c| &self.constraints[*c as usize]).collect()
    }

    /// From the first to the last position that a number can really take in a cell.
    pub(crate) fn ends(&self, cell: u32, number: usize) -> Positions {
        let (lo, hi) = self.cells[cell as usize].bounds[number];
        Positions::span(lo as u32, hi as u32)
    }

    /// The cells, of `among`, that have a combination where every number keeps to its positions.
    pub(crate) fn possible(&self, among: &Positions, allowed: &[&Positions]) -> Positions {
        let all = among.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi);
        let mut found = Vec::new();
        for at in all.filter(|at| (*at as usize) < self.cells.len()) {
            let cell = &self.cells[at as usize];
            let held = self.held(cell);
            let some = boxes(cell, allowed, &mut |bounds| {
                // What takes too long to find isn't promised.
                held.is_empty() || possible(&held, bounds, &mut Effort::new(STEPS)).unwrap_or(false)
            });
            if some {
                found.push((at, at));
            }
        }
        Positions::from_stretches(found)
    }

    /// The positions that a number can take in some of these cells while the others keep to theirs. Both ends of every stretch
    /// can be had; where a cell is not exact there can be gaps between.
    pub(crate) fn open(&self, among: &Positions, number: usize, allowed: &[&Positions]) -> Positions {
        let mut open = Positions::default();
        for at in among.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi) {
            let Some(cell) = self.cells.get(at as usize) else { break };
            if covers(&open, cell.bounds[number]) {
                continue;
            }
            let held = self.held(cell);
            boxes(cell, allowed, &mut |bounds| {
                self.add_open(cell, &held, bounds, number, &mut open);
                false
            });
        }
        open
    }

    fn add_open(&self, cell: &Cell, held: &[&Constraint], bounds: &[Span], number: usize, open: &mut Positions) {
        let mut bounds = bounds.to_vec();
        if !narrow(held, &mut bounds) || covers(open, bounds[number]) {
            return;
        }
        let (lo, hi) = bounds[number];
        let stretch = |lo: i64, hi: i64| Positions::span(lo as u32, hi as u32);
        if held.is_empty() {
            *open = open.union(&stretch(lo, hi));
        } else if cell.straight[number] || hi - lo >= WALKED {
            let ends = |which| {
                let found = end(held, &bounds, number as u8, which, &mut Effort::new(STEPS));
                found.unwrap_or(None)
            };
            if let (Some(lo), Some(hi)) = (ends(End::Least), ends(End::Most)) {
                *open = open.union(&stretch(lo, hi));
            }
        } else {
            let mut one = bounds.clone();
            let does = |position: &i64| {
                one[number] = (*position, *position);
                possible(held, &one, &mut Effort::new(STEPS)).unwrap_or(false)
            };
            let found = (lo..=hi).filter(does).map(|at| (at as u32, at as u32)).collect();
            *open = open.union(&Positions::from_stretches(found));
        }
    }

    /// By cell: how many combinations it has in all.
    fn counts(&self) -> &[Option<u128>] {
        self.counts.get_or_init(|| {
            let counted = |cell: &Cell| count::count(&self.held(cell), &cell.bounds, &mut Effort::new(COUNTING)).ok();
            self.cells.iter().map(counted).collect()
        })
    }

    /// How many combinations each of these cells has where every number keeps to its positions, nought for the others; `None`
    /// where that takes too long to count.
    pub(crate) fn count(&self, among: &Positions, allowed: &[&Positions]) -> Option<Vec<u128>> {
        let mut counts = vec![0; self.cells.len()];
        for at in among.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi) {
            let (at, cell) = (at as usize, self.cells.get(at as usize)?);
            let whole = |(span, allowed): (&Span, &&Positions)| covers(allowed, *span);
            if cell.bounds.iter().zip(allowed).all(whole) {
                counts[at] = self.counts()[at]?;
                continue;
            }
            let held = self.held(cell);
            let mut known = true;
            boxes(cell, allowed, &mut |bounds| {
                match count::count(&held, bounds, &mut Effort::new(COUNTING)) {
                    Ok(more) => counts[at] += more,
                    Err(TooLong) => known = false,
                }
                !known
            });
            if !known {
                return None;
            }
        }
        Some(counts)
    }
}

fn covers(positions: &Positions, (lo, hi): Span) -> bool {
    let inside = |s: &(u32, u32)| i64::from(s.0) <= lo && hi <= i64::from(s.1);
    positions.stretches().iter().any(inside)
}

/// Every choice of one stretch for each number, within the cell, until one passes.
fn boxes(cell: &Cell, allowed: &[&Positions], passes: &mut dyn FnMut(&[Span]) -> bool) -> bool {
    fn next(
        cell: &Cell,
        allowed: &[&Positions],
        bounds: &mut Vec<Span>,
        passes: &mut dyn FnMut(&[Span]) -> bool,
    ) -> bool {
        let number = bounds.len();
        let Some(positions) = allowed.get(number) else {
            return passes(bounds);
        };
        let (lo, hi) = cell.bounds[number];
        for stretch in positions.stretches() {
            let (lo, hi) = (lo.max(stretch.0.into()), hi.min(stretch.1.into()));
            if lo <= hi {
                bounds.push((lo, hi));
                if next(cell, allowed, bounds, passes) {
                    return true;
                }
                bounds.pop();
            }
        }
        false
    }
    next(cell, allowed, &mut Vec::with_capacity(allowed.len()), passes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_too_long_changes_nothing() {
        let within = |lo, hi| Constraint::Within(0, Positions::span(lo, hi));
        let half = |_| Side::Open(vec![within(0, 499)], vec![within(500, 999)]);
        let ended = |division: Division| {
            let (cells, truths) = division.finish().expect("nothing is open");
            let bounds: Vec<Span> = cells.cells.iter().map(|cell| cell.bounds[0]).collect();
            (bounds, truths.len())
        };
        let numbers = [(1_000, false), (1_000, true)];
        for steps in 0..2 {
            // Two cells, since the second can be absent: one step is enough for the first of them.
            let mut division = Division::new(&numbers, 10, Effort::new(steps));
            assert_eq!(division.keep(half), Err(TooLong));
            assert_eq!(division.divide(half), Err(TooLong));
            assert_eq!(ended(division), (vec![(0, 999); 2], 0));
        }
        let mut division = Division::new(&numbers, 3, Effort::new(100));
        assert_eq!(division.divide(half), Err(TooLong), "four cells");
        assert_eq!(division.keep(half), Ok(()));
        assert_eq!(ended(division), (vec![(0, 499); 2], 0));
    }
}
