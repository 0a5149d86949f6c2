//! `bench AREA`: measures an area as it ships (optimised) and prints a table. The measurements are programs of their own in
//! `tests/bench`, so that this one stays quick to build.

use crate::display::Display;
use crate::process::{Outcome, cargo, run};
use crate::setup::{self, Need};
use crate::tree;

const AREAS: &[&str] = &["thread", "store", "engine", "picture", "window"];

/// Measures.
pub fn act(arguments: &[String]) -> Outcome {
    let area = arguments.first().map(String::as_str).unwrap_or_default();
    if !AREAS.contains(&area) {
        return Err(format!(
            "cargo xtask bench AREA, where AREA is one of: {}",
            AREAS.join(", ")
        ));
    }
    let folder = tree::target().join("bench");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let file = folder.join(format!("{area}.json"));
    let mut bench = cargo(&format!("bench -q -p product-bench --bench {area}"));
    bench.env("ATELIER_BENCH", &file);
    if matches!(area, "window" | "picture") {
        setup::packages(Need::WindowTests)?;
        setup::install()?;
        setup::pages()?;
        // The empty window is what the start is measured beside; the picture needs none.
        let beside = if area == "window" {
            " --features empty-window"
        } else {
            ""
        };
        run(&mut cargo(&format!("build --release -p atelier --bins{beside}")))?;
        let display = Display::start()?;
        bench.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
        run(&mut bench)?;
    } else {
        run(&mut bench)?;
    }
    println!("\nFigures: {}", file.display());
    Ok(())
}
