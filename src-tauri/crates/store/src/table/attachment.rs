//! Blobs by their SHA-256, and who keeps them. Not journalled: a blob says the same for ever, and references are made
//! from the rows that hold the hashes.

use std::collections::BTreeMap;

use domain::{Hash, RowId};
use engine::answer::{Answer, Answers};
use rusqlite::{Connection, OptionalExtension};
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::cell::{Cell, unpacked};
use crate::{Db, StoreError, Writer};

pub(super) const DDL: &str = "
CREATE TABLE attachment (
    rowid INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    bytes BLOB NOT NULL
);
CREATE TABLE attachment_ref (
    hash BLOB NOT NULL,
    table_name TEXT NOT NULL,
    row BLOB NOT NULL,
    PRIMARY KEY (table_name, row, hash)
) WITHOUT ROWID;
CREATE INDEX attachment_ref_hash ON attachment_ref (hash);
";

/// The name of some bytes.
pub fn hash_of(bytes: &[u8]) -> Hash {
    Hash(Sha256::digest(bytes).into())
}

/// Makes `kept` the whole list of what a row keeps alive.
pub(crate) fn refer(conn: &Connection, table: &str, row: RowId, kept: &[Hash]) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM attachment_ref WHERE table_name = ?1 AND row = ?2")?
        .execute((table, Cell::id(row)))?;
    let mut insert =
        conn.prepare_cached("INSERT OR IGNORE INTO attachment_ref (hash, table_name, row) VALUES (?1, ?2, ?3)")?;
    for hash in kept {
        insert.execute((hash.0, table, Cell::id(row)))?;
    }
    Ok(())
}

/// Hashes that stand in cells as bytes.
pub(super) fn blob_hashes(cells: &[Cell]) -> Vec<Hash> {
    let hash = |cell: &Cell| match cell {
        Cell::Blob(bytes) => bytes.as_slice().try_into().ok().map(Hash),
        _ => None,
    };
    cells.iter().filter_map(hash).collect()
}

/// Hashes that stand as texts anywhere in a JSON cell.
pub(super) fn json_hashes(cell: &Cell) -> Vec<Hash> {
    let text = unpacked(cell).ok().flatten();
    let json = text.and_then(|text| serde_json::from_str::<Value>(&text).ok());
    let mut found = Vec::new();
    if let Some(json) = json {
        collect(&json, &mut found);
    }
    found
}

/// The customer's own pictures among the answers of a piece. Most pieces have none, and aren't read for it.
pub(super) fn uploads(answers: &Cell) -> Vec<Hash> {
    match answers {
        Cell::Text(text) if text.contains("\"upload\"") => {
            let read: Option<Answers> = serde_json::from_str(text).ok();
            let named = |answer: &Answer| match answer {
                Answer::Upload(upload) => upload.picture.as_str().parse().ok(),
                _ => None,
            };
            read.iter().flat_map(Answers::values).filter_map(named).collect()
        }
        _ => Vec::new(),
    }
}

/// The hashes that a snapshot's picture has, and the photos of its swatches. The rest of it is passed over, not read.
pub(super) fn picture_hashes(snapshot: &Cell) -> Vec<Hash> {
    #[derive(Deserialize)]
    struct Pictured {
        picture: Option<Value>,
        #[serde(default)]
        swatches: BTreeMap<String, Photographed>,
    }
    #[derive(Deserialize)]
    struct Photographed {
        photo: Option<Value>,
    }
    let text = unpacked(snapshot).ok().flatten();
    let pictured = text.and_then(|text| serde_json::from_str::<Pictured>(&text).ok());
    let mut found = Vec::new();
    if let Some(Pictured { picture, swatches }) = pictured {
        let photos = swatches.into_values().filter_map(|swatch| swatch.photo);
        picture
            .into_iter()
            .chain(photos)
            .for_each(|one| collect(&one, &mut found));
    }
    found
}

fn collect(value: &Value, found: &mut Vec<Hash>) {
    match value {
        Value::String(text) => found.extend(text.parse::<Hash>()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        Value::Object(values) => values.values().for_each(|value| collect(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl Writer<'_> {
    /// Keeps some bytes and gives back their name. The same bytes are kept once.
    pub fn attach(&mut self, bytes: &[u8]) -> Result<Hash, StoreError> {
        let hash = hash_of(bytes);
        self.tx
            .prepare_cached("INSERT OR IGNORE INTO attachment (hash, bytes) VALUES (?1, ?2)")?
            .execute((hash.0, bytes))?;
        Ok(hash)
    }
}

impl Db<'_> {
    /// The bytes of that name.
    pub fn attachment(&self, hash: Hash) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self.0.prepare_cached("SELECT bytes FROM attachment WHERE hash = ?1")?;
        Ok(statement.query_row([hash.0], |row| row.get(0)).optional()?)
    }

    /// Every attachment whose bytes aren't what its name says.
    pub fn broken_attachments(&self) -> Result<Vec<Hash>, StoreError> {
        let mut statement = self.0.prepare("SELECT hash, bytes FROM attachment")?;
        let mut rows = statement.query([])?;
        let mut broken = Vec::new();
        while let Some(row) = rows.next()? {
            let name = Hash(row.get(0)?);
            if hash_of(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?) != name {
                broken.push(name);
            }
        }
        Ok(broken)
    }
}
