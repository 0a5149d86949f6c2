//! Decision diagrams while they are put together: nodes kept once, and the conjunction of two of them.
//!
//! A node decides one variable; a run of neighbouring positions leads on to the same node. Equal nodes have equal ids, and a
//! node that doesn't tell its positions apart is never made, so that what is left of two constraints is the same node
//! wherever it is the same thing.

use crate::model::hash::IdMap;

/// Number of a node.
pub(crate) type NodeId = u32;
/// Never.
pub(crate) const FALSE: NodeId = 0;
/// Always.
pub(crate) const TRUE: NodeId = 1;
/// Where the two ends stand: below all variables.
const BELOW: u32 = u32::MAX;

/// Positions up to `last`, from behind the run before, lead on to `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// The last position.
    pub(crate) last: u32,
    /// The next node.
    pub(crate) to: NodeId,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    /// Place of its variable in the order, from the top.
    rank: u32,
    first: u32,
    runs: u32,
}

/// More nodes than may be made.
#[derive(Debug)]
pub(crate) struct TooMany;

/// All nodes that were made so far.
#[derive(Debug)]
pub(crate) struct Nodes {
    nodes: Vec<Node>,
    runs: Vec<Run>,
    /// Ids by hash, open addressing; 0 is free, since the two ends are never looked up.
    table: Vec<NodeId>,
    both: IdMap<(NodeId, NodeId), NodeId>,
    most: usize,
}

impl Nodes {
    /// None but the two ends; never more than `most`.
    pub(crate) fn new(most: usize) -> Self {
        let end = Node {
            rank: BELOW,
            first: 0,
            runs: 0,
        };
        Self {
            nodes: vec![end, end],
            runs: Vec::new(),
            table: vec![0; 1 << 10],
            both: IdMap::default(),
            most,
        }
    }

    /// The place of the node's variable; `u32::MAX` for the two ends.
    pub(crate) fn rank(&self, id: NodeId) -> u32 {
        self.nodes[id as usize].rank
    }

    /// Where its positions lead.
    pub(crate) fn runs(&self, id: NodeId) -> &[Run] {
        let node = self.nodes[id as usize];
        &self.runs[node.first as usize..(node.first + node.runs) as usize]
    }

    /// The node of `rank` with these runs, which must cover its positions; neighbours that lead on alike are joined.
    pub(crate) fn node(&mut self, rank: u32, runs: &[Run]) -> Result<NodeId, TooMany> {
        let first = self.runs.len();
        for run in runs {
            match self.runs[first..].last_mut() {
                Some(before) if before.to == run.to => before.last = run.last,
                _ => self.runs.push(*run),
            }
        }
        if self.runs.len() == first + 1 {
            let only = self.runs[first].to;
            self.runs.truncate(first);
            return Ok(only);
        }
        let slot = self.slot(rank, first);
        if self.table[slot] != 0 {
            self.runs.truncate(first);
            return Ok(self.table[slot]);
        }
        if self.nodes.len() >= self.most {
            return Err(TooMany);
        }
        let id = self.nodes.len() as NodeId;
        self.nodes.push(Node {
            rank,
            first: first as u32,
            runs: (self.runs.len() - first) as u32,
        });
        self.table[slot] = id;
        if self.nodes.len() * 2 > self.table.len() {
            self.grow();
        }
        Ok(id)
    }

    /// Where the node stands, or would stand, whose runs begin at `first`.
    fn slot(&self, rank: u32, first: usize) -> usize {
        let runs = &self.runs[first..];
        let mask = self.table.len() - 1;
        let mut slot = hash(rank, runs) & mask;
        loop {
            let id = self.table[slot];
            if id == 0 || (self.rank(id) == rank && self.runs(id) == runs) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        self.table = vec![0; mask + 1];
        for id in 2..self.nodes.len() as NodeId {
            let mut slot = hash(self.rank(id), self.runs(id)) & mask;
            while self.table[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.table[slot] = id;
        }
    }

    /// Both at once.
    pub(crate) fn and(&mut self, a: NodeId, b: NodeId) -> Result<NodeId, TooMany> {
        match (a, b) {
            (FALSE, _) | (_, FALSE) => return Ok(FALSE),
            (TRUE, other) | (other, TRUE) => return Ok(other),
            (a, b) if a == b => return Ok(a),
            _ => {}
        }
        let key = (a.min(b), a.max(b));
        if let Some(known) = self.both.get(&key) {
            return Ok(*known);
        }
        let (upper, lower) = if self.rank(a) <= self.rank(b) { (a, b) } else { (b, a) };
        let rank = self.rank(upper);
        let together = self.rank(lower) == rank;
        let (mut at, mut other) = (self.nodes[upper as usize].first, self.nodes[lower as usize].first);
        let end = at + self.nodes[upper as usize].runs;
        let mut runs = Vec::with_capacity((end - at) as usize);
        while at < end {
            let run = self.runs[at as usize];
            if together {
                let beside = self.runs[other as usize];
                let last = run.last.min(beside.last);
                let to = self.and(run.to, beside.to)?;
                runs.push(Run { last, to });
                at += u32::from(run.last == last);
                other += u32::from(beside.last == last);
            } else {
                let to = self.and(run.to, lower)?;
                runs.push(Run { last: run.last, to });
                at += 1;
            }
        }
        let both = self.node(rank, &runs)?;
        self.both.insert(key, both);
        Ok(both)
    }

    /// How many nodes there are, the two ends among them.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// From now on no more than `room` nodes may be made.
    pub(crate) fn leave(&mut self, room: usize) {
        self.most = self.nodes.len() + room;
    }

    /// How many runs lie below a node.
    pub(crate) fn edges_below(&self, root: NodeId) -> usize {
        let mut seen = vec![false; self.nodes.len()];
        let (mut open, mut edges) = (vec![root], 0);
        while let Some(id) = open.pop() {
            if !std::mem::replace(&mut seen[id as usize], true) {
                edges += self.runs(id).len();
                open.extend(self.runs(id).iter().map(|run| run.to));
            }
        }
        edges
    }

    /// Only what lies below `root`, and what that is called now.
    pub(crate) fn kept(&self, root: NodeId) -> (Self, NodeId) {
        let mut kept = Self::new(self.most);
        // There was room for more than these before.
        let now = kept.copied(self, root, &mut IdMap::default()).unwrap_or(FALSE);
        (kept, now)
    }

    /// A node of others, made here. `made` remembers what was copied before.
    pub(crate) fn copied(
        &mut self,
        others: &Self,
        id: NodeId,
        made: &mut IdMap<NodeId, NodeId>,
    ) -> Result<NodeId, TooMany> {
        if id == FALSE || id == TRUE {
            return Ok(id);
        }
        if let Some(known) = made.get(&id) {
            return Ok(*known);
        }
        let mut runs = Vec::with_capacity(others.runs(id).len());
        for run in others.runs(id) {
            let to = self.copied(others, run.to, made)?;
            runs.push(Run { last: run.last, to });
        }
        let copy = self.node(others.rank(id), &runs)?;
        made.insert(id, copy);
        Ok(copy)
    }

    /// Everything that a node refuses. `made` remembers what was turned round before.
    pub(crate) fn not(&mut self, id: NodeId, made: &mut IdMap<NodeId, NodeId>) -> Result<NodeId, TooMany> {
        match id {
            FALSE => return Ok(TRUE),
            TRUE => return Ok(FALSE),
            _ => {}
        }
        if let Some(known) = made.get(&id) {
            return Ok(*known);
        }
        let mut runs = self.runs(id).to_vec();
        for run in &mut runs {
            run.to = self.not(run.to, made)?;
        }
        let not = self.node(self.rank(id), &runs)?;
        made.insert(id, not);
        Ok(not)
    }

    /// Lets go of what was remembered about conjunctions.
    pub(crate) fn forget(&mut self) {
        self.both.clear();
    }
}

fn hash(rank: u32, runs: &[Run]) -> usize {
    let mut hash = u64::from(rank).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for run in runs {
        hash = (hash.rotate_left(23) ^ (u64::from(run.last) << 32 | u64::from(run.to)))
            .wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    (hash ^ (hash >> 31)) as usize
}
