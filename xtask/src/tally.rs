//! Counting what passed and what failed over everything that `test` runs.

use std::process::Command;

use crate::process::{self, heading};

/// What was counted so far.
#[derive(Default)]
pub struct Tally {
    passed: u64,
    failed: u64,
    /// The parts that failed, by their headings.
    names: Vec<String>,
}

impl Tally {
    /// Runs a check that passes or fails as a whole.
    pub fn check(&mut self, name: &str, mut command: Command) {
        heading(name);
        let outcome = process::run(&mut command);
        self.note(name, outcome);
    }

    /// Runs a command that reports its tests, and counts them.
    pub fn tests(&mut self, name: &str, mut command: Command) {
        heading(name);
        let (mut passed, mut failed) = (0, 0);
        let outcome = process::follow(&mut command, |line| {
            if let Some((p, f)) = counts(line) {
                passed += p;
                failed += f;
            }
        });
        self.passed += passed;
        self.failed += failed;
        if failed > 0 {
            self.names.push(name.to_owned());
        } else if outcome.is_err() {
            self.note(name, outcome);
        }
    }

    /// Counts one thing.
    pub fn note(&mut self, name: &str, outcome: process::Outcome) {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(failure) => {
                println!("{failure}");
                self.failed += 1;
                self.names.push(name.to_owned());
            }
        }
    }

    /// Prints the closing line, which is the last; fails (without another word) when anything failed.
    pub fn close(self) -> process::Outcome {
        println!();
        for name in &self.names {
            println!("failed: {name}");
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 { Ok(()) } else { Err(String::new()) }
    }
}

/// Passed and failed, from a line of cargo's test harness or of vitest.
fn counts(line: &str) -> Option<(u64, u64)> {
    let plain = without_colour(line);
    let text = plain
        .trim()
        .strip_prefix("test result:")
        .or_else(|| plain.trim().strip_prefix("Tests "))?;
    Some((before(text, "passed"), before(text, "failed")))
}

/// The number that stands before `word`.
fn before(text: &str, word: &str) -> u64 {
    let words: Vec<&str> = text
        .split([' ', ';', '|', '(', ')'])
        .filter(|w| !w.is_empty())
        .collect();
    words
        .windows(2)
        .find(|pair| pair[1] == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

fn without_colour(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once('m').map_or("", |(_, rest)| rest)
    })
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn both_harnesses_are_counted() {
        let cargo =
            "test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(counts(cargo), Some((12, 2)), "cargo's own harness");
        assert_eq!(
            counts("\u{1b}[2m      Tests \u{1b}[22m 1 failed | 34 passed (35)"),
            Some((34, 1)),
            "vitest, coloured"
        );
        assert_eq!(counts(" Test Files  3 passed (3)"), None, "files are not tests");
    }
}
