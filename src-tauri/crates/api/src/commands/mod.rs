//! The commands, one file per noun: each is a method of [`App`](crate::App) that asks the workshop once and tells the
//! answer in the asker's words.

mod cards;
mod copies;
mod counter;
mod customers;
mod designs;
mod money;
mod orders;
mod papers;
mod photos;
mod plain;
mod play;
mod printing;
mod search;
mod signing;
mod start;
mod tables;
mod templates;
mod undo;
mod uploads;

pub use cards::Mail;
pub use copies::{Checking, Copied, Copying, Looked};
pub(crate) use counter::{AfterCounter, AtCounter};
pub use plain::{NewOrder, PutDown, Trial};
pub(crate) use play::Play;
pub(crate) use signing::Signing;
pub use start::FileQuestion;
pub(crate) use tables::Waiting;

use std::io::{Read, Write};
use std::path::Path;

use crate::Error;

/// The bytes of a file from outside, unless there are more than `most`.
fn limited(file: &Path, most: usize) -> Result<Vec<u8>, Error> {
    let failed = |reason| Error::file(file, reason);
    let mut bytes = Vec::new();
    let end = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let opened = std::fs::File::open(file).map_err(failed)?;
    opened.take(end).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > most {
        Err(Error::TooMuch(file.display().to_string()))
    } else {
        Ok(bytes)
    }
}

/// Writes a file, never in the place of anything: it might be the workshop itself.
fn put_down(out: &Path, bytes: &[u8]) -> Result<(), Error> {
    let written = std::fs::File::create_new(out).and_then(|mut file| file.write_all(bytes));
    written.map_err(|reason| Error::file(out, reason))
}
