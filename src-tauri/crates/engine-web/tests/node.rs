//! The engine gives the same answers in a browser as here: the same walk, once compiled for the web and run in Node, and once
//! compiled for this machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use engine_web::Walk;

const TARGET: &str = "wasm32-unknown-unknown";
const SEED: u64 = 7;
const CLICKS: usize = 60;

fn said(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(
        output.status.success(),
        "{command:?}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Is the target's library there? `cargo xtask test` adds it where it can.
fn has_target() -> bool {
    let library = said(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    Path::new(library.trim()).is_dir()
}

/// The engine for the web.
fn built() -> PathBuf {
    let built = said(Command::new(env!("CARGO")).args([
        "build",
        "-q",
        "-p",
        "engine-web",
        "--target",
        TARGET,
        "--message-format",
        "json",
    ]));
    let wasm = built.split('"').rfind(|part| part.ends_with("engine_web.wasm"));
    wasm.expect("cargo names what it built").into()
}

#[test]
fn it_answers_in_a_browser_as_it_does_here() {
    if !has_target() {
        println!("Left out: Rust can't compile for the web here. `rustup target add {TARGET}` brings that.");
        return;
    }
    let (engine, root) = (built(), Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.."));
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walk.mjs");
    for template in [
        "tests/cli/shoe/template.toml",
        "src-tauri/crates/engine-web/tests/frame.toml",
    ] {
        let path = root.join(template);
        let mut walk = Walk::new(&std::fs::read(&path).expect("it is there"), SEED).expect("it is sound");
        let here: Vec<String> = (0..CLICKS)
            .map(|_| {
                walk.click();
                walk.answers().to_string()
            })
            .collect();
        let mut node = Command::new("node");
        node.arg(&script)
            .arg(&engine)
            .arg(&path)
            .args([SEED.to_string(), CLICKS.to_string()]);
        let there: Vec<String> = said(&mut node).lines().map(str::to_owned).collect();
        assert_eq!(here, there, "{template}");
        let different: std::collections::BTreeSet<_> = here.iter().collect();
        assert!(different.len() > 5, "{template}: what is chosen changes what is said");
    }
}
