//! `gen`: the TypeScript types of `ui/src/generated`, from the Rust types of `api`. A test of `api` proves them fresh; with
//! `ATELIER_GEN` set the same test writes them.

use crate::process::{Outcome, cargo, run};

/// Writes the types.
pub fn act(_: &[String]) -> Outcome {
    run(cargo("test -q -p api --test types").env("ATELIER_GEN", "1"))
}
