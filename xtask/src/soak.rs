//! `soak NAME`: the same tests as in `test`, many times longer.

use crate::process::{Outcome, cargo, run};

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
        name: "faults",
        line: "test -p product-tests --test cli faults",
        setting: ("ATELIER_FAULTS", "all"),
    },
];

/// Runs one.
pub fn act(arguments: &[String]) -> Outcome {
    let asked = arguments.first().map(String::as_str).unwrap_or_default();
    let Some(soak) = SOAKS.iter().find(|soak| soak.name == asked) else {
        let names: Vec<&str> = SOAKS.iter().map(|soak| soak.name).collect();
        return Err(format!(
            "cargo xtask soak NAME, where NAME is one of: {}",
            names.join(", ")
        ));
    };
    run(cargo(soak.line)
        .args(["--", "--nocapture"])
        .env(soak.setting.0, soak.setting.1))
}
