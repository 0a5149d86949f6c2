//! Every rule of a part as a small diagram of its own, to find out which of them are to blame.
//!
//! With the choices in question decided, a rule is a handful of nodes; rules are then put together one by one until nothing
//! is left.

use std::collections::{BTreeMap, BTreeSet};

use super::nodes::{self, NodeId, Nodes, Run, TooMany};
use crate::model::hash::IdMap;
use crate::model::level::LevelId;
use crate::model::positions::Positions;

/// Most nodes of one question.
const MOST_NODES: usize = 100_000;
/// Most nodes of one proof.
const MOST_PROOF_NODES: usize = 20_000;

/// The rules of one part, but for those that its diagram doesn't hold.
#[derive(Debug)]
pub(crate) struct Laws {
    nodes: Nodes,
    laws: Vec<Law>,
}

#[derive(Debug)]
struct Law {
    /// `None` where an option demands it by itself.
    rule: Option<usize>,
    node: NodeId,
    levels: Vec<LevelId>,
}

/// Which rules are to blame.
#[derive(Debug)]
pub(crate) struct Blame {
    /// The rules: each of them alone, or all of them together, and then none can be left out.
    pub(crate) rules: Vec<usize>,
    /// Each of them alone is enough.
    pub(crate) any: bool,
    /// The levels that were looked at.
    pub(crate) near: BTreeSet<LevelId>,
}

impl Laws {
    /// None yet; made of these nodes.
    pub(crate) fn new(nodes: Nodes) -> Self {
        Self {
            nodes,
            laws: Vec::new(),
        }
    }

    /// Where its nodes are made.
    pub(crate) fn nodes(&mut self) -> &mut Nodes {
        &mut self.nodes
    }

    /// Adds what `node` says of some levels.
    pub(crate) fn add(&mut self, rule: Option<usize>, node: NodeId, levels: &BTreeSet<LevelId>) {
        let levels = levels.iter().copied().collect();
        self.laws.push(Law { rule, node, levels });
    }

    /// The rules that with `fixed` leave no way, those that come first in `order` rather than others; rules
    /// that hang on levels which aren't `own` are left alone. `None`: no telling.
    pub(crate) fn blamed(
        &self,
        fixed: &BTreeMap<LevelId, Positions>,
        own: impl Fn(LevelId) -> bool,
        order: impl Fn(usize) -> (bool, usize),
    ) -> Option<Blame> {
        let mut question = Question {
            laws: self,
            fixed,
            scratch: Nodes::new(MOST_NODES),
            made: IdMap::default(),
        };
        let rule = |law: &usize| self.laws[*law].rule;
        let blame = |laws: &[usize], any, near| {
            let rules = laws.iter().filter_map(rule).collect();
            Some(Blame { rules, any, near })
        };
        let of_rules = |reached: &BTreeSet<usize>| -> (Vec<usize>, Vec<usize>) {
            reached.iter().partition(|law| rule(law).is_none())
        };
        // One rule may do, and may lie anywhere.
        let every: Vec<usize> = (0..self.laws.len()).collect();
        let mut near: BTreeSet<LevelId> = fixed.keys().copied().collect();
        let mut reached = BTreeSet::new();
        self.reach(&every, &mut near, &mut reached);
        let (demands, mut rules) = of_rules(&reached);
        let demanded = question.all(nodes::TRUE, &demands).ok()?;
        if demanded == nodes::FALSE {
            return blame(&[], false, near);
        }
        rules.sort_by_key(|law| rule(law).map(&order));
        let mut single = Vec::new();
        for law in &rules {
            if question.all(demanded, &[*law]).ok()? == nodes::FALSE {
                single.push(*law);
            }
        }
        if !single.is_empty() {
            return blame(&single, true, near);
        }
        let is_looked_at = |law: &usize| rule(law).is_none() || self.laws[*law].levels.iter().all(|level| own(*level));
        let laws: Vec<usize> = every.into_iter().filter(is_looked_at).collect();
        let mut reached = BTreeSet::new();
        let mut own_near: BTreeSet<LevelId> = fixed.keys().copied().collect();
        loop {
            let before = reached.len();
            self.reach(&laws, &mut own_near, &mut reached);
            near.extend(&own_near);
            let (demands, mut rules) = of_rules(&reached);
            let demanded = question.all(nodes::TRUE, &demands).ok()?;
            if demanded == nodes::FALSE {
                return blame(&[], false, near);
            }
            // From the bottom of the order, as the diagram itself is put together: what is there then only grows upwards.
            rules.sort_by_key(|law| std::cmp::Reverse((self.laws[*law].levels.first(), rule(law).map(&order))));
            if question.all(demanded, &rules).ok()? == nodes::FALSE {
                let needed = question.needed(demanded, rules).ok()?;
                return blame(&needed, false, near);
            }
            if reached.len() == before {
                return None;
            }
        }
    }

    /// The rules that hang on one of these levels, or on one that options tie to them by what they demand by themselves.
    pub(crate) fn touching(&self, levels: impl Iterator<Item = LevelId>) -> Vec<usize> {
        let every: Vec<usize> = (0..self.laws.len()).collect();
        let (mut near, mut reached) = (levels.collect(), BTreeSet::new());
        self.reach(&every, &mut near, &mut reached);
        reached.into_iter().filter_map(|law| self.laws[law].rule).collect()
    }

    /// The rules that hang on one of these levels, and what options on the levels of those rules demand by themselves; all of
    /// their levels join the others.
    fn reach(&self, laws: &[usize], near: &mut BTreeSet<LevelId>, reached: &mut BTreeSet<usize>) {
        self.reach_own(laws, near, reached);
        let touches = |law: &Law| law.levels.iter().any(|level| near.contains(level));
        let touching: Vec<usize> = laws.iter().copied().filter(|law| touches(&self.laws[*law])).collect();
        near.extend(touching.iter().flat_map(|law| self.laws[*law].levels.iter().copied()));
        reached.extend(touching);
        self.reach_own(laws, near, reached);
    }

    /// What options on these levels demand by themselves, and what options on the levels of that.
    fn reach_own(&self, laws: &[usize], near: &mut BTreeSet<LevelId>, reached: &mut BTreeSet<usize>) {
        loop {
            let before = reached.len();
            let laws = laws.iter().map(|at| (*at, &self.laws[*at]));
            for (at, law) in laws.filter(|(_, law)| law.rule.is_none()) {
                if law.levels.iter().any(|level| near.contains(level)) && reached.insert(at) {
                    near.extend(&law.levels);
                }
            }
            if reached.len() == before {
                break;
            }
        }
    }
}

/// Whether something can't be, given what the laws of all parts say.
pub(crate) struct Proof<'l> {
    parts: Vec<&'l Laws>,
    scratch: Nodes,
    /// By part: its nodes that were copied.
    made: Vec<IdMap<NodeId, NodeId>>,
}

impl<'l> Proof<'l> {
    /// Of these parts.
    pub(crate) fn new(parts: impl Iterator<Item = &'l Laws>) -> Self {
        let parts: Vec<&Laws> = parts.collect();
        Self {
            made: vec![IdMap::default(); parts.len()],
            scratch: Nodes::new(MOST_PROOF_NODES),
            parts,
        }
    }

    /// Where the nodes of what is asked are made.
    pub(crate) fn nodes(&mut self) -> &mut Nodes {
        &mut self.scratch
    }

    /// Do the others ask for all that this rule does? `None`: it takes too long to say.
    pub(crate) fn is_implied(&mut self, rule: usize) -> Option<bool> {
        let is_it = |law: &&Law| law.rule == Some(rule);
        let (part, law) =
            (self.parts.iter().enumerate()).find_map(|(part, laws)| Some((part, laws.laws.iter().find(is_it)?)))?;
        let own = self
            .scratch
            .copied(&self.parts[part].nodes, law.node, &mut self.made[part])
            .ok()?;
        let broken = self.scratch.not(own, &mut IdMap::default()).ok()?;
        self.refutes(broken, law.levels.iter().copied().collect(), Some(rule))
    }

    /// Do the rules, all but one, leave nothing of what `asked` says of the levels `near`? `None`: it takes too long to say.
    pub(crate) fn refutes(&mut self, asked: NodeId, mut near: BTreeSet<LevelId>, but: Option<usize>) -> Option<bool> {
        let mut reached: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.parts.len()];
        let mut left = asked;
        loop {
            let before = reached.clone();
            for (laws, reached) in self.parts.iter().zip(&mut reached) {
                let others: Vec<usize> = (0..laws.laws.len())
                    .filter(|law| but.is_none() || laws.laws[*law].rule != but)
                    .collect();
                laws.reach(&others, &mut near, reached);
            }
            if reached == before {
                return Some(left == nodes::FALSE);
            }
            let mut new: Vec<(usize, usize)> = Vec::new();
            for (part, (now, before)) in reached.iter().zip(&before).enumerate() {
                new.extend(now.difference(before).map(|law| (part, *law)));
            }
            new.sort_by_key(|(part, law)| std::cmp::Reverse(self.parts[*part].laws[*law].levels.first()));
            for (part, law) in new {
                let laws = self.parts[part];
                let node = self
                    .scratch
                    .copied(&laws.nodes, laws.laws[law].node, &mut self.made[part])
                    .ok()?;
                left = self.scratch.and(left, node).ok()?;
                if left == nodes::FALSE {
                    return Some(true);
                }
            }
            self.scratch.forget();
        }
    }
}

struct Question<'l> {
    laws: &'l Laws,
    fixed: &'l BTreeMap<LevelId, Positions>,
    scratch: Nodes,
    /// What is left of a node once the fixed levels are decided.
    made: IdMap<NodeId, NodeId>,
}

impl Question<'_> {
    /// `begun` and all of these laws.
    fn all(&mut self, begun: NodeId, laws: &[usize]) -> Result<NodeId, TooMany> {
        let mut all = begun;
        for law in laws {
            let left = self.left(self.laws.laws[*law].node)?;
            all = self.scratch.and(all, left)?;
            if all == nodes::FALSE {
                break;
            }
        }
        Ok(all)
    }

    /// Of laws that leave nothing some of which none can be left out. (Inserting one by one: de Siqueira, Puget: "Explanation-based
    /// generalisation of failures", 1988.)
    fn needed(&mut self, begun: NodeId, mut laws: Vec<usize>) -> Result<Vec<usize>, TooMany> {
        let mut needed: Vec<usize> = Vec::new();
        loop {
            let mut all = self.all(begun, &needed)?;
            if all == nodes::FALSE {
                return Ok(needed);
            }
            let mut last = laws.len();
            for (at, law) in laws.iter().enumerate() {
                all = self.all(all, &[*law])?;
                if all == nodes::FALSE {
                    last = at;
                    break;
                }
            }
            let Some(law) = laws.get(last).copied() else {
                return Ok(needed);
            };
            needed.push(law);
            laws.truncate(last);
        }
    }

    /// What is left of a node once the fixed levels are decided.
    fn left(&mut self, node: NodeId) -> Result<NodeId, TooMany> {
        if node == nodes::TRUE || node == nodes::FALSE {
            return Ok(node);
        }
        if let Some(known) = self.made.get(&node) {
            return Ok(*known);
        }
        let rank = self.laws.nodes.rank(node);
        let runs: Vec<Run> = self.laws.nodes.runs(node).to_vec();
        let left = match self.fixed.get(&rank) {
            None => {
                let mut left = Vec::with_capacity(runs.len());
                for run in runs {
                    left.push(Run {
                        last: run.last,
                        to: self.left(run.to)?,
                    });
                }
                self.scratch.node(rank, &left)?
            }
            Some(positions) => match positions.single() {
                Some(at) => {
                    let to = runs
                        .iter()
                        .find(|run| run.last >= at)
                        .map_or(nodes::FALSE, |run| run.to);
                    self.left(to)?
                }
                None => self.left_within(rank, &runs, positions)?,
            },
        };
        self.made.insert(node, left);
        Ok(left)
    }

    fn left_within(&mut self, rank: u32, runs: &[Run], positions: &Positions) -> Result<NodeId, TooMany> {
        let mut left: Vec<Run> = Vec::with_capacity(runs.len() * 2);
        let never = |last| Run { last, to: nodes::FALSE };
        let mut next = 0;
        for run in runs {
            let to = self.left(run.to)?;
            for (lo, hi) in positions.intersect(&Positions::span(next, run.last)).stretches() {
                left.extend((*lo > next).then(|| never(lo - 1)));
                left.push(Run { last: *hi, to });
                next = hi + 1;
            }
            left.extend((next <= run.last).then(|| never(run.last)));
            next = run.last + 1;
        }
        self.scratch.node(rank, &left)
    }
}
