//! One field of one row, as the journal and the tables share it.

use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::{Hash, RowId};
use engine::slug::Slug;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use quantity::Money;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::StoreError;

/// Bytes of the longest name (an id, a hash).
const LONGEST_NAME: usize = 32;
/// Most bytes that something packed may unpack to: a bomb ends here.
const MOST_UNPACKED: u64 = 16 << 20;

/// A stored value. There are no floats in a workshop file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// Text.
    Text(String),
    /// Bytes: ids and hashes.
    Blob(Vec<u8>),
}

impl Cell {
    /// Text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// An id.
    pub(crate) fn id(id: RowId) -> Self {
        Self::Blob(id.0.to_vec())
    }

    /// Something as JSON text.
    pub(crate) fn json(data: &impl Serialize) -> Self {
        // Our own data types have text keys and no floats: they always turn into JSON.
        Self::Text(serde_json::to_string(data).unwrap_or_default())
    }

    /// Something large as JSON, packed: a piece as it was ordered takes a quarter of the room.
    pub(crate) fn packed(data: &impl Serialize) -> Self {
        // Our own data types always turn into JSON.
        Self::packed_text(&serde_json::to_string(data).unwrap_or_default())
    }

    /// A text, packed.
    pub(crate) fn packed_text(text: &str) -> Self {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
        // Writing to memory can't fail.
        let _ = packed.write_all(text.as_bytes());
        Self::Blob(packed.finish().unwrap_or_default())
    }

    /// Text; none at all becomes `Null`, as in files from before there was such a text.
    pub(crate) fn text_or_null(text: &str) -> Self {
        if text.is_empty() { Self::Null } else { Self::text(text) }
    }

    /// A list or map as JSON; an empty one becomes `Null`.
    pub(crate) fn json_or_null<T: Serialize + Default + PartialEq>(data: &T) -> Self {
        if *data == T::default() {
            Self::Null
        } else {
            Self::json(data)
        }
    }

    /// `None` becomes `Null`.
    pub(crate) fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Null, cell)
    }

    /// As the journal writes it: JSON; ids and hashes as `{"blob":"hex"}`, longer bytes as `{"base64":"…"}`.
    pub(crate) fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Null => serde_json::Value::Null,
            Self::Int(number) => (*number).into(),
            Self::Text(text) => text.as_str().into(),
            Self::Blob(bytes) if bytes.len() > LONGEST_NAME => serde_json::json!({ "base64": STANDARD.encode(bytes) }),
            Self::Blob(bytes) => serde_json::json!({ "blob": hex(bytes) }),
        }
    }

    /// Back from the journal.
    pub(crate) fn from_json(value: &serde_json::Value) -> Result<Self, StoreError> {
        let wrong = || StoreError::damaged(format!("{value} is not a stored value"));
        Ok(match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Number(number) => Self::Int(number.as_i64().ok_or_else(wrong)?),
            serde_json::Value::String(text) => Self::text(text),
            serde_json::Value::Object(map) => {
                let text = |key| map.get(key).and_then(|b| b.as_str());
                let bytes = match text("base64") {
                    Some(text) => STANDARD.decode(text).ok(),
                    None => text("blob").and_then(unhex),
                };
                Self::Blob(bytes.ok_or_else(wrong)?)
            }
            _ => return Err(wrong()),
        })
    }
}

/// The JSON in a cell that may be packed; `None` when there is nothing.
pub(crate) fn unpacked(cell: &Cell) -> Result<Option<String>, StoreError> {
    match cell {
        Cell::Null => Ok(None),
        Cell::Text(text) => Ok(Some(text.clone())),
        Cell::Blob(bytes) => {
            let mut text = String::new();
            let mut packed = DeflateDecoder::new(bytes.as_slice()).take(MOST_UNPACKED);
            packed
                .read_to_string(&mut text)
                .map_err(|e| StoreError::damaged(format!("packed data: {e}")))?;
            Ok(Some(text))
        }
        Cell::Int(_) => Err(StoreError::damaged("packed data")),
    }
}

/// Bytes as the journal writes them.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Int(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Blob(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

impl FromSql for Cell {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Int(number),
            ValueRef::Text(_) => Self::text(value.as_str()?),
            ValueRef::Blob(bytes) => Self::Blob(bytes.to_vec()),
            ValueRef::Real(_) => return Err(FromSqlError::InvalidType),
        })
    }
}

/// The cells of a row, taken off one by one in the order of the table's columns.
pub struct Cells {
    table: &'static str,
    cells: std::vec::IntoIter<Cell>,
}

impl Cells {
    pub(crate) fn new(table: &'static str, cells: Vec<Cell>) -> Self {
        Self {
            table,
            cells: cells.into_iter(),
        }
    }

    fn damaged(&self) -> StoreError {
        StoreError::damaged(format!("a row of {}", self.table))
    }

    fn next(&mut self) -> Result<Cell, StoreError> {
        let damaged = self.damaged();
        self.cells.next().ok_or(damaged)
    }

    pub(crate) fn text(&mut self) -> Result<String, StoreError> {
        match self.next()? {
            Cell::Text(text) => Ok(text),
            _ => Err(self.damaged()),
        }
    }

    pub(crate) fn int(&mut self) -> Result<i64, StoreError> {
        match self.next()? {
            Cell::Int(number) => Ok(number),
            _ => Err(self.damaged()),
        }
    }

    pub(crate) fn count(&mut self) -> Result<u32, StoreError> {
        u32::try_from(self.int()?).map_err(|_| self.damaged())
    }

    pub(crate) fn maybe_int(&mut self) -> Result<Option<i64>, StoreError> {
        match self.next()? {
            Cell::Null => Ok(None),
            Cell::Int(number) => Ok(Some(number)),
            _ => Err(self.damaged()),
        }
    }

    pub(crate) fn maybe_text(&mut self) -> Result<Option<String>, StoreError> {
        match self.next()? {
            Cell::Null => Ok(None),
            Cell::Text(text) => Ok(Some(text)),
            _ => Err(self.damaged()),
        }
    }

    pub(crate) fn id(&mut self) -> Result<RowId, StoreError> {
        self.maybe_id()?.ok_or_else(|| self.damaged())
    }

    pub(crate) fn maybe_id(&mut self) -> Result<Option<RowId>, StoreError> {
        match self.next()? {
            Cell::Null => Ok(None),
            Cell::Blob(bytes) => Ok(Some(RowId(bytes.try_into().map_err(|_| self.damaged())?))),
            _ => Err(self.damaged()),
        }
    }

    pub(crate) fn hash(&mut self) -> Result<Hash, StoreError> {
        self.maybe_hash()?.ok_or_else(|| self.damaged())
    }

    pub(crate) fn maybe_hash(&mut self) -> Result<Option<Hash>, StoreError> {
        match self.next()? {
            Cell::Null => Ok(None),
            Cell::Blob(bytes) => Ok(Some(Hash(bytes.try_into().map_err(|_| self.damaged())?))),
            _ => Err(self.damaged()),
        }
    }

    /// A sum: whole coins and their currency, in two cells.
    pub(crate) fn money(&mut self) -> Result<Money, StoreError> {
        Ok(Money {
            minor: self.int()?,
            currency: self.parsed()?,
        })
    }

    /// Text, or nothing: older files have nothing where later ones have a text.
    pub(crate) fn text_or_empty(&mut self) -> Result<String, StoreError> {
        Ok(self.maybe_text()?.unwrap_or_default())
    }

    /// Text that reads as a `T`, or nothing.
    pub(crate) fn maybe_parsed<T: std::str::FromStr>(&mut self) -> Result<Option<T>, StoreError> {
        let text = self.maybe_text()?;
        text.map(|text| text.parse().map_err(|_| self.damaged())).transpose()
    }

    /// Text that reads as a `T`.
    pub(crate) fn parsed<T: std::str::FromStr>(&mut self) -> Result<T, StoreError> {
        self.text()?.parse().map_err(|_| self.damaged())
    }

    /// A name for rules.
    pub(crate) fn slug(&mut self) -> Result<Slug, StoreError> {
        Slug::new(&self.text()?).map_err(|_| self.damaged())
    }

    /// JSON text.
    pub(crate) fn json<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        self.maybe_json()?.ok_or_else(|| self.damaged())
    }

    /// Packed JSON, or nothing. Files of version 1 have it as plain text.
    pub(crate) fn maybe_packed<T: DeserializeOwned>(&mut self) -> Result<Option<T>, StoreError> {
        let table = self.table;
        let cell = self.next()?;
        let Some(json) = unpacked(&cell)? else { return Ok(None) };
        serde_json::from_str(&json)
            .map(Some)
            .map_err(|e| StoreError::damaged(format!("a row of {table}: {e}")))
    }

    /// JSON text, or nothing.
    pub(crate) fn maybe_json<T: DeserializeOwned>(&mut self) -> Result<Option<T>, StoreError> {
        let Some(text) = self.maybe_text()? else {
            return Ok(None);
        };
        let table = self.table;
        serde_json::from_str(&text)
            .map(Some)
            .map_err(|e| StoreError::damaged(format!("a row of {table}: {e}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_unpacks_and_a_bomb_does_not() {
        let words: Vec<String> = (0..999).map(|number| format!("piece {number}")).collect();
        let packed = Cell::packed(&words);
        let mut cells = Cells::new("line", vec![packed.clone(), Cell::Null, Cell::json(&words)]);
        assert_eq!(cells.maybe_packed::<Vec<String>>().unwrap().as_ref(), Some(&words));
        assert_eq!(cells.maybe_packed::<Vec<String>>().unwrap(), None);
        assert_eq!(
            cells.maybe_packed::<Vec<String>>().unwrap().as_ref(),
            Some(&words),
            "as version 1 had it"
        );
        let Cell::Blob(bytes) = &packed else {
            panic!("packed is bytes")
        };
        assert!(bytes.len() * 4 < serde_json::to_string(&words).unwrap().len());
        let bomb = Cell::packed(&" ".repeat(MOST_UNPACKED as usize + 9));
        assert!(Cells::new("line", vec![bomb]).maybe_packed::<String>().is_err());
        assert!(unpacked(&Cell::Blob(vec![7; 90])).is_err(), "no packed data at all");
    }

    #[test]
    fn journal_form_and_back() {
        for cell in [
            Cell::Null,
            Cell::Int(-7),
            Cell::text("{\"blob\":1}"),
            Cell::Blob(vec![0, 255, 16]),
            Cell::Blob((0..=255).collect()),
        ] {
            assert_eq!(Cell::from_json(&cell.to_json()).unwrap(), cell);
        }
        assert!(Cell::from_json(&serde_json::json!(1.5)).is_err(), "no floats");
    }
}
