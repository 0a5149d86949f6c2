//! Splits a template into parts that no rule ties together, and builds each part's diagram.

use std::collections::BTreeSet;

use super::arena::CondId;
use super::build::{MOST_TRIES, OverBudget, build};
use super::level::{LevelId, Levels, Role};
use super::lower::Lowering;
use super::{Component, hard_rules};
use crate::diagram::nodes::{self, Nodes};
use crate::diagram::{Diagram, order};
use crate::rule::{Condition, Force};
use crate::slug::Slug;
use crate::template::Template;

/// Most edges of one part's diagram.
const MOST_EDGES: usize = 300_000;

/// Most nodes made on the way to it.
const MOST_NODES: usize = 600_000;

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

/// All that must hold.
fn demands(lowering: &mut Lowering<'_>, template: &Template) -> Vec<Demand> {
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
    demands
}

/// The order in which the diagrams are to decide the levels: part after part, texts below all others because the count
/// leaves them out.
pub(crate) fn order(lowering: &mut Lowering<'_>, template: &Template, levels: &Levels) -> Vec<LevelId> {
    let scopes = scopes(&demands(lowering, template));
    let parts = order::parts(levels.len(), &scopes);
    let mut ordered: Vec<LevelId> = parts.into_iter().flatten().map(|level| level as LevelId).collect();
    ordered.sort_by_key(|level| levels.level(*level).role == Role::Text);
    ordered
}

fn scopes(demands: &[Demand]) -> Vec<Vec<usize>> {
    let scope = |demand: &Demand| demand.support.iter().map(|level| *level as usize).collect();
    demands.iter().map(scope).collect()
}

/// The parts of the template, each with its diagram.
pub(crate) fn components(lowering: &mut Lowering<'_>, template: &Template, levels: &Levels) -> Vec<Component> {
    let demands = demands(lowering, template);
    let roots = order::roots(levels.len(), &scopes(&demands));
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

fn members(roots: &[usize], root: usize) -> Vec<LevelId> {
    (0..roots.len())
        .filter(|l| roots[*l] == root)
        .map(|l| l as LevelId)
        .collect()
}

/// Builds the diagram; while it is over budget, releases the rule whose options span the most combinations.
fn component(lowering: &mut Lowering<'_>, levels: &Levels, own: Vec<LevelId>, demands: &[&Demand]) -> Component {
    let rules = demands.iter().filter_map(|d| d.rule).collect();
    let scope = |d: &&Demand| (d.rule, d.support.iter().copied().collect());
    let scopes = demands.iter().map(scope).collect();
    let mut held: Vec<&Demand> = demands.to_vec();
    // What hangs on the lowest levels first: what is put together then stays as it is, and only grows upwards.
    held.sort_by_key(|d| std::cmp::Reverse((d.support.first().copied(), d.support.last().copied())));
    let mut released = Vec::new();
    loop {
        if let Ok(diagram) = together(lowering, levels, &own, &held) {
            released.sort_unstable();
            return Component {
                levels: own,
                rules,
                scopes,
                released,
                diagram,
            };
        }
        let heaviest =
            (0..held.len()).max_by_key(|i| (held[*i].rule.is_some(), weight(levels, held[*i]), held[*i].rule));
        let heaviest = heaviest.expect("without conditions a diagram has one edge per level");
        released.extend(held.remove(heaviest).rule);
    }
}

/// The diagram of all that is held.
fn together(
    lowering: &mut Lowering<'_>,
    levels: &Levels,
    own: &[LevelId],
    held: &[&Demand],
) -> Result<Diagram, OverBudget> {
    let mut nodes = Nodes::new(MOST_NODES);
    let mut tries = MOST_TRIES;
    let mut all = nodes::TRUE;
    for demand in held {
        let one = build(
            &mut lowering.arena,
            &mut nodes,
            &demand.support,
            demand.condition,
            &mut tries,
        )?;
        all = nodes.and(all, one)?;
        nodes.forget();
    }
    let size = |level| levels.level(level).size;
    let counted = |level| levels.level(level).role != Role::Text;
    let diagram = Diagram::below(&nodes, all, own, size, counted);
    if diagram.edges() > MOST_EDGES {
        return Err(OverBudget);
    }
    Ok(diagram)
}

/// How many combinations a demand looks at, as a power of two.
fn weight(levels: &Levels, demand: &Demand) -> u32 {
    demand
        .support
        .iter()
        .map(|l| u32::BITS - levels.level(*l).size.leading_zeros())
        .sum()
}
