//! `soak NAME`: the same tests as in `test`, many times longer.

use crate::process::{Outcome, cargo, command, has, run};
use crate::tree;

/// A long run: the package and test filter, and the setting that makes it long.
struct Soak {
    name: &'static str,
    line: &'static str,
    setting: (&'static str, &'static str),
}

const SOAKS: &[Soak] = &[
    Soak {
        name: "oracle",
        line: "test -p engine --test oracle",
        setting: ("ATELIER_ORACLE_CASES", "5000"),
    },
    Soak {
        name: "kills",
        line: "test -p workshop --test killed nothing",
        setting: ("ATELIER_KILLS", "1000"),
    },
    Soak {
        name: "damage",
        line: "test -p workshop --test damaged",
        setting: ("ATELIER_DAMAGED", "1000"),
    },
    Soak {
        name: "copies",
        line: "test -p store --lib copies_taken",
        setting: ("ATELIER_COPIES", "200"),
    },
    Soak {
        name: "hostile",
        line: "test -p api --test hostile",
        setting: ("ATELIER_HOSTILE", "10000"),
    },
    Soak {
        name: "sessions",
        line: "test -p workshop --test sessions",
        setting: ("ATELIER_SESSIONS", "1000"),
    },
    Soak {
        name: "faults",
        line: "test -p product-tests --test cli faults",
        setting: ("ATELIER_FAULTS", "all"),
    },
];

/// Runs one.
pub fn act(arguments: &[String]) -> Outcome {
    let asked = arguments.first().map(String::as_str).unwrap_or_default();
    if asked == FUZZ {
        return fuzz();
    }
    let Some(soak) = SOAKS.iter().find(|soak| soak.name == asked) else {
        let names: Vec<&str> = SOAKS.iter().map(|soak| soak.name).chain([FUZZ]).collect();
        return Err(format!(
            "cargo xtask soak NAME, where NAME is one of: {}",
            names.join(", ")
        ));
    };
    run(cargo(soak.line)
        .args(["--", "--nocapture"])
        .env(soak.setting.0, soak.setting.1))
}

/// Looks for bytes that make the engine panic: ten minutes for rules, ten for folders. What was found before, and is in the
/// corpus, every test run goes through.
const FUZZ: &str = "fuzz";
const DOORS: [&str; 2] = ["rule", "folder"];

fn fuzz() -> Outcome {
    if !has("cargo-fuzz") {
        run(&mut cargo("install cargo-fuzz"))?;
    }
    let seconds = std::env::var("ATELIER_FUZZ_SECONDS").unwrap_or_else(|_| "600".to_owned());
    let folder = tree::root().join("src-tauri/crates/engine/fuzz");
    for door in DOORS {
        let found = tree::target().join("fuzz/found").join(door);
        std::fs::create_dir_all(&found).map_err(|error| error.to_string())?;
        // The fuzzer's own checks need a compiler that lets them through; libraries of other languages aren't watched.
        let mut fuzz = command("cargo fuzz run -s none --fuzz-dir");
        fuzz.arg(&folder)
            .arg(door)
            .arg(&found)
            .arg(folder.join("corpus").join(door));
        fuzz.args(["--", "-timeout=20", "-max_len=20000"])
            .arg(format!("-max_total_time={seconds}"));
        fuzz.env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", tree::target().join("fuzz"));
        run(&mut fuzz)?;
    }
    Ok(())
}
