//! A screen for tests that has no screen: Xvfb on a free display, ended with the test run.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running Xvfb.
pub struct Display {
    server: Child,
    /// Its name (":99").
    pub name: String,
}

impl Display {
    /// Starts one; the server itself looks for a free number.
    pub fn start() -> Result<Self, String> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb could not be started: {error}"))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out)
                .read_line(&mut number)
                .map_err(|error| error.to_string())?;
        }
        let name = format!(":{}", number.trim());
        if number.trim().is_empty() {
            Err("Xvfb found no free display.".to_owned())
        } else {
            Ok(Self { server, name })
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
