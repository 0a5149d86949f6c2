//! Who may use whom, read from `cargo metadata`.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use product_tests::root;
use serde_json::Value;

/// Each room and the rooms that it may use. A room that is missing here may not exist.
const MAY_USE: &[(&str, &[&str])] = &[
    ("quantity", &[]),
    ("engine", &["quantity"]),
    ("lettering", &[]),
    ("scene", &["engine", "lettering", "quantity"]),
    ("raster", &[]),
    ("domain", &["engine", "quantity"]),
    ("words", &["engine", "domain", "quantity"]),
    ("store", &["domain", "engine", "quantity"]),
    ("sheets", &["domain", "lettering"]),
    (
        "workshop",
        &[
            "store", "sheets", "scene", "raster", "words", "engine", "domain", "quantity",
        ],
    ),
    ("api", &["workshop", "words", "domain", "engine", "quantity"]),
    ("engine-web", &["engine"]),
    ("cli", &["api", "workshop"]),
    ("atelier", &["api"]),
    ("xtask", &[]),
    ("product-tests", &[]),
    ("product-bench", &[]),
    ("art", &["raster"]),
];

/// Libraries that only one room may name.
const ONLY: &[(&str, &str)] = &[
    ("tauri", "atelier"),
    ("rusqlite", "store"),
    ("printpdf", "sheets"),
    ("resvg", "raster"),
    ("ts-rs", "api"),
];

#[test]
fn rooms_use_only_whom_they_may() {
    for (room, uses) in rooms() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == room) else {
            panic!("{room}: a new room needs its line in this test and in docs/ARCHITECTURE.md");
        };
        let ours: BTreeSet<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
        for used in uses.iter().filter(|used| ours.contains(used.as_str())) {
            assert!(allowed.contains(&used.as_str()), "{room} may not use {used}");
        }
    }
}

#[test]
fn each_great_library_has_one_door() {
    for (room, uses) in rooms() {
        for (library, door) in ONLY {
            let named = uses
                .iter()
                .any(|used| used == library || used.starts_with(&format!("{library}-plugin")));
            assert!(!named || room == *door, "{room} names {library}, which only {door} may");
        }
    }
}

/// The packages of the workspace with all they depend on when shipped (what only tests or benchmarks use is left out).
fn rooms() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["metadata", "--format-version", "1", "--no-deps", "--offline"];
    let output = Command::new(cargo)
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo can be started");
    let data: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata speaks JSON");
    let packages = data["packages"].as_array().expect("a workspace has packages");
    packages
        .iter()
        .map(|package| (name(package), shipped(package)))
        .collect()
}

fn shipped(package: &Value) -> BTreeSet<String> {
    let all = package["dependencies"]
        .as_array()
        .expect("every package lists what it uses");
    all.iter()
        .filter(|dependency| dependency["kind"] != "dev")
        .map(name)
        .collect()
}

fn name(of: &Value) -> String {
    of["name"].as_str().unwrap_or_default().to_owned()
}
