//! The programs, as cargo builds them. The app embeds the pages, so they come first.

use std::path::PathBuf;

use crate::process::{cargo, heading, run};
use crate::setup;
use crate::tree::program;

/// Builds the app with its pages inside, and the command line beside it; gives the app.
pub fn app() -> Result<PathBuf, String> {
    setup::pages()?;
    heading("The app");
    run(&mut cargo("build -p atelier -p cli"))?;
    Ok(program("atelier"))
}

/// Builds the command line alone: no GTK, no Node.
pub fn cli() -> Result<PathBuf, String> {
    heading("The command line");
    run(&mut cargo("build -p cli"))?;
    Ok(program("atelier-cli"))
}
