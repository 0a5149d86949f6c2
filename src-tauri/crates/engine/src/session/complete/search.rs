//! The best piece by branch and bound (Land, Doig: "An automatic method of solving discrete programming problems", 1960).
//!
//! The diagrams find what costs of single levels come to at least, with a piece that costs no more; of the terms it is known
//! between what they lie. Where that leaves a gap, one of their levels is divided and each side looked at by itself, unless
//! it can't be better than what was found already.

use std::sync::Arc;

use super::costs::{Costs, Span};
use crate::diagram::cheapest::Leaning;
use crate::model::Component;
use crate::model::level::{LevelId, Role};
use crate::model::positions::Positions;
use crate::session::Session;

/// Most pieces of the whole that are looked at.
const MOST_TRIES: usize = 1_500;
/// Most positions that are tried one by one; more are halved.
const FEW: u64 = 12;

/// The best so far.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// What it costs.
    pub(super) cost: i128,
    /// By level.
    pub(super) positions: Vec<u32>,
}

/// What is looked for, and what was found.
pub(super) struct Search<'s> {
    session: &'s Session,
    costs: &'s Costs<'s>,
    /// Only what costs less is of interest.
    below: i128,
    /// Any such piece will do.
    any: bool,
    /// How many were looked at.
    pub(super) tries: usize,
    /// The best so far.
    pub(super) found: Option<Found>,
    /// Nothing better was passed over.
    pub(super) proven: bool,
}

/// Some of the pieces.
pub(super) struct Node {
    allowed: Vec<Positions>,
    /// By part: what it costs at least, and the positions of a piece that costs so much.
    parts: Vec<Arc<Part>>,
    /// By term.
    terms: Vec<Span>,
    /// What every piece among them costs at least.
    least: i128,
}

struct Part {
    least: i128,
    way: Vec<(LevelId, u32)>,
    /// What is allowed, with related numbers within the cells of that piece.
    in_cells: Vec<Positions>,
}

impl<'s> Search<'s> {
    /// For pieces of `session` that cost less than `below`, the best of them or any.
    pub(super) fn new(session: &'s Session, costs: &'s Costs<'s>, below: i128, any: bool) -> Self {
        Self {
            session,
            costs,
            below,
            any,
            tries: 0,
            found: None,
            proven: true,
        }
    }

    /// Keeps a piece if it is better than what was found and can be ordered.
    pub(super) fn offer(&mut self, positions: Vec<u32>) {
        if let Some(cost) = self.costs.at(&positions).filter(|cost| *cost < self.below)
            && self.session.at_positions(&positions).can_be_ordered()
        {
            self.below = cost;
            self.found = Some(Found { cost, positions });
        }
    }

    /// Looks among the pieces that these positions leave, by level.
    pub(super) fn run(&mut self, allowed: Vec<Positions>) {
        if let Some(root) = self.node(allowed, None) {
            self.explore(root);
        }
    }

    /// Looks among those of `all` that have these positions of one level.
    pub(super) fn run_in(&mut self, all: &Node, level: LevelId, positions: &Positions) {
        let mut allowed = all.allowed.clone();
        allowed[level as usize] = allowed[level as usize].intersect(positions);
        if let Some(root) = self.node(allowed, Some((all, level))) {
            self.explore(root);
        }
    }

    fn explore(&mut self, root: Node) {
        let mut open = vec![root];
        while let Some(node) = open.pop() {
            if node.least >= self.below {
                continue;
            }
            if self.any && self.found.is_some() {
                return;
            }
            if self.tries > MOST_TRIES {
                self.proven = false;
                return;
            }
            // Where nothing is uncertain a piece was found that costs no more than any of these, unless it can't be ordered; then
            // another may be.
            let Some(level) = self.widest(&node).or_else(|| self.any_open(&node)) else {
                continue;
            };
            let sides = self.sides(&node, level);
            let mut nodes: Vec<Node> = Vec::with_capacity(sides.len());
            for side in sides {
                let mut allowed = node.allowed.clone();
                allowed[level as usize] = side;
                self.session.model.settle(level, &mut allowed);
                nodes.extend(self.node(allowed, Some((&node, level))));
            }
            // The last is looked at first.
            nodes.sort_by_key(|node| std::cmp::Reverse(node.least));
            open.extend(nodes);
        }
    }

    /// What these positions leave; `None` when that is nothing, or nothing better. `before` is the same with more positions
    /// of one level.
    pub(super) fn node(&mut self, allowed: Vec<Positions>, before: Option<(&Node, LevelId)>) -> Option<Node> {
        self.tries += 1;
        let model = &self.session.model;
        let changed = before.map(|(_, level)| model.part_of(level));
        let mut parts = Vec::with_capacity(model.parts().len());
        for (index, part) in model.parts().iter().enumerate() {
            match before {
                Some((before, _)) if changed != Some(index) => parts.push(before.parts[index].clone()),
                _ => parts.push(Arc::new(self.part(index, part, &allowed)?)),
            }
        }
        let mut terms = Vec::with_capacity(self.costs.terms());
        for term in 0..self.costs.terms() {
            let block = self.costs.block_of(term).map(|block| &model.levels().blocks[block]);
            terms.push(match (before, block) {
                // What it costs at least is among what the part costs.
                (_, Some(block)) => {
                    let part = &parts[model.part_of(block.level)];
                    let (lo, hi) = self.costs.span(term, &part.in_cells)?;
                    (0, hi - lo)
                }
                (Some((before, level)), None) if !self.costs.hangs_on(term, level) => before.terms[term],
                _ => self.costs.span(term, &allowed)?,
            });
        }
        let of_parts: i128 = parts.iter().map(|part| part.least).sum();
        let of_terms: i128 = terms.iter().map(|span| span.0).sum();
        let least = self.costs.fixed() + of_parts + of_terms;
        if least >= self.below {
            return None;
        }
        let node = Node {
            allowed,
            parts,
            terms,
            least,
        };
        self.try_out(&node);
        Some(node)
    }

    /// What a part costs at least under `allowed`.
    fn part(&self, index: usize, part: &Component, allowed: &[Positions]) -> Option<Part> {
        let (leanings, mut least) = (&self.costs.leanings(index).0, self.costs.leanings(index).1);
        let mut all: Vec<&Leaning> = leanings.iter().collect();
        let mut of_cells = Vec::new();
        for block in &part.blocks {
            let (leaning, taken) = self.costs.cells(*block, allowed).unzip();
            of_cells.extend(leaning);
            least += taken.unwrap_or(0);
        }
        all.extend(&of_cells);
        all.sort_by_key(|leaning| leaning.level);
        let (more, way) = part.modules.cheapest_way(allowed, &all)?;
        let mut in_cells = allowed.to_vec();
        for block in &part.blocks {
            let level = self.session.model.levels().blocks[*block].level;
            if let Some((_, cell)) = way.iter().find(|(at, _)| *at == level) {
                self.costs.within(*block, *cell, &mut in_cells);
            }
        }
        Some(Part {
            least: least + i128::from(more),
            way,
            in_cells,
        })
    }

    /// Keeps a piece that the diagrams found for a node, if it is better. Where its numbers make a difference they are tried
    /// where they are wished to be, then as small and as large as can be.
    fn try_out(&mut self, node: &Node) {
        let is_open = node.terms.iter().any(|(lo, hi)| lo < hi);
        for lean in [None, Some(0), Some(u32::MAX)] {
            if let Some(positions) = self.piece(node, lean) {
                self.offer(positions);
            }
            if !is_open {
                return;
            }
        }
    }

    /// A position for every level: as the diagrams found them, numbers within their cell as near as can be to `lean`, else to
    /// where they are wished to be or are.
    fn piece(&self, node: &Node, lean: Option<u32>) -> Option<Vec<u32>> {
        let model = &self.session.model;
        let levels = model.levels();
        let mut allowed = node.allowed.clone();
        for (level, position) in node.parts.iter().flat_map(|part| &part.way) {
            allowed[*level as usize] = Positions::one(*position);
        }
        for block in &levels.blocks {
            let cell = allowed[block.level as usize].clone();
            for number in &block.numbers {
                let here = || self.session.position(*number);
                let wished = lean.or_else(|| self.costs.wished(*number)).unwrap_or_else(here);
                let own = &allowed[*number as usize];
                let exactly = own.intersect(&Positions::one(wished));
                let exactly = self.session.numbers_open(*number, &cell, &allowed, &exactly);
                let open = match exactly.is_empty() {
                    true => self.session.numbers_open(*number, &cell, &allowed, own),
                    false => exactly,
                };
                let ends = open.stretches().iter().flat_map(|(lo, hi)| [*lo, *hi]);
                let near = ends.min_by_key(|at| at.abs_diff(wished));
                // None where it takes too long to find one.
                allowed[*number as usize] = Positions::one(near?);
            }
        }
        Some(allowed.iter().map(|at| at.first().unwrap_or(0)).collect())
    }

    /// What is looked at one after the other: what is wished for and the rest, what is in the cell that was found and the rest,
    /// else a few each or both halves.
    fn sides(&self, node: &Node, level: LevelId) -> Vec<Positions> {
        let all = &node.allowed[level as usize];
        let wished = self
            .costs
            .wished(level)
            .filter(|at| all.contains(*at))
            .map(Positions::one);
        let part = &node.parts[self.session.model.part_of(level)];
        let inside = wished.unwrap_or_else(|| part.in_cells[level as usize].clone());
        let outside = all.intersect(&inside.complement(u32::MAX));
        match inside.is_empty() || outside.is_empty() {
            true => divided(all),
            false => vec![outside, inside],
        }
    }

    /// A level with more than one position, of those with the fewest.
    fn any_open(&self, node: &Node) -> Option<LevelId> {
        let cells = |level: &LevelId| self.session.model.levels().level(*level).role == Role::Cells;
        let levels = (0..node.allowed.len() as LevelId).filter(|level| !cells(level));
        let open = levels.filter(|level| node.allowed[*level as usize].len() > 1);
        open.min_by_key(|level| node.allowed[*level as usize].len())
    }

    /// The level to divide: of the term that is least certain the one with the fewest positions, numbers last.
    fn widest(&self, node: &Node) -> Option<LevelId> {
        let mut terms: Vec<usize> = (0..node.terms.len())
            .filter(|term| node.terms[*term].0 < node.terms[*term].1)
            .collect();
        terms.sort_by_key(|term| std::cmp::Reverse(node.terms[*term].1 - node.terms[*term].0));
        let many = |level: &LevelId| node.allowed[*level as usize].len();
        let open = |term: usize| {
            let open = self
                .costs
                .levels_of(term)
                .iter()
                .copied()
                .filter(|level| many(level) > 1);
            open.min_by_key(|level| match many(level) {
                few if few <= FEW => (false, few),
                // Of long stretches the longest first.
                long => (true, u64::MAX - long),
            })
        };
        terms.into_iter().find_map(open)
    }
}

/// Each of a few positions, or both halves.
fn divided(positions: &Positions) -> Vec<Positions> {
    if positions.len() <= FEW {
        let each = positions.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi);
        return each.map(Positions::one).collect();
    }
    let mut left = positions.len() / 2;
    let (mut low, mut high) = (Vec::new(), Vec::new());
    for (lo, hi) in positions.stretches().iter().copied() {
        let many = u64::from(hi - lo) + 1;
        if many <= left {
            low.push((lo, hi));
            left -= many;
        } else if left > 0 {
            let last = lo + left as u32 - 1;
            low.push((lo, last));
            high.push((last + 1, hi));
            left = 0;
        } else {
            high.push((lo, hi));
        }
    }
    [low, high].map(Positions::from_stretches).into()
}
