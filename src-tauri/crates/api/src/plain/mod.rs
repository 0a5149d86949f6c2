//! The shapes that the command line prints as JSON where they differ from the window's: short, with permanent names
//! instead of labels, and amounts as plain decimals.

pub mod design;

use engine::Problem;
use engine::review::Finding;
use serde::Serialize;
use words::{Names, Words};

/// A template in a list.
#[derive(Clone, Debug, Serialize)]
pub struct TemplateRow {
    /// Its permanent name.
    pub id: String,
    /// What people read.
    pub label: String,
    /// One sentence.
    pub about: String,
    /// Price from.
    pub from: String,
    /// How many pieces can be made of it.
    pub count: String,
}

/// What came of taking a template in.
#[derive(Clone, Debug, Serialize)]
pub struct Imported {
    /// Its permanent name.
    pub template: String,
    /// The number of its current version.
    pub version: u32,
    /// False when it was here already, word for word.
    pub new: bool,
}

/// What a look at a template's folder found.
#[derive(Clone, Debug, Serialize)]
pub struct TemplateChecked {
    /// Nothing is wrong.
    pub ok: bool,
    /// Its label, when nothing is wrong.
    pub label: String,
    /// How many pieces can be made of it, when nothing is wrong.
    pub count: String,
    /// What is wrong in what is written.
    pub problems: Vec<Fault>,
    /// What was found in what it means, the worst first.
    pub findings: Vec<Found>,
    /// Of how many rules it takes too long to say whether they add anything; in words, empty for none.
    pub unproven: String,
}

/// Something a maker should know about a template.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    /// For programs.
    pub code: String,
    /// It must be mended; else it is only good to know.
    pub fault: bool,
    /// What it is.
    pub text: String,
    /// A piece that shows it. May be empty.
    pub example: String,
    /// What would help. May be empty.
    pub mend: String,
}

impl Found {
    /// Tells a finding of a template.
    pub(crate) fn of<'a>(words: &Words, names: Names<'a>, finding: &Finding) -> Self {
        let told = words.finding(names, finding);
        Self {
            code: told.code.to_owned(),
            fault: finding.kind.is_fault(),
            text: told.text,
            example: told.example,
            mend: told.mend,
        }
    }
}

/// Something wrong in a template's files.
#[derive(Clone, Debug, Serialize)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
    /// For programs.
    pub code: String,
    /// What it is and what to write, with its place.
    pub text: String,
}

impl Fault {
    /// Tells a problem.
    pub(crate) fn of(words: &Words, problem: &Problem) -> Self {
        Self {
            file: problem.file.clone(),
            line: problem.line,
            column: problem.column,
            code: problem.code.to_owned(),
            text: words.problem(problem),
        }
    }
}

/// What a look at a workshop file found.
#[derive(Clone, Debug, Serialize)]
pub struct Checked {
    /// Nothing is wrong.
    pub ok: bool,
    /// How many journal entries there are.
    pub entries: u32,
    /// The database's own complaints.
    pub database: Vec<String>,
    /// The journal's chain is whole.
    pub journal: bool,
    /// Attachments whose bytes have changed.
    pub attachments: Vec<String>,
    /// Rows that aren't what the journal says.
    pub rows: Vec<String>,
}

/// A paper, written.
#[derive(Clone, Debug, Serialize)]
pub struct SheetWritten {
    /// Where.
    pub path: String,
    /// How many pages.
    pub pages: usize,
    /// Warnings by name (a letter that no font has).
    pub warnings: Vec<String>,
}

/// A copy that was taken, or the newest that holds everything already.
#[derive(Clone, Debug, Serialize)]
pub struct BackedUp {
    /// Where it lies.
    pub copy: String,
    /// When it was taken, in UTC.
    pub at: String,
    /// False when nothing was done since the newest copy, so that none was needed.
    pub new: bool,
}

/// A workshop that was put back.
#[derive(Clone, Debug, Serialize)]
pub struct PutBackPlain {
    /// From which copy; empty: from what could be read of the file itself.
    pub copy: String,
    /// Where the old file was set aside; empty: there was none.
    pub aside: String,
    /// Later actions that were added to the copy.
    pub added: u32,
    /// Later actions that could be read and not be added, oldest first.
    pub lost: Vec<String>,
    /// There may have been more, which nobody can read.
    pub more_lost: bool,
    /// Pictures and other attachments that are gone.
    pub missing_attachments: usize,
    /// All of it in sentences.
    #[serde(skip)]
    pub told: Vec<String>,
}
