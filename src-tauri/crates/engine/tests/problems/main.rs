//! What is told about broken files: the kind of problem and its exact place. In each case `§` marks the place; the mark
//! is taken out before reading. Cases stand after a small sound template, so every problem must be the only one.

mod files;
mod rules;

use std::collections::BTreeMap;

use engine::Problem;
use engine::template::{self, Folder};

/// A template with one option of each kind.
const SOUND: &str = r#"
format = 1
id = "box"
label = "Box"
currency = "EUR"
base_price = "10.00"
[[section]]
id = "shape"
label = "Shape"
[[palette]]
id = "woods"
swatches = ["oak", "ash"]
[[option]]
id = "size"
label = "Size"
kind = "one"
values = [
  { id = "s", label = "S", attributes = { w = "100 mm", feel = "light" } },
  { id = "m", label = "M", attributes = { w = "200 mm", feel = "heavy", lid = "5 mm" } },
]
[[option]]
id = "wood"
label = "Wood"
kind = "one"
palette = "woods"
[[option]]
id = "extras"
label = "Extras"
kind = "several"
max = 3
values = [{ id = "laptop", label = "Laptop" }, { id = "pad", label = "Pad", max = 2 }]
[[option]]
id = "lock"
label = "Lock"
kind = "switch"
[[option]]
id = "strap"
label = "Strap"
kind = "number"
unit = "cm"
min = "70"
max = "150"
step = "5"
[[option]]
id = "name"
label = "Name"
kind = "text"
max_chars = 5
allowed = "letters spaces"
[[option]]
id = "day"
label = "Day"
kind = "date"
from = "2027-03-01"
until = "2027-03-31"
[[option]]
id = "tint"
label = "Tint"
kind = "colour"
[[option]]
id = "logo"
label = "Logo"
kind = "upload"
[[option]]
id = "hint"
label = "Hint"
kind = "note"
[[table]]
id = "by-length"
input = "cm"
output = "money"
rows = [["100", "0"], ["150", "6.00"]]
"#;

const SWATCHES: &str = r##"
[[swatch]]
id = "oak"
label = "Oak"
colour = "#aa8855"
attributes = { grade = 1 }
[[swatch]]
id = "ash"
label = "Ash"
colour = "#ccbb99"
width = "20 cm"
attributes = { grade = 2 }
"##;

fn folder(template: &str, swatches: &str) -> Folder {
    let csv = "up to,price\n10,1.00\n5,2.00\n";
    BTreeMap::from([
        ("template.toml".to_owned(), template.as_bytes().to_vec()),
        ("swatches.toml".to_owned(), swatches.as_bytes().to_vec()),
        ("falling.csv".to_owned(), csv.as_bytes().to_vec()),
    ])
}

/// Line and column of the mark, and the text without it.
fn unmark(text: &str) -> (String, u32, u32) {
    let at = text.find('§').expect("every case marks a place");
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (text.replacen('§', "", 1), line as u32, column as u32)
}

fn told(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|problem| format!("{problem} [{}]\n", problem.code))
        .collect()
}

/// Reads each text and expects exactly one problem, of this kind, at the mark. All cases that go wrong are told.
fn check_all<T: AsRef<str>>(cases: impl IntoIterator<Item = (T, &'static str)>) {
    let wrong = |(marked, code): (T, &'static str)| {
        let (text, line, column) = unmark(marked.as_ref());
        let problems = template::read(&folder(&text, SWATCHES)).err().unwrap_or_default();
        let found: Vec<_> = problems.iter().map(|p| (p.code, p.line, p.column)).collect();
        let code = format!("template.{code}");
        let case = marked.as_ref().trim_start_matches(SOUND);
        (found != [(code.as_str(), line, column)])
            .then(|| format!("{case}\nexpected {code}, found:\n{}", told(&problems)))
    };
    let wrong: Vec<String> = cases.into_iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn check_after_sound(cases: &[(&str, &'static str)]) {
    check_all(cases.iter().map(|(text, code)| (format!("{SOUND}{text}"), *code)));
}

/// Checks rule texts: each stands in a rule of its own.
fn check_rules(cases: &[(&str, &'static str)]) {
    check_all(
        cases
            .iter()
            .map(|(rule, code)| (format!("{SOUND}[[rule]]\nid = 'r'\nrule = '{rule}'\n"), *code)),
    );
}

#[test]
fn the_sound_template_is_sound() {
    let read = template::read(&folder(SOUND, SWATCHES));
    assert!(read.is_ok(), "{}", told(&read.unwrap_err()));
}
