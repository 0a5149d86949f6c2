//! Puts the samples of `assets/samples` into the program, folder by folder.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut code = String::from("pub(super) const FILES: &[(&str, &str, &[u8])] = &[\n");
    for folder in children(&root).into_iter().filter(|path| path.is_dir()) {
        println!("cargo::rerun-if-changed={}", folder.display());
        for (file, called) in files(&folder, "") {
            println!("cargo::rerun-if-changed={}", file.display());
            let line = format!(
                "({:?}, {called:?}, include_bytes!({:?})),",
                name(&folder),
                file.display().to_string()
            );
            let _ = writeln!(code, "{line}");
        }
    }
    code.push_str("];\n");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("samples.rs");
    fs::write(out, code).expect("the build folder can be written");
}

/// The files of a folder and of those in it (a product within the product has one), each by its path from the outermost.
fn files(folder: &Path, before: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for path in children(folder) {
        let called = format!("{before}{}", name(&path));
        if path.is_dir() {
            found.extend(files(&path, &format!("{called}/")));
        } else {
            found.push((path, called));
        }
    }
    found
}

/// What lies in a folder, by name, so that the same files make the same program.
fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.path()).collect());
    let mut paths: Vec<PathBuf> = entries.unwrap_or_default();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
