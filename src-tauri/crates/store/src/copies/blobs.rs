//! Attachments beside the copies: `attachments/<hash>`, each once, never changed.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use domain::Hash;
use rusqlite::Connection;

use super::Copy;
use crate::StoreError;
use crate::durable;
use crate::table::attachment::hash_of;

const FOLDER: &str = "attachments";

/// In a copy: which attachments belong to it.
pub(super) const DDL: &str =
    "CREATE TABLE copied_attachment (hash BLOB PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID";

/// Where the attachments of the copies in `folder` lie.
pub(super) fn place(folder: &Path) -> PathBuf {
    folder.join(FOLDER)
}

fn file(folder: &Path, hash: Hash) -> PathBuf {
    place(folder).join(hash.to_string())
}

/// True when it is there with all its bytes.
pub(super) fn is_there(folder: &Path, hash: Hash, size: u64) -> bool {
    fs::metadata(file(folder, hash)).is_ok_and(|about| about.is_file() && about.len() == size)
}

/// Puts one there, durably, whole or not at all.
pub(super) fn keep(folder: &Path, hash: Hash, bytes: &[u8]) -> Result<(), StoreError> {
    let path = file(folder, hash);
    let part = path.with_extension("part");
    let mut new = File::create(&part)?;
    new.write_all(bytes)?;
    new.sync_all()?;
    Ok(fs::rename(part, path)?)
}

/// Its bytes, if they are still what its name says.
pub(super) fn read(folder: &Path, hash: Hash) -> Option<Vec<u8>> {
    let bytes = fs::read(file(folder, hash)).ok()?;
    (hash_of(&bytes) == hash).then_some(bytes)
}

/// The attachments of a copy.
pub(super) fn named(copy: &Connection) -> Result<Vec<Hash>, StoreError> {
    let mut statement = copy.prepare("SELECT hash FROM copied_attachment ORDER BY hash")?;
    let hashes = statement.query_map([], |row| row.get(0).map(Hash))?;
    Ok(hashes.collect::<Result<_, _>>()?)
}

/// The attachments of a copy that are gone or changed.
pub(super) fn broken(copy: &Connection, folder: &Path) -> Result<Vec<Hash>, StoreError> {
    let mut hashes = named(copy)?;
    hashes.retain(|hash| read(folder, *hash).is_none());
    Ok(hashes)
}

/// Throws away what none of the copies names. When a copy can't be read, nobody knows what it names, and all stay.
pub(super) fn sweep(folder: &Path, copies: &[Copy]) -> Result<(), StoreError> {
    let mut wanted = BTreeSet::new();
    for copy in copies {
        let Ok(hashes) = super::open(&copy.path).and_then(|conn| named(&conn)) else {
            return Ok(());
        };
        wanted.extend(hashes.iter().map(Hash::to_string));
    }
    for entry in fs::read_dir(place(folder))? {
        let entry = entry?;
        if !wanted.contains(entry.file_name().to_string_lossy().as_ref()) {
            fs::remove_file(entry.path())?;
        }
    }
    durable::folder(&place(folder));
    Ok(())
}
