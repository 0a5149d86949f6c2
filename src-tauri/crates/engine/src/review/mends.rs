//! Trying out what would help.

use crate::answer::{Answer, Answers, Path};
use crate::book::{Book, Library};
use crate::model::{Diagnostics, compile};
use crate::session::Session;
use crate::slug::Slug;
use crate::template::{Kind, Labels, Template, Value};

/// The template without these rules.
pub(super) fn without(template: &Template, rules: &[Slug]) -> Template {
    let mut left = template.clone();
    left.rules.retain(|rule| !rules.contains(&rule.id));
    left
}

/// A piece that these rules forbid and that could be made without them.
pub(super) fn in_spite_of(
    template: &Template,
    library: &Library,
    rules: &[Slug],
    path: &Path,
    answer: &Answer,
) -> Option<Answers> {
    let (model, _) = compile(&without(template, rules), library);
    let mut session = Session::of_any_quantity(&model, &Book::default());
    session.choose(path, answer.clone()).ok()?;
    session.finished()
}

/// A list that these rules speak of and that, with one more value which no rule names, makes `helps` true.
pub(super) fn needs_none(
    template: &Template,
    library: &Library,
    rules: &[Slug],
    helps: impl Fn(&Diagnostics) -> bool,
) -> Option<Slug> {
    let blamed = template.rules.iter().filter(|rule| rules.contains(&rule.id));
    let spoken: std::collections::BTreeSet<Slug> = blamed.flat_map(crate::rule::Rule::names).collect();
    // What is asked for last hangs on what is asked for first.
    let lists = template
        .options
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, option)| spoken.contains(&option.id));
    for (index, option) in lists {
        let Kind::One { values, .. } = &option.kind else {
            continue;
        };
        let mut more = template.clone();
        let Kind::One {
            values: more_values, ..
        } = &mut more.options[index].kind
        else {
            continue;
        };
        more_values.push(one_more(values)?);
        let (_, found) = compile(&more, library);
        if helps(&found) {
            return Some(option.id.clone());
        }
    }
    None
}

/// A value that no rule can name.
fn one_more(values: &[Value]) -> Option<Value> {
    let first = values.first()?;
    let taken = |id: &Slug| values.iter().any(|value| value.id == *id);
    let names = (0..).filter_map(|n: u32| Slug::new(&format!("none-{n}")).ok());
    Some(Value {
        id: names.into_iter().find(|id| !taken(id))?,
        ordinal: values.iter().map(|value| value.ordinal).max().unwrap_or(0) + 1,
        label: Labels::default(),
        attributes: Default::default(),
        swatch: false,
        reminder: Labels::default(),
        help: Labels::default(),
        ..first.clone()
    })
}
