//! Making and opening workshop files.

use std::path::{Path, PathBuf};

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use domain::Instant;

use crate::lock::Lock;
use crate::table::{self, FileIdentity};
use crate::write::{Stamp, Writer};
use crate::{Db, StoreError, copies, migrate};

/// How long one waits for another's short turn.
pub(crate) const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// An open workshop file. One that was opened for writing holds the lock until it is dropped.
pub struct Store {
    conn: Connection,
    path: PathBuf,
    writable: bool,
    // Dropped after the connection: fields go in the order in which they stand.
    _lock: Option<Lock>,
}

impl Store {
    /// Makes a new file. `holder` is told to whoever finds it in use.
    pub fn create(path: &Path, identity: FileIdentity, holder: &str) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        if let Some(leftover) = leftover(path) {
            return Err(StoreError::Leftover(leftover));
        }
        let lock = Lock::take(path, holder)?;
        let mut conn = Connection::open(path)?;
        prepare_writer(&conn)?;
        migrate::run(&mut conn, None, &migrate::steps())?;
        table::write_file_identity(&conn, identity)?;
        Ok(Self {
            conn,
            path: path.to_owned(),
            writable: true,
            _lock: Some(lock),
        })
    }

    /// Opens a file for writing, bringing an older one up to date. A newer one, or another's, is refused untouched.
    pub fn open(path: &Path, holder: &str) -> Result<Self, StoreError> {
        drop(Self::read(path)?);
        let lock = Lock::take(path, holder)?;
        let mut conn = Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        prepare_writer(&conn)?;
        migrate::run(&mut conn, Some(path), &migrate::steps())?;
        let store = Self {
            conn,
            path: path.to_owned(),
            writable: true,
            _lock: Some(lock),
        };
        match store.db().verify_last_entry()? {
            None => Ok(store),
            Some(fault) => Err(StoreError::damaged(format!("the end of the journal: {fault:?}"))),
        }
    }

    /// Opens a file for reading, beside whoever writes.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        let conn =
            Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        conn.busy_timeout(PATIENCE)?;
        let not_ours = |error: rusqlite::Error| match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => StoreError::NotAWorkshop(path.to_owned()),
            _ => error.into(),
        };
        let application: i64 = conn
            .pragma_query_value(None, "application_id", |row| row.get(0))
            .map_err(not_ours)?;
        if application == copies::COPY_ID {
            return Err(StoreError::IsCopy(path.to_owned()));
        }
        if application != migrate::APPLICATION_ID {
            return Err(StoreError::NotAWorkshop(path.to_owned()));
        }
        let (file, known) = (migrate::version(&conn)?, migrate::newest());
        if file > known {
            return Err(StoreError::Newer { file, known });
        }
        let conn = if file < known { brought_up(&conn)? } else { conn };
        Ok(Self {
            conn,
            path: path.to_owned(),
            writable: false,
            _lock: None,
        })
    }

    /// A file in memory.
    #[cfg(test)]
    pub(crate) fn in_memory(identity: FileIdentity) -> Result<Self, StoreError> {
        let mut conn = Connection::open_in_memory()?;
        prepare_writer(&conn)?;
        migrate::run(&mut conn, None, &migrate::steps())?;
        table::write_file_identity(&conn, identity)?;
        Ok(Self {
            conn,
            path: PathBuf::new(),
            writable: true,
            _lock: None,
        })
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// True unless it was opened for reading.
    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// For reading.
    pub fn db(&self) -> Db<'_> {
        Db(&self.conn)
    }

    /// Begins the one transaction of an action. A file that was deleted or moved meanwhile is refused: on some systems it can
    /// still be written to, and all of it is gone with the program.
    pub fn begin<'s>(&'s mut self, stamp: Stamp<'s>) -> Result<Writer<'s>, StoreError> {
        if !self.writable {
            return Err(StoreError::ReadOnly);
        }
        // One in memory has no path.
        if !self.path.as_os_str().is_empty() && !self.path.is_file() {
            return Err(StoreError::Missing(self.path.clone()));
        }
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Writer::new(tx, stamp))
    }

    /// Brings what was written into the file itself, where until now it may stand in SQLite's log beside it, and empties
    /// the log: somebody who copies the file by hand gets all of it. Waits for nobody: what readers still need stays for the
    /// next time.
    pub fn settle(&self) -> Result<(), StoreError> {
        self.conn.busy_timeout(std::time::Duration::ZERO)?;
        let settled = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        self.conn.busy_timeout(PATIENCE)?;
        match settled {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Ok(()),
            other => Ok(other?),
        }
    }

    /// Wrong tries at the lock of the customer's screen in a row, and when the last one was.
    pub fn lock_tries(&self) -> Result<(u32, Instant), StoreError> {
        let found = self
            .conn
            .query_row("SELECT wrong, last FROM lock_try WHERE only = 1", [], |row| {
                Ok((row.get(0)?, Instant(row.get(1)?)))
            });
        match found {
            Err(rusqlite::Error::QueryReturnedNoRows) => Ok((0, Instant(0))),
            other => Ok(other?),
        }
    }

    /// Keeps them; on the disk before it comes back, so that no power cut makes guessing cheaper.
    pub fn keep_lock_tries(&mut self, wrong: u32, last: Instant) -> Result<(), StoreError> {
        self.conn.execute(
            "INSERT INTO lock_try (only, wrong, last) VALUES (1, ?1, ?2)
                ON CONFLICT (only) DO UPDATE SET wrong = excluded.wrong, last = excluded.last",
            (wrong, last.0),
        )?;
        Ok(())
    }

    /// While a new file is still being filled under a name that nobody looks for, waiting for the disk after every action
    /// gains nothing. Ends with [`Store::finish_filling`].
    pub fn begin_filling(&mut self) -> Result<(), StoreError> {
        Ok(self.conn.pragma_update(None, "synchronous", "OFF")?)
    }

    /// Writes everything to the disk itself and closes the file.
    pub fn finish_filling(self) -> Result<(), StoreError> {
        self.conn.pragma_update(None, "synchronous", "FULL")?;
        self.conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        let path = self.path.clone();
        drop(self);
        // SQLite has let go of the file, so opening it here drops none of its locks.
        std::fs::File::options().write(true).open(path)?.sync_all()?;
        Ok(())
    }

    pub(crate) fn connection(&mut self) -> &mut Connection {
        &mut self.conn
    }
}

/// Largest file of an older version that is looked at without being changed: it is held in memory.
const LOOKED_AT: i64 = 1 << 30;

/// An older file in today's shape, in memory: looking at it changes nothing on the disk.
fn brought_up(file: &Connection) -> Result<Connection, StoreError> {
    let number = |pragma: &str| file.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    if number("page_count")? * number("page_size")? > LOOKED_AT {
        return Err(StoreError::Older);
    }
    let mut memory = Connection::open_in_memory()?;
    Backup::new(file, &mut memory)?.run_to_completion(10_000, std::time::Duration::ZERO, None)?;
    migrate::run(&mut memory, None, &migrate::steps())?;
    memory.pragma_update(None, "query_only", true)?;
    Ok(memory)
}

/// What SQLite keeps beside a database at `path` and would read into a new one there: the first such file that is left
/// from another. It may hold somebody's last changes, so it is for people to move away, never for us.
pub fn leftover(path: &Path) -> Option<PathBuf> {
    let beside = |ending| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let is_there = |path: &PathBuf| path.symlink_metadata().is_ok();
    ["-wal", "-shm", "-journal"].into_iter().map(beside).find(is_there)
}

/// What makes an acknowledged change durable, and an erased one gone.
pub(crate) fn prepare_writer(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(128);
    // Plans hold for whatever is asked: otherwise SQLite plans anew where it thinks that another value may deserve it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.query_row("PRAGMA secure_delete = ON", [], |_| Ok(()))?;
    Ok(())
}
