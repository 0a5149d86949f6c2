//! `test`: all that is checked. Runs on after a failure, so that one run tells everything, and closes with one line.

use crate::check;
use crate::display::Display;
use crate::process::{Outcome, cargo, command};
use crate::setup::{self, Need};
use crate::tally::Tally;

/// Runs everything.
pub fn act(_: &[String]) -> Outcome {
    setup::packages(Need::WindowTests)?;
    setup::components()?;
    setup::install()?;
    setup::web();
    setup::browser();
    let mut tally = Tally::default();
    tally.check("Formatting", cargo("fmt --all --check"));
    ui(&mut tally);
    tally.check("Clippy", cargo("clippy --workspace --all-targets -- -D warnings"));
    tally.check("Pages of the crates", check::pages_of_crates());
    rust(&mut tally)?;
    tally.close()
}

/// The ui: types and lints, tests, pages.
pub fn ui(tally: &mut Tally) {
    tally.check("Ui: types and lints", command("npm run check --prefix ui --silent"));
    tally.tests("Ui: tests", command("npm run test --prefix ui --silent"));
    tally.note("Ui: pages", setup::pages());
}

/// Every Rust test, the window's on a screen of their own. The programs are built with the whole workspace, because cargo
/// would otherwise choose other features for them and compile the libraries twice.
fn rust(tally: &mut Tally) -> Outcome {
    tally.check("The programs", cargo("build --workspace --bins"));
    let display = Display::start()?;
    let mut tests = cargo("test --workspace --no-fail-fast");
    tests.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
    tally.tests("Rust tests, the window's among them", tests);
    Ok(())
}
