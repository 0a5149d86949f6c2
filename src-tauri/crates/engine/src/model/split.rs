//! Splits a template into parts that no rule ties together and these into modules, and builds each module's diagram.

use std::collections::BTreeSet;

use super::arena::CondId;
use super::blocks::{self, Blocks};
use super::build::{OverBudget, build};
use super::level::{LevelId, Levels, Role};
use super::lower::Lowering;
use super::{Budget, Component, hard_rules};
use crate::book::Library;
use crate::diagram::laws::Laws;
use crate::diagram::modules::Modules;
use crate::diagram::nodes::{self, NodeId, Nodes};
use crate::diagram::{Diagram, order};
use crate::numbers::TooLong;
use crate::rule::{Condition, Force};
use crate::slug::Slug;
use crate::template::Template;

/// Where not all rules have room, one of them may cost this part of the budget.
const STEPS: usize = 12;

/// Does a hard rule, a visibility condition or a result of `template` ask for the text `name`?
pub(crate) fn mentions(template: &Template, name: &Slug) -> bool {
    let hard = template.rules.iter().filter(|r| r.force == Force::Must);
    let conditions = hard.flat_map(|r| r.when.iter().chain([&r.then]));
    let conditions = conditions.chain(template.options.iter().filter_map(|o| o.when.as_ref()));
    let results = template.derived.iter().map(|derived| derived.formula.names());
    conditions
        .map(Condition::names)
        .chain(results)
        .any(|names| names.contains(name))
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

/// The levels of one module, rising: from the top.
type Own = Vec<LevelId>;

/// A template's levels, those of blocks with their cells, and its parts, each with its diagrams.
pub(crate) struct Split {
    pub(crate) levels: Levels,
    pub(crate) parts: Vec<Component>,
    /// Where there is no part, for want of anything to choose: the rules that fail all the same.
    pub(crate) never: Vec<usize>,
    /// Something was too much for the diagrams.
    over_budget: bool,
}

/// Splits a template whose levels are numbered as they are written: into a whole diagram for each part where these stay small,
/// else into modules.
pub(crate) fn split(template: &Template, library: &Library, levels: &Levels, budget: &Budget) -> Split {
    let split = |least, beyond, budget: &Budget| {
        let mut lowering = Lowering::new(template, library, levels);
        let (levels, parts) = ordered(&mut lowering, template, levels, least);
        components(template, library, &levels, parts, budget, beyond)
    };
    let small = Budget {
        edges: budget.whole,
        nodes: budget.nodes.min(budget.whole * 10),
        tries: budget.tries / 10,
        ..*budget
    };
    let whole = split(usize::MAX, Beyond::GiveUp, &small);
    let edges = whole.parts.iter().map(|part| part.modules.size().1).sum::<usize>();
    match whole.over_budget || edges > budget.whole {
        true => split(budget.module, Beyond::Release, budget),
        false => whole,
    }
}

/// What to do with what is too much for a diagram.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beyond {
    /// Hold as many rules as there is room for, and release the others.
    Release,
    /// Hold none: another way is tried.
    GiveUp,
}

/// The levels in the order in which diagrams are to decide them, and the modules of each part: part after part, module after
/// module, in each texts below all others because the count leaves them out. Numbers that a block decides stand behind
/// everything, and belong to no part.
fn ordered(lowering: &mut Lowering<'_>, template: &Template, levels: &Levels, least: usize) -> (Levels, Vec<Vec<Own>>) {
    let is_text = |level: &usize| levels.all[*level].role == Role::Typed;
    let scopes = scopes(&demands(lowering, template));
    let mut trees = order::trees(levels.len(), &scopes, |level| !is_text(&level), least);
    let mut order = Vec::with_capacity(levels.len());
    for module in trees.iter_mut().flatten() {
        let own = usize::from(module.parent.is_some());
        module.variables[own..].sort_by_key(is_text);
        order.extend(module.variables[own..].iter().map(|level| *level as LevelId));
    }
    order.sort_by_key(|level| levels.level(*level).member.is_some());
    let mut now = vec![0; order.len()];
    for (place, level) in (0..).zip(&order) {
        now[*level as usize] = place;
    }
    let levels = levels.clone().reordered(&order);
    let renumbered = |module: order::Module| -> Own { module.variables.iter().map(|level| now[*level]).collect() };
    let parts = trees.into_iter().map(|tree| tree.into_iter().map(renumbered).collect());
    let is_decided = |part: &Vec<Own>| levels.level(part[0][0]).member.is_none();
    let parts = parts.filter(is_decided).collect();
    (levels, parts)
}

fn scopes(demands: &[Demand]) -> Vec<Vec<usize>> {
    let scope = |demand: &Demand| demand.support.iter().map(|level| *level as usize).collect();
    demands.iter().map(scope).collect()
}

/// Finds the cells of blocks and builds the diagrams of all parts.
fn components(
    template: &Template,
    library: &Library,
    levels: &Levels,
    parts: Vec<Vec<Own>>,
    budget: &Budget,
    beyond: Beyond,
) -> Split {
    let mut lowering = Lowering::new(template, library, levels);
    let mut demands = demands(&mut lowering, template);
    let levels = over_cells(&mut lowering, levels, &mut demands);
    if parts.is_empty() {
        let fails = |demand: &&Demand| demand.condition == CondId::FALSE;
        let never = demands.iter().filter(fails).filter_map(|demand| demand.rule).collect();
        return Split {
            levels,
            parts: Vec::new(),
            never,
            over_budget: false,
        };
    }
    let mut part_of = vec![0; levels.len()];
    for (part, modules) in parts.iter().enumerate() {
        modules
            .iter()
            .flatten()
            .for_each(|level| part_of[*level as usize] = part);
    }
    let component = |(part, modules): (usize, Vec<Own>)| {
        // A rule that hangs on nothing and fails leaves no piece at all; the first part says so for all.
        let here = |d: &&Demand| d.support.first().map_or(part == 0, |l| part_of[*l as usize] == part);
        let demands: Vec<&Demand> = demands.iter().filter(here).collect();
        component(&mut lowering, &levels, modules, &demands, (budget, beyond))
    };
    let (parts, over): (Vec<Component>, Vec<bool>) = parts.into_iter().enumerate().map(component).unzip();
    Split {
        levels,
        parts,
        never: Vec::new(),
        over_budget: over.contains(&true),
    }
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

/// Builds the diagrams of one part; true where something was too much for them.
fn component(
    lowering: &mut Lowering<'_>,
    levels: &Levels,
    modules: Vec<Own>,
    demands: &[&Demand],
    (budget, beyond): (&Budget, Beyond),
) -> (Component, bool) {
    let rules = demands.iter().filter_map(|d| d.rule).collect();
    let decided: BTreeSet<LevelId> = modules.iter().flatten().copied().collect();
    let blocks = (0..levels.blocks.len()).filter(|block| decided.contains(&levels.blocks[*block].level));
    let blocks: Vec<usize> = blocks.collect();
    let plain = decided
        .into_iter()
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
    let mut diagrams = Vec::with_capacity(modules.len());
    let mut over = false;
    for own in modules {
        let (here, elsewhere): (Vec<&Demand>, Vec<&Demand>) = held
            .into_iter()
            .partition(|demand| demand.support.iter().all(|level| own.binary_search(level).is_ok()));
        held = elsewhere;
        let diagram = together(lowering, levels, &own, &here, budget);
        let diagram = diagram.unwrap_or_else(|OverBudget| {
            over = true;
            let held = match beyond {
                Beyond::Release => here.as_slice(),
                Beyond::GiveUp => &[],
            };
            let (diagram, left) = as_many(lowering, levels, &own, held, budget);
            released.extend(left);
            diagram
        });
        diagrams.push(diagram);
    }
    debug_assert!(held.is_empty(), "every demand lies within one module");
    released.sort_unstable();
    let is_held = |demand: &&&Demand| !demand.released && demand.rule.is_none_or(|rule| !released.contains(&rule));
    let held: Vec<&Demand> = demands.iter().filter(is_held).copied().collect();
    let component = Component {
        levels: asked,
        blocks,
        rules,
        laws: laws(lowering, &held, budget),
        released,
        modules: Modules::new(diagrams),
    };
    (component, over)
}

/// Every demand by itself. Those that took part in the diagram are never too much.
fn laws(lowering: &mut Lowering<'_>, held: &[&Demand], budget: &Budget) -> Laws {
    let mut laws = Laws::new(Nodes::new(budget.nodes));
    for demand in held {
        let mut tries = budget.tries;
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
    let diagram = diagram(levels, own, &nodes, all);
    if diagram.edges() > budget.edges {
        return Err(OverBudget);
    }
    Ok(diagram)
}

/// The diagram of what an option demands by itself and of as many rules as there is room for, and the rules that are left
/// out. Those that look at few combinations come first; what one of them may cost is bounded.
fn as_many(
    lowering: &mut Lowering<'_>,
    levels: &Levels,
    own: &[LevelId],
    held: &[&Demand],
    budget: &Budget,
) -> (Diagram, Vec<usize>) {
    let mut in_order = held.to_vec();
    in_order.sort_by_key(|demand| (demand.rule.is_some(), demand.rule.map(|_| weight(levels, demand))));
    let mut nodes = Nodes::new(budget.nodes);
    let mut all = nodes::TRUE;
    let mut left = Vec::new();
    for demand in in_order {
        nodes.leave(budget.nodes / STEPS);
        let mut tries = budget.tries / STEPS;
        let one = build(
            &mut lowering.arena,
            &mut nodes,
            &demand.support,
            demand.condition,
            &mut tries,
        );
        let both = one.and_then(|one| Ok(nodes.and(all, one)?));
        match both {
            Ok(both) if nodes.edges_below(both) <= budget.edges / 2 => all = both,
            _ => left.extend(demand.rule),
        }
        nodes.forget();
        if nodes.len() > budget.nodes / 4 {
            (nodes, all) = nodes.kept(all);
        }
    }
    (diagram(levels, own, &nodes, all), left)
}

fn diagram(levels: &Levels, own: &[LevelId], nodes: &Nodes, all: NodeId) -> Diagram {
    let size = |level| levels.level(level).size;
    let counted = |level| levels.level(level).role != Role::Typed;
    Diagram::below(nodes, all, own, size, counted)
}

/// How many combinations a demand looks at, as a power of two.
fn weight(levels: &Levels, demand: &Demand) -> u32 {
    demand
        .support
        .iter()
        .map(|l| u32::BITS - levels.level(*l).size.leading_zeros())
        .sum()
}
