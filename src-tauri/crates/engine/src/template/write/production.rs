//! Presets, materials, parts and steps.

use super::out::{self, Out, quoted};
use crate::answer::{Answer, Path};
use crate::rule::{Condition, Expression, print_condition, print_expression};
use crate::template::rows::option_at;
use crate::template::{Kind, Lists, Template};
use quantity::Currency;

/// Writes what the bench needs.
pub(super) fn production(out: &mut Out, lists: Lists<'_>, currency: Currency) {
    materials(out, lists, currency);
    parts(out, lists, currency);
    steps(out, lists, currency);
}

fn when(out: &mut Out, when: Option<&Condition>, currency: Currency) {
    if let Some(when) = when {
        out.text("when", &print_condition(when, currency));
    }
}

fn formula(out: &mut Out, key: &str, expression: &Expression, currency: Currency) {
    out.text(key, &print_expression(expression, currency));
}

/// Writes the presets.
pub(super) fn presets(out: &mut Out, template: &Template) {
    for preset in &template.presets {
        out.entry("preset");
        out.text("id", preset.id.as_str());
        out.labels("label", &preset.label);
        out.labels("about", &preset.about);
        out.table("preset.answers");
        for (path, answer) in &preset.answers {
            let many = match answer {
                Answer::Number(many) if is_rows(template, path) => many.value.to_string(),
                answer => out::answer(answer),
            };
            out.raw(&path.to_string(), &many);
        }
    }
}

fn materials(out: &mut Out, lists: Lists<'_>, currency: Currency) {
    for material in lists.materials {
        out.entry("material");
        out.text("id", material.id.as_str());
        out.labels("label", &material.label);
        out.optional_text("swatch_of", material.swatch_of.as_ref().map(|option| option.as_str()));
        when(out, material.when.as_ref(), currency);
        formula(out, "amount", &material.amount, currency);
        out.text("unit", material.unit.symbol());
    }
}

fn parts(out: &mut Out, lists: Lists<'_>, currency: Currency) {
    for part in lists.parts {
        out.entry("part");
        out.text("id", part.id.as_str());
        out.labels("label", &part.label);
        out.optional_text("swatch_of", part.swatch_of.as_ref().map(|option| option.as_str()));
        out.labels("material", &part.material);
        when(out, part.when.as_ref(), currency);
        formula(out, "count", &part.count, currency);
        formula(out, "length", &part.length, currency);
        formula(out, "width", &part.width, currency);
        out.labels("grain", &part.grain);
    }
}

fn steps(out: &mut Out, lists: Lists<'_>, currency: Currency) {
    for step in lists.steps {
        out.entry("step");
        out.text("id", step.id.as_str());
        out.labels("label", &step.label);
        out.labels("note", &step.note);
        when(out, step.when.as_ref(), currency);
        formula(out, "minutes", &step.minutes, currency);
        if !step.uses_up.is_empty() {
            let ids: Vec<String> = step.uses_up.iter().map(|id| quoted(id.as_str())).collect();
            out.raw("uses_up", &format!("[{}]", ids.join(", ")));
        }
    }
}

/// Is it how many rows there are?
fn is_rows(template: &Template, path: &Path) -> bool {
    option_at(&template.options, path.segments()).is_some_and(|option| matches!(option.kind, Kind::Rows(_)))
}
