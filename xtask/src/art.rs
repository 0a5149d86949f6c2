//! `art`: hands on to the picture generator, a package of its own because it is heavy and seldom run.

use crate::process::{Outcome, cargo, run};

/// Makes the pictures again.
pub fn act(arguments: &[String]) -> Outcome {
    run(cargo("run --release -p art --").args(arguments))
}
