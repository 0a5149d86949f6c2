//! Copies of a workshop file: taken beside whoever works in it, checked, thinned, and turned back into a workshop file.
//!
//! What it is: [`Copies`] is a folder of one workshop's copies, on this computer or on a stick. A copy holds every row of
//! one committed state. Attachments never change, so they lie once beside all copies, each under its hash; the search
//! index is left out, because it can be made again. [`restore`] puts a copy back in the place of a damaged or lost file:
//! what stood there is set aside, never deleted, and what its journal tells beyond the copy is added as far as its chain
//! of hashes holds.
//!
//! What it is not: it decides nothing (when, where to, how many are kept: `workshop`), and a copy is no workshop file: it
//! is refused for work until it is restored, so that nobody works in two files at once.
//!
//! Where to start: [`Copies::take`], then [`restore`].

mod blobs;
mod forward;
mod restore;
mod salvage;
mod take;

use std::path::{Path, PathBuf};

use domain::Instant;
use rusqlite::{Connection, OpenFlags};

pub use restore::{Base, Beyond, Restored, preview, restore};

use crate::{Checkup, Db, StoreError, journal, migrate};

/// "AtCp" in the header of a copy, where a workshop file has `Atel`.
pub(crate) const COPY_ID: i64 = 0x4174_4370;

/// The ending of a copy.
const ENDING: &str = "atelier-copy";

/// The folder where one workshop's copies lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copies {
    folder: PathBuf,
}

/// One copy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Copy {
    /// When it was taken.
    pub at: Instant,
    /// Where it lies.
    pub path: PathBuf,
}

impl Copy {
    /// The copy in this file, by its name.
    pub fn named(path: &Path) -> Option<Self> {
        moment_of(path).map(|at| Self {
            at,
            path: path.to_owned(),
        })
    }
}

/// How far a copy has come, told while it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows and attachments copied.
    pub done: u64,
    /// Rows and attachments in all.
    pub total: u64,
}

/// What is told while it is taken; answering `false` breaks it off.
pub type OnProgress<'a> = &'a mut dyn FnMut(Progress) -> bool;

impl Copies {
    /// The copies in `folder`, which need not be there yet.
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// Where they lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The copies that are there, newest first. A folder that isn't there holds none.
    pub fn list(&self) -> Result<Vec<Copy>, StoreError> {
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let mut found = Vec::new();
        for entry in entries {
            let path = entry?.path();
            found.extend(Copy::named(&path));
        }
        found.sort_unstable_by(|a, b| b.cmp(a));
        Ok(found)
    }

    /// True when the newest copy already holds all that was done in `source`. One that can't be read holds nothing.
    pub fn is_up_to_date(&self, source: &Db<'_>, now: Instant) -> Result<bool, StoreError> {
        let Some(newest) = newest_first(self.list()?, now).into_iter().next() else {
            return Ok(false);
        };
        let held = open(&newest.path).and_then(|copy| journal::end(&copy)).ok();
        Ok(held == Some(journal::end(source.0)?))
    }

    /// Looks at everything in a copy, and at the attachments beside it that it names.
    pub fn check(&self, copy: &Copy) -> Result<Checkup, StoreError> {
        let conn = open(&copy.path)?;
        let mut found = Db(&conn).check();
        let broken = blobs::broken(&conn, &self.folder)?;
        found.attachments.extend(broken.iter().map(ToString::to_string));
        Ok(found)
    }

    /// Throws copies away, and the attachments that no other copy here names. A copy that has gone already is no loss.
    pub fn remove(&self, copies: &[Copy]) -> Result<(), StoreError> {
        if copies.is_empty() {
            return Ok(());
        }
        // Not while another copy is being taken: its attachments are there before it is.
        let _turn = self.turn()?;
        for copy in copies {
            take::clear(&copy.path)?;
        }
        blobs::sweep(&self.folder, &self.list()?)
    }
}

/// The same copies, newest first; those from the future, which a wrong clock made, come last.
pub fn newest_first(mut copies: Vec<Copy>, now: Instant) -> Vec<Copy> {
    copies.sort_unstable_by_key(|copy| (copy.at > now, std::cmp::Reverse(copy.at)));
    copies
}

/// Opens a copy for reading.
pub(crate) fn open(path: &Path) -> Result<Connection, StoreError> {
    if !path.is_file() {
        return Err(StoreError::Missing(path.to_owned()));
    }
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    let application: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != COPY_ID {
        return Err(StoreError::NotAWorkshop(path.to_owned()));
    }
    let (file, known) = (migrate::version(&conn)?, migrate::newest());
    if file > known {
        return Err(StoreError::Newer { file, known });
    }
    // Our copies are tables and indexes. Anything else was put there by somebody, and would be carried out on restoring.
    let foreign =
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%')";
    if conn.query_row(foreign, [], |row| row.get(0))? {
        return Err(StoreError::NotAWorkshop(path.to_owned()));
    }
    Ok(conn)
}

/// A copy's name tells its moment, in UTC: `2026-06-12 14.02.33.512.atelier-copy`. Colons would be no file name everywhere.
const NAME: &str = "%Y-%m-%d %H.%M.%S%.3f";

fn name_of(at: Instant) -> String {
    format!("{}.{ENDING}", at.local(chrono_tz::Tz::UTC).format(NAME))
}

fn moment_of(path: &Path) -> Option<Instant> {
    let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?.strip_suffix('.')?;
    let moment = chrono::NaiveDateTime::parse_from_str(name, NAME).ok()?;
    Some(Instant(moment.and_utc().timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copys_name_tells_its_moment() {
        let at = Instant(1_780_354_800_512);
        assert_eq!(name_of(at), "2026-06-01 23.00.00.512.atelier-copy");
        assert_eq!(moment_of(Path::new(&name_of(at))), Some(at));
        for other in [
            "notes.txt",
            "2026-06-01.atelier-copy",
            "2026-06-01 23.00.00.512.atelier-copy.part",
        ] {
            assert_eq!(moment_of(Path::new(other)), None, "{other}");
        }
    }
}
