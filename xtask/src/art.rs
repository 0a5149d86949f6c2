//! `art`: hands on to the picture generator, a package of its own because it is heavy and seldom run, and draws the samples' covers
//! with what it made.

use std::fs;
use std::process::Command;

use crate::process::{Outcome, cargo, run};
use crate::tree::{program, root};

/// The piece on each sample's cover.
const COVERS: &[(&str, &[&str])] = &[
    ("bag", &["size=l", "left=cordura-sea", "right=cordura-sea"]),
    (
        "chocolate",
        &[
            "quantity=2",
            "toppings=raspberry",
            "toppings=pistachio",
            "toppings=almond",
            "toppings=sea-salt",
            "size=large",
        ],
    ),
    ("pen", &["casing=wood-olive"]),
    (
        "ring",
        &[
            "metal=yellow-750",
            "profile=court",
            "width=3 mm",
            "setting=claws",
            "stone=sapphire",
            "stone-size=ct-50",
        ],
    ),
    (
        "shirt",
        &[
            "fabric=butcher-navy",
            "contrast=collar-cuffs",
            "second=poplin-white",
            "yoke=split",
            "collar=cutaway",
            "pockets=one",
        ],
    ),
    ("shoe", &["model=derby"]),
];
/// Pixels across a cover.
const WIDTH: &str = "560";

/// Makes the pictures again.
pub fn act(arguments: &[String]) -> Outcome {
    run(cargo("run --release -p art --").args(arguments))?;
    run(&mut cargo("build --workspace --bins"))?;
    for (sample, answers) in COVERS {
        let folder = root().join("assets/samples").join(sample);
        let cover = folder.join("cover.png");
        // It is never written in the place of anything.
        if cover.exists() {
            fs::remove_file(&cover).map_err(|e| format!("{}: {e}", cover.display()))?;
        }
        let mut draw = Command::new(program("atelier-cli"));
        draw.args(["design", "--template-dir"])
            .arg(&folder)
            .arg("--picture")
            .arg(&cover)
            .args(["--width", WIDTH]);
        for answer in *answers {
            draw.args(["--set", answer]);
        }
        run(&mut draw)?;
    }
    Ok(())
}
