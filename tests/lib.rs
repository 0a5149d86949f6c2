//! Tests of the whole product: they drive the programs as cargo built them and read the tree as it lies there.
//!
//! `architecture` proves who may use whom and what must stay absent; `cli` drives `atelier-cli`; `window` drives the real
//! window. What it is not: a place for tests of one room, which stand beside their code. Nothing here links the product,
//! so the programs must have been built (`cargo xtask test` does that).
//!
//! Where to start: [`root`] and [`program`], which all three use, and [`driver`] for the window.

pub mod driver;

use std::path::{Path, PathBuf};

/// The folder of the root `Cargo.toml`.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// A program as cargo built it, beside the tests themselves.
///
/// # Panics
/// When it was not built: a test that drives nothing would prove nothing.
pub fn program(name: &str) -> PathBuf {
    let tests = std::env::current_exe().unwrap_or_default();
    let folder = tests
        .parent()
        .and_then(Path::parent)
        .map(Path::to_path_buf)
        .unwrap_or_default();
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.is_file(),
        "{} is not built: run `cargo xtask test`",
        program.display()
    );
    program
}

/// Every file under `folder` (taken from the root) whose name ends with one of `endings`, in order.
pub fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() && name != "node_modules" {
                open.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
