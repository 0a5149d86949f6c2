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
    /// By node: the link that proves `down` by its place in `back`, and the node that it leaves.
    proof_down: Vec<(u32, u32)>,
    /// By node: the link that proves `up`, and the node that it leads to.
    proof_up: Vec<(u32, u32)>,
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
    /// Nodes whose proof is lost, while one row is looked at.
    doubtful: Vec<u32>,
}

impl Reach {
    /// Under these positions of each level.
    pub(crate) fn new<'p>(links: &Links, allowed: impl Fn(LevelId) -> &'p Positions) -> Self {
        let nodes = links.rows.last().map_or(0, |row| row.nodes.end) + 1;
        // Of a diagram without any way nothing leads to the end.
        let end = if links.to.is_empty() {
            nodes..nodes
        } else {
            nodes - 1..nodes
        };
        let below = |at: usize| links.rows.get(at + 1).map_or(end.clone(), |next| next.nodes.clone());
        let many = links.rows.len();
        let mut reach = Self {
            down: vec![true; nodes],
            up: vec![true; nodes],
            proof_down: (0..nodes)
                .map(|node| first(links.reaching(node).start, &links.back_from))
                .collect(),
            proof_up: (0..nodes)
                .map(|node| first(links.leaving(node).start, &links.to))
                .collect(),
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
            doubtful: Vec::new(),
        };
        for (at, row) in links.rows.iter().enumerate() {
            row.full(&mut reach.open[row.words.clone()]);
            reach.allow(at, row, allowed(row.level));
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
        let leads = |up: &[bool], link: usize, to: u32| up[to as usize] && (free || meets(allowed, links.span[link]));
        let proofs = &mut self.proof_up;
        let proven = |node: usize| leads(up, proofs[node].0 as usize, proofs[node].1);
        let list = &mut self.are_up[at];
        let before = list.len();
        part(list, &mut self.doubtful, proven);
        for node in self.doubtful.drain(..) {
            // What comes before the proof so far was no proof when it was found, and what is lost stays lost.
            let mut others = proofs[node as usize].0 as usize + 1..links.leaving(node as usize).end;
            match others.find(|link| leads(up, *link, links.to[*link])) {
                Some(link) => {
                    proofs[node as usize] = (link as u32, links.to[link]);
                    list.push(node);
                }
                None => up[node as usize] = false,
            }
        }
        list.len() < before
    }

    /// Takes away the nodes below a row that are not reached any more; true when there were any.
    fn lower(&mut self, links: &Links, at: usize) -> bool {
        let (allowed, free, down) = (
            &self.allowed[links.rows[at].words.clone()],
            self.free[at],
            &mut self.down,
        );
        let leads = |down: &[bool], place: usize, from: u32| {
            down[from as usize] && (free || meets(allowed, links.span[links.back[place] as usize]))
        };
        let proofs = &mut self.proof_down;
        let proven = |node: usize| leads(down, proofs[node].0 as usize, proofs[node].1);
        let list = &mut self.are_down[at];
        let before = list.len();
        part(list, &mut self.doubtful, proven);
        for node in self.doubtful.drain(..) {
            let mut others = proofs[node as usize].0 as usize + 1..links.reaching(node as usize).end;
            match others.find(|place| leads(down, *place, links.back_from[*place])) {
                Some(place) => {
                    proofs[node as usize] = (place as u32, links.back_from[place]);
                    list.push(node);
                }
                None => down[node as usize] = false,
            }
        }
        list.len() < before
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
        let reached = match at.checked_sub(1) {
            Some(above) => self.are_down[above].as_slice(),
            None if row.nodes.is_empty() => &[],
            None => &[0],
        };
        'rows: for node in reached {
            for link in links.leaving(*node as usize) {
                if meets(&left, links.span[link]) && self.up[links.to[link] as usize] {
                    take(&mut left, links.span[link]);
                    cover.push(link as u32);
                    if left.iter().all(|word| *word == 0) {
                        break 'rows;
                    }
                }
            }
        }
        for (open, gone) in self.open[row.words.clone()].iter_mut().zip(left) {
            *open &= !gone;
        }
    }
}

/// The link or place with this number, and what it stands beside; of a diagram without any way the end has none.
fn first(at: usize, beside: &[u32]) -> (u32, u32) {
    (at as u32, beside.get(at).copied().unwrap_or(0))
}

/// Leaves those that are proven in the list and puts the others into `doubtful`. Both are written to at every step, so that
/// the processor has nothing to guess: in the first choices half of the nodes go.
fn part(list: &mut Vec<u32>, doubtful: &mut Vec<u32>, proven: impl Fn(usize) -> bool) {
    doubtful.resize(list.len(), 0);
    let (mut kept, mut lost) = (0, 0);
    for at in 0..list.len() {
        let node = list[at];
        let proven = proven(node as usize);
        list[kept] = node;
        kept += usize::from(proven);
        doubtful[lost] = node;
        lost += usize::from(!proven);
    }
    list.truncate(kept);
    doubtful.truncate(lost);
}
