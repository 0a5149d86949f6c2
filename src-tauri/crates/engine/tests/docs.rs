//! docs/template-format.md tells the truth: its examples read, it names every key, and the list of problems is fresh.

use std::path::{Path, PathBuf};

use engine::template::{self, Folder, form};

fn docs(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs").join(name)
}

fn format_page() -> String {
    std::fs::read_to_string(docs("template-format.md")).expect("the page is part of the tree")
}

/// All blocks with this heading, joined.
fn blocks(page: &str, heading: &str) -> String {
    let parts = page.split("```").skip(1).step_by(2);
    let of_heading = parts.filter_map(|part| part.split_once('\n').filter(|(info, _)| info.trim() == heading));
    of_heading.map(|(_, text)| format!("{text}\n")).collect()
}

#[test]
fn the_examples_make_a_sound_template() {
    let page = format_page();
    let (template, swatches) = (blocks(&page, "toml"), blocks(&page, "toml swatches.toml"));
    let folder = Folder::from([
        ("template.toml".to_owned(), template.clone().into_bytes()),
        ("swatches.toml".to_owned(), swatches.into_bytes()),
        ("postage.csv".to_owned(), blocks(&page, "csv").into_bytes()),
    ]);
    let told = |problems: Vec<engine::Problem>| problems.iter().map(|p| format!("{p}\n")).collect::<String>();
    let package = template::read(&folder).map_err(|problems| format!("{}{template}", told(problems)));
    let package = package.unwrap_or_else(|problems| panic!("{problems}"));
    assert!(
        package.template.options.len() >= 6,
        "the page shows every kind of option"
    );
}

#[test]
fn the_smallest_template_is_one() {
    let text = blocks(&format_page(), "toml smallest");
    let folder = Folder::from([("template.toml".to_owned(), text.into_bytes())]);
    let package = template::read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!((package.template.options.len(), package.template.rules.len()), (2, 1));
}

#[test]
fn every_rule_shown_reads() {
    let page = format_page();
    let template = blocks(&page, "toml");
    let rules: String = blocks(&page, "rules")
        .lines()
        .filter(|line| !line.trim().is_empty())
        .enumerate()
        .map(|(n, line)| format!("[[rule]]\nid = \"shown-{n}\"\nrule = '{line}'\n"))
        .collect();
    let formulas: String = blocks(&page, "formulas")
        .lines()
        .filter(|line| !line.trim().is_empty())
        .enumerate()
        .map(|(n, line)| format!("[[derive]]\nid = \"shown-{n}\"\nformula = '{line}'\n"))
        .collect();
    let folder = Folder::from([
        (
            "template.toml".to_owned(),
            format!("{template}{rules}{formulas}").into_bytes(),
        ),
        (
            "swatches.toml".to_owned(),
            blocks(&page, "toml swatches.toml").into_bytes(),
        ),
        ("postage.csv".to_owned(), blocks(&page, "csv").into_bytes()),
    ]);
    let told: Vec<String> = template::read(&folder)
        .err()
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(told.is_empty(), "{}\n{rules}{formulas}", told.join("\n"));
    assert!(
        rules.lines().count() > 20 && formulas.lines().count() > 20,
        "rules and formulas are shown"
    );
}

#[test]
fn every_key_is_named() {
    let page = format_page();
    let schema: serde_json::Value = serde_json::from_str(&form::schema()).expect("the schema is JSON");
    let mut keys = Vec::new();
    property_names(&schema, &mut keys);
    let missing: Vec<&String> = keys.iter().filter(|key| !page.contains(&format!("`{key}`"))).collect();
    assert!(missing.is_empty(), "not told in docs/template-format.md: {missing:?}");
}

fn property_names(schema: &serde_json::Value, names: &mut Vec<String>) {
    match schema {
        serde_json::Value::Object(object) => {
            let properties = object.get("properties").and_then(serde_json::Value::as_object);
            names.extend(properties.into_iter().flatten().map(|(name, _)| name.clone()));
            object.values().for_each(|inner| property_names(inner, names));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|inner| property_names(inner, names)),
        _ => {}
    }
}

#[test]
fn the_list_of_problems_is_fresh() {
    let mut list = String::from(
        "# Problems in template files\n\nEach problem has a code that stays the same and a text in the reader's language. This list is made from the\nprogram; words in braces are filled in.\n\n| code | says |\n|---|---|\n",
    );
    for (code, text) in engine::problem_codes() {
        list.push_str(&format!("| `{code}` | {} |\n", text.replace('|', "\\|")));
    }
    if std::env::var_os("ATELIER_GEN").is_some() {
        std::fs::write(docs("template-problems.md"), &list).expect("docs can be written");
    }
    let written = std::fs::read_to_string(docs("template-problems.md")).unwrap_or_default();
    assert_eq!(
        written, list,
        "run this test with ATELIER_GEN=1 to write docs/template-problems.md anew"
    );
}

#[test]
fn codes_are_given_once() {
    let mut codes: Vec<&str> = engine::problem_codes().map(|(code, _)| code).collect();
    let all = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all);
}
