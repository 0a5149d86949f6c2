//! What can go wrong with a workshop file.

use std::path::PathBuf;

use rusqlite::ErrorCode;

/// A refusal or failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is a file of that name already.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// A broken-off database left a file beside the place where a new one is to be made.
    #[error("{} was left behind", .0.display())]
    Leftover(PathBuf),
    /// There is no such file.
    #[error("{} does not exist", .0.display())]
    Missing(PathBuf),
    /// The file is something else.
    #[error("{} is not a workshop file", .0.display())]
    NotAWorkshop(PathBuf),
    /// The file is a copy of a workshop; it can be put back, not worked in.
    #[error("{} is a copy of a workshop", .0.display())]
    IsCopy(PathBuf),
    /// The copy was taken of another workshop than the one it was to take the place of.
    #[error("a copy of another workshop")]
    OtherWorkshop,
    /// An earlier version's file, too large to be looked at without being brought up to date.
    #[error("written by an earlier version")]
    Older,
    /// A newer version of the program wrote the file.
    #[error("the file has version {file}, this program knows {known}")]
    Newer {
        /// The file's version.
        file: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Somebody else is writing to it.
    #[error("in use by {holder}")]
    InUse {
        /// The lock file's words: program, computer, since when. May be empty.
        holder: String,
    },
    /// It was opened for reading only.
    #[error("opened for reading only")]
    ReadOnly,
    /// An exported folder can't be read.
    #[error("{file}:{line}: {reason}")]
    Unreadable {
        /// The file in it.
        file: String,
        /// The line, from 1; 0: the file as a whole.
        line: u64,
        /// What is wrong.
        reason: String,
    },
    /// A row, journal entry or attachment isn't what it should be.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A row with this id should be there and isn't.
    #[error("no row {row} in {table}")]
    NoRow {
        /// The table.
        table: &'static str,
        /// The row's id.
        row: String,
    },
    /// The disk, or the rights to it.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// SQLite.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::damaged(error),
            _ => Self::Sqlite(error),
        }
    }
}

impl StoreError {
    pub(crate) fn damaged(what: impl std::fmt::Display) -> Self {
        Self::Damaged(what.to_string())
    }
}
