//! `bundle`: packages to install, by Tauri's own bundler. On Debian and Ubuntu a .deb, which needs nothing else; an AppImage
//! besides where its tools are at hand. Packages for Windows (msi) and macOS (dmg) are set up in tauri.conf.json and untried:
//! they can be made on those systems alone.

use std::fs;
use std::path::PathBuf;

use crate::process::{Outcome, command, has, heading, run};
use crate::setup::{self, Need};
use crate::tree::root;

/// What builds an AppImage; it can't be fetched in the middle of a build.
const APPIMAGE_TOOL: &str = "linuxdeploy";

/// Makes the packages, and says where they are.
pub fn act(_: &[String]) -> Outcome {
    setup::packages(Need::Window)?;
    setup::install()?;
    let kinds = kinds();
    heading("Packages");
    run(&mut command(&format!(
        "npm exec --prefix ui -- tauri build --bundles {}",
        kinds.join(",")
    )))?;
    for file in made(&kinds)? {
        println!("{}", file.display());
    }
    if cfg!(target_os = "linux") && !kinds.contains(&"appimage") {
        println!("No AppImage: {APPIMAGE_TOOL} is not here.");
    }
    Ok(())
}

/// What this system can make.
fn kinds() -> Vec<&'static str> {
    if cfg!(target_os = "windows") {
        return vec!["msi"];
    }
    if cfg!(target_os = "macos") {
        return vec!["dmg"];
    }
    match has(APPIMAGE_TOOL) {
        true => vec!["deb", "appimage"],
        false => vec!["deb"],
    }
}

fn made(kinds: &[&str]) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    for kind in kinds {
        let folder = root().join("target/release/bundle").join(kind);
        let entries = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        files.extend(paths.filter(|path| path.is_file()));
    }
    files.sort();
    Ok(files)
}
