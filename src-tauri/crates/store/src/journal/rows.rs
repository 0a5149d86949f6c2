//! Entries and changes as rows of their tables.

use domain::action::{About, Undoing};
use domain::{EntryId, Hash, Instant, RowId};
use rusqlite::{Connection, Row};
use serde_json::Value;

use super::chain::Link;
use super::{CLOCK_SHIFT, Change, ChangeKind, Entry};
use crate::StoreError;

pub(super) fn insert_entry(
    conn: &Connection,
    link: &Link,
    action: &str,
    subject: Option<RowId>,
    salt: [u8; 16],
    hash: Hash,
) -> Result<i64, StoreError> {
    conn.prepare_cached(
        "INSERT INTO journal (id, station, clock, person, version, about, about_row, undoing, undoes, action, subject,
             salt, action_hash, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(rusqlite::params![
        link.id.0,
        link.station,
        link.clock,
        link.person,
        link.version,
        link.about,
        link.about_row.map(|id| id.0),
        link.undoing,
        link.undoes.map(|id| id.0),
        action,
        subject.map(|id| id.0),
        salt,
        link.action_hash.0,
        hash.0,
    ])?;
    Ok(conn.last_insert_rowid())
}

pub(super) fn insert_change(conn: &Connection, entry: i64, change: &Change, hash: Hash) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO change (entry, table_name, row, field, kind, before, after, subject, salt, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(rusqlite::params![
        entry,
        change.table,
        change.row.0,
        change.field,
        change.kind.code(),
        change.before.as_ref().map(Value::to_string),
        change.after.as_ref().map(Value::to_string),
        change.subject.map(|id| id.0),
        change.salt,
        hash.0,
    ])?;
    Ok(())
}

pub(super) fn entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    let seq: i64 = row.get(0)?;
    let damaged = || StoreError::damaged(format!("journal entry {seq}"));
    let (about, about_row): (String, Option<[u8; 16]>) = (row.get(4)?, row.get(5)?);
    let (action, undoing): (String, String) = (row.get(6)?, row.get(7)?);
    Ok(Entry {
        seq,
        id: EntryId(RowId(row.get(1)?)),
        at: Instant(row.get::<_, i64>(2)? >> CLOCK_SHIFT),
        person: row.get(3)?,
        about: About::from_parts(&about, about_row.map(RowId)).ok_or_else(damaged)?,
        action: serde_json::from_str(&action).map_err(|_| damaged())?,
        undoing: Undoing::ALL
            .into_iter()
            .find(|kind| kind.code() == undoing)
            .ok_or_else(damaged)?,
        undoes: row.get::<_, Option<[u8; 16]>>(8)?.map(|id| EntryId(RowId(id))),
    })
}

pub(crate) fn change(row: &Row<'_>) -> Result<Change, StoreError> {
    let damaged = || StoreError::damaged("a change in the journal");
    let json = |text: Option<String>| {
        text.map(|t| serde_json::from_str(&t).map_err(|_| damaged()))
            .transpose()
    };
    let kind: String = row.get(3)?;
    Ok(Change {
        table: row.get(0)?,
        row: RowId(row.get(1)?),
        field: row.get(2)?,
        kind: ChangeKind::ALL
            .into_iter()
            .find(|k| k.code() == kind)
            .ok_or_else(damaged)?,
        before: json(row.get(4)?)?,
        after: json(row.get(5)?)?,
        subject: row.get::<_, Option<[u8; 16]>>(6)?.map(RowId),
        salt: row.get::<_, Option<[u8; 16]>>(7)?.unwrap_or_default(),
    })
}
