//! What changed between two versions of a template, as data that can be worded.
//!
//! Options, values, rules and picks are compared by their permanent names, so that a new label is a new label and not one
//! thing gone and another come. Where to start: [`changes`].

use engine::book::Library;
use engine::slug::Slug;
use engine::template::{Kind, Labels, OptionDef, Template, Value};
use quantity::Number;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The template is called otherwise.
    Renamed {
        /// Before.
        from: Labels,
        /// Now.
        to: Labels,
    },
    /// Another base price, in the template's currency.
    BasePrice {
        /// Before.
        from: Number,
        /// Now.
        to: Number,
    },
    /// A new option.
    OptionAdded(Labels),
    /// An option that is gone.
    OptionRemoved(Labels),
    /// An option is called otherwise.
    OptionRenamed {
        /// Before.
        from: Labels,
        /// Now.
        to: Labels,
    },
    /// An option asks otherwise: limits, steps, when it is asked.
    OptionChanged(Labels),
    /// A new choice.
    ValueAdded {
        /// At which option.
        option: Labels,
        /// The choice.
        value: Labels,
    },
    /// A choice that is gone.
    ValueRemoved {
        /// At which option.
        option: Labels,
        /// The choice.
        value: Labels,
    },
    /// A choice costs more or less.
    ValuePrice {
        /// At which option.
        option: Labels,
        /// The choice.
        value: Labels,
        /// Before.
        from: Number,
        /// Now.
        to: Number,
    },
    /// A choice is called otherwise, takes other minutes, or is otherwise changed.
    ValueChanged {
        /// At which option.
        option: Labels,
        /// The choice, as it is called now.
        value: Labels,
    },
    /// New rules, how many.
    RulesAdded(usize),
    /// Rules that are gone, how many.
    RulesRemoved(usize),
    /// Rules that say something else, how many.
    RulesChanged(usize),
    /// Other price lines or tables.
    Prices,
    /// Other picks.
    Presets,
    /// Other materials, parts or steps.
    Making,
    /// Another picture.
    Picture,
}

/// What changed from `old` to `new`, in the order in which people ask: name, price, options, rules, the rest. Labels of
/// swatches come from `library`.
pub fn changes(old: &Template, new: &Template, library: &Library) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.label != new.label {
        changes.push(Change::Renamed {
            from: old.label.clone(),
            to: new.label.clone(),
        });
    }
    if old.base_price != new.base_price {
        changes.push(Change::BasePrice {
            from: old.base_price.clone(),
            to: new.base_price.clone(),
        });
    }
    for option in &new.options {
        match old.options.iter().find(|before| before.id == option.id) {
            None => changes.push(Change::OptionAdded(option.label.clone())),
            Some(before) => changes.extend(option_changes(before, option, library)),
        }
    }
    let gone = old
        .options
        .iter()
        .filter(|option| new.options.iter().all(|now| now.id != option.id));
    changes.extend(gone.map(|option| Change::OptionRemoved(option.label.clone())));
    changes.extend(rule_changes(old, new));
    let parts = [
        (old.prices != new.prices || old.tables != new.tables, Change::Prices),
        (old.presets != new.presets, Change::Presets),
        (
            (&old.materials, &old.parts, &old.steps, &old.derived)
                != (&new.materials, &new.parts, &new.steps, &new.derived),
            Change::Making,
        ),
        (old.picture != new.picture || old.files != new.files, Change::Picture),
    ];
    changes.extend(
        parts
            .into_iter()
            .filter(|(changed, _)| *changed)
            .map(|(_, change)| change),
    );
    changes
}

fn option_changes(old: &OptionDef, new: &OptionDef, library: &Library) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.label != new.label {
        changes.push(Change::OptionRenamed {
            from: old.label.clone(),
            to: new.label.clone(),
        });
    }
    let (before, after) = (values(&old.kind), values(&new.kind));
    let option = || new.label.clone();
    for value in after {
        let Some(was) = before.iter().find(|before| before.id == value.id) else {
            changes.push(Change::ValueAdded {
                option: option(),
                value: called(value, library),
            });
            continue;
        };
        if was.price != value.price {
            changes.push(Change::ValuePrice {
                option: option(),
                value: called(value, library),
                from: was.price.clone(),
                to: value.price.clone(),
            });
        }
        let same_price = Value {
            price: value.price.clone(),
            ..was.clone()
        };
        if same_price != *value {
            changes.push(Change::ValueChanged {
                option: option(),
                value: called(value, library),
            });
        }
    }
    let gone = before.iter().filter(|value| after.iter().all(|now| now.id != value.id));
    changes.extend(gone.map(|value| Change::ValueRemoved {
        option: option(),
        value: called(value, library),
    }));
    let named = |option: &OptionDef| OptionDef {
        label: new.label.clone(),
        kind: without_values(&option.kind),
        ..option.clone()
    };
    if named(old) != named(new) {
        changes.push(Change::OptionChanged(new.label.clone()));
    }
    changes
}

fn rule_changes(old: &Template, new: &Template) -> Vec<Change> {
    let before = |id: &Slug| old.rules.iter().find(|rule| rule.id == *id);
    let added = new.rules.iter().filter(|rule| before(&rule.id).is_none()).count();
    let changed = new
        .rules
        .iter()
        .filter(|rule| before(&rule.id).is_some_and(|was| was != *rule))
        .count();
    let kept = new.rules.len() - added;
    let removed = old.rules.len().saturating_sub(kept);
    let all = [
        (added, Change::RulesAdded(added)),
        (removed, Change::RulesRemoved(removed)),
        (changed, Change::RulesChanged(changed)),
    ];
    all.into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, change)| change)
        .collect()
}

fn values(kind: &Kind) -> &[Value] {
    match kind {
        Kind::One { values, .. } | Kind::Several { values, .. } => values,
        _ => &[],
    }
}

fn without_values(kind: &Kind) -> Kind {
    let mut kind = kind.clone();
    if let Kind::One { values, .. } | Kind::Several { values, .. } = &mut kind {
        values.clear();
    }
    kind
}

fn called(value: &Value, library: &Library) -> Labels {
    match library.get(&value.id).filter(|_| value.label.is_empty()) {
        Some(swatch) => swatch.label.clone(),
        None if value.label.is_empty() => Labels::same(value.id.as_str()),
        None => value.label.clone(),
    }
}

#[cfg(test)]
mod tests {
    use engine::template::{Folder, read};

    use super::*;

    const MUG: &str = r#"
format = 1
id = "mug"
label = "Mug"
currency = "EUR"
base_price = "20.00"

[[option]]
id = "size"
label = "Size"
kind = "one"
[[option.value]]
id = "s"
label = "Small"
[[option.value]]
id = "l"
label = "Large"
price = "4.00"

[[option]]
id = "lid"
label = "Lid"
kind = "switch"

[[rule]]
id = "lid-large"
rule = "when [lid] is on then [size] is l"
"#;

    fn template(text: &str) -> Template {
        let folder = Folder::from([("template.toml".to_owned(), text.as_bytes().to_vec())]);
        read(&folder).unwrap().template
    }

    #[track_caller]
    fn check(from: &str, to: &str, want: &[Change]) {
        let (old, new) = (template(MUG), template(&MUG.replace(from, to)));
        assert_eq!(changes(&old, &new, &Library::new()), want, "{from} → {to}");
    }

    #[test]
    fn each_change_is_told_once_and_nothing_else() {
        let label = |text: &str| Labels::same(text);
        check("\"Mug\"", "\"Mug\"", &[]);
        check(
            "\"Mug\"",
            "\"Cup\"",
            &[Change::Renamed {
                from: label("Mug"),
                to: label("Cup"),
            }],
        );
        check(
            "20.00",
            "22.00",
            &[Change::BasePrice {
                from: 20.into(),
                to: 22.into(),
            }],
        );
        check(
            "\"Size\"",
            "\"How large\"",
            &[Change::OptionRenamed {
                from: label("Size"),
                to: label("How large"),
            }],
        );
        check(
            "price = \"4.00\"",
            "price = \"5.00\"",
            &[Change::ValuePrice {
                option: label("Size"),
                value: label("Large"),
                from: 4.into(),
                to: 5.into(),
            }],
        );
        check(
            "label = \"Small\"",
            "label = \"Tiny\"",
            &[Change::ValueChanged {
                option: label("Size"),
                value: label("Tiny"),
            }],
        );
        check(
            "id = \"s\"\nlabel = \"Small\"",
            "id = \"m\"\nlabel = \"Middle\"",
            &[
                Change::ValueAdded {
                    option: label("Size"),
                    value: label("Middle"),
                },
                Change::ValueRemoved {
                    option: label("Size"),
                    value: label("Small"),
                },
            ],
        );
        check(
            "kind = \"switch\"",
            "kind = \"switch\"\nprice = \"3.00\"",
            &[Change::OptionChanged(label("Lid"))],
        );
        check("[size] is l\"", "[size] is s\"", &[Change::RulesChanged(1)]);
        check(
            "id = \"lid-large\"",
            "id = \"other\"",
            &[Change::RulesAdded(1), Change::RulesRemoved(1)],
        );
    }
}
