//! What a command may fail with, and how it is told: a code for programs, a sentence and a hint for people.

use std::io;
use std::path::Path;

use words::{Calendar, Words};

use crate::typed::Mistyped;
use crate::types::ErrorView;

/// Why a command did nothing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The workshop refuses or can't.
    #[error(transparent)]
    Workshop(#[from] workshop::Error),
    /// No workshop is open.
    #[error("no workshop is open")]
    NoWorkshop,
    /// What was typed can't be read.
    #[error("{0:?}")]
    Mistyped(Mistyped),
    /// A measure that is none; its landmark, worded.
    #[error("{landmark}: {text}")]
    Measure {
        /// Where, worded.
        landmark: String,
        /// What was typed.
        text: String,
    },
    /// Bytes that can't be read as they were handed over.
    #[error("not base64")]
    Data,
    /// What was measured of the test square can't be right.
    #[error("test square: {0}")]
    TestSquare(String),
    /// A file from outside is larger than can be taken.
    #[error("{0} is too large")]
    TooMuch(String),
    /// No table was read yet.
    #[error("no table")]
    NoTable,
    /// A date that is none.
    #[error("`{0}` is not a date")]
    Date(String),
    /// An audience, a size of paper, a status, a currency or a time zone that there isn't.
    #[error("`{0}` is not known")]
    Unknown(String),
    /// The settings of this computer can't be kept.
    #[error("settings: {0}")]
    Settings(io::Error),
    /// A file can't be read or written.
    #[error("{path}: {reason}")]
    File {
        /// Where.
        path: String,
        /// What the system says.
        reason: io::Error,
    },
    /// A file is there that nothing takes the place of.
    #[error("{0} is there already")]
    FileExists(String),
    /// A file that is not a paper of the open workshop.
    #[error("{0} is not a paper of this workshop")]
    NotAPaper(String),
    /// No order needs a sheet at the bench today.
    #[error("nothing to print today")]
    NothingToPrint,
    /// A paper can only be written to a file that is named as one.
    #[error("{0} does not end in .pdf")]
    NotPdf(String),
    /// A choice that can't be had with the others.
    #[error("{wanted} is closed: {reason}")]
    Closed {
        /// The choice, worded.
        wanted: String,
        /// Why, worded.
        reason: String,
    },
    /// No program shows the paper.
    #[error("nothing shows {0}")]
    NoViewer(String),
    /// The customer's screen isn't open, or has no piece on it.
    #[error("the customer's screen is closed")]
    CounterClosed,
    /// As many pieces are put beside one as can be compared.
    #[error("no more can be compared")]
    CompareFull,
    /// No other piece came out for at most this sum.
    #[error("nothing else for at most {0}")]
    SurpriseDear(String),
    /// Nobody left a piece at the customer's screen.
    #[error("nobody left a piece")]
    NobodyLeft,
    /// What a customer would sign isn't the page that the order has now.
    #[error("the page to sign has changed")]
    SignPageChanged,
    /// What a customer signed isn't the page that the order has now.
    #[error("the signature no longer holds: {what}")]
    SignatureLapsed {
        /// What changed since, worded.
        what: String,
    },
    /// The system refused to show something.
    #[error("system: {0}")]
    System(String),
    /// A fault of ours.
    #[error("a fault")]
    Unexpected,
}

impl Error {
    /// Every code of this room's own; the workshop's are its own. `words` has a sentence for each.
    pub const CODES: [&'static str; 32] = [
        "app.no_workshop",
        "app.settings",
        "app.unexpected",
        "app.system",
        "choice.closed",
        "compare.full",
        "surprise.dear",
        "counter.closed",
        "counter.nobody_left",
        "file.failed",
        "file.exists",
        "input.date",
        "input.number",
        "input.percent",
        "input.money",
        "input.measure",
        "input.data",
        "import.nothing_read",
        "file.too_much",
        "test_square.measured",
        "input.option",
        "input.setting",
        "input.switch",
        "input.upload",
        "input.twice",
        "input.unknown",
        "input.value",
        "paper.no_viewer",
        "paper.not_ours",
        "paper.not_pdf",
        "signing.changed",
        "signing.lapsed",
    ];

    /// No program shows this paper.
    pub fn no_viewer(paper: &Path) -> Self {
        Self::NoViewer(paper.display().to_string())
    }

    /// The system refused a file.
    pub(crate) fn file(path: &Path, reason: io::Error) -> Self {
        let path = path.display().to_string();
        match reason.kind() {
            io::ErrorKind::AlreadyExists => Self::FileExists(path),
            _ => Self::File { path, reason },
        }
    }

    /// The code and the arguments of its sentence.
    fn parts(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Workshop(error) => (error.code(), Vec::new()),
            Self::NoWorkshop => ("app.no_workshop", Vec::new()),
            Self::Mistyped(mistyped) => mistyped_parts(mistyped),
            Self::Measure { landmark, text } => (
                "input.measure",
                vec![("landmark", landmark.clone()), ("text", text.clone())],
            ),
            Self::TestSquare(text) => ("test_square.measured", vec![("text", text.clone())]),
            Self::TooMuch(path) => ("file.too_much", vec![("path", path.clone())]),
            Self::Data => ("input.data", Vec::new()),
            Self::NoTable => ("import.nothing_read", Vec::new()),
            Self::Date(text) => ("input.date", vec![("text", text.clone())]),
            Self::Unknown(text) => ("input.unknown", vec![("text", text.clone())]),
            Self::Settings(reason) => ("app.settings", vec![("reason", reason.to_string())]),
            Self::File { path, reason } => (
                "file.failed",
                vec![("path", path.clone()), ("reason", reason.to_string())],
            ),
            Self::FileExists(path) => ("file.exists", vec![("path", path.clone())]),
            Self::NothingToPrint => ("paper.nothing_today", Vec::new()),
            Self::NotAPaper(path) => ("paper.not_ours", vec![("path", path.clone())]),
            Self::NotPdf(path) => ("paper.not_pdf", vec![("path", path.clone())]),
            Self::Closed { wanted, reason } => (
                "choice.closed",
                vec![("wanted", wanted.clone()), ("reason", reason.clone())],
            ),
            Self::NoViewer(path) => ("paper.no_viewer", vec![("path", path.clone())]),
            Self::CounterClosed => ("counter.closed", Vec::new()),
            Self::NobodyLeft => ("counter.nobody_left", Vec::new()),
            Self::CompareFull => ("compare.full", Vec::new()),
            Self::SurpriseDear(under) => ("surprise.dear", vec![("under", under.clone())]),
            Self::SignPageChanged => ("signing.changed", Vec::new()),
            Self::SignatureLapsed { what } => ("signing.lapsed", vec![("what", what.clone())]),
            Self::System(reason) => ("app.system", vec![("reason", reason.clone())]),
            Self::Unexpected => ("app.unexpected", Vec::new()),
        }
    }

    /// Told to a person.
    pub fn view(&self, words: &Words, calendar: Calendar) -> ErrorView {
        let (code, mut args) = self.parts();
        if let Self::Workshop(error) = self {
            args = error.args(words, calendar);
        }
        let told = words.error(code, &args);
        ErrorView {
            code: code.to_owned(),
            message: told.message,
            hint: told.hint,
        }
    }
}

fn mistyped_parts(mistyped: &Mistyped) -> (&'static str, Vec<(&'static str, String)>) {
    let (code, text) = match mistyped {
        Mistyped::Option(text) => ("input.option", text),
        Mistyped::Number(text) => ("input.number", text),
        Mistyped::Percent(text) => ("input.percent", text),
        Mistyped::Money(text) => ("input.money", text),
        Mistyped::Value(text) => ("input.value", text),
        Mistyped::Switch(text) => ("input.switch", text),
        Mistyped::Day(text) => ("input.date", text),
        Mistyped::Colour(text) => ("input.colour", text),
        Mistyped::Upload(text) => ("input.upload", text),
        Mistyped::Twice(text) => ("input.twice", text),
        Mistyped::Setting(text) => ("input.setting", text),
    };
    (code, vec![("text", text.clone())])
}

impl From<Mistyped> for Error {
    fn from(mistyped: Mistyped) -> Self {
        Self::Mistyped(mistyped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_sentence_in_every_language() {
        for language in ["en", "de"] {
            let words = Words::new(language);
            for code in Error::CODES.iter().chain(&workshop::Error::CODES) {
                assert!(words.known(code, &[]).is_some(), "{code} has no sentence in {language}");
            }
        }
    }
}
