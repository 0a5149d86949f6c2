//! Handing a finished PDF to the printer, by the system's own `lp`. Where no printer is set up the file itself is the
//! result.

use std::io::Write;
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

impl Handed {
    /// Its code, for the words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::NoPrinter => "no_printer",
            Self::Refused => "refused",
        }
    }

    /// It isn't on paper; the file waits.
    pub fn waits(self) -> bool {
        self != Self::Printed
    }
}

/// Sends `pdf` to a printer, at its true size; an empty name is the system's default.
pub fn hand_over(pdf: &Path, printer: &str) -> Handed {
    let Some(mut send) = sender(printer) else {
        return Handed::NoPrinter;
    };
    let sent = send.arg("--").arg(pdf).status();
    handed(sent.is_ok_and(|status| status.success()))
}

/// The same with what may stand in no file: the printer gets it through a pipe.
pub fn hand_over_unwritten(pdf: &[u8], printer: &str) -> Handed {
    let Some(mut send) = sender(printer) else {
        return Handed::NoPrinter;
    };
    let mut piped = || -> std::io::Result<bool> {
        let mut sending = send.stdin(Stdio::piped()).spawn()?;
        let given = sending.stdin.take().map_or(Ok(()), |mut pipe| pipe.write_all(pdf));
        let status = sending.wait()?;
        given.map(|()| status.success())
    };
    handed(piped().unwrap_or(false))
}

/// `lp` for a printer; `None`: there is none.
fn sender(printer: &str) -> Option<Command> {
    let mut send = quiet("lp");
    send.args(["-o", "print-scaling=none"]);
    match printer {
        "" if !has_default() => return None,
        "" => {}
        named => drop(send.args(["-d", named])),
    }
    Some(send)
}

const fn handed(taken: bool) -> Handed {
    if taken { Handed::Printed } else { Handed::Refused }
}

/// The printers that there are, by name; none where the system knows of none.
pub fn printers() -> Vec<String> {
    let asked = quiet("lpstat")
        .arg("-e")
        .env("LC_ALL", "C")
        .stdout(Stdio::piped())
        .output();
    let told = asked.map(|answer| answer.stdout).unwrap_or_default();
    let names = String::from_utf8_lossy(&told)
        .lines()
        .map(|line| line.trim().to_owned())
        .collect::<Vec<_>>();
    names
        .into_iter()
        .filter(|name| !name.is_empty() && !name.starts_with('-'))
        .collect()
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
