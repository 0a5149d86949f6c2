//! Handing a finished PDF to the printer, by the system's own `lp`. Where no printer is set up the file itself is the
//! result.

use std::path::Path;
use std::process::{Command, Stdio};

/// What became of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The printer has it.
    Printed,
    /// There is no printer; the file waits.
    NoPrinter,
    /// There is one, and it would not take it.
    Refused,
}

/// Sends `pdf` to the default printer.
pub fn hand_over(pdf: &Path) -> Handed {
    if !has_default() {
        return Handed::NoPrinter;
    }
    let sent = quiet("lp").arg("--").arg(pdf).status();
    if sent.is_ok_and(|status| status.success()) {
        Handed::Printed
    } else {
        Handed::Refused
    }
}

/// `lpstat -d` names the default printer after a colon, and says "no system default destination" when there is none.
fn has_default() -> bool {
    let asked = quiet("lpstat")
        .arg("-d")
        .env("LC_ALL", "C")
        .stdout(Stdio::piped())
        .output();
    asked.is_ok_and(|answer| answer.status.success() && answer.stdout.contains(&b':'))
}

fn quiet(program: &str) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}
