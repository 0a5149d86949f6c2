//! What choices leave of a diagram, kept up to date from one choice to the next.
//!
//! A node counts while it can be reached from the root, and while the end can be reached from it. Each keeps the link that
//! proves it, so that a choice costs one look per node where nothing changes, and nothing at all beyond the layers up to
//! which something does. The open classes of a layer keep the links that prove them in the same way. (The idea is that of
//! residual supports: Lecoutre, Hemery: "A study of residual supports in arc consistency", 2007.)

use super::links::{Links, Row, meets, take};
use crate::model::level::LevelId;
use crate::model::positions::Positions;

/// What can be reached under the positions that choices leave.
#[derive(Clone, Debug)]
pub(crate) struct Reach {
    /// By node: can it be reached from the root?
    down: Vec<bool>,
    /// By node: can the end be reached from it?
    up: Vec<bool>,
    /// By node: the place in `back` of the link that proves `down`.
    proof_down: Vec<u32>,
    /// By node: the link that proves `up`.
    proof_up: Vec<u32>,
    /// By row: the nodes below it that are down, and its own that are up.
    are_down: Vec<Vec<u32>>,
    are_up: Vec<Vec<u32>>,
    /// By row: its level may still have every class.
    free: Vec<bool>,
    /// By row: the classes that the choices leave.
    allowed: Vec<u64>,
    /// By row: the classes that the other levels leave, its own choice taken back.
    open: Vec<u64>,
    /// By row: links that prove the open classes.
    cover: Vec<Vec<u32>>,
}

impl Reach {
    /// Under these positions of each level.
    pub(crate) fn new(links: &Links, allowed: &[Positions]) -> Self {
        let nodes = links.rows.last().map_or(0, |row| row.nodes.end) + 1;
        let below = |at: usize| match links.rows.get(at + 1) {
            Some(next) => next.nodes.clone(),
            None => nodes - 1..nodes,
        };
        let many = links.rows.len();
        let mut reach = Self {
            down: vec![true; nodes],
            up: vec![true; nodes],
            proof_down: (0..nodes).map(|node| links.reaching(node).start as u32).collect(),
            proof_up: (0..nodes).map(|node| links.leaving(node).start as u32).collect(),
            are_down: (0..many)
                .map(|at| below(at).map(|node| node as u32).collect())
                .collect(),
            are_up: links
                .rows
                .iter()
                .map(|row| row.nodes.clone().map(|node| node as u32).collect())
                .collect(),
            free: vec![true; many],
            allowed: vec![0; links.words],
            open: vec![0; links.words],
            cover: vec![Vec::new(); many],
        };
        for (at, row) in links.rows.iter().enumerate() {
            row.full(&mut reach.open[row.words.clone()]);
            reach.allow(at, row, &allowed[row.level as usize]);
        }
        for at in (0..many).rev() {
            reach.raise(links, at);
        }
        for at in 0..many {
            reach.lower(links, at);
        }
        for at in 0..many {
            reach.uncover(links, at);
        }
        reach
    }

    /// Leaves a level only these positions, which must be among those that it has.
    pub(crate) fn narrow(&mut self, links: &Links, level: LevelId, positions: &Positions) {
        let Some(at) = links.row_of(level) else { return };
        self.allow(at, &links.rows[at], positions);
        let mut rows = (0..=at).rev();
        while rows.next().is_some_and(|row| self.raise(links, row)) {}
        let mut rows = at..links.rows.len();
        while rows.next().is_some_and(|row| self.lower(links, row)) {}
        for row in 0..links.rows.len() {
            self.uncover(links, row);
        }
    }

    /// Is there a way from the root to the end?
    pub(crate) fn is_possible(&self, links: &Links) -> bool {
        links.rows.first().is_none_or(|row| !row.nodes.is_empty() && self.up[0])
    }

    /// From where the end can be reached.
    pub(crate) fn up(&self) -> &[bool] {
        &self.up
    }

    /// The positions that the other levels leave a level, its own choice taken back.
    pub(crate) fn open(&self, links: &Links, level: LevelId) -> Positions {
        let Some(at) = links.row_of(level) else {
            return Positions::default();
        };
        let row = &links.rows[at];
        row.positions(&self.open[row.words.clone()])
    }

    fn allow(&mut self, at: usize, row: &Row, positions: &Positions) {
        let mut full = vec![0; row.words.len()];
        row.full(&mut full);
        let allowed = &mut self.allowed[row.words.clone()];
        row.classes(positions, allowed);
        self.free[at] = *allowed == *full;
    }

    /// Takes away the nodes of a row that lost their way to the end; true when there were any.
    fn raise(&mut self, links: &Links, at: usize) -> bool {
        let (allowed, free, up) = (&self.allowed[links.rows[at].words.clone()], self.free[at], &mut self.up);
        let before = self.are_up[at].len();
        self.are_up[at].retain(|node| {
            let leads = |link: usize| up[links.to[link] as usize] && (free || meets(allowed, links.span[link]));
            let node = *node as usize;
            if leads(self.proof_up[node] as usize) {
                return true;
            }
            let proof = links.leaving(node).find(|link| leads(*link));
            match proof {
                Some(link) => self.proof_up[node] = link as u32,
                None => up[node] = false,
            }
            proof.is_some()
        });
        self.are_up[at].len() < before
    }

    /// Takes away the nodes below a row that are not reached any more; true when there were any.
    fn lower(&mut self, links: &Links, at: usize) -> bool {
        let (allowed, free, down) = (
            &self.allowed[links.rows[at].words.clone()],
            self.free[at],
            &mut self.down,
        );
        let before = self.are_down[at].len();
        self.are_down[at].retain(|node| {
            let leads = |place: usize| {
                // Of a diagram without any way the end has no link to be looked up.
                let from = links.back_from.get(place);
                from.is_some_and(|from| down[*from as usize])
                    && (free || meets(allowed, links.span[links.back[place] as usize]))
            };
            let node = *node as usize;
            if leads(self.proof_down[node] as usize) {
                return true;
            }
            let proof = links.reaching(node).find(|place| leads(*place));
            match proof {
                Some(place) => self.proof_down[node] = place as u32,
                None => down[node] = false,
            }
            proof.is_some()
        });
        self.are_down[at].len() < before
    }

    /// Takes out of a row's open classes those that no link proves any more.
    fn uncover(&mut self, links: &Links, at: usize) {
        let alive = |link: usize| self.down[links.from[link] as usize] && self.up[links.to[link] as usize];
        let cover = &mut self.cover[at];
        if !cover.is_empty() && cover.iter().all(|link| alive(*link as usize)) {
            return;
        }
        cover.retain(|link| alive(*link as usize));
        let row = &links.rows[at];
        let mut left = self.open[row.words.clone()].to_vec();
        for link in cover.iter() {
            take(&mut left, links.span[*link as usize]);
        }
        for link in row.links.clone() {
            if left.iter().all(|word| *word == 0) {
                break;
            }
            if meets(&left, links.span[link]) && alive(link) {
                take(&mut left, links.span[link]);
                cover.push(link as u32);
            }
        }
        for (open, gone) in self.open[row.words.clone()].iter_mut().zip(left) {
            *open &= !gone;
        }
    }
}
