//! Every code has words in both languages with the same variables, and no words lie idle.

#![allow(clippy::unwrap_used, reason = "a test ends where what it needs is missing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use domain::action::Setting;
use domain::customer::Allowed;
use domain::measures::FIGURES;
use domain::paper::labels::{CARD_CODES, CODES, ORDER_CODES};
use domain::payment::Way;
use domain::{Action, Audience, PaperSize, Status};
use fluent_bundle::FluentResource;
use words::Words;

/// Messages whose codes are put together from a part that data gives; each part is tried below.
const FAMILIES: &[&str] = &[
    "date-weekday-",
    "date-short_weekday-",
    "date-month-",
    "date-short_month-",
    "status-",
    "audience-",
    "paper-a",
    "paper-letter",
    "file-",
    "handed-",
    "handed_today-",
    "handed_card-",
    "handed_recovery-",
    "handed_tags-",
    "test_square-",
    "signing-part_",
    "column-",
    "table-",
    "way-",
    "allowed-",
    "setting-",
    "figure-",
    "landmark-",
];

/// Endings of names that look like codes and are files.
const FILES: [&str; 13] = [
    "xml", "toml", "json", "svg", "png", "csv", "ftl", "rs", "pdf", "atelier", "log", "app", "new",
];

/// A message, or one of its attributes, with the variables in it.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn locale(file: &str) -> String {
    fs::read_to_string(root().join("assets/locales").join(file)).unwrap()
}

/// Reads names and variables off the lines; the grammar itself is Fluent's to check.
fn messages(text: &str) -> Messages {
    let mut found = Messages::new();
    let (mut message, mut name) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let trimmed = line.trim_start();
        let starts = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
        if let (true, Some((id, _))) = (starts(line), line.split_once(" =")) {
            message = id.to_owned();
            name.clone_from(&message);
        } else if let Some((attribute, _)) = trimmed.strip_prefix('.').and_then(|rest| rest.split_once(" =")) {
            name = format!("{message}.{attribute}");
        }
        if !name.is_empty() {
            found.entry(name.clone()).or_default().extend(variables(line));
        }
    }
    found
}

fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| {
        rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .next()
            .unwrap()
            .to_owned()
    })
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Every text in quotes that looks like a code: `workshop.in_use`.
fn codes_in(source: &str) -> BTreeSet<String> {
    let part = |p: &str| {
        !p.is_empty()
            && p.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    let code =
        |text: &&str| text.contains('.') && text.split('.').all(part) && text.starts_with(|c: char| c.is_alphabetic());
    let file = |text: &&str| FILES.contains(&text.rsplit('.').next().unwrap());
    source
        .split('"')
        .filter(code)
        .filter(|text| !file(text))
        .map(str::to_owned)
        .collect()
}

/// The codes in all crates whose path holds one of `parts`; those of tests left out.
fn codes_of(parts: &[&str]) -> BTreeSet<String> {
    let mut files = Vec::new();
    rust_files(&root().join("src-tauri"), &mut files);
    let wanted = |path: &PathBuf| {
        let path = path.to_string_lossy().replace('\\', "/");
        parts.iter().any(|part| path.contains(part)) && !path.contains("/tests")
    };
    let without_tests = |text: String| text.split("\n#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
    files
        .into_iter()
        .filter(wanted)
        .flat_map(|path| codes_in(&without_tests(fs::read_to_string(path).unwrap())))
        .collect()
}

#[test]
fn fluent_reads_every_file() {
    for file in ["en/core.ftl", "de/core.ftl", "de/problems.ftl"] {
        if let Err((_, errors)) = FluentResource::try_new(locale(file)) {
            panic!("{file}: {errors:?}");
        }
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (en, de) = (messages(&locale("en/core.ftl")), messages(&locale("de/core.ftl")));
    for (name, variables) in &en {
        assert_eq!(Some(variables), de.get(name), "{name} in German");
    }
    for name in de.keys() {
        assert!(en.contains_key(name), "{name} is in German only");
    }
}

#[test]
fn every_code_has_words() {
    let known = messages(&locale("en/core.ftl"));
    let codes = codes_of(&[
        "crates/words/src",
        "crates/api/src",
        "crates/cli/src",
        "crates/workshop/src",
        "domain/src/action.rs",
        "domain/src/paper/labels.rs",
    ]);
    let silent: Vec<_> = codes
        .iter()
        .filter(|code| !known.contains_key(&code.replace('.', "-")))
        .collect();
    assert!(silent.is_empty(), "without words: {silent:?}");
}

/// Calls that name a code and its arguments in one place: `text("order.paper_out", &[("size", …), …])`.
fn calls(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for opening in [".text(", ".error(", ".known("] {
        for call in source.split(opening).skip(1) {
            let Some((code, rest)) = call.trim_start().strip_prefix('"').and_then(|c| c.split_once('"')) else {
                continue;
            };
            let Some(list) = rest.trim_start_matches([',', ' ', '\n']).strip_prefix("&[") else {
                continue;
            };
            let list = list.split("])").next().unwrap_or_default();
            let names = list
                .split("(\"")
                .skip(1)
                .filter_map(|name| name.split_once("\","))
                .map(|(name, _)| name.to_owned());
            found.push((code.to_owned(), names.collect()));
        }
    }
    found
}

#[test]
fn callers_give_what_their_words_need() {
    let known = messages(&locale("en/core.ftl"));
    let mut files = Vec::new();
    rust_files(&root().join("src-tauri"), &mut files);
    let calls: Vec<_> = files
        .iter()
        .filter(|path| !path.components().any(|part| part.as_os_str() == "tests"))
        .flat_map(|path| calls(&fs::read_to_string(path).unwrap()))
        .collect();
    assert!(calls.len() > 20, "the calls were found");
    for (code, given) in calls {
        let Some(needed) = known.get(&code.replace('.', "-")) else {
            continue;
        };
        assert!(
            needed.is_subset(&given),
            "{code} needs {needed:?}, it is given {given:?}"
        );
    }
}

#[test]
fn no_words_lie_idle() {
    let actions = Action::CODES.iter().map(|code| (*code).to_owned());
    let used: BTreeSet<String> = codes_of(&["src-tauri"])
        .into_iter()
        .chain(actions)
        .map(|code| code.replace('.', "-"))
        .collect();
    let idle: Vec<String> = messages(&locale("en/core.ftl"))
        .into_keys()
        .filter(|name| !name.contains('.') && name != "quoted")
        .filter(|name| !used.contains(name) && !FAMILIES.iter().any(|family| name.starts_with(family)))
        .collect();
    assert!(idle.is_empty(), "never said: {idle:?}");
}

#[test]
fn families_are_complete() {
    let words = Words::new("de");
    let said = |code: String| assert!(words.known(&code, &[]).is_some(), "{code} has no words");
    (1..=7).for_each(|day| said(format!("date.weekday.{day}")));
    (1..=7).for_each(|day| said(format!("date.short_weekday.{day}")));
    (1..=12).for_each(|month| said(format!("date.month.{month}")));
    (1..=12).for_each(|month| said(format!("date.short_month.{month}")));
    Status::ALL.iter().for_each(|status| said(format!("status.{status}")));
    Audience::ALL
        .iter()
        .for_each(|audience| said(format!("audience.{audience}")));
    PaperSize::ALL.iter().for_each(|size| said(format!("paper.{size}")));
    for kind in ["workshop", "logo", "folder"] {
        said(format!("file.{kind}_title"));
        said(format!("file.{kind}_name"));
    }
    Action::CODES.iter().for_each(|code| said((*code).to_owned()));
    Way::ALL.iter().for_each(|way| said(format!("way.{way}")));
    Allowed::ALL
        .iter()
        .for_each(|what| said(format!("allowed.{}", what.code())));
    Setting::ALL
        .iter()
        .for_each(|setting| said(format!("setting.{}", setting.code())));
    for figure in &FIGURES {
        said(format!("figure.{}", figure.name));
        for mark in figure.landmarks {
            said(format!("landmark.{}", mark.name));
            assert!(!words.how(mark.name).is_empty(), "how {} is taken", mark.name);
        }
    }
    for what in ["orders", "customers"] {
        said(format!("table.{what}"));
    }
    for part in ["piece", "price", "day", "terms"] {
        said(format!("signing.part_{part}"));
    }
    for outcome in ["printed", "no_printer", "refused"] {
        said(format!("handed.{outcome}"));
        said(format!("handed_today.{outcome}"));
        said(format!("handed_card.{outcome}"));
        said(format!("handed_recovery.{outcome}"));
        said(format!("handed_tags.{outcome}"));
        said(format!("test_square.{outcome}"));
    }
}

#[test]
fn papers_use_exactly_their_arguments() {
    for file in ["en/core.ftl", "de/core.ftl"] {
        let known = messages(&locale(file));
        for (code, arguments) in CODES.iter().chain(ORDER_CODES).chain(CARD_CODES) {
            let wanted: BTreeSet<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
            assert_eq!(known.get(&code.replace('.', "-")), Some(&wanted), "{code} in {file}");
        }
    }
}

/// `name(arg: type, …) "text";` in the engine's tables of faults.
fn faults() -> Messages {
    let mut files = Vec::new();
    rust_files(&root().join("src-tauri/crates/engine/src"), &mut files);
    let mut found = Messages::new();
    for text in files.iter().map(|path| fs::read_to_string(path).unwrap()) {
        for table in text.split("\nfault! {").skip(1) {
            let table = table.split("\n}").next().unwrap();
            for line in table
                .lines()
                .map(str::trim)
                .filter(|line| line.ends_with(';') && !line.starts_with("//"))
            {
                let (name, rest) = line.split_once('(').unwrap();
                let (arguments, _) = rest.split_once(')').unwrap();
                let names = arguments
                    .split(',')
                    .filter_map(|a| a.split_once(':'))
                    .map(|(name, _)| name.trim().to_owned());
                found.insert(format!("template-{name}"), names.collect());
            }
        }
    }
    found
}

#[test]
fn every_problem_of_a_template_has_german_words() {
    let (faults, german) = (faults(), messages(&locale("de/problems.ftl")));
    assert!(faults.len() > 50, "the tables of faults were found");
    let german: Messages = german
        .into_iter()
        .filter(|(name, _)| name.starts_with("template-"))
        .collect();
    for (name, arguments) in &faults {
        let said = german.get(name).unwrap_or_else(|| panic!("{name} has no German words"));
        assert!(
            said.is_subset(arguments),
            "{name} speaks of {said:?}, it is given {arguments:?}"
        );
    }
    for name in german.keys() {
        assert!(faults.contains_key(name), "{name} is no problem of the engine any more");
    }
}
