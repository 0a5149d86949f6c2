//! What a command says: text for people, JSON for programs.

use std::io::Write;
use std::process::ExitCode;

use api::plain::SheetWritten;
use serde::Serialize;

/// An answer in both forms.
pub struct Reply {
    json: String,
    text: String,
    /// Everything is as it was asked to be; else the exit code is 1.
    good: bool,
}

impl Reply {
    /// An answer that is what was asked for.
    pub fn new(data: &impl Serialize, text: impl Into<String>) -> Self {
        Self {
            json: pretty(data),
            text: text.into(),
            good: true,
        }
    }

    /// The same, with the exit code that says whether all is well.
    pub fn judged(self, good: bool) -> Self {
        Self { good, ..self }
    }

    /// Prints it.
    pub fn print(self, json: bool) -> ExitCode {
        if json {
            print_line(&self.json);
        } else {
            print_line(self.text.trim_end());
        }
        if self.good {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

/// A file that was written, and what of it could not be as it was meant.
pub fn written(file: &SheetWritten) -> Reply {
    let lines = std::iter::once(&file.path).chain(&file.warnings);
    Reply::new(file, lines.cloned().collect::<Vec<_>>().join("\n"))
}

/// Prints data as JSON.
pub fn print_json(data: &impl Serialize) {
    print_line(&pretty(data));
}

/// Our own types are trees of texts and numbers, which always become JSON.
fn pretty(data: &impl Serialize) -> String {
    serde_json::to_string_pretty(data).unwrap_or_default()
}

/// A reader that stops reading (`| head`) is no fault, so a line that can't be written is let go.
fn print_line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Rows as columns, as wide as their widest cell.
pub fn table<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(|row| line(row) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn columns_line_up_by_letters_not_bytes() {
        let rows = [["Zoë".to_owned(), "1".to_owned()], ["Anna".to_owned(), "2".to_owned()]];
        assert_eq!(table(&rows), "Zoë   1\nAnna  2\n");
    }
}
