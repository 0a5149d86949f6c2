//! The order of variables: those that constraints tie together stand near one another.
//!
//! Where a part of the variables hangs on the others by a single one, it is a module of its own ([`apart`]); the modules of a
//! part form a tree. Within each the order is found by FORCE.
//!
//! FORCE (Aloul, Markov, Sakallah: "FORCE: a fast and easy-to-implement variable-ordering heuristic", 2003): every constraint
//! is drawn to the middle of its variables, every variable to the middle of its constraints, until it costs no less.
//! From several beginnings; the best is kept. Whole numbers throughout, and a fixed sequence of beginnings, so that the same
//! constraints are ordered alike everywhere.

use super::modules::apart::{apart, grown};

/// Beginnings tried besides the given order. More find a little less still, in as much more time.
const BEGINNINGS: usize = 120;
/// Rounds from one beginning.
const ROUNDS: usize = 60;

/// Variables that one diagram decides, in their order from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Module {
    /// The first of them is the joint, where there is one.
    pub(crate) variables: Vec<usize>,
    /// Which module of the same tree decides the joint, too; the first module has none.
    pub(crate) parent: Option<usize>,
}

/// The variables in trees that no constraint over these scopes ties together. The modules of a tree share but their joints, which
/// are none of the variables that `may_join` refuses; a parent comes before its children, and no child has fewer than `least`
/// variables of its own. Every constraint lies within one module.
pub(crate) fn trees(
    count: usize,
    scopes: &[Vec<usize>],
    may_join: impl Fn(usize) -> bool,
    least: usize,
) -> Vec<Vec<Module>> {
    let scopes: Vec<&Vec<usize>> = scopes.iter().filter(|scope| scope.len() > 1).collect();
    let found = grown(apart(count, &scopes, may_join), count, least);
    let mut of = vec![Vec::new(); count];
    for (module, variables) in found.iter().enumerate() {
        variables.iter().for_each(|variable| of[*variable].push(module));
    }
    // A constraint belongs to the module that has all of its variables.
    let mut own = vec![Vec::new(); found.len()];
    for scope in scopes {
        let holds = |module: &&usize| scope.iter().all(|v| found[**module].binary_search(v).is_ok());
        if let Some(module) = of[scope[0]].iter().find(holds) {
            own[*module].push(scope);
        }
    }
    let mut roots: Vec<usize> = (0..found.len()).collect();
    roots.sort_by_key(|module| std::cmp::Reverse(found[*module].len()));
    let mut seen = vec![false; found.len()];
    let mut trees = Vec::new();
    for root in roots {
        if !seen[root] {
            trees.push(tree(root, &found, &of, &own, &mut seen));
        }
    }
    trees
}

/// The modules that can be reached from `root`, which is the first of them.
fn tree(
    root: usize,
    found: &[Vec<usize>],
    of: &[Vec<usize>],
    own: &[Vec<&Vec<usize>>],
    seen: &mut [bool],
) -> Vec<Module> {
    let mut tree: Vec<Module> = Vec::new();
    let mut open = std::collections::VecDeque::from([(root, None)]);
    seen[root] = true;
    while let Some((module, joint)) = open.pop_front() {
        let mut variables = ordered(&found[module], &own[module]);
        if let Some((_, joint)) = joint {
            variables.retain(|variable| *variable != joint);
            variables.insert(0, joint);
        }
        for variable in &variables {
            for child in &of[*variable] {
                if !std::mem::replace(&mut seen[*child], true) {
                    open.push_back((*child, Some((tree.len(), *variable))));
                }
            }
        }
        let parent = joint.map(|(parent, _)| parent);
        tree.push(Module { variables, parent });
    }
    tree
}

/// For every variable the smallest that it is tied to.
pub(crate) fn roots(count: usize, scopes: &[Vec<usize>]) -> Vec<usize> {
    fn root(of: &mut [usize], mut variable: usize) -> usize {
        while of[variable] != variable {
            of[variable] = of[of[variable]];
            variable = of[variable];
        }
        variable
    }
    let mut of: Vec<usize> = (0..count).collect();
    for scope in scopes {
        for pair in scope.windows(2) {
            let (a, b) = (root(&mut of, pair[0]), root(&mut of, pair[1]));
            of[a.max(b)] = a.min(b);
        }
    }
    (0..count).map(|variable| root(&mut of, variable)).collect()
}

/// These variables in their order, for constraints over some of them.
fn ordered(members: &[usize], scopes: &[&Vec<usize>]) -> Vec<usize> {
    let place = |variable: &usize| members.binary_search(variable).ok();
    let scopes: Vec<Vec<usize>> = scopes
        .iter()
        .map(|scope| scope.iter().filter_map(place).collect())
        .collect();
    order(members.len(), &scopes)
        .into_iter()
        .map(|at| members[at])
        .collect()
}

/// An order of `count` variables for constraints over these scopes, as a list from the top.
fn order(count: usize, scopes: &[Vec<usize>]) -> Vec<usize> {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let mut best: Option<(u64, Vec<usize>)> = None;
    let beginnings = if scopes.len() > 1 { BEGINNINGS } else { 0 };
    for beginning in 0..=beginnings {
        let mut rank: Vec<usize> = (0..count).collect();
        if beginning > 0 {
            dice.shuffle(&mut rank);
        }
        let (cost, rank) = settled(rank, scopes);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, rank));
        }
    }
    let rank = best.map(|(_, rank)| rank).unwrap_or_default();
    let mut order = vec![0; count];
    for (variable, rank) in rank.into_iter().enumerate() {
        order[rank] = variable;
    }
    order
}

fn settled(mut rank: Vec<usize>, scopes: &[Vec<usize>]) -> (u64, Vec<usize>) {
    let count = rank.len();
    let mut least = cost(&rank, scopes);
    for _ in 0..ROUNDS {
        // Sums of twice the middle, scaled, so that no floats are needed.
        let mut pull = vec![0u64; count];
        let mut pulls = vec![0u64; count];
        for scope in scopes {
            let sum: u64 = scope.iter().map(|v| rank[*v] as u64).sum();
            let middle = (sum << 16) / scope.len() as u64;
            for variable in scope {
                pull[*variable] += middle;
                pulls[*variable] += 1;
            }
        }
        let place = |v: usize| match pulls[v] {
            0 => (rank[v] as u64) << 16,
            many => pull[v] / many,
        };
        let mut variables: Vec<(u64, usize)> = (0..count).map(|v| (place(v), v)).collect();
        variables.sort_unstable();
        let mut next = vec![0; count];
        for (place, (_, variable)) in variables.into_iter().enumerate() {
            next[variable] = place;
        }
        let now = cost(&next, scopes);
        if now >= least {
            break;
        }
        (least, rank) = (now, next);
    }
    (least, rank)
}

/// What an order costs: over all places between two neighbours, how many constraints cross it, squared. A diagram is as wide
/// there as what its constraints remember across; one wide place costs more than two narrow ones.
fn cost(rank: &[usize], scopes: &[Vec<usize>]) -> u64 {
    let mut change = vec![0i64; rank.len()];
    for scope in scopes {
        let ranks = scope.iter().map(|v| rank[*v]);
        if let (Some(first), Some(last)) = (ranks.clone().min(), ranks.max()) {
            change[first] += 1;
            change[last] -= 1;
        }
    }
    let crossing = change.into_iter().scan(0, |crossing, change| {
        *crossing += change;
        Some(crossing.unsigned_abs().pow(2))
    });
    crossing.sum()
}

/// A fixed sequence: the same template is always ordered the same way.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn shuffle(&mut self, list: &mut [usize]) {
        for at in (1..list.len()).rev() {
            let other = (self.next() % (at as u64 + 1)) as usize;
            list.swap(at, other);
        }
    }
}
