//! Presets, materials, parts and steps.

use super::out::{self, Out, quoted};
use crate::rule::{Condition, Expression, print_condition, print_expression};
use crate::template::Template;

/// Writes what the bench needs, and the presets before it.
pub(super) fn production(out: &mut Out, template: &Template) {
    presets(out, template);
    materials(out, template);
    parts(out, template);
    steps(out, template);
}

fn when(out: &mut Out, when: Option<&Condition>, template: &Template) {
    if let Some(when) = when {
        out.text("when", &print_condition(when, template.currency));
    }
}

fn formula(out: &mut Out, key: &str, expression: &Expression, template: &Template) {
    out.text(key, &print_expression(expression, template.currency));
}

fn presets(out: &mut Out, template: &Template) {
    for preset in &template.presets {
        out.header("[[preset]]");
        out.text("id", preset.id.as_str());
        out.labels("label", &preset.label);
        out.labels("about", &preset.about);
        out.header("[preset.answers]");
        for (path, answer) in &preset.answers {
            out.raw(path.option().as_str(), &out::answer(answer));
        }
    }
}

fn materials(out: &mut Out, template: &Template) {
    for material in &template.materials {
        out.header("[[material]]");
        out.text("id", material.id.as_str());
        out.labels("label", &material.label);
        out.optional_text("swatch_of", material.swatch_of.as_ref().map(|option| option.as_str()));
        when(out, material.when.as_ref(), template);
        formula(out, "amount", &material.amount, template);
        out.text("unit", material.unit.symbol());
    }
}

fn parts(out: &mut Out, template: &Template) {
    for part in &template.parts {
        out.header("[[part]]");
        out.text("id", part.id.as_str());
        out.labels("label", &part.label);
        out.optional_text("swatch_of", part.swatch_of.as_ref().map(|option| option.as_str()));
        out.labels("material", &part.material);
        when(out, part.when.as_ref(), template);
        formula(out, "count", &part.count, template);
        formula(out, "length", &part.length, template);
        formula(out, "width", &part.width, template);
        out.labels("grain", &part.grain);
    }
}

fn steps(out: &mut Out, template: &Template) {
    for step in &template.steps {
        out.header("[[step]]");
        out.text("id", step.id.as_str());
        out.labels("label", &step.label);
        out.labels("note", &step.note);
        when(out, step.when.as_ref(), template);
        formula(out, "minutes", &step.minutes, template);
        if !step.uses_up.is_empty() {
            let ids: Vec<String> = step.uses_up.iter().map(|id| quoted(id.as_str())).collect();
            out.raw("uses_up", &format!("[{}]", ids.join(", ")));
        }
    }
}
