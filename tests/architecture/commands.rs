//! Every command has its adapter in the shell, its permission for exactly its windows, and its wrapper in the ui.

use std::collections::{BTreeMap, BTreeSet};

use product_tests::{files, root};
use serde_json::Value;

/// What runs on the main thread, because all others may be waiting for what it stops. It touches nothing that is waited for.
const AT_ONCE: &str = "work_stop";

#[test]
fn every_command_has_its_adapter() {
    let adapters = all_text("src-tauri/src/commands", &[".rs"]);
    let listed = commands();
    for command in listed.keys() {
        let beside = if command == AT_ONCE { "" } else { "(async)" };
        let adapter = format!("#[tauri::command{beside}]\npub fn {command}(");
        assert!(
            adapters.contains(&adapter),
            "{command} has no adapter that runs where it should"
        );
        assert!(
            adapters.contains(&format!("::{command},")),
            "{command} is not handed to the window"
        );
    }
    let count = adapters.matches("#[tauri::command").count();
    assert_eq!(count, listed.len(), "an adapter is not in commands.txt");
}

#[test]
fn every_command_is_permitted_to_its_windows_alone() {
    for file in files("src-tauri/capabilities", &[".json"]) {
        let text = std::fs::read_to_string(&file).expect("a capability can be read");
        let capability: Value = serde_json::from_str(&text).expect("a capability is JSON");
        let window = capability["identifier"].as_str().expect("a capability has a name");
        let granted: Vec<&str> = capability["permissions"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        for (command, windows) in commands() {
            let permission = format!("allow-{}", command.replace('_', "-"));
            let wanted = windows.iter().any(|name| name == window);
            assert_eq!(
                granted.contains(&permission.as_str()),
                wanted,
                "{command} in {}",
                file.display()
            );
        }
    }
}

/// The host calls by a typed list: a command's name, what it takes and what comes back.
#[test]
fn every_command_has_its_wrapper() {
    let list = std::fs::read_to_string(root().join("ui/src/host/commands.ts")).expect("the host lists its commands");
    let wrapped = |line: &str| line.trim().split_once(": [").map(|(name, _)| name.to_owned());
    let wrapped: BTreeSet<String> = list.lines().filter_map(wrapped).collect();
    let listed: BTreeSet<String> = commands().into_keys().collect();
    assert_eq!(
        wrapped, listed,
        "ui/src/host/commands.ts and src-tauri/commands.txt differ"
    );
}

/// Commands and the windows that may ask for them.
fn commands() -> BTreeMap<String, Vec<String>> {
    let list = std::fs::read_to_string(root().join("src-tauri/commands.txt")).expect("the list of commands is there");
    let lines = list
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .filter_map(|line| line.split_once(' '))
        .map(|(name, windows)| (name.to_owned(), words(windows)))
        .collect()
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn all_text(folder: &str, endings: &[&str]) -> String {
    let texts = files(folder, endings)
        .into_iter()
        .map(|file| std::fs::read_to_string(file).unwrap_or_default());
    texts.collect::<Vec<_>>().join("\n")
}
