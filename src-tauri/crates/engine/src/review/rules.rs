//! Rules that never apply or add nothing, and lines that no piece ever has.

use super::{Finding, FindingKind, Review, witness};
use crate::answer::Answers;
use crate::diagram::laws::Proof;
use crate::model::build::build;
use crate::model::level::OptionLevels;
use crate::model::{FormulaUse, Model, Scope};
use crate::rule::{Condition, Force};
use crate::slug::Slug;
use crate::template::{Derived, Template};

/// Most positions tried for one condition.
const MOST_TRIES: usize = 50_000;

/// Looks at every rule that must hold and at every line that hangs on a condition.
pub(super) fn look_at(model: &Model, examples: &[Answers], review: &mut Review) {
    let template = model.template();
    let scopes: Vec<Scope<'_>> = examples.iter().map(|example| Scope::new(model, example)).collect();
    let seen = |condition: &Condition| scopes.iter().any(|scope| scope.holds(condition));
    let mut say = |kind| review.findings.push(Finding::plain(kind));
    for (index, rule) in template.rules.iter().enumerate() {
        let never = rule
            .when
            .as_ref()
            .is_some_and(|when| !seen(when) && never_holds(model, when, Some(index)) == Some(true));
        if never {
            say(FindingKind::NeverApplies(rule.id.clone()));
        } else if rule.force == Force::Must {
            let implied = match witness::is_needed(model, examples, index) {
                true => Some(false),
                false => adds_nothing(model, index),
            };
            match implied {
                Some(true) => say(FindingKind::AddsNothing(rule.id.clone())),
                Some(false) => {}
                None => review.unproven.push(rule.id.clone()),
            }
        }
    }
    for (place, when) in conditions(template) {
        if !seen(when) && never_holds(model, when, None) == Some(true) {
            say(FindingKind::Unreached(place));
        }
    }
}

/// Lines and the conditions that they hang on.
fn conditions(template: &Template) -> impl Iterator<Item = (FormulaUse, &Condition)> {
    let prices = template
        .prices
        .iter()
        .map(|p| (FormulaUse::Price(p.id.clone()), p.when.as_ref()));
    let materials = template
        .materials
        .iter()
        .map(|m| (FormulaUse::Material(m.id.clone()), m.when.as_ref()));
    let parts = template
        .parts
        .iter()
        .map(|p| (FormulaUse::Part(p.id.clone()), p.when.as_ref()));
    let steps = template
        .steps
        .iter()
        .map(|s| (FormulaUse::Step(s.id.clone()), s.when.as_ref()));
    let all = prices.chain(materials).chain(parts).chain(steps);
    all.filter_map(|(place, when)| Some((place, when?)))
}

/// Do the rules, but for one, see to it that the condition never holds? `None`: it takes too long to say.
fn never_holds(model: &Model, condition: &Condition, but: Option<usize>) -> Option<bool> {
    if hangs_on_text(model, condition) {
        return None;
    }
    let mut lowering = model.lowering();
    let condition = lowering.condition(condition);
    let support = lowering.arena.support(condition);
    // Conditions over numbers that a block decides would have to be divided into its cells first.
    if support
        .iter()
        .any(|level| model.levels().level(*level).member.is_some())
    {
        return None;
    }
    let mut proof = Proof::new(model.parts().iter().map(|part| &part.laws));
    let mut tries = MOST_TRIES;
    let asked = build(&mut lowering.arena, proof.nodes(), &support, condition, &mut tries).ok()?;
    proof.refutes(asked, support, but)
}

/// Does a condition hang on what somebody will write? No rule says anything about that.
fn hangs_on_text(model: &Model, condition: &Condition) -> bool {
    let mut names = condition.names();
    let mut is_late = condition.is_late();
    let mut results: Vec<&Derived> = model.template().derived.iter().collect();
    // Results of results.
    while let Some(at) = results.iter().position(|result| names.contains(&result.id)) {
        let formula = &results.swap_remove(at).formula;
        names.extend(formula.names());
        is_late |= formula.is_late();
    }
    let is_free = |name: &Slug| {
        let option = model.levels().by_name.get(name);
        option.is_some_and(|option| matches!(model.levels().of_option[*option], OptionLevels::Free))
    };
    is_late || names.iter().any(is_free)
}

/// Do the other rules see to all that this one asks for? `None`: it takes too long to say.
fn adds_nothing(model: &Model, rule: usize) -> Option<bool> {
    let is_kept = model.levels().blocks.iter().any(|block| block.kept.contains(&rule));
    if is_kept || model.parts().iter().any(|part| part.released.contains(&rule)) {
        return None;
    }
    Proof::new(model.parts().iter().map(|part| &part.laws)).is_implied(rule)
}
