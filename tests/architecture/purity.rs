//! What must stay absent: clocks, chance, files and hash order in the pure rooms, floats where rules, money and measures
//! are reckoned, the shell's libraries outside the shell and the host.

use std::path::Path;

use product_tests::{files, root};

const PURE: &[&str] = &["quantity", "engine", "lettering", "scene", "domain", "words"];
const EXACT: &[&str] = &["quantity", "engine", "domain"];

const IMPURE: &[(&str, &str)] = &[
    ("SystemTime", "the time comes in"),
    ("Utc::now", "the time comes in"),
    ("Local::now", "the time comes in"),
    ("Instant::now", "the time comes in"),
    ("HashMap<", "hash order must not reach a result: use BTreeMap"),
    ("HashSet<", "hash order must not reach a result: use BTreeSet"),
    ("std::fs", "bytes come in"),
    ("std::net", "bytes come in"),
    ("std::env", "settings come in"),
    ("thread_rng", "seeds come in"),
];

/// The one place that may name a hash map: its hasher is fixed, and its maps are looked up, never walked.
const FIXED_HASH: &str = "engine/src/model/hash.rs";

#[test]
fn pure_rooms_are_pure() {
    for room in PURE {
        forbid(&source(room), IMPURE);
    }
}

#[test]
fn exact_rooms_know_no_floats() {
    for room in EXACT {
        forbid(
            &source(room),
            &[("f32", "exact numbers only"), ("f64", "exact numbers only")],
        );
    }
}

#[test]
fn only_the_host_speaks_to_the_shell() {
    for file in files("ui/src", &[".ts", ".svelte"]) {
        let in_host = file.starts_with(root().join("ui/src/host"));
        assert!(
            in_host || !text(&file).contains("@tauri-apps"),
            "{} must go through ui/src/host",
            file.display()
        );
    }
}

fn source(room: &str) -> String {
    format!("src-tauri/crates/{room}/src")
}

/// Fails when a line of code (remarks left out) in `folder` holds one of the words. Test modules may do as they like: they
/// stand at the foot of a file or in files of their own.
fn forbid(folder: &str, words: &[(&str, &str)]) {
    let found = files(folder, &[".rs"]);
    assert!(!found.is_empty(), "{folder} holds no source");
    for file in found
        .iter()
        .filter(|file| !file.ends_with("tests.rs") && !file.ends_with(FIXED_HASH))
    {
        let text = text(file);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for (word, why) in words {
                assert!(
                    !has_word(line, word),
                    "{}:{}: `{word}`: {why}",
                    file.display(),
                    number + 1
                );
            }
        }
    }
}

/// True when `word` stands in `line` by itself, not as a part of a longer name.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !joins(before) && (word.ends_with('<') || !joins(after))
    })
}

fn text(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_default()
}
