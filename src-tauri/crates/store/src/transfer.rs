//! The whole workshop as plain files, and back: for whoever wants to read it without this program, or to leave it.
//!
//! A folder with `workshop.json` (what this is), one file of JSON lines for each table, and `attachments/<hash>`. What comes
//! in again is equal to what went out: rows, journal with its chain, numbers, attachments. docs/workshop-export.md describes
//! the format.
//!
//! What it is not: a backup (see `copies`): it is slower, larger and complete each time.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

use domain::{Hash, RowId};
use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::cell::{Cell, hex, unpacked};
use crate::table::attachment::hash_of;
use crate::{Db, StoreError, durable, migrate, open};

/// Names the format.
const FORMAT: &str = "atelier-workshop";
/// Longest line that is read, in bytes.
const LONGEST_LINE: u64 = 64 << 20;
/// Largest attachment that is read, in bytes.
const LARGEST_ATTACHMENT: u64 = 256 << 20;
/// The tables that go out, those that others refer to first.
const TABLES: [&str; 17] = [
    "file",
    "setting",
    "series",
    "template",
    "template_version",
    "swatch",
    "book",
    "customer",
    "orders",
    "line",
    "paper",
    "payment",
    "article",
    "measures",
    "photo",
    "journal",
    "change",
];

/// `workshop.json`.
#[derive(Serialize, Deserialize)]
struct About {
    format: String,
    /// Version of the workshop file.
    version: i64,
    /// Rows by table.
    rows: BTreeMap<String, u64>,
    attachments: u64,
}

impl Db<'_> {
    /// Writes everything to `folder`, which is made. One committed state, beside whoever works.
    pub fn export(&self, folder: &Path) -> Result<(), StoreError> {
        let snapshot = self.0.unchecked_transaction()?;
        fs::create_dir_all(folder.join("attachments"))?;
        let mut rows = BTreeMap::new();
        for table in TABLES {
            rows.insert(table.to_owned(), export_table(&snapshot, table, folder)?);
        }
        let about = About {
            format: FORMAT.to_owned(),
            version: migrate::version(&snapshot)?,
            rows,
            attachments: export_attachments(&snapshot, folder)?,
        };
        write_down(&folder.join("workshop.json"), |out| {
            Ok(serde_json::to_writer_pretty(out, &about)?)
        })?;
        durable::folder(folder);
        Ok(())
    }
}

/// A file that is read once it is written: to the disk itself.
fn write_down(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut out = BufWriter::new(File::create(path)?);
    write(&mut out)?;
    Ok(out.into_inner().map_err(|error| error.into_error())?.sync_all()?)
}

fn export_table(conn: &Connection, table: &str, folder: &Path) -> Result<u64, StoreError> {
    let mut all = conn.prepare(&format!("SELECT * FROM {table} ORDER BY rowid"))?;
    let columns: Vec<String> = all.column_names().map(str::to_owned).collect();
    let mut count = 0;
    write_down(&folder.join(format!("{table}.jsonl")), |out| {
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            let mut object = Map::new();
            for (at, column) in columns.iter().enumerate() {
                object.insert(column.clone(), outward(row.get(at)?));
            }
            serde_json::to_writer(&mut *out, &object)?;
            out.write_all(b"\n")?;
            count += 1;
        }
        Ok(())
    })?;
    Ok(count)
}

fn export_attachments(conn: &Connection, folder: &Path) -> Result<u64, StoreError> {
    let mut all = conn.prepare("SELECT hash, bytes FROM attachment")?;
    let mut rows = all.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let (hash, bytes): ([u8; 32], Vec<u8>) = (row.get(0)?, row.get(1)?);
        let path = folder.join("attachments").join(Hash(hash).to_string());
        write_down(&path, |out| Ok(out.write_all(&bytes)?))?;
        count += 1;
    }
    Ok(count)
}

/// A cell as people can read it: ids and hashes by their usual text, what is packed unpacked.
fn outward(cell: Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Int(number) => number.into(),
        Cell::Text(text) => text.into(),
        Cell::Blob(bytes) => match (<[u8; 16]>::try_from(&bytes[..]), bytes.len()) {
            (Ok(id), _) => json!({ "id": RowId(id).to_string() }),
            (_, 32) => json!({ "hash": hex(&bytes) }),
            _ => match unpacked(&Cell::Blob(bytes.clone())) {
                Ok(Some(text)) if Cell::packed_text(&text) == Cell::Blob(bytes.clone()) => json!({ "packed": text }),
                _ => Cell::Blob(bytes).to_json(),
            },
        },
    }
}

fn inward(value: &Value) -> Result<Cell, StoreError> {
    let wrong = || StoreError::damaged(format!("{value} is not a stored value"));
    let Some(object) = value.as_object() else {
        return Cell::from_json(value);
    };
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    if let Some(id) = text("id") {
        let id: RowId = id.parse().map_err(|_| wrong())?;
        return Ok(Cell::id(id));
    }
    if let Some(hash) = text("hash") {
        let hash: Hash = hash.parse().map_err(|_| wrong())?;
        return Ok(Cell::Blob(hash.0.to_vec()));
    }
    match text("packed") {
        Some(text) => Ok(Cell::packed_text(text)),
        None => Cell::from_json(value),
    }
}

/// Makes a workshop file at `path` of an exported folder. The caller gives it its name once this has worked.
pub fn import(folder: &Path, path: &Path) -> Result<(), StoreError> {
    let about: About = serde_json::from_slice(&limited(&folder.join("workshop.json"), LONGEST_LINE)?)
        .map_err(|error| unreadable("workshop.json", 0, error))?;
    if about.format != FORMAT {
        return Err(unreadable("workshop.json", 0, "not an exported workshop"));
    }
    if about.version > migrate::newest() {
        return Err(StoreError::Newer {
            file: about.version,
            known: migrate::newest(),
        });
    }
    let mut file = Connection::open(path)?;
    open::prepare_writer(&file)?;
    file.execute_batch("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF")?;
    let steps = migrate::steps();
    let known = usize::try_from(about.version).unwrap_or_default();
    migrate::run(&mut file, None, &steps[..known.min(steps.len())])?;
    let tx = file.transaction()?;
    // An older export doesn't know of what came later.
    for table in TABLES.into_iter().filter(|table| is_table(&tx, table)) {
        let came = import_table(&tx, table, folder)?;
        if about.rows.get(table) != Some(&came) {
            return Err(unreadable(
                &format!("{table}.jsonl"),
                came,
                "not as many lines as were written",
            ));
        }
    }
    import_attachments(&tx, folder, about.attachments)?;
    tx.commit()?;
    migrate::run(&mut file, None, &steps)?;
    let tx = file.transaction()?;
    crate::search::refresh(&tx, &crate::search::all_keys(&Db(&tx))?)?;
    crate::table::refer_all(&tx)?;
    tx.commit()?;
    let found = Db(&file).check();
    if !found.is_sound() {
        return Err(StoreError::damaged(format!("what came in: {found:?}")));
    }
    file.execute_batch("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)")?;
    drop(file);
    Ok(File::options().write(true).open(path)?.sync_all()?)
}

fn is_table(conn: &Connection, name: &str) -> bool {
    conn.table_exists(None, name).unwrap_or(false)
}

fn import_table(conn: &Connection, table: &str, folder: &Path) -> Result<u64, StoreError> {
    let name = format!("{table}.jsonl");
    let columns: Vec<String> = {
        let all = conn.prepare(&format!("SELECT * FROM {table}"))?;
        all.column_names().map(str::to_owned).collect()
    };
    let marks = vec!["?"; columns.len()].join(", ");
    let mut insert = conn.prepare(&format!(
        "INSERT INTO {table} ({}) VALUES ({marks})",
        columns.join(", ")
    ))?;
    let mut lines = BufReader::new(File::open(folder.join(&name))?);
    let mut count = 0;
    loop {
        let mut line = Vec::new();
        lines.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(count);
        }
        count += 1;
        if line.len() as u64 > LONGEST_LINE {
            return Err(unreadable(&name, count, "a line is too long"));
        }
        let row: Map<String, Value> = serde_json::from_slice(&line).map_err(|error| unreadable(&name, count, error))?;
        let cell = |column: &String| {
            let value = row
                .get(column)
                .ok_or_else(|| unreadable(&name, count, format!("no `{column}`")))?;
            inward(value).map_err(|error| unreadable(&name, count, error)).map(sql)
        };
        let cells: Vec<Sql> = columns.iter().map(cell).collect::<Result<_, _>>()?;
        insert
            .execute(rusqlite::params_from_iter(cells))
            .map_err(|error| unreadable(&name, count, error))?;
    }
}

fn sql(cell: Cell) -> Sql {
    match cell {
        Cell::Null => Sql::Null,
        Cell::Int(number) => Sql::Integer(number),
        Cell::Text(text) => Sql::Text(text),
        Cell::Blob(bytes) => Sql::Blob(bytes),
    }
}

fn import_attachments(conn: &Connection, folder: &Path, wanted: u64) -> Result<(), StoreError> {
    let mut count = 0;
    for entry in fs::read_dir(folder.join("attachments"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let file = format!("attachments/{name}");
        let hash: Hash = name.parse().map_err(|error| unreadable(&file, 0, error))?;
        let bytes = limited(&entry.path(), LARGEST_ATTACHMENT)?;
        if hash_of(&bytes) != hash {
            return Err(unreadable(&file, 0, "its bytes are not what its name says"));
        }
        conn.execute("INSERT INTO attachment (hash, bytes) VALUES (?1, ?2)", (hash.0, bytes))?;
        count += 1;
    }
    if count == wanted {
        Ok(())
    } else {
        Err(unreadable("attachments", count, format!("{wanted} were written")))
    }
}

/// A file that is no longer than it may be.
fn limited(path: &Path, most: u64) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(unreadable(&path.display().to_string(), 0, "too large"));
    }
    Ok(bytes)
}

fn unreadable(file: &str, line: u64, reason: impl std::fmt::Display) -> StoreError {
    StoreError::Unreadable {
        file: file.to_owned(),
        line,
        reason: reason.to_string(),
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        // Our own rows always become JSON, so only the disk can be to blame.
        Self::Io(error.into())
    }
}
