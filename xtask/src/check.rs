//! `check`: what a change is checked by while one works on it. Everything but the window.

use std::process::Command;

use crate::process::{Outcome, cargo, command};
use crate::setup::{self, Need};
use crate::tally::Tally;

/// Runs the quick part of `test`.
pub fn act(_: &[String]) -> Outcome {
    setup::packages(Need::Window)?;
    setup::pages()?;
    let mut tally = Tally::default();
    tally.check("Formatting", cargo("fmt --all --check"));
    tally.check("Clippy", cargo("clippy --workspace --all-targets -- -D warnings"));
    tally.check("Pages of the crates", pages_of_crates());
    tally.tests("Rust tests", cargo("test --workspace --lib --bins --no-fail-fast"));
    tally.check("Ui: types and lints", command("npm run check --prefix ui --silent"));
    tally.close()
}

/// Every link on the pages of the crates leads somewhere.
pub fn pages_of_crates() -> Command {
    let mut doc = cargo("doc --workspace --lib --no-deps --quiet");
    doc.env("RUSTDOCFLAGS", "-D warnings");
    doc
}
