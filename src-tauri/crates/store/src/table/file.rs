//! The identity of the file itself: one row.

use rusqlite::Connection;

use crate::{Db, StoreError};

pub(crate) const DDL: &str = "
CREATE TABLE file (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id BLOB NOT NULL,
    epoch INTEGER NOT NULL
);
";

/// Which file this is. A restored copy keeps the id and begins a new epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileIdentity {
    /// Given when the file was made.
    pub id: [u8; 16],
    /// 1, and one more after each restore.
    pub epoch: u32,
}

/// Writes the identity of a new file.
pub(crate) fn write(conn: &Connection, identity: FileIdentity) -> Result<(), StoreError> {
    conn.execute(
        "INSERT INTO file (only, id, epoch) VALUES (1, ?1, ?2)",
        (identity.id, identity.epoch),
    )?;
    Ok(())
}

/// Begins the epoch after this file's own and `other`.
pub(crate) fn next_epoch(conn: &Connection, other: u32) -> Result<(), StoreError> {
    conn.execute("UPDATE file SET epoch = max(epoch, ?1) + 1", [other])?;
    Ok(())
}

impl Db<'_> {
    /// Which file this is.
    pub fn file_identity(&self) -> Result<FileIdentity, StoreError> {
        let row = |row: &rusqlite::Row<'_>| {
            Ok(FileIdentity {
                id: row.get(0)?,
                epoch: row.get(1)?,
            })
        };
        Ok(self.0.query_row("SELECT id, epoch FROM file", [], row)?)
    }
}
