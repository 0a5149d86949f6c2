//! Every developer command: `cargo xtask NAME`.
//!
//! What it is: the one door to running, testing and measuring Atelier; each command is a file of its own, and `run` and
//! `test` do all set-up by themselves. What it is not: a part of the product; nothing here ships.
//!
//! Where to start: [`COMMANDS`] below, then the file of the command.

mod art;
mod bench;
mod bundle;
mod check;
mod display;
mod generate;
mod process;
mod run;
mod setup;
mod shots;
mod soak;
mod tally;
mod test;
mod tree;

use std::process::ExitCode;

use process::Outcome;

/// A developer command.
struct Command {
    name: &'static str,
    /// What may follow, for the help.
    takes: &'static str,
    about: &'static str,
    act: fn(&[String]) -> Outcome,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "run",
        takes: "",
        about: "open the window (without a display: the main job on the command line)",
        act: run::act,
    },
    Command {
        name: "test",
        takes: "",
        about: "everything that is checked before a change is let in",
        act: test::act,
    },
    Command {
        name: "check",
        takes: "",
        about: "the quick part of test: formatting, clippy, Rust tests, types, ui check",
        act: check::act,
    },
    Command {
        name: "gen",
        takes: "",
        about: "write the TypeScript types made from Rust",
        act: generate::act,
    },
    Command {
        name: "shots",
        takes: "",
        about: "a picture of every screen, light and dark, English and German, to target/shots",
        act: shots::act,
    },
    Command {
        name: "bench",
        takes: "AREA",
        about: "measure an area (thread, store, engine, picture, window); a table, and target/bench/AREA.json",
        act: bench::act,
    },
    Command {
        name: "bundle",
        takes: "",
        about: "packages to install, to target/release/bundle",
        act: bundle::act,
    },
    Command {
        name: "soak",
        takes: "NAME",
        about: "the long form of a test (oracle, kills, damage, copies, faults)",
        act: soak::act,
    },
    Command {
        name: "art",
        takes: "[ARGUMENTS]",
        about: "make the sample pictures and icons again",
        act: art::act,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(command) = arguments
        .first()
        .and_then(|name| COMMANDS.iter().find(|c| c.name == name))
    else {
        print!("{}", help());
        let asked = arguments
            .first()
            .is_none_or(|word| ["help", "--help", "-h"].contains(&word.as_str()));
        return if asked { ExitCode::SUCCESS } else { ExitCode::from(2) };
    };
    match (command.act)(&arguments[1..]) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is_empty() {
                eprintln!("\n{failure}");
            }
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let lines = COMMANDS
        .iter()
        .map(|c| format!("  {:<18} {}\n", format!("{} {}", c.name, c.takes), c.about));
    format!("cargo xtask COMMAND\n\n{}", lines.collect::<String>())
}
