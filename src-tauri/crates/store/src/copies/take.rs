//! Taking a copy: one committed state, row by row, beside whoever writes.
//!
//! Rows are read, not pages: a page that can't be read stops the copy instead of being copied along, attachments stay out,
//! and it works from a file that can only be read.

use std::fs::{self, File};
use std::path::Path;

use domain::{Hash, Instant};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, params_from_iter};

use super::{COPY_ID, Copies, Copy, OnProgress, Progress, blobs, name_of};
use crate::{Db, StoreError, durable, migrate};

/// Rows between two words about the progress.
const TELL_EVERY: u64 = 2_000;

/// The attachments themselves, which lie beside the copy.
const ATTACHMENTS: &str = "attachment";

impl Copies {
    /// Takes a copy of what is committed now and checks it by opening it. All or nothing; `None` when `progress` broke it
    /// off. Whoever writes is not held up.
    pub fn take(&self, source: &Db<'_>, at: Instant, progress: OnProgress<'_>) -> Result<Option<Copy>, StoreError> {
        fs::create_dir_all(blobs::place(&self.folder))?;
        let _turn = self.turn()?;
        self.clear_parts()?;
        let path = self.folder.join(name_of(at));
        let part = path.with_extension("part");
        let taken = self.fill(&part, source, progress);
        if !matches!(taken, Ok(true)) {
            // What broke off is worth nothing; when it can't be cleared away now, the next copy does it.
            let _ = clear(&part);
        }
        if !taken? {
            return Ok(None);
        }
        fs::rename(&part, &path)?;
        durable::folder(&self.folder);
        Ok(Some(Copy { at, path }))
    }

    /// Fills a file; `false` when it was broken off.
    fn fill(&self, part: &Path, source: &Db<'_>, progress: OnProgress<'_>) -> Result<bool, StoreError> {
        // One read transaction: rows and attachments of the same moment.
        let snapshot = source.0.unchecked_transaction()?;
        let mut copying = Copying::of(&snapshot, progress)?;
        let mut copy = Connection::open(part)?;
        // Until it has its name nobody looks for it; it is made durable as a whole below.
        copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN")?;
        let whole = copying.attachments(&self.folder, &copy)? && copying.tables(&copy)?;
        if !whole {
            return Ok(false);
        }
        copy.execute_batch("COMMIT")?;
        copy.pragma_update(None, "application_id", COPY_ID)?;
        copy.pragma_update(None, "user_version", migrate::version(&snapshot)?)?;
        verify(&mut copy)?;
        drop(copy);
        File::options().write(true).open(part)?.sync_all()?;
        Ok(true)
    }

    /// What killed programs left half done: it may hold somebody who was erased since.
    fn clear_parts(&self) -> Result<(), StoreError> {
        for folder in [&self.folder, &blobs::place(&self.folder)] {
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                if path.extension().is_some_and(|ending| ending == "part") {
                    clear(&path)?;
                }
            }
        }
        Ok(())
    }

    /// One at a time in this folder, whichever program or computer it is. Where the file system knows no locks, as some
    /// network folders do, each goes on as if alone.
    pub(super) fn turn(&self) -> Result<File, StoreError> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.folder.join("lock"))?;
        let _ = file.lock();
        Ok(file)
    }
}

/// A copy is only worth its name once it was opened and found sound. Its indexes were made this minute, from these very rows:
/// looking up each row in each of them would take hours in a file that is larger than the memory.
fn verify(copy: &mut Connection) -> Result<(), StoreError> {
    let verdict: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(StoreError::damaged(verdict));
    }
    match Db(copy).verify_last_entry()? {
        None => Ok(()),
        Some(fault) => Err(StoreError::damaged(format!("the end of the journal: {fault:?}"))),
    }
}

/// Takes away what a broken-off copy left.
pub(super) fn clear(part: &Path) -> Result<(), StoreError> {
    match fs::remove_file(part) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// A copy under way.
struct Copying<'a> {
    source: &'a Connection,
    progress: OnProgress<'a>,
    done: u64,
    total: u64,
}

impl<'a> Copying<'a> {
    fn of(source: &'a Connection, progress: OnProgress<'a>) -> Result<Self, StoreError> {
        let mut total: i64 = 0;
        for name in tables(source)? {
            total += source.query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get::<_, i64>(0))?;
        }
        Ok(Self {
            source,
            progress,
            done: 0,
            total: total.unsigned_abs(),
        })
    }

    /// One more; `false` when it is to be broken off.
    fn step(&mut self) -> bool {
        self.done += 1;
        let (done, total) = (self.done, self.total);
        !(done.is_multiple_of(TELL_EVERY) || done == total) || (self.progress)(Progress { done, total })
    }

    /// The attachments, beside the copy, and their list in it.
    fn attachments(&mut self, folder: &Path, copy: &Connection) -> Result<bool, StoreError> {
        copy.execute_batch(blobs::DDL)?;
        let mut list = copy.prepare("INSERT INTO copied_attachment (hash, size) VALUES (?1, ?2)")?;
        let mut all = self
            .source
            .prepare("SELECT hash, length(bytes) FROM attachment ORDER BY hash")?;
        let mut one = self.source.prepare("SELECT bytes FROM attachment WHERE hash = ?1")?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let (hash, size) = (Hash(row.get(0)?), row.get::<_, i64>(1)?);
            if !blobs::is_there(folder, hash, size.unsigned_abs()) {
                let bytes: Vec<u8> = one.query_row([hash.0], |row| row.get(0))?;
                if crate::hash_of(&bytes) != hash {
                    return Err(StoreError::damaged(format!("attachment {hash}")));
                }
                blobs::keep(folder, hash, &bytes)?;
            }
            list.execute((hash.0, size))?;
            if !self.step() {
                return Ok(false);
            }
        }
        durable::folder(&blobs::place(folder));
        Ok(true)
    }

    /// Everything else, in the shape that the file has.
    fn tables(&mut self, copy: &Connection) -> Result<bool, StoreError> {
        let names = tables(self.source)?;
        copy.execute_batch(&shape(self.source, &names)?.join(";\n"))?;
        for name in names.iter().filter(|name| *name != ATTACHMENTS) {
            if !self.rows(copy, name)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn rows(&mut self, copy: &Connection, table: &str) -> Result<bool, StoreError> {
        let mut all = self.source.prepare(&format!("SELECT * FROM {table}"))?;
        let columns: Vec<String> = all.column_names().map(str::to_owned).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let mut insert = copy.prepare(&format!(
            "INSERT INTO {table} ({}) VALUES ({marks})",
            columns.join(", ")
        ))?;
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let cells: Vec<ValueRef<'_>> = (0..columns.len()).map(|at| row.get_ref(at)).collect::<Result<_, _>>()?;
            insert.execute(params_from_iter(
                cells.iter().map(|cell| rusqlite::types::ToSqlOutput::Borrowed(*cell)),
            ))?;
            if !self.step() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// The tables that hold something of their own: neither the search index nor what SQLite keeps for it.
fn tables(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let sql =
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%'
        ESCAPE '\\' ORDER BY name";
    let mut statement = conn.prepare(sql)?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// The statements that make these tables and their indexes.
fn shape(conn: &Connection, tables: &[String]) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index')
        ORDER BY type = 'index', rowid";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut made = Vec::new();
    while let Some(row) = rows.next()? {
        let (table, sql): (String, String) = (row.get(0)?, row.get(1)?);
        if tables.contains(&table) {
            made.push(sql);
        }
    }
    Ok(made)
}
