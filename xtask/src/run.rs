//! `run`: set up, build, open the window. Without a display the same job is done by the command line.

use std::path::Path;
use std::process::Command;

use crate::process::{Outcome, heading, output, run};
use crate::setup::{self, Need};
use crate::tree;

/// Opens the window, or does the main job without one.
pub fn act(_: &[String]) -> Outcome {
    if has_display() { window() } else { without_window() }
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn window() -> Outcome {
    setup::packages(Need::Window)?;
    let app = setup::app()?;
    println!("\nAtelier is open. Close its window to come back here.");
    run(&mut Command::new(app))
}

fn without_window() -> Outcome {
    println!("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.");
    println!("The command line does the main job instead: a sample workshop, a design, an order and its build sheet.");
    setup::packages(Need::CommandLine)?;
    let cli = setup::cli()?;
    let folder = tree::target().join("look-around");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = Files {
        workshop: text(&folder.join("Sample.atelier")),
        sheet: text(&folder.join("Build sheet.pdf")),
    };
    main_job(&cli, &files)?;
    heading("Where things are");
    println!("Workshop     {}", files.workshop);
    println!("Build sheet  {}", files.sheet);
    println!(
        "\nEverything else that can be done without a window: {} --help",
        cli.display()
    );
    Ok(())
}

struct Files {
    workshop: String,
    sheet: String,
}

/// Ada's bag, from template to paper.
fn main_job(cli: &Path, files: &Files) -> Outcome {
    const BAG: [&str; 6] = ["--set", "size=l", "--set", "strap=120 cm", "--set", "name=Ada Brandt"];
    let step = |told: &str, words: &[&str]| {
        heading(told);
        run(Command::new(cli).args(words))
    };
    step(
        "A workshop with a messenger bag, swatches and twelve orders",
        &["new", &files.workshop, "--sample", "bag"],
    )?;
    step(
        "A design: large, a strap of 120 cm, a name inside",
        &[&["design", &files.workshop, "messenger-bag"], &BAG[..]].concat(),
    )?;
    let order = [
        "order",
        "new",
        &files.workshop,
        "--customer",
        "Ada Brandt",
        "--template",
        "messenger-bag",
    ];
    step("Ada takes it", &[&order[..], &BAG[..]].concat())?;
    let number = newest(cli, &files.workshop)?;
    let sheet = [
        "sheet",
        &files.workshop,
        &number,
        "--audience",
        "bench",
        "--paper",
        "a4",
        "--out",
        &files.sheet,
    ];
    step(&format!("The build sheet of {number} for the bench"), &sheet)
}

/// The number of Ada's order.
fn newest(cli: &Path, workshop: &str) -> Result<String, String> {
    let words = ["order", "list", workshop, "--search", "Ada Brandt", "--json"];
    let list = output(Command::new(cli).args(words)).unwrap_or_default();
    let list: serde_json::Value =
        serde_json::from_str(&list).map_err(|error| format!("The list of orders: {error}"))?;
    let number = list["orders"][0]["number"].as_str().map(str::to_owned);
    number.ok_or_else(|| "The order is not in the list of orders.".to_owned())
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
