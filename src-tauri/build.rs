//! Tells Tauri which commands there are (`commands.txt`) and where the capabilities lie. A command that is not in the list
//! can't be called from any window; one that is in the list but in no capability can't either.

use std::error::Error;

/// The pages that the program embeds.
const PAGES: &str = "ui/dist";
const COMMANDS: &str = "src-tauri/commands.txt";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={COMMANDS}");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed={PAGES}");
    if !std::path::Path::new(PAGES).join("index.html").is_file() {
        return Err("the pages of the window are not built yet: run `cargo xtask run`, which does it".into());
    }
    let manifest = tauri_build::AppManifest::new().commands(commands(&std::fs::read_to_string(COMMANDS)?));
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .capabilities_path_pattern("./src-tauri/capabilities/**/*");
    Ok(tauri_build::try_build(attributes)?)
}

/// The first word of every line that isn't a remark. Leaked because Tauri asks for names that live as long as the
/// program, and this program ends with the build.
fn commands(list: &str) -> &'static [&'static str] {
    let names = list
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_whitespace().next());
    Vec::leak(names.map(|name| &*String::leak(name.to_owned())).collect())
}
