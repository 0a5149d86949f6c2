//! The file's shape, version by version. The list only ever grows at its end.

use std::fs::File;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::{StoreError, durable, journal, search, table};

/// "Atel" in the file's header: SQLite's `application_id`.
pub(crate) const APPLICATION_ID: i64 = 0x4174_656c;

/// The steps; the file's `user_version` says how many it has taken.
pub(crate) fn steps() -> Vec<String> {
    let first = [table::DDL.as_slice(), &[journal::DDL, search::DDL]]
        .concat()
        .join("\n");
    let third = [&[THIRD], table::DDL_THIRD.as_slice()].concat().join("\n");
    let later = [FOURTH, FIFTH, SIXTH, SEVENTH].map(str::to_owned);
    [first, SECOND.to_owned(), third].into_iter().chain(later).collect()
}

/// Pieces as they were ordered are packed from here on. Older ones stay as they are and are read all the same; nothing is to
/// be changed, but programs that know only version 1 must not open the file.
const SECOND: &str = "";

/// The trade: free lines and articles beside designs, money, fuller cards, versions that wait. What is new may be nothing, and
/// nothing means what was always so, so that older journals still tell the rows. Lines are written anew because those that
/// are no designs have no template.
const THIRD: &str = "
CREATE TABLE line_anew (
    rowid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    orders BLOB REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED,
    template TEXT,
    version BLOB REFERENCES template_version (id) DEFERRABLE INITIALLY DEFERRED,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    answers TEXT,
    price_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    kept INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    deleted_at INTEGER,
    snapshot,
    words TEXT,
    article BLOB,
    others TEXT,
    looks TEXT,
    discount TEXT,
    tax TEXT,
    due TEXT,
    code TEXT,
    instead_of BLOB
);
INSERT INTO line_anew (rowid, id, orders, template, version, label, name, quantity, answers, price_minor, currency, kept,
        touched, deleted_at, snapshot)
    SELECT rowid, id, orders, template, version, label, name, quantity, answers, price_minor, currency, kept, touched,
        deleted_at, snapshot FROM line;
DROP TABLE line;
ALTER TABLE line_anew RENAME TO line;
CREATE INDEX line_orders ON line (orders);
CREATE INDEX line_designs ON line (touched) WHERE orders IS NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX line_code ON line (code) WHERE code IS NOT NULL;
CREATE INDEX line_instead ON line (instead_of) WHERE instead_of IS NOT NULL;
ALTER TABLE orders ADD COLUMN since INTEGER;
ALTER TABLE orders ADD COLUMN private TEXT;
ALTER TABLE orders ADD COLUMN discount TEXT;
ALTER TABLE orders ADD COLUMN deposit TEXT;
ALTER TABLE orders ADD COLUMN exclusive INTEGER;
ALTER TABLE orders ADD COLUMN step INTEGER;
ALTER TABLE customer ADD COLUMN address TEXT;
ALTER TABLE customer ADD COLUMN allergies TEXT;
ALTER TABLE customer ADD COLUMN consents TEXT;
ALTER TABLE customer ADD COLUMN joined BLOB REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX customer_joined ON customer (joined) WHERE joined IS NOT NULL;
ALTER TABLE setting ADD COLUMN taxes TEXT;
ALTER TABLE setting ADD COLUMN exclusive INTEGER;
ALTER TABLE setting ADD COLUMN step INTEGER;
ALTER TABLE setting ADD COLUMN address TEXT;
ALTER TABLE template ADD COLUMN draft BLOB;
";

/// The maker's own colour, nouns and views of the orders.
const FOURTH: &str = "
ALTER TABLE setting ADD COLUMN colour TEXT;
ALTER TABLE setting ADD COLUMN nouns TEXT;
ALTER TABLE setting ADD COLUMN views TEXT;
";

/// The customer's screen: what its maker decided about it, and wrong tries at its lock. Those are no part of the journal: no
/// undo takes them back.
const FIFTH: &str = "
ALTER TABLE setting ADD COLUMN counter TEXT;
CREATE TABLE lock_try (only INTEGER PRIMARY KEY CHECK (only = 1), wrong INTEGER NOT NULL, last INTEGER NOT NULL);
";

/// The terms that a workshop takes orders on, and what the customer of an order agreed to.
const SIXTH: &str = "
ALTER TABLE setting ADD COLUMN terms TEXT;
ALTER TABLE orders ADD COLUMN agreement TEXT;
";

/// Photos of swatches, what was made of them, and the last day of seasonal ones.
const SEVENTH: &str = "
ALTER TABLE swatch ADD COLUMN photo TEXT;
ALTER TABLE swatch ADD COLUMN look TEXT;
ALTER TABLE swatch ADD COLUMN until TEXT;
";

/// The version this program writes.
pub(crate) fn newest() -> i64 {
    steps().len() as i64
}

/// The file's version.
pub(crate) fn version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Takes the missing steps, all or none. A file that holds something is copied beside itself first, and the copy checked.
pub(crate) fn run(conn: &mut Connection, path: Option<&Path>, steps: &[String]) -> Result<(), StoreError> {
    let from = version(conn)?;
    let known = steps.len() as i64;
    if from == known {
        return Ok(());
    }
    if let Some(path) = path.filter(|_| from > 0) {
        copy_before(conn, path, from)?;
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps.iter().skip(from.max(0) as usize) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "user_version", known)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.commit()?;
    Ok(())
}

/// A complete copy beside the file, checked before it gets its name; one that an earlier attempt left stays.
fn copy_before(conn: &Connection, path: &Path, from: i64) -> Result<PathBuf, StoreError> {
    let named = |attempt: u32| {
        let more = if attempt == 0 {
            String::new()
        } else {
            format!("-{attempt}")
        };
        path.with_extension(format!("before-version-{}{more}.atelier", from + 1))
    };
    let copy = (0..).map(named).find(|name| !name.exists()).unwrap_or_default();
    let part = copy.with_extension("part");
    if part.exists() {
        std::fs::remove_file(&part)?;
    }
    conn.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
    let check = Connection::open(&part)?;
    let verdict: String = check.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
    drop(check);
    if verdict != "ok" {
        return Err(StoreError::damaged(verdict));
    }
    File::options().write(true).open(&part)?.sync_all()?;
    std::fs::rename(&part, &copy)?;
    durable::folder(durable::folder_of(path));
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(conn: &Connection) -> i64 {
        conn.query_row("SELECT count(*) FROM sqlite_schema WHERE type = 'table'", [], |row| {
            row.get(0)
        })
        .unwrap()
    }

    #[test]
    fn a_failing_step_changes_nothing() {
        let mut conn = Connection::open_in_memory().unwrap();
        let steps = vec![
            "CREATE TABLE a (x)".to_owned(),
            "CREATE TABLE b (x); CREATE TABEL c (x)".to_owned(),
        ];
        assert!(run(&mut conn, None, &steps).is_err());
        assert_eq!(
            (version(&conn).unwrap(), tables(&conn)),
            (0, 0),
            "not even the step that worked"
        );
    }

    #[test]
    fn an_older_file_is_copied_and_brought_up() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mara.atelier");
        let mut conn = Connection::open(&path).unwrap();
        run(
            &mut conn,
            Some(&path),
            &["CREATE TABLE a (x); INSERT INTO a VALUES (7)".to_owned()],
        )
        .unwrap();
        let steps = vec![String::new(), "ALTER TABLE a ADD COLUMN y DEFAULT 8".to_owned()];
        run(&mut conn, Some(&path), &steps).unwrap();
        assert_eq!(
            conn.query_row("SELECT x + y FROM a", [], |row| row.get::<_, i64>(0))
                .unwrap(),
            15
        );
        let copy = Connection::open(folder.path().join("mara.before-version-2.atelier")).unwrap();
        assert_eq!(
            (version(&copy).unwrap(), tables(&copy)),
            (1, 1),
            "the copy is the file before"
        );
    }
}
