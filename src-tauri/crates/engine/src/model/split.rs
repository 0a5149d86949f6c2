//! Splits a template into parts that no rule ties together, and builds each part's diagram.

use std::collections::BTreeSet;

use super::arena::CondId;
use super::build::build;
use super::level::{LevelId, Levels};
use super::lower::Lowering;
use super::{Component, hard_rules};
use crate::rule::{Condition, Force};
use crate::slug::Slug;
use crate::template::Template;

/// Does a hard rule or a visibility condition of `template` ask whether the text `name` is answered?
pub(crate) fn mentions(template: &Template, name: &Slug) -> bool {
    let hard = template.rules.iter().filter(|r| r.force == Force::Must);
    let conditions = hard.flat_map(|r| r.when.iter().chain([&r.then]));
    conditions
        .chain(template.options.iter().filter_map(|o| o.when.as_ref()))
        .any(|c| asks(c, name))
}

fn asks(condition: &Condition, name: &Slug) -> bool {
    match condition {
        Condition::Answered(option) => option == name,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|p| asks(p, name)),
        Condition::Not(inner) => asks(inner, name),
        _ => false,
    }
}

/// One thing that must hold, and the rule it comes from; none where an option demands it by itself.
struct Demand {
    rule: Option<usize>,
    condition: CondId,
    support: BTreeSet<LevelId>,
}

/// The parts of the template, each with its diagram.
pub(crate) fn components(lowering: &mut Lowering<'_>, template: &Template, levels: &Levels) -> Vec<Component> {
    let mut demands: Vec<Demand> = Vec::new();
    for index in 0..template.options.len() {
        for condition in lowering.demands(index) {
            demands.push(demand(lowering, None, condition));
        }
    }
    for rule in hard_rules(template) {
        let condition = lowering.rule(&template.rules[rule]);
        demands.push(demand(lowering, Some(rule), condition));
    }
    let roots = group(levels.len(), demands.iter().map(|d| &d.support));
    let mut parts = Vec::new();
    for (root, own) in (0..levels.len())
        .map(|root| (root, members(&roots, root)))
        .filter(|(_, m)| !m.is_empty())
    {
        // A rule that hangs on nothing and fails leaves no piece at all; the first part says so for all.
        let first = parts.is_empty();
        let here = |d: &&Demand| d.support.first().map_or(first, |l| roots[*l as usize] == root);
        let demands: Vec<&Demand> = demands.iter().filter(here).collect();
        parts.push(component(lowering, levels, own, &demands));
    }
    parts
}

fn demand(lowering: &Lowering<'_>, rule: Option<usize>, condition: CondId) -> Demand {
    Demand {
        rule,
        condition,
        support: lowering.arena.support(condition),
    }
}

/// For every level the smallest level it is tied to.
fn group<'d>(count: usize, supports: impl Iterator<Item = &'d BTreeSet<LevelId>>) -> Vec<usize> {
    fn root(of: &mut [usize], mut level: usize) -> usize {
        while of[level] != level {
            of[level] = of[of[level]];
            level = of[level];
        }
        level
    }
    let mut of: Vec<usize> = (0..count).collect();
    for support in supports {
        let mut tied = support.iter().map(|l| *l as usize);
        let Some(first) = tied.next() else { continue };
        for other in tied {
            let (a, b) = (root(&mut of, first), root(&mut of, other));
            of[a.max(b)] = a.min(b);
        }
    }
    (0..count).map(|level| root(&mut of, level)).collect()
}

fn members(roots: &[usize], root: usize) -> Vec<LevelId> {
    (0..roots.len())
        .filter(|l| roots[*l] == root)
        .map(|l| l as LevelId)
        .collect()
}

/// Builds the diagram; while it is over budget, releases the rule whose options span the most combinations.
fn component(lowering: &mut Lowering<'_>, levels: &Levels, own: Vec<LevelId>, demands: &[&Demand]) -> Component {
    let rules = demands.iter().filter_map(|d| d.rule).collect();
    let mut held: Vec<&Demand> = demands.to_vec();
    let mut released = Vec::new();
    loop {
        let conditions: Vec<CondId> = held.iter().map(|d| d.condition).collect();
        let condition = lowering.arena.all(&conditions);
        if let Ok(diagram) = build(&mut lowering.arena, levels, &own, condition) {
            released.sort_unstable();
            return Component {
                levels: own,
                rules,
                released,
                diagram,
            };
        }
        let heaviest = (0..held.len()).max_by_key(|i| (held[*i].rule.is_some(), weight(levels, held[*i]), *i));
        let heaviest = heaviest.expect("without conditions a diagram has one edge per level");
        released.extend(held.remove(heaviest).rule);
    }
}

/// How many combinations a demand looks at, as a power of two.
fn weight(levels: &Levels, demand: &Demand) -> u32 {
    demand
        .support
        .iter()
        .map(|l| u32::BITS - levels.level(*l).size.leading_zeros())
        .sum()
}
