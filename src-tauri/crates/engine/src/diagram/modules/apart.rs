//! Where a network of constraints can be taken apart: modules of variables that share at most one with one another.
//!
//! Biconnected components (Hopcroft, Tarjan: "Algorithm 447: efficient algorithms for graph manipulation", 1973). A constraint
//! over more than two variables stands for a ring of them, which holds together as a clique does when one is taken out.

/// Modules of the variables, each rising; every scope lies within one of them. Variables that `may_join` refuses are in one module
/// only. A variable without a constraint is a module of its own.
pub(crate) fn apart(count: usize, scopes: &[&Vec<usize>], may_join: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let mut near: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut tie = |a: usize, b: usize| {
        near[a].push(b);
        near[b].push(a);
    };
    for scope in scopes {
        scope.windows(2).for_each(|pair| tie(pair[0], pair[1]));
        if let ([first, _, .., last], true) = (scope.as_slice(), scope.len() > 2) {
            tie(*first, *last);
        }
    }
    let mut search = Search {
        near,
        found: vec![0; count],
        low: vec![0; count],
        open: Vec::new(),
        modules: Vec::new(),
        next: 1,
    };
    (0..count).for_each(|variable| search.from(variable));
    merged(search.modules, count, may_join)
}

/// The same modules, those with fewer than `least` variables of their own put together with the one that they hang on: a
/// diagram for each of them would cost more than it saves. The largest of every tree is what the others hang on.
pub(crate) fn grown(mut modules: Vec<Vec<usize>>, count: usize, least: usize) -> Vec<Vec<usize>> {
    let mut of = vec![Vec::new(); count];
    for (module, variables) in modules.iter().enumerate() {
        variables.iter().for_each(|variable| of[*variable].push(module));
    }
    let mut roots: Vec<usize> = (0..modules.len()).collect();
    roots.sort_by_key(|module| std::cmp::Reverse(modules[*module].len()));
    let mut seen = vec![false; modules.len()];
    for root in roots {
        if std::mem::replace(&mut seen[root], true) {
            continue;
        }
        // A parent stands before its children.
        let mut tree = vec![(root, root)];
        let mut next = 0;
        while let Some((module, _)) = tree.get(next).copied() {
            for child in modules[module].iter().flat_map(|variable| &of[*variable]) {
                if !std::mem::replace(&mut seen[*child], true) {
                    tree.push((*child, module));
                }
            }
            next += 1;
        }
        for (module, parent) in tree.into_iter().skip(1).rev() {
            if modules[module].len() <= least {
                let variables = std::mem::take(&mut modules[module]);
                modules[parent].extend(variables);
                modules[parent].sort_unstable();
                modules[parent].dedup();
            }
        }
    }
    modules.retain(|variables| !variables.is_empty());
    modules
}

struct Search {
    near: Vec<Vec<usize>>,
    /// By variable: when it was found; 0 for not yet.
    found: Vec<usize>,
    /// By variable: the earliest that can be reached from it or from what was found behind it.
    low: Vec<usize>,
    /// Found, and in no module yet.
    open: Vec<usize>,
    modules: Vec<Vec<usize>>,
    next: usize,
}

impl Search {
    fn from(&mut self, root: usize) {
        if self.found[root] != 0 {
            return;
        }
        if self.near[root].is_empty() {
            self.modules.push(vec![root]);
        }
        // A variable, the one it was found from, and how many of its neighbours were looked at.
        let mut path = vec![(root, usize::MAX, 0)];
        while let Some((variable, from, looked)) = path.last_mut() {
            let (variable, from) = (*variable, *from);
            if *looked == 0 {
                self.found[variable] = self.next;
                self.low[variable] = self.next;
                self.next += 1;
                self.open.push(variable);
            }
            let Some(other) = self.near[variable].get(*looked).copied() else {
                path.pop();
                self.leave(variable, from);
                continue;
            };
            *looked += 1;
            if self.found[other] == 0 {
                path.push((other, variable, 0));
            } else if other != from {
                self.low[variable] = self.low[variable].min(self.found[other]);
            }
        }
        self.open.clear();
    }

    /// All behind `variable`, which was found from `from`, is known.
    fn leave(&mut self, variable: usize, from: usize) {
        if from == usize::MAX {
            return;
        }
        self.low[from] = self.low[from].min(self.low[variable]);
        if self.low[variable] >= self.found[from] {
            let first = self.open.iter().rposition(|v| *v == variable).unwrap_or(0);
            let mut module = self.open.split_off(first);
            module.push(from);
            module.sort_unstable();
            self.modules.push(module);
        }
    }
}

/// Modules that share a variable which may be no joint are one.
fn merged(modules: Vec<Vec<usize>>, count: usize, may_join: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let mut of: Vec<usize> = (0..modules.len()).collect();
    let mut first = vec![usize::MAX; count];
    for (module, variables) in modules.iter().enumerate() {
        for variable in variables.iter().copied().filter(|v| !may_join(*v)) {
            let (a, b) = (of[module], of.get(first[variable]).copied().unwrap_or(of[module]));
            of.iter_mut().filter(|root| **root == b).for_each(|root| *root = a);
            first[variable] = module;
        }
    }
    let mut merged = vec![Vec::new(); modules.len()];
    for (module, variables) in modules.into_iter().enumerate() {
        merged[of[module]].extend(variables);
    }
    merged.retain(|variables| !variables.is_empty());
    for variables in &mut merged {
        variables.sort_unstable();
        variables.dedup();
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(count: usize, scopes: &[&[usize]], may_join: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
        let scopes: Vec<Vec<usize>> = scopes.iter().map(|scope| scope.to_vec()).collect();
        let mut modules = apart(count, &scopes.iter().collect::<Vec<_>>(), may_join);
        modules.sort();
        modules
    }

    #[test]
    fn what_hangs_on_one_variable_is_a_module() {
        let scopes: [&[usize]; 4] = [&[0, 1, 2], &[2, 3], &[3, 4], &[2, 4]];
        assert_eq!(found(6, &scopes, |_| true), [vec![0, 1, 2], vec![2, 3, 4], vec![5]]);
        assert_eq!(found(6, &scopes, |v| v != 2), [vec![0, 1, 2, 3, 4], vec![5]]);
        assert_eq!(found(3, &[&[0, 1], &[1, 2]], |_| true), [vec![0, 1], vec![1, 2]]);
        assert_eq!(found(3, &[&[0, 1], &[1, 2], &[0, 2]], |_| true), [vec![0, 1, 2]]);
    }

    #[test]
    fn small_modules_join_what_they_hang_on() {
        let modules = || vec![vec![0, 1, 2, 3], vec![3, 4], vec![4, 5], vec![0, 6, 7, 8], vec![9]];
        assert_eq!(grown(modules(), 10, 1), modules());
        let grown = grown(modules(), 10, 3);
        assert_eq!(grown, [vec![0, 1, 2, 3, 4, 5], vec![0, 6, 7, 8], vec![9]]);
    }
}
