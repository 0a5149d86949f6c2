//! Constraints over finite variables without a template around them: what comparisons with other solvers bring.
//!
//! What it is: a [`Network`] is compiled and answered exactly as a template's levels and rules are, by the same diagrams.
//!
//! What it is not: a way into the product. It knows no options, prices or reasons.
//!
//! Where to start: [`Network::compile`], then [`Choices`].

use std::collections::BTreeMap;

use num_bigint::BigUint;

use crate::diagram::laws::Laws;
use crate::diagram::modules::impasse::Impasse;
use crate::diagram::modules::reach::Reach;
use crate::diagram::modules::{LEAST, Modules, WHOLE};
use crate::diagram::nodes::{self, NodeId, Nodes, Run, TooMany};
use crate::diagram::{Diagram, order};
use crate::model::positions::Positions;

/// What must hold over some variables.
#[derive(Clone, Debug)]
pub enum Constraint {
    /// Only these combinations.
    Table {
        /// Variables, each once.
        scope: Vec<usize>,
        /// A position for each variable of the scope, row after row.
        rows: Vec<u32>,
    },
    /// At least one of these variables takes its position.
    Clause(Vec<(usize, u32)>),
}

impl Constraint {
    /// The variables that it is about.
    fn scope(&self) -> Vec<usize> {
        let mut scope = match self {
            Self::Table { scope, .. } => scope.clone(),
            Self::Clause(literals) => literals.iter().map(|literal| literal.0).collect(),
        };
        scope.sort_unstable();
        scope.dedup();
        scope
    }
}

/// Variables and what ties them together.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// How many positions each variable has; none has none.
    pub sizes: Vec<u32>,
    /// What must hold.
    pub constraints: Vec<Constraint>,
}

/// All that a network allows.
#[derive(Debug)]
pub struct Compiled {
    parts: Vec<Modules>,
    /// By part: the constraints one by one.
    laws: Vec<Laws>,
    /// By variable: its part and its place in the order.
    places: Vec<(usize, u32)>,
    /// By place.
    sizes: Vec<u32>,
}

impl Network {
    /// Everything that it allows, as diagrams; `None` when one of them takes more than `most` nodes on the way.
    pub fn compile(&self, most: usize) -> Option<Compiled> {
        let whole = self.compile_within(most.min(WHOLE * 10), usize::MAX);
        let small = whole.filter(|compiled| compiled.size().1 <= WHOLE);
        small.or_else(|| self.compile_within(most, LEAST))
    }

    /// The same, in modules of no fewer than `least` variables.
    fn compile_within(&self, most: usize, least: usize) -> Option<Compiled> {
        let scopes: Vec<Vec<usize>> = self.constraints.iter().map(Constraint::scope).collect();
        let trees = order::trees(self.sizes.len(), &scopes, |_| true, least);
        let mut places = vec![(0, 0); self.sizes.len()];
        let mut sizes = Vec::with_capacity(self.sizes.len());
        for (part, module) in trees
            .iter()
            .enumerate()
            .flat_map(|(part, tree)| tree.iter().map(move |m| (part, m)))
        {
            for variable in &module.variables[usize::from(module.parent.is_some())..] {
                places[*variable] = (part, sizes.len() as u32);
                sizes.push(self.sizes[*variable]);
            }
        }
        let mut compiled = Compiled {
            parts: Vec::with_capacity(trees.len()),
            laws: Vec::with_capacity(trees.len()),
            sizes,
            places,
        };
        for (part, tree) in trees.into_iter().enumerate() {
            // A constraint over nothing can't be kept: no part has a way then.
            let here = |scope: &&Vec<usize>| scope.first().is_none_or(|v| compiled.places[*v].0 == part);
            let constraints = self.constraints.iter().enumerate().zip(&scopes);
            let constraints = constraints.filter(|(_, scope)| here(scope));
            let constraints: Vec<(usize, &Constraint)> = constraints.map(|(constraint, _)| constraint).collect();
            let modules = compiled.modules(&tree, &constraints, most).ok()?;
            compiled.parts.push(modules);
            let laws = compiled.laws_of(&constraints, most).ok()?;
            compiled.laws.push(laws);
        }
        Some(compiled)
    }
}

impl Compiled {
    fn modules(
        &self,
        tree: &[order::Module],
        constraints: &[(usize, &Constraint)],
        most: usize,
    ) -> Result<Modules, TooMany> {
        let places = |constraint: &Constraint| -> Vec<u32> {
            constraint.scope().into_iter().map(|v| self.places[v].1).collect()
        };
        let ends = |constraint: &Constraint| {
            let places = places(constraint);
            std::cmp::Reverse((places.iter().min().copied(), places.iter().max().copied()))
        };
        let mut constraints = constraints.to_vec();
        constraints.sort_by_cached_key(|(_, constraint)| ends(constraint));
        let mut diagrams = Vec::with_capacity(tree.len());
        for module in tree {
            let own: Vec<u32> = module
                .variables
                .iter()
                .map(|variable| self.places[*variable].1)
                .collect();
            let (here, elsewhere): (Vec<_>, Vec<_>) = constraints
                .into_iter()
                .partition(|(_, constraint)| places(constraint).iter().all(|place| own.contains(place)));
            constraints = elsewhere;
            let mut nodes = Nodes::new(most);
            let mut all = nodes::TRUE;
            for (_, constraint) in here {
                let one = self.node(&mut nodes, constraint)?;
                all = nodes.and(all, one)?;
                nodes.forget();
            }
            let size = |place: u32| self.sizes[place as usize];
            diagrams.push(Diagram::below(&nodes, all, &own, size, |_| true));
        }
        Ok(Modules::new(diagrams))
    }

    fn laws_of(&self, constraints: &[(usize, &Constraint)], most: usize) -> Result<Laws, TooMany> {
        let mut laws = Laws::new(Nodes::new(most));
        for (number, constraint) in constraints {
            let node = self.node(laws.nodes(), constraint)?;
            let places = constraint.scope().into_iter().map(|v| self.places[v].1).collect();
            laws.add(Some(*number), node, &places);
        }
        Ok(laws)
    }

    fn node(&self, nodes: &mut Nodes, constraint: &Constraint) -> Result<NodeId, TooMany> {
        match constraint {
            Constraint::Table { scope, rows } => {
                let mut columns: Vec<(u32, usize)> = scope.iter().map(|v| self.places[*v].1).zip(0..).collect();
                columns.sort_unstable();
                let row = |row: &[u32]| columns.iter().map(|(_, column)| row[*column]).collect();
                let mut sorted: Vec<Vec<u32>> = rows.chunks_exact(scope.len().max(1)).map(row).collect();
                sorted.sort_unstable();
                let places: Vec<u32> = columns.into_iter().map(|(place, _)| place).collect();
                self.table(nodes, &places, 0, &sorted)
            }
            Constraint::Clause(literals) => {
                let mut literals: Vec<(u32, u32)> = literals.iter().map(|(v, at)| (self.places[*v].1, *at)).collect();
                literals.sort_unstable();
                let mut node = nodes::FALSE;
                for same in literals.chunk_by(|a, b| a.0 == b.0).rev() {
                    let to = |at: u32| {
                        if same.iter().any(|literal| literal.1 == at) {
                            nodes::TRUE
                        } else {
                            node
                        }
                    };
                    let size = self.sizes[same[0].0 as usize];
                    let runs: Vec<Run> = (0..size).map(|last| Run { last, to: to(last) }).collect();
                    node = nodes.node(same[0].0, &runs)?;
                }
                Ok(node)
            }
        }
    }

    /// Of rows in order, of which the columns before `depth` are alike.
    fn table(&self, nodes: &mut Nodes, places: &[u32], depth: usize, rows: &[Vec<u32>]) -> Result<NodeId, TooMany> {
        let Some(place) = places.get(depth).copied() else {
            return Ok(if rows.is_empty() { nodes::FALSE } else { nodes::TRUE });
        };
        let mut runs = Vec::new();
        for same in rows.chunk_by(|a, b| a[depth] == b[depth]) {
            let at = same[0][depth];
            if let Some(last) = at.checked_sub(1) {
                runs.push(Run { last, to: nodes::FALSE });
            }
            let to = self.table(nodes, places, depth + 1, same)?;
            runs.push(Run { last: at, to });
        }
        let last = self.sizes[place as usize] - 1;
        runs.push(Run { last, to: nodes::FALSE });
        // What fails between two rows that stand side by side is no run at all.
        let mut next = 0;
        runs.retain(|run| {
            let some = run.last >= next;
            next = next.max(run.last + 1);
            some
        });
        nodes.node(place, &runs)
    }

    /// How many nodes and edges the diagrams have.
    pub fn size(&self) -> (usize, usize) {
        let sizes = self.parts.iter().map(Modules::size);
        sizes.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
    }

    fn fresh(&self) -> Vec<Positions> {
        self.sizes.iter().map(|size| Positions::all(*size)).collect()
    }

    /// In how many ways all of it can be kept.
    pub fn count(&self) -> BigUint {
        let allowed = self.fresh();
        let count = |part: &Modules| {
            let reach = Reach::new(part, &allowed);
            if reach.is_possible(part) {
                part.count(&allowed, &reach, &|_| None)
            } else {
                BigUint::ZERO
            }
        };
        self.parts.iter().map(count).product()
    }

    /// Nothing chosen yet.
    pub fn choices(&self) -> Choices<'_> {
        let allowed = self.fresh();
        let reach = self.parts.iter().map(|part| Reach::new(part, &allowed)).collect();
        Choices {
            compiled: self,
            reach,
            chosen: vec![None; self.places.len()],
            order: Vec::new(),
        }
    }
}

/// What is chosen, and what that leaves.
#[derive(Clone, Debug)]
pub struct Choices<'c> {
    compiled: &'c Compiled,
    reach: Vec<Reach>,
    chosen: Vec<Option<u32>>,
    /// The variables chosen, earliest first.
    order: Vec<usize>,
}

/// Why a position can't be chosen: with these choices and constraints there is no way, and none of either can be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// Variables that were chosen; late ones are blamed rather than early ones.
    pub choices: Vec<usize>,
    /// Constraints, by their number in the network.
    pub constraints: Vec<usize>,
}

impl Choices<'_> {
    /// Chooses a position that is open, for a variable without a choice.
    pub fn choose(&mut self, variable: usize, position: u32) {
        let (part, place) = self.compiled.places[variable];
        self.chosen[variable] = Some(position);
        self.order.push(variable);
        self.reach[part].narrow(&self.compiled.parts[part], place, &Positions::one(position));
    }

    /// Has the variable a choice?
    pub fn is_chosen(&self, variable: usize) -> bool {
        self.chosen[variable].is_some()
    }

    /// Why a variable without a choice can't take a position; `None` when it can, or when it takes too long to say.
    pub fn why(&self, variable: usize, position: u32) -> Option<Why> {
        let (part, place) = self.compiled.places[variable];
        let mut allowed = self.compiled.fresh();
        let here = |v: &&usize| self.compiled.places[**v].0 == part;
        let chosen: Vec<usize> = self.order.iter().filter(here).copied().collect();
        let held = |v: usize| (self.compiled.places[v].1, Positions::one(self.chosen[v].unwrap_or(0)));
        for (place, positions) in chosen.iter().map(|v| held(*v)) {
            allowed[place as usize] = positions;
        }
        allowed[place as usize] = Positions::one(position);
        let mut impasse = Impasse::new(&self.compiled.parts[part], &allowed)?;
        let mut fixed = BTreeMap::from([(place, Positions::one(position))]);
        let mut choices = Vec::new();
        for variable in chosen {
            let (place, positions) = held(variable);
            let all = Positions::all(self.compiled.sizes[place as usize]);
            if impasse.opens(place, &all) {
                choices.push(variable);
                fixed.insert(place, positions);
            } else {
                impasse.widen(place, &all);
            }
        }
        let mut allowed = self.compiled.fresh();
        for (place, positions) in &fixed {
            allowed[*place as usize] = positions.clone();
        }
        let stuck = self.compiled.parts[part].stuck(&allowed);
        let own = |place: u32| stuck.as_ref().is_none_or(|own| own.binary_search(&place).is_ok());
        let blame = self.compiled.laws[part].blamed(&fixed, own, |constraint| (false, constraint))?;
        let many = if blame.any { 1 } else { blame.rules.len() };
        Some(Why {
            choices,
            constraints: blame.rules.into_iter().take(many).collect(),
        })
    }

    /// The positions of a variable that lead on to some way to keep everything, its own choice in force.
    pub fn open(&self, variable: usize) -> Vec<u32> {
        let (part, place) = self.compiled.places[variable];
        let open = self.reach[part].open(&self.compiled.parts[part], place);
        let all = open.stretches().iter().flat_map(|(lo, hi)| *lo..=*hi);
        all.filter(|at| self.chosen[variable].is_none_or(|chosen| chosen == *at))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Does every constraint hold?
    fn holds(network: &Network, way: &[u32]) -> bool {
        network.constraints.iter().all(|constraint| match constraint {
            Constraint::Table { scope, rows } => {
                let own: Vec<u32> = scope.iter().map(|v| way[*v]).collect();
                match scope.len() {
                    0 => true,
                    width => rows.chunks_exact(width).any(|row| row == own),
                }
            }
            Constraint::Clause(literals) => literals.iter().any(|(v, at)| way[*v] == *at),
        })
    }

    /// Every combination that keeps all constraints, one by one.
    fn ways(network: &Network) -> Vec<Vec<u32>> {
        let mut ways = vec![Vec::new()];
        for size in &network.sizes {
            ways = ways
                .iter()
                .flat_map(|way| (0..*size).map(move |at| [way.as_slice(), &[at]].concat()))
                .collect();
        }
        ways.retain(|way| holds(network, way));
        ways
    }

    fn networks() -> impl Strategy<Value = Network> {
        let sizes = prop::collection::vec(1u32..5, 1..7);
        sizes.prop_flat_map(|sizes| {
            let many = sizes.len();
            let literals = prop::collection::vec((0..many, 0u32..5), 1..4);
            let scope = prop::sample::subsequence((0..many).collect::<Vec<_>>(), 1..=many.min(3)).prop_shuffle();
            let table = (scope, prop::collection::vec(prop::collection::vec(0u32..5, 3), 1..20));
            let constraint = prop_oneof![
                literals.prop_map(Constraint::Clause),
                table.prop_map(|(scope, rows)| Constraint::Table {
                    rows: rows.iter().flat_map(|row| row[..scope.len()].to_vec()).collect(),
                    scope,
                }),
            ];
            let constraints = prop::collection::vec(constraint, 0..6);
            constraints.prop_map(move |mut constraints| {
                // Positions that a variable doesn't have count as its last.
                for constraint in &mut constraints {
                    match constraint {
                        Constraint::Clause(literals) => {
                            literals.iter_mut().for_each(|(v, at)| *at = (*at).min(sizes[*v] - 1));
                        }
                        Constraint::Table { scope, rows } => {
                            let of = scope.iter().cycle();
                            rows.iter_mut()
                                .zip(of)
                                .for_each(|(at, v)| *at = (*at).min(sizes[*v] - 1));
                        }
                    }
                }
                Network {
                    sizes: sizes.clone(),
                    constraints,
                }
            })
        })
    }

    proptest! {
        #[test]
        fn what_is_open_is_what_some_way_has(network in networks(), taps in prop::collection::vec((0usize..7, 0usize..5), 0..8), least in 1usize..5) {
            let compiled = network.compile_within(100_000, least).expect("it is small");
            let mut left = ways(&network);
            prop_assert_eq!(compiled.count(), BigUint::from(left.len()));
            if left.is_empty() {
                return Ok(());
            }
            let mut choices = compiled.choices();
            let mut taken = vec![false; network.sizes.len()];
            for (variable, at) in taps {
                for v in 0..network.sizes.len() {
                    let open: Vec<u32> = (0..network.sizes[v]).filter(|at| left.iter().any(|way| way[v] == *at)).collect();
                    prop_assert_eq!(choices.open(v), open, "of {}", v);
                }
                let variable = variable % network.sizes.len();
                if std::mem::replace(&mut taken[variable], true) {
                    continue;
                }
                for closed in (0..network.sizes[variable]).filter(|at| !choices.open(variable).contains(at)) {
                    let why = choices.why(variable, closed).expect("it is closed, and small");
                    let holds = |choices_of: &[usize], constraints: &[usize]| {
                        let fewer = Network {
                            sizes: network.sizes.clone(),
                            constraints: constraints.iter().map(|c| network.constraints[*c].clone()).collect(),
                        };
                        let kept = |way: &&Vec<u32>| {
                            way[variable] == closed && choices_of.iter().all(|v| Some(way[*v]) == choices.chosen[*v])
                        };
                        ways(&fewer).iter().filter(kept).count() > 0
                    };
                    prop_assert!(!holds(&why.choices, &why.constraints), "{why:?} is no reason");
                    let without = |list: &[usize], at: usize| {
                        list.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, v)| *v).collect::<Vec<_>>()
                    };
                    let all: Vec<usize> = (0..network.constraints.len()).collect();
                    for at in 0..why.choices.len() {
                        prop_assert!(holds(&without(&why.choices, at), &all), "a choice is not needed in {why:?}");
                    }
                    for at in 0..why.constraints.len() {
                        prop_assert!(holds(&why.choices, &without(&why.constraints, at)), "a constraint is not needed in {why:?}");
                    }
                }
                let open = choices.open(variable);
                let at = open[at % open.len()];
                choices.choose(variable, at);
                left.retain(|way| way[variable] == at);
            }
        }
    }

    #[test]
    fn too_many_nodes_are_refused() {
        let network = Network {
            sizes: vec![3, 3],
            constraints: vec![Constraint::Table {
                scope: vec![0, 1],
                rows: vec![0, 0, 1, 1, 2, 2],
            }],
        };
        // One node for the first variable, three for what it leaves the second.
        let ends = 2;
        assert!(network.compile(ends + 4).is_some());
        assert!(network.compile(ends + 3).is_none());
    }
}
