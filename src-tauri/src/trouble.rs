//! What happens when something goes wrong that nobody foresaw: a line in the log, a plain sentence at the terminal.
//!
//! The log holds the time, the command and the place in the program, never an answer, a name or a path of the workshop's.

use std::fs::OpenOptions;
use std::io::Write;
use std::panic::PanicHookInfo;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// Past this many bytes the log begins anew; the one before is kept beside it.
const LONGEST: u64 = 1_000_000;

/// Writes every panic to `log`, and tells the person that their work is safe.
pub fn catch_panics(log: &Path) {
    let log = log.to_path_buf();
    std::panic::set_hook(Box::new(move |panic| {
        write(&log, &format!("panic at {}", place(panic)));
        eprintln!("Atelier stumbled over a fault of its own. What was shown as saved is safe; please start it again.");
        eprintln!("The place of the fault is in {}.", log.display());
    }));
}

/// Says why the program can't start at all.
pub fn cannot_start(message: &str) -> ExitCode {
    eprintln!("Atelier can't start: {message}");
    ExitCode::FAILURE
}

fn place(panic: &PanicHookInfo) -> String {
    panic.location().map_or_else(
        || "an unknown place".to_owned(),
        |at| format!("{}:{}", at.file(), at.line()),
    )
}

/// Writes down that something in the background didn't work, by its code.
pub fn note(log: &Path, code: &str) {
    write(log, code);
}

/// One line with the time. A log that can't be written must not be a second fault, so errors end here.
fn write(log: &Path, line: &str) {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    if std::fs::metadata(log).is_ok_and(|file| file.len() > LONGEST) {
        let _ = std::fs::rename(log, log.with_extension("old.log"));
    }
    let _ = log.parent().map(std::fs::create_dir_all);
    if let Ok(mut file) = OpenOptions::new().create(true).append(true).open(log) {
        let _ = writeln!(file, "{seconds} {} {line}", env!("CARGO_PKG_VERSION"));
    }
}
