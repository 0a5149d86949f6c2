//! `shots`: a PNG of every screen, light and dark, English and German, taken from the real window. Those that the guide shows
//! go to `docs/pictures`.

use std::path::Path;

use crate::display::Display;
use crate::process::{Outcome, cargo, run};
use crate::setup::{self, Need};
use crate::tree;

/// The screens that the guide shows, in both languages.
const GUIDE: &[&str] = &["first-run", "studio-closed", "order-paid", "paper", "today"];

/// Takes the pictures.
pub fn act(_: &[String]) -> Outcome {
    setup::packages(Need::WindowTests)?;
    setup::app()?;
    let folder = tree::target().join("shots");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let display = Display::start()?;
    let mut walk = cargo("test -p product-tests --test window -- screens --nocapture");
    walk.env("DISPLAY", &display.name)
        .env_remove("WAYLAND_DISPLAY")
        .env("ATELIER_SHOTS", &folder);
    run(&mut walk)?;
    illustrate(&folder)?;
    println!("\nPictures: {}", folder.display());
    Ok(())
}

fn illustrate(folder: &Path) -> Outcome {
    let pictures = tree::root().join("docs/pictures");
    for language in ["en", "de"] {
        for screen in GUIDE {
            let from = folder.join(format!("{language}-light-{screen}.png"));
            let to = pictures.join(format!("guide-{language}-{screen}.png"));
            std::fs::copy(&from, &to).map_err(|error| format!("{}: {error}", from.display()))?;
        }
    }
    Ok(())
}
