//! The chain of hashes over the journal. Each change has a salted hash, each entry a hash over its header, its changes'
//! hashes and the entry before. When a person's data is erased, values and salts go and the hashes stay, so the chain can
//! still be followed.

use domain::{Hash, RowId};
use rusqlite::Row;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::Change;
use crate::{Db, StoreError};

/// Where the journal doesn't agree with itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This entry was changed, or one before it taken out.
    Entry(i64),
    /// A change of this entry was altered.
    Change(i64),
}

/// What an entry's hash is made of.
pub(super) struct Link {
    pub previous: Hash,
    pub id: RowId,
    pub station: [u8; 16],
    pub clock: i64,
    pub person: String,
    pub version: i64,
    pub about: String,
    pub about_row: Option<RowId>,
    pub undoing: String,
    pub undoes: Option<RowId>,
    pub action_hash: Hash,
}

impl Link {
    pub(super) fn hash(&self, changes: &[Hash]) -> Hash {
        let or_nothing = |id: Option<RowId>| id.map(|id| id.0.to_vec()).unwrap_or_default();
        let mut parts: Vec<Vec<u8>> = vec![
            self.previous.0.to_vec(),
            self.id.0.to_vec(),
            self.station.to_vec(),
            self.clock.to_be_bytes().to_vec(),
            self.person.clone().into_bytes(),
            self.version.to_be_bytes().to_vec(),
            self.about.clone().into_bytes(),
            or_nothing(self.about_row),
            self.undoing.clone().into_bytes(),
            or_nothing(self.undoes),
            self.action_hash.0.to_vec(),
        ];
        parts.extend(changes.iter().map(|hash| hash.0.to_vec()));
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        salted(&[0; 16], &parts)
    }
}

/// A hash over parts, each with its length before it so that no two lists of parts look alike.
pub(super) fn salted(salt: &[u8; 16], parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    Hash(hasher.finalize().into())
}

pub(super) fn change_hash(change: &Change) -> Hash {
    let json = |value: &Option<Value>| value.as_ref().map(Value::to_string).unwrap_or_default();
    let subject = change.subject.map(|id| id.0.to_vec()).unwrap_or_default();
    let (before, after) = (json(&change.before), json(&change.after));
    salted(
        &change.salt,
        &[
            change.table.as_bytes(),
            &change.row.0,
            change.field.as_bytes(),
            change.kind.code().as_bytes(),
            before.as_bytes(),
            after.as_bytes(),
            &subject,
        ],
    )
}

const LINK: &str =
    "SELECT seq, id, station, clock, person, version, about, about_row, undoing, undoes, action_hash, hash,
    action, salt FROM journal";

impl Db<'_> {
    /// Follows the whole chain; the first fault found, if any.
    pub fn verify_journal(&self) -> Result<Option<Fault>, StoreError> {
        let mut statement = self.0.prepare(&format!("{LINK} ORDER BY seq"))?;
        let mut rows = statement.query([])?;
        let mut previous = Hash([0; 32]);
        while let Some(row) = rows.next()? {
            let (fault, hash) = self.verify_entry(row, previous)?;
            if fault.is_some() {
                return Ok(fault);
            }
            previous = hash;
        }
        Ok(None)
    }

    /// Checks one entry against the hash of the one before it; gives its own hash when it is sound.
    pub(crate) fn follow(&self, seq: i64, previous: Hash) -> Result<Option<Hash>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!("{LINK} WHERE seq = ?1"))?;
        let mut rows = statement.query([seq])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (fault, hash) = self.verify_entry(row, previous)?;
        Ok(fault.is_none().then_some(hash))
    }

    /// Checks the last entry alone: the quick look at opening.
    pub fn verify_last_entry(&self) -> Result<Option<Fault>, StoreError> {
        let mut statement = self.0.prepare(&format!("{LINK} ORDER BY seq DESC LIMIT 2"))?;
        let mut rows = statement.query([])?;
        let Some(last) = rows.next()? else { return Ok(None) };
        let (seq, link, hash) = (last.get(0)?, link(last)?, Hash(last.get(11)?));
        let own = own_faults(last)?;
        let previous = rows
            .next()?
            .map(|row| row.get(11))
            .transpose()?
            .map_or(Hash([0; 32]), Hash);
        if own {
            return Ok(Some(Fault::Entry(seq)));
        }
        self.verify_link(seq, Link { previous, ..link }, hash)
    }

    fn verify_entry(&self, row: &Row<'_>, previous: Hash) -> Result<(Option<Fault>, Hash), StoreError> {
        let (seq, hash) = (row.get(0)?, Hash(row.get(11)?));
        if own_faults(row)? {
            return Ok((Some(Fault::Entry(seq)), hash));
        }
        Ok((self.verify_link(seq, Link { previous, ..link(row)? }, hash)?, hash))
    }

    fn verify_link(&self, seq: i64, link: Link, hash: Hash) -> Result<Option<Fault>, StoreError> {
        let mut statement =
            self.0.prepare_cached("SELECT table_name, row, field, kind, before, after, subject, salt, hash FROM change WHERE entry = ?1 ORDER BY seq")?;
        let mut rows = statement.query([seq])?;
        let mut hashes = Vec::new();
        while let Some(row) = rows.next()? {
            let stored = Hash(row.get(8)?);
            let erased = row.get::<_, Option<[u8; 16]>>(7)?.is_none();
            // Text that can't even be read is a fault of the same kind as text that reads differently.
            let sound = erased || super::rows::change(row).is_ok_and(|change| change_hash(&change) == stored);
            if !sound {
                return Ok(Some(Fault::Change(seq)));
            }
            hashes.push(stored);
        }
        Ok((link.hash(&hashes) != hash).then_some(Fault::Entry(seq)))
    }
}

/// True when the entry's own words aren't those that were hashed.
fn own_faults(row: &Row<'_>) -> Result<bool, StoreError> {
    let Some(salt) = row.get::<_, Option<[u8; 16]>>(13)? else {
        return Ok(false);
    };
    let action: String = row.get(12)?;
    Ok(salted(&salt, &[action.as_bytes()]) != Hash(row.get(10)?))
}

fn link(row: &Row<'_>) -> Result<Link, StoreError> {
    let maybe = |index| row.get::<_, Option<[u8; 16]>>(index).map(|id| id.map(RowId));
    Ok(Link {
        previous: Hash([0; 32]),
        id: RowId(row.get(1)?),
        station: row.get(2)?,
        clock: row.get(3)?,
        person: row.get(4)?,
        version: row.get(5)?,
        about: row.get(6)?,
        about_row: maybe(7)?,
        undoing: row.get(8)?,
        undoes: maybe(9)?,
        action_hash: Hash(row.get(10)?),
    })
}
