//! Looking for a piece that breaks one rule and keeps all others: then the rule does add something. Quick, and finds most; what
//! it doesn't find may still be there.

use crate::answer::{Answer, Answers, Path};
use crate::colour::Colour;
use crate::model::level::Grid;
use crate::model::{Model, Scope};
use crate::rule::{Force, Rule};
use crate::template::{Kind, OptionDef};
use crate::upload::Upload;

/// Most pieces that are looked at for one rule.
const MOST: usize = 2_000;
/// Most answers that are tried for one option.
const MOST_ANSWERS: u32 = 12;

/// Is there such a piece among those that differ from the examples by nothing but what the rule speaks of?
pub(super) fn is_needed(model: &Model, examples: &[Answers], rule: usize) -> bool {
    let template = model.template();
    let broken = &template.rules[rule];
    let names = broken.names();
    let spoken: Vec<(usize, &OptionDef)> = (template.options.iter().enumerate())
        .filter(|(_, option)| names.contains(&option.id))
        .collect();
    let others: Vec<&Rule> = (template.rules.iter().enumerate())
        .filter(|(at, other)| *at != rule && other.force == Force::Must)
        .map(|(_, other)| other)
        .collect();
    let mut left = MOST;
    for example in examples {
        let mut pieces = vec![example.clone()];
        for (index, option) in &spoken {
            let grid = model.levels().grids[*index].as_ref();
            let path = Path::of(&option.id);
            if !example.contains_key(&path) {
                continue;
            }
            let answers = answers(option, grid, example.get(&path));
            let with = |piece: &Answers| {
                let changed = |answer: &Answer| {
                    let mut piece = piece.clone();
                    piece.insert(path.clone(), answer.clone());
                    piece
                };
                answers.iter().map(changed).collect::<Vec<_>>()
            };
            pieces = pieces.iter().flat_map(with).take(MOST).collect();
        }
        for mut piece in pieces {
            if left == 0 {
                return false;
            }
            left -= 1;
            write_what_must_be(model, &mut piece);
            let scope = Scope::new(model, &piece);
            let holds = |rule: &Rule| !scope.applies(rule.when.as_ref()) || scope.holds(&rule.then);
            if !holds(broken) && others.iter().all(|other| holds(other)) && is_shown_rightly(model, &scope, &piece) {
                return true;
            }
        }
    }
    false
}

/// What an option is tried with, what it has among it.
fn answers(option: &OptionDef, grid: Option<&Grid>, now: Option<&Answer>) -> Vec<Answer> {
    let now = now.cloned();
    let mut answers: Vec<Answer> = match &option.kind {
        Kind::One { values, .. } => values.iter().map(|value| Answer::One(value.id.clone())).collect(),
        Kind::Switch { .. } => vec![Answer::Switch(true), Answer::Switch(false)],
        Kind::Number { .. } => {
            let Some(grid) = grid else { return Vec::new() };
            let few = MOST_ANSWERS.min(grid.count);
            let at = |step: u32| (u64::from(grid.count - 1) * u64::from(step) / u64::from((few - 1).max(1))) as u32;
            (0..few).map(|step| Answer::Number(grid.measure(at(step)))).collect()
        }
        Kind::Several { values, min, max, .. } => {
            let Some(Answer::Several(chosen)) = &now else {
                return Vec::new();
            };
            let toggled = |value: &crate::template::Value| {
                let mut chosen = chosen.clone();
                if chosen.remove(&value.id).is_none() {
                    chosen.insert(value.id.clone(), 1);
                }
                chosen
            };
            let fits = |chosen: &std::collections::BTreeMap<_, u32>| {
                let many: u32 = chosen.values().sum();
                many >= *min && max.is_none_or(|max| many <= max)
            };
            values.iter().map(toggled).filter(fits).map(Answer::Several).collect()
        }
        Kind::Text { .. }
        | Kind::Date { .. }
        | Kind::Colour { .. }
        | Kind::Upload { .. }
        | Kind::Note
        | Kind::Rows(_)
        | Kind::Product(_) => Vec::new(),
    };
    answers.truncate(64);
    answers.extend(now.filter(|now| !answers.contains(now)));
    answers
}

/// What must be typed is there.
fn write_what_must_be(model: &Model, piece: &mut Answers) {
    for option in &model.template().options {
        if option.kind.typed() == Some(true) && Scope::new(model, piece).applies(option.when.as_ref()) {
            let answer = || match option.kind {
                Kind::Date { from, until, .. } => Answer::Date(from.or(until).unwrap_or_default()),
                Kind::Colour { .. } => Answer::Colour(Colour::default()),
                Kind::Upload { .. } => Answer::Upload(Upload::stand_in()),
                _ => Answer::Text("x".to_owned()),
            };
            piece.entry(Path::of(&option.id)).or_insert_with(answer);
        }
    }
}

/// Is every option there exactly when its condition holds?
fn is_shown_rightly(model: &Model, scope: &Scope<'_>, piece: &Answers) -> bool {
    model.template().options.iter().all(|option| {
        let there = piece.contains_key(&Path::of(&option.id));
        match option.kind {
            Kind::Note => true,
            // It may be blank.
            ref kind if kind.typed().is_some() && !there => true,
            _ => scope.applies(option.when.as_ref()) == there,
        }
    })
}
