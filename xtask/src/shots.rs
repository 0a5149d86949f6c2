//! `shots`: a PNG of every screen, light and dark, English and German, taken from the real window.

use crate::display::Display;
use crate::process::{Outcome, cargo, run};
use crate::setup::{self, Need};
use crate::tree;

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
    println!("\nPictures: {}", folder.display());
    Ok(())
}
