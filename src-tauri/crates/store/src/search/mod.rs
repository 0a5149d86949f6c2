//! Search as you type: one document per order, customer, design and template, in a trigram index over folded text.
//!
//! The documents are a cache: they are made from the rows, in the transaction that changes the rows, and can be made
//! again from nothing at any time.

mod documents;
mod fold;

use std::collections::BTreeSet;

use domain::RowId;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use crate::cell::Cell;
use crate::{Db, StoreError};

pub(crate) const DDL: &str = "
CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    row BLOB NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (kind, row)
);
CREATE INDEX search_doc_kind ON search_doc (kind, id);
CREATE VIRTUAL TABLE search USING fts5 (folded, content = 'search_doc', content_rowid = 'id', tokenize = 'trigram');
";

/// The index alone, for a file whose documents are there already.
pub(crate) const INDEX: &str = "CREATE VIRTUAL TABLE search USING fts5 (folded, content = 'search_doc', content_rowid = 'id', tokenize = 'trigram')";

/// The kinds of thing that can be found. Of those that one action makes, the later in this list counts as newer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A template.
    Template,
    /// A design.
    Design,
    /// A customer.
    Customer,
    /// An order.
    Order,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Template, Self::Design, Self::Customer, Self::Order];

    const fn code(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Customer => "customer",
            Self::Design => "design",
            Self::Template => "template",
        }
    }
}

/// A document's name: what kind of thing, and its row.
pub type DocKey = (Kind, RowId);

/// Makes the documents anew from the rows.
pub(crate) fn refresh(conn: &Connection, keys: &BTreeSet<DocKey>) -> Result<(), StoreError> {
    let mut ordered = Vec::with_capacity(keys.len());
    for &(kind, row) in keys {
        ordered.push((kind, place(conn, kind, row)?, row));
    }
    // What came in together stands in the order in which it came: ids are random.
    ordered.sort_unstable();
    for (kind, _, row) in ordered {
        let text = documents::text(&Db(conn), (kind, row))?.map(|text| fold::index(&text));
        write(conn, (kind, row), text)?;
    }
    Ok(())
}

/// Where a row stands in its table; nothing for one that is gone.
fn place(conn: &Connection, kind: Kind, row: RowId) -> Result<Option<i64>, StoreError> {
    let sql = format!("SELECT rowid FROM {} WHERE id = ?1", kind.table());
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row([Cell::id(row)], |found| found.get(0)).optional()?)
}

fn write(conn: &Connection, (kind, row): DocKey, folded: Option<String>) -> Result<(), StoreError> {
    let old: Option<(i64, String)> = conn
        .prepare_cached("SELECT id, folded FROM search_doc WHERE kind = ?1 AND row = ?2")?
        .query_row((kind.code(), Cell::id(row)), |found| Ok((found.get(0)?, found.get(1)?)))
        .optional()?;
    if old.as_ref().map(|(_, text)| text) == folded.as_ref() {
        return Ok(());
    }
    if let Some((id, text)) = &old {
        conn.prepare_cached("INSERT INTO search (search, rowid, folded) VALUES ('delete', ?1, ?2)")?
            .execute((id, text))?;
    }
    match (old, folded) {
        (Some((id, _)), None) => {
            conn.prepare_cached("DELETE FROM search_doc WHERE id = ?1")?
                .execute([id])?;
        }
        (old, Some(text)) => {
            let id = put_document(conn, old.map(|(id, _)| id), kind, row, &text)?;
            conn.prepare_cached("INSERT INTO search (rowid, folded) VALUES (?1, ?2)")?
                .execute((id, &text))?;
        }
        (None, None) => {}
    }
    Ok(())
}

/// Writes a document's text, in its old place if it had one, so that "newest first" keeps its meaning.
fn put_document(conn: &Connection, old: Option<i64>, kind: Kind, row: RowId, text: &str) -> Result<i64, StoreError> {
    if let Some(id) = old {
        conn.prepare_cached("UPDATE search_doc SET folded = ?2 WHERE id = ?1")?
            .execute((id, text))?;
        return Ok(id);
    }
    conn.prepare_cached("INSERT INTO search_doc (kind, row, folded) VALUES (?1, ?2, ?3)")?
        .execute((kind.code(), Cell::id(row), text))?;
    Ok(conn.last_insert_rowid())
}

impl Db<'_> {
    /// What `text` finds, newest first, at most `limit`; only of `kind` if one is given. Every word must be found
    /// somewhere, parts of words count, and no text at all finds everything.
    pub fn search(&self, text: &str, kind: Option<Kind>, limit: u32) -> Result<Vec<DocKey>, StoreError> {
        self.search_from(text, kind, 0, limit)
    }

    /// The same without the first `from`.
    pub fn search_from(
        &self,
        text: &str,
        kind: Option<Kind>,
        from: u32,
        limit: u32,
    ) -> Result<Vec<DocKey>, StoreError> {
        // The index knows groups of three letters; shorter words are looked for in the documents themselves.
        let words = fold::query(text);
        let is_long = |word: &Vec<String>| word.iter().all(|spelling| spelling.chars().count() >= 3);
        let (long, short): (Vec<_>, Vec<_>) = words.into_iter().partition(is_long);
        let mut conditions = Vec::new();
        let mut args: Vec<Value> = Vec::new();
        if !long.is_empty() {
            conditions.push("search.folded MATCH ?".to_owned());
            args.push(
                long.iter()
                    .map(|word| phrase(word))
                    .collect::<Vec<_>>()
                    .join(" AND ")
                    .into(),
            );
        }
        for word in short {
            let likes = vec!["d.folded LIKE ?"; word.len()].join(" OR ");
            conditions.push(format!("({likes})"));
            args.extend(word.iter().map(|spelling| Value::from(format!("%{spelling}%"))));
        }
        if let Some(kind) = kind {
            conditions.push("d.kind = ?".to_owned());
            args.push(kind.code().to_owned().into());
        }
        args.extend([limit.into(), from.into()]);
        self.keys(&select(!long.is_empty(), &conditions), args)
    }

    /// How many of a kind can be found.
    pub fn search_count(&self, kind: Kind) -> Result<u32, StoreError> {
        let mut statement = self
            .0
            .prepare_cached("SELECT count(*) FROM search_doc WHERE kind = ?1")?;
        Ok(statement.query_row([kind.code()], |row| row.get(0))?)
    }

    fn keys(&self, sql: &str, args: Vec<Value>) -> Result<Vec<DocKey>, StoreError> {
        let mut statement = self.0.prepare_cached(sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(args))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let code: String = row.get(0)?;
            let kind = Kind::ALL.into_iter().find(|kind| kind.code() == code);
            found.push((
                kind.ok_or_else(|| StoreError::damaged("search_doc"))?,
                RowId(row.get(1)?),
            ));
        }
        Ok(found)
    }
}

impl Kind {
    /// The table that its rows are in.
    const fn table(self) -> &'static str {
        match self {
            Self::Template => "template",
            Self::Design => "line",
            Self::Customer => "customer",
            Self::Order => "orders",
        }
    }
}

/// Writes the index anew without what was deleted from it, which until then is only marked.
pub(crate) fn tidy(conn: &Connection) -> Result<(), StoreError> {
    Ok(conn.execute_batch("INSERT INTO search (search) VALUES ('optimize')")?)
}

/// The keys of everything that may be found.
pub(crate) fn all_keys(db: &Db<'_>) -> Result<BTreeSet<DocKey>, StoreError> {
    let mut keys = BTreeSet::new();
    for kind in Kind::ALL {
        let mut ids = db.0.prepare(&format!("SELECT id FROM {}", kind.table()))?;
        for row in ids.query_map([], |row| row.get(0).map(RowId))? {
            keys.insert((kind, row?));
        }
    }
    Ok(keys)
}

/// The documents that aren't what the rows say: altered, missing, or about nothing.
pub(crate) fn stale(db: &Db<'_>) -> Result<Vec<DocKey>, StoreError> {
    let mut stale = Vec::new();
    let mut held =
        db.0.prepare("SELECT folded FROM search_doc WHERE kind = ?1 AND row = ?2")?;
    for kind in Kind::ALL {
        let table = kind.table();
        let mut ids = db.0.prepare(&format!("SELECT id FROM {table}"))?;
        for row in ids.query_map([], |row| row.get(0).map(RowId))? {
            let key = (kind, row?);
            let wanted = documents::text(db, key)?.map(|text| fold::index(&text));
            let held: Option<String> = held
                .query_row((kind.code(), Cell::id(key.1)), |row| row.get(0))
                .optional()?;
            if held != wanted {
                stale.push(key);
            }
        }
        let mut lost = db.0.prepare(&format!(
            "SELECT row FROM search_doc WHERE kind = ?1 AND row NOT IN (SELECT id FROM {table})"
        ))?;
        for row in lost.query_map([kind.code()], |row| row.get(0).map(RowId))? {
            stale.push((kind, row?));
        }
    }
    Ok(stale)
}

/// Words are letters and digits only (see `fold`), so quoting them is enough.
fn phrase(spellings: &[String]) -> String {
    let quoted: Vec<String> = spellings.iter().map(|spelling| format!("\"{spelling}\"")).collect();
    format!("({})", quoted.join(" OR "))
}

/// The order is by a rowid that the plan walks anyway, so nothing is sorted.
fn select(indexed: bool, conditions: &[String]) -> String {
    let (join, order) = if indexed {
        (" JOIN search ON search.rowid = d.id", "search.rowid")
    } else {
        ("", "d.id")
    };
    let filter = if conditions.is_empty() {
        String::new()
    } else {
        format!(" WHERE {}", conditions.join(" AND "))
    };
    format!("SELECT d.kind, d.row FROM search_doc d{join}{filter} ORDER BY {order} DESC LIMIT ? OFFSET ?")
}
