//! The engine as browsers have it, in Node, beside itself on this machine: the same walk through a template.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use engine_web::Walk;
use product_bench::{Figure, Peer, measure, percentile};

const CLICKS: usize = 3_000;
const SEED: u64 = 11;
const CRATE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src-tauri/crates/engine-web");
const FRAME: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../src-tauri/crates/engine-web/tests/frame.toml"
);
const SHOE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../cli/shoe/template.toml");

/// A choice and all open values, in both.
pub fn figures(figures: &mut Vec<Figure>) {
    let Some(engine) = built() else {
        println!("Rust can't compile for the web here: left out (`rustup target add wasm32-unknown-unknown`)");
        return;
    };
    for (name, path) in [("frame", FRAME), ("shoe", SHOE)] {
        let template = std::fs::read(path).expect("it is there");
        let mut walk = Walk::new(&template, SEED).expect("it is sound");
        let here = measure(CLICKS, |_| {
            walk.click();
        });
        let there = in_node(&engine, path.as_ref());
        for part in [50, 99] {
            let native = percentile(&here, part);
            figures.push(Figure {
                name: format!("in a browser, {name}: a choice, p{part}"),
                value: percentile(&there, part),
                unit: "µs",
                goal: (part == 50).then_some(2.0 * native),
                peer: Some(Peer {
                    name: "on this machine",
                    value: native,
                }),
                runs: CLICKS,
            });
        }
    }
}

fn built() -> Option<PathBuf> {
    let mut build = Command::new(env!("CARGO"));
    build.args([
        "build",
        "-q",
        "--release",
        "-p",
        "engine-web",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    let output = build.args(["--message-format", "json"]).output().ok()?;
    let built = String::from_utf8_lossy(&output.stdout).into_owned();
    let wasm = built.split('"').rfind(|part| part.ends_with("engine_web.wasm"))?;
    Some(wasm.into())
}

fn in_node(engine: &Path, template: &Path) -> Vec<Duration> {
    let mut node = Command::new("node");
    node.arg(Path::new(CRATE).join("tests/walk.mjs"))
        .arg(engine)
        .arg(template);
    let output = node
        .args([&SEED.to_string(), &CLICKS.to_string(), "time"])
        .output()
        .expect("Node can be started");
    let times = String::from_utf8_lossy(&output.stdout).into_owned();
    let micros = times.lines().filter_map(|line| line.parse::<f64>().ok());
    let mut times: Vec<Duration> = micros.map(|micros| Duration::from_secs_f64(micros / 1e6)).collect();
    times.sort();
    times
}
