//! Splits a template into parts that no rule ties together, and builds each part's diagram.

use std::collections::BTreeSet;

use super::arena::CondId;
use super::blocks::{self, Blocks};
use super::build::{OverBudget, build};
use super::level::{LevelId, Levels, Role};
use super::lower::Lowering;
use super::{Budget, Component, hard_rules};
use crate::book::Library;
use crate::diagram::laws::Laws;
use crate::diagram::nodes::{self, Nodes};
use crate::diagram::{Diagram, order};
use crate::numbers::TooLong;
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
    /// The levels that it hangs on as it is written.
    scope: BTreeSet<LevelId>,
    /// The levels that diagrams decide for it.
    support: BTreeSet<LevelId>,
    /// It would make too many cells.
    released: bool,
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

fn demand(lowering: &Lowering<'_>, rule: Option<usize>, condition: CondId) -> Demand {
    let scope = lowering.arena.support(condition);
    Demand {
        rule,
        condition,
        support: scope.iter().map(|level| lowering.levels.decided(*level)).collect(),
        scope,
        released: false,
    }
}

/// The numbers that are to be decided together.
pub(crate) fn groups(lowering: &mut Lowering<'_>, template: &Template, budget: &Budget) -> Vec<Vec<LevelId>> {
    let conditions: Vec<CondId> = demands(lowering, template)
        .iter()
        .map(|demand| demand.condition)
        .collect();
    blocks::groups(lowering, &conditions, budget.plain)
}

/// The order in which the diagrams are to decide the levels: part after part, texts below all others because the count
/// leaves them out. Numbers that a block decides stand behind everything.
pub(crate) fn order(lowering: &mut Lowering<'_>, template: &Template, levels: &Levels) -> Vec<LevelId> {
    let scopes = scopes(&demands(lowering, template));
    let parts = order::parts(levels.len(), &scopes);
    let mut ordered: Vec<LevelId> = parts.into_iter().flatten().map(|level| level as LevelId).collect();
    ordered.sort_by_key(|level| {
        let level = levels.level(*level);
        (level.member.is_some(), level.role == Role::Text)
    });
    ordered
}

fn scopes(demands: &[Demand]) -> Vec<Vec<usize>> {
    let scope = |demand: &Demand| demand.support.iter().map(|level| *level as usize).collect();
    demands.iter().map(scope).collect()
}

/// The parts of the template, each with its diagram, and the levels with the cells of their blocks.
pub(crate) fn components(
    template: &Template,
    library: &Library,
    levels: &Levels,
    budget: &Budget,
) -> (Levels, Vec<Component>) {
    let mut lowering = Lowering::new(template, library, levels);
    let mut demands = demands(&mut lowering, template);
    let roots = order::roots(levels.len(), &scopes(&demands));
    let levels = over_cells(&mut lowering, levels, &mut demands);
    let mut parts = Vec::new();
    for (root, own) in (0..levels.len())
        .map(|root| (root, members(&levels, &roots, root)))
        .filter(|(_, m)| !m.is_empty())
    {
        // A rule that hangs on nothing and fails leaves no piece at all; the first part says so for all.
        let first = parts.is_empty();
        let here = |d: &&Demand| d.support.first().map_or(first, |l| roots[*l as usize] == root);
        let demands: Vec<&Demand> = demands.iter().filter(here).collect();
        parts.push(component(&mut lowering, &levels, own, &demands, budget));
    }
    (levels, parts)
}

/// Finds the cells of every block, and says of them what the demands say of their numbers; releases the demands that would
/// make too many. Gives back the levels with their cells.
fn over_cells(lowering: &mut Lowering<'_>, levels: &Levels, demands: &mut Vec<Demand>) -> Levels {
    let touches = |demand: &Demand| demand.scope.iter().any(|level| levels.level(*level).member.is_some());
    let touching: Vec<usize> = (0..demands.len()).filter(|at| touches(&demands[*at])).collect();
    let mut released = BTreeSet::new();
    let (mut blocks, cells) = loop {
        let mut blocks = Blocks::new(levels);
        for at in &touching {
            if !released.contains(at)
                && blocks
                    .keep(lowering, demands[*at].condition, demands[*at].rule)
                    .is_err()
            {
                released.insert(*at);
            }
        }
        for at in &touching {
            if !released.contains(at) && blocks.divide(lowering, demands[*at].condition).is_err() {
                released.insert(*at);
            }
        }
        match blocks.finish() {
            Ok(cells) => break (blocks, cells),
            Err(TooLong) => {
                let last = touching.iter().rev().find(|at| !released.contains(*at));
                released.extend(last);
            }
        }
    };
    let levels = levels.clone().with_cells(cells, blocks.keepers());
    for block in &levels.blocks {
        lowering.arena.sizes[block.level as usize] = levels.level(block.level).size;
    }
    for at in touching {
        let demand = &mut demands[at];
        let blocked = (!released.contains(&at)).then(|| blocks.blocked(lowering, demand.condition));
        match blocked {
            Some(Ok(condition)) => demand.condition = condition,
            _ => demand.released = true,
        }
    }
    for block in levels.blocks.iter().filter(|block| block.cells.cells.is_empty()) {
        demands.push(Demand {
            rule: None,
            condition: CondId::FALSE,
            scope: block.numbers.iter().copied().collect(),
            support: [block.level].into(),
            released: false,
        });
    }
    levels
}

/// The levels of one part that diagrams decide.
fn members(levels: &Levels, roots: &[usize], root: usize) -> Vec<LevelId> {
    (0..roots.len())
        .filter(|l| roots[*l] == root && levels.all[*l].member.is_none())
        .map(|l| l as LevelId)
        .collect()
}

/// Builds the diagram; while it is over budget, releases the rule whose options span the most combinations.
fn component(
    lowering: &mut Lowering<'_>,
    levels: &Levels,
    own: Vec<LevelId>,
    demands: &[&Demand],
    budget: &Budget,
) -> Component {
    let rules = demands.iter().filter_map(|d| d.rule).collect();
    let blocks = (0..levels.blocks.len()).filter(|block| own.contains(&levels.blocks[*block].level));
    let blocks: Vec<usize> = blocks.collect();
    let plain = own
        .iter()
        .copied()
        .filter(|level| levels.level(*level).role != Role::Cells);
    let numbers = blocks
        .iter()
        .flat_map(|block| levels.blocks[*block].numbers.iter().copied());
    let mut asked: Vec<LevelId> = plain.chain(numbers).collect();
    asked.sort_unstable();
    let (too_much, mut held): (Vec<&Demand>, Vec<&Demand>) = demands.iter().partition(|demand| demand.released);
    let mut released: Vec<usize> = too_much.into_iter().filter_map(|demand| demand.rule).collect();
    // What hangs on the lowest levels first: what is put together then stays as it is, and only grows upwards.
    held.sort_by_key(|d| std::cmp::Reverse((d.support.first().copied(), d.support.last().copied())));
    loop {
        if let Ok(diagram) = together(lowering, levels, &own, &held, budget) {
            released.sort_unstable();
            let laws = laws(lowering, &held, budget);
            return Component {
                levels: asked,
                blocks,
                rules,
                released,
                diagram,
                laws,
            };
        }
        let heaviest =
            (0..held.len()).max_by_key(|i| (held[*i].rule.is_some(), weight(levels, held[*i]), held[*i].rule));
        let heaviest = heaviest.expect("without conditions a diagram has one edge per level");
        released.extend(held.remove(heaviest).rule);
    }
}

/// Every demand by itself. Those that took part in the diagram are never too much.
fn laws(lowering: &mut Lowering<'_>, held: &[&Demand], budget: &Budget) -> Laws {
    let mut laws = Laws::new(Nodes::new(budget.nodes));
    let mut tries = budget.tries;
    for demand in held {
        let (support, condition) = (&demand.support, demand.condition);
        if let Ok(node) = build(&mut lowering.arena, laws.nodes(), support, condition, &mut tries) {
            laws.add(demand.rule, node, support);
        }
    }
    laws
}

/// The diagram of all that is held.
fn together(
    lowering: &mut Lowering<'_>,
    levels: &Levels,
    own: &[LevelId],
    held: &[&Demand],
    budget: &Budget,
) -> Result<Diagram, OverBudget> {
    let mut nodes = Nodes::new(budget.nodes);
    let mut tries = budget.tries;
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
    if diagram.edges() > budget.edges {
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
