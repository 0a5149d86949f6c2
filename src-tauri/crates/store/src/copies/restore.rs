//! Putting a workshop file back: from a copy, or from what can still be read of the damaged file itself.
//!
//! The new file is made complete under another name, looked over, and only then takes the place of the old one, which is
//! set aside with all that SQLite keeps beside it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use domain::action::About;
use domain::{Action, Hash, Instant};
use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::{Copies, Copy, blobs, forward, salvage};
use crate::durable::Draft;
use crate::lock::Lock;
use crate::write::{Stamp, Writer};
use crate::{Db, Entry, StoreError, durable, migrate, open, search, table};

/// Numbers that are left out when nobody can say which were given out since the copy.
const SKIPPED: u32 = 100;
/// Pages copied in one go.
const PAGES: std::ffi::c_int = 1_000;

/// What a workshop file is restored from.
#[derive(Clone, Copy, Debug)]
pub enum Base<'a> {
    /// A copy, with what the damaged file's journal tells beyond it.
    Copy(&'a Copies, &'a Copy),
    /// What can still be read of the damaged file, row by row.
    Remains,
}

/// What the damaged file tells beyond a copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Actions that can be added to the copy, because their chain of hashes holds.
    pub added: u32,
    /// Actions that can still be read and not be added, oldest first.
    pub lost: Vec<Entry>,
    /// There may have been more, which nobody can read.
    pub more: bool,
}

/// What came of restoring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Where the old file was set aside; `None` when there was none.
    pub aside: Option<PathBuf>,
    /// What became of everything newer than the copy.
    pub beyond: Beyond,
    /// Attachments that are gone for good.
    pub missing: Vec<Hash>,
}

/// What restoring from `copy` would keep and lose of the file at `path`. Writes nothing.
pub fn preview(path: &Path, copy: &Copy) -> Result<Beyond, StoreError> {
    let (base, old) = (super::open(&copy.path)?, Old::at(path));
    same_workshop(&Db(&base), &old)?;
    Ok(old
        .db()
        .map(|old| forward::tail(&Db(&base), &old).beyond())
        .unwrap_or_default())
}

/// Restores the file at `path`, damaged, lost or merely unwanted, and notes in its journal what `action`
/// makes of it. All or nothing: when this fails, everything is as it was.
pub fn restore(
    path: &Path,
    base: Base<'_>,
    holder: &str,
    stamp: Stamp<'_>,
    action: impl FnOnce(&Restored) -> Action,
) -> Result<Restored, StoreError> {
    let _lock = Lock::take(path, holder)?;
    let (at, part) = (stamp.at, Draft::beside(path, ".restoring"));
    let old = Old::at(path);
    let mut rows = Vec::new();
    let mut restored = Restored::default();
    match base {
        Base::Copy(copies, copy) => restored = from_copy(part.path(), copies, copy, &old)?,
        Base::Remains => rows = salvage::remains(part.path(), old.db(), stamp.entry.0)?,
    }
    finish(part.path(), &old, stamp, &action(&restored), rows)?;
    drop(old);
    restored.aside = set_aside(path, at)?;
    part.named(path).inspect_err(|_| {
        if let Some(aside) = &restored.aside {
            take_back(aside, path);
        }
    })?;
    Ok(restored)
}

/// The file that stands there, as far as it can be opened.
pub(super) struct Old(Option<Connection>);

impl Old {
    fn at(path: &Path) -> Self {
        let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let there = path.is_file().then(|| Connection::open_with_flags(path, flags).ok());
        // Somebody else's short turn is no damage.
        Self(there.flatten().filter(|old| old.busy_timeout(open::PATIENCE).is_ok()))
    }

    fn db(&self) -> Option<Db<'_>> {
        self.0.as_ref().map(Db)
    }

    /// True when its series can be read, so that it is known which numbers were given out.
    fn numbers_are_known(&self) -> bool {
        self.db().is_some_and(|old| old.series().is_ok())
    }
}

fn same_workshop(base: &Db<'_>, old: &Old) -> Result<(), StoreError> {
    let theirs = old.db().and_then(|old| old.file_identity().ok());
    match theirs {
        Some(theirs) if theirs.id != base.file_identity()?.id => Err(StoreError::OtherWorkshop),
        _ => Ok(()),
    }
}

fn from_copy(part: &Path, copies: &Copies, copy: &Copy, old: &Old) -> Result<Restored, StoreError> {
    let source = super::open(&copy.path)?;
    same_workshop(&Db(&source), old)?;
    let mut file = Connection::open(part)?;
    Backup::new(&source, &mut file)?.run_to_completion(PAGES, std::time::Duration::ZERO, None)?;
    let hashes = blobs::named(&file)?;
    // Somebody who was erased since the copy was taken is erased here too: nothing may be left in free room.
    file.execute_batch("PRAGMA secure_delete = ON; PRAGMA synchronous = OFF; DROP TABLE copied_attachment")?;
    let mut missing = Vec::new();
    for hash in hashes {
        let of_the_old_file = || {
            old.db()?
                .attachment(hash)
                .ok()?
                .filter(|bytes| crate::hash_of(bytes) == hash)
        };
        match blobs::read(copies.folder(), hash).or_else(of_the_old_file) {
            Some(bytes) => attach(&file, hash, &bytes)?,
            None => missing.push(hash),
        }
    }
    file.pragma_update(None, "application_id", migrate::APPLICATION_ID)?;
    file.execute_batch(search::INDEX)?;
    migrate::run(&mut file, None, &migrate::steps())?;
    make_anew(&mut file)?;
    let beyond = match old.db() {
        Some(old) => forward::roll(&mut file, &old)?,
        None => Beyond::default(),
    };
    Ok(Restored {
        aside: None,
        beyond,
        missing,
    })
}

pub(super) fn attach(file: &Connection, hash: Hash, bytes: &[u8]) -> Result<(), StoreError> {
    file.prepare_cached("INSERT OR IGNORE INTO attachment (hash, bytes) VALUES (?1, ?2)")?
        .execute((hash.0, bytes))?;
    Ok(())
}

/// What copies leave out or may have carried along damaged: the search index with its documents, and who keeps which
/// attachment. All of it follows from the rows.
fn make_anew(file: &mut Connection) -> Result<(), StoreError> {
    let tx = file.transaction()?;
    tx.execute_batch("DELETE FROM search_doc")?;
    search::refresh(&tx, &search::all_keys(&Db(&tx))?)?;
    table::refer_all(&tx)?;
    Ok(tx.commit()?)
}

/// Gives the file its new epoch and its numbers, notes what was done, looks it over, and writes it down for good.
fn finish(
    part: &Path,
    old: &Old,
    stamp: Stamp<'_>,
    action: &Action,
    rows: Vec<salvage::Row>,
) -> Result<(), StoreError> {
    let mut file = Connection::open(part)?;
    open::prepare_writer(&file)?;
    let salt = stamp.salt;
    let stamp = Stamp {
        salt: &mut || salt(),
        ..stamp
    };
    let tx = file.transaction()?;
    let theirs = old
        .db()
        .and_then(|old| old.file_identity().ok())
        .map_or(0, |identity| identity.epoch);
    table::next_epoch(&tx, theirs)?;
    table::lift_series(&tx, old.db().and_then(|old| old.series().ok()).unwrap_or_default())?;
    if !old.numbers_are_known() {
        table::skip_numbers(&tx, SKIPPED)?;
    }
    let mut writer = Writer::new(tx, stamp);
    salvage::put(&mut writer, rows)?;
    writer.commit_noted(action, About::Workshop, None)?;
    let found = Db(&file).check();
    if !found.is_sound() {
        return Err(StoreError::damaged(format!("what was restored: {found:?}")));
    }
    file.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")?;
    drop(file);
    Ok(File::options().write(true).open(part)?.sync_all()?)
}

/// Moves the old file out of the way, with what SQLite keeps beside it. The name stays taken as long as it can, so that a
/// power cut leaves either the old file or the new one.
fn set_aside(path: &Path, at: Instant) -> Result<Option<PathBuf>, StoreError> {
    let stamp = at.local(chrono_tz::Tz::UTC).format("%Y%m%d-%H%M%S");
    let named = |attempt: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".aside-{stamp}"));
        if attempt > 0 {
            name.push(format!("-{attempt}"));
        }
        PathBuf::from(name)
    };
    if !path.exists() {
        move_beside(path, &named(0))?;
        return Ok(None);
    }
    let aside = (0..).map(named).find(|name| !name.exists()).unwrap_or_default();
    // With a log beside it the file is only whole together with it: then the name goes too, so that nobody ever opens
    // it without its last changes.
    if has_log(path) || fs::hard_link(path, &aside).is_err() {
        fs::rename(path, &aside)?;
    }
    durable::folder(durable::folder_of(path));
    move_beside(path, &aside).inspect_err(|_| take_back(&aside, path))?;
    Ok(Some(aside))
}

fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    fs::metadata(log).is_ok_and(|about| about.len() > 0)
}

/// Puts back what was set aside, when the new file couldn't take its place.
fn take_back(aside: &Path, path: &Path) {
    // Both may fail on a disk that refuses everything; the file is then still there, under its other name.
    let _ = move_beside(aside, path);
    let _ = if path.exists() {
        fs::remove_file(aside)
    } else {
        fs::rename(aside, path)
    };
}

/// What SQLite would else read into the new file.
fn move_beside(path: &Path, aside: &Path) -> Result<(), StoreError> {
    for ending in ["-wal", "-shm", "-journal"] {
        let with = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        match fs::rename(with(path), with(aside)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}
